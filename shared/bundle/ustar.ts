/**
 * Strict ustar (SPEC.md, B4-B6): one fixed header for each name and size, so reading is comparing. Byte for byte what
 * `tar --format=ustar --blocking-factor=1 --owner=0 --group=0 --numeric-owner --mode=0644 --mtime=@0` writes.
 */
import { concat, equal, utf8 } from '../codec/bytes.ts';
import type { Bytes } from '../crypto/crypto.ts';

export const blockSize = 512;
/** Two empty blocks end the archive. */
export const endSize = 2 * blockSize;
/** Eleven octal digits. */
const sizeCap = 8 ** 11 - 1;

const inBlocks = (size: number): number => Math.ceil(size / blockSize) * blockSize;
/** Bytes of zeros between a file's data and the next header. */
export const gapAfter = (size: number): number => inBlocks(size) - size;
/** What a file of this size takes up, header included. */
export const entrySize = (size: number): number => blockSize + inBlocks(size);

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The header of a regular file. The name is ASCII, at most 100 bytes; both are broken invariants here otherwise. */
export function header(name: string, size: number): Bytes {
  if (!/^[!-~]{1,100}$/.test(name) || !Number.isSafeInteger(size) || size < 0 || size > sizeCap) {
    throw new Error('a file that no header can describe');
  }
  const block = new Uint8Array(blockSize);
  block.set(utf8(name), 0);
  block.set(utf8('0000644\0'), 100); // mode
  block.set(utf8('0000000\0'), 108); // owner
  block.set(utf8('0000000\0'), 116); // group
  block.set(utf8(`${octal(size, 11)}\0`), 124);
  block.set(utf8('00000000000\0'), 136); // time
  block.set(utf8('        '), 148); // the checksum counts as blanks while it is computed
  block.set(utf8('0'), 156); // a regular file
  block.set(utf8('ustar\x0000'), 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(utf8(`${octal(sum, 6)}\0 `), 148);
  return block;
}

/** The size in a header that is exactly the one for this name, or undefined. Budget: one block of 512 bytes. */
export function sizeIn(block: Uint8Array, name: string): number | undefined {
  if (block.length !== blockSize) return undefined;
  const digits = String.fromCharCode(...block.subarray(124, 135));
  if (!/^[0-7]{11}$/.test(digits)) return undefined;
  const size = Number.parseInt(digits, 8);
  return equal(block, header(name, size)) ? size : undefined;
}

/** Padmé: the next length of which only the leading bits vary. At most 12 % more; it hides all but the magnitude. */
export function padme(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const free = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** Math.max(0, free);
  return Math.ceil(length / step) * step;
}

/** Whether an archive may have this length in all (SPEC.md, B6). */
export const isWholeArchive = (length: number): boolean => length >= endSize && inBlocks(padme(length)) === length;

/** Size of the padding file that brings an archive to its padded length; `before`: everything ahead of its header. */
export function paddingFor(before: number): number {
  const least = before + blockSize + endSize;
  return inBlocks(padme(least)) - least;
}

/** A whole archive, for what is small. */
export const archive = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Bytes =>
  concat([
    ...files.flatMap(({ name, bytes }) => [header(name, bytes.length), bytes, new Uint8Array(gapAfter(bytes.length))]),
    new Uint8Array(endSize),
  ]);
