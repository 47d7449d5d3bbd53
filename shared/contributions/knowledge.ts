/**
 * Whom a founding speaks for (SPEC.md, E7): nothing is known by its number. Whoever names an id held what it stands for, or says
 * that they only pass it on.
 */
import { toHex } from '../codec/hex.ts';
import { Ancestry } from './ancestry.ts';
import type { Epoch } from './epoch.ts';
import type { Held } from './held.ts';

/** What one founding knew, with those before it. */
export interface Coverage {
  readonly knows: (held: Held) => boolean;
}

/** Positions a founder held of what they name. */
type Seen = Set<number> | 'all';

/** What all foundings that count here knew. */
export class Knowledge {
  readonly #epochs: ReadonlyMap<string, Epoch>;
  readonly #ancestry: Ancestry;
  /** Hex contribution id -> hex epochs whose founding names it, with what its founder held of it. */
  readonly #namers = new Map<string, Map<string, Seen>>();

  constructor(epochs: ReadonlyMap<string, Epoch>, ancestry: Ancestry = new Ancestry(epochs)) {
    this.#epochs = epochs;
    this.#ancestry = ancestry;
    for (const { hex, founding } of epochs.values()) {
      for (const { id, seen } of founding.restates) this.#name(toHex(id), hex, seen ?? 'all');
      for (const { tips } of founding.covered)
        for (const { id, seen } of tips) this.#name(toHex(id), hex, seen ?? 'all');
    }
  }

  #name(id: string, epoch: string, seen: readonly number[] | 'all'): void {
    const namers = this.#namers.get(id) ?? new Map<string, Seen>();
    this.#namers.set(id, namers);
    // What is restated may be the last of its run as well: it is named twice, by a liar however often.
    const before = namers.get(epoch) ?? new Set<number>();
    namers.set(epoch, before === 'all' || seen === 'all' ? 'all' : before);
    if (before !== 'all' && seen !== 'all') for (const position of seen) before.add(position);
  }

  /** Foundings (hex) that name a contribution (hex) and whose founders held this operation of it. */
  heldBy(id: string, position: number): readonly string[] {
    return [...(this.#namers.get(id)?.keys() ?? [])].filter((hex) => this.isHeldBy(hex, id, position));
  }

  /** Whether this founding (hex) says that its founder held an operation. */
  isHeldBy(hex: string, id: string, position: number): boolean {
    const seen = this.#namers.get(id)?.get(hex);
    return seen === 'all' || seen?.has(position) === true;
  }

  /** Whether a founding names this contribution (hex id), here or not. */
  isNamed(id: string): boolean {
    return this.#namers.has(id);
  }

  /** What the founding of an epoch that counts knew (hex id). */
  of(hex: string): Coverage {
    return { knows: (held) => this.#knows(hex, held) };
  }

  /** Foundings (hex) that knew a contribution, in no order. */
  knowing(held: Held): readonly string[] {
    if (!this.#namers.has(held.id)) return [];
    return [...this.#epochs.keys()].filter((hex) => this.#knows(hex, held));
  }

  /** It names it or one before it does; and what it was written in is no epoch beside it, nor one that came after. */
  #knows(hex: string, { id, epoch }: Held): boolean {
    const namers = this.#namers.get(id);
    if (namers === undefined) return false;
    const before = this.#ancestry.before(hex);
    const home = epoch ?? id;
    if (this.#epochs.has(home) && !before.has(home)) return false;
    if (namers.has(hex)) return true;
    for (const namer of namers.keys()) if (before.has(namer)) return true;
    return false;
  }
}
