import { createHash } from 'node:crypto';
import type { Bytes } from '../files/seam.ts';
import { chainLength } from './frame.ts';

/** What the first bytes of a framed file say. */
export interface Header {
  /** Eight ASCII letters naming the kind of file. */
  readonly magic: string;
  /** Position of the file in its sequence, from 1. */
  readonly number: number;
  /** The last chain value of the file before this one; zeros for the first. */
  readonly previous: Uint8Array;
}

export const formatVersion = 1;
export const headerLength = 8 + 4 + 4 + chainLength + chainLength;

/** The last 32 bytes are the SHA-256 of those before: they prove the header and start the chain. */
export function encodeHeader(header: Header): Bytes {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(header.magic), 0);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, header.number, true);
  bytes.set(header.previous, 16);
  bytes.set(
    createHash('sha256')
      .update(bytes.subarray(0, 16 + chainLength))
      .digest(),
    16 + chainLength,
  );
  return bytes;
}

export type HeaderReading =
  | { readonly state: 'good'; readonly header: Header }
  /** Written by a later version of the application: to be left alone. */
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

export function readHeader(bytes: Bytes, magic: string): HeaderReading {
  if (bytes.length < headerLength) return { state: 'damaged' };
  const sum = createHash('sha256')
    .update(bytes.subarray(0, 16 + chainLength))
    .digest();
  if (!sum.equals(bytes.subarray(16 + chainLength, headerLength))) return { state: 'damaged' };
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== magic) return { state: 'damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(8, true) > formatVersion) return { state: 'newer' };
  return {
    state: 'good',
    header: { magic, number: view.getUint32(12, true), previous: bytes.slice(16, 16 + chainLength) },
  };
}

/** Where the chain of a file's frames starts. */
export const startOfChain = (header: Bytes): Bytes => header.slice(headerLength - chainLength, headerLength);
