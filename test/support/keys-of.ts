/** `keys-of PROFILE PASSPHRASE`: the secret bytes of the first person of a profile, in hex, one a line with its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCopy } from '../../electron/keyfile/copy.ts';
import {
  newestKeyFile,
  openErasureKey,
  openSectionKeys,
  openSlot,
  passphraseSlots,
} from '../../renderer/vault/keys/key-file.ts';
import { decodeSeat } from '../../renderer/vault/keys/seat.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { argon2id, sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';

const [profile = '', passphrase = ''] = process.argv.slice(2);
const crypto = await sodiumCrypto();
const copies = ['key-0', 'key-1'].flatMap((name) => {
  const copy = decodeCopy(new Uint8Array(readFileSync(join(profile, 'safe/keys', name))));
  return copy === null ? [] : [copy.bytes];
});
const newest = newestKeyFile(copies);
const file = must(newest.ok ? newest.value : null, 'a key file');
const slot = must(passphraseSlots(file)[0], 'a slot');
const slotKey = await argon2id(passphrase, slot.kdf.salt, slot.kdf.passes, slot.kdf.memory);
const seat = must(decodeSeat(must(openSlot(crypto, file.vault, slot, slotKey), 'an opened slot')), 'a seat');
const erasureKey = must(openErasureKey(crypto, file, seat.seat, seat.real.wrap), 'the erasure key');
const secrets: [string, Uint8Array][] = [
  ['seat key', seat.seatKey],
  ['signing key', seat.real.sign.secretKey],
  ['unwrapping key', seat.real.wrap.secretKey],
  ['slot key', slotKey],
  ['erasure key', erasureKey],
  ...openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap).keys.map(
    ({ kind, key }): [string, Uint8Array] => [`key of section ${kind}`, key],
  ),
];
for (const [name, bytes] of secrets) process.stdout.write(`${toHex(bytes)} ${name}\n`);
