/**
 * The last day of a time limit (SPEC.md, P2). The day of the event does not count. `date` is the plain one, the earliest; `latest` where
 * the Judicial Code governs, which the Act does not say: months run to the eve of the same date (article 54), and a last day that is
 * no working day moves to the next (article 53).
 */
import { addCalendarMonths, addDays, isWorkingDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { later } from './count.ts';
import type { LimitRow } from './format/limit.ts';
import type { LawPack } from './format/pack.ts';

export interface LimitDay {
  readonly date: IsoDay;
  readonly latest: IsoDay;
  /** The days of the civil service of that year are not held: the limit may end later. */
  readonly yearNotHeld: boolean;
}

type FreeDays = LawPack['freeDays'];

/** Undefined where the limit has no length: at once, or fixed by the decision. */
export function limitDay(
  { length, bound, meets, civilService }: LimitRow,
  from: IsoDay,
  freeDays: FreeDays,
): LimitDay | undefined {
  if (length === undefined) return undefined;
  const { count, unit } = length;
  if (unit === 'working-days') return afterWorkingDays(from, count, civilService === true ? freeDays : 'none');
  const date = plainly(from, count, unit);
  // Final is a judgment the day after the last on which somebody may appeal, however that day is counted.
  if (meets === 'final') {
    const lastAppeal = toWorkingDay(addDays(date, -1));
    return { date, latest: addDays(lastAppeal, 1), yearNotHeld: false };
  }
  // A probation period is no limit of a procedure: nobody stays under it longer because it ends on a Sunday.
  const isCountedOn = bound === 'at-the-latest' && count > 0 && unit !== 'hours' && meets !== 'final-release';
  if (!isCountedOn) return { date, latest: date, yearNotHeld: false };
  const eve = unit === 'months' || unit === 'years' ? addDays(plainly(addDays(from, 1), count, unit), -1) : date;
  return { date, latest: toWorkingDay(later(date, eve)), yearNotHeld: false };
}

function plainly(from: IsoDay, count: number, unit: NonNullable<LimitRow['length']>['unit']): IsoDay {
  if (unit === 'months') return addCalendarMonths(from, count);
  if (unit === 'years') return addCalendarMonths(from, count * 12);
  if (unit === 'weeks') return addDays(from, count * 7);
  return addDays(from, unit === 'hours' ? Math.ceil(count / 24) : count);
}

function toWorkingDay(day: IsoDay): IsoDay {
  let moved = day;
  while (!isWorkingDay(moved)) moved = addDays(moved, 1);
  return moved;
}

/** `none`: working days that the law does not define, from Monday to Friday without legal holidays. */
function afterWorkingDays(from: IsoDay, count: number, freeDays: FreeDays | 'none'): LimitDay {
  const years = freeDays === 'none' || freeDays === undefined ? [] : freeDays;
  const free = new Set(years.flatMap(({ days }) => days));
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day) && !free.has(day)) left -= 1;
  }
  const isHeld = (on: IsoDay): boolean => years.some(({ year }) => year === Number(on.slice(0, 4)));
  return { date: day, latest: day, yearNotHeld: freeDays !== 'none' && !(isHeld(from) && isHeld(day)) };
}
