/**
 * Dossiers of one person, put together by a person (SPEC.md, OP1-OP6): a record of this seat alone, which is never sent. Of the
 * dossiers themselves nothing is written and nothing follows from it but how lists name them.
 */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import { mostOfOnePerson } from '../../../../shared/dossier/one-person.ts';
import type { OnePerson } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { Session } from '../session/session.ts';
import { readOnce } from '../store/reading-once.ts';
import type { VaultContext } from './context.ts';
import { closingBy, dossiersIn, holderIn, nameOf } from './projections.ts';

type RecordChange = readonly [string, unknown];

const kept = readOnce(z.strictObject({ dossiers: z.array(z.string()).min(1).max(mostOfOnePerson), gone: count }));

export interface Together {
  /** The end of its record's name. */
  readonly name: string;
  /** The one that names the person first. */
  readonly dossiers: readonly string[];
  /** How many of them were erased here, and nobody has taken note of it. */
  readonly gone: number;
}

const prefixOf = (realm: Realm): string => `one-person/${realm}/`;

/** A new name for a record. */
export const newTogether = ({ crypto }: Pick<Session, 'crypto'>): string => toHex(crypto.random(16));

/** What was put together in a realm. */
export const allTogether = ({ records }: Session, realm: Realm): readonly Together[] =>
  records.list(prefixOf(realm)).flatMap(([name, value]) => {
    const said = kept(value);
    return said === null ? [] : [{ name, ...said }];
  });

export const togetherWith = (session: Session, realm: Realm, dossier: string): Together | undefined =>
  allTogether(session, realm).find(({ dossiers }) => dossiers.includes(dossier));

/** One dossier alone is nobody's union: its record goes, unless it still has to say that the others were erased. */
export const togetherRecord = (realm: Realm, { name, dossiers, gone }: Together): RecordChange => [
  `${prefixOf(realm)}${name}`,
  dossiers.length + gone < 2 || dossiers.length === 0 ? null : { dossiers, gone },
];

/** What an erased dossier leaves of it: a number, which is told once, and no id (SPEC.md, OP5). */
export const withoutErased = (session: Session, dossier: string): readonly RecordChange[] =>
  (['real', 'practice'] as const).flatMap((realm) =>
    allTogether(session, realm).flatMap((each) => {
      if (!each.dossiers.includes(dossier)) return [];
      const dossiers = each.dossiers.filter((id) => id !== dossier);
      return [togetherRecord(realm, { ...each, dossiers, gone: each.gone + 1 })];
    }),
  );

/** For each dossier that stands with others that open here: all of those, the one that names the person first. */
export function openTogether(context: VaultContext, realm: Realm): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const all = allTogether(context.session, realm);
  if (all.length === 0) return found;
  const here = new Set(dossiersIn(context, realm).map(({ id }) => id));
  for (const { dossiers } of all) {
    const open = dossiers.filter((id) => here.has(id) && !found.has(id));
    if (open.length > 1) for (const id of open) found.set(id, open);
  }
  return found;
}

export interface PersonNamed {
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
}

/** How lists name the person of a dossier whose name they do not use; only of those. */
export function namedByAnother(context: VaultContext, realm: Realm): ReadonlyMap<string, PersonNamed> {
  const named = new Map<string, PersonNamed>();
  const together = openTogether(context, realm);
  if (together.size === 0) return named;
  const here = new Map(dossiersIn(context, realm).map((each) => [each.id, each]));
  for (const [id, [main = id]] of together) {
    const first = main === id ? undefined : here.get(main);
    if (first === undefined) continue;
    const { surname, firstName, birth } = nameOf(first);
    named.set(id, { surname, firstName, birthYear: birth.slice(0, 4) });
  }
  return named;
}

/** What is said of it at a dossier; undefined where it stands alone. */
export function onePersonOf(context: VaultContext, realm: Realm, dossier: string): OnePerson | undefined {
  const together = togetherWith(context.session, realm, dossier);
  if (together === undefined) return undefined;
  const { service } = context.session.me(realm);
  const here = new Map(dossiersIn(context, realm).map((each) => [each.id, each]));
  const dossiers = together.dossiers.flatMap((id) => {
    const each = here.get(id);
    if (each === undefined) return [];
    const closing = closingBy(each, service);
    return [{ id, ...nameOf(each), carriedBy: holderIn(each)?.name ?? '', ...(closing && { closedOn: closing.on }) }];
  });
  return { dossiers, gone: together.gone + together.dossiers.length - dossiers.length };
}
