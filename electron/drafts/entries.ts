import type { Bytes } from '../files/seam.ts';
import type { Frame } from '../frames/frame.ts';

const put = 1;
const remove = 2;

/** A draft in the log: its latest content, or null when it was removed. */
export interface DraftEntry {
  readonly id: string;
  readonly bytes: Bytes | null;
}

/** Payload: length of the id (u8), the id (ASCII), the sealed bytes. */
export function encodeEntry(id: string, bytes: Uint8Array | null): Frame {
  const name = new TextEncoder().encode(id);
  const payload = new Uint8Array(1 + name.length + (bytes?.length ?? 0));
  payload[0] = name.length;
  payload.set(name, 1);
  if (bytes !== null) payload.set(bytes, 1 + name.length);
  return { kind: bytes === null ? remove : put, bytes: payload };
}

/** Null for a kind a later version may have written. Budget: one frame, 16 MiB at most, copied once. */
export function decodeEntry(frame: Frame): DraftEntry | null {
  if (frame.kind !== put && frame.kind !== remove) return null;
  const idEnd = 1 + (frame.bytes[0] ?? 0);
  const id = new TextDecoder().decode(frame.bytes.subarray(1, idEnd));
  return { id, bytes: frame.kind === put ? new Uint8Array(frame.bytes.slice(idEnd)) : null };
}
