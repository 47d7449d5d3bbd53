import { createHash } from 'node:crypto';
import type { Bytes } from '../files/seam.ts';

/** What a writer hands in and a reader gets back. `kind` is between 1 and 7; its meaning belongs to the store. */
export interface Frame {
  readonly kind: number;
  readonly bytes: Uint8Array;
}

export const chainLength = 32;
export const headLength = 5;
export const overhead = headLength + chainLength;
export const maximumPayload = 16 * 1024 * 1024;

const continues = 0x80; // the batch goes on in the next frame
const opensGroup = 0x40; // all that stands before this frame was synced before this frame was written
const reserved = 0x38;
const kindMask = 0x07;

/** A frame as found on disk. `start` and `end` are positions in the bytes that were parsed. */
export interface FoundFrame {
  readonly kind: number;
  readonly closesBatch: boolean;
  readonly opensGroup: boolean;
  readonly bytes: Bytes;
  readonly start: number;
  readonly end: number;
}

export interface Encoded {
  readonly bytes: Bytes;
  /** Where each batch ends in `bytes`. */
  readonly ends: readonly number[];
  /** The chain value after the last frame. */
  readonly chain: Bytes;
}

/**
 * Encodes the batches of one group, in order, onto the chain. A batch is what is found again whole or not at all.
 * Every batch holds at least one frame.
 */
export function encodeGroup(previous: Uint8Array, batches: readonly (readonly Frame[])[]): Encoded {
  const bytes = new Uint8Array(batches.flat().reduce((size, frame) => size + overhead + frame.bytes.length, 0));
  const view = new DataView(bytes.buffer);
  let chain = previous;
  let at = 0;
  const ends: number[] = [];
  for (const batch of batches) {
    batch.forEach((frame, index) => {
      const flags = (at === 0 ? opensGroup : 0) | (index < batch.length - 1 ? continues : 0);
      view.setUint32(at, frame.bytes.length, true);
      view.setUint8(at + 4, frame.kind | flags);
      bytes.set(frame.bytes, at + headLength);
      const payloadEnd = at + headLength + frame.bytes.length;
      chain = link(chain, bytes.subarray(at, payloadEnd));
      bytes.set(chain, payloadEnd);
      at = payloadEnd + chainLength;
    });
    ends.push(at);
  }
  return { bytes, ends, chain: chain.slice() };
}

/** A frame, and the chain value that its content gives. */
export interface Linked {
  readonly frame: FoundFrame;
  readonly chain: Bytes;
}

/**
 * `short`: more bytes are needed (`needed` from the start of the frame on). `unproven`: the chain value written behind
 * the frame is not what its content gives. `bad`: this cannot be a frame.
 */
export type Reading =
  | ({ readonly state: 'intact' | 'unproven' } & Linked)
  | { readonly state: 'short'; readonly needed: number }
  | { readonly state: 'bad' };

/** Reads the frame at a position. `chain` is the chain value that stands before it. */
export function readFrame(bytes: Bytes, start: number, chain: Uint8Array): Reading {
  const available = bytes.length - start;
  if (available < overhead) return { state: 'short', needed: overhead };
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, headLength);
  const length = view.getUint32(0, true);
  const tag = view.getUint8(4);
  if (!plausible(length, tag)) return { state: 'bad' };
  if (available < overhead + length) return { state: 'short', needed: overhead + length };
  const payloadEnd = start + headLength + length;
  const end = payloadEnd + chainLength;
  const given = link(chain, bytes.subarray(start, payloadEnd));
  const frame = {
    kind: tag & kindMask,
    closesBatch: (tag & continues) === 0,
    opensGroup: (tag & opensGroup) !== 0,
    bytes: bytes.slice(start + headLength, payloadEnd),
    start,
    end,
  };
  return { state: same(given, bytes.subarray(payloadEnd, end)) ? 'intact' : 'unproven', frame, chain: given };
}

/** Whether the first five bytes can be those of a frame at all; cheap, before anything is hashed. */
export function plausible(length: number, tag: number): boolean {
  return length <= maximumPayload && (tag & reserved) === 0 && (tag & kindMask) !== 0;
}

function link(chain: Uint8Array, frame: Uint8Array): Bytes {
  return new Uint8Array(createHash('sha256').update(chain).update(frame).digest());
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
