/** age (age-encryption.org/v1) with X25519 recipients, by Node alone. */
import * as crypto from 'node:crypto';
import { must } from './decode.mjs';

const asn = (prefix, key) => Buffer.concat([Buffer.from(prefix, 'hex'), key]);
export const publicKey = (key, curve) =>
  crypto.createPublicKey({ key: asn(`302a300506032b65${curve}032100`, key), format: 'der', type: 'spki' });
const derive = (secret, salt, info) => Buffer.from(crypto.hkdfSync('sha256', secret, salt, info, 32));
function opened(key, nonce, sealed, rule) {
  const cipher = crypto.createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  } catch {
    throw new Error(rule);
  }
}
function secretOf(identity) {
  const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
  const bits = [...identity.replace('AGE-SECRET-KEY-1', '').slice(0, 52)].map((letter) =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      .map((byte) => parseInt(byte, 2)),
  );
}
/** What is inside, and how many recipients the file has. */
export function unsealed(file, identity) {
  const secret = crypto.createPrivateKey({
    key: asn('302e020100300506032b656e04220420', secretOf(identity)),
    format: 'der',
    type: 'pkcs8',
  });
  const mine = crypto.createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const end = file.indexOf('\n---') + 4;
  const [head, ...stanzas] = file.subarray(0, end).toString('latin1').split('\n-> ');
  must(head === 'age-encryption.org/v1', 'B1');
  const wrapped = stanzas.map((stanza) => {
    const [, share, body] = /^X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})(?:\n---)?$/.exec(stanza) ?? [];
    must(share !== undefined, 'B3');
    return [share, body].map((base64) => Buffer.from(base64, 'base64'));
  });
  let fileKey;
  for (const [share, body] of wrapped) {
    const shared = crypto.diffieHellman({ privateKey: secret, publicKey: publicKey(share, '6e') });
    const key = derive(shared, Buffer.concat([share, mine]), 'age-encryption.org/v1/X25519');
    try {
      fileKey = opened(key, Buffer.alloc(12), body, 'B2');
    } catch {
      continue;
    }
  }
  must(fileKey !== undefined, 'B2 not for this identity');
  const mac = crypto
    .createHmac('sha256', derive(fileKey, '', 'header'))
    .update(file.subarray(0, end))
    .digest('base64');
  must(file.subarray(end, end + 45).toString('latin1') === ` ${mac.slice(0, 43)}\n`, 'B2');
  const payload = file.subarray(end + 61);
  const key = derive(fileKey, file.subarray(end + 45, end + 61), 'payload');
  const plain = [];
  for (let at = 0, count = 0; at < payload.length; at += 65_552, count += 1) {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(count, 5, 6);
    nonce[11] = at + 65_552 >= payload.length ? 1 : 0;
    plain.push(opened(key, nonce, payload.subarray(at, at + 65_552), 'B2'));
  }
  return { plain: Buffer.concat(plain), recipients: wrapped.length };
}
