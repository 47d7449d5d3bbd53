/**
 * The last day of a probation period (article 71): what the decision or the registry says, else the rest of the sentence between the least
 * and the most the law gives. The final release comes the day after it.
 */
import { addCalendarMonths, addDays } from '../../../../../shared/calendar/day.ts';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { recordedDay, type Deadline, type IsoDay } from '../../../../../shared/release/index.ts';
import type { LawHere } from '../law-here.ts';

export interface Probation {
  /** Twice where the two ways of counting differ. */
  readonly last: readonly IsoDay[];
  /** `rest`: of the sentence. `least`, `most`: the law gives no less, no more. `open`: the end of the sentence is not known. */
  readonly by: 'recorded' | 'rest' | 'least' | 'most' | 'open';
}

const mostYears = 10;

/** Undefined for every other limit; the longest period the law gives is a bound, and no end. */
export function probationOf(
  { limit, date, from }: Deadline,
  law: LawHere,
  section: SectionView,
  procedure: string,
): Probation | undefined {
  if (limit.meets !== 'final-release' || limit.from !== 'enforceable' || limit.bound !== 'not-before') return undefined;
  const recorded = recordedEnd(section, procedure);
  if (recorded !== undefined) return { last: [recorded], by: 'recorded' };
  const least = addDays(date, -1);
  if (limit.onlyIf?.thirtyOrLife === true) return { last: [least], by: 'least' };
  const ends = endsOfSentence(law);
  if (ends.length === 0) return { last: [least], by: 'open' };
  if (ends.every((end) => end <= least)) return { last: [least], by: 'least' };
  const hasMost = limit.onlyIf?.totalAboveMonths !== undefined;
  const most = hasMost ? addDays(addCalendarMonths(from.on, mostYears * 12), -1) : undefined;
  if (most !== undefined && ends.every((end) => end >= most)) return { last: [most], by: 'most' };
  const within = ends.map((end) => (end < least ? least : most !== undefined && end > most ? most : end));
  return { last: [...new Set(within)], by: 'rest' };
}

/** The registry's day, else what is computed by either way of counting. */
function endsOfSentence({ legal, made }: LawHere): readonly IsoDay[] {
  const recorded = recordedDay(legal.dates, 'sentence-end')?.value;
  if (recorded !== undefined) return [recorded];
  const end = made.outcomes.find(({ kind }) => kind === 'sentence-end');
  return end?.state === 'opens' ? [end.earliest, end.latest] : [];
}

/** As it is written with the decision: of that id, or on that request. */
function recordedEnd(section: SectionView, procedure: string): IsoDay | undefined {
  const decision = listOf(section, 'decision').find(
    (each) => each.id === procedure || read('legal', 'decision', each, 'decision')?.request === procedure,
  );
  return read('legal', 'decision', decision, 'proofPeriod')?.until;
}
