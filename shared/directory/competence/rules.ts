/** The rules of competence as data: for a need, which services, at which level, and where that comes from. */
import { fromMemory, type Community, type Region } from '../types.ts';
import type { NeedId } from './needs.ts';

/** What a rule hangs on beside the need. */
export type Hold = 'community' | 'region' | 'municipality' | 'division' | 'country';

export interface Rule {
  readonly need: NeedId;
  readonly by: Hold;
  /** Slugs of entries (`service:`), per community or region where the rule hangs on one. */
  readonly services?: Partial<Record<Community | Region | 'all', readonly string[]>>;
  /** The municipality itself, its welfare centre, or the justice house of its division. */
  readonly at?: 'municipality' | 'local-welfare' | 'justice-house';
  readonly source: string;
}

const perCommunity = (need: NeedId, source: string, services: Partial<Record<Community, readonly string[]>>): Rule => ({
  need,
  by: 'community',
  services,
  source,
});
const everywhere = (need: NeedId, service: string, source: string = fromMemory): Rule => ({
  need,
  by: 'country',
  services: { all: [service] },
  source,
});
const welfareCentre = (need: NeedId, source: string = fromMemory): Rule => ({
  need,
  by: 'municipality',
  at: 'local-welfare',
  source,
});
const justiceHouse = (need: NeedId, source: string): Rule => ({ need, by: 'division', at: 'justice-house', source });
const perRegion = (need: NeedId): Rule => ({
  need,
  by: 'region',
  services: { flanders: ['vdab'], wallonia: ['forem'], brussels: ['actiris'] },
  source: 'belgium 3.1',
});

export const rules: readonly Rule[] = [
  justiceHouse('supervision', 'justizhaus; belgium 3.1'),
  justiceHouse('social-inquiry', 'justizhaus; belgium 2.2'),
  perCommunity('electronic-monitoring', 'maisonsdejustice-4618; vlaanderen-bd', {
    flemish: ['vcet'],
    french: ['cnse'],
    german: ['zeue'],
  }),
  justiceHouse('electronic-monitoring', 'maisonsdejustice-4618'),
  perCommunity('victims-informed', fromMemory, {
    flemish: ['victims-nl'],
    french: ['victims-fr'],
    german: ['victims-de'],
  }),
  perCommunity('mediation', fromMemory, {
    flemish: ['mediation-nl'],
    french: ['mediation-fr'],
    german: ['mediation-fr'],
  }),
  perCommunity('helping-relationship', 'caw-jww; etaamb-code-fwb; justizhaus', {
    flemish: ['caw-jww'],
    french: ['sad'],
    german: ['strafgefangenenbetreuung'],
  }),
  perCommunity('family-support', 'justizhaus; belgium 3.1', {
    flemish: ['caw-jww'],
    french: ['sad', 'caprev'],
    german: ['strafgefangenenbetreuung'],
  }),
  everywhere('emergency-bed', 'homeless-shelter'),
  welfareCentre('emergency-bed'),
  everywhere('home', 'social-housing'),
  welfareCentre('home'),
  welfareCentre('income', 'levif-167047; belgium 3.1'),
  welfareCentre('debts'),
  welfareCentre('reference-address'),
  { need: 'registration', by: 'municipality', at: 'municipality', source: 'belgium 2.1' },
  { need: 'residence', by: 'municipality', at: 'municipality', source: fromMemory },
  perRegion('work'),
  perRegion('training'),
  perCommunity('learning-inside', 'seed', {
    flemish: ['adult-education'],
    french: ['adult-education'],
    german: ['adult-education'],
  }),
  perCommunity('culture-inside', 'seed', {
    flemish: ['culture-and-sport'],
    french: ['culture-and-sport'],
    german: ['culture-and-sport'],
  }),
  everywhere('health-insurance', 'health-insurance-fund'),
  everywhere('doctor', 'family-doctor'),
  everywhere('mental-health', 'mental-health-centre'),
  everywhere('addiction', 'addiction-care'),
  perCommunity('disengagement', 'seed; vrt-2018-06; justice-en-ligne-caprev', {
    flemish: ['flemish-disengagement'],
    french: ['caprev'],
    german: ['german-coordinator'],
  }),
  everywhere('local-prevention', 'local-prevention', 'seed'),
  { need: 'local-prevention', by: 'region', services: { wallonia: ['social-cohesion-plan'] }, source: 'seed' },
  everywhere('case-consultation', 'livc-r', 'vlex-2018'),
  everywhere('staff-question', 'mobile-team', 'seed'),
  perCommunity('staff-question', 'seed', {
    flemish: ['vvsg', 'agii'],
    french: ['crea'],
    german: ['german-coordinator'],
  }),
  {
    need: 'staff-question',
    by: 'region',
    services: { wallonia: ['walloon-reference-person'], brussels: ['brulocalis'] },
    source: 'seed',
  },
];
