/** The rules of competence as data: for a need, which services, at which level, and on which text of law or practice. */
import { stateRead, type ActKey, type Grounds, type Mark } from '../../law/index.ts';
import { fromMemory, type Community, type Region, type ServiceLanguage } from '../types.ts';
import type { NeedId } from './needs.ts';
import type { CompetenceQuestion } from './questions.ts';

/** What a rule hangs on beside the need. */
export type Hold = 'community' | 'region' | 'municipality' | 'division' | 'country';

/** How the person leaves (unit `route` of the legal section), or at the court's disposal once the sentence ends. */
export type Track = 'judge' | 'court' | 'sentence-end' | 'placement' | 'remand' | 'by-hand';

/** Who gives the mandate where it is not the judge or court of sentence implementation that grants a release. */
export type Mandating = 'investigating-judge' | 'court-after-sentence-end';

export interface Rule {
  readonly need: NeedId;
  readonly by: Hold;
  /** Slugs of entries (`service:`), per community or region where the rule hangs on one. */
  readonly services?: Partial<Record<Community | Region | 'all', readonly string[]>>;
  /** In Brussels two services share the Region: the language of the file decides between them. */
  readonly inBrussels?: Partial<Record<ServiceLanguage, readonly string[]>>;
  /** In the German-speaking Community, where it does itself what the Region does elsewhere. */
  readonly inGerman?: readonly string[];
  /** Of another Community, where the file is in its language: it may be this one. */
  readonly otherLanguage?: Partial<Record<ServiceLanguage, readonly string[]>>;
  /** The municipality itself, its welfare centre, or the justice house of its division. */
  readonly at?: 'municipality' | 'local-welfare' | 'justice-house';
  /** Ways out it holds for; all where it is not said. */
  readonly on?: readonly Track[];
  readonly mandatedBy?: Mandating;
  readonly source: string;
  /** Where it stands: articles with the state read and how they are known; practice where no text was read. */
  readonly rests: readonly [Grounds, ...Grounds[]];
  /** Instead of `rests`, in this Community. */
  readonly restsIn?: Partial<Record<Community, readonly [Grounds, ...Grounds[]]>>;
  /** What a lawyer has to answer before it is sure. */
  readonly question?: CompetenceQuestion;
}

const cite = (act: ActKey, article: string, mark: Mark = 'text'): Grounds => ({
  act,
  article,
  read: stateRead(act),
  mark,
});
const practice = cite('practice', '–', 'from-memory');
const helpInPrison = cite('basic', '103', 'text-older');
const flemishHelp = cite('flemish-help', '3-4; 12', 'text-older');
/** The Code was not read: its books only are known. */
const frenchCode = (book: string): Grounds => cite('community-justice', book, 'from-memory');
const onOrder = cite('flemish-justice-houses', '2, 15°; 5');

type Beside = Omit<Rule, 'need' | 'by' | 'source' | 'rests'> & { readonly rests?: Rule['rests'] };

const rule = (need: NeedId, by: Hold, source: string, { rests = [practice], ...beside }: Beside): Rule => ({
  need,
  by,
  source,
  rests,
  ...beside,
});
const perCommunity = (
  need: NeedId,
  source: string,
  services: Partial<Record<Community, readonly string[]>>,
  beside: Beside = {},
): Rule => rule(need, 'community', source, { services, ...beside });
const everywhere = (need: NeedId, service: string, source: string = fromMemory, beside: Beside = {}): Rule =>
  rule(need, 'country', source, { services: { all: [service] }, ...beside });
const welfareCentre = (need: NeedId, source: string = fromMemory, beside: Beside = {}): Rule =>
  rule(need, 'municipality', source, { at: 'local-welfare', ...beside });
const municipality = (need: NeedId, source: string): Rule => rule(need, 'municipality', source, { at: 'municipality' });
/** Which house it is, is derived: cantons and districts were read, what became of them in divisions was not. */
const division = cite('judicial-annex', '1; 4', 'derived');
const justiceHouse = (need: NeedId, source: string, beside: Beside): Rule =>
  rule(need, 'division', source, {
    at: 'justice-house',
    ...beside,
    rests: [...(beside.rests ?? [practice]), division],
  });

const granted: readonly Track[] = ['judge', 'court', 'by-hand'];
const onRemand = { on: ['remand'], mandatedBy: 'investigating-judge' } as const satisfies Beside;
const placed = { on: ['placement'], mandatedBy: 'court-after-sentence-end' } as const satisfies Beside;

const monitoringCentres = { flemish: ['vcet'], french: ['cnse'], german: ['zeue'] } as const;
/** One notion of the law covers the monitoring service, supervision and help for victims of the Communities. */
const communityService = cite('external', '2, 8°');
const monitoringIn = (own: Grounds): Rule['restsIn'] => ({ german: [own, cite('german-monitoring', '13-18')] });
const monitoring = (beside: Beside, own: Grounds): readonly Rule[] => [
  perCommunity('electronic-monitoring', 'maisonsdejustice-4618; vlaanderen-bd', monitoringCentres, {
    ...beside,
    rests: [own],
    restsIn: { flemish: [own, onOrder], ...monitoringIn(own) },
  }),
  justiceHouse('electronic-monitoring', 'maisonsdejustice-4618', { ...beside, rests: [own] }),
];

const mandated: readonly Rule[] = [
  justiceHouse('supervision', 'justizhaus; belgium 3.1', { on: granted, rests: [cite('external', '62'), onOrder] }),
  justiceHouse('supervision', 'justizhaus', { ...onRemand, rests: [cite('remand', '35; 36; 38', 'text-older')] }),
  justiceHouse('supervision', 'justizhaus', {
    ...placed,
    rests: [cite('external', '95/2; 95/26; 62-63'), cite('penal-code-2024-act', '36-37')],
  }),
  justiceHouse('social-inquiry', 'justizhaus; belgium 2.2', {
    on: [...granted, 'sentence-end'],
    rests: [
      cite('external', '8, al. 3; 33, § 2; 34, § 2; 35; 53; 98/14, § 2; 98/15; 98/19'),
      cite('decree-2007-inquiry', '1', 'from-memory'),
    ],
  }),
  justiceHouse('social-inquiry', 'justizhaus', { ...onRemand, rests: [cite('remand', '35, § 1', 'text-older')] }),
  justiceHouse('social-inquiry', 'justizhaus', {
    ...placed,
    rests: [cite('external', '95/12; 95/18', 'doubt')],
    question: 'inquiry-under-placement',
  }),
  ...monitoring({ on: granted }, communityService),
  ...monitoring(onRemand, cite('remand', '16, § 1; 24bis', 'text-older')),
  ...monitoring(placed, cite('external', '95/18; 95/20')),
];

const towardsOthers: readonly Rule[] = [
  perCommunity(
    'victims-informed',
    fromMemory,
    { flemish: ['victims-nl'], french: ['victims-fr'], german: ['victims-de'] },
    { rests: [cite('external', '2, 6°; 2, 8°; 3')] },
  ),
  perCommunity('mediation', fromMemory, {
    flemish: ['mediation-nl'],
    french: ['mediation-fr'],
    german: ['mediation-fr'],
  }),
  perCommunity(
    'helping-relationship',
    'caw-jww; etaamb-code-fwb; justizhaus',
    { flemish: ['caw-jww'], french: ['sad'], german: ['strafgefangenenbetreuung'] },
    {
      rests: [helpInPrison],
      restsIn: { flemish: [flemishHelp, helpInPrison], french: [frenchCode('VII'), helpInPrison] },
    },
  ),
  perCommunity(
    'family-support',
    'justizhaus; belgium 3.1',
    { flemish: ['caw-jww'], french: ['sad', 'caprev'], german: ['strafgefangenenbetreuung'] },
    { restsIn: { flemish: [cite('flemish-help', '2; 3-4', 'text-older')], french: [frenchCode('VI; VII')] } },
  ),
];

const living: readonly Rule[] = [
  everywhere('emergency-bed', 'homeless-shelter'),
  welfareCentre('emergency-bed'),
  everywhere('home', 'social-housing'),
  welfareCentre('home'),
  welfareCentre('income', 'levif-167047; belgium 3.1', { rests: [cite('integration-income', '2; 3', 'text-older')] }),
  welfareCentre('debts'),
  welfareCentre('reference-address'),
  municipality('registration', 'belgium 2.1'),
  municipality('residence', fromMemory),
  everywhere('residence', 'first-line-legal-aid'),
  everywhere('residence', 'legal-aid-bureau'),
  rule('work', 'region', 'belgium 3.1', {
    services: { flanders: ['vdab'], wallonia: ['forem'], brussels: ['actiris'] },
    inGerman: ['adg'],
  }),
  rule('training', 'region', `belgium 3.1; ${fromMemory}`, {
    services: { flanders: ['vdab'], wallonia: ['forem'] },
    inBrussels: { nl: ['vdab'], fr: ['bruxelles-formation'] },
    inGerman: ['adg'],
  }),
  perCommunity(
    'learning-inside',
    'seed',
    { flemish: ['adult-education'], french: ['adult-education'], german: ['adult-education'] },
    { restsIn: { flemish: [flemishHelp] } },
  ),
  perCommunity(
    'culture-inside',
    'seed',
    { flemish: ['culture-and-sport'], french: ['culture-and-sport'], german: ['culture-and-sport'] },
    { restsIn: { flemish: [flemishHelp] } },
  ),
  everywhere('health-insurance', 'health-insurance-fund'),
  everywhere('doctor', 'family-doctor'),
  everywhere('mental-health', 'mental-health-centre'),
  everywhere('addiction', 'addiction-care'),
];

const guidance: readonly Rule[] = [
  perCommunity(
    'disengagement',
    'seed; vrt-2018-06; justice-en-ligne-caprev',
    { flemish: ['flemish-disengagement'], french: ['caprev'], german: ['german-coordinator'] },
    {
      otherLanguage: { fr: ['caprev'] },
      restsIn: { flemish: [cite('flemish-prevention', '3; 9')], french: [frenchCode('VI')] },
      question: 'french-file-in-flanders',
    },
  ),
  everywhere('local-prevention', 'local-prevention', 'seed', {
    restsIn: { flemish: [cite('flemish-prevention', '3; 9')] },
  }),
  // Social cohesion plans are of the French-speaking municipalities: from memory.
  rule('local-prevention', 'region', `seed; ${fromMemory}`, {
    services: { wallonia: ['social-cohesion-plan'] },
    inGerman: [],
  }),
  everywhere('case-consultation', 'livc-r', 'vlex-2018', { rests: [cite('local-cells', '2; 3')] }),
  everywhere('staff-question', 'mobile-team', 'seed'),
  perCommunity('staff-question', 'seed', {
    flemish: ['vvsg', 'agii'],
    french: ['crea'],
    german: ['german-coordinator'],
  }),
  rule('staff-question', 'region', 'seed', {
    services: { wallonia: ['walloon-reference-person'], brussels: ['brulocalis'] },
  }),
];

export const rules: readonly Rule[] = [...mandated, ...towardsOthers, ...living, ...guidance];
