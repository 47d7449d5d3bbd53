/** Days and dated entries in cells: read as people write them, written so that they are read again as they were. */
import { fold } from '../../../shared/directory/fold.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { calendarDay } from '../../../shared/release/index.ts';
import { sourceNames, type DateSource } from '../../workers/tables/caseload-fields.ts';

export interface ReadDay {
  readonly day: string;
  /** The year was written with two digits. */
  readonly isShortYear: boolean;
}

/** A day with its year: `2027-02-01`, `1/2/2027`, `01.02.27`; a time behind it plays no part. Day before month. */
export function readDay(text: string, thisYear: number): ReadDay | undefined {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), false);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare);
  if (!local) return undefined;
  const year = Number(local[3]);
  const isShortYear = local[3]?.length === 2;
  return dayOf(isShortYear ? fullYear(year, thisYear) : year, Number(local[2]), Number(local[1]), isShortYear);
}

/** Up to twenty years ahead, otherwise of the last century. */
function fullYear(year: number, thisYear: number): number {
  const full = Math.floor(thisYear / 100) * 100 + year;
  return full > thisYear + 20 ? full - 100 : full;
}

function dayOf(year: number, month: number, day: number, isShortYear: boolean): ReadDay | undefined {
  const found = year < 1900 || year > 2200 ? undefined : calendarDay(year, month, day);
  return found === undefined ? undefined : { day: found, isShortYear };
}

export interface ReadDateEntry {
  readonly day: string;
  /** Absent: as the list says for all. */
  readonly source?: DateSource;
  readonly note: string;
}

const sources = Object.keys(sourceNames).filter((key): key is DateSource => key in sourceNames);

/** A source by its word in any of the four languages. */
export function sourceOf(word: string): DateSource | undefined {
  const folded = fold(word);
  return sources.find((source) => languages.some((language) => fold(sourceNames[source][language]) === folded));
}

export interface ReadEntries {
  readonly entries: readonly (ReadDateEntry & Pick<ReadDay, 'isShortYear'>)[];
  /** Lines that begin with no day. */
  readonly unread: readonly string[];
}

/** `2027-02-01 (griffie): note`, one entry a line; what stands behind a day in another way is its note. */
export function readEntries(cell: string, thisYear: number): ReadEntries {
  const entries: ReadEntries['entries'][number][] = [];
  const unread: string[] = [];
  for (const line of cell.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const [, start = '', rest = ''] = /^([\d./-]+(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?)(.*)$/s.exec(line) ?? [];
    const read = readDay(start, thisYear);
    if (read === undefined) unread.push(line);
    else entries.push({ ...read, ...behindDay(rest.trim()) });
  }
  return { entries, unread };
}

function behindDay(rest: string): Pick<ReadDateEntry, 'source' | 'note'> {
  const [, word, note] = /^\(([^()]*)\)\s*(?::\s*(.*))?$/s.exec(rest) ?? [];
  const source = word === undefined ? undefined : sourceOf(word);
  if (source !== undefined) return { source, note: lineAgain(note ?? '') };
  return { note: lineAgain(rest.startsWith(':') ? rest.slice(1).trim() : rest) };
}

/** @param usual the source the list names for the whole row: it is not written again */
export function writeEntries(
  entries: readonly (ReadDateEntry & { source: DateSource })[],
  usual: DateSource,
  language: Language,
): string {
  return entries
    .map(({ day, source, note }) => {
      const from = source === usual ? '' : ` (${sourceNames[source][language]})`;
      const said = note.trim() === '' ? '' : `: ${oneLine(note.trim())}`;
      return `${day}${from}${said}`;
    })
    .sort()
    .join('\n');
}

/** A note stays on its line. */
const oneLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

const lineAgain = (text: string): string =>
  text.replaceAll(/\\([\\nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'));
