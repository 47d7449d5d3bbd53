/**
 * Section keys in the key file (SPEC.md, K7). Those of kinds whose existence stays invisible are not among them: they
 * lie apart (apart.ts).
 */
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { practiceRealm } from '../../../../shared/trust/realms.ts';
import { keysApart } from './apart.ts';
import type { KeyFile } from './key-file.ts';
import { decodeKey, encodeKey, type SectionKey } from './section-key.ts';

export { ownKinds, type SectionKey } from './section-key.ts';

type Entry = KeyFile['entries'][number];

/** Where entries stand: sealed under the erasure key of a vault; the tag key makes equal sections recognisable. */
export interface EntryPlace {
  readonly vault: Bytes;
  readonly erasureKey: Bytes;
  readonly tagKey: Bytes;
}

/** For whom: a seat, or a service's emergency key. */
export interface EntryTo {
  readonly seat: Bytes;
  readonly wrapKey: Bytes;
}

const tagLength = 16;
const entryAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/entry/1\n'), vault, seat]);

/** Tells people of this computer that two entries are of one dossier or one section and epoch, and nothing else. */
export interface EntryTags {
  /** Zeros for practice. */
  readonly dossier: Bytes;
  readonly epoch: Bytes;
}

export function tagsOf(crypto: Crypto, tagKey: Bytes, key: SectionKey): EntryTags {
  const tag = (what: string, id: Uint8Array): Bytes => crypto.hash(concat([utf8(what), id]), tagLength, tagKey);
  return {
    dossier: equal(key.realm, practiceRealm) ? new Uint8Array(tagLength) : tag('dossier\n', key.dossier),
    epoch: tag('epoch\n', concat([key.section, key.epoch])),
  };
}

/** Every byte is zero: a tag of a real dossier may well hold one. */
export const isPracticeTag = (tag: Bytes): boolean => tag.every((byte) => byte === 0);

/** What tags are keyed with: a secret of the people of one computer that never changes. */
export const entryTagKey = (crypto: Crypto, firstOfLog: Uint8Array): Bytes =>
  crypto.hash(concat([utf8('passerelle-2026/entry-tags/1\n'), firstOfLog]));

export function wrapSectionKey(crypto: Crypto, place: EntryPlace, to: EntryTo, key: SectionKey): Entry {
  const tags = tagsOf(crypto, place.tagKey, key);
  const wrapped = crypto.wrap(encodeKey(key), to.wrapKey);
  const box = crypto.seal(concat([tags.dossier, tags.epoch, wrapped]), entryAd(place.vault, to.seat), place.erasureKey);
  return { seat: to.seat, box };
}

interface OpenedEntry {
  readonly tags: EntryTags;
  readonly wrapped: Bytes;
}

/** The outer layer, which everybody of this computer can open. */
export function openEntry(crypto: Crypto, vault: Bytes, erasureKey: Bytes, { seat, box }: Entry): OpenedEntry | null {
  const plain = crypto.open(box, entryAd(vault, seat), erasureKey);
  if (plain === null) return null;
  const [dossier, epoch] = [plain.slice(0, tagLength), plain.slice(tagLength, 2 * tagLength)];
  return { tags: { dossier, epoch }, wrapped: plain.slice(2 * tagLength) };
}

/** The same entry under another erasure key; null when it does not open under the old one. */
export function resealEntry(crypto: Crypto, vault: Bytes, from: Bytes, to: Bytes, entry: Entry): Entry | null {
  const ad = entryAd(vault, entry.seat);
  const plain = crypto.open(entry.box, ad, from);
  return plain === null ? null : { seat: entry.seat, box: crypto.seal(plain, ad, to) };
}

export interface HeldKeys {
  readonly keys: readonly SectionKey[];
  /** Entries that did not open: counted, never dropped from the file. */
  readonly unreadable: number;
  /** The keys of entries by the box of their entry. */
  readonly byBox: ReadonlyMap<Bytes, SectionKey>;
}

/**
 * All section keys of a seat (or an emergency key): those of entries, then those that lie apart where the file given has
 * any. Without the seat key those of its own kinds stay closed.
 */
export function openSectionKeys(
  crypto: Crypto,
  file: Pick<KeyFile, 'vault' | 'entries'> & Partial<Pick<KeyFile, 'apart' | 'given'>>,
  erasureKey: Bytes,
  seat: Bytes,
  wrapKeys: SignKeys,
  seatKey?: Bytes,
): HeldKeys {
  const byBox = new Map<Bytes, SectionKey>();
  let unreadable = 0;
  for (const entry of file.entries) {
    if (!equal(entry.seat, seat)) continue;
    const opened = openEntry(crypto, file.vault, erasureKey, entry);
    const plain = opened && crypto.unwrap(opened.wrapped, wrapKeys);
    const key = plain && decodeKey(plain);
    // Everybody of the computer can write an entry for anybody: one of a kind that is never among them gives nothing (K17).
    if (key && !hiddenKinds.includes(key.kind)) byBox.set(entry.box, key);
    else unreadable += 1;
  }
  const { vault, apart = [], given = [] } = file;
  const hidden = keysApart(
    crypto,
    { vault, apart, given },
    { erasureKey, seat, wrapKeys, ...(seatKey && { seatKey }) },
  );
  return { keys: [...byBox.values(), ...hidden], byBox, unreadable };
}
