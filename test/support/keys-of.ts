/** `keys-of PROFILE PASSPHRASE`: the secret bytes of the first person of a profile, in hex, one a line with its name. */
import { openErasureKey } from '../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../renderer/vault/core/keys/entries.ts';
import { decodeSeat } from '../../renderer/vault/core/keys/seat.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { must } from '../../shared/result.ts';
import { crypto, openFirstPlace } from './first-place.ts';

const [profile = '', passphrase = ''] = process.argv.slice(2);
const { file, slotKey, secret } = await openFirstPlace(profile, passphrase);
const seat = must(decodeSeat(secret), 'a seat');
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
