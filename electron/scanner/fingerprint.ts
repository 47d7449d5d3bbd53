/** What a scan was when it was chosen, piece by piece: nothing else of it comes in, and nothing else is ever removed. */
import { createHash } from 'node:crypto';
import { eachPiece, pieceSize } from '../files/hash.ts';
import { Trouble } from '../files/problems.ts';
import type { Bytes, ReadFile } from '../files/seam.ts';

export interface Fingerprint {
  readonly size: number;
  /** SHA-256 of each piece, in order. */
  readonly pieces: readonly string[];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param largest bytes after which it is refused, should it grow while it is read */
export async function fingerprintOf(file: Pick<ReadFile, 'read'>, largest: number): Promise<Fingerprint> {
  const pieces: string[] = [];
  let size = 0;
  await eachPiece(file, (piece) => {
    size += piece.length;
    if (size > largest) throw new Trouble('too-large');
    pieces.push(hashOf(piece));
    return Promise.resolve();
  });
  return { size, pieces };
}

export const isSame = (one: Fingerprint, other: Fingerprint): boolean =>
  one.size === other.size &&
  one.pieces.length === other.pieces.length &&
  one.pieces.every((piece, at) => piece === other.pieces[at]);

/** Hands out bytes only of pieces that still are what they were when it was chosen. */
export function unchanged(file: ReadFile, { size, pieces }: Fingerprint): ReadFile {
  const pieceAt = async (at: number): Promise<Bytes> => {
    const piece = await file.read(at * pieceSize, pieceSize);
    if (hashOf(piece) !== pieces[at]) throw new Trouble('scan-changed');
    return piece;
  };
  return {
    size: () => Promise.resolve(size),
    close: () => file.close(),
    read: async (position, length) => {
      const end = Math.min(size, position + length);
      if (end <= position) return new Uint8Array();
      const bytes = new Uint8Array(end - position);
      for (let at = Math.floor(position / pieceSize); at * pieceSize < end; at += 1) {
        const piece = await pieceAt(at);
        const start = at * pieceSize;
        const wanted = piece.subarray(Math.max(0, position - start), end - start);
        bytes.set(wanted, Math.max(0, start - position));
      }
      return bytes;
    },
  };
}
