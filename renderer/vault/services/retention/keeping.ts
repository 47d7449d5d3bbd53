/** Keeping a part longer: written into that part, signed, so that everyone who reads it sees who decided it and why (Y4). */
import { z } from 'zod';
import { sectionKind, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { openSectionOf, viewSection, type VaultContext } from '../../core/context/context.ts';
import { latestOf } from './due.ts';
import { seenNow } from '../../core/context/seen.ts';

const asked = z.object({
  dossier: z.string(),
  section: sectionKind,
  until: z.string().refine(isCalendarDay),
  reason: z.string().trim().min(3).max(300),
});

export async function keepLonger(
  context: VaultContext,
  realm: Realm,
  input: { readonly dossier: string; readonly section: SectionKind; readonly until: string; readonly reason: string },
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const parsed = asked.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'until' ? 'until' : 'reason';
    return fail({ code: 'does-not-fit', field });
  }
  const { dossier, section: kind, until, reason } = parsed.data;
  const latest = latestOf(context, realm, dossier, kind);
  if (latest !== undefined && until > latest) return fail({ code: 'does-not-fit', field: 'until' });
  const section = await openSectionOf(context, dossier, kind);
  const view = section && viewSection(session, section, realm);
  if (!view) return fail({ code: 'unknown-dossier' });
  const entity = view.entities.find(({ type, id }) => type === 'keeping' && id === 'keeping');
  const versions = entity?.units['until']?.versions ?? [];
  const unit = { section: kind, type: 'keeping', entity: 'keeping', unit: 'until' } as const;
  const sees = versions.flatMap(({ op, same }) => [op, ...same]);
  // Who decides again has seen what stood there: two days that stood beside each other are settled by it.
  const change: Change = { do: versions.length > 1 ? 'settle' : 'put', ...unit, value: { until, reason }, sees };
  const changed = await changeDossier(context, dossier, [change], {
    access: { what: 'kept-longer', dossier, reason },
  });
  if (!changed.ok) return changed;
  await session.records.put(seenNow(context, dossier));
  return ok(undefined);
}
