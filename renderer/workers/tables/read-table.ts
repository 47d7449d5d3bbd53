/** Any file a person chose as a list of people: text or workbook, told apart by its first bytes and never by its name. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { plainAgain, readCsv } from './csv.ts';
import { Refused, most, type HowToRead, type Table } from './table.ts';
import { decodeText } from './text-encoding.ts';
import { readWorkbook } from './xlsx-read.ts';
import { Archive } from './zip.ts';

/**
 * Budget: 10 MiB, which it sees to itself; 5,000 rows, 200 columns, 20,000,000 characters in cells, 64 MiB unpacked (`most`),
 * in memory some eight times what is unpacked; time follows that length, and the page ends the worker after 20 s.
 * @param fits how well cells name columns; see `readCsv`
 */
export async function readTable(
  bytes: Bytes,
  how: HowToRead,
  fits: (cells: readonly string[]) => number,
): Promise<Table> {
  if (bytes.length > most.file) throw new Refused('too-large');
  const table = starts(bytes, [0x50, 0x4b, 0x03, 0x04])
    ? await readWorkbook(new Archive(bytes), how.sheet)
    : readText(bytes, how, fits);
  // A workbook may have another sheet that holds something.
  if (table.rows.length === 0 && !(table.kind === 'workbook' && table.sheets.length > 1)) throw new Refused('empty');
  return table;
}

function readText(bytes: Bytes, how: HowToRead, fits: (cells: readonly string[]) => number): Table {
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refused('old-or-locked');
  if (strangers.some((start) => starts(bytes, start))) throw new Refused('not-a-table');
  const { text, encoding } = decodeText(bytes, how.encoding);
  const { rows, ...found } = readCsv(text, fits, how.separator);
  const plain = rows.map(({ number, cells }) => ({ number, cells: cells.map(plainAgain) }));
  return { kind: 'text', encoding, rows: plain, ...found };
}

const starts = (bytes: Bytes, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** PDF, RTF, PNG, JPEG, gzip: people pick them by mistake. */
const strangers: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];
