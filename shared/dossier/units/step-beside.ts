/** What a step or goal may name beside its words: a measure of a plan it carries out, a service abroad, who offers a course. */
import type { z } from 'zod';
import { actor } from './actor.ts';
import { choice, needed, said, unit } from './field.ts';
import { line, text } from './shapes.ts';

/**
 * Helping measures of the governments' plans, in the order of the Communities; where each comes from stands in
 * shared/directory/measures.ts. What these plans say of noticing, reporting or security is none of them, and no list reads this.
 */
export const planMeasure = choice('planMeasure', [
  'flemish-cooperation',
  'flemish-local',
  'flemish-personal',
  'flemish-civil-society',
  'walloon-coordination',
  'walloon-prevention',
  'walloon-integration',
  'french-support',
  'french-education',
  'french-culture-and-sport',
  'german-prevention',
  'german-individual-path',
  'german-guidance',
  'german-cooperation',
]);
export type PlanMeasure = z.infer<typeof planMeasure>;

export const measure = unit({ measure: planMeasure });

/** A service across the border: the directory holds those of this country only. */
export const abroad = unit({
  country: choice('neighbour', ['nl', 'de', 'lu', 'fr']),
  service: needed(line),
  contact: said('reachedAt', line),
  documents: said('papersNeeded', text),
});

/** Learning and sport: what somebody wants to do, and where it is offered. */
export const offer = unit({
  kind: choice('offer', ['education', 'training', 'sport', 'culture']),
  provider: actor,
});
