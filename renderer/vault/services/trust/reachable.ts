/** Somebody elsewhere to whom something can be sealed now: known here, not revoked, under the key that was compared. */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { personElsewhere } from './correspondents.ts';
import { recipientFor } from './hybrid.ts';

type Elsewhere = NonNullable<ReturnType<typeof personElsewhere>>;

/** Asked before anything is logged: what does not go is not said to have gone. */
export function reachable(session: Session, realm: Realm, id: string): Result<Elsewhere, VaultProblem> {
  const person = personElsewhere(session, realm, id);
  if (person === null) return fail({ code: 'not-verified' });
  if (person.known.standing === 'revoked') return fail({ code: 'revoked' });
  if (person.known.standing === 'key-changed') return fail({ code: 'key-changed' });
  const sealable = recipientFor(session, realm, person.card);
  return sealable.ok ? ok(person) : sealable;
}
