/** Whether the person who asks is one I know: they are trusted, or of this computer. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Session } from '../../core/session/session.ts';
import { isTrusted, knownPersonOf } from './trust-records.ts';

export function isKnownWell(session: Session, card: SeatCard): boolean {
  const known = knownPersonOf(session, toHex(card.signKey));
  return (known && isTrusted(known)) || session.people.some((mate) => equal(mate.wrapKey, card.wrapKey));
}
