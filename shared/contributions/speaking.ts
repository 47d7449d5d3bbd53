/**
 * Who speaks for the work of somebody who was taken out (SPEC.md, E8): whoever took them out, and those who named it before and stayed.
 * What only they themselves named, or those taken out with them, nobody else may ever have held: they could still choose what to show.
 */
import type { Ancestry } from './ancestry.ts';
import type { Knowledge } from './knowledge.ts';
import { roleIn, type Epoch } from './epoch.ts';

export class Speaking {
  readonly #epochs: ReadonlyMap<string, Epoch>;
  readonly #ancestry: Ancestry;
  readonly #knowledge: Knowledge;
  /** Seat (hex) -> epochs that take it out. */
  readonly #removals = new Map<string, readonly Epoch[]>();
  /** Two seats (hex) -> epochs that take out the first, without the second. */
  readonly #both = new Map<string, readonly Epoch[]>();

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

  /**
   * Foundings that ask who speaks for an operation: those that take out who wrote it and, where that seat writes no longer, those
   * that take out whoever held it before. So nobody lets another seat's work count by being the one who takes that seat out.
   */
  asking(seat: string, contribution: string, position: number): ReadonlySet<Epoch> {
    const asking = new Set(this.takingOut(seat));
    for (const hex of this.#knowledge.heldBy(contribution, position)) {
      const author = this.#epochs.get(hex)?.author;
      if (author === undefined || author === seat) continue;
      for (const removal of this.#takingOutBoth(author, seat))
        if (!asking.has(removal) && this.#ancestry.before(removal.hex).has(hex)) asking.add(removal);
    }
    return asking;
  }

  /** Epochs that take one seat out and in which another writes no more than it. */
  #takingOutBoth(out: string, other: string): readonly Epoch[] {
    const key = `${out} ${other}`;
    const known = this.#both.get(key) ?? this.takingOut(out).filter((epoch) => roleIn(epoch, other) === null);
    this.#both.set(key, known);
    return known;
  }

  /** Whether a founding, or one before it by somebody it does not take out, says that its founder held an operation. */
  speaksFor(removal: Epoch, contribution: string, position: number): boolean {
    if (this.#knowledge.isHeldBy(removal.hex, contribution, position)) return true;
    const before = this.#ancestry.before(removal.hex);
    return this.#knowledge.heldBy(contribution, position).some((hex) => {
      const founded = before.has(hex) ? this.#epochs.get(hex) : undefined;
      return founded !== undefined && !this.takesOut(removal, founded.author);
    });
  }
}
