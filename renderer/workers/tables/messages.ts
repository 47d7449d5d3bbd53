/**
 * What travels between the page and the worker that reads a stranger's table. Bytes go in, rows of texts come out: the worker
 * has no page, no keys and no network, and what it answers is decoded like anything from outside.
 */
import { z } from 'zod';
import { encodings, most, separators, tableTroubles, type Table, type TableTrouble } from './table.ts';

export const toReader = z.object({
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  how: z.object({
    encoding: z.enum(encodings).optional(),
    separator: z.enum(separators).optional(),
    sheet: z.number().int().nonnegative().optional(),
  }),
});
export type ToReader = z.infer<typeof toReader>;

/** What the worker says, before it is decoded. */
export type ReaderAnswer =
  | { readonly answer: 'table'; readonly table: Table }
  | { readonly answer: 'trouble'; readonly trouble: TableTrouble };

const row = z.object({
  number: z.number().int().positive(),
  cells: z.array(z.string().max(most.cell)).max(most.columns),
});
const rows = z.array(row).max(most.rows);

export const fromReader = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('table'),
    table: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('text'),
        rows,
        encoding: z.enum(encodings),
        separator: z.enum(separators),
        openQuote: z.number().int().optional(),
      }),
      z.object({
        kind: z.literal('workbook'),
        rows,
        sheets: z.array(z.string().max(100)).max(500),
        sheet: z.number().int().nonnegative(),
      }),
    ]),
  }),
  z.object({ answer: z.literal('trouble'), trouble: z.enum(tableTroubles) }),
]);
export type FromReader = z.infer<typeof fromReader>;
