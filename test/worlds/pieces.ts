/** Every contribution of the worlds that are looked at, once: by a number, with what its author held when it was made. */
import { toHex } from '../../shared/codec/hex.ts';
import { decodeContribution, type Contribution } from '../../shared/contributions/format.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { crypto } from './people.ts';

export interface Piece {
  readonly number: number;
  readonly hex: string;
  readonly contribution: Contribution;
  /** Signing key of its author (hex). */
  readonly author: string;
}

const all: Piece[] = [];
const numbers = new Map<string, Piece>();
/** Hex founding id -> hex ids of what its founder held: a founding names its maker's whole desk in its salt. */
const knewThen = new Map<string, ReadonlySet<string>>();
/** Hex operation id -> the ids it names, of everything that was ever made. */
const seesOf = new Map<string, readonly string[]>();
const decoded = new Map<string, Piece>();

/** Forgets those of another setting: their numbers are part of what is signed. */
export function forgetPieces(): void {
  all.length = 0;
  for (const each of [numbers, knewThen, seesOf, decoded]) each.clear();
}

export const piece = (number: number): Piece => must(all[number], 'a piece');

/** The same signed bytes showing the same operations are one piece. */
export function pieceOf(contribution: Contribution): Piece {
  const hex = toHex(contribution.id);
  const shown = contribution.ops.map((each) => (each === null ? '-' : '+')).join('');
  const name = `${hex}${shown}`;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const made = { number: all.length, hex, contribution, author: toHex(contribution.head.actor.key) };
  all.push(made);
  numbers.set(name, made);
  for (const each of contribution.ops)
    if (each !== null && 'sees' in each.op) seesOf.set(toHex(each.id), each.op.sees.map(toHex));
  return made;
}

/** As it comes from somebody: taken apart once. */
export function pieceIn(bytes: Bytes): Piece {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const known = decoded.get(name);
  if (known !== undefined) return known;
  const read = decodeContribution(crypto, bytes);
  if (!read.ok) throw new Error(`not readable: ${read.problem}`);
  const found = pieceOf(read.value);
  decoded.set(name, found);
  return found;
}

export const noteFounding = (hex: string, held: ReadonlySet<string>): void => void knewThen.set(hex, held);
export const heldWhenFounded = (hex: string): ReadonlySet<string> | undefined => knewThen.get(hex);

/** Whether an operation names another, itself or by way of what it names, here or elsewhere. Ids are hex. */
export function reaches(from: readonly string[], wanted: string): boolean {
  const open = [...from];
  const seen = new Set<string>();
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === wanted) return true;
    if (seen.has(each)) continue;
    seen.add(each);
    open.push(...(seesOf.get(each) ?? []));
  }
  return false;
}
