/**
 * Seat cards known to this seat, by signing key: who an author is, and how far their card is trusted.
 */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { compare, equal } from '../../shared/codec/bytes.ts';
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

function replaces(next: KnownCard, known: KnownCard): boolean {
  const stronger = weight[next.standing] - weight[known.standing];
  if (stronger !== 0) return stronger > 0;
  const later = next.card.madeAt - known.card.madeAt;
  return later === 0 ? compare(next.bytes, known.bytes) > 0 : later > 0;
}

export class Cards {
  readonly #crypto: Crypto;
  readonly #bySignKey = new Map<string, KnownCard>();
  readonly #authors = new Map<string, Author>();
  readonly #checked = new Map<string, SeatCard | null>();
  #authorChanges = 0;

  constructor(crypto: Crypto) {
    this.#crypto = crypto;
  }

  /**
   * Adds a card if it is well signed; true when it was not known at all. A weaker standing never replaces a stronger; of
   * two with the same standing the later one counts, whatever order they came in.
   */
  add(bytes: Bytes, standing: CardStanding): boolean {
    const card = this.read(bytes);
    if (card === null) return false;
    const key = toHex(card.signKey);
    const known = this.#bySignKey.get(key);
    if (known && !replaces({ card, bytes, standing }, known)) return false;
    // A part of a section would keep all of it in memory.
    this.#bySignKey.set(key, { card, bytes: bytes.slice(), standing });
    this.#authors.set(key, authorOf(card));
    this.#authorChanges += 1;
    return known === undefined;
  }

  /** A card that came with work in a realm: its signing key (hex), or null when it is no card of that realm. */
  introduce(bytes: Bytes, realm: Bytes): string | null {
    const card = this.read(bytes);
    if (card === null || !equal(card.realm, realm)) return null;
    this.add(bytes, 'introduced');
    return toHex(card.signKey);
  }

  /** A card that proves itself (`decodeCard`), or null. The same cards stand in many places; each is checked once. */
  read(bytes: Bytes): SeatCard | null {
    const id = toHex(this.#crypto.hash(bytes));
    const known = this.#checked.get(id);
    if (known !== undefined) return known;
    const decoded = decodeCard(this.#crypto, bytes);
    const card = decoded.ok ? decoded.value : null;
    this.#checked.set(id, card);
    return card;
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

  /** Grows whenever somebody became known as an author, or by another card than before. */
  get authorChanges(): number {
    return this.#authorChanges;
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
