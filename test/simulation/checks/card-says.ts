/** What the cards say that lie on the disks of a story. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { decodeCard, type SeatCard } from '../../../shared/trust/seat-card.ts';

/** What a card says of its seat; key and person in hex. */
export interface CardSays {
  readonly key: string;
  readonly person: string;
  readonly name: string;
  readonly service: string;
  /** The person follows from the key (T3 of shared/trust); of a later seat another seat says so. */
  readonly isFirstSeat: boolean;
}

/** The same cards stand on every disk: what they say by the bytes. */
const cards = new Map<string, CardSays | null>();
export function cardIn(crypto: Crypto, bytes: Bytes): CardSays | null {
  const text = toHex(crypto.hash(bytes));
  const before = cards.get(text);
  if (before !== undefined) return before;
  const card = decodeCard(crypto, bytes);
  const read = card.ok ? saysOf(card.value) : null;
  cards.set(text, read);
  return read;
}

const saysOf = ({ signKey, person: of, name, service, vouch }: SeatCard): CardSays => ({
  key: toHex(signKey),
  person: toHex(of),
  name,
  service,
  isFirstSeat: vouch === undefined,
});

export function forgetCards(): void {
  cards.clear();
}
