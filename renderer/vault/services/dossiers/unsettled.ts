/** Every open difference in what I read, dossier by dossier, with all a person needs to choose: nothing else of it. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { namesIn } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { UnsettledDossier } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { viewSection, type VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import { unsettledOf, type Fragment } from '../../core/projections/projection.ts';
import { realmId } from '../../core/session/session.ts';

/** Sections (hex) of a realm in which something stands in two versions. */
function sectionsWith(context: VaultContext, realm: Realm): readonly (readonly [string, Fragment])[] {
  const wanted = toHex(realmId(realm));
  return [...context.sections.fragments()].filter(
    ([, fragment]) => fragment.realm === wanted && fragment.unsettled.length > 0,
  );
}

/** How many differences are open. */
export const unsettledCount = (context: VaultContext, realm: Realm): number =>
  sectionsWith(context, realm).reduce((sum, [, fragment]) => sum + fragment.unsettled.length, 0);

/**
 * @param seen dossiers whose differences were shown since unlocking: the access log tells of each once
 */
export async function unsettled(
  context: VaultContext,
  realm: Realm,
  seen: Set<string>,
): Promise<Result<readonly UnsettledDossier[], VaultProblem>> {
  const found = new Map<string, SectionView[]>();
  const names = new Map<string, ReturnType<typeof namesIn>>();
  for (const [hex, { dossier }] of sectionsWith(context, realm)) {
    const section = await context.sections.open(hex);
    const view = section && viewSection(context.session, section, realm);
    if (!view) continue;
    names.set(dossier, { ...names.get(dossier), ...namesIn(view) });
    found.set(dossier, [...(found.get(dossier) ?? []), differencesOnly(view)]);
  }
  for (const dossier of found.keys()) {
    if (seen.has(dossier)) continue;
    const logged = await logAccess(context.session, { what: 'opened', dossier, motive: 'two-versions' });
    if (!logged.ok) return logged;
    seen.add(dossier);
  }
  const people = new Map(dossiersIn(context, realm).map((each) => [each.id, nameOf(each)]));
  const list = [...found].map(([id, sections]) => ({
    ...(people.get(id) ?? { surname: '', firstName: '', birth: '' }),
    view: { id, realm, sections },
    names: names.get(id) ?? {},
  }));
  return ok(list.sort((a, b) => (a.surname < b.surname ? -1 : a.surname > b.surname ? 1 : 0)));
}

/** A section with nothing but what stands in two versions. */
function differencesOnly(view: SectionView): SectionView {
  const open = new Set(unsettledOf(view).map(({ type, entity }) => `${type}/${entity}`));
  return { ...view, notes: [], entities: view.entities.filter(({ type, id }) => open.has(`${type}/${id}`)) };
}
