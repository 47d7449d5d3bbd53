/** A dossier as I may read it: everything of it that I hold. */
import type { ExtractView } from '../../api/extracts.ts';
import type { Corrected, DossierView } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { correctionsOf } from './corrections.ts';
import { extractedOn, extractView, partWithdrawnAt } from './extract-view.ts';
import { closedSections } from '../../core/endings/closed.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { begunTwiceIn } from './begun-twice.ts';
import { onePersonOf } from '../../core/context/one-person.ts';
import { realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';

/** Everything I may read of a dossier. */
export async function viewDossier(context: VaultContext, id: string): Promise<Result<DossierView, VaultProblem>> {
  const { session, sections } = context;
  const held = sectionsOf(session, id);
  const realm = realmOfDossier(session, id);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const views = [];
  const extracts: ExtractView[] = [];
  const corrected: Corrected[] = [];
  let savedAt: number | undefined;
  let withdrawnAt: number | undefined;
  for (const section of await Promise.all(held.map(({ hex }) => sections.open(hex)))) {
    const view = section && viewSection(session, section, realm);
    if (!view) continue;
    if (view.kind === 'extract') extracts.push(extractView(session, realm, section, view));
    else {
      views.push(view);
      withdrawnAt ??= partWithdrawnAt(session, realm, section);
    }
    corrected.push(...correctionsOf(session, section));
    savedAt = Math.max(savedAt ?? 0, section.log.lastAt);
  }
  const begunTwice = await begunTwiceIn(context, id);
  const onePerson = onePersonOf(context, realm, id);
  const closed = closedSections(session, realm).filter(({ dossier }) => dossier === id);
  return ok({
    id,
    realm,
    sections: views,
    ...(extracts.length > 0 && { extracts: extracts.sort((a, b) => extractedOn(b).localeCompare(extractedOn(a))) }),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    ...(corrected.length > 0 && { corrected }),
    ...(savedAt !== undefined && { savedAt }),
    ...(closed.length > 0 && { closed }),
    ...(begunTwice.length > 0 && { begunTwice }),
    ...(onePerson && { onePerson }),
  });
}
