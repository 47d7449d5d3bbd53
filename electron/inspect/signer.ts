import { toHex } from '../../shared/codec/hex.ts';
import type { SeatCard } from '../../shared/trust/seat-card.ts';

/** Who signed: what stands on their card. That it is them has to be known from elsewhere. */
export interface Signer {
  readonly name: string;
  readonly function: string;
  readonly service: string;
  readonly person: string;
  readonly signKey: string;
}

export const signerOf = (card: SeatCard): Signer => ({
  name: card.name,
  function: card.function,
  service: card.service,
  person: toHex(card.person),
  signKey: toHex(card.signKey),
});
