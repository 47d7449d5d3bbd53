/** Goals and steps as papers order them. */
import { domain as domainSchema, type Domain, type StepStatus } from '../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';

const order = new Map(domainSchema.options.map((name, at) => [name, at]));

export const domainOf = (goal: EntityView | undefined): Domain | undefined =>
  read('plan', 'goal', goal, 'domain')?.domain;

/** Goals in the order of the life domains. */
export const goalsOf = (plan: SectionView | undefined): readonly EntityView[] =>
  [...listOf(plan, 'goal')].sort((a, b) => rank(a) - rank(b));
const rank = (goal: EntityView): number => order.get(domainOf(goal) ?? 'guidance') ?? order.size;

/** Steps in the order the plan shows them. */
export function stepsOf(plan: SectionView | undefined): readonly EntityView[] {
  const key = (step: EntityView): string => read('plan', 'step', step, 'order')?.key ?? '';
  return [...listOf(plan, 'step')].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export const goalOf = (step: EntityView): string | undefined => read('plan', 'step', step, 'goal')?.goal;

export const statusOf = (step: EntityView): StepStatus | undefined => read('plan', 'step', step, 'status')?.status;

export const dueOf = (step: EntityView): string | undefined => read('plan', 'step', step, 'due')?.on;

/** Steps still to be done. */
export function isOpen(step: EntityView): boolean {
  const status = statusOf(step);
  return status !== 'done' && status !== 'no-longer-needed';
}
