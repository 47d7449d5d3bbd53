/** What the shell set aside and nothing reads any more (electron/SPEC.md, SH12): told before erasing, removed when a person says so. */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';

export async function countSetAside({ shell }: Pick<Session, 'shell'>): Promise<Result<number, VaultProblem>> {
  const counted = await shell('setAside.count', undefined);
  return counted.ok ? counted : fail({ code: counted.problem });
}

/** It may have been somebody's last unreadable text: who removed it stands in the log before it goes. */
export async function removeSetAside(session: Session): Promise<Result<undefined, VaultProblem>> {
  const logged = await logAccess(session, { what: 'set-aside-removed' });
  if (!logged.ok) return logged;
  const removed = await session.shell('setAside.remove', undefined);
  return removed.ok ? ok(undefined) : fail({ code: removed.problem });
}
