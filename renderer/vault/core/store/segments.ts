/** Segments: how the contributions of a section lie in rows, and in frames (SPEC.md, S2-S4). */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionContent } from '../sealing/frames.ts';

/**
 * A segment is closed once it holds this much. Chromium puts a value of more than 64 KiB into a file of its own, and goes
 * through all such files at each reading: with thousands of them that took longer than everything else together.
 */
export const segmentBytes = 49_152;

/** What goes into one frame of the journal. */
const frameBytes = 262_144;

/** A contribution as it came, and the epoch it is sealed under (hex). */
export interface Copy {
  readonly epoch: string;
  readonly bytes: Bytes;
}

export interface Segment {
  readonly part: number;
  /** Hex id of the epoch whose key seals it; empty before the first. */
  readonly epoch: string;
  readonly content: SectionContent;
  /** Bytes of its contributions. */
  readonly size: number;
}

export const noSegment: Segment = { part: -1, epoch: '', content: { contributions: [], cards: [] }, size: 0 };

/** Groups by epoch, each group in pieces that fit a frame. */
export function batches(
  copies: readonly Copy[],
): readonly { readonly epoch: string; readonly contributions: readonly Bytes[] }[] {
  const byEpoch = new Map<string, Bytes[]>();
  for (const { epoch, bytes } of copies) {
    const group = byEpoch.get(epoch);
    if (group) group.push(bytes);
    else byEpoch.set(epoch, [bytes]);
  }
  return [...byEpoch].flatMap(([epoch, all]) => pieces(all).map((contributions) => ({ epoch, contributions })));
}

function pieces(all: readonly Bytes[]): readonly (readonly Bytes[])[] {
  const out: Bytes[][] = [];
  let size = frameBytes;
  for (const bytes of all) {
    const last = out.at(-1);
    if (last === undefined || size + bytes.length > frameBytes) {
      out.push([bytes]);
      size = bytes.length;
    } else {
      last.push(bytes);
      size += bytes.length;
    }
  }
  return out;
}

/** The segments that change when content is added behind `tail`: the tail itself, unless it is full or of another epoch. */
export function segmentsOf(tail: Segment, epoch: string, content: SectionContent): readonly Segment[] {
  const goesOn = tail.epoch === epoch;
  const changed: Segment[] = [];
  let part = goesOn ? tail.part : tail.part + 1;
  let contributions = goesOn ? [...tail.content.contributions] : [];
  let cards = goesOn ? [...tail.content.cards, ...content.cards] : [...content.cards];
  let size = goesOn ? tail.size : 0;
  for (const bytes of content.contributions) {
    if (size + bytes.length > segmentBytes && contributions.length > 0) {
      changed.push({ part, epoch, content: { contributions, cards }, size });
      part += 1;
      contributions = [];
      cards = [];
      size = 0;
    }
    contributions.push(bytes);
    size += bytes.length;
  }
  return [...changed, { part, epoch, content: { contributions, cards }, size }];
}
