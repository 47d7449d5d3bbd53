/**
 * Reduction of an area ban by the articles on requests in general: the prosecutor's advice and the time of judge or court. Articles 33 and
 * 34 name the request of article 29/1; articles 45, 51 and 52 stand beside it without naming it. Article 95/1 has a hearing of its own:
 * how the two go together is not written.
 */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { courtHearingLimits } from './court-hearing.ts';
import { courtRequestLimits } from './court-request.ts';
import { judgeBegins, judgeGoesOn, tooEarlyToDecide } from './granted.ts';
import { judgeDecisionLimits } from './judge-decision.ts';
import { judgeLimits } from './judge.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

const kinds: LimitRow['kinds'] = ['area-ban-reduction'];
/** Article 109/1 leaves the area ban out of what does not apply until 2030. */
const upToThree = { kinds, regimes: ['judge', 'emergency'] } satisfies Partial<LimitRow>;
const twoProcedures = ['area-ban-two-procedures'] as const;
const ofTheJudge = { by: ['act-2021-june', '11'], doubts: twoProcedures } as const;

const usual: readonly LimitRow[] = [
  ...judgeLimits,
  ...judgeDecisionLimits,
  ...courtRequestLimits,
  ...courtHearingLimits,
];

/** The same step for an area ban. */
function likewise(id: string, scope: Partial<LimitRow>, grounds: ReturnType<typeof ground>): readonly LimitRow[] {
  return usual.filter((row) => row.id === id).map((row) => ({ ...row, ...scope, ...grounds, id: `${id}-area-ban` }));
}

const beforeTheJudge: readonly LimitRow[] = [
  ...likewise(
    'J-33-advice',
    upToThree,
    ground('33, § 1', judgeBegins, {
      by: ['act-2021-june', '10'],
      doubts: ['working-day-undefined', ...twoProcedures],
    }),
  ),
  {
    id: 'J-33-request-area-ban',
    ...upToThree,
    from: 'request',
    meets: 'prosecutor-advice',
    ...within(10, 'working-days'),
    who: 'prosecutor',
    ...ground('33, § 1; 29/1, § 2, al. 2', judgeBegins, {
      by: ['act-2021-june', '10'],
      doubts: ['working-day-undefined', ...twoProcedures],
    }),
    summary: names(
      'Wie al een modaliteit heeft, vraagt de inkorting bij de griffie van de rechtbank. Het openbaar ministerie adviseert, als het dat nuttig vindt, binnen tien werkdagen na dat verzoek.',
      'Qui bénéficie déjà d’une modalité demande la réduction au greffe du tribunal. Le ministère public rend, s’il l’estime utile, un avis dans les dix jours ouvrables de cette demande.',
      'Wer schon eine Modalität hat, beantragt die Kürzung bei der Kanzlei des Gerichts. Die Staatsanwaltschaft nimmt, wenn sie es für nützlich hält, binnen zehn Werktagen nach diesem Antrag Stellung.',
      'A person who already has a modality asks for the reduction at the registry of the court. Where it finds it useful, the public prosecutor’s office advises within ten working days of that request.',
    ),
    missed: judgeGoesOn,
  },
  ...likewise('J-34-decision', upToThree, ground('34, § 1', judgeBegins, ofTheJudge)),
  {
    id: 'J-34-request-area-ban',
    ...upToThree,
    from: 'request',
    meets: 'decision',
    ...within(1, 'months'),
    who: 'judge',
    onlyIf: { extended: false },
    ...ground('34, § 1; 29/1, § 2, al. 1-2', judgeBegins, ofTheJudge),
    summary: names(
      'Vraagt het openbaar ministerie de inkorting, of iemand die al een modaliteit heeft, dan beslist de strafuitvoeringsrechter binnen een maand na het verzoek.',
      'Si la réduction est demandée par le ministère public ou par qui bénéficie déjà d’une modalité, le juge de l’application des peines statue dans le mois de la demande.',
      'Beantragt die Staatsanwaltschaft die Kürzung oder jemand, der schon eine Modalität hat, entscheidet der Strafvollstreckungsrichter binnen einem Monat nach dem Antrag.',
      'Where the public prosecutor’s office asks for the reduction, or a person who already has a modality, the judge decides within one month of the request.',
    ),
    missed: nothing,
  },
  {
    id: 'J-34-extended-area-ban',
    ...upToThree,
    from: 'advice',
    meets: 'decision',
    ...within(2, 'months'),
    who: 'judge',
    onlyIf: { extended: true },
    ...ground('34, § 2, al. 1', judgeBegins, ofTheJudge),
    summary: names(
      'Is het dossier niet volledig of is een zitting nodig, dan komt er één keer ten hoogste een maand bij: samen twee maanden na het advies van de directeur.',
      'Si le dossier n’est pas en état ou si une audience est nécessaire, un mois au plus s’ajoute une fois : deux mois en tout après l’avis du directeur.',
      'Ist die Akte nicht vollständig oder eine Sitzung nötig, kommt einmal höchstens ein Monat hinzu: insgesamt zwei Monate nach der Stellungnahme des Direktors.',
      'If the file is not ready or a hearing is needed, at most one month is added once: two months in all after the director’s advice.',
    ),
    missed: nothing,
  },
  {
    id: 'J-34-extended-again-area-ban',
    ...upToThree,
    from: 'advice',
    meets: 'decision',
    ...within(3, 'months'),
    who: 'judge',
    onlyIf: { extended: true },
    ...ground('34, § 2, al. 4', judgeBegins, ofTheJudge),
    summary: names(
      'Is na de gevraagde inlichtingen nog een zitting nodig, dan komt er nog één keer ten hoogste een maand bij: samen drie maanden na het advies van de directeur.',
      'Si une audience reste nécessaire après les informations demandées, un mois au plus s’ajoute encore une fois : trois mois en tout après l’avis du directeur.',
      'Ist nach den verlangten Auskünften noch eine Sitzung nötig, kommt noch einmal höchstens ein Monat hinzu: insgesamt drei Monate nach der Stellungnahme des Direktors.',
      'If a hearing is still needed after the information asked for, at most one month is added once more: three months in all after the director’s advice.',
    ),
    missed: nothing,
  },
  {
    id: 'J-34-request-extended-area-ban',
    ...upToThree,
    from: 'request',
    meets: 'decision',
    ...within(2, 'months'),
    who: 'judge',
    onlyIf: { extended: true },
    ...ground('34, § 1, § 2, al. 1; 29/1, § 2, al. 1-2', judgeBegins, ofTheJudge),
    summary: names(
      'Vraagt het openbaar ministerie de inkorting, of iemand die al een modaliteit heeft, en zijn inlichtingen of een zitting nodig, dan komt er één keer ten hoogste een maand bij: samen twee maanden na het verzoek.',
      'Si la réduction est demandée par le ministère public ou par qui bénéficie déjà d’une modalité et que des informations ou une audience sont nécessaires, un mois au plus s’ajoute une fois : deux mois en tout après la demande.',
      'Beantragt die Staatsanwaltschaft die Kürzung oder jemand, der schon eine Modalität hat, und sind Auskünfte oder eine Sitzung nötig, kommt einmal höchstens ein Monat hinzu: insgesamt zwei Monate nach dem Antrag.',
      'Where the public prosecutor’s office asks for the reduction, or a person who already has a modality, and information or a hearing is needed, at most one month is added once: two months in all after the request.',
    ),
    missed: nothing,
  },
  {
    id: 'J-34-request-extended-again-area-ban',
    ...upToThree,
    from: 'request',
    meets: 'decision',
    ...within(3, 'months'),
    who: 'judge',
    onlyIf: { extended: true },
    ...ground('34, § 1, § 2, al. 4; 29/1, § 2, al. 1-2', judgeBegins, ofTheJudge),
    summary: names(
      'Is daarbij na de gevraagde inlichtingen nog een zitting nodig, dan komt er nog één keer ten hoogste een maand bij: samen drie maanden na het verzoek.',
      'Si une audience y reste nécessaire après les informations demandées, un mois au plus s’ajoute encore une fois : trois mois en tout après la demande.',
      'Ist dabei nach den verlangten Auskünften noch eine Sitzung nötig, kommt noch einmal höchstens ein Monat hinzu: insgesamt drei Monate nach dem Antrag.',
      'If a hearing is still needed there after the information asked for, at most one month is added once more: three months in all after the request.',
    ),
    missed: nothing,
  },
  ...likewise('J-34-3-information', upToThree, ground('34, § 3', judgeBegins, ofTheJudge)),
  ...likewise(
    'J-34-not-before',
    { ...upToThree, missed: tooEarlyToDecide },
    ground('34, § 1', judgeBegins, ofTheJudge),
  ),
  ...likewise(
    'J-45-new-request',
    upToThree,
    ground('45, al. 1-2', judgeBegins, { by: ['act-2013', '12'], mark: 'doubt', doubts: twoProcedures }),
  ),
];

/** Articles 51 and 52 speak of a modality of the sentence; the chapter they stand in holds the request of article 49/1. */
const ofTheCourt = { mark: 'doubt', doubts: ['court-of-area-ban', ...twoProcedures] } as const;

const beforeTheCourt: readonly LimitRow[] = [
  ...likewise('C-51-advice', { kinds }, ground('51', '2013-05-02', ofTheCourt)),
  ...likewise('C-52-first-hearing', { kinds }, ground('52, § 1, al. 1', '2013-05-02', ofTheCourt)),
  ...likewise('C-52-hearing', { kinds }, ground('52, § 1, al. 1', '2013-05-02', ofTheCourt)),
];

export const areaBanDecisionLimits: readonly LimitRow[] = [...beforeTheJudge, ...beforeTheCourt];
