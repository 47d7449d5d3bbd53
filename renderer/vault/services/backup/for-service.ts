/**
 * A safety copy opened for the service, without the person it belongs to (shared/backup/SPEC.md, B16): two officers open the
 * service's key, that the copy's, and a place of the service beside everyone reads what was wrapped to that key.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { BackupHead } from '../../../../shared/backup/head.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { entryTagKey, openSectionKeys, wrapSectionKey } from '../../core/keys/entries.ts';
import { openErasureKey, openPeopleBox, sealPeople, sealSlot, type KeyFile } from '../../core/keys/key-file.ts';
import { encodeSeat, type SeatSecret } from '../../core/keys/seat.ts';
import { forTheService } from '../../core/people/shared-places.ts';
import { nextEntry } from '../../core/people/log.ts';
import { placeOf } from '../household/membership.ts';
import { named } from '../people/new-place.ts';
import { readPeople } from '../../core/people/people.ts';
import { readShares, type AskedForService, type RecoveryAnswer } from '../people/recovery-files.ts';
import { isId, type MovingIn } from '../people/reopening.ts';
import { openPackage, serviceSlots, type ServiceSlot } from '../people/service-files.ts';
import { unpad } from '../../core/sealing/padding.ts';

export const serviceWays = (head: BackupHead): readonly ServiceSlot[] => serviceSlots(head.ways);

export interface OpenedKey {
  readonly slot: ServiceSlot;
  readonly wrap: SignKeys;
  readonly answers: readonly [RecoveryAnswer, RecoveryAnswer];
}

/** The first of a copy's service keys that two of these answers open together, for the place that asked. */
export function openServiceKey(
  crypto: Crypto,
  vault: Bytes,
  slots: readonly ServiceSlot[],
  place: SeatSecret,
  answers: readonly RecoveryAnswer[],
): OpenedKey | null {
  const sharesOf = ({ box }: RecoveryAnswer) => {
    const padded = crypto.unwrap(box, place.real.wrap);
    return readShares(padded && unpad(padded));
  };
  for (const [at, one] of answers.entries())
    for (const other of answers.slice(at + 1))
      for (const slot of slots) {
        const [mine, theirs] = [sharesOf(one), sharesOf(other)];
        const wrap = mine && theirs && openPackage(crypto, vault, slot, mine, theirs);
        if (wrap) return { slot, wrap, answers: [one, other] };
      }
  return null;
}

/**
 * The copy's key file with the place of the service in it: signed into the log of people with the reason, the keys that were
 * wrapped to the service's key wrapped to it. Everybody else's place stays as it was. Null when the list of people is not in
 * order, does not name this key, or does not allow it.
 */
export function movedInForService(
  { crypto, now }: Pick<EntryDeps, 'crypto' | 'now'>,
  file: KeyFile,
  { waiting, place, key, label }: MovingIn,
  { slot, wrap, answers }: OpenedKey,
  asked: AskedForService,
): { readonly file: KeyFile; readonly seat: SeatSecret } | null {
  const { vault } = file;
  const erasureKey = openErasureKey(crypto, file, slot.id, wrap);
  const box = erasureKey && openPeopleBox(crypto, file, erasureKey);
  const people = box ? readPeople(crypto, vault, box.entries) : null;
  const known = people?.serviceKeys.get(asked.service);
  if (!erasureKey || !people || !known || !equal(known.key, wrap.publicKey)) return null;

  const seat = named(crypto, place, asked, now());
  const mate = placeOf(seat);
  const approvals = answers.map(({ officer, approval }) => ({ officer, signature: approval }));
  const { request, id, kdf } = waiting;
  const act = { do: 'service-open', person: mate, key: slot.id, request, reason: asked.reason, approvals } as const;
  const entries = [...people.entries, nextEntry(crypto, vault, people.entries, now(), [seat.real.sign], act)];
  if (readPeople(crypto, vault, entries) === null) return null;

  const header = { kind: 'passphrase', id, seat: seat.seat, label, kdf } as const;
  const tagKey = entryTagKey(crypto, must(people.entries[0], 'the first entry'));
  const { keys } = openSectionKeys(crypto, file, erasureKey, slot.id, wrap);
  const given = forTheService(keys).map((each) => wrapSectionKey(crypto, { vault, erasureKey, tagKey }, mate, each));
  return {
    seat,
    file: {
      ...file,
      people: sealPeople(crypto, vault, erasureKey, entries),
      slots: [
        ...file.slots.filter((each) => !isId(each['id'], id)),
        sealSlot(crypto, vault, header, encodeSeat(seat), key),
      ],
      erasure: [
        ...file.erasure,
        { seat: mate.seat, wrapKey: mate.wrapKey, box: crypto.wrap(erasureKey, mate.wrapKey) },
      ],
      entries: [...file.entries, ...given],
    },
  };
}
