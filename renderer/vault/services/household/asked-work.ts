/** What somebody asks who now works for another service (SPEC.md, P5): the cards that are to stand, as a letter carries them. */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes16, someBytes } from '../../../../shared/codec/shapes.ts';
import { decodeCard } from '../../../../shared/trust/seat-card.ts';
import type { Session } from '../../core/session/session.ts';
import { personAt } from '../../core/people/people.ts';

/** What a letter about it carries: the cards that are to stand. */
export const newWork = z.strictObject({ kind: z.literal('work'), seat: bytes16, real: someBytes, practice: someBytes });
export type NewWork = z.infer<typeof newWork>;

/** The cards of somebody who asks, while they are still to be agreed to: not older than those that stand by now. */
export function askedWork(session: Session, { seat, real }: Pick<NewWork, 'seat' | 'real'>) {
  const person = session.household && personAt(session.household, seat);
  const card = decodeCard(session.crypto, real);
  const isOpen = person && card.ok && card.value.madeAt > person.card.madeAt && !equal(seat, session.secret.seat);
  return isOpen ? { person, card: card.value } : null;
}
