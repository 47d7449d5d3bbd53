/**
 * Renewing the erasure key (SPEC.md, K6): everything that stays is sealed anew, what is left out opens nowhere any more,
 * not even in an older copy of the file.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { resealNotes } from '../keys/copy-notes.ts';
import { resealDocuments } from '../keys/reference-lists.ts';
import { resealSecret } from '../keys/emergency-secrets.ts';
import { resealLetter } from '../keys/letter-box.ts';
import type { SeatSecret } from '../keys/seat.ts';
import type { UnderErasureKey } from '../keys/under-erasure-key.ts';
import { resealApart } from '../keys/apart.ts';
import { openEntry, openSectionKeys, resealEntry, tagsOf, type SectionKey } from '../keys/entries.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { EntryPlace } from '../keys/entries.ts';
import type { People } from '../people/here.ts';

export type KeyFileEntry = KeyFile['entries'][number];

/** Whose keys go: an unlocked seat. */
interface Forgetting extends UnderErasureKey {
  readonly household: People | null;
  readonly secret: SeatSecret;
  readonly entryPlace: EntryPlace;
}

/**
 * The file under another erasure key, without the entries `goes` picks. Entries of other seats stay as they are inside:
 * only their seat opens them. What does not open under the old erasure key never will; it stays.
 */
export function renewed(
  session: UnderErasureKey & { readonly household: People | null },
  file: KeyFile,
  erasureKey: Bytes,
  goes: (entry: KeyFileEntry) => boolean = () => false,
): KeyFile {
  const { crypto, vault } = session;
  return {
    ...file,
    entries: file.entries
      .filter((entry) => !goes(entry))
      .map((entry) => resealEntry(crypto, vault, session.erasureKey, erasureKey, entry) ?? entry),
    erasure: erasureBoxes(crypto, file, session.household, erasureKey),
    ...resealApart(crypto, file, session.erasureKey, erasureKey),
    documents: resealDocuments(session, file, erasureKey),
    ...resealNotes(session, file, erasureKey),
    emergency: file.emergency.flatMap((each) => resealSecret(session, each, erasureKey)),
    letters: file.letters.flatMap((each) => resealLetter(session, each, erasureKey)),
  };
}

/**
 * The erasure key for everybody who stands in the file, under the key that the log of people names for them: whoever can
 * write the file, and sign nothing, gets no place in it by writing one.
 */
function erasureBoxes(
  crypto: UnderErasureKey['crypto'],
  file: KeyFile,
  people: People | null,
  erasureKey: Bytes,
): KeyFile['erasure'] {
  const named = new Map(
    [
      ...(people?.standing ?? []).map(({ seat, wrapKey, boxKey }) => ({ seat, key: boxKey ?? wrapKey })),
      ...[...(people?.serviceKeys.values() ?? [])].map(({ id, key }) => ({ seat: id, key })),
    ].map(({ seat, key }) => [toHex(seat), key] as const),
  );
  return file.erasure.flatMap(({ seat }) => {
    const wrapKey = named.get(toHex(seat));
    return wrapKey === undefined ? [] : [{ seat, wrapKey, box: crypto.wrap(erasureKey, wrapKey) }];
  });
}

/**
 * My entries of the keys `forgets` picks, and those of the same keys for an emergency; with `forAll` also those of
 * colleagues. Keys that lie apart are no entries: mine are left out where the file is written.
 */
export function forgotten(
  session: Forgetting,
  file: KeyFile,
  forgets: (key: SectionKey) => boolean,
  forAll: (key: SectionKey) => boolean,
): (entry: KeyFileEntry) => boolean {
  const { crypto, erasureKey, secret, vault } = session;
  const mineNow = { vault, entries: file.entries };
  const { keys, byBox } = openSectionKeys(crypto, mineNow, erasureKey, secret.seat, secret.real.wrap, secret.seatKey);
  const { tagKey } = session.entryPlace;
  const tagsFor = (which: readonly SectionKey[]): ReadonlySet<string> =>
    new Set(which.map((key) => toHex(tagsOf(crypto, tagKey, key).epoch)));
  const mine = tagsFor(keys.filter(forgets));
  const everybodys = tagsFor(keys.filter((key) => forgets(key) && forAll(key)));
  const { household } = session;
  const ofServices = [...(household?.emergency.values() ?? []), ...(household?.serviceKeys.values() ?? [])];
  const emergency = new Set(ofServices.map((each) => toHex(each.id)));
  return (entry) => {
    const key = byBox.get(entry.box);
    if (key !== undefined) return forgets(key);
    const its = openEntry(crypto, vault, erasureKey, entry)?.tags;
    return its ? (emergency.has(toHex(entry.seat)) ? mine : everybodys).has(toHex(its.epoch)) : false;
  };
}
