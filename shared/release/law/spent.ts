/**
 * Duties whose time is long over and that nobody can fulfil any more: they are told as past, not as due for ever (SPEC.md, V25). A late
 * advice or judgment can still come, and stays late until it does.
 */
import { addDays } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ProcedureEvent } from './format/limit.ts';
import type { Deadline } from './procedure.ts';

/** For so many days a notice that was owed within hours is worth asking after: a habit, no rule of law. */
export const noticeDays = 30;

/** What somebody may do, and need not: once its time is over nothing is owed. */
const mayBeDone: ReadonlySet<ProcedureEvent> = new Set([
  'appeal',
  'ordinary-appeal',
  'appeal-brief',
  'remarks',
  'video-request',
]);

/** What comes before a hearing, and not after it. */
const beforeHearing: ReadonlySet<ProcedureEvent> = new Set(['file-open', 'summons', 'video-request', 'video-answer']);

export function isSpent({ what, state, latest, limit, from }: Deadline, today: IsoDay): boolean {
  if (state !== 'open' || latest >= today) return false;
  if (mayBeDone.has(what)) return true;
  if (beforeHearing.has(what) && (limit.length?.count ?? 0) < 0) return from.on < today;
  return limit.length?.unit === 'hours' && addDays(latest, noticeDays) < today;
}
