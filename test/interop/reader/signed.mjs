/** Ed25519 over the name of a kind, a line feed, and an id. */
import { verify } from 'node:crypto';
import { publicKey } from './unseal.mjs';

export const isSigned = (signature, kind, id, key, mark = 'passerelle') =>
  verify(null, Buffer.concat([Buffer.from(`${mark}/${kind}/1\n`), id]), publicKey(key, '70'), signature);
