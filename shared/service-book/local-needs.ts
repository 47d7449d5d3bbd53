/** Needs a service of the surroundings can be added for: none that somebody has a mandate for by law. */
import { needIds, type NeedId } from '../directory/competence/needs.ts';

const mandated: readonly NeedId[] = ['supervision', 'social-inquiry', 'electronic-monitoring'];

export const localNeeds = needIds.filter((need) => !mandated.includes(need));
