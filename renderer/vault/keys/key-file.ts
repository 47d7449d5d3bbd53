/**
 * The key file, format version 1: the only place where wrapped keys live (SPEC.md, K1-K8).
 *
 * Every section key is wrapped to a seat and sealed again under the erasure key, which is itself wrapped to each seat.
 * Renewing the erasure key makes every older copy of the file useless for what was left out of the new one.
 */
import { z } from 'zod';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { bytes16 as id16, bytes32 as id32 } from '../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { pad, unpad } from '../store/padding.ts';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Argon2id parameters; authenticated with the slot, and never below the floor of 64 MiB (design: the vault). */
const kdf = z.strictObject({
  algorithm: z.literal('argon2id13'),
  salt: id16,
  passes: z.number().int().min(3).max(20),
  memory: z.number().int().min(67_108_864).max(2_147_483_648),
});
export type Kdf = z.infer<typeof kdf>;

/** A passphrase opens it. Printed recovery words are a passphrase too. */
const slot = z.strictObject({
  kind: z.literal('passphrase'),
  id: id16,
  seat: id16,
  label: z.string().max(80),
  kdf,
  box: bytes,
});
export type Slot = z.infer<typeof slot>;

/** A way in that this version does not know stays in the file as it is. */
const otherSlot = z.looseObject({
  kind: z
    .string()
    .min(1)
    .max(64)
    .refine((kind) => kind !== 'passphrase'),
});

const keyFile = z.strictObject({
  format: z.literal('passerelle/key-file'),
  version: z.literal(1),
  vault: id16,
  generation: z.number().int().nonnegative(),
  slots: z.array(z.union([slot, otherSlot])).max(100),
  /** The erasure key, wrapped to each seat's wrap key. */
  erasure: z.array(z.strictObject({ seat: id16, wrapKey: id32, box: bytes })).max(100),
  /** Seat cards of the people of this computer, sealed under the erasure key. */
  people: bytes,
  /** Section keys: wrapped to the seat, then sealed under the erasure key. */
  entries: z.array(z.strictObject({ seat: id16, box: bytes })),
});
export type KeyFile = z.infer<typeof keyFile>;

/** One section key of one epoch, as a seat holds it. */
const sectionKey = z.strictObject({
  dossier: id16,
  section: id16,
  epoch: id32,
  kind: sectionKind,
  realm: id16,
  key: id32,
});
export type SectionKey = z.infer<typeof sectionKey>;

/** The slots a passphrase opens. */
export const passphraseSlots = (file: KeyFile): readonly Slot[] =>
  file.slots.flatMap((each) => {
    const parsed = slot.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });

export type KeyFileProblem = 'damaged-keys' | 'newer-version';

export const encodeKeyFile = (file: KeyFile): Bytes => encode(file);

/** The newest readable copy. A copy from a newer application wins over readable older ones: nothing is overwritten. */
export function newestKeyFile(copies: readonly Uint8Array[]): Result<KeyFile | null, KeyFileProblem> {
  if (copies.length === 0) return ok(null);
  let newest: KeyFile | null = null;
  for (const copy of copies) {
    const value = decode(copy);
    if (!value.ok) continue;
    const parsed = keyFile.safeParse(value.value);
    if (parsed.success) {
      if (newest === null || parsed.data.generation > newest.generation) newest = parsed.data;
    } else if (isNewer(value.value)) return fail('newer-version');
  }
  return newest === null ? fail('damaged-keys') : ok(newest);
}

const newer = z.looseObject({ format: z.literal('passerelle/key-file'), version: z.number().gt(1) });
const isNewer = (value: unknown): boolean => newer.safeParse(value).success;

const slotAd = (vault: Bytes, header: Omit<Slot, 'box'>): Bytes =>
  concat([
    utf8('passerelle/slot/1\n'),
    encode({ vault, kind: header.kind, id: header.id, seat: header.seat, label: header.label, kdf: header.kdf }),
  ]);

/** Seals a seat's secret under a key derived from a passphrase; header and parameters are authenticated. */
export const sealSlot = (crypto: Crypto, vault: Bytes, header: Omit<Slot, 'box'>, secret: Bytes, key: Bytes): Slot => ({
  ...header,
  box: crypto.seal(pad(secret), slotAd(vault, header), key),
});

export function openSlot(crypto: Crypto, vault: Bytes, sealed: Slot, key: Bytes): Bytes | null {
  const { box, ...header } = sealed;
  const padded = crypto.open(box, slotAd(vault, header), key);
  return padded === null ? null : unpad(padded);
}

const entryAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle/entry/1\n'), vault, seat]);
const peopleAd = (vault: Bytes): Bytes => concat([utf8('passerelle/people/1\n'), vault]);

/** The erasure key as this seat can open it. */
export function openErasureKey(crypto: Crypto, file: KeyFile, seat: Bytes, wrapKeys: SignKeys): Bytes | null {
  const mine = file.erasure.find((each) => equal(each.seat, seat));
  return mine === undefined ? null : crypto.unwrap(mine.box, wrapKeys);
}

export function wrapSectionKey(
  crypto: Crypto,
  file: Pick<KeyFile, 'vault'>,
  erasureKey: Bytes,
  to: { readonly seat: Bytes; readonly wrapKey: Bytes },
  key: SectionKey,
): KeyFile['entries'][number] {
  const wrapped = crypto.wrap(pad(encode(key)), to.wrapKey);
  return { seat: to.seat, box: crypto.seal(wrapped, entryAd(file.vault, to.seat), erasureKey) };
}

/** All section keys of a seat; entries that do not open are counted, never dropped from the file. */
export function openSectionKeys(
  crypto: Crypto,
  file: KeyFile,
  erasureKey: Bytes,
  seat: Bytes,
  wrapKeys: SignKeys,
): { readonly keys: readonly SectionKey[]; readonly unreadable: number } {
  const keys: SectionKey[] = [];
  let unreadable = 0;
  for (const entry of file.entries) {
    if (!equal(entry.seat, seat)) continue;
    const wrapped = crypto.open(entry.box, entryAd(file.vault, seat), erasureKey);
    const key = wrapped === null ? null : openWrappedKey(crypto, wrapped, wrapKeys);
    if (key !== null) keys.push(key);
    else unreadable += 1;
  }
  return { keys, unreadable };
}

/**
 * The file under another erasure key, without the entries of `seat` that `forgets` picks (K6). Entries of other seats stay
 * as they are inside: only their seat opens them. What does not open under the old erasure key never will; it stays.
 */
export function renewErasure(
  crypto: Crypto,
  file: KeyFile,
  keys: { readonly old: Bytes; readonly fresh: Bytes },
  mine: { readonly seat: Bytes; readonly wrapKeys: SignKeys; readonly forgets: (key: SectionKey) => boolean },
): KeyFile {
  const entries = file.entries.flatMap((entry) => {
    const ad = entryAd(file.vault, entry.seat);
    const wrapped = crypto.open(entry.box, ad, keys.old);
    if (wrapped === null) return [entry];
    const key = equal(entry.seat, mine.seat) ? openWrappedKey(crypto, wrapped, mine.wrapKeys) : null;
    return key !== null && mine.forgets(key) ? [] : [{ seat: entry.seat, box: crypto.seal(wrapped, ad, keys.fresh) }];
  });
  return {
    ...file,
    entries,
    erasure: file.erasure.map((each) => ({ ...each, box: crypto.wrap(keys.fresh, each.wrapKey) })),
    people: sealPeople(crypto, file, keys.fresh, openPeople(crypto, file, keys.old)),
  };
}

function openWrappedKey(crypto: Crypto, wrapped: Bytes, wrapKeys: SignKeys): SectionKey | null {
  const padded = crypto.unwrap(wrapped, wrapKeys);
  const decoded = padded === null ? null : decode(unpad(padded) ?? new Uint8Array());
  const parsed = decoded?.ok ? sectionKey.safeParse(decoded.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** A person of this computer: their place in the key file and their card in each realm (encoded, shared/trust). */
const housemate = z.strictObject({ seat: id16, wrapKey: id32, real: bytes, practice: bytes });
export type Housemate = z.infer<typeof housemate>;

export function openPeople(crypto: Crypto, file: KeyFile, erasureKey: Bytes): readonly Housemate[] {
  const plain = crypto.open(file.people, peopleAd(file.vault), erasureKey);
  const value = decode(must(plain === null ? null : unpad(plain), 'people of this computer'));
  return z.array(housemate).parse(value.ok ? value.value : null);
}

export const sealPeople = (
  crypto: Crypto,
  file: Pick<KeyFile, 'vault'>,
  erasureKey: Bytes,
  people: readonly Housemate[],
): Bytes => crypto.seal(pad(encode(people)), peopleAd(file.vault), erasureKey);
