import type { OpenFile } from '../files/seam.ts';
import { headerLength } from './header.ts';
import { heldFile } from './held-file.ts';
import { nextIntact, readStretch } from './walk.ts';

const stretchBudget = 4 * 1024 * 1024;

/** How the last file of a sequence ends. */
export interface Tail {
  /** End of what is certain: after the last whole batch that is not in doubt. */
  readonly end: number;
  /**
   * `clean`: the file ends there. `torn`: what follows was never answered for, and may be cut. `undecided`: something
   * follows that could neither be read nor be shown to be an interrupted write; it stays.
   */
  readonly state: 'clean' | 'torn' | 'undecided';
}

/**
 * Tells an interrupted write from damage. A group of batches is written at once and answered after one sync; its first
 * frame carries a mark. So an intact marked frame proves that everything before it was once durable: what is bad
 * before it is damage, and stays. What is bad with no marked frame after it belongs to the last group: an interrupted
 * write.
 */
export async function inspectTail(opened: OpenFile, size: number): Promise<Tail> {
  const file = heldFile(opened);
  let end = headerLength;
  let inDoubt = false;
  let at = headerLength;
  for (;;) {
    const stretch = await readStretch(file, at, size, stretchBudget);
    for (const frame of stretch.frames) {
      if (frame.opensGroup) {
        inDoubt = false;
        end = frame.start;
      }
      if (frame.closesBatch && !inDoubt) end = frame.end;
    }
    at = stretch.next;
    if (stretch.ending === 'more') continue;
    if (stretch.ending === 'end') return { end, state: end === size ? 'clean' : 'torn' };
    inDoubt = true;
    const next = await nextIntact(file, at, size);
    if (next === 'undecided') return { end, state: 'undecided' };
    if (next === null) return { end, state: 'torn' };
    at = next;
  }
}
