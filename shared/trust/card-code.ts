/**
 * A seat card as the text of a code on a screen or on paper (SPEC.md, T16): read by any reader of such codes, with or
 * without this application. It carries the card and nothing else.
 */
import { fromBase45, toBase45 } from '../codec/base45.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeCard, type CardProblem, type SeatCard } from './seat-card.ts';

const prefix = 'PASSERELLE/CARD/1/';
/** Larger cards go as a file: their code would be too fine for an ordinary printer and a hand-held photo. */
export const codeCap = 1_200;

/** The text of the code, or null where the card is too large for one. */
export const cardCode = (card: Uint8Array): string | null => (card.length > codeCap ? null : prefix + toBase45(card));

/** Three characters for two bytes. */
const longestText = prefix.length + (codeCap / 2) * 3;

/** The encoded card in the text of a code, not yet checked; null for any other text. Budget: 1,200 bytes in 1,818 characters (T16). */
export function cardBytesOfCode(text: string): Bytes | null {
  const isOne = text.startsWith(prefix) && text.length <= longestText;
  return (isOne ? fromBase45(text.slice(prefix.length)) : undefined) ?? null;
}

/** Budget: as of `cardBytesOfCode`; of a longer text no more than its beginning is looked at. */
export function readCardCode(
  crypto: Crypto,
  text: string,
): Result<{ readonly card: SeatCard; readonly bytes: Bytes }, CardProblem> {
  if (!text.startsWith(prefix)) {
    return fail(/^PASSERELLE\/CARD\/[1-9][0-9]{0,5}\//.test(text) ? 'newer-version' : 'not-a-card');
  }
  const bytes = cardBytesOfCode(text);
  if (bytes === null) return fail('damaged');
  const card = decodeCard(crypto, bytes);
  return card.ok ? ok({ card: card.value, bytes }) : card;
}
