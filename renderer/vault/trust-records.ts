/** What this seat knows of people elsewhere: their cards and how far each is trusted, kept as records. */
import { z } from 'zod';
import { toHex } from '../../shared/codec/hex.ts';
import type { Cards } from './cards.ts';
import type { Session } from './session.ts';
import { readOnce } from './store/reading-once.ts';

const knownPerson = z.strictObject({
  card: z.instanceof(Uint8Array<ArrayBuffer>),
  standing: z.enum(['verified', 'unverified', 'key-changed']),
  verifiedOn: z.number().optional(),
  verifiedHow: z.enum(['in-person', 'phone']).optional(),
});
export type KnownPerson = z.infer<typeof knownPerson>;
const readPerson = readOnce(knownPerson);

const prefix = 'person/';
export const personKey = (signKey: Uint8Array): string => `${prefix}${toHex(signKey)}`;

export function knownPeople(session: Session): readonly KnownPerson[] {
  return session.records.list(prefix).flatMap(([, value]) => readPerson(value) ?? []);
}

export const knownPersonOf = (session: Session, signKeyHex: string): KnownPerson | null =>
  readPerson(session.records.get(`${prefix}${signKeyHex}`));

/** Fills the card book from the records after unlocking. */
export function loadKnownCards(session: Session): void {
  for (const person of knownPeople(session)) remember(session.cards, person);
}

export const remember = (cards: Cards, person: KnownPerson): boolean => cards.add(person.card, person.standing);
