/** A place that two officers opened for their service: why stands in its access log before it shows anything (SPEC.md, Q6). */
import { equal } from '../../../../shared/codec/bytes.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import type { OpenedForService } from '../../core/people/here.ts';

const doneKey = 'service-opening-logged';

/** What my place was opened for, if it was. */
export const openedForService = ({ household, secret }: Session): OpenedForService | undefined =>
  household?.opened.find(({ seat }) => equal(seat, secret.seat));

/** Once, whatever interrupted it the first time. */
export async function logServiceOpening(session: Session): Promise<Result<undefined, VaultProblem>> {
  const opened = openedForService(session);
  if (opened === undefined || session.records.get(doneKey) === true) return ok(undefined);
  return logAccess(session, { what: 'service-opened', reason: opened.reason }, [[doneKey, true]]);
}
