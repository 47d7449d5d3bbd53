/** Notes on safety copies as they lie in the key file: one of each seat, under the erasure key. */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { pad, unpad } from '../sealing/padding.ts';
import type { KeyFile } from './key-file.ts';
import type { UnderErasureKey } from './under-erasure-key.ts';

const note = z.strictObject({
  /** Copies that nobody ended, as far as their maker knows. */
  known: z.strictObject({ count, first: count, last: count }).nullable(),
  /** When one was begun that is not finished, or whose end nobody saw. */
  begun: count.nullable(),
});
export type CopyNote = z.infer<typeof note>;

export type Noted = NonNullable<KeyFile['copies']>[number];

const noteAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/copies/1\n'), vault, seat]);

export function openNote({ crypto, vault, erasureKey }: UnderErasureKey, { seat, box }: Noted): CopyNote | null {
  const padded = crypto.open(box, noteAd(vault, seat), erasureKey);
  const plain = padded && unpad(padded);
  const value = plain && decode(plain);
  const parsed = value?.ok ? note.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

export const sealNote = ({ crypto, vault, erasureKey }: UnderErasureKey, seat: Bytes, said: CopyNote): Noted => ({
  seat,
  box: crypto.seal(pad(encode(said)), noteAd(vault, seat), erasureKey),
});

/** The same notes under another erasure key; one that does not open stays. */
export function resealNotes(
  { crypto, vault, erasureKey }: UnderErasureKey,
  { copies }: Pick<KeyFile, 'copies'>,
  next: Bytes,
): Pick<KeyFile, 'copies'> {
  if (copies === undefined) return {};
  const reseal = (each: Noted): Noted => {
    const plain = crypto.open(each.box, noteAd(vault, each.seat), erasureKey);
    return plain === null ? each : { ...each, box: crypto.seal(plain, noteAd(vault, each.seat), next) };
  };
  return { copies: copies.map(reseal) };
}
