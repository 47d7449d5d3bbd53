/** Begins a part of a dossier that its service does not keep yet (shared/dossier/beginning.ts): I am its only reader at first. */
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { mayBegin } from '../../../../shared/dossier/beginning.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, must, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { foundSection } from '../../core/writing/writing.ts';
import { openSectionOf, realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { viewDossier } from './view-dossier.ts';
import { writeFounded } from './new-dossier.ts';

export async function beginSection(
  context: VaultContext,
  { dossier, section: kind }: { readonly dossier: string; readonly section: SectionKind },
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  if (!mayBegin(kind, session.me(realm).function)) return fail({ code: 'not-allowed' });
  const here = await openSectionOf(context, dossier, kind);
  const role = here?.log.roleOf(session.identity(realm).sign.publicKey);
  // Each service keeps notes of its own; of the rest a dossier has one.
  if (here !== null && (kind !== 'notes' || role === 'owner')) return fail({ code: 'not-allowed' });
  // As any change: which part it is would tell whoever reads the log that there is one (SPEC.md, L5).
  const logged = await logAccess(session, { what: 'changed', dossier });
  if (!logged.ok) return logged;
  const founded = foundSection(session, realm, must(fromBase64url(dossier), 'dossier id'), kind);
  const kept = await writeFounded(context, realm, [founded], []);
  if (!kept.ok) return kept;
  session.notify({ type: 'changed', dossier });
  return viewDossier(context, dossier);
}
