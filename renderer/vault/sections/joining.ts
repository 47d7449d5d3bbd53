/** Epochs founded side by side come together again by themselves where nobody new would read (contributions E12, E13). */
import { joinOf } from '../../../shared/contributions/joining.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import { foundNext, keepEpoch } from './founding.ts';
import { realmOf } from '../session.ts';

/** Joins what can be joined without anybody looking. Where one was let in, a task waits (tasks). */
export async function joinBySelf(shop: Workshop): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = shop;
  if (session.isReadOnly) return ok(undefined);
  for (const hex of sections.withSideBySide()) {
    const section = await sections.open(hex);
    const realm = section && realmOf(section.key.realm);
    const join = section && realm && joinOf(section.log, session.identity(realm).sign.publicKey);
    if (!section || !realm || !join || join.newcomers.length > 0) continue;
    const founded = foundNext(session, realm, section, { ...join, reason: 'joined' });
    const kept = founded && (await keepEpoch(shop, realm, section, founded));
    if (kept && !kept.ok) return kept;
  }
  return ok(undefined);
}
