/**
 * Letters: short signed messages from one person of this computer to another, in the key file until they were read
 * (SPEC.md, G5). Only the receiver opens them; the key file can forget them.
 */
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { Session } from '../session.ts';

type Sealed = KeyFile['letters'][number];

const letterAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle/letter/1\n'), vault, seat]);

/** The same letter under another erasure key. */
export function resealLetter(
  { crypto, vault, erasureKey }: Pick<Session, 'crypto' | 'vault' | 'erasureKey'>,
  sealed: Sealed,
  next: Bytes,
): readonly Sealed[] {
  const ad = letterAd(vault, sealed.seat);
  const plain = crypto.open(sealed.box, ad, erasureKey);
  return plain === null ? [] : [{ seat: sealed.seat, box: crypto.seal(plain, ad, next) }];
}
