/** Steps as the reckonings of a plan need them: without who wrote them, without what does not bear on time. */
import { listOf, read } from '../read.ts';
import type { StepStatus } from '../units/shapes.ts';
import type { EntityView, SectionView } from '../view.ts';
import type { Takes } from '../units/plan-shapes.ts';

export interface PlanStep {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly status: StepStatus;
  /** Nobody yet: empty. */
  readonly who: string;
  /** Why it cannot be done yet or is no longer needed; empty where nobody said. */
  readonly reason?: string | undefined;
  readonly planB?: string | undefined;
  readonly due?: string | undefined;
  readonly takes?: Takes | undefined;
  /** Steps that have to be finished first, as written: some may no longer be in the plan. */
  readonly after: readonly string[];
}

export const isOpenStatus = (status: StepStatus): boolean => status !== 'done' && status !== 'no-longer-needed';
export const isOpenStep = ({ status }: PlanStep): boolean => isOpenStatus(status);

export const planStep = (step: EntityView): PlanStep => ({
  id: step.id,
  what: read('plan', 'step', step, 'what')?.text ?? '',
  goal: read('plan', 'step', step, 'goal')?.goal ?? '',
  status: read('plan', 'step', step, 'status')?.status ?? 'not-started',
  who: read('plan', 'step', step, 'who')?.actor.name ?? '',
  reason: read('plan', 'step', step, 'status')?.reason,
  planB: read('plan', 'step', step, 'planB')?.text,
  due: read('plan', 'step', step, 'due')?.on,
  takes: read('plan', 'step', step, 'takes'),
  after: read('plan', 'step', step, 'after')?.steps ?? [],
});

/** Steps that are in the plan, oldest first. */
export const planSteps = (plan: SectionView | undefined): readonly PlanStep[] => listOf(plan, 'step').map(planStep);
