/** A workbook of one sheet with titles that stay in sight; days are days, text is text and never a formula. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { neutralised } from './csv.ts';
import { serialOfDay } from './xlsx-days.ts';
import { escaped } from './xml.ts';
import { writeArchive } from './zip.ts';

export interface WorkbookInput {
  readonly sheetName: string;
  readonly titles: readonly string[];
  /** Cells that are a day and nothing else (`YYYY-MM-DD`) become one. */
  readonly rows: readonly (readonly string[])[];
  /** Columns whose cells may be days or numbers, by their place; every other cell stays text. */
  readonly days: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
}

export function writeWorkbook(input: WorkbookInput): Bytes {
  return writeArchive([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbook(input.sheetName)],
    ['xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheet(input)],
  ]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

const relations = (...parts: readonly (readonly [kind: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  parts
    .map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${relationTypes}/${kind}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

const workbook = (name: string): string =>
  `${declaration}<workbook ${main} xmlns:r="${relationTypes}"><sheets>` +
  `<sheet name="${escaped(sheetTitle(name))}" sheetId="1" r:id="r1"/></sheets></workbook>`;

/** What a spreadsheet takes as the name of a sheet. */
const sheetTitle = (name: string): string => name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** Styles of cells by number: 0 text, 1 a title, 2 a day, 3 text that would look like a formula once edited. */
const style = { title: 1, day: 2, quoted: 3 } as const;

const styles =
  `${declaration}<styleSheet ${main}>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>' +
  '</styleSheet>';

function sheet({ titles, rows, days, numbers }: WorkbookInput): string {
  const last = `${columnName(Math.max(0, titles.length - 1))}${rows.length + 1}`;
  const cell = (text: string, at: number, row: number): string => {
    const reference = `${columnName(at)}${row}`;
    if (text === '') return '';
    const serial = days.has(at) ? serialOfDay(text) : undefined;
    if (serial !== undefined) return `<c r="${reference}" s="${style.day}"><v>${serial}</v></c>`;
    if (numbers.has(at) && /^(0|[1-9]\d{0,8})$/.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
    const look = row === 1 ? style.title : neutralised(text) === text ? 0 : style.quoted;
    return `<c r="${reference}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(withEscapes(text))}</t></is></c>`;
  };
  const line = (cells: readonly string[], row: number): string =>
    `<row r="${row}">${cells.map((text, at) => cell(text, at, row)).join('')}</row>`;
  return (
    `${declaration}<worksheet ${main}><dimension ref="A1:${last}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${Math.max(1, titles.length)}" width="20" customWidth="1"/></cols>` +
    `<sheetData>${[titles, ...rows].map((cells, at) => line(cells, at + 1)).join('')}</sheetData>` +
    `<autoFilter ref="A1:${last}"/></worksheet>`
  );
}

/** 0 -> `A`, 26 -> `AA`. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** Characters XML cannot hold, and what reading would take for one of them. */
const withEscapes = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
