/** The week as it is shown: appointments at their hours, and what has a day alone above them (shared/dossier/SPEC.md, AG3). */
import { addDays, isCalendarDay, weekdayOf } from '../../../shared/calendar/day.ts';
import { hasDayOfItsOwn, type AppointmentRow, type TodayRow } from '../../vault/api.ts';

export interface AgendaItem {
  readonly key: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  readonly on: string;
  /** `09:30`; empty where there is no hour. */
  readonly at: string;
  readonly until?: string;
  /** Stands in the plan with its hour, or is due on that day. */
  readonly of:
    | { readonly is: 'appointment'; readonly row: AppointmentRow }
    | { readonly is: 'duty'; readonly row: TodayRow };
}

export type Whose = 'mine' | 'all';

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Monday to Sunday. */
export const daysOf = (monday: string): readonly string[] => [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at));

export interface Day {
  readonly on: string;
  /** Without an hour: above the hours. */
  readonly allDay: readonly AgendaItem[];
  readonly timed: readonly Timed[];
}

/** An appointment at its hours, in minutes of the day; those that share a minute stand beside each other. */
export interface Timed {
  readonly item: AgendaItem;
  readonly from: number;
  readonly until: number;
  readonly place: number;
  readonly beside: number;
}

export interface Found {
  readonly appointments: readonly AppointmentRow[];
  readonly duties: readonly TodayRow[];
}

/** @param whose mine: of dossiers I carry, and what is on me */
export function weekOf({ appointments, duties }: Found, monday: string, whose: Whose): readonly Day[] {
  const shown = [
    ...appointments.filter(({ onMe }) => whose === 'all' || onMe).map(ofAppointment),
    // What only stands under today until it is done is on no day of a week.
    ...duties.filter((row) => (whose === 'all' || row.onMe) && hasDayOfItsOwn(row)).map(ofDuty),
  ];
  return daysOf(monday).map((on) => {
    const here = shown.filter((item) => item.on === on);
    return {
      on,
      allDay: here.filter(({ at }) => minutesOf(at) === undefined).sort(byName),
      timed: placed(here.filter(({ at }) => minutesOf(at) !== undefined)),
    };
  });
}

const ofAppointment = (row: AppointmentRow): AgendaItem => ({
  ...whom(row),
  key: `appointment/${row.dossier}/${row.id}`,
  at: row.at,
  ...(row.until !== undefined && { until: row.until }),
  of: { is: 'appointment', row },
});

const ofDuty = (row: TodayRow): AgendaItem => ({ ...whom(row), key: row.id, at: '', of: { is: 'duty', row } });

const whom = ({ dossier, surname, firstName, birthYear, on }: AppointmentRow | TodayRow) => ({
  dossier,
  surname,
  firstName,
  birthYear,
  on,
});

const byName = (a: AgendaItem, b: AgendaItem): number => {
  const [one, other] = [a, b].map(({ surname, firstName, key }) => `${surname} ${firstName} ${key}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

function minutesOf(clock: string): number | undefined {
  const parts = /^(\d{2}):(\d{2})$/.exec(clock);
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2]);
}

/** What an appointment takes on the picture where nobody said how long it is. */
const usual = 60;
/** Less would not hold the hour and a name. */
const least = 45;

function placed(items: readonly AgendaItem[]): readonly Timed[] {
  const spans = items
    .map((item) => {
      const from = minutesOf(item.at) ?? 0;
      const until = Math.min(24 * 60, Math.max(from + least, minutesOf(item.until ?? '') ?? from + usual));
      return { item, from, until };
    })
    .sort((a, b) => a.from - b.from || b.until - a.until || byName(a.item, b.item));
  // Those that hang together, one over the other, share the width.
  const groups: (typeof spans)[] = [];
  let end = -1;
  for (const span of spans) {
    const group = groups.at(-1);
    if (group === undefined || span.from >= end) groups.push([span]);
    else group.push(span);
    end = Math.max(span.from >= end ? 0 : end, span.until);
  }
  return groups.flatMap(inColumns);
}

function inColumns(group: readonly Omit<Timed, 'place' | 'beside'>[]): readonly Timed[] {
  const ends: number[] = [];
  const put = group.map((span) => {
    const free = ends.findIndex((each) => each <= span.from);
    const place = free === -1 ? ends.length : free;
    ends[place] = span.until;
    return { ...span, place };
  });
  return put.map((span) => ({ ...span, beside: ends.length }));
}

/** Hours the picture shows: a working day, and more where something stands earlier or later. */
export function hoursOf(days: readonly Day[]): readonly number[] {
  const timed = days.flatMap((day) => day.timed);
  const from = Math.min(8, ...timed.map((each) => Math.floor(each.from / 60)));
  const until = Math.max(18, ...timed.map((each) => Math.ceil(each.until / 60)));
  return Array.from({ length: until - from }, (_, at) => from + at);
}

/** All of a week in the order in which it is read. */
export const itemsOf = (days: readonly Day[]): readonly AgendaItem[] =>
  days.flatMap(({ allDay, timed }) => [...allDay, ...timed.map(({ item }) => item)]);

/** A day, and the hour where one was pointed at. */
export interface Slot {
  readonly on: string;
  readonly at?: string;
}

/** Hours are pointed at by quarters: nobody means a minute by a hand's breadth. */
const quarter = 15;

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** @param part how far down the hours that are shown, from 0 to 1 */
export function slotAt(part: number, hours: readonly number[]): string {
  const from = (hours[0] ?? 0) * 60;
  const pointed = from + Math.floor((part * hours.length * 60) / quarter) * quarter;
  return clockOf(Math.min(Math.max(pointed, from), from + hours.length * 60 - quarter));
}

interface When {
  readonly on: string;
  readonly at: string;
  readonly until?: string | undefined;
}

/** Somewhere else, as long as it was; what would end after midnight ends then. Without an hour pointed at it keeps its own. */
export function movedTo<W extends When>(when: W, { on, at }: Slot): W {
  const [from, end, to] = [minutesOf(when.at), minutesOf(when.until ?? ''), minutesOf(at ?? '')];
  if (at === undefined || to === undefined) return { ...when, on };
  const isSpan = from !== undefined && end !== undefined;
  return { ...when, on, at, ...(isSpan && { until: clockOf(Math.min(24 * 60, to + end - from)) }) };
}

/** A day that an address names, else undefined. */
export const dayIn = (text: string | null): string | undefined =>
  text !== null && isCalendarDay(text) ? text : undefined;
