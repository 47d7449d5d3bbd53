/**
 * Who speaks for the work of somebody who was taken out (SPEC.md, E8): whoever took them out, and those who named it before and stayed.
 * What only they themselves named, or those taken out with them, nobody else may ever have held: they could still choose what to show.
 */
import type { Ancestry } from './ancestry.ts';
import type { Knowledge } from './coverage.ts';
import { roleIn, type Epoch } from './epoch.ts';

export class Speaking {
  readonly #epochs: ReadonlyMap<string, Epoch>;
  readonly #ancestry: Ancestry;
  readonly #knowledge: Knowledge;
  /** Seat (hex) -> epochs that take it out. */
  readonly #removals = new Map<string, readonly Epoch[]>();

  constructor(epochs: ReadonlyMap<string, Epoch>, ancestry: Ancestry, knowledge: Knowledge) {
    this.#epochs = epochs;
    this.#ancestry = ancestry;
    this.#knowledge = knowledge;
  }

  /** Epochs in which a seat (hex) writes no longer that wrote in one just before. */
  takingOut(seat: string): readonly Epoch[] {
    const known = this.#removals.get(seat);
    if (known !== undefined) return known;
    const removals = [...this.#epochs.values()].filter((epoch) => this.takesOut(epoch, seat));
    this.#removals.set(seat, removals);
    return removals;
  }

  takesOut(epoch: Epoch, seat: string): boolean {
    if (roleIn(epoch, seat) !== null) return false;
    return epoch.parents.some((hex) => {
      const parent = this.#epochs.get(hex);
      return parent !== undefined && roleIn(parent, seat) !== null;
    });
  }

  /** Whether the founding that takes an author out names this operation of theirs, or one before it by somebody who stays. */
  speaksFor(removal: Epoch, contribution: string, position: number): boolean {
    const before = this.#ancestry.before(removal.hex);
    return this.#knowledge.heldBy(contribution, position).some((hex) => {
      if (hex === removal.hex) return true;
      const founded = before.has(hex) ? this.#epochs.get(hex) : undefined;
      return founded !== undefined && !this.takesOut(removal, founded.author);
    });
  }
}
