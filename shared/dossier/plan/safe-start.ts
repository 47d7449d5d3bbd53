/**
 * Latest safe start of each step, counted back from its own date, from the steps that wait for it and from the date the
 * whole plan works towards (P5 to P9 of SPEC.md). A reckoning of the dates in the plan, not a deadline of anyone.
 */
import { addCalendarMonths, addDays, isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { partsOf } from '../units/duration.ts';
import type { Takes } from '../units/plan-shapes.ts';
import { isOpenStep, type PlanStep } from './steps.ts';
import { inCircle } from './waiting.ts';

/** What a step has to be finished for. */
export type Because =
  | { readonly kind: 'own-date' }
  | { readonly kind: 'aim' }
  | { readonly kind: 'step'; readonly step: string };

interface Finish {
  /** The last day on which it can be finished. */
  readonly by: IsoDay;
  readonly because: Because;
  /** Steps on the way to that day whose own duration nobody gave: they were counted as no time at all. */
  readonly unknown: readonly string[];
}

export type SafeStart =
  /** Done or no longer needed: nothing to begin. */
  | { readonly kind: 'over' }
  /** Neither it, nor a step that waits for it, nor the plan has a date. */
  | { readonly kind: 'no-date' }
  | { readonly kind: 'circle' }
  /** There is a day to be ready by, but nobody said how long it takes. */
  | ({ readonly kind: 'no-duration' } & Finish)
  | ({ readonly kind: 'counted'; readonly on: IsoDay; readonly takes: Takes } & Finish);

/** P5: the day `takes` before `by`. Days are calendar days; months are calendar months (R14). */
export function countBack(by: IsoDay, { length }: Pick<Takes, 'length'>): IsoDay {
  const { count, unit } = partsOf(length);
  if (unit === 'months') return addCalendarMonths(by, -count);
  return addDays(by, -(unit === 'weeks' ? count * 7 : count));
}

/** @param aim the day the plan works towards, where there is one (`aimOf`). */
export function safeStarts(steps: readonly PlanStep[], aim: IsoDay | undefined): ReadonlyMap<string, SafeStart> {
  const circle = inCircle(steps);
  const followers = new Map<string, PlanStep[]>();
  for (const step of steps.filter(isOpenStep)) {
    for (const first of new Set(step.after)) followers.set(first, [...(followers.get(first) ?? []), step]);
  }
  const found = new Map<string, SafeStart>();
  const startOf = (step: PlanStep): SafeStart => {
    const known = found.get(step.id);
    if (known !== undefined) return known;
    const start = reckon(step);
    found.set(step.id, start);
    return start;
  };
  const reckon = (step: PlanStep): SafeStart => {
    if (!isOpenStep(step)) return { kind: 'over' };
    if (circle.has(step.id)) return { kind: 'circle' };
    const finish = earliest([
      ...ownDate(step),
      ...(aim !== undefined && isCalendarDay(aim) ? [{ by: aim, because: { kind: 'aim' } as const, unknown: [] }] : []),
      ...(followers.get(step.id) ?? []).flatMap((follower) => beforeFollower(follower, startOf(follower))),
    ]);
    if (finish === undefined) return { kind: 'no-date' };
    if (step.takes === undefined) return { kind: 'no-duration', ...finish };
    return { kind: 'counted', on: countBack(finish.by, step.takes), takes: step.takes, ...finish };
  };
  for (const step of steps) startOf(step);
  return found;
}

const ownDate = ({ due }: PlanStep): readonly Finish[] =>
  due !== undefined && isCalendarDay(due) ? [{ by: due, because: { kind: 'own-date' }, unknown: [] }] : [];

/** P6: a step has to be finished when the one that waits for it has to begin. */
function beforeFollower({ id }: PlanStep, start: SafeStart): readonly Finish[] {
  if (start.kind === 'counted') return [{ by: start.on, because: { kind: 'step', step: id }, unknown: start.unknown }];
  if (start.kind !== 'no-duration') return [];
  return [{ by: start.by, because: { kind: 'step', step: id }, unknown: [id, ...start.unknown] }];
}

/** The earliest; of equal days its own date, then the plan's, then the step that waits for it. */
const earliest = (all: readonly Finish[]): Finish | undefined =>
  all.reduce<Finish | undefined>(
    (first, each) => (first === undefined || each.by < first.by ? each : first),
    undefined,
  );
