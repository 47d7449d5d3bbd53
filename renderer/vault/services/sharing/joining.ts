/** Epochs founded side by side come together again by themselves where nobody new would read (contributions E12, E13). */
import { toHex } from '../../../../shared/codec/hex.ts';
import { joinOf, type Join } from '../../../../shared/contributions/joining.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { foundNext, keepEpoch } from './founding.ts';
import { isOver } from '../../core/clock/over.ts';
import { realmOf, type Session } from '../../core/session/session.ts';
import type { Realm } from '../../api/places.ts';

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

/**
 * What I can join here: of the newest epochs those in which I read on. Behind one in which my time is over I would found what I do not
 * read, and close to myself what another leaves open; who is out is for somebody else's join to say (SPEC.md, U5).
 */
export function joinHere(session: Session, realm: Realm, log: SectionLog): Join | null {
  const { publicKey } = session.identity(realm).sign;
  const seat = toHex(publicKey);
  return joinOf(log, publicKey, (leaf) => !isOver(session, leaf.members.get(seat)?.until));
}

/** True where something was joined, and more may stand beside it. */
async function joinOnce(context: VaultContext, hex: string): Promise<Result<boolean, VaultProblem>> {
  const { session, sections } = context;
  const section = await sections.open(hex);
  const realm = section && realmOf(section.key.realm);
  const join = section && realm && joinHere(session, realm, section.log);
  if (!section || !realm || !join || join.newcomers.length > 0) return ok(false);
  const founded = foundNext(session, realm, section, { ...join, reason: 'joined' });
  if (founded === null) return ok(false);
  const kept = await keepEpoch(context, realm, section, founded);
  return kept.ok ? ok(true) : kept;
}
