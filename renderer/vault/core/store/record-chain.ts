/**
 * Numbers of the records a seat writes to the journal (SPEC.md, J3, J6): each frame names its own number and what the one
 * before it hashes to. Somebody who holds no key can copy sealed frames, leave some out or put them elsewhere, and cannot
 * make one with another number: so the greatest number counts, and what was put back or left out shows.
 */
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';

/** Bytes of the keyed hash that a frame keeps of the one before it. */
export const linkLength = 16;

/** A frame's number, and what its sealed bytes hash to. */
export interface Linked {
  readonly seq: number;
  readonly link: Bytes;
}

/** Before the first. */
export const noFrame: Linked = { seq: 0, link: new Uint8Array(linkLength) };

/** From one number to another. */
export type Stretch = [from: number, to: number];

export class RecordChain {
  /** The frame made last. */
  #made: Linked = noFrame;
  /** The frame with the greatest number that the disk took. */
  #kept: Linked = noFrame;
  /** Numbers given out and not on their way to the disk: what bore them may never be written. */
  readonly #open = new Set<number>();
  readonly #numbers = new WeakMap<JournalFrame, { readonly linked: Linked; readonly never: readonly Stretch[] }>();

  /** Goes on behind a frame that was read. */
  goOnBehind(read: Linked): void {
    if (read.seq > this.#kept.seq) this.#kept = read;
    if (read.seq > this.#made.seq) this.#made = read;
  }

  /** The last one the disk took: what the next visit finds. */
  get kept(): Linked {
    return this.#kept;
  }

  /** What the next frame says of itself. */
  next(): { readonly seq: number; readonly before: Bytes } {
    return { seq: this.#made.seq + 1, before: this.#made.link };
  }

  /** Numbers that may be on no disk: what bore them was given up, or the disk did not take it. */
  notWritten(): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (const seq of [...this.#open].sort((a, b) => a - b)) {
      const last = stretches.at(-1);
      if (last !== undefined && last[1] === seq - 1) last[1] = seq;
      else stretches.push([seq, seq]);
    }
    return stretches;
  }

  /** A frame was made with what `next` said, and tells of numbers that were not written. */
  made(frame: JournalFrame, linked: Linked, never: readonly Stretch[]): void {
    this.#made = linked;
    this.#open.add(linked.seq);
    this.#numbers.set(frame, { linked, never });
  }

  /** These go to the disk now. */
  onTheWay(frames: readonly JournalFrame[]): void {
    for (const frame of frames) {
      const numbered = this.#numbers.get(frame);
      if (numbered !== undefined) this.#open.delete(numbered.linked.seq);
    }
  }

  /** The disk took these, or did not. */
  settled(frames: readonly JournalFrame[], isWritten: boolean): void {
    for (const frame of frames) {
      const numbered = this.#numbers.get(frame);
      if (numbered === undefined) continue;
      const { linked, never } = numbered;
      if (!isWritten) this.#open.add(linked.seq);
      else for (const [from, to] of never) for (let seq = from; seq <= to; seq += 1) this.#open.delete(seq);
      if (isWritten && linked.seq > this.#kept.seq) this.#kept = linked;
    }
  }
}
