/** What one person holds: contributions and keys. Two ways that lead to the same of both lead to one desk. */
import { toHex } from '../../shared/codec/hex.ts';
import { united } from '../../shared/contributions/format.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import { must } from '../../shared/result.ts';
import { book, place, type Name } from './people.ts';
import { piece, pieceOf, type Piece } from './pieces.ts';

export interface Desk {
  /** Among the desks of this person. */
  readonly number: number;
  readonly who: Name;
  /** Numbers of pieces, in order. */
  readonly pieces: readonly number[];
  /** Epochs (numbers of their foundings) whose key is held, in order. */
  readonly keys: readonly number[];
  /** The founding the section was taken in with (E18); none where nothing of it is here. */
  readonly begun: number | null;
}

const desks: Record<Name, Desk[]> = { lien: [], wolf: [], otto: [] };
const known = new Map<string, Desk>();

export const deskOf = (who: Name, number: number): Desk => must(desks[who][number], 'a desk');
/** Of whom there are most. */
export const mostDesks = (): number => Math.max(...Object.values(desks).map((each) => each.length));

/** Forgets the desks of another setting. */
export function forgetDesks(): void {
  known.clear();
  for (const each of Object.values(desks)) each.length = 0;
}

export function deskWith(who: Name, pieces: readonly number[], keys: readonly number[], begun: number | null): Desk {
  const all = [...new Set(pieces)].sort((a, b) => a - b);
  const held = [...new Set(keys)].sort((a, b) => a - b);
  const name = `${who} ${all.join()} ${held.join()} ${begun}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = { number: desks[who].length, who, pieces: all, keys: held, begun };
  desks[who].push(made);
  known.set(name, made);
  return made;
}

export const piecesAt = ({ pieces }: Desk): readonly Piece[] => pieces.map(piece);

/** The section as it is read at a desk. `order`: in which its pieces come. */
export function logAt({ pieces, keys, begun }: Desk, order: readonly number[] = pieces): SectionLog {
  const held = new Set(keys.map((key) => piece(key).hex));
  const first = begun === null ? null : piece(begun).hex;
  const log = new SectionLog(
    place,
    book,
    (hex) => held.has(hex),
    ({ id }) => toHex(id) === first,
  );
  for (const each of order) log.add(piece(each).contribution, true);
  return log;
}

/** The numbers of what is here and what comes; two copies of one contribution are one. */
export function together(here: readonly number[], come: readonly number[]): readonly number[] {
  const byId = new Map(here.map((number) => [piece(number).hex, piece(number)]));
  for (const number of come) {
    const one = piece(number);
    const other = byId.get(one.hex);
    if (other === undefined || other === one) byId.set(one.hex, one);
    else byId.set(one.hex, pieceOf(united(other.contribution, one.contribution)));
  }
  return [...byId.values()].map((each) => each.number);
}
