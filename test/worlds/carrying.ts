/** From one person to another: what goes along (E3), and what of it is taken in, with which keys (R4 of the vault). */
import { toHex } from '../../shared/codec/hex.ts';
import { foundingOf } from '../../shared/contributions/format.ts';
import { keptOf, tryKeys } from '../../shared/contributions/keys-that-come.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import { epochsFor, keysAlong, travelling } from '../../shared/contributions/travelling.ts';
import { must } from '../../shared/result.ts';
import { deskWith, logAt, together, type Desk } from './desk.ts';
import { book, isOttos, keysOf, place, seatOf, type Name } from './people.ts';
import { piece, pieceIn } from './pieces.ts';
import { foundingsAt } from './writing.ts';

/** A file for somebody. */
export interface Parcel {
  /** The epoch it names: where the section is new, trust begins there. */
  readonly epoch: number;
  readonly pieces: readonly number[];
  readonly keys: readonly number[];
}

const numberOf = (desk: Desk): ReadonlyMap<string, number> =>
  new Map(desk.pieces.map((each) => [piece(each).hex, each] as const));

/** What an honest person sends; null where the other reads nothing of it any more. */
export function honestParcel(desk: Desk, log: SectionLog, to: Name): Parcel | null {
  const reader = keysOf[to].publicKey;
  const [epoch] = epochsFor(log, reader);
  const mine = log.epoch();
  // Whoever reads nothing here any more sends nothing: they hold no key of it.
  if (epoch === undefined || mine?.members.has(seatOf(desk.who)) !== true) return null;
  const numbers = numberOf(desk);
  const travels = travelling(log, reader, () => false);
  const keys = keysAlong(log, reader, travels).flatMap((hex) => numbers.get(hex) ?? []);
  return {
    epoch: must(numbers.get(epoch.hex), 'a founding'),
    pieces: travels.map(({ bytes }) => pieceIn(bytes).number),
    keys: keys.filter((each) => desk.keys.includes(each)),
  };
}

/** What somebody sends who keeps to no rule: all they hold. */
export const everything = ({ pieces, keys }: Desk): Parcel | null => {
  const [epoch] = keys.slice(-1);
  return epoch === undefined ? null : { epoch, pieces, keys };
};

/** What somebody sends who keeps back what they wrote, and founds on it all the same. */
export function foundingsOnly(desk: Desk): Parcel | null {
  const all = everything(desk);
  const isKeptBack = (number: number): boolean => {
    const { author, contribution } = piece(number);
    return isOttos(author) && contribution.head.epoch !== null;
  };
  return all && { ...all, pieces: all.pieces.filter((each) => !isKeptBack(each)) };
}

/** What somebody sends who keeps back what he founded on the way to what he founds on it; null where there is none. */
export function withoutBetween(desk: Desk): Parcel | null {
  const all = everything(desk);
  const followed = new Set(
    foundingsAt(desk).flatMap(({ contribution }) => (foundingOf(contribution)?.parents ?? []).map(toHex)),
  );
  const isBetween = (number: number): boolean => isOttos(piece(number).author) && followed.has(piece(number).hex);
  if (all === null || !all.pieces.some(isBetween)) return null;
  const isKept = (number: number): boolean => !isBetween(number);
  return { ...all, pieces: all.pieces.filter(isKept), keys: all.keys.filter(isKept) };
}

/** The desk with what came. */
export function received(desk: Desk, parcel: Parcel): Desk {
  const pieces = together(desk.pieces, parcel.pieces);
  const brought = parcel.keys.filter((key) => !desk.keys.includes(key));
  if (desk.begun === null) return begunWith(desk, parcel, pieces);
  if (brought.length === 0) return deskWith(desk.who, pieces, desk.keys, desk.begun);
  const before = new Set(desk.keys.map((key) => piece(key).hex));
  const held = new Set(before);
  const log = logAt({ ...desk, pieces }).copy(book, (hex) => held.has(hex));
  const came = brought.map((number) => piece(number).hex);
  tryKeys(log, held, came, false);
  const kept = new Set(keptOf(came, log, (hex) => before.has(hex)));
  const keys = brought.filter((number) => kept.has(piece(number).hex));
  return deskWith(desk.who, pieces, [...desk.keys, ...keys], desk.begun);
}

/** Of a section that is new here the epoch the file names counts with its key. */
function begunWith(desk: Desk, parcel: Parcel, pieces: readonly number[]): Desk {
  const held = new Set([piece(parcel.epoch).hex]);
  const log = new SectionLog(
    place,
    book,
    (hex) => held.has(hex),
    ({ id }) => toHex(id) === piece(parcel.epoch).hex,
  );
  for (const each of pieces) log.add(piece(each).contribution, true);
  const isMember = log.epochs().some(({ members }) => members.has(seatOf(desk.who)));
  if (!isMember || !parcel.keys.includes(parcel.epoch)) return desk;
  const others = parcel.keys.filter((key) => key !== parcel.epoch).map((key) => piece(key).hex);
  tryKeys(log, held, others, true);
  const begun = piece(parcel.epoch).hex;
  const kept = new Set([begun, ...keptOf(others, log, (hex) => hex === begun)]);
  const keys = parcel.keys.filter((key) => kept.has(piece(key).hex));
  return deskWith(desk.who, pieces, keys, parcel.epoch);
}
