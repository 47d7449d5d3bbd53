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
  /** Somebody without a key has the disks now and then, and puts them back in part. */
  readonly hasPutBack: boolean;
  /** Clocks are years off for one visit. */
  readonly hasWrongClocks: boolean;
  /** Parts are erased where several people share a computer. */
  readonly hasErasing: boolean;
  /** Somebody says that they are of a service that never took them in. */
  readonly hasDeclaring: boolean;
  /** A consent is taken back, and somebody else speaks of it. */
  readonly hasWithdrawing: boolean;
  /** Liars name what they keep back, and say what they like beside the parts of a file. */
  readonly hasKeptBack: boolean;
  /** Liars are let read until a day. */
  readonly hasEnds: boolean;
  /** They let in further seats of theirs for longer than that, and the day comes. */
  readonly hasLongerSeats: boolean;
}

/** From this seed on stories are of people who lie, disks that are put back in part and clocks that jump by years. */
export const crookedFrom = 1_000_000;

/** From this one on liars also keep back what they name, and lie beside the parts of a file. */
export const keptBackFrom = 1_050_000;

/** And from this one on they are let read until a day. */
export const endsFrom = 1_100_000;

/** Shorter than others: more happens in each step. */
export const stepsOf = (seed: number): number => (seed >= crookedFrom ? 16 : 36);

const nobodyLies = {
  hasLiars: false,
  hasPutBack: false,
  hasWrongClocks: false,
  hasErasing: false,
  hasDeclaring: false,
  hasWithdrawing: false,
  hasKeptBack: false,
  hasEnds: false,
  hasLongerSeats: false,
};

export function turnsOf(seed: number): Turns {
  const lots = new Random(`${seed} turns`);
  const [hasOlder, hasOffice, hasLeaving] = [lots.once(3), lots.once(3), lots.once(4)];
  const honest = { hasOlder, hasOffice, hasLeaving, hasHandOver: handsOver(seed), ...nobodyLies };
  return seed < crookedFrom ? honest : crooked(seed, honest);
}

/** One thing at least is as it should not be; now and then several. */
function crooked(seed: number, { hasOffice, hasLeaving }: Turns): Turns {
  const lots = new Random(`${seed} crooked`);
  const main = lots.pick([
    'liars',
    'liars',
    'liars',
    'put-back',
    'clocks',
    'erasing',
    'declaring',
    'withdrawing',
  ] as const);
  const hasLiars = ['liars', 'withdrawing'].includes(main) || lots.once(6);
  return {
    hasOlder: false,
    hasOffice: main === 'put-back' || (hasOffice && lots.once(2)),
    hasLeaving: main === 'erasing' || (hasLeaving && lots.once(2)),
    hasHandOver: false,
    hasLiars,
    hasPutBack: main === 'put-back',
    hasWrongClocks: main === 'clocks',
    hasErasing: main === 'erasing',
    hasDeclaring: main === 'declaring',
    hasWithdrawing: main === 'withdrawing',
    hasKeptBack: hasLiars && seed >= keptBackFrom,
    hasEnds: hasLiars && seed >= endsFrom,
    hasLongerSeats: hasLiars && seed >= endsFrom && (pinnedAt(seed)?.longerSeats ?? true),
  };
}

const pinnedSchema = z.array(
  z
    .object({ seed: z.number(), handsOver: z.literal(true).optional(), longerSeats: z.literal(true).optional() })
    .transform(({ seed, handsOver = false, longerSeats = false }) => ({ seed, handsOver, longerSeats })),
);
type Pinned = z.infer<typeof pinnedSchema>[number];
let pinned: ReadonlyMap<number, Pinned> | null = null;

/** A seed that is pinned keeps the story that failed: what there was not yet when it was pinned, it has not. */
function pinnedAt(seed: number): Pinned | undefined {
  pinned ??= new Map(
    pinnedSchema
      .parse(JSON.parse(readFileSync('test/simulation/pinned.json', 'utf8')))
      .map((each) => [each.seed, each]),
  );
  return pinned.get(seed);
}

const handsOver = (seed: number): boolean => pinnedAt(seed)?.handsOver ?? new Random(`${seed} hands over`).once(4);
