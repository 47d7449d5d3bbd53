/** What has to be done before something opens, counted back from its date (SPEC.md, V12). */
import { workingDaysBefore } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { conventions, eachConvention, later, monthsBefore, plusDays, same, type Dates } from './count.ts';
import type { LimitRow, ProcedureEvent } from './format/limit.ts';
import type { CounterIndication, LawKind, LawPack } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { limitDay } from './limit-days.ts';
import type { Calendar, Opening } from './outcome.ts';

export interface Milestone {
  /** What is due before: the event that meets a limit. `ask-by`: the last day to ask, should every limit be used to its end. */
  readonly what: ProcedureEvent | 'ask-by';
  readonly dates: Dates;
  readonly rules: readonly LimitRow[];
  /** The day counted lies before the detention began: what is due is due at once, from the first day of it. */
  readonly atOnce?: true;
}

/** Empty where no limit is known. `recorded`: a day somebody recorded for it, which prevails over the computed ones (V17). */
export const preparing = (
  made: Calendar,
  { kind, dates, rule, until }: Opening,
  recorded?: IsoDay,
): readonly Milestone[] =>
  rule.opens.how === 'any-time'
    ? []
    : milestonesBefore(made, kind, recorded === undefined ? dates : same(recorded), until);

/** What limits of a modality are counted back from: its time condition; for a placement the end of the sentence and its own end. */
function anchorsOf(kind: LawKind, from: Dates, until: IsoDay | undefined): Partial<Record<ProcedureEvent, Dates>> {
  if (kind !== 'placement') return { 'time-condition': from };
  return {
    'main-sentence-end': eachConvention((by) => plusDays(from[by], -1)),
    ...(until !== undefined && { 'placement-end': same(until) }),
  };
}

/** Limits of a pack for a modality, under all regimes that are possible. */
function limitsOf({ limits }: LawPack, kind: LawKind, either: readonly Regime[]): readonly LimitRow[] {
  return limits.filter(
    ({ kinds, regimes }) =>
      kinds.some((each) => each === kind) &&
      (regimes === undefined || (either.length > 0 && either.every((each) => regimes.some((one) => one === each)))),
  );
}

/** The same, counted back from any day of a modality: the registry's where there is one. */
export function milestonesBefore(
  { pack, regime, facts }: Calendar,
  kind: LawKind,
  from: Dates,
  until?: IsoDay,
): readonly Milestone[] {
  if (pack === undefined || regime === undefined) return [];
  const inDetention = (due: Milestone): Milestone => notBeforeDetention(due, facts.detainedSince);
  const limits = limitsOf(pack, kind, regime.either);
  const anchors = anchorsOf(kind, from, until);
  // From when it can be asked for is the day of the information: said there.
  const owed = limits.filter(
    ({ length, bound, from: event }) =>
      bound === 'at-the-latest' && ((length?.count ?? 0) < 0 || event === 'placement-end'),
  );
  const path = wayToDecision(limits);
  return [
    ...owed.flatMap((limit): readonly Milestone[] => {
      const anchor = anchors[limit.from];
      if (anchor === undefined) return [];
      const dates = eachConvention((by) => limitDay(limit, anchor[by], pack.freeDays)?.date ?? anchor[by]);
      return [inDetention({ what: limit.meets, dates, rules: [limit] })];
    }),
    ...(path.length === 0
      ? []
      : [inDetention({ what: 'ask-by', dates: eachConvention((by) => path.reduce(back, from[by])), rules: path })]),
  ];
}

/** Nobody is told, and nobody asks, before they are held: articles 8, 23, 25/1, 26/1 and 98/9 say "or at once". */
function notBeforeDetention(due: Milestone, since: IsoDay | undefined): Milestone {
  if (since === undefined || conventions.every((by) => due.dates[by] >= since)) return due;
  const dates = eachConvention((by) => later(due.dates[by], since));
  return { ...due, dates, ...(conventions.every((by) => due.dates[by] < since) && { atOnce: true }) };
}

/** What stands for the same day where a step of the procedure has no limit of its own. */
const standsFor: Partial<Record<ProcedureEvent, ProcedureEvent>> = {
  'file-received': 'advice',
  deliberation: 'hearing',
};

/** The limits from a request to the decision, last first; none where one of them is not known. */
const wayToDecision = (limits: readonly LimitRow[]): readonly LimitRow[] =>
  wayTo('decision', limits.filter(isPlain), 8) ?? [];

/** Of the usual course: not an extension, not after something else, not for some only. */
function isPlain({ meets, from, after, bound, length, onlyIf }: LimitRow): boolean {
  const { extended, advice = 'unknown', placementAndThirty } = onlyIf ?? {};
  const isUsual = after === undefined && extended !== true && advice === 'unknown' && placementAndThirty !== true;
  return isUsual && meets !== from && bound === 'at-the-latest' && (length?.count ?? 0) > 0;
}

function wayTo(event: ProcedureEvent, limits: readonly LimitRow[], most: number): readonly LimitRow[] | undefined {
  if (event === 'request') return [];
  if (most === 0) return undefined;
  for (const limit of limits) {
    if (limit.meets !== event) continue;
    const before = wayTo(limit.from, limits, most - 1);
    if (before !== undefined) return [limit, ...before];
  }
  const likewise = standsFor[event];
  return likewise === undefined ? undefined : wayTo(likewise, limits, most - 1);
}

function back(day: IsoDay, { length }: LimitRow): IsoDay {
  if (length === undefined) return day;
  const { count, unit } = length;
  switch (unit) {
    case 'months':
      return monthsBefore(day, count);
    case 'years':
      return monthsBefore(day, count * 12);
    case 'working-days':
      return workingDaysBefore(day, count);
    case 'weeks':
      return plusDays(day, -count * 7);
    case 'hours':
      return plusDays(day, -Math.ceil(count / 24));
    case 'days':
      return plusDays(day, -count);
  }
}

/** Counter-indications the law names for a modality under this regime. Shown with the steps that answer them, never with a verdict. */
export function counterIndicationsOf({ pack, regime }: Calendar, kind: string): readonly CounterIndication[] {
  const either: readonly Regime[] = regime?.either ?? [];
  return (pack?.counterIndications ?? []).filter(
    ({ kinds, regimes }) =>
      kinds.some((id) => id === kind) &&
      (regimes === undefined || either.some((each) => regimes.some((one) => one === each))),
  );
}
