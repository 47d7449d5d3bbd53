/** Until when rows may be put off, and what is said of it before (SPEC.md of the vault, TS4, TS5). */
import { addDays } from '../../../shared/release/index.ts';
import { maySnooze, mostSnoozedDays, type TodayRow } from '../../vault/api.ts';
import { endOfWeek } from './groups.ts';

export interface SnoozeChoice {
  readonly name: 'tomorrow' | 'threeDays' | 'monday' | 'twoWeeks';
  /** ISO date. */
  readonly on: string;
}

/** Each day once: on a Sunday tomorrow is Monday. */
export function snoozeChoices(today: string): readonly SnoozeChoice[] {
  const all: readonly SnoozeChoice[] = [
    { name: 'tomorrow', on: addDays(today, 1) },
    { name: 'threeDays', on: addDays(today, 3) },
    { name: 'monday', on: addDays(endOfWeek(today), 1) },
    { name: 'twoWeeks', on: addDays(today, 14) },
  ];
  return all
    .filter(({ on }, at) => all.findIndex((each) => each.on === on) === at)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Why nothing of these rows is put off until a day; undefined where something is. */
export type NotUntil = 'past' | 'far' | 'fixed';

export function notUntil(rows: readonly TodayRow[], until: string, today: string): NotUntil | undefined {
  if (until <= today) return 'past';
  if (until > addDays(today, mostSnoozedDays)) return 'far';
  return rows.some((row) => maySnooze(row, until)) ? undefined : 'fixed';
}

/** What is to be known before rows are put off: one day that is fixed, several rows of which some have one, or a day of its own. */
export type Reminder =
  | { readonly what: 'fixed' | 'fixedNow' | 'ownDay'; readonly on: string }
  | { readonly what: 'someFixed'; readonly count: number };

export function reminderOf(rows: readonly TodayRow[], today: string): Reminder | undefined {
  const [only] = rows;
  if (only === undefined) return undefined;
  if (rows.length > 1) {
    const count = rows.filter(({ fixedDay }) => fixedDay === true).length;
    return count === 0 ? undefined : { what: 'someFixed', count };
  }
  if (only.fixedDay === true) return { what: only.on > today ? 'fixed' : 'fixedNow', on: only.on };
  return only.on >= today && only.on < addDays(today, mostSnoozedDays) ? { what: 'ownDay', on: only.on } : undefined;
}
