/**
 * Padding before sealing, so that lengths on disk say little: a 4-byte length (little-endian), the content, zeros up
 * to the next multiple of 256 bytes, above 16 KiB of one thirty-second of the size's power of two (Padmé-like).
 */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';

const smallest = 256;

function paddedLength(length: number): number {
  const step = length <= 16_384 ? smallest : 2 ** Math.max(8, Math.floor(Math.log2(length)) - 5);
  return Math.ceil(length / step) * step;
}

export function pad(content: Uint8Array): Bytes {
  const out = new Uint8Array(paddedLength(content.length + 4));
  new DataView(out.buffer).setUint32(0, content.length, true);
  out.set(content, 4);
  return out;
}

/** The content as a part of what was padded, or null when the length field does not fit (never for something that was authenticated). */
export function unpad(padded: Bytes): Bytes | null {
  if (padded.length < 4) return null;
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0, true);
  if (length > padded.length - 4) return null;
  return padded.subarray(4, 4 + length);
}
