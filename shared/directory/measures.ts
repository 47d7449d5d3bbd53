/** Where a measure that a step can carry out comes from: the plan as the directory explains it, and its source. */
import type { PlanMeasure } from '../dossier/units/step-beside.ts';

export interface MeasureOrigin {
  /** Entry of the directory that explains the plan. */
  readonly plan: string;
  readonly source: string;
}

const flemish: MeasureOrigin = { plan: 'explained:flemish-action-plan', source: 'seed; flemish-plan-2017' };
const walloon: MeasureOrigin = { plan: 'explained:walloon-plan', source: 'seed; walloon-plan-2017' };
const french: MeasureOrigin = { plan: 'explained:french-community-plan', source: 'seed; fwb-plan' };
const german: MeasureOrigin = { plan: 'explained:german-community-plan', source: 'seed; dg-strategy-2016' };

export const measureOrigins: Readonly<Record<PlanMeasure, MeasureOrigin>> = {
  'flemish-cooperation': flemish,
  'flemish-local': flemish,
  'flemish-personal': flemish,
  'flemish-civil-society': flemish,
  'walloon-coordination': walloon,
  'walloon-prevention': walloon,
  'walloon-integration': walloon,
  'french-support': french,
  'french-education': french,
  'french-culture-and-sport': french,
  'german-prevention': german,
  'german-individual-path': german,
  'german-guidance': german,
  'german-cooperation': german,
};
