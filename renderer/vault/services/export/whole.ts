/** Everything of a dossier that this seat may read, with how it came to stand (shared/export/SPEC.md). */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { WholeDossier, WholePart } from '../../../../shared/export/whole.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import { keptSectionsOf, sectionsOf } from '../../core/sections/beginnings.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { correctionsOf } from '../dossiers/corrections.ts';
import { extractView } from '../dossiers/extract-view.ts';
import { historyOf } from '../dossiers/history.ts';

/** A part that cannot be opened here is left out, and nothing tells of it. */
export async function wholeDossier(context: VaultContext, id: string): Promise<Result<WholeDossier, VaultProblem>> {
  const { session, sections } = context;
  const realm = realmOfDossier(session, id);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const shown = new Set(sectionsOf(session, id).map(({ hex }) => hex));
  const parts: WholePart[] = [];
  const corrected: WholeDossier['corrected'][number][] = [];
  for (const { hex } of keptSectionsOf(session, id)) {
    const section = await sections.open(hex);
    const part = section && partOf(context, realm, section, shown.has(hex));
    if (section === null || part === null) continue;
    parts.push(part);
    corrected.push(...correctionsOf(session, section));
  }
  return parts.length === 0 ? fail({ code: 'unknown-dossier' }) : ok({ id, realm, parts, corrected });
}

function partOf({ session }: VaultContext, realm: Realm, section: OpenSection, isShown: boolean): WholePart | null {
  const view = viewSection(session, section, realm);
  if (view === null) return null;
  const part = { view, history: historyOf(session, section), isSetApart: !isShown };
  if (view.kind !== 'extract') return part;
  const { section: _shown, ...extract } = extractView(session, realm, section, view);
  return { ...part, extract };
}
