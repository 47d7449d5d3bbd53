/** What is done on the way through the main journey, with one hand or the other. */
import type { Tab } from '../../journeys/dossier.ts';

export interface Hand {
  readonly slip: () => Promise<void>;
  /** A wish, a goal, a step with who and by when, and its proof. */
  readonly plan: () => Promise<void>;
  readonly note: () => Promise<void>;
  readonly request: () => Promise<void>;
  /** In the plan. */
  readonly setDone: () => Promise<void>;
  readonly toToday: () => Promise<void>;
  /** On Today. */
  readonly toAll: () => Promise<void>;
  readonly toDossier: () => Promise<void>;
  readonly toTab: (name: Tab) => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
}
