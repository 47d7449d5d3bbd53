/** Lists of references to documents as they lie in the key file (SPEC.md, A8): one for each seat, under the erasure key. */
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { KeyFile } from './key-file.ts';
import type { UnderErasureKey } from './under-erasure-key.ts';

/** Of one reference, in bytes. */
export const referenceLength = 16;

const listAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/documents/1\n'), vault, seat]);

type Lists = Pick<KeyFile, 'documents'>;
export type List = KeyFile['documents'][number];

/** References as text: hexadecimal. One that does not open is empty. */
export function openList({ crypto, vault, erasureKey }: UnderErasureKey, { seat, box }: List): readonly string[] {
  const plain = crypto.open(box, listAd(vault, seat), erasureKey) ?? new Uint8Array();
  const found: string[] = [];
  for (let at = 0; at + referenceLength <= plain.length; at += referenceLength)
    found.push(toHex(plain.subarray(at, at + referenceLength)));
  return found;
}

export function sealList(
  { crypto, vault, erasureKey }: UnderErasureKey,
  seat: Bytes,
  references: readonly string[],
): List {
  const all = [...new Set(references)].sort().map((each) => must(fromHex(each), 'a reference'));
  return { seat, box: crypto.seal(concat(all), listAd(vault, seat), erasureKey) };
}

/** The same lists under another erasure key; one that does not open stays. */
export function resealDocuments(
  { crypto, vault, erasureKey }: UnderErasureKey,
  { documents }: Lists,
  next: Bytes,
): KeyFile['documents'] {
  return documents.map((each) => {
    const plain = crypto.open(each.box, listAd(vault, each.seat), erasureKey);
    return plain === null ? each : { ...each, box: crypto.seal(plain, listAd(vault, each.seat), next) };
  });
}
