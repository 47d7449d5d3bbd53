/** Another function or service: new cards under the same keys, signed into the log of people. */
import { makeCard, type SeatCard } from '../../../shared/trust/seat-card.ts';
import { must, fail, type Result } from '../../../shared/result.ts';
import { decodeCard } from '../../../shared/trust/seat-card.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { logAccess } from '../access.ts';
import type { Profile, Realm, VaultProblem } from '../api.ts';
import type { Session } from '../session.ts';
import { changePeople } from './membership.ts';
import { personAt } from './people.ts';

export async function changeWork(session: Session, profile: Profile): Promise<Result<undefined, VaultProblem>> {
  if (profile.name.trim() === '') return fail({ code: 'does-not-fit', field: 'name' });
  const mine = session.household && personAt(session.household, session.secret.seat);
  if (!mine) return fail({ code: 'people-broken' });
  const { seat } = session.secret;
  const act = {
    do: 'card' as const,
    seat,
    real: cardIn(session, 'real', profile),
    practice: cardIn(session, 'practice', profile),
  };
  // Who leaves a service leaves its emergency key.
  const leaves = mine.card.service !== profile.service;
  const changed = await changePeople(session, [{ act }], (file) =>
    leaves ? { ...file, emergency: file.emergency.filter((each) => !equal(each.seat, seat)) } : file,
  );
  return changed.ok ? logAccess(session, { what: 'work-changed' }) : changed;
}

function cardIn(session: Session, realm: Realm, { name, function: fn, service }: Profile) {
  const { sign, card } = session.identity(realm);
  const decoded = decodeCard(session.crypto, card);
  const before: SeatCard = must(decoded.ok ? decoded.value : null, 'my own card');
  const { realm: id, person, ageRecipient, wrapKey, vouch } = before;
  const keys = { realm: id, person, ageRecipient, wrapKey, ...(vouch && { vouch }) };
  return makeCard(session.crypto, sign, { ...keys, name, function: fn, service, madeAt: session.now() });
}
