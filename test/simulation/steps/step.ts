/** A kind of step: what can happen in a story. */
import type { World } from '../world/world.ts';

export interface Step {
  readonly name: string;
  /** How often, among all steps. */
  readonly weight: number;
  /** What happened, as a sentence; null where nothing could. */
  readonly run: (world: World) => Promise<string | null>;
}
