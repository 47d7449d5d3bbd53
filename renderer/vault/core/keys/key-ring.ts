/**
 * The key ring (SPEC.md, K9): section keys once unwrapped, kept in the store so that unlocking need not unwrap thousands
 * again. It says nothing the key file does not say: each key counts only where the very entry it came from still stands
 * there, and it is sealed under the erasure key and the seat key together, so it closes with either.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { bytes32, count } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { hiddenKinds, sectionKind } from '../../../../shared/dossier/sections.ts';
import { openForSeat, sealForSeat, type SeatScope } from '../sealing/frames.ts';
import { openSectionKeys, type HeldKeys, type SectionKey } from './entries.ts';
import type { KeyFile } from './key-file.ts';

/** `of`: what the first `count` entries of the seat hash to; `keys`: theirs, one behind the other. */
const ring = z.strictObject({
  of: bytes32,
  count,
  kinds: z.array(sectionKind),
  keys: z.instanceof(Uint8Array<ArrayBuffer>),
});

/** dossier, section, epoch, realm, key. */
const keyLength = 16 + 16 + 32 + 16 + 32;

export interface RingPlace {
  readonly vault: Bytes;
  readonly seat: Bytes;
  readonly seatKey: Bytes;
  readonly erasureKey: Bytes;
}

function scopeOf(crypto: Crypto, { vault, seat, seatKey, erasureKey }: RingPlace): SeatScope {
  return { vault, seat, key: crypto.hash(concat([utf8('passerelle/key-ring/1\n'), erasureKey]), 32, seatKey) };
}

const entriesOf = (file: Pick<KeyFile, 'entries'>, seat: Bytes): KeyFile['entries'] =>
  file.entries.filter((entry) => equal(entry.seat, seat));

const hashOf = (crypto: Crypto, entries: KeyFile['entries']): Bytes =>
  crypto.hash(concat(entries.map(({ box }) => box)), 32);

export interface OpenedKeys extends Pick<HeldKeys, 'keys'> {
  /** The ring as it should lie in the store; null where the one that lies there is good, or none can be made. */
  readonly ring: Bytes | null;
}

/** The section keys of a seat: from the ring as far as it goes, the rest unwrapped. `sealed`: the ring, if there is one. */
export function openWithRing(
  crypto: Crypto,
  file: Pick<KeyFile, 'vault' | 'entries'>,
  place: RingPlace,
  wrapKeys: SignKeys,
  sealed: Bytes | undefined,
): OpenedKeys {
  const mine = entriesOf(file, place.seat);
  const kept = sealed === undefined ? [] : keysIn(crypto, mine, place, sealed);
  const rest = { vault: file.vault, entries: mine.slice(kept.length) };
  const opened = openSectionKeys(crypto, rest, place.erasureKey, place.seat, wrapKeys, place.seatKey);
  const keys = [...kept, ...opened.keys];
  // With one that does not open, keys and entries are not side by side.
  const isNew = rest.entries.length > 0 && opened.unreadable === 0;
  return { keys, ring: isNew ? sealRing(crypto, mine, place, keys) : null };
}

function keysIn(crypto: Crypto, mine: KeyFile['entries'], place: RingPlace, sealed: Bytes): readonly SectionKey[] {
  const read = ring.safeParse(openForSeat(crypto, 'key-ring', scopeOf(crypto, place), sealed));
  if (!read.success) return [];
  const { of, count: length, kinds, keys } = read.data;
  const fits = length <= mine.length && kinds.length === length && keys.length === length * keyLength;
  if (kinds.some((kind) => hiddenKinds.includes(kind))) return [];
  if (!fits || !equal(of, hashOf(crypto, mine.slice(0, length)))) return [];
  return kinds.map((kind, at) => {
    let from = at * keyLength;
    const next = (bytes: number): Bytes => {
      from += bytes;
      return keys.slice(from - bytes, from);
    };
    return { dossier: next(16), section: next(16), epoch: next(32), realm: next(16), key: next(32), kind };
  });
}

function sealRing(crypto: Crypto, mine: KeyFile['entries'], place: RingPlace, keys: readonly SectionKey[]): Bytes {
  const value = {
    of: hashOf(crypto, mine),
    count: keys.length,
    kinds: keys.map(({ kind }) => kind),
    keys: concat(keys.flatMap(({ dossier, section, epoch, realm, key }) => [dossier, section, epoch, realm, key])),
  } satisfies z.infer<typeof ring>;
  return sealForSeat(crypto, 'key-ring', scopeOf(crypto, place), value);
}
