/** A calendar file as RFC 5545 has it: whole days, and hours of the place one is in; nothing repeated, nothing that rings. */
import type { IsoDay } from '../../../shared/release/index.ts';
import { addDays } from '../../../shared/release/index.ts';

export interface CalendarEntry {
  /** Stays the same for the same thing: taken in again, it moves instead of standing there twice. */
  readonly id: string;
  readonly from: IsoDay;
  /** Last day of a range, itself included. */
  readonly until?: IsoDay;
  /** `09:30` on the first day, and when it ends on that day; without it all of the day. */
  readonly hours?: { readonly at: string; readonly until: string };
  readonly title: string;
  readonly about: string;
}

/** Octets of a line, its ending not counted (3.1). */
const longestLine = 75;
const lineEnd = '\r\n';

/** @param madeAt the moment the file was made, in milliseconds. */
export function icsFile(entries: readonly CalendarEntry[], madeAt: number): string {
  const stamp = new Date(madeAt).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passerelle//Passerelle//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + lineEnd).join('');
}

const eventLines = ({ id, from, until, hours, title, about }: CalendarEntry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(id)}`,
  `DTSTAMP:${stamp}`,
  ...(hours === undefined ? wholeDays(from, until ?? from) : onHours(from, hours)),
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(about)}`,
  // Whoever shares their calendar shows that there is something, and no more.
  'CLASS:PRIVATE',
  // A day is not kept free for it; an hour is.
  `TRANSP:${hours === undefined ? 'TRANSPARENT' : 'OPAQUE'}`,
  'END:VEVENT',
];

const wholeDays = (from: IsoDay, until: IsoDay): readonly string[] => [
  `DTSTART;VALUE=DATE:${asDate(from)}`,
  // The end is the day after the last one (3.6.1).
  `DTEND;VALUE=DATE:${asDate(addDays(until, 1))}`,
];

/** Hours of the wall (3.3.5, form 1): the same wherever the file is opened, as people who meet say them. */
const onHours = (day: IsoDay, { at, until }: NonNullable<CalendarEntry['hours']>): readonly string[] => [
  `DTSTART:${asDate(day)}T${asTime(at)}`,
  until === '24:00' ? `DTEND:${asDate(addDays(day, 1))}T000000` : `DTEND:${asDate(day)}T${asTime(until)}`,
];

const asTime = (clock: string): string => `${clock.replace(':', '')}00`;

const asDate = (day: IsoDay): string => day.replaceAll('-', '');

/** Text of a value (3.3.11); characters that steer a printer are no text. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Longer lines go on after an ending and a space; no character is torn apart. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    // The space that marks a continuation counts too.
    if (octets + size > longestLine - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join(`${lineEnd} `);
}

function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
