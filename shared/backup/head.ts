/** The clear head of a safety copy: no more than what is needed to open it (SPEC.md, B1-B4). */
import { z } from 'zod';
import { decode, encode } from '../codec/cbor.ts';
import { bytes16, someBytes } from '../codec/shapes.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';

const magic = new Uint8Array([0x50, 0x41, 0x53, 0x53, 0x42, 0x4b, 0x55, 0x50]); // PASSBKUP
/** Magic, version, length of the map: before it. The map and its zeros fill the rest. */
const before = 16;
/** The whole head. What opens the copy stands in it and nowhere else: written over, the rest is noise. */
export const headLength = 65_536;
/** A hundred people with all their ways in need less. */
const longest = 64 * headLength;

const head = z.strictObject({
  format: z.literal('passerelle/backup'),
  version: z.literal(1),
  /** Random; names this copy. */
  id: bytes16,
  vault: bytes16,
  /** Slots of the key file as they are, without the label their owner chose. */
  ways: z.array(z.looseObject({ kind: z.string().min(1).max(64) })).max(100),
  /** The key of the rest, wrapped to each seat. */
  keys: z
    .array(z.strictObject({ seat: bytes16, box: someBytes }))
    .min(1)
    .max(100),
});
export type BackupHead = z.infer<typeof head>;

export type HeadProblem = 'foreign-file' | 'newer-version' | 'destroyed' | 'damaged';

export function encodeHead(value: BackupHead): Bytes {
  const map = encode(value);
  const size = Math.ceil((before + map.length) / headLength) * headLength;
  if (size > longest) throw new Error('the head of a safety copy is larger than its place');
  const out = new Uint8Array(size);
  out.set(magic);
  const view = new DataView(out.buffer);
  // Only a computer of many people needs more: any other copy can be read by every version.
  view.setUint32(8, size === headLength ? 1 : 2, true);
  view.setUint32(12, map.length, true);
  out.set(map, before);
  return out;
}

/** How long the head of a file is, from its first `headLength` bytes; what is no head has that length. */
export function headLengthIn(first: Bytes): number {
  if (first.length < headLength) return headLength;
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const size = Math.ceil((before + view.getUint32(12, true)) / headLength) * headLength;
  return view.getUint32(8, true) === 2 && size <= longest ? size : headLength;
}

/** Reads the head of a file: its first `headLengthIn` bytes. */
export function decodeHead(bytes: Bytes): Result<BackupHead, HeadProblem> {
  if (bytes.length >= headLength && bytes.subarray(0, headLength).every((each) => each === 0)) return fail('destroyed');
  if (bytes.length < before || !magic.every((each, at) => bytes[at] === each)) return fail('foreign-file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version > 2) return fail('newer-version');
  const length = view.getUint32(12, true);
  const isInPlace = bytes.length === headLengthIn(bytes) && length <= bytes.length - before;
  if (version !== (bytes.length > headLength ? 2 : 1) || bytes.length < headLength || !isInPlace)
    return fail('damaged');
  const value = decode(bytes.slice(before, before + length));
  const parsed = value.ok ? head.safeParse(value.value) : null;
  return parsed?.success ? ok(parsed.data) : fail('damaged');
}
