/**
 * What is said of a call of the vault, once and in one place: whether it changes anything, whose turn it takes, what is asked with
 * it and what it answers. The page's client, the reading of what the page asks, reading only and the order of turns all go by it.
 */
import { z } from 'zod';
import type { Answer } from './problems.ts';

/**
 * `queued`: one call after another, on what is open. `after-reading`: the same, once the reading through after unlocking has ended.
 * `at-once`: on what is open, beside what is being done. `own`: its part takes the turns, since it takes several, or is asked
 * where nobody is in.
 */
export type Turn = 'queued' | 'after-reading' | 'at-once' | 'own';

/** What of an answer goes to the page without a copy: the one buffer of packed hits, or bytes that were made for this answer alone. */
export type Hands = 'packed' | 'bytes';

export interface Call<Input extends z.ZodType = z.ZodType, Output = unknown, Takes extends Turn = Turn> {
  /** What reads changes nothing anyone keeps, and is answered where nothing may be written (SPEC.md, V1-V6). */
  readonly does: 'reads' | 'writes';
  readonly turn: Takes;
  readonly hands?: Hands;
  /** Answered to somebody who inspects: it says nothing that stands in a dossier (SPEC.md, U11). */
  readonly inspected?: true;
  /** Reads what the page asks before anything is done. */
  readonly input: Input;
  /** Never there: its type says what is answered. */
  readonly told?: readonly [Output];
}

interface Asking<Input extends z.ZodType, Takes extends Turn> {
  answers<Output>(): Call<Input, Output, Takes>;
}

interface Declares {
  (): Asking<z.ZodUndefined, 'queued'>;
  <Input extends z.ZodType, Takes extends Turn = 'queued'>(
    input: Input,
    how?: { readonly turn?: Takes; readonly hands?: Hands; readonly inspected?: true },
  ): Asking<Input, Takes>;
}

/** What is asked with a call that asks nothing more. */
export const nothing = z.undefined();

const declaring =
  (does: Call['does']) =>
  (
    input: z.ZodType = nothing,
    { turn = 'queued', ...how }: { turn?: Turn; hands?: Hands; inspected?: true } = {},
  ): Asking<z.ZodType, Turn> => ({
    answers: () => ({ does, turn, input, ...how }),
  });

export const reads = declaring('reads') as Declares;
export const writes = declaring('writes') as Declares;

/** Whole, as they came: their length may be anything, and nobody walks through them. */
export const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** What a schema reads, as nobody changes it. */
export type In<Schema extends z.ZodType> = Kept<z.infer<Schema>>;

type Kept<T> = T extends Uint8Array | Blob ? T : T extends object ? { readonly [K in keyof T]: Kept<T[K]> } : T;

/** A table of calls. */
export type Calls = Readonly<Record<string, Call>>;

export type InputOf<Each> = Each extends Call<infer Input> ? In<Input> : never;
export type OutputOf<Each> = Each extends { readonly told?: readonly [infer Output] } ? Output : never;

/** The calls of a table, as the page makes them. */
export type ApiOf<Table> = {
  [Name in keyof Table]: undefined extends InputOf<Table[Name]>
    ? () => Answer<OutputOf<Table[Name]>>
    : (input: InputOf<Table[Name]>) => Answer<OutputOf<Table[Name]>>;
};
