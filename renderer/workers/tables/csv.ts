/**
 * Comma-separated text (RFC 4180), as spreadsheets of all languages write it: with semicolons where a comma is the decimal
 * sign, with or without a mark, with any line ends.
 */
import { Refused, RowCollector, most, separators, type Row, type Separator } from './table.ts';

export interface CsvText {
  readonly rows: readonly Row[];
  readonly separator: Separator;
  readonly openQuote?: number;
}

/**
 * Budget: the text of a file of 10 MiB; counts as in `most`. Four separators are tried on its first 20,000 characters, then
 * each character is looked at once or twice.
 * @param fits how well the cells of a first row name columns: the separator that names most is the one
 */
export function readCsv(text: string, fits: (cells: readonly string[]) => number, chosen?: Separator): CsvText {
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const ofLine = separators.find((each) => each === named?.[1]);
  const separator = chosen ?? ofLine ?? bestSeparator(body, fits);
  const { rows, openQuote } = parse(body, separator, named ? 2 : 1);
  return { rows, separator, ...(openQuote !== undefined && { openQuote }) };
}

/** As far as this the start of a text is looked at to find its separator. */
const probe = 20_000;

function bestSeparator(text: string, fits: (cells: readonly string[]) => number): Separator {
  const start = text.slice(0, probe);
  const judged = separators.map((separator) => {
    const rows = parse(start, separator, 1).rows.slice(0, 20);
    const named = Math.max(0, ...rows.slice(0, 10).map(({ cells }) => fits(cells)));
    const widths = rows.map(({ cells }) => cells.length);
    const usual = Math.max(0, ...widths);
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { separator, worth: named * 100 + (usual > 1 ? usual * alike : 0) };
  });
  return judged.reduce((best, each) => (each.worth > best.worth ? each : best)).separator;
}

interface Parsed {
  readonly rows: readonly Row[];
  readonly openQuote?: number;
}

/** Rows are numbered by line, the first of each counting. */
function parse(text: string, separator: Separator, firstLine: number): Parsed {
  const collector = new RowCollector();
  let [at, line] = [0, firstLine];
  let openQuote: number | undefined;
  while (at < text.length) {
    const started = line;
    const cells: string[] = [];
    let ends = false;
    while (!ends) {
      const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
      if (cell.text.length > most.cell) throw new Refused(cell.isOpen ? 'broken' : 'too-large');
      if (cells.length > most.columns) throw new Refused('too-large');
      cells.push(cell.text);
      line += cell.lines;
      if (cell.isOpen) openQuote ??= started;
      at = cell.end;
      ends = text[at] !== separator;
      if (!ends) at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    collector.add(started, cells);
  }
  return { rows: collector.rows, ...(openQuote !== undefined && { openQuote }) };
}

interface Cell {
  readonly text: string;
  readonly end: number;
  /** Line ends inside. */
  readonly lines: number;
  readonly isOpen: boolean;
}

function plain(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end, lines: 0, isOpen: false };
}

/** What stands between a closing quotation mark and the separator is kept behind it. */
function quoted(text: string, from: number, separator: Separator): Cell {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) {
      parts.push(text.slice(at));
      return { ...joined(parts), end: text.length, isOpen: true };
    }
    parts.push(text.slice(at, close));
    if (text[close + 1] !== '"') {
      const rest = plain(text, close + 1, separator);
      parts.push(rest.text);
      return { ...joined(parts), end: rest.end, isOpen: false };
    }
    parts.push('"');
    at = close + 2;
  }
}

function joined(parts: readonly string[]): { readonly text: string; readonly lines: number } {
  const text = parts.join('');
  return { text, lines: text.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

/**
 * What a spreadsheet takes for a formula when it opens a text file. An apostrophe before it makes it text; reading takes
 * exactly that apostrophe away again.
 */
const dangerous = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

export const neutralised = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
export const plainAgain = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;

/** With a mark, semicolons and Windows line ends: what spreadsheets here open by a double click. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => csvCell(neutralised(cell))).join(';'));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

const csvCell = (text: string): string =>
  /[";,\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
