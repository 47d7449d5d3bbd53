import type { Bytes } from '../files/seam.ts';
import { chainLength, headLength, maximumPayload, overhead, plausible, readFrame } from './frame.ts';

/** Bytes hashed at most while looking for the next intact frame, before giving up. */
const hashingBudget = 1024 * 1024 * 1024;

export type Resync =
  | { readonly state: 'found'; readonly at: number }
  | { readonly state: 'none' }
  /** Not settled within the budget: nothing may be concluded, so nothing may be cut. */
  | { readonly state: 'undecided' };

/**
 * Looks for the next intact frame after a place that is not one. A frame proves itself against the 32 bytes that stand
 * before it, so what follows a damaged stretch is found again without trusting that stretch.
 *
 * @param bytes the file from some position on, up to its end
 * @param bad where the damaged frame starts in `bytes`
 */
export function findNextFrame(bytes: Bytes, bad: number): Resync {
  let budget = hashingBudget;
  const claimed = claimedEnd(bytes, bad);
  if (claimed !== null && provesItself(bytes, claimed)) return { state: 'found', at: claimed };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = Math.max(bad + 1, chainLength); at + overhead <= bytes.length; at += 1) {
    const length = view.getUint32(at, true);
    if (!plausible(length, view.getUint8(at + 4)) || at + overhead + length > bytes.length) continue;
    if (provesItself(bytes, at)) return { state: 'found', at };
    budget -= length;
    if (budget < 0) return { state: 'undecided' };
  }
  return { state: 'none' };
}

function claimedEnd(bytes: Bytes, start: number): number | null {
  if (start + headLength > bytes.length) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset + start, headLength).getUint32(0, true);
  const end = start + overhead + length;
  return length <= maximumPayload && end + overhead <= bytes.length ? end : null;
}

function provesItself(bytes: Bytes, at: number): boolean {
  return readFrame(bytes, at, bytes.subarray(at - chainLength, at)).state === 'intact';
}
