/** Steps counted back from a date that moved: whose latest safe start is another one now (release SPEC.md, V32). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { safeStarts } from './safe-start.ts';
import type { PlanStep } from './steps.ts';

export interface StartMoved {
  readonly step: string;
  readonly what: string;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** Its latest safe start lay ahead, and lies in the past now. */
  readonly past: boolean;
}

/** Undefined as an aim: the date is gone. Earliest new start first, then those that have none any more. */
export function startsMoved(
  steps: readonly PlanStep[],
  { from, to, today }: { readonly from: IsoDay | undefined; readonly to: IsoDay | undefined; readonly today: IsoDay },
): readonly StartMoved[] {
  const [before, after] = [safeStarts(steps, from), safeStarts(steps, to)];
  const dayOf = (starts: typeof before, id: string): IsoDay | undefined => {
    const start = starts.get(id);
    return start?.kind === 'counted' ? start.on : undefined;
  };
  return steps
    .flatMap(({ id, what }): StartMoved[] => {
      const [old, now] = [dayOf(before, id), dayOf(after, id)];
      if (old === now) return [];
      const past = now !== undefined && now < today && (old === undefined || old >= today);
      return [{ step: id, what, past, ...(old !== undefined && { from: old }), ...(now !== undefined && { to: now }) }];
    })
    .sort((a, b) => (a.to ?? '9').localeCompare(b.to ?? '9') || a.step.localeCompare(b.step));
}
