/** A new life tells everyone it ever wrote to: the small file is the first of its stream, and their next one carries all. */
import { personElsewhere } from '../trust/correspondents.ts';
import type { Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { everWrittenTo, newIncarnation, type Incarnation } from '../../core/writing/incarnation.ts';
import { post, receiptOnly } from './posting.ts';
import type { Session } from '../../core/session/session.ts';
import { isTrusted } from '../trust/trust-records.ts';

/** Begins a life: from now on nothing continues what another copy may continue too. */
export async function beginLife(session: Session, why: Incarnation['why']): Promise<Result<undefined, VaultProblem>> {
  const begun = await session.records.put(newIncarnation(session, why));
  if (begun.ok) await announceNewLife(session);
  return begun;
}

/** Where no file can be written now, the next one that goes there tells it. */
export async function announceNewLife(session: Session): Promise<void> {
  for (const person of everWrittenTo(session)) {
    for (const realm of ['real', 'practice'] as const) {
      const found = personElsewhere(session, realm, person);
      if (found && isTrusted(found.known)) await post(session, realm, { ...receiptOnly, to: found.card });
    }
  }
}
