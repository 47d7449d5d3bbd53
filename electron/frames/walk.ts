import type { Bytes } from '../files/seam.ts';
import { chainLength, readFrame, type FoundFrame, type Linked } from './frame.ts';
import type { Readable } from './held-file.ts';
import { findNextFrame } from './resync.ts';

/** A stretch of a file, in order: intact frames, then where to go on. Positions count from the start of the file. */
export interface Stretch {
  readonly frames: readonly FoundFrame[];
  readonly next: number;
  /** What stands at `next`: more to read, the end, or something that is not an intact frame. */
  readonly ending: 'more' | 'end' | 'damage';
}

/**
 * Reads intact frames from a position on until about `budget` bytes were read.
 *
 * @param from where a frame starts; the 32 bytes before it are its chain value
 * @param size where the readable part of the file ends
 */
export async function readStretch(file: Readable, from: number, size: number, budget: number): Promise<Stretch> {
  if (from >= size) return { frames: [], next: from, ending: 'end' };
  // The chain value before the first frame is read along with it.
  const base = from - chainLength;
  let wanted = Math.min(budget, size - from);
  for (;;) {
    const bytes = await file.read(base, chainLength + wanted);
    const { frames, next, needed } = parse(bytes, base);
    if (next >= size) return { frames, next, ending: 'end' };
    const fits = needed !== null && next + needed <= size;
    if (fits && frames.length > 0) return { frames, next, ending: 'more' };
    if (!fits || bytes.length < chainLength + wanted) return { frames, next, ending: 'damage' };
    // One frame larger than the budget: read as much as it says it needs.
    wanted = needed;
  }
}

interface Parsed {
  readonly frames: FoundFrame[];
  readonly next: number;
  /** How many bytes the frame at `next` needs; null when it is not an intact frame. */
  readonly needed: number | null;
}

/** @param base position of `bytes` in the file; a frame starts after the first chain value in them */
function parse(bytes: Bytes, base: number): Parsed {
  const frames: FoundFrame[] = [];
  let chain: Uint8Array = bytes.subarray(0, chainLength);
  for (let at = chainLength; ;) {
    const reading = readFrame(bytes, at, chain);
    if (reading.state === 'short') return { frames, next: base + at, needed: reading.needed };
    if (reading.state === 'bad' || (reading.state === 'unproven' && !provenByNext(bytes, reading))) {
      return { frames, next: base + at, needed: null };
    }
    const { frame } = reading;
    frames.push({ ...frame, start: frame.start + base, end: frame.end + base });
    chain = reading.chain;
    at = frame.end;
  }
}

/** Where only the chain value behind a frame is damaged, the frame after it still vouches for both. */
function provenByNext(bytes: Bytes, { frame, chain }: Linked): boolean {
  return readFrame(bytes, frame.end, chain).state === 'intact';
}

/** Where reading can go on after damage at `bad`; null when nothing intact follows, `undecided` when unsettled. */
export async function nextIntact(file: Readable, bad: number, size: number): Promise<number | null | 'undecided'> {
  const base = bad - chainLength;
  const bytes = await file.read(base, size - base);
  const result = findNextFrame(bytes, chainLength);
  if (result.state === 'found') return base + result.at;
  return result.state === 'none' ? null : 'undecided';
}
