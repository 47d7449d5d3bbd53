import type { Bytes } from '../files/seam.ts';
import { chainLength, headLength, maximumPayload, overhead, plausible, readFrame } from './frame.ts';

/** Bytes hashed at most while looking for the next intact frame, before giving up. */
const hashingBudget = 1024 * 1024 * 1024;
/** The same for short frames before one that was found already. */
const budgetBetween = 32 * 1024 * 1024;
/** Places kept at most in one search; sealed bytes of the largest file give thirty thousand. */
const mostPlaces = 500_000;

export type Resync =
  | { readonly state: 'found'; readonly at: number }
  | { readonly state: 'none' }
  /** Not settled within the budget: nothing may be concluded, so nothing may be cut. */
  | { readonly state: 'undecided' };

/**
 * Looks for the next intact frame after a place that is not one. A frame proves itself against the 32 bytes that stand
 * before it, so what follows a damaged stretch is found again without trusting that stretch.
 *
 * In sealed bytes one place in some two thousand looks like the start of a frame, of megabytes as a rule; hashing them all
 * would take hours. Where a frame is whole and another follows it, or the end, two heads must look right, which chance alone
 * does a few times in 16 MiB: those are tried first. What has no head behind it is looked for before that place, the shortest
 * first, as far as the hashing goes. So a damaged head never hides more than what lies between it and the next two frames.
 *
 * Bounds: 1 GiB hashed, about two seconds, and 500,000 places kept, beside the bytes of the file. Budget: these bounds, for
 * each place that is damaged; the bytes of the file, which are 64 MiB as the journal writes them.
 * @param bytes the file from some position on, up to its end
 * @param bad where the damaged frame starts in `bytes`
 */
export function findNextFrame(bytes: Bytes, bad: number): Resync {
  const claimed = claimedEnd(bytes, bad);
  if (claimed !== null && provesItself(bytes, claimed)) return { state: 'found', at: claimed };
  const budget = { left: hashingBudget };
  const from = Math.max(bad + 1, chainLength);
  const followed = findFollowed(bytes, from, budget);
  const between = followed === null ? budget : { left: Math.min(budget.left, budgetBetween) };
  const alone = findAlone(bytes, from, followed ?? bytes.length, between);
  const at = alone ?? followed;
  if (at !== null) return { state: 'found', at };
  return budget.left < 0 ? { state: 'undecided' } : { state: 'none' };
}

interface Budget {
  /** Bytes that may still be hashed; below zero something was left out. */
  left: number;
}

/** The first frame that proves itself and has a head, or the end, behind it. */
function findFollowed(bytes: Bytes, from: number, budget: Budget): number | null {
  for (const { at, length } of places(bytes, from, bytes.length)) {
    const end = at + overhead + length;
    if (end !== bytes.length && (end + headLength > bytes.length || lengthAt(bytes, end) === null)) continue;
    budget.left -= length;
    if (budget.left < 0) return null;
    if (provesItself(bytes, at)) return at;
  }
  return null;
}

/** The first frame that starts before `to` and proves itself, whatever is behind it. */
function findAlone(bytes: Bytes, from: number, to: number, budget: Budget): number | null {
  const found: Place[] = [];
  for (const place of places(bytes, from, to)) {
    found.push(place);
    if (found.length === mostPlaces) break;
  }
  let first: number | null = null;
  for (const { at, length } of found.sort((left, right) => left.length - right.length)) {
    if (first !== null && at > first) continue;
    budget.left -= length;
    if (budget.left < 0) return first;
    if (provesItself(bytes, at)) first = at;
  }
  // What lies behind the last place kept was not looked at.
  if (found.length === mostPlaces) budget.left = -1;
  return first;
}

interface Place {
  readonly at: number;
  readonly length: number;
}

/** Where something stands that looks like the head of a frame which fits. */
function* places(bytes: Bytes, from: number, to: number): Generator<Place> {
  const last = Math.min(to, bytes.length - overhead + 1);
  for (let at = from; at < last; at += 1) {
    const length = lengthAt(bytes, at);
    if (length !== null && at + overhead + length <= bytes.length) yield { at, length };
  }
}

function lengthAt(bytes: Bytes, at: number): number | null {
  // The highest byte of a length is 0 or 1: looked at first, at every byte of a large file.
  const highest = bytes[at + 3] ?? 0;
  if (highest > 1) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, headLength).getUint32(0, true);
  return plausible(length, bytes[at + 4] ?? 0) ? length : null;
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
