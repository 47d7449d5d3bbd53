/** The plan as columns by status (P13, P14 of SPEC.md). */
import { stepStatus, type StepStatus } from '../units/shapes.ts';
import type { PlanStep } from './steps.ts';

export interface Column {
  readonly status: StepStatus;
  readonly steps: readonly PlanStep[];
}

/** One column for each status in the fixed order; in each the nearest date first, undated ones last, else as given. */
export function columnsOf(steps: readonly PlanStep[]): readonly Column[] {
  return stepStatus.options.map((status) => ({
    status,
    steps: steps.filter((step) => step.status === status).sort(byDate),
  }));
}

const byDate = (a: PlanStep, b: PlanStep): number => {
  const [x, y] = [a.due ?? '9999', b.due ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
};

export type Move = 'up' | 'down' | 'left' | 'right';

/**
 * The card the focus goes to from `id`: over the cards of a column, or to the next column that has any, at the same
 * height or its last card. Undefined where there is none in that direction.
 */
export function cardFrom(columns: readonly Column[], id: string, move: Move): string | undefined {
  const at = columns.findIndex(({ steps }) => steps.some((step) => step.id === id));
  const row = columns[at]?.steps.findIndex((step) => step.id === id) ?? -1;
  if (row < 0) return undefined;
  if (move === 'up' || move === 'down') return columns[at]?.steps[row + (move === 'down' ? 1 : -1)]?.id;
  const by = move === 'right' ? 1 : -1;
  for (let next = at + by; next >= 0 && next < columns.length; next += by) {
    const steps = columns[next]?.steps ?? [];
    if (steps.length > 0) return steps[Math.min(row, steps.length - 1)]?.id;
  }
  return undefined;
}
