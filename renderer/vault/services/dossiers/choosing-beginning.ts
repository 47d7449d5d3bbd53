/** A person's choice where one dossier was begun twice (SPEC.md, R15). */
import { fail, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { allSectionsOf, choiceRecord, sectionHex, singleKinds } from '../../core/sections/beginnings.ts';
import { viewDossier } from './view-dossier.ts';
import type { VaultContext } from '../../core/context/context.ts';

/** A person says which of two is the dossier's: logged, and changed the same way. The other stays as it is. */
export async function chooseBeginning(
  context: VaultContext,
  { dossier, section }: { readonly dossier: string; readonly section: string },
): Promise<Result<DossierView, VaultProblem>> {
  const { session, sections } = context;
  const hex = sectionHex(section);
  const key = allSectionsOf(session, dossier).find((each) => each.hex === hex)?.key;
  if (key === undefined || !singleKinds.includes(key.kind)) return fail({ code: 'unknown-dossier' });
  const record = choiceRecord(dossier, key.kind, hex, 'person');
  const logged = await logAccess(session, { what: 'chose-beginning', dossier }, [record]);
  if (!logged.ok) return logged;
  sections.choseAnew();
  session.notify({ type: 'changed', dossier });
  return viewDossier(context, dossier);
}
