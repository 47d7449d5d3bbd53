/** Days in a text that was read from a scan, as Belgian papers write them: `12/03/2026`, `12 maart 2026`, `1er mars 2026`, `12. März 2026`. */
import { monthNamed } from '../../i18n/month-names.ts';
import { writtenDay } from '../../i18n/written-day.ts';

/** Something in a text that a field takes. */
export interface FoundInText {
  /** As a field keeps it: an ISO date, or an ISO 8601 period. */
  readonly value: string;
  /** The line it stands in: what it is the date, or the length, of. */
  readonly line: string;
}

/** More than a page of dates has. */
const most = 100;

/** Day, month, year in this order, however they are written. */
type Parts = readonly [day: number, month: number, year: string];
interface Form {
  readonly pattern: RegExp;
  readonly parts: (match: RegExpExecArray) => Parts;
}

const before = String.raw`(?<![\p{L}\d/.,-])`;
const forms: readonly Form[] = [
  {
    // The same sign twice; not where more numbers follow, as in the number of a file.
    pattern: new RegExp(String.raw`${before}(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[/.-]\d)`, 'gu'),
    parts: ([, day = '', , month = '', year = '']) => [Number(day), Number(month), year],
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{4})-(\d{2})-(\d{2})(?!\d|-\d)`, 'gu'),
    parts: ([, year = '', month = '', day = '']) => [Number(day), Number(month), year],
  },
  {
    pattern: new RegExp(
      String.raw`${before}(\d{1,2})(?:er|ste|de|e|th|st|nd|rd)?\.?\s{0,3}(?:of\s)?(\p{L}{3,9})\.?\s{0,3}(\d{4})(?!\d)`,
      'giu',
    ),
    parts: ([, day = '', month = '', year = '']) => [Number(day), monthNamed(month), year],
  },
  {
    // English, the month first.
    pattern: new RegExp(String.raw`(?<!\p{L})(\p{L}{3,9})\.?\s(\d{1,2})(?:th|st|nd|rd)?,\s(\d{4})(?!\d)`, 'giu'),
    parts: ([, month = '', day = '', year = '']) => [Number(day), monthNamed(month), year],
  },
];

/**
 * Each day once, in the order of the text, with the line in which it stands first; a day the month does not have is none.
 * Budget: the text of a page (50,000 letters), matched four times from its start, at most 100 answers.
 * @param today ISO date; tells the century of a year of two digits
 */
export function daysIn(text: string, today: string): readonly FoundInText[] {
  const found = forms.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = writtenDay(...parts(match), today);
      return value === undefined ? [] : [{ at: match.index, value }];
    }),
  );
  return eachOnce(text, found);
}

/** What was found at a place of the text: in its order, each once, with its line. */
export function eachOnce(
  text: string,
  found: readonly { readonly at: number; readonly value: string }[],
): readonly FoundInText[] {
  const first = new Map<string, FoundInText>();
  for (const { at, value } of found.toSorted((a, b) => a.at - b.at))
    if (!first.has(value) && first.size < most) first.set(value, { value, line: lineAt(text, at) });
  return [...first.values()];
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? undefined : end).trim();
}
