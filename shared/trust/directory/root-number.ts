/** Thirty digits for the officers of a list: read out before a computer believes its first version (SPEC.md, TD16). */
import { encode } from '../../codec/cbor.ts';
import type { Crypto } from '../../crypto/crypto.ts';
import { slowDigits } from '../safety-number.ts';
import type { Directory } from './directory.ts';

export function rootNumber(crypto: Crypto, { list, realm, officers, next }: Directory): string {
  const root = encode([list, realm, officers.map(({ key }) => key), next]);
  return (slowDigits(crypto, 'passerelle/directory-root/1\n', root).match(/.{5}/g) ?? []).join(' ');
}
