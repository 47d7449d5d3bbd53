/**
 * Seat cards known to this seat, by signing key: who an author is, and how far their card is trusted.
 */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { decodeCard, type SeatCard } from '../../shared/trust/seat-card.ts';

/** `introduced`: came with work from someone verified; enough to show an author, never enough to send to. */
export type CardStanding = 'this-computer' | 'verified' | 'unverified' | 'introduced' | 'key-changed';

export interface KnownCard {
  readonly card: SeatCard;
  readonly bytes: Bytes;
  readonly standing: CardStanding;
}

const weight: Record<CardStanding, number> = {
  introduced: 0,
  unverified: 1,
  'key-changed': 2,
  verified: 3,
  'this-computer': 4,
};

export class Cards {
  readonly #crypto: Crypto;
  readonly #bySignKey = new Map<string, KnownCard>();
  readonly #authors = new Map<string, Author>();

  constructor(crypto: Crypto) {
    this.#crypto = crypto;
  }

  /** Adds a card if it is well signed; true when it was not known at all. A weaker standing never lowers a stronger. */
  add(bytes: Bytes, standing: CardStanding): boolean {
    const decoded = decodeCard(this.#crypto, bytes);
    if (!decoded.ok) return false;
    const key = toHex(decoded.value.signKey);
    const known = this.#bySignKey.get(key);
    if (known && weight[known.standing] >= weight[standing]) return false;
    this.#bySignKey.set(key, { card: decoded.value, bytes, standing });
    this.#authors.set(key, authorOf(decoded.value));
    return known === undefined;
  }

  /** Sets a standing outright (verification, key change). */
  set(signKeyHex: string, standing: CardStanding): void {
    const known = this.#bySignKey.get(signKeyHex);
    if (known) this.#bySignKey.set(signKeyHex, { ...known, standing });
  }

  get(signKeyHex: string): KnownCard | null {
    return this.#bySignKey.get(signKeyHex) ?? null;
  }

  all(): readonly KnownCard[] {
    return [...this.#bySignKey.values()];
  }

  author(signKeyHex: string): Author | null {
    return this.#authors.get(signKeyHex) ?? null;
  }
}

export const authorOf = (card: SeatCard): Author => ({
  seat: toHex(card.signKey),
  person: toBase64url(card.person),
  name: card.name,
  function: card.function,
  service: card.service,
});
