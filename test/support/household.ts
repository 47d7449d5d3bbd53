/** The key file of a test computer, opened the way someone with its keys could, and written back by hand. */
import {
  encodeKeyFile,
  newestKeyFile,
  openErasureKey,
  openPeopleBox,
  openSlot,
  passphraseSlots,
  sealPeople,
  type KeyFile,
} from '../../renderer/vault/core/keys/key-file.ts';
import { readApart, withApart } from '../../renderer/vault/core/keys/apart.ts';
import type { SectionKey } from '../../renderer/vault/core/keys/entries.ts';
import { boxKeys, decodeSeat, type SeatSecret } from '../../renderer/vault/core/keys/seat.ts';
import { StorageKeys } from '../../renderer/vault/core/sealing/storage-keys.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import type { Machine } from '../fixtures/machine.ts';
import { crypto } from './exchange.ts';
import { phrase } from './people.ts';

export interface OpenedFile {
  readonly file: KeyFile;
  readonly seat: SeatSecret;
  readonly erasureKey: Bytes;
  readonly atRest: StorageKeys;
  readonly entries: readonly Bytes[];
}

export function keyFileOf(at: Pick<Machine, 'disk'>): KeyFile {
  const read = newestKeyFile(at.disk.keyFiles);
  if (!read.ok || read.value === null) throw new Error('no key file');
  return read.value;
}

/** What the person with this label holds, with their passphrase. */
export function openedBy(at: Pick<Machine, 'disk'>, label: string, passphrase = phrase): OpenedFile {
  const file = keyFileOf(at);
  const slot = must(
    passphraseSlots(file).find((each) => each.label === label),
    label,
  );
  const key = crypto.hash(new TextEncoder().encode(passphrase), 32, slot.kdf.salt);
  const seat = must(decodeSeat(must(openSlot(crypto, file.vault, slot, key), 'slot')), 'seat');
  const erasureKey = must(openErasureKey(crypto, file, seat.seat, boxKeys(seat)), 'erasure key');
  const atRest = must(StorageKeys.opened(crypto, file.vault, file.storage, erasureKey), 'storage keys');
  const box = must(openPeopleBox(crypto, file, erasureKey), 'people');
  return { file, seat, erasureKey, atRest, entries: box.entries };
}

/** The key file with more keys of hidden kinds for whose it was opened, as their own computer would write it. */
export function withHiddenKeys({ file, seat, erasureKey }: OpenedFile, keys: readonly SectionKey[]): KeyFile {
  const owner = { erasureKey, seat: seat.seat, wrapKeys: seat.real.wrap, seatKey: seat.seatKey };
  const apart = readApart(crypto, file, owner);
  return withApart(crypto, file, owner, [], { ...apart, keys: [...apart.keys, ...keys] }).file;
}

/** Writes a changed key file into both copies, as whoever holds the erasure key could. */
export function overwrite(at: Machine, { erasureKey }: OpenedFile, file: KeyFile, entries?: readonly Bytes[]): void {
  const people = entries ? sealPeople(crypto, file.vault, erasureKey, entries) : file.people;
  const bytes = encodeKeyFile({ ...file, people, generation: file.generation + 1 });
  at.disk.keyFiles = [bytes, bytes];
}
