/** A table as it was read from a file somebody chose: rows of texts, and no more than is good for memory. */

/** A row with its number in the file, counted from 1 as spreadsheets do. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export type Table = { readonly rows: readonly Row[] } & (
  | {
      readonly kind: 'text';
      readonly encoding: Encoding;
      readonly separator: Separator;
      /** A quotation mark was opened and never closed: in the row of this number. */
      readonly openQuote?: number;
    }
  | {
      readonly kind: 'workbook';
      /** Names of the sheets a person sees, and which of them was read. */
      readonly sheets: readonly string[];
      readonly sheet: number;
    }
);

/** What a person chose where the file leaves it open. */
export interface HowToRead {
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
  readonly sheet?: number | undefined;
}

/** Why a file is not read. Nothing was changed by trying. */
export const tableTroubles = [
  /** An old `.xls`, or a workbook with a password: both lie in the same wrapping. */
  'old-or-locked',
  /** Neither text nor a workbook. */
  'not-a-table',
  'broken',
  'too-large',
  'too-many-rows',
  'empty',
  'too-slow',
] as const;
export type TableTrouble = (typeof tableTroubles)[number];

/** Ends reading with a reason for the person. */
export class Refused extends Error {
  constructor(readonly trouble: TableTrouble) {
    super(trouble);
  }
}

/** Caps. A list of the people one service works for stays far below each of them. */
export const most = {
  /** Of the file, in bytes. */
  file: 10 * 1_048_576,
  rows: 5_000,
  columns: 200,
  /** Characters of one cell: as much as spreadsheets hold. */
  cell: 32_767,
  /** Of all cells together, in characters. */
  characters: 20_000_000,
  /** Unpacked parts of a workbook together, in bytes. */
  unpacked: 64 * 1_048_576,
  /** Files in a workbook. */
  entries: 2_000,
} as const;

/** Collects rows within the caps. */
export class RowCollector {
  readonly rows: Row[] = [];
  #characters = 0;

  add(number: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.rows.length >= most.rows) throw new Refused('too-many-rows');
    if (cells.length > most.columns) throw new Refused('too-large');
    for (const cell of cells) this.#characters += cell.length;
    if (this.#characters > most.characters) throw new Refused('too-large');
    this.rows.push({ number, cells });
  }
}
