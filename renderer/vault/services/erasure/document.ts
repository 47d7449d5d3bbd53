/**
 * Erasing one document (SPEC.md, Z7): its pieces on this computer are written over and removed, and what names it is taken
 * out of the dossier. What opens the pieces stands in the section as long as the section does; the certificate says so.
 */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import { lastCopyHere } from '../backup/known-copies.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { proved } from '../people/proof.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { filesEverIn, filesIn } from '../../core/writing/named-files.ts';
import { countSetAside } from '../health/set-aside.ts';
import type { ErasurePlan, ErasureView } from '../../api/erasure.ts';
import { finish, reasonOf } from './erase.ts';
import { holdersOf } from './holders.ts';
import { erasureKey, newErasureId, type Erasure } from '../../core/endings/erasures.ts';

export interface DocumentToErase {
  readonly dossier: string;
  readonly document: string;
}

/** Sections that name it now or did. */
async function naming({ session, sections }: VaultContext, what: DocumentToErase): Promise<readonly OpenSection[]> {
  const found: OpenSection[] = [];
  for (const { hex } of allSectionsOf(session, what.dossier)) {
    const section = await sections.open(hex);
    if (section && filesEverIn(section).some(({ id }) => id === what.document)) found.push(section);
  }
  return found;
}

/** What stands there with it now, to be taken out. */
function takingOut({ log, key }: OpenSection, document: string, reason: string): readonly Change[] {
  const view = log.asRead();
  return (view?.entities ?? []).flatMap(({ id, type, state, units }): readonly Change[] => {
    const values = Object.values(units).flatMap(({ versions }) => versions.map(({ value }) => value));
    const names = values.flatMap(filesIn).some((file) => file.id === document);
    return names && state !== 'taken-out' ? [{ do: 'take-out', section: key.kind, type, entity: id, reason }] : [];
  });
}

export async function documentPlan(
  context: VaultContext,
  what: DocumentToErase,
): Promise<Result<ErasurePlan, VaultProblem>> {
  const { session } = context;
  const sections = await naming(context, what);
  if (sections.length === 0) return fail({ code: 'not-found' });
  const { elsewhere, unnamed = 0, colleagues, colleaguesToo } = holdersOf(session, what.dossier, sections);
  // Pieces lie once on a computer, whoever reads them: nobody here keeps them.
  const too = [...new Set([...colleagues, ...colleaguesToo])];
  const lastCopy = lastCopyHere(session);
  const aside = await countSetAside(session);
  if (!aside.ok) return aside;
  return ok({
    parts: [],
    documents: 1,
    drafts: 0,
    waiting: 0,
    elsewhere,
    // Of a document they are told at its entry, which is taken out (D51).
    given: 0,
    unnamed,
    extracts: [],
    ownTexts: { words: [], filters: [] },
    setAside: aside.value,
    colleaguesToo: too,
    colleaguesKeep: [],
    lastCopy,
  });
}

/** Taking out, the log entry and the record are one append; whoever may not take it out may not erase it. */
export async function eraseDocument(
  deps: EntryDeps,
  context: VaultContext,
  input: DocumentToErase & { readonly reason: string; readonly proof: WayInProof },
): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = context;
  const { dossier, document } = input;
  const realm = realmOfDossier(session, dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const reason = reasonOf(input.reason);
  if (reason === null) return fail({ code: 'does-not-fit', field: 'reason' });
  const proof = await proved(deps, session, input.proof);
  if (!proof.ok) return proof;
  const sections = await naming(context, input);
  const changes = sections.flatMap((section) => takingOut(section, document, reason));
  if (changes.length === 0) return fail({ code: 'not-found' });
  const { name, service } = session.me(realm);
  const { elsewhere, unnamed } = holdersOf(session, dossier, sections);
  const erasure: Erasure = {
    state: 'begun',
    scope: 'document',
    realm,
    dossier,
    sections: [],
    documents: [document],
    at: session.now(),
    by: { name, service },
    reason,
    elsewhere,
    ...(unnamed !== undefined && { unnamed }),
    colleagues: [],
    tells: [],
    lastCopy: lastCopyHere(session),
  };
  const id = newErasureId(session);
  const access = { what: 'erased-document', dossier, reason };
  const changed = await changeDossier(context, dossier, changes, { records: [[erasureKey(id), erasure]], access });
  if (!changed.ok) return changed;
  const done = await finish(context, id);
  session.notify({ type: 'changed', dossier });
  return done;
}
