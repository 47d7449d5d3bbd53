/** What only some stories have, by lots of their own: all others are told as they were before there was such a thing. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Random } from './world/random.ts';

export interface Turns {
  /** Some computers have an older application, and are brought up to date at some time. */
  readonly hasOlder: boolean;
  /** Officers of the realm say who is whom, and take somebody back. */
  readonly hasOffice: boolean;
  /** Someone shares a computer with a colleague, and is taken off it. */
  readonly hasLeaving: boolean;
  /** Dossiers are handed over from service to service, with an answer that may be late. */
  readonly hasHandOver: boolean;
}

export function turnsOf(seed: number): Turns {
  const lots = new Random(`${seed} turns`);
  const [hasOlder, hasOffice, hasLeaving] = [lots.once(3), lots.once(3), lots.once(4)];
  return { hasOlder, hasOffice, hasLeaving, hasHandOver: handsOver(seed) };
}

const pinnedSchema = z.array(z.object({ seed: z.number(), handsOver: z.literal(true).optional() }));
let pinned: ReadonlyMap<number, boolean> | null = null;

/** A seed that is pinned keeps the story that failed: those of before there were hand-overs have none. */
function handsOver(seed: number): boolean {
  pinned ??= new Map(
    pinnedSchema
      .parse(JSON.parse(readFileSync('test/simulation/pinned.json', 'utf8')))
      .map((each) => [each.seed, each.handsOver ?? false]),
  );
  return pinned.get(seed) ?? new Random(`${seed} hands over`).once(4);
}
