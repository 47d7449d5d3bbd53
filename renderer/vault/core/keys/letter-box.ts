/** A letter as it lies in the key file (SPEC.md, G5): for its receiver alone, under the erasure key of the computer. */
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { LocalUser, KeyFile } from './key-file.ts';
import type { UnderErasureKey } from './under-erasure-key.ts';
import { pad } from '../sealing/padding.ts';

export type SealedLetter = KeyFile['letters'][number];

export const letterAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/letter/1\n'), vault, seat]);

export const sealLetter = (
  { crypto, vault, erasureKey }: UnderErasureKey,
  { seat, wrapKey }: Pick<LocalUser, 'seat' | 'wrapKey'>,
  signed: Bytes,
): SealedLetter => ({ seat, box: crypto.seal(crypto.wrap(pad(signed), wrapKey), letterAd(vault, seat), erasureKey) });

/** The same letter under another erasure key. */
export function resealLetter(
  { crypto, vault, erasureKey }: UnderErasureKey,
  sealed: SealedLetter,
  next: Bytes,
): readonly SealedLetter[] {
  const ad = letterAd(vault, sealed.seat);
  const plain = crypto.open(sealed.box, ad, erasureKey);
  return plain === null ? [] : [{ seat: sealed.seat, box: crypto.seal(plain, ad, next) }];
}
