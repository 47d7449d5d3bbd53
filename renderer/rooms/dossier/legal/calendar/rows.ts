/** The rows of the table of dates: what opens on a day, earliest first; what is open at any time; what is refused, by its reason. */
import {
  leaveDoubt,
  type Calendar,
  type IsoDay,
  type LawCode,
  type LawKind,
  type NoOpening,
  type Opening,
  type RecordedLaw,
} from '../../../../../shared/release/index.ts';
import { leastSure, type Mark } from '../../../../../shared/law/index.ts';
import { answerOf } from '../missing.ts';

export interface DateRow {
  readonly kind: LawKind;
  /** The registry's day: it prevails. */
  readonly registry?: IsoDay;
  /** Entered by somebody, where the registry gave none. */
  readonly byHand?: IsoDay;
  /** When the registry answered that it is not open. */
  readonly notOpen?: IsoDay;
  readonly opening?: Opening;
  /** Why there is no computed day beside the recorded one. */
  readonly refused?: NoOpening;
}

export interface RefusedRow {
  readonly code: LawCode;
  readonly outcomes: readonly NoOpening[];
}

export interface Rows {
  readonly dated: readonly DateRow[];
  readonly anyTime: readonly DateRow[];
  readonly refused: readonly RefusedRow[];
  /** Somebody recorded a day or an answer: there is a column for it. */
  readonly isRecorded: boolean;
}

export function rowsOf({ outcomes }: Calendar, recorded: RecordedLaw): Rows {
  const computed = outcomes.map((outcome): DateRow => ({
    kind: outcome.kind,
    ...(outcome.state === 'opens' ? { opening: outcome } : { refused: outcome }),
    ...recordedOf(outcome.kind, recorded),
  }));
  // The law of that day may have no rule for what somebody recorded.
  const given = [...recorded.registry.keys(), ...recorded.byHand.keys(), ...recorded.notOpen.keys()];
  const others = [...new Set(given)].filter((kind) => outcomes.every((outcome) => outcome.kind !== kind));
  const rows = [...computed, ...others.map((kind): DateRow => ({ kind, ...recordedOf(kind, recorded) }))];
  const isRecorded = (row: DateRow): boolean =>
    row.registry !== undefined || row.byHand !== undefined || row.notOpen !== undefined;
  const isAnyTime = ({ opening }: DateRow): boolean => opening?.rule.opens.how === 'any-time';
  const stands = rows.filter((row) => row.opening !== undefined || isRecorded(row));
  return {
    dated: stands.filter((row) => !isAnyTime(row) || dayRecorded(row) !== undefined).sort(byDay),
    anyTime: stands.filter((row) => isAnyTime(row) && dayRecorded(row) === undefined),
    refused: byReason(rows.flatMap((row) => (row.refused === undefined || isRecorded(row) ? [] : [row.refused]))),
    isRecorded: rows.some(isRecorded),
  };
}

function recordedOf(kind: LawKind, { registry, byHand, notOpen }: RecordedLaw): Omit<DateRow, 'kind'> {
  const [day, typed, answered] = [registry.get(kind), byHand.get(kind), notOpen.get(kind)];
  return {
    ...(day !== undefined && { registry: day }),
    ...(typed !== undefined && { byHand: typed }),
    ...(answered !== undefined && { notOpen: answered }),
  };
}

export const dayRecorded = ({ registry, byHand }: DateRow): IsoDay | undefined => registry ?? byHand;

/** The day that holds: what is recorded, else what is computed; what the registry calls not open has none ahead. */
export function prevailing(row: DateRow): IsoDay | undefined {
  const day = dayRecorded(row);
  return day ?? (row.notOpen === undefined ? row.opening?.dates.calendar : undefined);
}

const byDay = (one: DateRow, other: DateRow): number =>
  (prevailing(one) ?? '9999').localeCompare(prevailing(other) ?? '9999');

/** What one entry would answer stands first; what the law excludes, last. */
function byReason(outcomes: readonly NoOpening[]): readonly RefusedRow[] {
  const codes = [...new Set(outcomes.map(({ code }) => code))];
  const rank = (code: LawCode): number => (answerOf(code) === undefined ? 1 : 0);
  return codes
    .map((code) => ({ code, outcomes: outcomes.filter((each) => each.code === code) }))
    .sort((one, other) => rank(one.code) - rank(other.code));
}

/** The least sure of what a computed day stands on. */
export const markOf = ({ rule, putOffBy, readings }: Opening): Mark =>
  leastSure([
    rule.mark,
    ...(putOffBy === undefined ? [] : [putOffBy.mark]),
    ...(leaveDoubt(readings) ? (['doubt'] as const) : []),
  ]);

/** Days the law gives read otherwise, each once, where they are none of those counted; years and months of one sentence are no reading. */
export const otherReadings = ({
  dates,
  readings,
}: Opening): readonly { readonly doubt: LawCode; readonly day: IsoDay }[] => {
  const said = new Set([dates.calendar, dates.statutory]);
  return readings.flatMap(({ doubt, dates: { calendar: day } }) => {
    if (doubt === 'years-or-months' || said.has(day)) return [];
    said.add(day);
    return [{ doubt, day }];
  });
};
