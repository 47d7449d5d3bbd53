/**
 * Keys of sections whose existence stays invisible (SPEC.md, K11, K12). They are no entries, which could be counted: each
 * seat has one box for all of them, of the same length whether it holds none or many, and one more for what it gives to each
 * other seat. Both are made anew at every write of that seat, so that nobody else can tell what a write was about.
 */
import { z } from 'zod';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { bytes16, bytes32, count, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { unpad } from '../sealing/padding.ts';
import type { KeyFile } from './key-file.ts';
import { decodeKey, encodeKey, keyLength, ownKinds, type SectionKey } from './section-key.ts';

/** Lengths of what is sealed: these, or twice, four times... as much where they do not suffice. */
const boxLength = 32_768;
const giftLength = 1_024;

/** Keys given to another seat that have not been taken as far as is known; `hash`: of the box they lie in. */
export interface Gift {
  readonly seat: Bytes;
  readonly hash: Bytes;
  readonly keys: readonly SectionKey[];
}

export interface Apart {
  readonly keys: readonly SectionKey[];
  readonly given: readonly Gift[];
  /** What opens words and filters of this seat's own (own-texts.ts), the newest last; absent: none was ever kept. */
  readonly ownTexts?: readonly Bytes[];
  /** The number of this seat's last record the disk held when the box was made (SPEC.md, J6). */
  readonly records?: number;
}

export const nothingApart: Apart = { keys: [], given: [] };

/** Whose box it is. Without the seat key, keys of their own kinds stay closed. */
export interface ApartOwner {
  readonly erasureKey: Bytes;
  readonly seat: Bytes;
  readonly wrapKeys: SignKeys;
  readonly seatKey?: Bytes;
}

type Boxes = Pick<KeyFile, 'vault' | 'apart' | 'given'>;
type GiftBox = KeyFile['given'][number];

const content = z.strictObject({
  keys: someBytes,
  own: someBytes,
  texts: z.array(bytes32),
  records: count,
  given: z.array(z.strictObject({ seat: bytes16, hash: bytes32, keys: someBytes })),
});

const apartAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/apart/1\n'), vault, seat]);
const ownAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/apart-own/1\n'), vault, seat]);
const giftAd = (vault: Bytes, from: Bytes, to: Bytes): Bytes =>
  concat([utf8('passerelle-2026/given/1\n'), vault, from, to]);
const boxKey = (crypto: Crypto, { secretKey }: SignKeys): Bytes =>
  crypto.hash(utf8('passerelle-2026/apart-key/1\n'), 32, secretKey);

const joined = (keys: readonly SectionKey[]): Bytes => concat(keys.map(encodeKey));

function parted(bytes: Bytes): readonly SectionKey[] {
  const found: SectionKey[] = [];
  for (let at = 0; at + keyLength <= bytes.length; at += keyLength) {
    const key = decodeKey(bytes.slice(at, at + keyLength));
    if (key) found.push(key);
  }
  return found;
}

function filledUp(bytes: Bytes, least: number): Bytes {
  let length = least;
  while (length < bytes.length + 4) length *= 2;
  const out = new Uint8Array(length);
  new DataView(out.buffer).setUint32(0, bytes.length, true);
  out.set(bytes, 4);
  return out;
}

const isOwn = ({ kind }: SectionKey): boolean => ownKinds.includes(kind);

/** The box of a seat. */
export function sealApart(
  crypto: Crypto,
  vault: Bytes,
  { erasureKey, seat, wrapKeys, seatKey }: ApartOwner,
  { keys, given, ownTexts = [], records = 0 }: Apart,
): KeyFile['apart'][number] {
  const own = joined(seatKey ? keys.filter(isOwn) : []);
  const value = {
    keys: joined(keys.filter((key) => !isOwn(key))),
    own: seatKey ? crypto.seal(own, ownAd(vault, seat), seatKey) : own,
    texts: [...ownTexts],
    records,
    given: given.map((gift) => ({ seat: gift.seat, hash: gift.hash, keys: joined(gift.keys) })),
  } satisfies z.infer<typeof content>;
  const ad = apartAd(vault, seat);
  const inner = crypto.seal(filledUp(encode(value), boxLength), ad, boxKey(crypto, wrapKeys));
  return { seat, box: crypto.seal(inner, ad, erasureKey) };
}

/** Null where it does not open. */
function openBox(crypto: Crypto, vault: Bytes, owner: ApartOwner, box: Bytes): Apart | null {
  const { erasureKey, seat, wrapKeys, seatKey } = owner;
  const ad = apartAd(vault, seat);
  const inner = crypto.open(box, ad, erasureKey);
  const padded = inner && crypto.open(inner, ad, boxKey(crypto, wrapKeys));
  const plain = padded && unpad(padded);
  const value = plain && decode(plain);
  const parsed = value?.ok ? content.safeParse(value.value) : null;
  if (!parsed?.success) return null;
  const { keys, own, given, texts, records } = parsed.data;
  const mine = seatKey && own.length > 0 ? crypto.open(own, ownAd(vault, seat), seatKey) : null;
  return {
    keys: [...parted(keys), ...(mine ? parted(mine) : [])],
    given: given.map((gift) => ({ ...gift, keys: parted(gift.keys) })),
    ownTexts: texts,
    records,
  };
}

const wrappedIn = (crypto: Crypto, vault: Bytes, erasureKey: Bytes, { from, seat, box }: GiftBox): Bytes | null =>
  crypto.open(box, giftAd(vault, from, seat), erasureKey);

/** What others can give: never a kind that is opened by the person alone (K17). */
const isGiven = (key: SectionKey): boolean => hiddenKinds.includes(key.kind) && !isOwn(key);

/** What others gave to a seat and it has not put into its own box yet. */
function gifts(crypto: Crypto, { vault, given }: Boxes, { erasureKey, seat, wrapKeys }: ApartOwner) {
  return given.flatMap((gift) => {
    const wrapped = equal(gift.seat, seat) ? wrappedIn(crypto, vault, erasureKey, gift) : null;
    const padded = wrapped && crypto.unwrap(wrapped, wrapKeys);
    const plain = padded && unpad(padded);
    return plain ? [{ gift, keys: parted(plain).filter(isGiven) }] : [];
  });
}

/** What lies apart for a seat, with what others gave it. */
export function readApart(crypto: Crypto, file: Boxes, owner: ApartOwner): Apart {
  const boxes = file.apart.flatMap(({ seat, box }) => {
    const opened = equal(seat, owner.seat) ? openBox(crypto, file.vault, owner, box) : null;
    return opened ? [opened] : [];
  });
  const all = [...boxes.flatMap(({ keys }) => keys), ...gifts(crypto, file, owner).flatMap(({ keys }) => keys)];
  const first = new Map<string, SectionKey>();
  for (const key of all) {
    const id = toHex(concat([key.section, key.epoch]));
    if (!first.has(id)) first.set(id, key);
  }
  return {
    keys: [...first.values()],
    given: boxes.flatMap(({ given }) => given),
    ownTexts: boxes.flatMap(({ ownTexts = [] }) => ownTexts),
    records: Math.max(0, ...boxes.map(({ records = 0 }) => records)),
  };
}

export const keysApart = (crypto: Crypto, file: Boxes, owner: ApartOwner): readonly SectionKey[] =>
  readApart(crypto, file, owner).keys;

/** What is given now: keys for another seat. */
export interface Giving {
  readonly seat: Bytes;
  readonly keys: readonly SectionKey[];
}

export interface Other {
  readonly seat: Bytes;
  readonly wrapKey: Bytes;
}

/**
 * The file with the box of a seat and what it gives to each of `others` made anew, and what was given to it taken: how it
 * looks says nothing of whether anything of that changed. What does not open stays.
 */
export function withApart(
  crypto: Crypto,
  file: KeyFile,
  owner: ApartOwner,
  others: readonly Other[],
  apart: Apart,
  giving: readonly Giving[] = [],
): { readonly file: KeyFile; readonly apart: Apart } {
  const { vault } = file;
  const taken = new Set(gifts(crypto, file, owner).map(({ gift }) => gift));
  const made = others.map((other) => giftAnew(crypto, file, owner, other, { apart, giving }));
  const gone = new Set([...taken, ...made.flatMap(({ instead }) => instead)]);
  const next = { ...apart, given: made.map(({ gift }) => gift) };
  const isMine = ({ seat, box }: KeyFile['apart'][number]): boolean =>
    equal(seat, owner.seat) && openBox(crypto, vault, owner, box) !== null;
  return {
    apart: next,
    file: {
      ...file,
      apart: sorted([...file.apart.filter((each) => !isMine(each)), sealApart(crypto, vault, owner, next)]),
      given: sorted([...file.given.filter((each) => !gone.has(each)), ...made.map(({ box }) => box)]),
    },
  };
}

/** One box for another seat instead of those that still lie there as they were made last; of what they took, nothing is in it. */
function giftAnew(
  crypto: Crypto,
  file: Boxes,
  owner: ApartOwner,
  { seat, wrapKey }: Other,
  { apart, giving }: { readonly apart: Apart; readonly giving: readonly Giving[] },
): { readonly box: GiftBox; readonly gift: Gift; readonly instead: readonly GiftBox[] } {
  const { vault } = file;
  const known = apart.given.filter((gift) => equal(gift.seat, seat));
  const still = file.given.flatMap((box) => {
    const isOurs = equal(box.from, owner.seat) && equal(box.seat, seat);
    const wrapped = isOurs ? wrappedIn(crypto, vault, owner.erasureKey, box) : null;
    const hash = wrapped && crypto.hash(wrapped, 32);
    const gift = hash && known.find((each) => equal(each.hash, hash));
    return gift ? [{ box, gift }] : [];
  });
  const now = giving.filter((each) => equal(each.seat, seat));
  const keys = [...still.flatMap(({ gift }) => gift.keys), ...now.flatMap((each) => each.keys)];
  const wrapped = crypto.wrap(filledUp(joined(keys), giftLength), wrapKey);
  const box = crypto.seal(wrapped, giftAd(vault, owner.seat, seat), owner.erasureKey);
  return {
    box: { from: owner.seat, seat, box },
    gift: { seat, hash: crypto.hash(wrapped, 32), keys },
    instead: still.map((each) => each.box),
  };
}

/** By seats, so that their order does not tell when each was written. */
function sorted<Box extends { readonly seat: Bytes; readonly from?: Bytes }>(boxes: readonly Box[]): Box[] {
  const place = ({ from, seat }: Box): string => `${from ? toHex(from) : ''}${toHex(seat)}`;
  return [...boxes].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The same boxes under another erasure key. */
export function resealApart(
  crypto: Crypto,
  { vault, apart, given }: Boxes,
  from: Bytes,
  to: Bytes,
): Pick<KeyFile, 'apart' | 'given'> {
  const resealed = <Box extends { readonly box: Bytes }>(each: Box, ad: Bytes): Box => {
    const plain = crypto.open(each.box, ad, from);
    return plain === null ? each : { ...each, box: crypto.seal(plain, ad, to) };
  };
  return {
    apart: apart.map((each) => resealed(each, apartAd(vault, each.seat))),
    given: given.map((each) => resealed(each, giftAd(vault, each.from, each.seat))),
  };
}
