/** What keepers published, as it is held for a realm (SPEC.md, LP1, DU1): kept once it proved itself under the list held. */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { count, someBytes } from '../../../../shared/codec/shapes.ts';
import { contentIn, type ContentReader, type Numbered } from '../../../../shared/trust/published/contents.ts';
import {
  decodePublication,
  keepersAmong,
  type PublishedKind,
  type ReadPublication,
} from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import { heldList } from '../trust/held-list.ts';
import type { Session } from '../../core/session/session.ts';

const record = z.strictObject({ bytes: someBytes, takenAt: count });

const prefix = (realm: Realm, kind: PublishedKind): string => `published/${realm}/${kind}/`;
export const publishedKey = (realm: Realm, kind: PublishedKind, number: number): string =>
  `${prefix(realm, kind)}${String(number)}`;

export interface Held<C extends Numbered> extends ReadPublication {
  readonly content: C;
  readonly takenAt: number;
}

export type HeldReader<C extends Numbered> = (session: Session, realm: Realm) => readonly Held<C>[];

/** Those of one kind, by number. Those of another list than the one held wait: nobody answers for them now. */
export function heldReader<C extends Numbered>(kind: PublishedKind, read: ContentReader<C>): HeldReader<C> {
  // Signatures are looked at once for each record.
  const known = new WeakMap<object, Held<C> | null>();
  const readOnce = (session: Session, value: unknown): readonly Held<C>[] => {
    if (typeof value !== 'object' || value === null) return [];
    const before = known.get(value);
    const held = before === undefined ? readHeld(session, read, value) : before;
    known.set(value, held);
    return held === null ? [] : [held];
  };
  return (session, realm) => {
    const list = heldList(session, realm)?.directory.list;
    if (list === undefined) return [];
    return session.records
      .list(prefix(realm, kind))
      .flatMap(([, value]) => readOnce(session, value))
      .filter(({ publication }) => equal(publication.list, list))
      .sort((a, b) => a.content.number - b.content.number);
  };
}

function readHeld<C extends Numbered>({ crypto }: Session, readAs: ContentReader<C>, value: object): Held<C> | null {
  const kept = record.safeParse(value);
  const read = kept.success ? decodePublication(crypto, kept.data.bytes) : null;
  if (!kept.success || read?.ok !== true) return null;
  const content = contentIn(readAs, read.value.publication);
  // An older application may hold what only a newer one reads: it stays, and counts there.
  return content.ok ? { ...read.value, content: content.value, takenAt: kept.data.takenAt } : null;
}

/** Names of keepers of the list held among those who signed. */
export function signersOf(
  session: Session,
  realm: Realm,
  { signedBy }: Pick<ReadPublication, 'signedBy'>,
): readonly string[] {
  const list = heldList(session, realm);
  return list === null ? [] : keepersAmong(list.directory, signedBy).map(({ name }) => name);
}
