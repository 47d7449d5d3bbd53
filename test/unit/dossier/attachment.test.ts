import { describe, expect, it } from 'vitest';
import { attachment } from '../../../shared/dossier/entities.ts';

const mebi = 1_048_576;
const named = (size: number, chunks: number) => ({
  id: 'f',
  key: new Uint8Array(32),
  name: 'a.pdf',
  mime: 'application/pdf',
  size,
  chunks,
  hash: new Uint8Array(32),
});
const isRead = (size: number, chunks: number): boolean => attachment.safeParse(named(size, chunks)).success;

describe('vault A4: a document names the chunks its size makes', () => {
  it.each([
    [0, 1],
    [1, 1],
    [mebi, 1],
    [mebi + 1, 2],
    [500 * mebi, 500],
  ])('vault A2 A4: %d bytes, %d chunks', (size, chunks) => {
    expect(isRead(size, chunks)).toBe(true);
    for (const other of [chunks - 1, chunks + 1, 2 ** 32, Number.MAX_SAFE_INTEGER])
      expect(isRead(size, other)).toBe(false);
  });

  it('vault A4: one that is larger than any is not read', () => {
    expect(isRead(500 * mebi + 1, 501)).toBe(false);
    expect(isRead(Number.MAX_SAFE_INTEGER, Math.ceil(Number.MAX_SAFE_INTEGER / mebi))).toBe(false);
  });
});
