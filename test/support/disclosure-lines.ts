/**
 * The lines of the disclosure table as the texts have them, written once more apart from the data they check: what goes to whom, how
 * strongly, on which ground; what stays and why; and on which articles each ground and refusal stands, with the state that was read.
 */
import type { GroundKey, ReasonKey } from '../../shared/disclosure/grounds.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import type { DisclosureQuestion } from '../../shared/disclosure/questions.ts';
import type { Receiver } from '../../shared/disclosure/receivers.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { ExtractKind } from '../../shared/dossier/units/extract.ts';

const prison = 'prison:gent';
const house = 'justice-house:gent';
export const receivers = {
  psd: { function: 'psd-social-worker', service: prison },
  psdDeputy: { function: 'psd-psychologist', service: prison, isColleague: true },
  director: { function: 'director', service: prison },
  assistant: { function: 'justice-assistant', service: house },
  assistantDeputy: { function: 'justice-assistant', service: house, isColleague: true },
  victimAssistant: { function: 'victim-assistant', service: house },
  counsellor: { function: 'counsellor', service: 'service:caw-jww' },
  helper: { function: 'helper', service: 'service:caw-jww' },
  guide: { function: 'guide', service: 'service:guidance' },
  care: { function: 'care', service: prison },
  employment: { function: 'employment-adviser', service: 'service:vdab' },
  welfare: { function: 'social-welfare-worker', service: 'cpas:gent' },
  prevention: { function: 'prevention-official', service: 'municipality:44021' },
} as const satisfies Readonly<Record<string, Receiver>>;
export type ReceiverName = keyof typeof receivers;

type Goes = readonly [Purpose, ReceiverName, SectionKind, 'required' | 'proposed' | 'possible', GroundKey];
type Stays = readonly [Purpose, ReceiverName, SectionKind, ReasonKey];
type Leaves = readonly [ExtractKind, ReceiverName, GroundKey];

export interface TableLine {
  readonly line: number;
  readonly says: string;
  readonly goes?: readonly Goes[];
  readonly stays?: readonly Stays[];
  /** Extracts of the part, to whom on which ground. */
  readonly leaves?: readonly Leaves[];
  /** Extracts nobody may give them. */
  readonly noExtract?: readonly (readonly [ExtractKind, ReceiverName])[];
}

const many = (
  purpose: Purpose,
  to: ReceiverName,
  how: Goes[3],
  ground: GroundKey,
  ...sections: readonly SectionKind[]
): readonly Goes[] => sections.map((section) => [purpose, to, section, how, ground]);

const everywhere = (section: SectionKind, reason: ReasonKey): readonly Stays[] => [
  ['inquiry-request', 'assistant', section, reason],
  ['answer', 'psd', section, reason],
  ['answer', 'director', section, reason],
  ['hand-over', 'assistant', section, reason],
  ['hand-over', 'psd', section, reason],
  ['hand-over', 'counsellor', section, reason],
  ['update', 'assistant', section, reason],
];

/** Lines about a part that goes, or could be thought to. Lines 12, 14 and 21 to 25 have no receiver: they are tested by what is not there. */
export const tableLines: readonly TableLine[] = [
  {
    line: 1,
    says: 'identity and plan, legal where chosen, go to a justice house for an inquiry',
    goes: [
      ...many('inquiry-request', 'assistant', 'required', 'inquiry-mandate', 'identity', 'plan'),
      ...many('inquiry-request', 'assistant', 'possible', 'inquiry-mandate', 'legal'),
    ],
    stays: [['inquiry-request', 'assistant', 'victims', 'not-needed']],
  },
  {
    line: 2,
    says: 'the report of the justice house comes back to the psychosocial service or the director',
    goes: [
      ...many('answer', 'psd', 'required', 'inquiry-answer', 'plan'),
      ...many('answer', 'psd', 'possible', 'inquiry-answer', 'identity', 'legal'),
      ...many('answer', 'director', 'required', 'release-preparation', 'plan'),
      ...many('answer', 'director', 'possible', 'release-preparation', 'identity', 'legal'),
    ],
  },
  {
    line: 3,
    says: 'identity, legal and plan go to the justice house that supervises',
    goes: many('hand-over', 'assistant', 'required', 'supervision-mandate', 'identity', 'legal', 'plan'),
  },
  {
    line: 4,
    says: 'conditions in the victim’s interest go to the justice house of the person, and nothing to that of the victim',
    goes: many('hand-over', 'assistant', 'proposed', 'victim-conditions', 'victims'),
    stays: (['identity', 'legal', 'plan', 'victims', 'assessment', 'notes'] as const).flatMap((section) =>
      (['update', 'hand-over', 'answer', 'inquiry-request'] as const).map(
        (purpose) => [purpose, 'victimAssistant', section, 'court-informs'] as const,
      ),
    ),
  },
  {
    line: 5,
    says: 'the director is given the conditions in the victim’s interest',
    goes: many('answer', 'director', 'possible', 'victim-conditions-advice', 'victims'),
  },
  {
    line: 6,
    says: 'the psychosocial service may be given these conditions, and they are not proposed',
    goes: [
      ...many('answer', 'psd', 'possible', 'victim-repair', 'victims'),
      ...many('hand-over', 'psd', 'possible', 'victim-repair', 'victims'),
    ],
  },
  {
    line: 7,
    says: 'the assessment goes to nobody but as an issued report',
    stays: everywhere('assessment', 'issued-report-only'),
  },
  {
    line: 8,
    says: 'a deputy of the same service reads the assessment',
    goes: many('stand-in', 'psdDeputy', 'proposed', 'deputy', 'assessment'),
    stays: [['stand-in', 'assistantDeputy', 'assessment', 'issued-report-only']],
  },
  {
    line: 9,
    says: 'imposed guidance is reported to the justice house by law, and to nobody else',
    stays: everywhere('guidance', 'guide-alone'),
    leaves: [['guidance-report', 'assistant', 'statutory-report']],
    noExtract: (['psd', 'director', 'counsellor', 'helper', 'care'] as const).map(
      (to) => ['guidance-report', to] as const,
    ),
  },
  {
    line: 10,
    says: 'attendance of voluntary guidance leaves day by day with consent',
    leaves: (['psd', 'director', 'assistant'] as const).map((to) => ['attendance', to, 'consent-item'] as const),
    noExtract: (['counsellor', 'helper', 'employment', 'welfare', 'prevention'] as const).map(
      (to) => ['attendance', to] as const,
    ),
  },
  {
    line: 11,
    says: 'items of help go to who helps the same person, by shared secrecy, with consent',
    stays: everywhere('help', 'helper-alone'),
    leaves: [
      ...(['counsellor', 'helper', 'guide', 'welfare', 'care'] as const).map(
        (to) => ['help-item', to, 'shared-secrecy'] as const,
      ),
      ['help-item', 'assistant', 'consent-item'],
    ],
    noExtract: (['employment', 'prevention', 'victimAssistant'] as const).map((to) => ['help-item', to] as const),
  },
  {
    line: 13,
    says: 'of health only a statement of fitness leaves, with the detainee’s agreement',
    stays: everywhere('health', 'care-alone'),
    leaves: (['director', 'psd', 'assistant', 'employment'] as const).map(
      (to) => ['fitness', to, 'consent-fitness'] as const,
    ),
    noExtract: (['prevention', 'victimAssistant'] as const).map((to) => ['fitness', to] as const),
  },
  {
    line: 15,
    says: 'identity and plan go to a counsellor with the person’s agreement, legal where chosen',
    goes: [
      ...many('hand-over', 'counsellor', 'required', 'agreement', 'identity', 'plan'),
      ...many('hand-over', 'counsellor', 'possible', 'agreement', 'legal'),
    ],
    stays: [['hand-over', 'counsellor', 'victims', 'not-this-function']],
  },
  {
    line: 16,
    says: 'work, housing, municipality and support are given by extract, with consent',
    leaves: [
      ['employment', 'employment', 'consent-extract'],
      ['housing', 'welfare', 'consent-extract'],
      ['housing', 'helper', 'consent-extract'],
      ['municipality', 'prevention', 'consent-extract'],
      ['support-sheet', 'counsellor', 'consent-extract'],
    ],
    noExtract: [
      ['employment', 'assistant'],
      ['employment', 'prevention'],
      ['municipality', 'employment'],
      ['housing', 'director'],
    ],
  },
  {
    line: 17,
    says: 'the sheet for a municipality goes to who supports there',
    leaves: [['municipality', 'prevention', 'consent-extract']],
    noExtract: (['psd', 'director', 'assistant'] as const).map((to) => ['municipality', to] as const),
  },
  {
    line: 18,
    says: 'a consultation goes to its named participants as its basis allows, and never as a section',
    stays: [
      ...everywhere('consultation', 'participants-only'),
      ['stand-in', 'psdDeputy', 'consultation', 'participants-only'],
    ],
    leaves: (['psd', 'director', 'assistant', 'welfare', 'prevention'] as const).map(
      (to) => ['consultation', to, 'case-consultation'] as const,
    ),
    noExtract: (['employment', 'victimAssistant'] as const).map((to) => ['consultation', to] as const),
  },
  { line: 19, says: 'notes stay with the service that wrote them', stays: everywhere('notes', 'notes-stay') },
  {
    line: 20,
    says: 'another psychosocial service takes over identity, legal and plan; consultation, help and health stay',
    goes: many('hand-over', 'psd', 'required', 'care-transfer', 'identity', 'legal', 'plan'),
    stays: [
      ['hand-over', 'psd', 'consultation', 'participants-only'],
      ['hand-over', 'psd', 'help', 'helper-alone'],
      ['hand-over', 'psd', 'health', 'care-alone'],
      ['hand-over', 'psd', 'guidance', 'guide-alone'],
      ['hand-over', 'psd', 'assessment', 'issued-report-only'],
      ['hand-over', 'psd', 'notes', 'notes-stay'],
    ],
  },
];

export interface StandsOn {
  /** `act, article, mark, day of the state read`, the nearest first; none: the reason says it without an article. */
  readonly rests: readonly string[];
  readonly question?: DisclosureQuestion;
}

const external = (article: string, mark = 'text'): string => `external, ${article}, ${mark}, 2025-08-04`;
const basic = (article: string, mark = 'text-older'): string => `basic, ${article}, ${mark}, 2025-08-04`;
const secrecy = (article: string): string => `penal-code-2024-ii, ${article}, text-older, 2026-02-26`;
const houses = (article: string): string => `flemish-justice-houses, ${article}, text, 2025-08-03`;
const data = (article: string, mark = 'text'): string => `data-protection, ${article}, ${mark}, 2024-07-15`;
const remand = (article: string): string => `remand, ${article}, text-older, 2024-06-27`;
const doctrine = 'doctrine, –, from-memory, 2026-11-29';

export const standsOn: Readonly<Record<GroundKey | ReasonKey, StandsOn>> = {
  'inquiry-mandate': {
    rests: [
      external('8, al. 3; 33, § 2; 34, § 2; 35; 53; 98/14, § 2; 98/15; 98/19'),
      remand('35, § 1'),
      'protection, 17, § 2; 21, text, 2024-04-18',
      houses('2, 15°; 5, 1°'),
    ],
  },
  'inquiry-answer': { rests: [external('31; 32; 34, § 2', 'derived'), houses('12; 14')] },
  'release-preparation': { rests: [external('8; 30, § 2; 31; 49, § 3; 50; 98/14-98/16'), basic('102')] },
  'supervision-mandate': {
    rests: [external('46, § 2; 58, § 2; 62'), houses('11; 12; 14-16')],
    question: 'hand-over-elsewhere',
  },
  'victim-conditions': { rests: [external('46, § 2; 58, § 2; 62, § 1')] },
  'victim-conditions-advice': { rests: [external('31, § 3; 35; 53; 98/16')] },
  'victim-repair': { rests: [basic('9, § 2', 'derived')], question: 'victim-data-in-prison' },
  deputy: { rests: [data('34, § 2; 60, § 2', 'derived')], question: 'access-list' },
  'statutory-report': { rests: [external('62, § 4'), remand('35, § 6'), houses('11, § 2')] },
  'consent-contact': { rests: [data('28, 3°', 'derived')], question: 'contact-between-services' },
  'consent-item': { rests: [secrecy('352'), doctrine] },
  'shared-secrecy': { rests: [doctrine, secrecy('352')], question: 'shared-secrecy' },
  'consent-fitness': { rests: [basic('94; 96')], question: 'fitness-beyond-director' },
  agreement: { rests: [basic('103'), 'flemish-help, 3-4, text-older, 2023-10-01'], question: 'prison-to-help' },
  'consent-extract': { rests: [basic('103'), data('10')], question: 'prison-to-help' },
  'case-consultation': {
    rests: [secrecy('353, § 2'), 'consultation-data, 2-4, text, 2026-02-15'],
    question: 'law-or-decree',
  },
  'care-transfer': { rests: ['informatics, 4, text, 2024-05-28', basic('17; 39; 102')], question: 'one-controller' },
  'reads-already': { rests: [data('28, 4°; 32', 'derived')] },
  'issued-report-only': { rests: [external('31; 32')] },
  'not-imposed': { rests: [external('62, § 4')] },
  'flemish-point': { rests: [houses('11, § 2, al. 2, 6°')] },
  'not-needed': { rests: [data('28, 3°', 'derived')] },
  'not-this-function': { rests: [data('28, 3°; 34, § 2', 'derived')] },
  'guide-alone': { rests: [secrecy('352')] },
  'helper-alone': { rests: [secrecy('352')] },
  'care-alone': { rests: [basic('94; 96')] },
  'participants-only': { rests: [secrecy('353, § 2')] },
  'consultation-over': { rests: [secrecy('353, § 2')] },
  'basis-closed': { rests: [secrecy('353, § 2')] },
  'consent-not-written': { rests: [data('10')] },
  'no-mandate': { rests: [external('8, al. 3; 34, § 2; 53')] },
  'court-informs': { rests: [external('46, § 2; 58, § 2')] },
  'notes-stay': { rests: [] },
  'reads-not-yet': { rests: [] },
  'owner-decides': { rests: [] },
  'consent-missing': { rests: [] },
  'two-versions': { rests: [] },
  'no-question': { rests: [] },
  'written-without-them': { rests: [] },
  'stood-its-time': { rests: [] },
};
