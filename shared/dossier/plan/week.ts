/** The week as it returns: blocks of hours by day, and where two of them overlap (P15, P16 of SPEC.md). */
import { weekdays, type Weekday } from '../units/plan-shapes.ts';
import { listOf, read } from '../read.ts';
import type { EntityView, SectionView } from '../view.ts';

export interface WeekBlock {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  /** Minutes since midnight; a block past midnight is cut there and goes on the next day. */
  readonly from: number;
  readonly until: number;
  /** The hours as they were written: a block that was cut says its whole length. */
  readonly hours: { readonly from: string; readonly until: string };
  /** Other blocks of that day at the same time. */
  readonly overlaps: readonly string[];
}

export const dayEnd = 24 * 60;

/** `07:30` -> 450. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

interface Placed extends Omit<WeekBlock, 'overlaps'> {
  readonly day: Weekday;
}

/** Blocks of each day, Monday first, the earliest first. */
export function weekOf(plan: SectionView | undefined): readonly (readonly WeekBlock[])[] {
  const all = listOf(plan, 'weekly').flatMap(placed);
  return weekdays.map((day) => {
    const here = all.filter((block) => block.day === day).sort((a, b) => a.from - b.from || a.until - b.until);
    return here.map(({ id, what, where, from, until, hours }, at) => {
      const others = here.filter((other, place) => place !== at && other.id !== id && meet(other, { from, until }));
      return { id, what, where, from, until, hours, overlaps: others.map((other) => other.id) };
    });
  });
}

const meet = (a: Pick<WeekBlock, 'from' | 'until'>, b: Pick<WeekBlock, 'from' | 'until'>): boolean =>
  a.from < b.until && b.from < a.until;

function placed(entity: EntityView): readonly Placed[] {
  const hours = read('plan', 'weekly', entity, 'hours');
  if (hours === undefined) return [];
  const [from, until] = [minutesOf(hours.from), minutesOf(hours.until)];
  const common = {
    id: entity.id,
    what: read('plan', 'weekly', entity, 'what')?.text ?? '',
    where: read('plan', 'weekly', entity, 'where')?.text ?? '',
    hours: { from: hours.from, until: hours.until },
  };
  return [...new Set(hours.days)].flatMap((day): readonly Placed[] => {
    if (from < until) return [{ ...common, day, from, until }];
    const next = weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? 'mo';
    const evening: Placed = { ...common, day, from, until: dayEnd };
    return until === 0 ? [evening] : [evening, { ...common, day: next, from: 0, until }];
  });
}
