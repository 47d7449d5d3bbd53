/** Placement at the court's disposal: yearly review, and follow-up and breach of supervised release. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import {
  adaptationCopies,
  adaptationDecided,
  adaptationDecidedAfterHearing,
  adaptationHeard,
  contactAtOnce,
  firstReport,
  firstTreatmentReport,
  nextReport,
  nextReportFromGrant,
  nextTreatmentReport,
  remarksSevenDays,
} from './follow-up-steps.ts';
import { nothing } from './missed.ts';
import { adviceLateByProsecutor } from './placement.ts';
import { backAfterRevocation, suspendedOneMonth, within } from './steps.ts';

const kinds: LimitRow['kinds'] = ['placement'];
const begins = '2012-01-01';
const court = { who: 'court' } as const;
const fromWhat = ['six-months-from-what'] as const;

const yearlyReview: readonly LimitRow[] = [
  {
    id: 'B-95-21-year',
    kinds,
    from: 'deprivation-start',
    meets: 'deprivation-year',
    length: { count: 1, unit: 'years' },
    bound: 'not-before',
    ...court,
    ...ground('95/21, al. 1; 95/24, § 1', begins),
    summary: names(
      'Na één jaar vrijheidsbeneming die alleen op de terbeschikkingstelling steunt, onderzoekt de rechtbank ambtshalve de invrijheidstelling onder toezicht. Eerder is die niet uitvoerbaar.',
      'Après un an de privation de liberté fondée uniquement sur la mise à la disposition, le tribunal examine d’office la libération sous surveillance. Elle n’est pas exécutoire plus tôt.',
      'Nach einem Jahr Freiheitsentziehung allein aufgrund der Überantwortung prüft das Gericht von Amts wegen die Freilassung unter Aufsicht. Früher ist sie nicht vollstreckbar.',
      'After one year of deprivation of liberty based on the placing alone, the court examines supervised release of its own motion. It is not enforceable before.',
    ),
    missed: names(
      'De wet verbindt geen gevolg aan een laat onderzoek. Vraag de rechtbank schriftelijk wanneer de zaak komt.',
      'La loi n’attache aucun effet à un examen tardif. Demandez par écrit au tribunal quand l’affaire sera examinée.',
      'Das Gesetz knüpft keine Folge an eine späte Prüfung. Bitte das Gericht schriftlich fragen, wann die Sache behandelt wird.',
      'The law attaches nothing to a late examination. Ask the court in writing when the case will be heard.',
    ),
  },
  {
    id: 'B-95-21-advice',
    kinds,
    from: 'deprivation-year',
    meets: 'advice',
    ...within(-4, 'months'),
    who: 'director',
    ...ground('95/21, al. 2', begins),
    summary: names(
      'De directeur geeft advies vier maanden voordat de vrijheidsbeneming één jaar duurt.',
      'Le directeur rend son avis quatre mois avant que la privation de liberté ait duré un an.',
      'Der Direktor gibt seine Stellungnahme vier Monate vor Ablauf des Jahres Freiheitsentziehung ab.',
      'The director advises four months before deprivation of liberty has lasted one year.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-23-hearing',
    kinds,
    from: 'deprivation-year',
    meets: 'hearing',
    ...within(-2, 'months'),
    ...court,
    ...ground('95/23, § 1', begins),
    summary: names(
      'De zitting is er ten laatste twee maanden voordat de vrijheidsbeneming één jaar duurt.',
      'L’audience a lieu au plus tard deux mois avant que la privation de liberté ait duré un an.',
      'Die Sitzung findet spätestens zwei Monate vor Ablauf des Jahres Freiheitsentziehung statt.',
      'The hearing is at the latest two months before deprivation of liberty has lasted one year.',
    ),
    missed: adviceLateByProsecutor,
  },
  {
    id: 'B-95-25-advice',
    kinds,
    from: 'deprivation-kept',
    meets: 'advice',
    length: { count: 1, unit: 'years' },
    bound: 'fixed-by-decision',
    who: 'director',
    ...ground('95/25', begins),
    summary: names(
      'Weigert de rechtbank de invrijheidstelling onder toezicht, dan noemt het vonnis de datum van het volgende advies van de directeur, hoogstens één jaar later.',
      'Si le tribunal refuse la libération sous surveillance, le jugement fixe la date du prochain avis du directeur, un an plus tard au plus.',
      'Lehnt das Gericht die Freilassung unter Aufsicht ab, nennt das Urteil das Datum der nächsten Stellungnahme des Direktors, höchstens ein Jahr später.',
      'If the court refuses supervised release, the judgment names the date of the director’s next advice, at most one year later.',
    ),
    missed: nothing,
  },
];

/** Of supervised release (95/26), and of limited detention and monitoring during deprivation of liberty (95/20). */
const service = (paragraph: string) =>
  ground(`95/20; 95/26; 62, ${paragraph}`, '2021-12-10', { by: ['act-2021-november', '80'] });
const reports = service('§ 3, al. 1');
const serviceSixMonths = { ...reports, doubts: [...fromWhat] };
/** Before the Communities' service was named: the wording itself was not read. */
const serviceUnseen = (paragraph: string) =>
  ground(`95/20; 95/26; 62, ${paragraph}`, begins, {
    until: '2021-12-09',
    mark: 'from-memory',
    doubts: ['wording-not-seen'],
  });
const reportsUnseen = serviceUnseen('§ 3, al. 1');
const treatment = ground('95/20; 95/26; 62, § 4', begins, { mark: 'derived' });

const followUp: readonly LimitRow[] = [
  { id: 'B-95-26-contact', kinds, ...contactAtOnce, ...service('§ 2') },
  { id: 'B-95-26-report', kinds, ...firstReport, ...reports },
  { id: 'B-95-26-contact-2012', kinds, ...contactAtOnce, ...serviceUnseen('§ 2') },
  { id: 'B-95-26-report-2012', kinds, ...firstReport, ...reportsUnseen },
  { id: 'B-95-26-report-next-2012', kinds, ...nextReport, ...reportsUnseen },
  { id: 'B-95-26-report-next', kinds, ...nextReport, ...serviceSixMonths },
  { id: 'B-95-26-report-from-grant', kinds, ...nextReportFromGrant, ...serviceSixMonths, mark: 'doubt' },
  { id: 'B-95-26-treatment', kinds, ...firstTreatmentReport, ...treatment },
  { id: 'B-95-26-treatment-next', kinds, ...nextTreatmentReport, ...treatment, doubts: [...fromWhat] },
  { id: 'B-95-26-copies', kinds, ...adaptationCopies, ...ground('95/20; 95/26; 63, § 1', begins) },
  { id: 'B-95-26-remarks', kinds, ...remarksSevenDays, ...ground('95/20; 95/26; 63, § 2', begins) },
  { id: 'B-95-26-hearing', kinds, ...adaptationHeard, ...court, ...ground('95/20; 95/26; 63, § 3', begins) },
  { id: 'B-95-26-decision', kinds, ...adaptationDecided, ...court, ...ground('95/20; 95/26; 63, § 4', begins) },
  {
    id: 'B-95-26-decision-heard',
    kinds,
    ...adaptationDecidedAfterHearing,
    ...court,
    ...ground('95/20; 95/26; 63, § 4', begins),
  },
];

/** The other steps stand with those of a breach of leave: 95/27 sends to 68, §§ 1-4, and to 70, not to the month of 66. */
const breach: readonly LimitRow[] = [
  { id: 'B-95-27-prison', kinds, ...backAfterRevocation, ...ground('95/27, § 2', begins) },
  {
    id: 'B-95-27-suspension',
    kinds,
    ...suspendedOneMonth,
    ...court,
    ...ground('95/27; 66, § 3; 70, al. 3', '2016-02-29', {
      by: ['act-2016', '189'],
      mark: 'doubt',
      doubts: ['placement-suspension'],
    }),
    summary: names(
      'Na een voorlopige aanhouding geldt de schorsing van de invrijheidstelling onder toezicht één maand. Voor een schorsing zonder aanhouding noemt de wet hier geen duur.',
      'Après une arrestation provisoire, la suspension de la libération sous surveillance vaut un mois. Pour une suspension sans arrestation, la loi ne fixe pas ici de durée.',
      'Nach einer vorläufigen Festnahme gilt die Aussetzung der Freilassung unter Aufsicht einen Monat. Für eine Aussetzung ohne Festnahme nennt das Gesetz hier keine Dauer.',
      'After a provisional arrest the suspension of supervised release holds one month. For a suspension without arrest the law names no length here.',
    ),
  },
];

export const placementReleaseLimits: readonly LimitRow[] = [...yearlyReview, ...followUp, ...breach];
