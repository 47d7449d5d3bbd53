/** A stretch of time on a stretch of paper or screen: days since 1970 to pixels, zoom and the marks of the calendar. */

import { dayNumber, dayOf, firstOfMonth, monthIndexOf } from '../../calendar/months.ts';

/** Days since 1970 of a calendar day. */
export { dayNumber };

export const isoOfDay = (day: number): string => dayOf(Math.round(day));

export interface Stretch {
  /** First day shown, may lie between two days. */
  readonly from: number;
  readonly pixelsPerDay: number;
}

/** From ten years on a page to a few days on it. */
const least = 0.08;
const most = 60;

const within = (pixelsPerDay: number): number => Math.min(most, Math.max(least, pixelsPerDay));

export const place = (day: number, { from, pixelsPerDay }: Stretch): number => (day - from) * pixelsPerDay;

/** All of `first` to `last` in `width` pixels, with room left and right. */
export function whole(first: number, last: number, width: number): Stretch {
  const days = Math.max(30, last - first);
  const pixelsPerDay = within((width * 0.86) / days);
  return { from: first - (width / pixelsPerDay - days) * 0.35, pixelsPerDay };
}

/** Closer (`by` above 1) or further, while the day at `at` pixels stays where it is. */
export function zoom(stretch: Stretch, by: number, at: number): Stretch {
  const pixelsPerDay = within(stretch.pixelsPerDay * by);
  return { from: stretch.from + at / stretch.pixelsPerDay - at / pixelsPerDay, pixelsPerDay };
}

/** Moved by pixels, to later where positive. */
export const pan = ({ from, pixelsPerDay }: Stretch, pixels: number): Stretch => ({
  from: from + pixels / pixelsPerDay,
  pixelsPerDay,
});

export interface Tick {
  readonly day: number;
  readonly kind: 'year' | 'month' | 'week';
}

/** Room that a mark of the calendar wants beside the next. */
const room = 58;
const monthSteps = [1, 3, 6, 12, 24, 60, 120] as const;

/** Marks of the calendar in what is shown: years, months and, close by, Mondays. */
export function ticks(stretch: Stretch, width: number): readonly Tick[] {
  const last = stretch.from + width / stretch.pixelsPerDay;
  const step = monthSteps.find((months) => months * 30.4 * stretch.pixelsPerDay >= room) ?? 120;
  const found: Tick[] = [];
  const first = Math.floor(monthIndexOf(Math.floor(stretch.from)) / step) * step;
  for (let month = first; ; month += step) {
    const day = firstOfMonth(month);
    if (day > last) break;
    if (day >= stretch.from) found.push({ day, kind: month % 12 === 0 ? 'year' : 'month' });
  }
  if (stretch.pixelsPerDay * 7 < room) return found;
  // 5 January 1970 was a Monday.
  for (let day = Math.ceil((stretch.from - 4) / 7) * 7 + 4; day <= last; day += 7) {
    if (!found.some((tick) => Math.abs(tick.day - day) * stretch.pixelsPerDay < room * 0.7)) {
      found.push({ day, kind: 'week' });
    }
  }
  return found.sort((a, b) => a.day - b.day);
}
