/**
 * Section keys in the key file (SPEC.md, K7). What belongs to one relation of trust (help, guidance, health) is sealed
 * once more under the seat key: what officers or colleagues may ever open does not open it.
 */
import { z } from 'zod';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { bytes16 as id16, bytes32 as id32, someBytes } from '../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { practiceRealm } from '../../../shared/trust/realms.ts';
import { hiddenKinds, sectionKind, sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { pad, unpad } from '../store/padding.ts';
import type { KeyFile } from './key-file.ts';

type Entry = KeyFile['entries'][number];

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
const ownKey = z.strictObject({ own: someBytes });
const keyFields = Object.keys(sectionKey.shape).length;

/** As `sectionKey` has it. Written out: unlocking reads thousands, and a schema takes ten times as long for each. */
function isSectionKey(value: unknown): value is SectionKey {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== keyFields) return false;
  const { dossier, section, epoch, kind, realm, key }: Partial<Record<keyof SectionKey, unknown>> = value;
  const ids = isBytes(dossier, 16) && isBytes(section, 16) && isBytes(epoch, 32) && isBytes(realm, 16);
  return ids && isBytes(key, 32) && sectionKinds.some((each) => each === kind);
}

const isBytes = (value: unknown, length: number): boolean => value instanceof Uint8Array && value.length === length;

/** Kinds that are opened by the person alone: never by officers, never by a colleague (design: the vault). */
export const ownKinds: readonly SectionKind[] = ['help', 'guidance', 'health'];

/** Where entries stand: sealed under the erasure key of a vault; the tag key makes equal sections recognisable. */
export interface EntryPlace {
  readonly vault: Bytes;
  readonly erasureKey: Bytes;
  readonly tagKey: Bytes;
}

/** For whom: a seat, or a service's emergency key. With the seat key when it is one's own. */
export interface EntryTo {
  readonly seat: Bytes;
  readonly wrapKey: Bytes;
  readonly seatKey?: Bytes;
}

const tagLength = 16;
const firstAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle/entry/1\n'), vault, seat]);
const entryAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle/entry/2\n'), vault, seat]);
const ownAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle/entry-own/1\n'), vault, seat]);

/** Tells people of this computer that two entries are of one dossier or one section and epoch, and nothing else. */
export interface EntryTags {
  /** Zeros for practice. */
  readonly dossier: Bytes;
  /** Chance for the kinds whose existence stays invisible: such an entry equals no other. */
  readonly epoch: Bytes;
}

export function tagsOf(crypto: Crypto, tagKey: Bytes, key: SectionKey): EntryTags {
  const tag = (what: string, id: Uint8Array): Bytes => crypto.hash(concat([utf8(what), id]), tagLength, tagKey);
  const isHidden = hiddenKinds.includes(key.kind);
  return {
    dossier: equal(key.realm, practiceRealm) ? new Uint8Array(tagLength) : tag('dossier\n', key.dossier),
    epoch: isHidden ? crypto.random(tagLength) : tag('epoch\n', concat([key.section, key.epoch])),
  };
}

/** What tags are keyed with: a secret of the people of one computer that never changes. */
export const entryTagKey = (crypto: Crypto, firstOfLog: Uint8Array): Bytes =>
  crypto.hash(concat([utf8('passerelle/entry-tags/1\n'), firstOfLog]));

export function wrapSectionKey(crypto: Crypto, place: EntryPlace, to: EntryTo, key: SectionKey): Entry {
  const tags = tagsOf(crypto, place.tagKey, key);
  const value =
    ownKinds.includes(key.kind) && to.seatKey ? ownValue(crypto, place.vault, to.seat, to.seatKey, key) : key;
  const wrapped = crypto.wrap(pad(encode(value)), to.wrapKey);
  const box = crypto.seal(concat([tags.dossier, tags.epoch, wrapped]), entryAd(place.vault, to.seat), place.erasureKey);
  return { seat: to.seat, box };
}

const ownValue = (crypto: Crypto, vault: Bytes, seat: Bytes, seatKey: Bytes, key: SectionKey): { own: Bytes } => ({
  own: crypto.seal(encode(key), ownAd(vault, seat), seatKey),
});

interface OpenedEntry {
  /** Null on entries of version 1. */
  readonly tags: EntryTags | null;
  readonly wrapped: Bytes;
}

/** The outer layer, which everybody of this computer can open. */
export function openEntry(crypto: Crypto, vault: Bytes, erasureKey: Bytes, { seat, box }: Entry): OpenedEntry | null {
  const plain = crypto.open(box, entryAd(vault, seat), erasureKey);
  if (plain === null) {
    const older = crypto.open(box, firstAd(vault, seat), erasureKey);
    return older === null ? null : { tags: null, wrapped: older };
  }
  const [dossier, epoch] = [plain.slice(0, tagLength), plain.slice(tagLength, 2 * tagLength)];
  return { tags: { dossier, epoch }, wrapped: plain.slice(2 * tagLength) };
}

/** The same entry under another erasure key; null when it does not open under the old one. */
export function resealEntry(crypto: Crypto, vault: Bytes, from: Bytes, to: Bytes, entry: Entry): Entry | null {
  for (const ad of [entryAd(vault, entry.seat), firstAd(vault, entry.seat)]) {
    const plain = crypto.open(entry.box, ad, from);
    if (plain !== null) return { seat: entry.seat, box: crypto.seal(plain, ad, to) };
  }
  return null;
}

export interface HeldKeys {
  readonly keys: readonly SectionKey[];
  /** Entries that did not open: counted, never dropped from the file. */
  readonly unreadable: number;
  /** The same keys by the box of their entry. */
  readonly byBox: ReadonlyMap<Bytes, SectionKey>;
  /** Entries of version 1, by their box: written anew at the first write. */
  readonly older: ReadonlyMap<Bytes, SectionKey>;
}

/** All section keys wrapped to a seat (or an emergency key). Without the seat key those of its own kinds stay closed. */
export function openSectionKeys(
  crypto: Crypto,
  file: Pick<KeyFile, 'vault' | 'entries'>,
  erasureKey: Bytes,
  seat: Bytes,
  wrapKeys: SignKeys,
  seatKey?: Bytes,
): HeldKeys {
  const keys: SectionKey[] = [];
  const byBox = new Map<Bytes, SectionKey>();
  const older = new Map<Bytes, SectionKey>();
  let unreadable = 0;
  for (const entry of file.entries) {
    if (!equal(entry.seat, seat)) continue;
    const opened = openEntry(crypto, file.vault, erasureKey, entry);
    const padded = opened && crypto.unwrap(opened.wrapped, wrapKeys);
    const key = padded && keyIn(crypto, file.vault, seat, seatKey, unpad(padded));
    if (!key) unreadable += 1;
    else {
      keys.push(key);
      byBox.set(entry.box, key);
      if (opened.tags === null) older.set(entry.box, key);
    }
  }
  return { keys, byBox, unreadable, older };
}

function keyIn(
  crypto: Crypto,
  vault: Bytes,
  seat: Bytes,
  seatKey: Bytes | undefined,
  plain: Bytes | null,
): SectionKey | null {
  const value = plain && decode(plain);
  if (!value?.ok) return null;
  if (isSectionKey(value.value)) return value.value;
  const own = ownKey.safeParse(value.value);
  const inner = own.success && seatKey ? crypto.open(own.data.own, ownAd(vault, seat), seatKey) : null;
  const decoded = inner && decode(inner);
  return decoded?.ok && isSectionKey(decoded.value) ? decoded.value : null;
}
