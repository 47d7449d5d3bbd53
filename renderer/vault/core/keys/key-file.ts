/**
 * The key file, format version 1: the only place where wrapped keys live (SPEC.md, K1-K14). What all keys depend on is
 * read back before it is written: `checkedKeyFile`.
 *
 * Every section key is wrapped to a seat and sealed again under the erasure key, which is itself wrapped to each seat.
 * Renewing the erasure key makes every older copy of the file useless for what was left out of the new one.
 */
import { z } from 'zod';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import {
  bytes16 as id16,
  bytes32 as id32,
  listOf,
  listOfBytes,
  someBytes as bytes,
} from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { pad, unpad } from '../sealing/padding.ts';
import { anySlot, type WaysIn } from './slots.ts';

export {
  isKeyed,
  keyOfBoth,
  officersSlots,
  openSlot,
  passphraseSlots,
  requestSlots,
  sealSlot,
  slotKdf,
  wordsSlots,
  type AnySlot,
  type Kdf,
  type KeyedSlot,
  type OfficersSlot,
  type RequestSlot,
  type SecretSlot,
  type Slot,
  type WaysIn,
} from './slots.ts';

/** How much a key file takes: counted when it is written as when it is read (SPEC.md, K13). Sizes in bytes. */
export const keyFileCaps = {
  /** People and services that hold the erasure key. */
  places: 200,
  slots: 1_000,
  /** All slots together, encoded: they stand in the head of every safety copy too. */
  slotBytes: 7_000_000,
  letters: 10_000,
  /** A safety copy takes it as one record of at most 32 MiB; the shell takes 64. */
  bytes: 33_000_000,
} as const;

interface SealedFor {
  readonly seat: Bytes;
  readonly box: Bytes;
}

/** Exactly a map of `seat` and `box`. Written out: there are thousands, and a schema takes ten times as long for each. */
function isSealedFor(value: unknown): value is SealedFor {
  if (typeof value !== 'object' || value === null || !('seat' in value) || !('box' in value)) return false;
  const { seat, box } = value;
  const isRight = seat instanceof Uint8Array && seat.length === 16 && box instanceof Uint8Array;
  return isRight && Object.keys(value).length === 2;
}

const sealedFor = z.custom<SealedFor[]>((value) => Array.isArray(value) && value.every(isSealedFor));
const sealedBox = z.strictObject({ seat: id16, box: bytes });

const slots = z
  .array(anySlot)
  .max(keyFileCaps.slots)
  .refine((all) => encode(all).length <= keyFileCaps.slotBytes);

const keyFile = z.strictObject({
  format: z.literal('passerelle-2026/key-file'),
  version: z.literal(1),
  vault: id16,
  generation: z.number().int().nonnegative(),
  /** A way in that this version does not know stays in the file as it is. */
  slots,
  /** The erasure key, wrapped to each seat's wrap key. */
  erasure: z.array(z.strictObject({ seat: id16, wrapKey: id32, box: bytes })).max(keyFileCaps.places),
  /** The people of this computer, sealed under the erasure key (people/log.ts). */
  people: bytes,
  /** Keys of this computer's storage, sealed under the erasure key (storage-keys.ts). */
  storage: bytes,
  /** Section keys: wrapped to the seat (or to a service's emergency key), then sealed under the erasure key. */
  entries: sealedFor,
  /** Keys of sections whose existence stays invisible: a box for each seat, and what each gives to each (apart.ts). */
  apart: z.array(sealedBox).max(keyFileCaps.places),
  given: listOf(z.strictObject({ from: id16, seat: id16, box: bytes })),
  /** Whose documents lie here: references for each seat, sealed under the erasure key (services/documents/references.ts). */
  documents: z.array(sealedBox).max(2 * keyFileCaps.places),
  /** What each seat made of safety copies, sealed under the erasure key (backup/noted.ts); absent: nobody made one. */
  copies: z
    .array(sealedBox)
    .max(2 * keyFileCaps.places)
    .optional(),
  /** Secrets of the services' emergency keys, wrapped to each colleague of the service and sealed like entries. */
  emergency: listOf(z.strictObject({ key: id16, seat: id16, box: bytes })),
  /** Short signed messages from one person of this computer to another, until they were read. */
  letters: sealedFor.refine((all) => all.length <= keyFileCaps.letters),
});
export type KeyFile = z.infer<typeof keyFile>;

/** `trial-version`: made by a version of before this format, which is not opened. */
export type KeyFileProblem = 'damaged-keys' | 'newer-version' | 'trial-version';

export const encodeKeyFile = (file: KeyFile): Bytes => encode(file);

/** Why a key file cannot be written: too many ways in, or too much of anything else. */
export type KeysFull = 'too-many-ways' | 'keys-full';

/** The bytes to write, once the strict reader has read the same from them: nothing is written that would not open. */
export function checkedKeyFile(file: KeyFile): Result<Bytes, KeysFull> {
  if (!slots.safeParse(file.slots).success || file.erasure.length > keyFileCaps.places) return fail('too-many-ways');
  const encoded = encodeKeyFile(file);
  if (encoded.length > keyFileCaps.bytes) return fail('keys-full');
  const read = decode(encoded, undefined, entriesRoom);
  const parsed = read.ok ? keyFile.safeParse(read.value) : null;
  return parsed?.success === true && equal(encodeKeyFile(parsed.data), encoded) ? ok(encoded) : fail('keys-full');
}

/** How much of the room for keys is taken, from 0 to 1: ways in, or bytes. */
export function fullness(file: KeyFile): number {
  const ways = Math.max(file.slots.length / keyFileCaps.slots, file.erasure.length / keyFileCaps.places);
  return Math.max(ways, encode(file.slots).length / keyFileCaps.slotBytes, sizeOf(file) / keyFileCaps.bytes);
}

/** About how long it is, without encoding it. */
function sizeOf({ entries, apart, given, documents, emergency, letters, people }: KeyFile): number {
  const boxes = [...entries, ...apart, ...given, ...documents, ...emergency, ...letters];
  return boxes.reduce((sum, { box }) => sum + box.length + 60, people.length);
}

type Newest = Result<KeyFile | null, KeyFileProblem>;

/** Read for the opening screen, and again for unlocking: mostly the same bytes. */
let lastRead: { readonly copies: readonly Uint8Array[]; readonly newest: Newest } | null = null;

/** As it was read last, for what may begin before it is read again. */
export function lastKeyFile(): KeyFile | null {
  return lastRead?.newest.ok === true ? lastRead.newest.value : null;
}

/** Whether the copies read last were not all the same. */
export const copiesDiffered = (): boolean => (lastRead?.copies.length ?? 0) > 1;

/**
 * The newest readable copy. A copy from a newer application wins over readable older ones: nothing is overwritten.
 * Budget: two copies of 64 MiB, which the shell sees to (K10 of its key file); 512 MiB beside each for thousands of small keys
 * (K7), counts as in `keyFileCaps`; each copy is decoded once.
 */
export function newestKeyFile(copies: readonly Uint8Array[]): Newest {
  const different = copies.filter((copy, at) => !copies.slice(0, at).some((before) => equal(before, copy)));
  const known = lastRead?.copies.length === different.length ? lastRead : null;
  if (known?.copies.every((copy, at) => equal(copy, different[at] ?? copy))) return known.newest;
  const newest = readNewest(different);
  lastRead = { copies: different, newest };
  return newest;
}

/** Thousands of wrapped keys, which the first screen does not wait for. */
const wrapped = new Set([
  'entries',
  'people',
  'storage',
  'erasure',
  'emergency',
  'letters',
  'apart',
  'given',
  'documents',
]);
const waysIn = z.object({
  format: keyFile.shape.format,
  version: keyFile.shape.version,
  generation: keyFile.shape.generation,
  slots,
});

/**
 * The ways in of the newest copy, in a fraction of the time. Of the rest of the file it believes that it is as it was written.
 * Budget: as of `newestKeyFile`, without what is passed over.
 */
export const newestWaysIn = (copies: readonly Uint8Array[]): Result<WaysIn | null, KeyFileProblem> =>
  newestOf(copies, wrapped, (value) => waysIn.safeParse(value).data ?? null);

const readNewest = (copies: readonly Uint8Array[]): Newest =>
  newestOf(copies, undefined, (value) => keyFile.safeParse(value).data ?? null);

/** What a key file of 64 MiB takes in memory beside itself (K7 of the codec): it is full of small wrapped keys. */
const entriesRoom = 536_870_912;

function newestOf<File extends Pick<KeyFile, 'generation'>>(
  copies: readonly Uint8Array[],
  without: ReadonlySet<string> | undefined,
  read: (value: unknown) => File | null,
): Result<File | null, KeyFileProblem> {
  if (copies.length === 0) return ok(null);
  let newest: File | null = null;
  let isTrial = false;
  for (const copy of copies) {
    const value = decode(copy, without, entriesRoom);
    if (!value.ok) continue;
    const file = read(value.value);
    if (file !== null) {
      if (newest === null || file.generation > newest.generation) newest = file;
    } else if (newer.safeParse(value.value).success) return fail('newer-version');
    else isTrial ||= trial.safeParse(value.value).success;
  }
  if (newest === null) return fail(isTrial ? 'trial-version' : 'damaged-keys');
  return ok(newest);
}

const newer = z.looseObject({ format: keyFile.shape.format, version: z.number().gt(1) });
const trial = z.looseObject({ format: z.literal('passerelle/key-file') });

/** The erasure key as this seat can open it. */
export function openErasureKey(crypto: Crypto, file: KeyFile, seat: Bytes, wrapKeys: SignKeys): Bytes | null {
  const mine = file.erasure.find((each) => equal(each.seat, seat));
  return mine === undefined ? null : crypto.unwrap(mine.box, wrapKeys);
}

/** A person of this computer: their place in the key file and their card in each realm (encoded, shared/trust). */
export const housemate = z.strictObject({ seat: id16, wrapKey: id32, real: bytes, practice: bytes });
export type LocalUser = z.infer<typeof housemate>;

const logAd = (vault: Bytes): Bytes => concat([utf8('passerelle-2026/people/1\n'), vault]);

/** What the box of people holds: the signed entries of the log. */
export interface PeopleBox {
  readonly entries: readonly Bytes[];
}

/** Null when it does not open or is none. Budget: the key file sees to the length; as much again and 64 MiB (K7, K9). */
export function openPeopleBox(crypto: Crypto, file: KeyFile, erasureKey: Bytes): PeopleBox | null {
  const padded = crypto.open(file.people, logAd(file.vault), erasureKey);
  const plain = padded === null ? null : unpad(padded);
  const value = plain === null ? null : decode(plain);
  const log = listOfBytes.safeParse(value?.ok ? value.value : undefined);
  return log.success ? { entries: log.data } : null;
}

export const sealPeople = (crypto: Crypto, vault: Bytes, erasureKey: Bytes, entries: readonly Bytes[]): Bytes =>
  crypto.seal(pad(encode([...entries])), logAd(vault), erasureKey);
