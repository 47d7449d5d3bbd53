/** Epochs founded side by side come together again by themselves where nobody new would read (contributions E12, E13). */
import { joinOf } from '../../../../shared/contributions/joining.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { foundNext, keepEpoch } from './founding.ts';
import { realmOf } from '../../core/session/session.ts';

/** Joins what can be joined without anybody looking. Where one was let in, a task waits (tasks). */
export async function joinBySelf(context: VaultContext): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  if (session.isReadOnly) return ok(undefined);
  for (const hex of sections.withSideBySide()) {
    // Each founding joins as many as it can name.
    for (let more = true; more;) {
      const joined = await joinOnce(context, hex);
      if (!joined.ok) return joined;
      more = joined.value;
    }
  }
  return ok(undefined);
}

/** True where something was joined, and more may stand beside it. */
async function joinOnce(context: VaultContext, hex: string): Promise<Result<boolean, VaultProblem>> {
  const { session, sections } = context;
  const section = await sections.open(hex);
  const realm = section && realmOf(section.key.realm);
  const join = section && realm && joinOf(section.log, session.identity(realm).sign.publicKey);
  if (!section || !realm || !join || join.newcomers.length > 0) return ok(false);
  const founded = foundNext(session, realm, section, { ...join, reason: 'joined' });
  if (founded === null) return ok(false);
  const kept = await keepEpoch(context, realm, section, founded);
  return kept.ok ? ok(true) : kept;
}
