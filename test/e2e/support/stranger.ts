/** What a correspondent who exists only in a test sends: made by a program of its own (test/support/stranger.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../launch.ts';
import { runProgram } from './programs.ts';

export const stranger = 'Joppe Waterlelie';

export interface StrangersCard {
  readonly function: string;
  readonly service: string;
  readonly realm: 'real' | 'practice';
}

/** The card of a justice assistant, or of somebody else, as a file. */
export function strangersCard(other?: StrangersCard): string {
  const file = join(freshFolder('card'), 'joppe.card');
  runProgram('stranger', 'card', file, ...(other === undefined ? [] : [other.function, other.service, other.realm]));
  return file;
}

/** A well sealed file to somebody else. */
export function forSomebodyElse(): Uint8Array {
  const file = join(freshFolder('foreign'), 'file');
  runProgram('stranger', 'foreign', file);
  return readFileSync(file);
}

/** A file as a later version of the application might make it. @param card of the receiver, a file */
export function fromTheFuture(card: string): Uint8Array {
  const file = join(freshFolder('later'), 'file');
  runProgram('stranger', 'later', card, file);
  return readFileSync(file);
}

/** A well made receipt by somebody nobody here knows, for whoever has this card. */
export function fromNobodyKnown(card: string): Uint8Array {
  const file = join(freshFolder('unknown'), 'file');
  runProgram('stranger', 'sends', card, file);
  return readFileSync(file);
}
