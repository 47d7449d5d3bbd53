/**
 * A paper as data: what stands on it, in order. The PDF and the Word file are both made from these blocks, and so is the
 * fingerprint at the foot, so that one paper says the same in both.
 */
import type { Language } from '../../../shared/language.ts';
import type { PathwayPicture } from './pathway-picture.ts';

/** A piece of a line. */
export interface Run {
  readonly text: string;
  /** Where it differs from the paper's own language. */
  readonly lang?: Language;
  /** `second`: the same once more in the second language. `mark`: a remark beside what was said. */
  readonly look?: 'second' | 'mark' | 'strong';
  /** Somebody's own text: its direction comes from itself. */
  readonly own?: true;
  /** A file beside the page, in a folder that was saved; on paper the words alone. */
  readonly href?: string;
}

export type Line = readonly Run[];

/** A fixed text in one language, or in two that stand beside each other. */
export interface Spoken {
  readonly first: Said;
  readonly second?: Said;
}

interface Said {
  readonly text: string;
  readonly lang: Language;
}

export interface Fact {
  readonly label: Line;
  readonly value: readonly Block[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** A box to tick, ticked or not; without it a dot. */
  readonly box?: 'open' | 'done';
}

export interface SignatureBox {
  readonly role: Line;
  /** Printed under the line where it is known. */
  readonly name: string;
  readonly mark: Line;
}

export const tableNames = [
  'steps',
  'dates',
  'statements',
  'conditions',
  'appointments',
  'evidence',
  'changes',
  'points',
  'record',
  'pieces',
] as const;
export type TableName = (typeof tableNames)[number];

export type LineLook = 'value' | 'small' | 'mark' | 'addressee' | 'practice' | 'key-date' | 'domain' | 'subheading';

export type Block =
  | {
      readonly kind: 'letterhead';
      readonly service: Line;
      readonly by: readonly Line[];
      readonly about: readonly Line[];
    }
  | { readonly kind: 'title'; readonly spoken: Spoken }
  | { readonly kind: 'heading'; readonly spoken: Spoken }
  | { readonly kind: 'sentence'; readonly spoken: Spoken; readonly look?: 'small' | 'note' }
  | { readonly kind: 'line'; readonly runs: Line; readonly look?: LineLook }
  /** Free text as somebody wrote it, with its line breaks. */
  | { readonly kind: 'free'; readonly text: string }
  /** A human translation of free text, with the words that say what it is worth. */
  | { readonly kind: 'translation'; readonly label: Line; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly name: TableName;
      readonly heads: readonly Line[];
      readonly rows: readonly (readonly (readonly Block[])[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** `large`: for reading without effort. `apart`: begins on a page of its own. */
  | { readonly kind: 'group'; readonly look: 'goal' | 'large' | 'apart'; readonly blocks: readonly Block[] }
  /** A picture of the table that follows it. */
  | PathwayPicture
  /** Lines to write on by hand. */
  | { readonly kind: 'ruled'; readonly lines: number }
  | { readonly kind: 'signatures'; readonly boxes: readonly SignatureBox[] };

export const line = (runs: Line, look?: LineLook): Block => ({
  kind: 'line',
  runs,
  ...(look !== undefined && { look }),
});

/** One line of somebody's own text. */
export const own = (text: string): Line => [{ text, own: true }];

/** A fact whose value has something to say; the others are left out. */
export function facts(rows: readonly (Fact | undefined)[]): readonly Block[] {
  const filled = rows.filter((row): row is Fact => row !== undefined && !isSilent(row.value));
  return filled.length === 0 ? [] : [{ kind: 'facts', rows: filled }];
}

export const table = (
  name: TableName,
  heads: readonly Line[],
  rows: readonly (readonly (readonly Block[])[])[],
): Block => ({ kind: 'table', name, heads, rows });

/** Nothing to be read in it. */
export const isSilent = (blocks: readonly Block[]): boolean => blocks.length === 0;

/** A line as plain text; the second language follows after a stroke, as it does on paper. */
export const lineText = (runs: Line): string =>
  runs.map(({ text, look }) => (look === 'second' ? ` / ${text}` : text)).join('');
