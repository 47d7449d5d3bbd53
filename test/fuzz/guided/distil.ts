/**
 * Of all that was found, what is kept with the code: short inputs, as few as can be, each of which goes a way that neither those every run
 * begins with nor the shorter ones go.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOnce } from '../measure.ts';
import type { Target } from '../target.ts';
import { keptFor, seedsOf } from './seeds.ts';
import { inputOf } from './tape.ts';

const longest = 1_024;
/** Of one target together: a few kibibytes for all of them. */
const room = 2_048;

export async function distilled(target: Target, folder: string): Promise<readonly Uint8Array[]> {
  const reached = new Reached();
  for (const seed of seedsOf(target)) await reached.byReading(target, seed);
  const found = readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const kept: Uint8Array[] = [];
  let left = room;
  for (const bytes of [...found, ...keptFor(target)].sort((a, b) => a.length - b.length)) {
    if (bytes.length > Math.min(longest, left) || !(await reached.byReading(target, bytes))) continue;
    kept.push(bytes);
    left -= bytes.length;
  }
  return kept;
}

/** The counters that build/instrument.mjs puts into each file of the product. */
declare global {
  // oxlint-disable-next-line no-var
  var countedEdges: Map<string, Uint8Array> | undefined;
}

class Reached {
  private readonly counters = [...(globalThis.countedEdges ?? new Map<string, Uint8Array>()).values()];
  private readonly known = this.counters.map(({ length }) => new Uint8Array(length));

  /** Whether it went a way that none went before. */
  async byReading(target: Target, invented: Uint8Array): Promise<boolean> {
    for (const counter of this.counters) counter.fill(0);
    await readOnce(target, inputOf(target, invented));
    let isNew = false;
    for (const [at, counter] of this.counters.entries()) {
      const known = this.known[at];
      for (const [edge, times] of counter.entries()) {
        if (times === 0 || known === undefined || known[edge] !== 0) continue;
        known[edge] = 1;
        isNew = true;
      }
    }
    return isNew;
  }
}
