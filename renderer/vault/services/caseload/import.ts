/** People taken in from a list: a dossier for each, all in one append with what remembers the list, or none at all (I1). */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { accessFrames } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { changesOf, foundDossier, writeMade, type DossierStart, type Making } from '../dossiers/new-dossier.ts';
import type { CaseloadPerson } from '../../api/caseload.ts';
import { importKey, type ImportRecord } from './imports.ts';

/** More at once would stand in the way of everything else; a service works for a few hundred. */
export const mostAtOnce = 1_000;

export async function importCaseload(
  context: VaultContext,
  realm: Realm,
  people: readonly CaseloadPerson[],
): Promise<Result<{ readonly id: string; readonly dossiers: readonly string[] }, VaultProblem>> {
  const { session } = context;
  if (people.length === 0) return fail({ code: 'not-found' });
  if (people.length > mostAtOnce) return fail({ code: 'too-many' });
  const making = people.map((person): Making & { readonly id: string } => {
    const { dossier, founded } = foundDossier(session, realm);
    return { id: toBase64url(dossier), founded, changes: changesOf(session, realm, startOf(person)) };
  });
  const counted = making.map(({ id, founded, changes }) => {
    const withValues = founded.filter(({ key }) => changes.some(({ section }) => section === key.kind)).length;
    return { id, count: founded.length + withValues };
  });
  const id = toBase64url(session.crypto.random(9));
  const record: ImportRecord = { at: session.now(), realm, dossiers: counted };
  const accesses = counted.map((each) => ({ what: 'imported-dossier', dossier: each.id }));
  // Who takes in a list has seen what stands in it.
  const seen = counted.map((each) => [`seen/${each.id}`, each.count] as const);
  const along = accessFrames(session, accesses, [[importKey(id), record], ...seen]);
  const written = await writeMade(context, realm, making, along);
  if (!written.ok) return written;
  session.notify({ type: 'changed' });
  return ok({ id, dossiers: counted.map((each) => each.id) });
}

function startOf({ language, interpreter, plainLanguage, ...person }: CaseloadPerson): DossierStart {
  const isKnown = language !== '' || interpreter || plainLanguage;
  return { ...person, ...(isKnown && { personLanguage: { language, interpreter, plainLanguage } }) };
}
