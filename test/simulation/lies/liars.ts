/** Who lies in a story, and what they made by hand: keys of seats nobody has, epochs of their own. */
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import type { Made } from './hand.ts';

/** A seat that is no place at any computer: its keys are a liar's. */
export interface Shadow {
  readonly keys: SignKeys;
  /** Signing key, hex. */
  readonly hex: string;
  /** Signing key (hex) of the liar whose it is. */
  readonly of: string;
  readonly card: Bytes;
  /** Person id (hex) the card says. */
  readonly person: string;
}

/** What one liar made, by section (hex). */
export interface MadeByHand {
  readonly shadows: Shadow[];
  readonly epochs: Map<string, SectionKey[]>;
  readonly told: Map<string, Made[]>;
}

export class Liars {
  /** By signing key (hex). */
  readonly #all = new Map<string, MadeByHand>();

  add(seat: string): void {
    this.#all.set(seat, { shadows: [], epochs: new Map(), told: new Map() });
  }

  get size(): number {
    return this.#all.size;
  }

  is(seat: string): boolean {
    return this.#all.has(seat);
  }

  of(seat: string): MadeByHand | undefined {
    return this.#all.get(seat);
  }

  /** Whose seat this is, where it is nobody's place (signing keys in hex). */
  shadow(seat: string): Shadow | undefined {
    return [...this.#all.values()].flatMap(({ shadows }) => shadows).find(({ hex }) => hex === seat);
  }
}
