/** After the grant by judge or court: before it is carried out, follow-up, and adaptation. */
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
  firstReportOnConditions,
  firstTreatmentReport,
  nextReport,
  nextReportFromGrant,
  nextTreatmentReport,
  remarksSevenDays,
} from './follow-up-steps.ts';
import { detentionOrMonitoring, granted, releases } from './granted.ts';
import {
  fileTwoDays,
  forwardedInADay,
  incompatibilityDecided,
  measureTold,
  measureToVictim,
  victimTold,
  within,
} from './steps.ts';

const scope: Pick<LimitRow, 'kinds' | 'regimes'> = { kinds: granted, regimes: ['court', 'judge', 'emergency'] };

const fromWhat = ['six-months-from-what'] as const;
/** Before the Communities' service was named: the wording itself was not read. */
const unseen = { until: '2021-12-09', mark: 'from-memory', doubts: ['wording-not-seen'] } as const;
const since2021 = { by: ['act-2021-november', '80'] } as const;

const special = { specialConditions: true } as const;
/** Article 62 § 3 reports "in the cases of § 1": a programme, or special conditions. General conditions alone are the prosecutor's. */
const programme: Pick<LimitRow, 'kinds' | 'regimes'> = { ...scope, kinds: detentionOrMonitoring };
const conditions: Pick<LimitRow, 'kinds' | 'regimes' | 'onlyIf'> = { ...scope, kinds: releases, onlyIf: special };

const incompatibility: readonly LimitRow[] = [
  {
    id: 'C-61-hearing',
    ...scope,
    from: 'incompatibility',
    meets: 'incompatibility-hearing',
    ...within(7, 'days'),
    who: 'judge-or-court',
    ...ground('61, § 2', '2007-02-01'),
    summary: names(
      'Blijkt vóór de uitvoering een toestand die niet past bij de voorwaarden, dan verschijnt de veroordeelde binnen zeven dagen na die vaststelling. De oproeping schorst de uitvoering.',
      'Si, avant l’exécution, une situation incompatible avec les conditions apparaît, le condamné comparaît dans les sept jours de la constatation. La convocation suspend l’exécution.',
      'Zeigt sich vor der Ausführung eine Lage, die mit den Bedingungen unvereinbar ist, erscheint der Verurteilte binnen sieben Tagen nach der Feststellung. Die Ladung setzt die Ausführung aus.',
      'If before execution a situation shows that does not fit the conditions, the person appears within seven days of that finding. The summons halts the execution.',
    ),
    missed: names(
      'De wet zegt niet wat volgt. De toekenning blijft intussen geschorst: vraag een snelle zitting.',
      'La loi ne dit pas ce qui suit. L’octroi reste suspendu entre-temps : demandez une audience rapide.',
      'Das Gesetz sagt nicht, was folgt. Die Gewährung bleibt inzwischen ausgesetzt: um eine rasche Sitzung bitten.',
      'The law does not say what follows. The grant stays halted meanwhile: ask for an early hearing.',
    ),
  },
  { id: 'C-61-file', ...scope, ...fileTwoDays, from: 'incompatibility-hearing', ...ground('61, § 3', '2007-02-01') },
  { id: 'C-61-decision', ...scope, ...incompatibilityDecided, ...ground('61, § 4', '2007-02-01') },
  { id: 'C-61-told', ...scope, ...measureTold, after: 'incompatibility', ...ground('61, § 4; 46', '2007-02-01') },
  { id: 'C-61-victim', ...scope, ...measureToVictim, after: 'incompatibility', ...ground('61, § 4; 46', '2014-01-01') },
  {
    id: 'C-61-1-file',
    kinds: granted,
    regimes: ['judge', 'emergency'],
    from: 'new-sentence',
    meets: 'file-transferred',
    bound: 'at-once',
    who: 'judge',
    ...ground('61/1', '2023-09-01', { by: ['act-2023', '22'], doubts: ['time-outside-and-new-sentence'] }),
    summary: names(
      'Brengt een bijkomende straf het totaal boven drie jaar, dan stuurt de rechter het dossier meteen naar de rechtbank. Die neemt elke nieuwe beslissing; de toegekende modaliteit blijft.',
      'Si une peine ajoutée porte le total au-delà de trois ans, le juge transmet sans délai le dossier au tribunal, qui prend toute nouvelle décision. La modalité octroyée demeure.',
      'Hebt eine weitere Strafe die Summe über drei Jahre, übermittelt der Richter die Akte sofort dem Gericht, das jede neue Entscheidung trifft. Die gewährte Modalität bleibt bestehen.',
      'When a further sentence takes the total above three years, the judge sends the file to the court at once; it takes every new decision. The modality granted stays.',
    ),
    missed: names(
      'De rechtbank is van rechtswege bevoegd, ook als het dossier er nog niet is.',
      'Le tribunal est compétent de plein droit, même si le dossier n’y est pas encore.',
      'Das Gericht ist von Rechts wegen zuständig, auch wenn die Akte noch nicht dort ist.',
      'The court is competent by law, even while the file is not there yet.',
    ),
  },
];

const followUp: readonly LimitRow[] = [
  {
    id: 'C-62-contact-monitoring',
    ...scope,
    kinds: ['electronic-monitoring'],
    ...contactAtOnce,
    ...ground('62, § 2', '2021-12-10', since2021),
  },
  {
    id: 'C-62-contact',
    ...scope,
    kinds: ['limited-detention', ...releases],
    ...contactAtOnce,
    onlyIf: special,
    ...ground('62, § 2', '2021-12-10', since2021),
  },
  { id: 'C-62-contact-2007', ...scope, ...contactAtOnce, ...ground('62, § 2', '2007-02-01', unseen) },
  { id: 'C-62-report-programme', ...programme, ...firstReport, ...ground('62, § 3', '2021-12-10', since2021) },
  { id: 'C-62-report', ...conditions, ...firstReportOnConditions, ...ground('62, § 3', '2021-12-10', since2021) },
  { id: 'C-62-report-2007', ...scope, ...firstReport, ...ground('62, § 3', '2007-02-01', unseen) },
  ...(
    [
      ['-programme', programme],
      ['', conditions],
    ] as const
  ).flatMap(([of, whose]): readonly LimitRow[] => [
    {
      id: `C-62-report-next${of}`,
      ...whose,
      ...nextReport,
      ...ground('62, § 3', '2021-12-10', { ...since2021, doubts: fromWhat }),
    },
    {
      id: `C-62-report-from-grant${of}`,
      ...whose,
      ...nextReportFromGrant,
      ...ground('62, § 3', '2021-12-10', { ...since2021, mark: 'doubt', doubts: fromWhat }),
    },
  ]),
  {
    id: 'C-62-report-next-2007',
    ...scope,
    ...nextReport,
    ...ground('62, § 3', '2007-02-01', { ...unseen, doubts: ['wording-not-seen', ...fromWhat] }),
  },
  // Who receives it changed on 10 December 2021; the limit did not.
  { id: 'C-62-treatment', ...scope, ...firstTreatmentReport, ...ground('62, § 4', '2007-02-01', { mark: 'derived' }) },
  {
    id: 'C-62-treatment-next',
    ...scope,
    ...nextTreatmentReport,
    ...ground('62, § 4', '2007-02-01', { mark: 'derived', doubts: fromWhat }),
  },
];

const adaptation: readonly LimitRow[] = [
  {
    id: 'C-63-forward',
    ...scope,
    ...forwardedInADay,
    from: 'adaptation-request',
    meets: 'adaptation-forwarded',
    ...ground('63, § 1, al. 3', '2007-02-01'),
  },
  { id: 'C-63-copies', ...scope, ...adaptationCopies, ...ground('63, § 1, al. 4-5', '2007-02-01') },
  { id: 'C-63-remarks', ...scope, ...remarksSevenDays, ...ground('63, § 2', '2007-02-01') },
  { id: 'C-63-hearing', ...scope, ...adaptationHeard, ...ground('63, § 3', '2007-02-01') },
  { id: 'C-63-decision', ...scope, ...adaptationDecided, ...ground('63, § 4', '2007-02-01') },
  { id: 'C-63-decision-heard', ...scope, ...adaptationDecidedAfterHearing, ...ground('63, § 4', '2007-02-01') },
  { id: 'C-63-victim', ...scope, ...victimTold, from: 'adaptation-decision', ...ground('63, § 4', '2014-01-01') },
];

export const afterGrantLimits: readonly LimitRow[] = [...incompatibility, ...followUp, ...adaptation];
