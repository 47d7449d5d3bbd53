/**
 * The key file, format version 2: the only place where wrapped keys live (SPEC.md, K1-K14). Version 1 is read for ever
 * and becomes version 2 at the first write.
 *
 * Every section key is wrapped to a seat and sealed again under the erasure key, which is itself wrapped to each seat.
 * Renewing the erasure key makes every older copy of the file useless for what was left out of the new one.
 */
import { z } from 'zod';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { bytes16 as id16, bytes32 as id32, someBytes as bytes } from '../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { pad, unpad } from '../store/padding.ts';

export {
  openSectionKeys,
  resealEntry,
  wrapSectionKey,
  type EntryPlace,
  type EntryTo,
  type SectionKey,
} from './entries.ts';

/** Argon2id parameters; authenticated with the slot, and never below the floor of 64 MiB (design: the vault). */
export const slotKdf = z.strictObject({
  algorithm: z.literal('argon2id13'),
  salt: id16,
  passes: z.number().int().min(3).max(20),
  memory: z.number().int().min(67_108_864).max(2_147_483_648),
});
export type Kdf = z.infer<typeof slotKdf>;

const label = z.string().max(80);

/** What a person says or types opens it: a passphrase, or the words printed for the day it is lost. */
const slot = z.strictObject({
  kind: z.enum(['passphrase', 'words']),
  id: id16,
  seat: id16,
  label,
  kdf: slotKdf,
  box: bytes,
});
export type Slot = z.infer<typeof slot>;

/** Two of three officers of the service open it: what they open is no seat, only its decryption keys (people/officers.ts). */
const officersSlot = z.strictObject({
  kind: z.literal('officers'),
  id: id16,
  seat: id16,
  label,
  box: bytes,
  /** One for each officer, wrapped to their card's key. */
  shares: z.array(bytes).length(3),
});
export type OfficersSlot = z.infer<typeof officersSlot>;

/** A new place that waits for two officers' answers; its person chose the passphrase already. */
const requestSlot = z.strictObject({
  kind: z.literal('recovery-request'),
  id: id16,
  seat: id16,
  label,
  /** The officers' slot it asks for. */
  of: id16,
  /** Hash of the request file: what is read out by phone. */
  request: id32,
  kdf: slotKdf,
  box: bytes,
  answers: z.array(bytes).max(3),
});
export type RequestSlot = z.infer<typeof requestSlot>;

const knownKinds = ['passphrase', 'words', 'officers', 'recovery-request'];
const otherSlot = (known: readonly string[]) =>
  z.looseObject({
    kind: z
      .string()
      .min(1)
      .max(64)
      .refine((kind) => !known.includes(kind)),
  });

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

const shared = {
  format: z.literal('passerelle/key-file'),
  vault: id16,
  generation: z.number().int().nonnegative(),
  /** The erasure key, wrapped to each seat's wrap key. */
  erasure: z.array(z.strictObject({ seat: id16, wrapKey: id32, box: bytes })).max(100),
  /** The people of this computer, sealed under the erasure key (people/log.ts). */
  people: bytes,
  /** Section keys: wrapped to the seat (or to a service's emergency key), then sealed under the erasure key. */
  entries: sealedFor,
};

const version1 = z.strictObject({
  ...shared,
  version: z.literal(1),
  slots: z.array(z.union([slot.extend({ kind: z.literal('passphrase') }), otherSlot(['passphrase'])])).max(100),
});

/** A way in that this version does not know stays in the file as it is. */
const keyFile = z.strictObject({
  ...shared,
  version: z.literal(2),
  slots: z.array(z.union([slot, officersSlot, requestSlot, otherSlot(knownKinds)])).max(100),
  /** Secrets of the services' emergency keys, wrapped to each colleague of the service and sealed like entries. */
  emergency: z.array(z.strictObject({ key: id16, seat: id16, box: bytes })),
  /** Short signed messages from one person of this computer to another, until they were read. */
  letters: sealedFor,
});
export type KeyFile = z.infer<typeof keyFile>;
export type AnySlot = KeyFile['slots'][number];
/** The ways in alone: all that the first screen shows. */
export type WaysIn = Pick<KeyFile, 'slots'>;

const slotsOf =
  <T>(schema: z.ZodType<T>) =>
  (file: WaysIn): readonly T[] =>
    file.slots.flatMap((each) => {
      const parsed = schema.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    });

const phraseSlots = slotsOf(slot);
/** The slots a passphrase opens. */
export const passphraseSlots = (file: WaysIn): readonly Slot[] =>
  phraseSlots(file).filter((each) => each.kind === 'passphrase');
/** The slots printed words open. */
export const wordsSlots = (file: WaysIn): readonly Slot[] => phraseSlots(file).filter((each) => each.kind === 'words');
export const officersSlots = slotsOf(officersSlot);
export const requestSlots = slotsOf(requestSlot);

export type KeyFileProblem = 'damaged-keys' | 'newer-version';

export const encodeKeyFile = (file: KeyFile): Bytes => encode(file);

type Newest = Result<KeyFile | null, KeyFileProblem>;

/** Read for the opening screen, and again for unlocking: mostly the same bytes. */
let lastRead: { readonly copies: readonly Uint8Array[]; readonly newest: Newest } | null = null;

/** As it was read last, for what may begin before it is read again. */
export function lastKeyFile(): KeyFile | null {
  return lastRead?.newest.ok === true ? lastRead.newest.value : null;
}

/** The newest readable copy. A copy from a newer application wins over readable older ones: nothing is overwritten. */
export function newestKeyFile(copies: readonly Uint8Array[]): Newest {
  const different = copies.filter((copy, at) => !copies.slice(0, at).some((before) => equal(before, copy)));
  const known = lastRead?.copies.length === different.length ? lastRead : null;
  if (known?.copies.every((copy, at) => equal(copy, different[at] ?? copy))) return known.newest;
  const newest = readNewest(different);
  lastRead = { copies: different, newest };
  return newest;
}

/** Thousands of wrapped keys, which the first screen does not wait for. */
const wrapped = new Set(['entries', 'people', 'erasure', 'emergency', 'letters']);
const waysIn = z.object({
  format: shared.format,
  version: z.union([z.literal(1), z.literal(2)]),
  generation: shared.generation,
  slots: keyFile.shape.slots,
});

/** The ways in of the newest copy, in a fraction of the time. Of the rest of the file it believes that it is as it was written. */
export const newestWaysIn = (copies: readonly Uint8Array[]): Result<WaysIn | null, KeyFileProblem> =>
  newestOf(copies, wrapped, (value) => waysIn.safeParse(value).data ?? null);

const readNewest = (copies: readonly Uint8Array[]): Newest => newestOf(copies, undefined, fileOf);

/** What a key file of 64 MiB takes in memory beside itself (K7 of the codec): it is full of small wrapped keys. */
const entriesRoom = 536_870_912;

function newestOf<File extends Pick<KeyFile, 'generation'>>(
  copies: readonly Uint8Array[],
  without: ReadonlySet<string> | undefined,
  read: (value: unknown) => File | null,
): Result<File | null, KeyFileProblem> {
  if (copies.length === 0) return ok(null);
  let newest: File | null = null;
  for (const copy of copies) {
    const value = decode(copy, without, entriesRoom);
    if (!value.ok) continue;
    const file = read(value.value);
    if (file !== null) {
      if (newest === null || file.generation > newest.generation) newest = file;
    } else if (newer.safeParse(value.value).success) return fail('newer-version');
  }
  return newest === null ? fail('damaged-keys') : ok(newest);
}

const newer = z.looseObject({ format: z.literal('passerelle/key-file'), version: z.number().gt(2) });

/** A file of either version, as the present one has it. */
function fileOf(value: unknown): KeyFile | null {
  const parsed = keyFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const older = version1.safeParse(value);
  if (!older.success) return null;
  const raised = keyFile.safeParse({ ...older.data, version: 2, emergency: [], letters: [] });
  return raised.success ? raised.data : null;
}

/** The label is not bound to the slot: safety copies carry slots without the name their owner chose. */
const slotAd = (vault: Bytes, { kind, id, seat, kdf }: Omit<Slot, 'box'>): Bytes =>
  concat([utf8('passerelle/slot/2\n'), encode({ vault, kind, id, seat, kdf })]);

/** Slots made before safety copies were: bound to their label too. */
const labelledSlotAd = (vault: Bytes, { kind, id, seat, label, kdf }: Omit<Slot, 'box'>): Bytes =>
  concat([utf8('passerelle/slot/1\n'), encode({ vault, kind, id, seat, label, kdf })]);

/** Seals a seat's secret under a key derived from a passphrase; header and parameters are authenticated. */
export const sealSlot = (crypto: Crypto, vault: Bytes, header: Omit<Slot, 'box'>, secret: Bytes, key: Bytes): Slot => ({
  ...header,
  box: crypto.seal(pad(secret), slotAd(vault, header), key),
});

export function openSlot(crypto: Crypto, vault: Bytes, sealed: Slot, key: Bytes): Bytes | null {
  const { box, ...header } = sealed;
  const padded = crypto.open(box, slotAd(vault, header), key) ?? crypto.open(box, labelledSlotAd(vault, header), key);
  return padded === null ? null : unpad(padded);
}

/** Whether a slot is still bound to its label: then it is sealed anew when its owner is in. */
export const isLabelled = (crypto: Crypto, vault: Bytes, { box, ...header }: Slot, key: Bytes): boolean =>
  crypto.open(box, labelledSlotAd(vault, header), key) !== null;

/** The erasure key as this seat can open it. */
export function openErasureKey(crypto: Crypto, file: KeyFile, seat: Bytes, wrapKeys: SignKeys): Bytes | null {
  const mine = file.erasure.find((each) => equal(each.seat, seat));
  return mine === undefined ? null : crypto.unwrap(mine.box, wrapKeys);
}

/** A person of this computer: their place in the key file and their card in each realm (encoded, shared/trust). */
export const housemate = z.strictObject({ seat: id16, wrapKey: id32, real: bytes, practice: bytes });
export type Housemate = z.infer<typeof housemate>;

const listAd = (vault: Bytes): Bytes => concat([utf8('passerelle/people/1\n'), vault]);
const logAd = (vault: Bytes): Bytes => concat([utf8('passerelle/people/2\n'), vault]);

/** What the box of people holds: the signed entries of version 2, or the bare list of version 1. */
export type PeopleBox =
  | { readonly version: 1; readonly people: readonly Housemate[] }
  | { readonly version: 2; readonly entries: readonly Bytes[] };

/** Null when it does not open or is neither. */
export function openPeopleBox(crypto: Crypto, file: KeyFile, erasureKey: Bytes): PeopleBox | null {
  const log = z.array(bytes).safeParse(openList(crypto, file.people, logAd(file.vault), erasureKey));
  if (log.success) return { version: 2, entries: log.data };
  const list = z.array(housemate).safeParse(openList(crypto, file.people, listAd(file.vault), erasureKey));
  return list.success ? { version: 1, people: list.data } : null;
}

function openList(crypto: Crypto, box: Bytes, ad: Bytes, key: Bytes): unknown {
  const padded = crypto.open(box, ad, key);
  const plain = padded === null ? null : unpad(padded);
  const value = plain === null ? null : decode(plain);
  return value?.ok ? value.value : undefined;
}

export const sealPeople = (crypto: Crypto, vault: Bytes, erasureKey: Bytes, entries: readonly Bytes[]): Bytes =>
  crypto.seal(pad(encode([...entries])), logAd(vault), erasureKey);
