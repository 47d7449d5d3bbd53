/** The places of the people of a profile, opened from the key file as it stands on disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCopy, type Copy } from '../../electron/keyfile/copy.ts';
import {
  newestKeyFile,
  openSlot,
  isKeyed,
  passphraseSlots,
  type KeyFile,
  type Slot,
} from '../../renderer/vault/core/keys/key-file.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { argon2id, sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';

export const crypto = await sodiumCrypto();

export interface Place {
  readonly file: KeyFile;
  /** Of the copy of the key file that was written last. */
  readonly generation: Copy['generation'];
  readonly slot: Slot;
  readonly slotKey: Bytes;
  readonly secret: Bytes;
}

export const keyFiles = (profile: string): readonly string[] =>
  ['key-0', 'key-1'].map((name) => join(profile, 'safe/keys', name));

export const openFirstPlace = (profile: string, passphrase: string): Promise<Place> =>
  openPlace(profile, passphrase, 0);

/** @param at in the order in which people came */
export async function openPlace(profile: string, passphrase: string, at: number): Promise<Place> {
  const copies = keyFiles(profile).flatMap((path) => {
    const copy = decodeCopy(new Uint8Array(readFileSync(path)));
    return copy === null ? [] : [copy];
  });
  const newest = newestKeyFile(copies.map(({ bytes }) => bytes));
  const file = must(newest.ok ? newest.value : null, 'a key file');
  const slot = must(passphraseSlots(file)[at], 'a slot');
  if (isKeyed(slot)) throw new Error('this place takes a key');
  const slotKey = await argon2id(passphrase, slot.kdf.salt, slot.kdf.passes, slot.kdf.memory);
  const secret = must(openSlot(crypto, file.vault, slot, slotKey), 'an opened slot');
  const generation = copies.map((each) => each.generation).reduce((a, b) => (a > b ? a : b));
  return { file, generation, slot, slotKey, secret };
}
