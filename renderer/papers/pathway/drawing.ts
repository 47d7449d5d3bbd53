/** The pathway laid out for one width: lanes one below the other, in each the marks in rows. Screen and paper draw the same. */
import { rowsFor } from '../../../shared/dossier/pathway/layout.ts';
import { dayNumber, place, type Stretch } from '../../../shared/dossier/pathway/scale.ts';
import { lanes, type Lane, type PathEvent } from './events.ts';

export interface Mark {
  readonly event: PathEvent;
  readonly from: number;
  /** Right edge of something that lasts. */
  readonly until: number | undefined;
  readonly y: number;
  readonly isLabelled: boolean;
  /** Its label stands before it: after it the picture ends. */
  readonly isLabelBefore: boolean;
  /** First line of the label: shortened to what fits. */
  readonly title: string;
  readonly subtitle: string;
}

export interface DrawnLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin, below the calendar. */
  readonly top: number;
  readonly lanes: readonly DrawnLane[];
}

export interface DrawingSpec {
  readonly events: readonly PathEvent[];
  readonly stretch: Stretch;
  readonly width: number;
  readonly today: string;
  /** `3 March 2027 · registry`. */
  readonly dateWords: (event: PathEvent) => string;
}

export const top = 34;
const rowHeight = 38;
const laneHead = 22;
const mostRows: Readonly<Record<Lane, number>> = { stay: 2, outside: 3, law: 6, step: 6, meeting: 3, report: 3 };
/** Average width of a character of the label, in pixels at its size. */
const letter = 6.7;
const longest = 34;
const markWidth = 14;

export const shortened = (text: string, most = longest): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

export function draw({ events, stretch, width, today, dateWords }: DrawingSpec): Drawing {
  let y = top;
  const drawn = lanes.flatMap((lane): DrawnLane[] => {
    const own = events.filter((event) => event.lane === lane);
    if (own.length === 0) return [];
    const spots = own.map((event) => spotOf(event, stretch, width, today, dateWords(event)));
    const shown = own.flatMap((event, at) => {
      const spot = spots[at];
      const isSeen = spot !== undefined && spot.start < width && Math.max(spot.until, spot.from + spot.label) > 0;
      return isSeen ? [{ event, spot }] : [];
    });
    const placed = rowsFor(
      // What began before the picture has its label at the edge.
      shown.map(({ spot }) => ({ ...spot, from: Math.max(0, spot.from) })),
      mostRows[lane],
    );
    const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
    const at = y;
    y += laneHead + rows * rowHeight + 8;
    const marks = shown.map(({ event, spot }, index): Mark => {
      const { row = 0, isLabelled = false } = placed[index] ?? {};
      return {
        event,
        from: spot.start,
        until: event.until === undefined ? undefined : spot.until,
        y: at + laneHead + row * rowHeight,
        isLabelled,
        isLabelBefore: spot.isLabelBefore,
        title: shortened(event.words),
        subtitle: dateWords(event),
      };
    });
    return [{ lane, y: at, height: laneHead + rows * rowHeight + 8, marks }];
  });
  return { width, height: y, top, lanes: drawn };
}

function spotOf(event: PathEvent, stretch: Stretch, width: number, today: string, dateWords: string) {
  const from = place(dayNumber(event.from), stretch);
  // What goes on reaches to today, and is never shorter than its mark.
  const end = event.until === null ? (today > event.from ? today : event.from) : (event.until ?? event.from);
  const until = Math.max(from, place(dayNumber(end) + (event.until === undefined ? 0 : 1), stretch));
  const label = 16 + letter * Math.max(shortened(event.words).length, dateWords.length * 0.92);
  // A range of days is as narrow as a day on a picture of years.
  const isNarrow = event.until === undefined || (event.until !== null && until - from < markWidth);
  const isLabelBefore = isNarrow && from <= width && from + label > width && from - label >= 0;
  // A label before its mark takes the room there.
  return isLabelBefore
    ? { start: from, from: from - label, until: from + markWidth, label, isLabelBefore }
    : { start: from, from, until, label, isLabelBefore };
}

/** First and last day of all events, today included. */
export function span(events: readonly PathEvent[], today: string): readonly [number, number] {
  const days = [today, ...events.flatMap(({ from, until }) => [from, ...(typeof until === 'string' ? [until] : [])])];
  const numbers = days.map(dayNumber);
  return [Math.min(...numbers), Math.max(...numbers)];
}
