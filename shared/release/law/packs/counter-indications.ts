/**
 * Counter-indications in the law's words, each with the modalities beside which it is shown and who weighs it. A worker answers
 * them with steps, never with a tick.
 */
import { names } from '../../../language.ts';
import type { CounterIndication } from '../format/pack.ts';

const byMinister = {
  article: '7, 2°',
  source: 'scriptiebank-pv',
  confidence: 'press',
  standing: 'sourced',
} as const;
const byJudge = { source: 'actualites-tap', confidence: 'press', standing: 'older-text', regime: 'judge' } as const;
const byCourt = {
  source: 'maisonsdejustice-4637',
  confidence: 'official-page',
  standing: 'sourced',
  regime: 'court',
} as const;
/** What judge and court decide on. */
const ofJudgeAndCourt = ['limited-detention', 'electronic-monitoring', 'conditional-release'] as const;

const victims = names(
  'dat slachtoffers lastiggevallen worden',
  'que des victimes soient importunées',
  'dass Opfer belästigt werden',
  'that victims are harassed',
);
const attitude = names(
  'de houding tegenover de slachtoffers',
  'l’attitude à l’égard des victimes',
  'die Haltung gegenüber den Opfern',
  'the attitude to the victims',
);

export const counterIndications: readonly CounterIndication[] = [
  {
    id: 'absconding',
    kinds: ['prison-leave'],
    ...byMinister,
    summary: names(
      'dat iemand zich aan de straf onttrekt',
      'que la personne se soustraie à la peine',
      'dass jemand sich der Strafe entzieht',
      'that someone absconds',
    ),
  },
  {
    id: 'new-offences',
    kinds: ['prison-leave'],
    ...byMinister,
    summary: names(
      'dat er ernstige strafbare feiten volgen',
      'que des infractions graves soient commises',
      'dass schwere Straftaten folgen',
      'that serious offences follow',
    ),
  },
  { id: 'harassing-victims', kinds: ['prison-leave'], ...byMinister, summary: victims },
  {
    id: 'own-needs',
    kinds: [...ofJudgeAndCourt],
    ...byJudge,
    summary: names(
      'dat iemand niet in de eigen behoeften kan voorzien',
      'que la personne ne puisse subvenir à ses besoins',
      'dass jemand nicht für den eigenen Bedarf sorgen kann',
      'that someone cannot provide for their own needs',
    ),
  },
  {
    id: 'new-offences',
    kinds: [...ofJudgeAndCourt],
    ...byJudge,
    summary: names(
      'dat er kennelijk gevaar is voor de lichamelijke integriteit van anderen',
      'qu’il y ait un danger manifeste pour l’intégrité physique de tiers',
      'dass für die körperliche Unversehrtheit anderer offensichtlich Gefahr besteht',
      'that there is manifest danger to the physical integrity of others',
    ),
  },
  { id: 'harassing-victims', kinds: [...ofJudgeAndCourt], ...byJudge, summary: victims },
  { id: 'attitude', kinds: [...ofJudgeAndCourt], ...byJudge, summary: attitude },
  {
    id: 'prospects',
    kinds: [...ofJudgeAndCourt],
    ...byCourt,
    summary: names(
      'dat er geen vooruitzicht is op sociale re-integratie',
      'qu’il n’y ait pas de perspective de réinsertion sociale',
      'dass keine Aussicht auf soziale Wiedereingliederung besteht',
      'that there is no prospect of social reintegration',
    ),
  },
  {
    id: 'new-offences',
    kinds: [...ofJudgeAndCourt],
    ...byCourt,
    summary: names(
      'dat er nieuwe ernstige strafbare feiten volgen',
      'que de nouvelles infractions graves soient commises',
      'dass neue schwere Straftaten folgen',
      'that new serious offences follow',
    ),
  },
  { id: 'harassing-victims', kinds: [...ofJudgeAndCourt], ...byCourt, summary: victims },
  { id: 'attitude', kinds: [...ofJudgeAndCourt], ...byCourt, summary: attitude },
  {
    id: 'compensation',
    kinds: [...ofJudgeAndCourt],
    ...byCourt,
    summary: names(
      'de inspanningen om de burgerlijke partij te vergoeden, naar vermogen',
      'les efforts pour indemniser la partie civile, selon ses moyens',
      'die Bemühungen, die Zivilpartei nach Vermögen zu entschädigen',
      'the efforts to compensate the civil party, within their means',
    ),
  },
];
