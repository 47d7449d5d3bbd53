/** Operations that adopt: what they show counts, and goes to the readers of their epoch (SPEC.md, E8, E11). */
import type { Held } from './held.ts';
import type { Shown } from './ops.ts';
import type { SectionLog } from './section-log.ts';

/** An operation that adopts and counts. */
export interface Adopting {
  readonly held: Held;
  readonly position: number;
  readonly adopts: readonly Shown[];
}

/** Adoptions that count, with what they adopt. */
export const adoptionsIn = (log: SectionLog): readonly Adopting[] =>
  [...log.held().values()].flatMap((held) =>
    log.adopting(held).map(([position, { adopts }]) => ({ held, position, adopts })),
  );
