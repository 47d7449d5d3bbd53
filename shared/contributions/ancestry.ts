/** How the epochs of a section follow each other. */
import type { Epoch } from './epoch.ts';

export class Ancestry {
  readonly #epochs: ReadonlyMap<string, Epoch>;
  readonly #before = new Map<string, ReadonlySet<string>>();

  constructor(epochs: ReadonlyMap<string, Epoch>) {
    this.#epochs = epochs;
  }

  #parentsOf(hex: string): readonly string[] {
    return this.#epochs.get(hex)?.parents ?? [];
  }

  /** Every epoch before this one, near or far. */
  before(hex: string): ReadonlySet<string> {
    const known = this.#before.get(hex);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [...this.#parentsOf(hex)];
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      if (found.has(each)) continue;
      found.add(each);
      const theirs = this.#before.get(each);
      if (theirs === undefined) open.push(...this.#parentsOf(each));
      else for (const one of theirs) found.add(one);
    }
    this.#before.set(hex, found);
    return found;
  }

  /** Whether `earlier` is this epoch or one before it. */
  leadsTo(earlier: string, hex: string): boolean {
    return earlier === hex || this.before(hex).has(earlier);
  }

  /** Epochs that no other follows, by id. */
  leaves(): readonly Epoch[] {
    const followed = new Set([...this.#epochs.values()].flatMap((epoch) => epoch.parents));
    const leaves = [...this.#epochs.values()].filter((epoch) => !followed.has(epoch.hex));
    return leaves.sort((a, b) => (a.hex < b.hex ? -1 : 1));
  }

  /** Those of them that come before all of these, and before no other that does. */
  lastBefore(all: readonly Epoch[]): readonly string[] {
    const [first, ...others] = all.map((epoch) => this.before(epoch.hex));
    const common = [...(first ?? [])].filter((hex) => others.every((other) => other.has(hex)));
    return common.filter((hex) => !common.some((other) => this.before(other).has(hex)));
  }

  /** Epochs (hex) a seat is a member of. */
  readBy(seatHex: string): ReadonlySet<string> {
    const read = [...this.#epochs.values()].filter((epoch) => epoch.members.has(seatHex));
    return new Set(read.map((epoch) => epoch.hex));
  }
}
