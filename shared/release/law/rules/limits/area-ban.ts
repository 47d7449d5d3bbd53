/** Reduction of an area ban: the request, the director's advice, the hearing and the decision. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import {
  decisionSevenDays,
  decisionTold,
  fileFourDays,
  forwardedInADay,
  victimTold,
  within,
  type Step,
} from './steps.ts';

type Scope = Pick<LimitRow, 'kinds' | 'regimes'>;
const kinds: LimitRow['kinds'] = ['area-ban-reduction'];
const upToThree: Scope = { kinds, regimes: ['judge', 'emergency'] };
const court: Scope = { kinds, regimes: ['court'] };
const any: Scope = { kinds, regimes: ['court', 'judge', 'emergency'] };

const begins = '2013-05-02';
const since2022 = { by: ['act-2019-may', '18'] } as const;
/** Until then the procedure was that of articles 82 to 86, repealed on the same day. */
const byReference = { until: '2022-08-31', mark: 'text-older', read: '2023-08-09' } as const;
/** Above three years 49/1 names the court, and 95/1 still the judge. */
const whichCourt = ['court-of-area-ban'] as const;

const advice: Step = {
  from: 'request-forwarded',
  meets: 'advice',
  ...within(2, 'months'),
  who: 'director',
  summary: names(
    'Is de veroordeelde gedetineerd, dan adviseert de directeur binnen twee maanden na ontvangst van de kopie van het verzoek.',
    'Si le condamné est détenu, le directeur rend son avis dans les deux mois de la réception de la copie de la demande.',
    'Ist der Verurteilte inhaftiert, nimmt der Direktor binnen zwei Monaten nach Eingang der Kopie des Antrags Stellung.',
    'If the person is detained, the director advises within two months of receiving the copy of the request.',
  ),
  missed: nothing,
};

const adviceInAMonth: Step = {
  ...advice,
  ...within(1, 'months'),
  summary: names(
    'Is de veroordeelde gedetineerd, dan adviseert de directeur binnen een maand na ontvangst van de kopie van het verzoek.',
    'Si le condamné est détenu, le directeur rend son avis dans le mois de la réception de la copie de la demande.',
    'Ist der Verurteilte inhaftiert, nimmt der Direktor binnen einem Monat nach Eingang der Kopie des Antrags Stellung.',
    'If the person is detained, the director advises within a month of receiving the copy of the request.',
  ),
};

const victimCopy: Step = {
  from: 'request',
  meets: 'victim-copy',
  bound: 'at-once',
  who: 'court-registry',
  summary: names(
    'De griffie van de rechtbank stuurt het slachtoffer meteen een kopie van het verzoek of de vordering.',
    'Le greffe du tribunal transmet sans délai à la victime une copie de la demande ou de la réquisition.',
    'Die Kanzlei des Gerichts sendet dem Opfer sofort eine Kopie des Antrags.',
    'The court registry at once sends the victim a copy of the request.',
  ),
  missed: names(
    'Het slachtoffer wordt gehoord. Is het niet verwittigd, vraag dan uitstel van de zitting.',
    'La victime est entendue. Si elle n’a pas été avertie, demandez la remise de l’audience.',
    'Das Opfer wird angehört. Wurde es nicht benachrichtigt, ist um Vertagung zu bitten.',
    'The victim is heard. If she was not told, ask for the hearing to be adjourned.',
  ),
};

const firstUsefulHearing: Step = {
  from: 'request',
  meets: 'hearing',
  bound: 'at-once',
  who: 'judge-or-court',
  summary: names(
    'De zaak komt op de eerste nuttige zitting na het verzoek of de vordering. Een aantal dagen noemt de wet niet.',
    'L’affaire est examinée à la première audience utile après la demande ou la réquisition. La loi ne fixe pas de nombre de jours.',
    'Die Sache kommt in die erste zweckdienliche Sitzung nach dem Antrag. Eine Zahl von Tagen nennt das Gesetz nicht.',
    'The case comes at the first useful session after the request. The law names no number of days.',
  ),
  missed: nothing,
};

const breachHeard: Step = {
  ...firstUsefulHearing,
  from: 'seisin',
  meets: 'breach-hearing',
  summary: names(
    'Worden de voorwaarden niet nageleefd, dan kan het openbaar ministerie herroeping vragen. De zaak komt op de eerste nuttige zitting.',
    'Si les conditions ne sont pas respectées, le ministère public peut demander la révocation. L’affaire est examinée à la première audience utile.',
    'Werden die Bedingungen nicht eingehalten, kann die Staatsanwaltschaft den Widerruf beantragen. Die Sache kommt in die erste zweckdienliche Sitzung.',
    'If the conditions are not kept, the prosecutor may ask for revocation. The case comes at the first useful session.',
  ),
};

const advices: readonly LimitRow[] = [
  {
    id: 'J-29-1-forward',
    ...upToThree,
    ...forwardedInADay,
    ...ground('29/1, § 2', '2022-09-01', { by: ['act-2021-june', '7'] }),
  },
  {
    id: 'J-29-1-advice',
    ...upToThree,
    ...adviceInAMonth,
    ...ground('29/1, § 3', '2022-09-01', { by: ['act-2019-may', '5'] }),
  },
  { id: 'C-49-1-forward', ...court, ...forwardedInADay, ...ground('49/1, § 2', begins) },
  { id: 'C-49-1-advice', ...court, ...advice, ...ground('49/1, § 3', begins) },
];

const hearing: readonly LimitRow[] = [
  { id: 'C-95-1-copy', ...any, ...victimCopy, ...ground('95/1, § 2', begins) },
  {
    id: 'C-95-1-hearing',
    ...any,
    ...firstUsefulHearing,
    ...ground('95/1, § 2', '2022-09-01', { ...since2022, doubts: whichCourt }),
  },
  {
    id: 'C-95-1-hearing-2013',
    ...any,
    ...firstUsefulHearing,
    ...ground('95/1, § 2; 83, § 1', begins, { ...byReference, doubts: whichCourt }),
  },
  { id: 'C-95-1-file', ...any, ...fileFourDays, ...ground('95/1, § 2', '2022-09-01', since2022) },
  { id: 'C-95-1-file-2013', ...any, ...fileFourDays, ...ground('95/1, § 2; 83, § 2', begins, byReference) },
  {
    id: 'C-95-1-decision',
    ...any,
    ...decisionSevenDays,
    ...ground('95/1, § 2', '2022-09-01', { ...since2022, doubts: whichCourt }),
  },
  {
    id: 'C-95-1-decision-2013',
    ...any,
    ...decisionSevenDays,
    ...ground('95/1, § 2; 85', begins, { ...byReference, doubts: whichCourt }),
  },
  { id: 'C-95-1-told', ...any, ...decisionTold, ...ground('95/1, § 2', '2022-09-01', since2022) },
  { id: 'C-95-1-told-2013', ...any, ...decisionTold, ...ground('95/1, § 2; 86', begins, byReference) },
  { id: 'C-95-1-victim', ...any, ...victimTold, ...ground('95/1, § 3', '2014-01-01') },
  { id: 'C-95-1-breach', ...any, ...breachHeard, ...ground('95/1, § 4', begins) },
];

export const areaBanLimits: readonly LimitRow[] = [...advices, ...hearing];
