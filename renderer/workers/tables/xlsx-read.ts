/**
 * A workbook (Office Open XML) as rows of texts: the sheet a person sees first, or the one they chose. Formulas are not
 * worked out: what the spreadsheet last showed counts. Only five kinds of parts are looked at.
 */
import { Refused, RowCollector, most, type Table } from './table.ts';
import { dayOfSerial, isDayFormat } from './xlsx-days.ts';
import { tokensOf, type XmlToken } from './xml.ts';
import type { Archive } from './zip.ts';

const workbookPart = 'xl/workbook.xml';

/**
 * Budget: 64 MiB of unpacked parts together, which the archive sees to; 500 sheets, 5,000 rows, 200 columns. Each part is gone
 * through once; a format is looked at as far as 1,000 characters for each style.
 */
export async function readWorkbook(archive: Archive, wanted?: number): Promise<Table> {
  const text = await archive.text(workbookPart);
  if (text === undefined) throw new Refused('not-a-table');
  const workbook = workbookOf(text);
  const targets = targetsOf((await archive.text('xl/_rels/workbook.xml.rels')) ?? '');
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const sheet = Math.min(Math.max(0, wanted ?? 0), shown.length - 1);
  const chosen = shown[sheet];
  const part = chosen && targets.get(chosen.relation);
  const content = part === undefined ? undefined : await archive.text(part);
  if (content === undefined) throw new Refused('broken');
  const strings = stringsOf((await archive.text('xl/sharedStrings.xml')) ?? '');
  const days = dayStylesOf((await archive.text('xl/styles.xml')) ?? '');
  const rows = rowsOf(content, (cell) => textOf(cell, { strings, days, is1904: workbook.is1904 }));
  return { kind: 'workbook', sheets: shown.map(({ name }) => name), sheet, rows };
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly isHidden: boolean }[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly is1904: boolean;
}

function workbookOf(xml: string): Workbook {
  const sheets: Workbook['sheets'][number][] = [];
  let is1904 = false;
  for (const token of tokensOf(xml)) {
    if (token.is !== 'open') continue;
    const { name, attributes } = token;
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
    if (name !== 'sheet') continue;
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name: (attributes.get('name') ?? '').slice(0, 100), relation: attributes.get('id') ?? '', isHidden });
    if (sheets.length > 500) throw new Refused('too-large');
  }
  return { sheets, is1904 };
}

/** Relation ids to parts, within the workbook's own folder alone. */
function targetsOf(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const token of tokensOf(xml)) {
    if (token.is !== 'open' || token.name !== 'Relationship') continue;
    const target = token.attributes.get('Target') ?? '';
    const id = token.attributes.get('Id');
    if (id !== undefined && token.attributes.get('TargetMode') !== 'External')
      found.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return found;
}

/** The texts cells point at; how a word is to be pronounced is left out. */
function stringsOf(xml: string): readonly string[] {
  const found: string[] = [];
  let [text, isInText, aside] = ['', false, 0];
  for (const token of tokensOf(xml)) {
    if (token.is === 'text') {
      if (isInText && aside === 0) text += token.text;
    } else if (token.name === 't') isInText = token.is === 'open';
    else if (token.name === 'rPh') aside += token.is === 'open' ? 1 : -1;
    else if (token.name === 'si' && token.is === 'open') text = '';
    else if (token.name === 'si') found.push(withoutEscapes(text));
  }
  return found;
}

/** As much of a format as is looked at: spreadsheets write 255 signs at most, and it is looked at for every style. */
const longestFormat = 1_000;

/** Which styles of cells show a number as a day, by their place in the list. */
function dayStylesOf(xml: string): readonly boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  for (const token of tokensOf(xml)) {
    if (token.is === 'text') continue;
    if (token.name === 'cellXfs') isInCells = token.is === 'open';
    if (token.is !== 'open') continue;
    const number = Number(token.attributes.get('numFmtId') ?? 0);
    if (token.name === 'numFmt')
      formats.set(number, (token.attributes.get('formatCode') ?? '').slice(0, longestFormat));
    else if (token.name === 'xf' && isInCells) styles.push(isDayFormat(number, formats.get(number)));
  }
  return styles;
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

interface Meaning {
  readonly strings: readonly string[];
  readonly days: readonly boolean[];
  readonly is1904: boolean;
}

function textOf({ type, style, value }: RawCell, { strings, days, is1904 }: Meaning): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return withoutEscapes(value);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  // What a broken formula shows is no value.
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  return (days[style] === true ? dayOfSerial(number, is1904) : undefined) ?? String(number);
}

interface Reading {
  row: number;
  cells: string[];
  column: number;
  type: string;
  style: number;
  value: string;
  isInValue: boolean;
  aside: number;
}

function rowsOf(xml: string, textOfCell: (cell: RawCell) => string): Table['rows'] {
  const collector = new RowCollector();
  const now: Reading = { row: 0, cells: [], column: -1, type: '', style: 0, value: '', isInValue: false, aside: 0 };
  for (const token of tokensOf(xml)) {
    if (token.is === 'text') {
      if (now.isInValue && now.aside === 0) now.value += token.text;
      if (now.value.length > most.cell * 2) throw new Refused('too-large');
    } else if (token.is === 'open') opened(now, token);
    else if (token.name === 'v' || token.name === 't') now.isInValue = false;
    else if (token.name === 'rPh') now.aside -= 1;
    else if (token.name === 'c') now.cells[now.column] = textOfCell(now).slice(0, most.cell);
    else if (token.name === 'row')
      collector.add(
        now.row,
        Array.from(now.cells, (cell) => cell ?? ''),
      );
    else if (token.name === 'sheetData') break;
  }
  return collector.rows;
}

function opened(now: Reading, { name, attributes }: Extract<XmlToken, { is: 'open' }>): void {
  if (name === 'row') {
    const number = Number(attributes.get('r'));
    now.row = Number.isInteger(number) && number > now.row ? number : now.row + 1;
    now.cells = [];
    now.column = -1;
  } else if (name === 'c') {
    now.column = columnOf(attributes.get('r')) ?? now.column + 1;
    if (now.column >= most.columns) throw new Refused('too-large');
    now.type = attributes.get('t') ?? 'n';
    now.style = Number(attributes.get('s') ?? 0);
    now.value = '';
  } else if (name === 'v' || name === 't') now.isInValue = true;
  else if (name === 'rPh') now.aside += 1;
}

/** `C7` -> 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Characters XML cannot hold are written as `_x000D_`, and what looks like that as `_x005F_x000D_`. */
const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
