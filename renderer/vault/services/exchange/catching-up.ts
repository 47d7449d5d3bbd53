/** After the network did something by itself: what was sent moves on, and what came is noted, receipts among it. */
import { ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Exchanging } from './purposes.ts';
import { incomingList, outgoingList } from '../exchanged/records.ts';
import { sentFiles } from '../post/network.ts';
import { incoming } from './inbox.ts';
import { move } from './sending.ts';
import type { Session } from '../../core/session/session.ts';

/** Tells the page when there is anything new. */
export async function catchUp(context: Exchanging, realm: Realm): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const before = stateOf(session);
  const sent = await markSent(session);
  if (!sent.ok) return sent;
  const came = await incoming(context, realm);
  if (!came.ok) return came;
  if (stateOf(session) !== before) session.notify({ type: 'changed' });
  return ok(undefined);
}

async function markSent(session: Session): Promise<Result<undefined, VaultProblem>> {
  const sent = await sentFiles(session);
  return move(session, (item) => {
    const at = item.state === 'ready' ? sent.get(item.name) : undefined;
    return at === undefined ? null : { state: 'sent', sentAt: at };
  });
}

/** What a person would see change. */
const stateOf = (session: Session): string =>
  [...outgoingList(session), ...incomingList(session)].map(({ name, state }) => `${name} ${state}`).join();
