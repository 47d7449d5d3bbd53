/** What two officers' answers open, and the key file in which the new place stands instead of the old (SPEC.md, O6). */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { readApart, sealApart } from '../../core/keys/apart.ts';
import { entryTagKey, openSectionKeys, wrapSectionKey } from '../../core/keys/entries.ts';
import {
  openErasureKey,
  openPeopleBox,
  sealPeople,
  sealSlot,
  type AnySlot,
  type KeyFile,
  type OfficersSlot,
} from '../../core/keys/key-file.ts';
import { encodeSeat, type SeatSecret } from '../../core/keys/seat.ts';
import { StorageKeys } from '../../core/sealing/storage-keys.ts';
import { unpad } from '../../core/sealing/padding.ts';
import { moveSecrets } from '../../core/keys/emergency-secrets.ts';
import { nextEntry } from '../../core/people/log.ts';
import { placeOf } from '../household/membership.ts';
import { named, type WaitingPlace } from './new-place.ts';
import { packageAd } from './officers.ts';
import { personAt, readPeople } from '../../core/people/people.ts';
import { readPackage, readShares, type RecoveryAnswer } from './recovery-files.ts';
import { join } from './shares.ts';

/** An officers' slot without the label its owner chose: as it stands in the head of a safety copy too. */
export type SharedSlot = Omit<OfficersSlot, 'label'>;

export interface OpenedPlace {
  readonly slot: SharedSlot;
  /** The old place's decryption keys. */
  readonly wrap: SignKeys;
  /** What opens the erasure key for it. */
  readonly box: SignKeys;
  readonly answers: readonly [RecoveryAnswer, RecoveryAnswer];
}

/** The first slot that two of these answers open together, for the place that asked. */
export function openedTogether(
  crypto: Crypto,
  vault: Bytes,
  slots: readonly SharedSlot[],
  place: SeatSecret,
  answers: readonly RecoveryAnswer[],
): OpenedPlace | null {
  for (const [at, one] of answers.entries())
    for (const other of answers.slice(at + 1))
      for (const slot of slots) {
        const opened = packageOf(crypto, vault, slot, place, [one, other]);
        if (opened) return { slot, ...opened, answers: [one, other] };
      }
  return null;
}

function packageOf(
  crypto: Crypto,
  vault: Bytes,
  slot: SharedSlot,
  place: SeatSecret,
  [one, other]: OpenedPlace['answers'],
): Pick<OpenedPlace, 'wrap' | 'box'> | null {
  const sharesOf = ({ box }: RecoveryAnswer) => {
    const padded = crypto.unwrap(box, place.real.wrap);
    return readShares(padded && unpad(padded));
  };
  const [mine, theirs] = [sharesOf(one), sharesOf(other)];
  const key = mine && theirs && join(mine, theirs);
  const padded = key && crypto.open(slot.box, packageAd(vault, slot.id, slot.seat), key);
  const opened = readPackage(padded && unpad(padded));
  if (!opened || !equal(opened.seat, slot.seat)) return null;
  return { wrap: opened.wrap, box: opened.box ?? opened.wrap };
}

export interface MovingIn {
  readonly waiting: WaitingPlace;
  readonly place: SeatSecret;
  /** What its passphrase gives. */
  readonly key: Bytes;
  /** What the way in is called on the start screen. */
  readonly label: string;
}

/**
 * The same key file with the new place instead of the old: signed into the log of people, the keys wrapped to it, the old
 * ways in closed. Null when the list of people is not in order, or does not allow it.
 */
export function movedIn(
  { crypto, now }: Pick<EntryDeps, 'crypto' | 'now'>,
  file: KeyFile,
  { waiting, place, key, label }: MovingIn,
  old: OpenedPlace,
): { readonly file: KeyFile; readonly seat: SeatSecret } | null {
  const { vault } = file;
  const { seat: oldSeat } = old.slot;
  const erasureKey = openErasureKey(crypto, file, oldSeat, old.box);
  const box = erasureKey && openPeopleBox(crypto, file, erasureKey);
  const people = box ? readPeople(crypto, vault, box.entries) : null;
  const person = people && personAt(people, oldSeat);
  const storage = erasureKey && StorageKeys.opened(crypto, vault, file.storage, erasureKey);
  if (!erasureKey || !storage || !person) return null;

  const seat = named(crypto, place, person.card, now());
  const mate = placeOf(seat);
  const approvals = old.answers.map(({ officer, approval }) => ({ officer, signature: approval }));
  const act = { do: 'recover' as const, person: mate, of: oldSeat, request: waiting.request, approvals };
  const entries = [...people.entries, nextEntry(crypto, vault, people.entries, now(), [seat.real.sign], act)];
  if (readPeople(crypto, vault, entries) === null) return null;

  const isOld = (each: { readonly seat: unknown }): boolean => isId(each.seat, oldSeat);
  const isClosed = (each: AnySlot): boolean => isId(each['seat'], oldSeat) || isId(each['id'], waiting.id);
  const { id, kdf } = waiting;
  const slot = sealSlot(crypto, vault, { kind: 'passphrase', id, seat: seat.seat, label, kdf }, encodeSeat(seat), key);
  const { keys } = openSectionKeys(crypto, { vault, entries: file.entries }, erasureKey, oldSeat, old.wrap);
  const apart = readApart(crypto, file, { erasureKey, seat: oldSeat, wrapKeys: old.wrap });
  const owner = { erasureKey, seat: mate.seat, wrapKeys: seat.real.wrap, seatKey: seat.seatKey };
  const tagKey = entryTagKey(crypto, must(people.entries[0], 'the first entry'));
  const newEntries = keys.map((each) => wrapSectionKey(crypto, { vault, erasureKey, tagKey }, mate, each));
  const erasure = { seat: mate.seat, wrapKey: mate.wrapKey, box: crypto.wrap(erasureKey, mate.wrapKey) };
  return {
    seat,
    file: {
      ...file,
      people: sealPeople(crypto, vault, erasureKey, entries),
      // Whoever knew the passphrase that was lost reads nothing that comes after.
      storage: storage.next().sealed(vault, erasureKey),
      slots: [...file.slots.filter((each) => !isClosed(each)), slot],
      erasure: [...file.erasure.filter((each) => !isOld(each)), erasure],
      entries: [...file.entries.filter((each) => !isOld(each)), ...newEntries],
      apart: [
        ...file.apart.filter((each) => !isOld(each)),
        sealApart(crypto, vault, owner, { keys: apart.keys, given: [] }),
      ],
      given: file.given.filter((each) => !isOld(each)),
      emergency: moveSecrets({ crypto, vault, erasureKey }, file.emergency, person, old.wrap, mate),
      letters: file.letters.filter((each) => !isOld(each)),
    },
  };
}

export const isId = (value: unknown, id: Bytes): boolean => value instanceof Uint8Array && equal(value, id);
