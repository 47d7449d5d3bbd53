/**
 * Bases of a case consultation, as data: who may take part, what may be recorded and kept, by whom and for how long, and the article
 * that closes the rest (SPEC.md, D37). What a basis does not name has no field under it.
 */
import { cite, type Grounds } from '../../law/index.ts';
import { storedBases, type StoredBasis } from '../../dossier/units/consultation-basis.ts';
import type { Part } from './parts.ts';
import type { GateQuestion } from './questions.ts';

/** Bases under which nothing is recorded: choosing one writes nothing. */
export const closedBases = ['cell', 'cell-flemish', 'agreement', 'task-force'] as const;
export type ClosedBasis = (typeof closedBases)[number];

/** In the order they are offered. */
export const basisKeys = [...storedBases, ...closedBases] as const;
export type BasisKey = StoredBasis | ClosedBasis;

/** Kinds of service by who answers for them; `local`: municipalities and social welfare of Flanders, or of a region not known here. */
export const takers = ['federal', 'flemish', 'french', 'other', 'local'] as const;
export type Taker = (typeof takers)[number];

export interface Opening {
  readonly article: Grounds;
  /** In whose file it stands. */
  readonly keeper: 'own' | 'common';
}

/** How long at most, in months, and what lets it be longer. */
export interface End {
  readonly of: 'common-file' | 'own-note';
  readonly after: 'closing' | 'last-discussion';
  readonly months: number;
  readonly longer?: { readonly months: number; readonly by: 'agreement-at-closing' | 'written-reasons' };
  readonly article: Grounds;
}

export interface ConsultationBasis {
  readonly takers: readonly Taker[];
  readonly rests: readonly [Grounds, ...Grounds[]];
  readonly opens: Readonly<Partial<Record<Part, Opening>>>;
  /** Closes what is not opened, unless an article of its own does. */
  readonly closes: Grounds;
  readonly closesBy?: Readonly<Partial<Record<Part, Grounds>>>;
  readonly ends: readonly End[];
  /** Whether relations and contacts of the person may be recorded, and the article that says so. */
  readonly relations: { readonly allowed: boolean; readonly article: Grounds };
  /** Where what was recorded may be told to who carries the dossier and to nobody else, the article that says so. */
  readonly caseManagerOnly?: Grounds;
  readonly questions: readonly GateQuestion[];
}

const years = (count: number): number => count * 12;
const own = (article: Grounds): Opening => ({ article, keeper: 'own' });
const common = (article: Grounds): Opening => ({ article, keeper: 'common' });
const all = <P extends Part>(opening: Opening, ...of: readonly P[]): Readonly<Partial<Record<Part, Opening>>> =>
  Object.fromEntries(of.map((part) => [part, opening]));

const secrecy = cite('penal-code-2024-ii', '353, § 2', 'text-older');
/** Text or authorisation say who takes part, for which purpose and how. */
const said = cite('penal-code-2024-ii', '353, § 2, al. 3', 'text-older');
const cells = cite('local-cells', '4, § 3');
const federal = (article: string): Grounds => cite('consultation-data', article);
const flemish = (article: string): Grounds => cite('flemish-consultation', article);
const house = (article: string): Grounds => cite('safe-houses', article);
const french = (article: string): Grounds => cite('french-cells', article);
const network = (article: string): Grounds => cite('flemish-justice-houses', article);
/** Its act is silent, so this application writes nothing of it. */
const silent = cite('penal-code-2024-ii', '353, § 2, al. 3', 'derived');

/** What frames a consultation, whatever may be recorded of it. */
const framed = all(own(said), 'basis', 'preparation', 'own-rules', 'frame', 'participants');

const commonFile = (article: Grounds) => ({
  'common-file': own(article),
  ...all(common(article), 'agenda', 'positions', 'minutes'),
});

const federalFile = {
  ...framed,
  ...commonFile(federal('2, § 3-4')),
  tasks: common(federal('2, § 3; 4, 1°')),
  'own-record': own(federal('4')),
  representative: own(federal('5')),
  controllers: own(federal('3')),
  'limited-rights': own(federal('6')),
  extract: common(federal('2, § 3, 3°')),
};
const flemishFile = {
  ...framed,
  ...commonFile(flemish('5, al. 3, 2°; 5, al. 5')),
  ...all(own(flemish('4-5')), 'tasks', 'to-plan', 'own-note'),
  extract: common(flemish('5, al. 3, 1°')),
};
const houseFile = {
  ...framed,
  ...commonFile(house('13, § 2; 15, § 1, al. 3, 6°')),
  'common-file-longer': own(house('15, § 3, al. 2')),
  representative: own(house('12')),
  'agreed-to-tell': own(house('14, § 2')),
  extract: common(house('13; 15, § 1, al. 3, 1°')),
};
const authorised = { authorisation: own(said) };

const thirty = (article: Grounds): readonly End[] => [
  { of: 'common-file', after: 'closing', months: years(30), article },
];
const houseEnds: readonly End[] = [
  {
    of: 'common-file',
    after: 'closing',
    months: years(15),
    longer: { months: years(30), by: 'agreement-at-closing' },
    article: house('15, § 3'),
  },
];

export const bases: Readonly<Record<BasisKey, ConsultationBasis>> = {
  'by-law': {
    takers: ['federal'],
    rests: [federal('2-6'), secrecy],
    opens: federalFile,
    closes: federal('4'),
    ends: thirty(federal('2, § 4')),
    relations: { allowed: true, article: federal('2, § 2, al. 3') },
    questions: ['law-or-decree'],
  },
  'by-law-flemish': {
    takers: ['flemish', 'local'],
    rests: [flemish('3-5'), secrecy],
    opens: flemishFile,
    closes: flemish('5'),
    ends: thirty(flemish('5, al. 5')),
    relations: { allowed: true, article: flemish('5, al. 2') },
    questions: ['law-or-decree'],
  },
  'by-law-other': {
    takers: ['french', 'other', 'local'],
    rests: [secrecy],
    opens: { ...framed, ...all(own(silent), 'tasks', 'to-plan') },
    closes: silent,
    ends: [],
    relations: { allowed: false, article: silent },
    questions: ['silent-on-records', 'law-or-decree'],
  },
  'safe-house': {
    takers: ['flemish', 'local'],
    rests: [house('9-15'), secrecy],
    opens: { ...houseFile, ...all(own(house('15, § 2, al. 2')), 'tasks', 'to-plan', 'own-note') },
    closes: house('15'),
    ends: houseEnds,
    relations: { allowed: true, article: house('15, § 1, al. 2') },
    questions: ['law-or-decree'],
  },
  'safe-house-federal': {
    takers: ['federal'],
    rests: [house('10, 9°'), federal('2-6'), secrecy],
    opens: { ...federalFile, ...houseFile, 'limited-rights': own(federal('6')) },
    closes: federal('4'),
    ends: houseEnds,
    relations: { allowed: true, article: house('15, § 1, al. 2') },
    questions: ['federal-in-safe-house', 'law-or-decree'],
  },
  'flemish-network': {
    takers: ['flemish', 'local'],
    rests: [network('5, 2°; 9, § 1, 6°-7°, § 2')],
    opens: { ...framed, ...all(own(network('9, § 1, 6°-7°')), 'tasks', 'to-plan', 'own-note') },
    closes: secrecy,
    ends: [],
    relations: { allowed: true, article: network('9, § 1, 7°') },
    questions: ['network-and-secrecy'],
  },
  prosecutor: {
    takers: ['federal'],
    rests: [secrecy, federal('2-6')],
    opens: { ...federalFile, ...authorised },
    closes: federal('4'),
    ends: thirty(federal('2, § 4')),
    relations: { allowed: true, article: federal('2, § 2, al. 3') },
    questions: [],
  },
  'prosecutor-flemish': {
    takers: ['flemish', 'local'],
    rests: [secrecy, flemish('3-5')],
    opens: { ...flemishFile, ...authorised },
    closes: flemish('5'),
    ends: thirty(flemish('5, al. 5')),
    relations: { allowed: true, article: flemish('5, al. 2') },
    questions: [],
  },
  'prosecutor-other': {
    takers: ['french', 'other', 'local'],
    rests: [secrecy],
    opens: { ...framed, ...authorised, ...all(own(silent), 'tasks', 'to-plan', 'own-note') },
    closes: silent,
    ends: [],
    relations: { allowed: false, article: silent },
    questions: ['silent-on-records'],
  },
  'with-consent': {
    takers: ['federal', 'flemish', 'french', 'other', 'local'],
    rests: [cite('penal-code-2024-ii', '352', 'text-older'), cite('data-protection', '10; 33')],
    opens: {
      ...all(
        own(cite('data-protection', '10; 33', 'derived')),
        'basis',
        'preparation',
        'own-rules',
        'frame',
        'participants',
        'tasks',
        'to-plan',
      ),
    },
    closes: cite('penal-code-2024-ii', '352', 'text-older'),
    ends: [],
    relations: { allowed: false, article: cite('data-protection', '10', 'derived') },
    questions: ['consent-in-prison'],
  },
  'cell-french': {
    takers: ['french'],
    rests: [french('3-21'), cite('local-cells', '3-5')],
    opens: {
      ...all(own(french('15, al. 1, 2°; 17')), 'basis', 'own-note'),
      preparation: own(french('9, al. 4')),
      'own-rules': own(french('10, al. 1')),
      invitation: own(french('3-6')),
      'non-participation': own(french('7, § 3; 12, § 2-3')),
      frame: own(french('20')),
      representative: own(french('7, § 1')),
      'notes-longer': own(french('20, al. 2')),
    },
    closes: french('15'),
    closesBy: { 'common-file': cells, positions: cells, minutes: cells, agenda: cells, extract: cells },
    ends: [
      {
        of: 'own-note',
        after: 'last-discussion',
        months: years(1),
        longer: { months: years(5), by: 'written-reasons' },
        article: french('20'),
      },
    ],
    relations: { allowed: false, article: french('16') },
    caseManagerOnly: french('10, al. 2; 12, § 3, al. 4'),
    questions: ['decree-as-exception'],
  },
  cell: {
    takers: ['federal', 'other', 'local'],
    rests: [cite('local-cells', '2-5')],
    opens: {},
    closes: cells,
    ends: [],
    relations: { allowed: false, article: cells },
    questions: ['prison-in-cell'],
  },
  'cell-flemish': {
    takers: ['flemish'],
    rests: [cite('local-cells', '2-5'), cite('flemish-cells', '–', 'from-memory')],
    opens: {},
    closes: cells,
    ends: [],
    relations: { allowed: false, article: cells },
    questions: ['flemish-in-cell'],
  },
  agreement: {
    takers: ['federal', 'flemish', 'french', 'other', 'local'],
    rests: [cite('penal-code-2024-ii', '353, § 2', 'derived')],
    opens: {},
    closes: cite('penal-code-2024-ii', '352', 'text-older'),
    ends: [],
    relations: { allowed: false, article: cite('penal-code-2024-ii', '352', 'text-older') },
    questions: ['agreement-as-law'],
  },
  'task-force': {
    takers: ['federal', 'flemish', 'french', 'other', 'local'],
    rests: [cite('common-database', '31-33')],
    opens: {},
    closes: cite('common-database', '32, § 1'),
    ends: [],
    relations: { allowed: false, article: cite('common-database', '32, § 1') },
    questions: [],
  },
};
