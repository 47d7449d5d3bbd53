import { createHash } from 'node:crypto';
import type { Bytes } from '../files/seam.ts';

/** One copy of the key file as it stands on disk (SPEC.md K2). */
export interface Copy {
  /** Rises by one with every write; the higher one was written later. */
  readonly generation: bigint;
  readonly bytes: Bytes;
}

const magic = new TextEncoder().encode('PASSKEYS');
const version = 1;
const sumLength = 32;
const headLength = magic.length + 4 + 8 + 4;

/** Most bytes of a content, and of a copy of it (SPEC.md K10). */
export const contentCap = 64 * 1024 * 1024;
export const copyCap = headLength + sumLength + contentCap;

export function encodeCopy(copy: Copy): Bytes {
  const encoded = new Uint8Array(headLength + sumLength + copy.bytes.length);
  const view = new DataView(encoded.buffer);
  encoded.set(magic, 0);
  view.setUint32(8, version, true);
  view.setBigUint64(12, copy.generation, true);
  view.setUint32(20, copy.bytes.length, true);
  encoded.set(copy.bytes, headLength + sumLength);
  encoded.set(sumOf(encoded), headLength);
  return encoded;
}

/**
 * Null when the bytes are not an intact copy. Budget: `copyCap` bytes, which whoever reads the file sees to (K10); as many again
 * for the content; each byte is hashed once.
 */
export function decodeCopy(encoded: Bytes): Copy | null {
  if (encoded.length < headLength + sumLength) return null;
  if (!magic.every((byte, index) => encoded[index] === byte)) return null;
  const view = new DataView(encoded.buffer, encoded.byteOffset);
  if (view.getUint32(8, true) !== version) return null;
  if (view.getUint32(20, true) !== encoded.length - headLength - sumLength) return null;
  if (!sumOf(encoded).every((byte, index) => encoded[headLength + index] === byte)) return null;
  return { generation: view.getBigUint64(12, true), bytes: encoded.slice(headLength + sumLength) };
}

function sumOf(encoded: Bytes): Uint8Array {
  return createHash('sha256')
    .update(encoded.subarray(0, headLength))
    .update(encoded.subarray(headLength + sumLength))
    .digest();
}
