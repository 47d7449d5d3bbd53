/** Tables for Word: ones that only set things side by side, and ones with a head that repeats on every page. */
import {
  BorderStyle,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
} from 'docx';
import type { Block, TableName } from '../model/blocks.ts';
import { halfPoints, mm, type Place } from './measures.ts';
import { paragraph, wordRuns } from './runs.ts';

type Content = readonly (Paragraph | Table)[];

const edge = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const dark = '16181B';
const light = 'C4CAD0';

export function sideBySide(
  rows: readonly (readonly Content[])[],
  widths: readonly number[],
  { hasLine = false }: { readonly hasLine?: boolean } = {},
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: hasLine ? { ...TableBorders.NONE, bottom: edge(6, dark) } : TableBorders.NONE,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: mm(3) },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** Shares of the width, in hundredths. */
const shares: Record<TableName, readonly number[]> = {
  steps: [29, 19, 15, 16, 21],
  dates: [24, 50, 26],
  statements: [6, 19, 49, 26],
  conditions: [8, 92],
  appointments: [24, 12, 38, 26],
  evidence: [6, 36, 34, 24],
  changes: [22, 39, 39],
  points: [34, 40, 26],
  record: [22, 48, 30],
  pieces: [40, 18, 24, 18],
};

/** @param cellOf what a cell holds, in the width there is for it */
export function dataTable(
  { name, heads, rows }: Extract<Block, { kind: 'table' }>,
  place: Place,
  cellOf: (blocks: readonly Block[], place: Place) => Content,
): Table {
  const widths = widthsFor(name, heads.length, place.width);
  const cell = (children: Content, at: number, border: ReturnType<typeof edge>): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: mm(1), bottom: mm(1), left: 0, right: mm(2.5) },
      borders: { ...none, bottom: border },
      children: [...children],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((line, at) =>
      cell(
        [paragraph(wordRuns(line, { size: halfPoints(9), isBold: true, isStacked: true }), { keepNext: true })],
        at,
        edge(6, dark),
      ),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: place.width, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: TableBorders.NONE,
    rows: [
      head,
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((blocks, at) =>
              cell(cellOf(blocks, { ...place, width: widths[at] ?? place.width }), at, edge(2, light)),
            ),
          }),
      ),
    ],
  });
}

const off = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const none = { top: off, left: off, right: off };

/** A table with fewer columns than its kind has shares for divides the width by the first of them. */
function widthsFor(name: TableName, columns: number, width: number): readonly number[] {
  const own = shares[name].slice(0, columns);
  const sum = own.reduce((total, share) => total + share, 0);
  return own.map((share) => Math.floor((share / sum) * width));
}
