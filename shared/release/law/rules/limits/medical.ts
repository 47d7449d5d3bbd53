/** Provisional release for medical reasons: grant, follow-up, breach and end. */
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
  nextReport,
  nextReportFromGrant,
  remarksSevenDays,
} from './follow-up-steps.ts';
import { nothing } from './missed.ts';
import {
  arrestDecided,
  arrestReported,
  backAfterRevocation,
  breachFile,
  decisionTold,
  fileTwoDays,
  measureTold,
  summonsTenDays,
  victimTold,
  within,
} from './steps.ts';

const kinds: LimitRow['kinds'] = ['medical-release'];
const judge = { who: 'judge' } as const;

/** First day of the title, and of its present wording. */
const begins = '2015-01-12';
const reworded = '2016-02-29';
const fromWhat = ['six-months-from-what'] as const;

const grant: readonly LimitRow[] = [
  {
    id: 'C-74-doctors',
    kinds,
    from: 'request',
    meets: 'doctors-advice',
    ...within(7, 'days'),
    who: 'director',
    ...ground('74, § 2, al. 1', reworded, { by: ['act-2016', '171'] }),
    summary: names(
      'Na een verzoek verzamelt de directeur onverwijld, ten laatste binnen zeven dagen, de adviezen van de artsen.',
      'Après une demande, le directeur recueille sans délai, dans les sept jours au plus tard, les avis des médecins.',
      'Nach einem Antrag holt der Direktor unverzüglich, spätestens binnen sieben Tagen, die Stellungnahmen der Ärzte ein.',
      'After a request the director gathers the doctors’ advice without delay, within seven days at the latest.',
    ),
    missed: names(
      'De wet verbindt er geen gevolg aan. Vraag dezelfde dag naar de adviezen: de rechter beslist pas met het dossier.',
      'La loi n’y attache aucun effet. Demandez les avis le jour même : le juge ne statue qu’avec le dossier.',
      'Das Gesetz knüpft keine Folge daran. Am selben Tag nach den Stellungnahmen fragen: Der Richter entscheidet erst mit der Akte.',
      'The law attaches nothing to it. Ask for the advice the same day: the judge decides only with the file.',
    ),
  },
  {
    id: 'C-74-forward',
    kinds,
    from: 'doctors-advice',
    meets: 'file-received',
    bound: 'at-once',
    who: 'prison-registry',
    ...ground('74, § 2, al. 1', reworded, { by: ['act-2016', '171'] }),
    summary: names(
      'De griffie van de gevangenis stuurt verzoek en adviezen meteen naar de griffie van de strafuitvoeringsrechtbank en het openbaar ministerie.',
      'Le greffe de la prison transmet immédiatement la demande et les avis au greffe du tribunal de l’application des peines et au ministère public.',
      'Die Gefängniskanzlei übermittelt Antrag und Stellungnahmen sofort der Kanzlei des Strafvollstreckungsgerichts und der Staatsanwaltschaft.',
      'The prison registry sends request and advice at once to the registry of the sentence implementation court and to the prosecutor.',
    ),
    missed: nothing,
  },
  {
    id: 'C-74-prosecutor',
    kinds,
    from: 'file-received',
    meets: 'prosecutor-advice',
    bound: 'at-once',
    who: 'prosecutor',
    ...ground('74, § 2, al. 2', begins),
    summary: names(
      'Het openbaar ministerie geeft onverwijld een gemotiveerd advies.',
      'Le ministère public rédige sans délai un avis motivé.',
      'Die Staatsanwaltschaft gibt unverzüglich eine begründete Stellungnahme ab.',
      'The prosecutor gives a reasoned advice without delay.',
    ),
    missed: nothing,
  },
  {
    id: 'C-74-decision',
    kinds,
    from: 'file-received',
    meets: 'decision',
    ...within(7, 'days'),
    ...judge,
    ...ground('74, § 3', reworded, { by: ['act-2016', '171'] }),
    summary: names(
      'De rechter beslist binnen zeven dagen na ontvangst van het dossier.',
      'Le juge statue dans les sept jours de la réception du dossier.',
      'Der Richter entscheidet binnen sieben Tagen nach Eingang der Akte.',
      'The judge decides within seven days of receiving the file.',
    ),
    missed: names(
      'De wet verbindt er geen gevolg aan. Vraag de griffie van de rechtbank dezelfde dag waar het dossier staat.',
      'La loi n’y attache aucun effet. Demandez le jour même au greffe du tribunal où en est le dossier.',
      'Das Gesetz knüpft keine Folge daran. Am selben Tag bei der Kanzlei des Gerichts nach dem Stand fragen.',
      'The law attaches nothing to it. Ask the court registry the same day where the file stands.',
    ),
  },
  { id: 'C-74-told', kinds, ...decisionTold, ...ground('74, § 3, al. 1', begins) },
  // A refusal is no business of the victim: it would tell of an illness.
  {
    id: 'C-74-victim',
    kinds,
    ...victimTold,
    from: 'grant',
    ...ground('74, § 3, al. 2', begins),
    summary: names(
      'Het slachtoffer verneemt de toekenning en de voorwaarden in zijn belang zo snel mogelijk, ten laatste binnen 24 uur, langs de snelste schriftelijke weg.',
      'La victime est informée de l’octroi et des conditions prises dans son intérêt au plus vite, dans les 24 heures au plus tard, par l’écrit le plus rapide.',
      'Das Opfer erfährt die Gewährung und die Bedingungen in seinem Interesse so schnell wie möglich, spätestens binnen 24 Stunden, auf dem schnellsten schriftlichen Weg.',
      'The victim is told the grant and the conditions in her interest as soon as possible, within 24 hours at the latest, by the fastest written means.',
    ),
  },
];

/** The service was the justice house and is the Communities' since 10 December 2021; the limits did not change. */
const followed = { by: ['act-2016', '172'] } as const;
const adapted = { by: ['act-2016', '173'] } as const;

const followUp: readonly LimitRow[] = [
  { id: 'C-75-1-contact', kinds, ...contactAtOnce, ...ground('75/1, § 2', reworded, followed) },
  { id: 'C-75-1-report', kinds, ...firstReport, ...ground('75/1, § 3', reworded, followed) },
  {
    id: 'C-75-1-report-next',
    kinds,
    ...nextReport,
    ...ground('75/1, § 3', reworded, { ...followed, doubts: fromWhat }),
  },
  {
    id: 'C-75-1-report-from-grant',
    kinds,
    ...nextReportFromGrant,
    ...ground('75/1, § 3', reworded, { ...followed, mark: 'doubt', doubts: fromWhat }),
  },
  { id: 'C-75-2-copies', kinds, ...adaptationCopies, ...ground('75/2, § 1', reworded, adapted) },
  { id: 'C-75-2-remarks', kinds, ...remarksSevenDays, ...ground('75/2, § 2', reworded, adapted) },
  { id: 'C-75-2-hearing', kinds, ...adaptationHeard, ...judge, ...ground('75/2, § 2', reworded, adapted) },
  { id: 'C-75-2-decision', kinds, ...adaptationDecided, ...judge, ...ground('75/2, § 3', reworded, adapted) },
  {
    id: 'C-75-2-decision-heard',
    kinds,
    ...adaptationDecidedAfterHearing,
    ...judge,
    ...ground('75/2, § 3', reworded, adapted),
  },
];

const breach: readonly LimitRow[] = [
  { id: 'C-77-prison', kinds, ...backAfterRevocation, ...ground('77, al. 1', begins) },
  { id: 'C-78-summons', kinds, ...summonsTenDays, ...ground('78, § 1', begins) },
  { id: 'C-78-file', kinds, ...breachFile, ...ground('78, § 2', begins) },
  {
    id: 'C-78-deliberation',
    kinds,
    from: 'breach-hearing',
    meets: 'breach-deliberation',
    ...within(15, 'days'),
    ...judge,
    ...ground('78, § 4', begins),
    summary: names(
      'De rechter neemt de herroeping in beraad binnen vijftien dagen na de debatten. Voor de uitspraak zelf noemt de wet geen termijn.',
      'Le juge met la révocation en délibération dans les quinze jours des débats. Pour le jugement même, la loi ne fixe pas de délai.',
      'Der Richter stellt den Widerruf binnen fünfzehn Tagen nach der Verhandlung zur Beratung. Für das Urteil selbst setzt das Gesetz keine Frist.',
      'The judge takes the revocation under deliberation within fifteen days of the debate. For the judgment itself the law sets no limit.',
    ),
    missed: nothing,
  },
  { id: 'C-78-told', kinds, ...measureTold, ...ground('78, § 5, al. 1', begins) },
  {
    id: 'C-78-victim',
    kinds,
    ...victimTold,
    from: 'revocation',
    ...ground('78, § 5, al. 2', begins),
    summary: names(
      'Het slachtoffer verneemt de herroeping zo snel mogelijk, ten laatste binnen 24 uur, langs de snelste schriftelijke weg.',
      'La victime est informée de la révocation au plus vite, dans les 24 heures au plus tard, par l’écrit le plus rapide.',
      'Das Opfer erfährt den Widerruf so schnell wie möglich, spätestens binnen 24 Stunden, auf dem schnellsten schriftlichen Weg.',
      'The victim is told of the revocation as soon as possible, within 24 hours at the latest, by the fastest written means.',
    ),
  },
  { id: 'C-79-reported', kinds, ...arrestReported, ...ground('79, § 1', begins) },
  {
    id: 'C-79-decision',
    kinds,
    ...arrestDecided,
    ...judge,
    ...ground('79, § 2', begins, { doubts: ['working-day-undefined'] }),
    summary: names(
      'Na een voorlopige aanhouding beslist de rechter binnen zeven werkdagen na de opsluiting of de invrijheidstelling om medische redenen doorgaat.',
      'Après une arrestation provisoire, le juge décide dans les sept jours ouvrables de l’incarcération si la libération pour raisons médicales se poursuit.',
      'Nach einer vorläufigen Festnahme entscheidet der Richter binnen sieben Werktagen nach der Inhaftierung, ob die Freilassung aus medizinischen Gründen fortbesteht.',
      'After a provisional arrest the judge decides within seven working days of the incarceration whether the release for medical reasons goes on.',
    ),
  },
  { id: 'C-79-file', kinds, ...fileTwoDays, from: 'arrest-hearing', ...ground('79, § 3', begins) },
];

const end: readonly LimitRow[] = [
  {
    id: 'C-80-end',
    kinds,
    from: 'release',
    meets: 'final-release',
    ...within(10, 'years'),
    ...judge,
    ...ground('80, al. 1', reworded, { by: ['act-2016', '177'] }),
    summary: names(
      'Zonder herroeping volgt de definitieve invrijheidstelling op de dag dat de rest van de straf om zou zijn, hoogstens tien jaar na de vrijlating. Bij levenslang geldt die rest als tien jaar.',
      'Sans révocation, la libération définitive intervient à l’échéance du reste de la peine, dix ans au plus après la libération. Pour la perpétuité, ce reste est réputé être de dix ans.',
      'Ohne Widerruf folgt die endgültige Freilassung am Tag, an dem der Rest der Strafe abgelaufen wäre, höchstens zehn Jahre nach der Freilassung. Bei lebenslänglich gilt dieser Rest als zehn Jahre.',
      'Without revocation final release comes when the rest of the sentence would have ended, at most ten years after the release. For life that rest counts as ten years.',
    ),
    missed: names(
      'Het einde komt van rechtswege. Vraag de griffie of het is genoteerd.',
      'La fin intervient de plein droit. Demandez au greffe si elle est actée.',
      'Das Ende tritt von Rechts wegen ein. Bitte bei der Kanzlei fragen, ob es vermerkt ist.',
      'The end comes by law. Ask the registry whether it is recorded.',
    ),
  },
  {
    id: 'C-80-life-2015',
    kinds,
    from: 'release',
    meets: 'final-release',
    ...within(10, 'years'),
    ...judge,
    ...ground('80, al. 1', begins, { until: '2016-02-28', mark: 'text-older', read: '2023-08-09' }),
    summary: names(
      'Zonder herroeping volgt de definitieve invrijheidstelling op de dag dat de rest van de straf om zou zijn; bij levenslang geldt die rest als tien jaar.',
      'Sans révocation, la libération définitive intervient à l’échéance du reste de la peine ; pour la perpétuité, ce reste est réputé être de dix ans.',
      'Ohne Widerruf folgt die endgültige Freilassung am Tag, an dem der Rest der Strafe abgelaufen wäre; bei lebenslänglich gilt dieser Rest als zehn Jahre.',
      'Without revocation final release comes when the rest of the sentence would have ended; for life that rest counts as ten years.',
    ),
    missed: names(
      'Het einde komt van rechtswege. Vraag de griffie of het is genoteerd.',
      'La fin intervient de plein droit. Demandez au greffe si elle est actée.',
      'Das Ende tritt von Rechts wegen ein. Bitte bei der Kanzlei fragen, ob es vermerkt ist.',
      'The end comes by law. Ask the registry whether it is recorded.',
    ),
  },
];

export const medicalLimits: readonly LimitRow[] = [...grant, ...followUp, ...breach, ...end];
