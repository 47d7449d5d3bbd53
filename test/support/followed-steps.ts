/** Walks the steps of a day with nothing but their own inputs and naive counting. */
import { type Dates, type Step } from '../../shared/release/index.ts';
import { after, both, daysIn, fractionAfter, monthsIn, type Both } from './naive-counting.ts';
import { addDays, addMonths, first, last, span } from './naive-days.ts';

export const bothOf = ({ calendar, statutory }: Dates): Both => [calendar, statutory];

type Each = (change: (day: string, way: 0 | 1) => string) => Both;

interface Walk {
  readonly at: Both;
  /** The beginning of the detention, with what is deducted before it: a cap counts from there. */
  readonly start: Both;
}

/** @param origin where it starts, for steps that do not begin at the start of the detention; undefined for those that do */
export function followed(steps: readonly Step[], since: string, origin: Both | undefined): Both {
  let walk: Walk = { at: origin ?? [since, since], start: [since, since] };
  for (const step of steps) {
    walk = taken(walk, step, since);
    const { calendar, statutory } = step.gives;
    if (walk.at[0] !== calendar || walk.at[1] !== statutory)
      throw new Error(`${step.what} leads to ${walk.at.join(' ')}, not to ${calendar} ${statutory}`);
  }
  return walk.at;
}

function taken({ at, start }: Walk, step: Step, since: string): Walk {
  const each: Each = (change) => both((way) => change(at[way], way));
  switch (step.what) {
    case 'start':
    case 'registry':
      return { at: bothOf(step.gives), start: bothOf(step.gives) };
    case 'deduct': {
      const { length } = step.deduction;
      const to = each((day, way) => {
        if ('from' in length) return addDays(day, -span(length.from, length.until) - 1);
        return way === 1 ? addDays(day, -daysIn(length)) : addDays(addMonths(day, -monthsIn(length)), -length.days);
      });
      return { at: to, start: to };
    }
    case 'fraction':
    case 'safety-fraction': {
      const { numerator, denominator } = step.fraction;
      return { at: each((day, way) => fractionAfter(day, step.total, [numerator, denominator], way)), start };
    }
    case 'serve':
      // Years that the law itself fixes are those of the calendar; a sentence is counted both ways.
      return {
        at: isFixed(at, step)
          ? each((day) => after(day, step.length, 0))
          : each((day, way) => after(day, step.length, way)),
        start,
      };
    case 'cap':
      return { at: each((day, way) => first(day, addMonths(start[way], step.years * 12))), start };
    case 'safety-years':
      return { at: each((day) => after(day, step.length, 0)), start };
    case 'not-served':
      return { at: each((day) => putOff(day, step.stretches)), start };
    case 'before':
      return { at: each((day) => addMonths(day, -step.months)), start };
    case 'not-before':
      return { at: each((day, way) => last(day, bothOf(step.gives)[way])), start };
    case 'not-before-rule':
      return { at: each((day, way) => last(day, bothOf(step.open)[way])), start };
    case 'last-day':
      return { at: each((day) => addDays(day, -1)), start };
    case 'next-day':
      return { at: each((day) => addDays(day, 1)), start };
    case 'not-before-detention':
      return { at: each((day) => last(day, since)), start };
    case 'as':
      return { at, start };
  }
}

const isFixed = (at: Both, { length, gives }: Extract<Step, { what: 'serve' }>): boolean =>
  after(at[1], length, 0) === gives.statutory && length.months === 0 && length.days === 0;

function putOff(day: string, stretches: readonly { readonly from: string; readonly until: string }[]): string {
  let moved = day;
  for (const { from, until } of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1)))
    // One that begins on the very day of the opening begins too late to move it.
    if (from < moved) moved = addDays(moved, span(from, until) + 1);
  return moved;
}
