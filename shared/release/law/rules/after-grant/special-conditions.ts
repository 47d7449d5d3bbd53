/** On which grounds special conditions may be imposed. */
import { names } from '../../../../language.ts';
import { emergencyBegins, emergencyLastDay, ground } from '../grounds.ts';
import { granted, judgeBegins } from '../limits/granted.ts';
import type { LawText } from './law-text.ts';

/** `ground`: the value a condition carries (`conditionGround`). */
export interface SpecialGround extends LawText {
  readonly ground: 'plan' | 'counter-indication' | 'reoffending' | 'victim';
}

const scope = { kinds: granted, regimes: ['court'] } as const;
const ofJudge = { kinds: granted, regimes: ['judge'] } as const;
const ofEmergency = { kinds: granted, regimes: ['emergency'] } as const;
const temporary = { until: emergencyLastDay, by: ['emergency', '29'] } as const;

const victim = names(
  'Nodig in het belang van het slachtoffer. Het slachtoffer zelf staat nergens genoteerd.',
  'Nécessaire dans l’intérêt de la victime. La victime elle-même n’est notée nulle part.',
  'Im Interesse des Opfers notwendig. Das Opfer selbst wird nirgends vermerkt.',
  'Necessary in the interest of the victim. The victim is recorded nowhere.',
);
const reoffending = names(
  'Absoluut noodzakelijk om herhaling te beperken.',
  'Absolument nécessaire pour limiter la récidive.',
  'Unbedingt erforderlich, um Rückfall zu begrenzen.',
  'Absolutely necessary to limit reoffending.',
);

export const specialGrounds: readonly SpecialGround[] = [
  {
    id: 'S-56-plan',
    ground: 'plan',
    ...scope,
    ...ground('56, § 1', '2007-02-01'),
    text: names(
      'Maakt het mogelijk het sociaal reclasseringsplan uit te voeren.',
      'Permet la réalisation du plan de réinsertion sociale.',
      'Ermöglicht die Umsetzung des sozialen Wiedereingliederungsplans.',
      'Makes it possible to carry out the reintegration plan.',
    ),
  },
  {
    id: 'S-56-counter',
    ground: 'counter-indication',
    ...scope,
    ...ground('56, § 1; 47, § 1', '2007-02-01'),
    text: names(
      'Beantwoordt een tegenaanwijzing.',
      'Répond à une contre-indication.',
      'Begegnet einer Gegenanzeige.',
      'Answers a counter-indication.',
    ),
  },
  { id: 'S-56-victim', ground: 'victim', ...scope, ...ground('56, § 1', '2007-02-01'), text: victim },
  { id: 'S-40-reoffending', ground: 'reoffending', ...ofJudge, ...ground('40, § 1', judgeBegins), text: reoffending },
  { id: 'S-40-victim', ground: 'victim', ...ofJudge, ...ground('40, § 1', judgeBegins), text: victim },
  {
    id: 'S-98-22-reoffending',
    ground: 'reoffending',
    ...ofEmergency,
    ...ground('98/22, § 1', emergencyBegins, temporary),
    text: reoffending,
  },
  {
    id: 'S-98-22-victim',
    ground: 'victim',
    ...ofEmergency,
    ...ground('98/22, § 1', emergencyBegins, temporary),
    text: victim,
  },
];
