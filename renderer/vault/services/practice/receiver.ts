/**
 * Somebody to send practice work to, where nobody else practises: made up for this computer. Nobody holds their keys, so nobody opens
 * what is sent to them.
 */
import type { Language } from '../../../../shared/language.ts';
import { receiverFor } from '../../../../shared/practice/receivers.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { Correspondent } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { correspondents } from '../trust/correspondents.ts';
import { madeUpColleague } from './practice.ts';
import type { Session } from '../../core/session/session.ts';
import { personKey, remember, type StoredPerson } from '../trust/trust-records.ts';

/** Adds them to the people of the practice realm, once. Trusted from the start: there is nobody to compare digits with. */
export async function addPracticeReceiver(
  session: Session,
  language: Language,
): Promise<Result<Correspondent, VaultProblem>> {
  const receiver = receiverFor(session.me('practice').service, language);
  const known = (): Correspondent | undefined =>
    correspondents(session, 'practice').find((one) => one.name === receiver.name && one.service === receiver.service);
  const before = known();
  if (before !== undefined) return ok(before);
  const { card, keys } = await madeUpColleague(session, receiver);
  const person: StoredPerson = { card, standing: 'verified' };
  const kept = await session.records.put([[personKey(keys.publicKey), person]]);
  if (!kept.ok) return kept;
  remember(session.cards, person);
  return ok(must(known(), 'who was just added'));
}
