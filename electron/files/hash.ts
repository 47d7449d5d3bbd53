import { createHash } from 'node:crypto';
import { Trouble } from './problems.ts';
import type { Bytes, ReadFile } from './seam.ts';

export const pieceSize = 1024 * 1024;

/** Hands out a file piece by piece, in order. */
export async function eachPiece(
  file: Pick<ReadFile, 'read'>,
  take: (piece: Bytes, at: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; ;) {
    const piece = await file.read(at, pieceSize);
    if (piece.length > 0) await take(piece, at);
    at += piece.length;
    if (piece.length < pieceSize) return;
  }
}

/**
 * SHA-256 of a file's content, in lower-case hex.
 *
 * @param limit bytes after which the file is refused as too large, should it grow while it is read
 */
export async function hashFile(file: Pick<ReadFile, 'read'>, limit = Number.MAX_SAFE_INTEGER): Promise<string> {
  const hash = createHash('sha256');
  await eachPiece(file, async (piece, at) => {
    if (at + piece.length > limit) throw new Trouble('too-large');
    hash.update(piece);
  });
  return hash.digest('hex');
}
