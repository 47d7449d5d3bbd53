/**
 * What reading a document that may come from anybody may take, counted while it is read: the length of a file tells nothing, a
 * small one can be unpacked to any size in many ways (packed twice, locked, repeated). The code of pdf.js reports here
 * (counted.ts, build/pdf-budget.mts); whoever opens or draws sets the budget and asks at the end whether it was kept.
 */
const mebibyte = 1_048_576;

/** For one thing that is asked for: opening a document, or drawing one page of it. */
export const budget = {
  /** Bytes that come out of being unpacked: three times a page scanned in colour at 600 dots an inch. */
  unpacked: 384 * mebibyte,
  /** Bytes of all buffers that are made, also of those that are gone again. */
  made: 768 * mebibyte,
  /** Small things of a document; one counts as many steps as it takes of memory. About as many as fit into 600 MB. */
  steps: 12_000_000,
  /** Bytes of canvases at one time. */
  canvases: 256 * mebibyte,
} as const;

export type Kind = keyof typeof budget;
export type Budget = Readonly<Record<Kind, number>>;

/** Thrown into the code that asked for more than is left; what it is read by may go on without that part. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
  constructor(kind: Kind) {
    super(`over the budget: ${kind}`);
  }
}

/** Of what no document is being read for, nothing is counted. */
const unlimited: Budget = { unpacked: Infinity, made: Infinity, steps: Infinity, canvases: Infinity };
let left: Record<Kind, number> = { ...unlimited };
let exceeded: Kind | null = null;

/** Takes `amount` of what is left. @throws OverBudget when there is less, from then on at every call */
export function spend(kind: Kind, amount: number): void {
  if (exceeded === null) left[kind] -= amount;
  if (exceeded === null && left[kind] >= 0) return;
  exceeded ??= kind;
  throw new OverBudget(exceeded);
}

/** Gives back what is free again. */
export function giveBack(kind: Kind, amount: number): void {
  left[kind] += amount;
}

/**
 * Runs one thing within a fresh budget, one at a time. Rejects with OverBudget when it asked for more, also where the code in
 * between passed over that.
 */
export async function withinBudget<T>(work: () => Promise<T>, most: Budget = budget): Promise<T> {
  left = { ...most };
  exceeded = null;
  try {
    const done = await work();
    if (exceeded !== null) throw new OverBudget(exceeded);
    return done;
  } catch (error) {
    throw exceeded === null ? error : new OverBudget(exceeded);
  } finally {
    left = { ...unlimited };
    exceeded = null;
  }
}
