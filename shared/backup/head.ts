/** The clear head of a safety copy: no more than what is needed to open it (SPEC.md, B1-B4). */
import { z } from 'zod';
import { equal, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes16, someBytes } from '../codec/shapes.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';

const magic = new Uint8Array([0x50, 0x41, 0x53, 0x53, 0x42, 0x4b, 0x55, 0x50]); // PASSBKUP
/** Magic, version, length of the map: before it. The map and its zeros fill the rest. */
const before = 16;
/** The whole head. What opens the copy stands in it and nowhere else: written over, the rest is noise. */
export const headLength = 65_536;
/** As many ways in as a key file takes (renderer/vault/SPEC.md, K13) need less. */
const longest = 128 * headLength;
/** As a key file counts them. */
const mostWays = 1_000;
const mostPlaces = 200;

const head = z.strictObject({
  format: z.literal('passerelle-2026/backup'),
  version: z.literal(1),
  /** Random; names this copy. */
  id: bytes16,
  vault: bytes16,
  /** Slots of the key file as they are, without the label their owner chose. */
  ways: z.array(z.looseObject({ kind: z.string().min(1).max(64) })).max(mostWays),
  /** The key of the rest, wrapped to each seat. */
  keys: z
    .array(z.strictObject({ seat: bytes16, box: someBytes }))
    .min(1)
    .max(mostPlaces),
});
const trial = z.looseObject({ format: z.literal('passerelle/backup') });
export type BackupHead = z.infer<typeof head>;

/** `trial-version`: made by a version of before this format. */
export type HeadProblem = 'foreign-file' | 'newer-version' | 'trial-version' | 'destroyed' | 'damaged';

/** The head to write, once the strict reader has read the same from it; null where it would not open (SPEC.md, B9). */
export function checkedHead(value: BackupHead): Bytes | null {
  if (sizeFor(encode(value)) > longest) return null;
  const bytes = encodeHead(value);
  const read = decodeHead(bytes);
  return read.ok && equal(encodeHead(read.value), bytes) ? bytes : null;
}

const sizeFor = (map: Bytes): number => Math.ceil((before + map.length) / headLength) * headLength;

export function encodeHead(value: BackupHead): Bytes {
  const map = encode(value);
  const size = sizeFor(map);
  if (size > longest) throw new Error('the head of a safety copy is larger than its place');
  const out = new Uint8Array(size);
  out.set(magic);
  const view = new DataView(out.buffer);
  view.setUint32(8, 1, true);
  view.setUint32(12, map.length, true);
  out.set(map, before);
  return out;
}

/** How long the head of a file is, from its first `headLength` bytes; what is no head has that length. */
export function headLengthIn(first: Bytes): number {
  if (first.length < headLength) return headLength;
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const size = Math.ceil((before + view.getUint32(12, true)) / headLength) * headLength;
  return view.getUint32(8, true) === 1 && size <= longest ? size : headLength;
}

/**
 * Reads the head of a file: its first `headLengthIn` bytes. Budget: 8 MiB (`longest`), which is as much as `headLengthIn` lets
 * the caller read; as much again and 64 MiB in memory (K7), 1,000 ways and 200 keys; time follows the length.
 */
export function decodeHead(bytes: Bytes): Result<BackupHead, HeadProblem> {
  if (bytes.length >= headLength && bytes.subarray(0, headLength).every((each) => each === 0)) return fail('destroyed');
  if (bytes.length < before || !magic.every((each, at) => bytes[at] === each)) return fail('foreign-file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version > 1) return isTrial(bytes) ? fail('trial-version') : fail('newer-version');
  const length = view.getUint32(12, true);
  const isInPlace = bytes.length === headLengthIn(bytes) && length <= bytes.length - before;
  if (version !== 1 || bytes.length < headLength || !isInPlace) return fail('damaged');
  const value = decode(bytes.slice(before, before + length));
  const parsed = value.ok ? head.safeParse(value.value) : null;
  if (parsed?.success) return ok(parsed.data);
  return fail(value.ok && trial.safeParse(value.value).success ? 'trial-version' : 'damaged');
}

/** Longer heads of before had a number of their own. */
function isTrial(bytes: Bytes): boolean {
  const mark = utf8('passerelle/backup');
  return bytes.some((_, at) => mark.every((each, index) => bytes[at + index] === each));
}
