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
  /** One or two people lie in everything they sign. */
  readonly hasLiars: boolean;
}

/** From this seed on stories are of people who lie, disks that are put back in part and clocks that jump by years. */
export const crookedFrom = 1_000_000;

/** Shorter than others: more happens in each step. */
export const stepsOf = (seed: number): number => (seed >= crookedFrom ? 16 : 36);

export function turnsOf(seed: number): Turns {
  const lots = new Random(`${seed} turns`);
  const [hasOlder, hasOffice, hasLeaving] = [lots.once(3), lots.once(3), lots.once(4)];
  const honest = { hasOlder, hasOffice, hasLeaving, hasHandOver: handsOver(seed), hasLiars: false };
  return seed < crookedFrom ? honest : crooked(seed, honest);
}

function crooked(seed: number, { hasOffice, hasLeaving }: Turns): Turns {
  const lots = new Random(`${seed} crooked`);
  return {
    hasOlder: false,
    hasOffice: hasOffice && lots.once(2),
    hasLeaving: hasLeaving && lots.once(2),
    hasHandOver: false,
    hasLiars: true,
  };
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
