/** Law packs in a file of their own: shown before they count, taken in when a person says so (SPEC.md, LP4). */
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { IncomingReport, Realm, VaultProblem } from '../api.ts';
import type { Session } from '../session.ts';
import { publishedIn } from '../published/hearing.ts';
import { judge, keep, refusal } from '../published/taking.ts';
import { packKind } from './held.ts';
import { newsOf } from './told.ts';

/** What they would change. Nothing is kept by looking. */
export function packsIn(session: Session, realm: Realm, bundle: ReadBundle): Pick<IncomingReport, 'packs'> {
  if (bundle.manifest.purpose !== 'law-pack') return {};
  const judged = publishedIn(bundle).map((bytes) => judge(session, realm, packKind, bytes));
  const refused = judged.find((each) => !each.ok);
  const news = judged.flatMap((each) => (each.ok ? [newsOf(session, realm, each.value)] : []));
  const why = judged.length === 0 ? 'not-a-publication' : refused?.ok === false ? refused.problem : undefined;
  return { packs: { news, ...(why !== undefined && { refused: why }) } };
}

export async function takePacks(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const all = publishedIn(bundle);
  if (all.length === 0) return fail(refusal('not-a-publication'));
  for (const bytes of all) {
    const judged = judge(session, realm, packKind, bytes);
    const kept = judged.ok ? await keep(session, realm, packKind, judged.value) : fail(refusal(judged.problem));
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}
