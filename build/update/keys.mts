/**
 * Keys that sign updates: each in a file closed with a passphrase, and its public half in a file beside it. Whoever makes one keeps
 * the first and hands out the second.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { armor, Decrypter, Encrypter } from 'age-encryption';

export interface UpdateKey {
  readonly id: string;
  readonly own: KeyObject;
}

/** Work of a guess at a passphrase, as a power of two: a second or so. */
const usualWork = 18;

const publicOf = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const idOf = (publicHalf: string): string => createHash('sha256').update(publicHalf).digest('hex');

export interface MadeKey {
  /** Armoured: opens with the standard `age` program and the passphrase. */
  readonly closed: string;
  /** In hexadecimal. */
  readonly publicHalf: string;
}

/** @param work less for tests */
export async function makeKey(passphrase: string, work = usualWork): Promise<MadeKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { closed: armor.encode(await encrypter.encrypt(pem)), publicHalf: publicOf(publicKey) };
}

/** @throws when the passphrase is another one, or the file no key */
export async function openKey(closed: string, passphrase: string): Promise<UpdateKey> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return keyFrom(createPrivateKey(await decrypter.decrypt(armor.decode(closed), 'text')));
}

export function keyFrom(own: KeyObject): UpdateKey & Pick<MadeKey, 'publicHalf'> {
  const publicHalf = publicOf(createPublicKey(own));
  return { id: idOf(publicHalf), own, publicHalf };
}

export const signWith =
  ({ id, own }: UpdateKey) =>
  (bytes: Buffer): Signature =>
    new Signature({ keyID: id, sig: sign(null, bytes, own).toString('hex') });

/** @throws when it is none */
export function keyOf(publicHalf: string): Key {
  const hex = publicHalf.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error('This is no public half of a key: 64 hexadecimal digits.');
  return new Key({ keyID: idOf(hex), keyType: 'ed25519', scheme: 'ed25519', keyVal: { public: hex } });
}
