/**
 * What this seat knows of people elsewhere, and how far each is trusted: cards taken in and compared by hand, kept as
 * records, and what the list of the realm says of them (SPEC.md, M4-M6).
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Revocation } from '../../../../shared/trust/directory/directory.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Cards } from '../../core/cards/cards.ts';
import { heldList, listFor, revocationOf } from './held-list.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';

const storedPerson = z.strictObject({
  card: z.instanceof(Uint8Array<ArrayBuffer>),
  standing: z.enum(['verified', 'unverified', 'key-changed']),
  verifiedOn: z.number().optional(),
  verifiedHow: z.enum(['in-person', 'phone', 'scanned']).optional(),
  verifiedBy: z.string().optional(),
  /** The card was read from its code, on a screen or on paper. */
  scanned: z.literal(true).optional(),
  /** Cards of the same keys that were compared before this one: what was written under them stays theirs. */
  earlier: z
    .array(z.instanceof(Uint8Array<ArrayBuffer>))
    .max(20)
    .optional(),
  /** A later card of the same keys that says something else, and that nobody has compared yet. */
  next: z.instanceof(Uint8Array<ArrayBuffer>).optional(),
});
export type StoredPerson = z.infer<typeof storedPerson>;
const readPerson = readOnce(storedPerson);

/** `listed`: two officers of the realm answer for the key. `revoked`: they took that back, and nothing outweighs it. */
export type Standing = StoredPerson['standing'] | 'listed' | 'revoked';

export interface KnownPerson extends Omit<StoredPerson, 'standing'> {
  readonly standing: Standing;
  readonly listed?: {
    readonly list: string;
    readonly number: number;
    readonly until: number;
    readonly helps: boolean;
  };
  readonly revoked?: Revocation;
}

/** Work goes to them and is taken over from them. */
export const isTrusted = ({ standing }: { readonly standing: Standing }): boolean =>
  standing === 'verified' || standing === 'listed';

const prefix = 'person/';
export const personKey = (signKey: Uint8Array): string => `${prefix}${toHex(signKey)}`;

const storedPeople = (session: Session): readonly StoredPerson[] =>
  session.records.list(prefix).flatMap(([, value]) => readPerson(value) ?? []);

/** The people of a practice dossier were made up here: their names are known to be theirs. */
export const madeUpKey = (seat: string): string => `made-up/${seat}`;

/** Everyone with a card here, and everyone in the lists that are held. */
export function knownPeople(session: Session): readonly KnownPerson[] {
  const stored = storedPeople(session);
  const here = keysHere(session);
  const listed = (['real', 'practice'] as const).flatMap((realm) =>
    [...(heldList(session, realm)?.bySeat ?? [])].flatMap(([hex, { bytes }]) =>
      here.has(hex) || session.records.get(`${prefix}${hex}`) !== undefined
        ? []
        : [{ card: bytes, standing: 'unverified' as const }],
    ),
  );
  return [...stored, ...listed].map((person) => asKnown(session, person, stored));
}

/** Signing keys of the people of this computer, in hex: nothing has to travel to them. */
const keysHere = (session: Session): ReadonlySet<string> =>
  new Set(
    session.people.flatMap((mate) =>
      [mate.real, mate.practice].flatMap((bytes) => toHex(session.cards.read(bytes)?.signKey ?? new Uint8Array())),
    ),
  );

/** What is known of the seat with this signing key. */
export function knownPersonOf(session: Session, signKeyHex: string): KnownPerson | null {
  const stored = readPerson(session.records.get(`${prefix}${signKeyHex}`));
  if (stored !== null) return asKnown(session, stored);
  for (const realm of ['real', 'practice'] as const) {
    const found = heldList(session, realm)?.bySeat.get(signKeyHex);
    if (found) return asKnown(session, { card: found.bytes, standing: 'unverified' });
  }
  return null;
}

function asKnown(session: Session, person: StoredPerson, stored?: readonly StoredPerson[]): KnownPerson {
  const card = session.cards.read(person.card);
  const list = card && listFor(session, card);
  if (card === null || list === null) return person;
  const revoked = revocationOf(session, card);
  if (revoked !== null) return { ...person, standing: 'revoked', revoked };
  const found = list.bySeat.get(toHex(card.signKey));
  if (found === undefined) return person;
  const { name, number, until } = list.directory;
  const helps = list.directory.services.some(({ recovery }) => recovery.some((id) => equal(id, card.person)));
  const listed = { list: name, number, until: Math.min(found.until ?? until, until), helps };
  if (person.standing === 'verified') return { ...person, listed };
  return {
    ...person,
    card: found.bytes,
    listed,
    standing: isKeyChange(session, found.card, list, stored) ? 'key-changed' : 'listed',
  };
}

/** What a version of a list says of seats: by signing key, and by key or person id, in hex. */
interface Word {
  readonly bySeat: { has(hex: string): boolean };
  readonly gone: { has(hex: string): boolean };
}

/**
 * Someone compared by hand has this name and place of work with another key, and the list does not explain it: that key
 * was not revoked, and the two do not stand in it beside each other (two of one name, or two computers of one person).
 */
export function isKeyChange(
  session: Session,
  card: SeatCard,
  list: Word | null,
  stored = storedPeople(session),
): boolean {
  return stored.some((each) => {
    const other = each.standing === 'verified' ? session.cards.read(each.card) : null;
    if (other === null || equal(other.signKey, card.signKey)) return false;
    const isAlike = equal(other.realm, card.realm) && other.name === card.name && other.service === card.service;
    if (!isAlike || list === null) return isAlike;
    const [key, before] = [toHex(card.signKey), toHex(other.signKey)];
    const isRevoked = list.gone.has(before) || list.gone.has(toHex(other.person));
    return !isRevoked && !(list.bySeat.has(key) && list.bySeat.has(before));
  });
}

/** Fills the card book from the records after unlocking. */
export function loadKnownCards(session: Session): void {
  for (const person of knownPeople(session)) remember(session.cards, person);
}

/** Standing by hand is kept with the card; what a list says is asked of the list. */
export const remember = (cards: Cards, { card, standing }: { readonly card: Bytes; readonly standing: Standing }) =>
  cards.add(card, standing === 'listed' || standing === 'revoked' ? 'unverified' : standing);
