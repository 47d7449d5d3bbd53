/**
 * Seat cards known to this seat, by signing key: who an author is, and how far their card is trusted.
 */
import { compare, equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import { decodeCard, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import { authorOf, decideAuthor, noTrust, type Trust } from './authors.ts';
import { codeOf, looksLike } from './look-alikes.ts';

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

/** Cards that one seat says of itself in turn are kept up to here: who changes more often than this is not believed anyway. */
const mostSaid = 20;

export class Cards {
  readonly #crypto: Crypto;
  #trust: Trust;
  readonly #bySignKey = new Map<string, KnownCard>();
  /** Every card a seat was ever seen with, by signing key (hex). */
  readonly #said = new Map<string, SeatCard[]>();
  /** Signing keys (hex) by what a name looks like. */
  readonly #alike = new Map<string, Set<string>>();
  readonly #authors = new Map<string, Author | null>();
  readonly #checked = new Map<string, SeatCard | null>();
  readonly #entries = new WeakMap<Member, string>();
  #authorChanges = 0;

  constructor(crypto: Crypto, trust: Trust = noTrust) {
    this.#crypto = crypto;
    this.#trust = trust;
  }

  /** By what people are known from now on. */
  trusts(trust: Trust): void {
    this.#trust = trust;
    this.trustChanged();
  }

  /** The same people and what is known of them, to try what came in beside them. */
  copy(): Cards {
    const other = new Cards(this.#crypto, this.#trust);
    for (const [key, known] of this.#bySignKey) other.#bySignKey.set(key, known);
    for (const [key, said] of this.#said) other.#said.set(key, [...said]);
    for (const [look, seats] of this.#alike) other.#alike.set(look, new Set(seats));
    for (const [id, card] of this.#checked) other.#checked.set(id, card);
    return other;
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
    const counts = known === undefined || replaces({ card, bytes, standing }, known);
    const isSaidAnew = this.#note(key, card, counts);
    // A part of a section would keep all of it in memory.
    if (counts) this.#bySignKey.set(key, { card, bytes: bytes.slice(), standing });
    if (counts || isSaidAnew) this.trustChanged();
    return known === undefined;
  }

  /** Keeps what a seat says of itself: the card that counts first. True where it never said this before. */
  #note(key: string, card: SeatCard, counts: boolean): boolean {
    const before = this.#said.get(key) ?? [];
    const others = before.filter((each) => each !== card);
    const isNew = others.length === before.length;
    if (!isNew && !counts) return false;
    if (!counts && others.length >= mostSaid) return false;
    this.#said.set(key, (counts ? [card, ...others] : [...others, card]).slice(0, mostSaid));
    const look = looksLike(card);
    this.#alike.set(look, (this.#alike.get(look) ?? new Set()).add(key));
    return isNew;
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
    this.trustChanged();
  }

  /** What is known of people changed: who an author is is decided anew. */
  trustChanged(): void {
    this.#authors.clear();
    this.#authorChanges += 1;
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

  /**
   * Who signs with a key, and on what that stands. `member`: how the section in question names that seat; `realm`: which one it is
   * of. Null where no card of theirs is here. The same object until something about them changes.
   */
  author(signKeyHex: string, member?: Member, realm?: Bytes): Author | null {
    const card = this.#bySignKey.get(signKeyHex)?.card;
    if (card !== undefined && realm !== undefined && !equal(card.realm, realm)) return null;
    const key = member === undefined ? signKeyHex : `${signKeyHex} ${this.#entryOf(member)}`;
    const known = this.#authors.get(key);
    if (known !== undefined) return known;
    const decided = decideAuthor(this.#crypto, this.#trust, (seat) => this.#said.get(seat) ?? [], signKeyHex, member);
    const author = decided && this.#withCode(decided, card);
    this.#authors.set(key, author);
    return author;
  }

  /** Who a card that came along is of, as far as it is known here: what a known key says of itself anew is not believed. */
  authorOfCard(card: SeatCard): Author {
    const key = toHex(card.signKey);
    const known = this.#bySignKey.has(key) ? this.author(key) : null;
    if (known !== null) return known;
    const said = (seat: string): readonly SeatCard[] => (seat === key ? [card] : (this.#said.get(seat) ?? []));
    return decideAuthor(this.#crypto, this.#trust, said, key) ?? authorOf(card);
  }

  /** Further seats that say they are this person's, without being among these (hex). */
  saying(person: Bytes, seats: ReadonlySet<string>): readonly KnownCard[] {
    return this.all().filter(({ card }) => equal(card.person, person) && !seats.has(toHex(card.signKey)));
  }

  /** Digits tell apart two people whose names look the same. */
  #withCode(author: Author, card: SeatCard | undefined): Author {
    const others = card === undefined ? [] : [...(this.#alike.get(looksLike({ ...card, name: author.name })) ?? [])];
    const isOther = (seat: string): boolean => {
      const other = this.#bySignKey.get(seat)?.card;
      return seat !== author.seat && other !== undefined && card !== undefined && !equal(other.person, card.person);
    };
    const isAlone = author.shown === 'mine' || !others.some(isOther);
    return isAlone ? author : { ...author, code: codeOf(this.#crypto, author.seat) };
  }

  #entryOf(member: Member): string {
    const known = this.#entries.get(member) ?? `${toHex(member.person)} ${member.service}`;
    this.#entries.set(member, known);
    return known;
  }
}

export { authorOf } from './authors.ts';
