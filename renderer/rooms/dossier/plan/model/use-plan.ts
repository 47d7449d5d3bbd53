/** The plan as it is shown: wishes, goals with their steps in order, proofs by step, what was taken out. */
import { useMemo } from 'react';
import {
  domain as domainSchema,
  type Domain,
  type StepStatus,
  type UnitValue,
} from '../../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { inOrder } from './order.ts';

export interface GoalWithSteps {
  readonly goal: EntityView;
  readonly domain: Domain;
  readonly steps: readonly EntityView[];
}

export interface Plan {
  readonly wishes: readonly EntityView[];
  readonly goals: readonly GoalWithSteps[];
  /** Steps whose goal is not here (taken out, or in a section I do not read). */
  readonly loose: readonly EntityView[];
  readonly proofs: ReadonlyMap<string, readonly EntityView[]>;
  readonly takenOut: readonly EntityView[];
  readonly agreements: readonly EntityView[];
}

export const domainOf = (goal: EntityView): Domain => read('plan', 'goal', goal, 'domain')?.domain ?? 'administration';
/** Goals stand in the order of the life domains, as the list beside them. */
const domainPlace = (goal: EntityView): number => domainSchema.options.indexOf(domainOf(goal));
export const statusOf = (step: EntityView): StepStatus => read('plan', 'step', step, 'status')?.status ?? 'not-started';
export const dueOf = (step: EntityView): string | undefined => read('plan', 'step', step, 'due')?.on;
export const isOpen = (status: StepStatus): boolean => status !== 'done' && status !== 'no-longer-needed';
export const isLate = (step: EntityView, today: string): boolean => {
  const due = dueOf(step);
  return due !== undefined && due < today && isOpen(statusOf(step));
};
export type ProofFacts = UnitValue<'plan', 'proof', 'proof'>;

export function planOf(section: SectionView | undefined): Plan {
  const goals = [...listOf(section, 'goal')].sort((a, b) => domainPlace(a) - domainPlace(b));
  const steps = inOrder(listOf(section, 'step'));
  const goalIds = new Set(goals.map(({ id }) => id));
  const goalOf = (step: EntityView): string => read('plan', 'step', step, 'goal')?.goal ?? '';
  const proofs = new Map<string, EntityView[]>();
  for (const proof of listOf(section, 'proof')) {
    const step = read('plan', 'proof', proof, 'proof')?.step ?? '';
    proofs.set(step, [...(proofs.get(step) ?? []), proof]);
  }
  return {
    wishes: listOf(section, 'wish'),
    goals: goals.map((goal) => ({
      goal,
      domain: domainOf(goal),
      steps: steps.filter((step) => goalOf(step) === goal.id),
    })),
    loose: steps.filter((step) => !goalIds.has(goalOf(step))),
    proofs,
    takenOut: (section?.entities ?? []).filter(
      ({ state, type }) => state === 'taken-out' && ['step', 'goal', 'wish'].includes(type),
    ),
    agreements: listOf(section, 'agreement'),
  };
}

export const usePlan = (section: SectionView | undefined): Plan => useMemo(() => planOf(section), [section]);
