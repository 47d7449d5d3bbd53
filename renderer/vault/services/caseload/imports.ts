/**
 * Lists that were taken in, as records `import/<id>`: which dossiers, and how much each held then (I2). Taking a list back
 * erases those that hold no more than that.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { contributionCount, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { myDrafts } from '../dossiers/drafts.ts';
import { eraseTogether, reasonOf } from '../erasure/erase.ts';
import type { Session } from '../../core/session/session.ts';
import type { ImportView } from '../../api/caseload.ts';

const importRecord = z.strictObject({
  at: z.number(),
  realm: z.enum(['real', 'practice']),
  dossiers: z.array(z.strictObject({ id: z.string(), count: z.number() })),
});
export type ImportRecord = z.infer<typeof importRecord>;

const prefix = 'import/';
export const importKey = (id: string): string => `${prefix}${id}`;

function recordsIn(session: Session, realm: Realm): readonly (readonly [string, ImportRecord])[] {
  return session.records.list(prefix).flatMap(([id, value]) => {
    const record = importRecord.safeParse(value);
    return record.success && record.data.realm === realm ? [[id, record.data] as const] : [];
  });
}

/** Dossiers of a list that are here, and those among them nobody worked on since. */
async function standing(
  context: VaultContext,
  { dossiers }: ImportRecord,
): Promise<{ readonly here: readonly string[]; readonly untouched: readonly string[] }> {
  const drafts = await myDrafts(context.session);
  const begun = new Set(drafts.ok ? drafts.value.map(({ dossier }) => dossier) : []);
  const here = dossiers.filter(({ id }) => sectionsOf(context.session, id).length > 0);
  const untouched = here.filter(({ id, count }) => contributionCount(context, id) === count && !begun.has(id));
  return { here: here.map(({ id }) => id), untouched: untouched.map(({ id }) => id) };
}

export async function importViews(context: VaultContext, realm: Realm): Promise<readonly ImportView[]> {
  const views: ImportView[] = [];
  for (const [id, record] of recordsIn(context.session, realm)) {
    const { here, untouched } = await standing(context, record);
    if (here.length > 0) views.push({ id, at: record.at, people: here.length, untouched: untouched.length });
  }
  return views.sort((a, b) => b.at - a.at);
}

/** Each is an erasure like any other (Z1-Z5): keys first, a tombstone, a certificate. */
export async function takeBackImport(
  context: VaultContext,
  realm: Realm,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly erased: number; readonly kept: number }, VaultProblem>> {
  const found = recordsIn(context.session, realm).find(([id]) => id === input.id);
  const reason = reasonOf(input.reason);
  if (found === undefined) return fail({ code: 'not-found' });
  if (reason === null) return fail({ code: 'does-not-fit', field: 'reason' });
  const { here, untouched } = await standing(context, found[1]);
  const erased = await eraseTogether(context, untouched, reason);
  context.session.notify({ type: 'changed' });
  if (!erased.ok) return erased;
  return ok({ erased: untouched.length, kept: here.length - untouched.length });
}
