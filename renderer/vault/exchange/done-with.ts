/**
 * Sealed files nobody needs any more leave outbox and inbox (SPEC.md, X4, X5). Both hold so many files at most, and each safety copy
 * takes them along.
 */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../api.ts';
import { incomingList, outgoingList, type Incoming, type Outgoing } from './records.ts';
import { isLeftLying } from './removing.ts';
import type { Session } from '../session.ts';
import { move } from './sending.ts';

const day = 86_400_000;
/** A person looks back at what came and went, and a stick may lie in a drawer for a while. */
const keptFor = 90 * day;
/** Listing both takes a moment after unlocking. */
const lookedEvery = 7 * day;
const lookedAt = 'done-with';

/** It does not lie ready any more, and does not go by the network: it goes first, and is called given up once it is gone. */
export async function giveUp(session: Session, id: string, reason: string): Promise<Result<undefined, VaultProblem>> {
  const names = outgoingList(session).flatMap((each) => (each.id === id ? [each.name] : []));
  const gone = await session.shell('outbox.remove', { names });
  if (!gone.ok) return fail({ code: gone.problem });
  return move(session, (each) => (each.id === id ? { state: 'given-up', reason } : null));
}

/** When a file was done with; null while somebody may need it. Receipts are answered by nobody, and ride along with every later file. */
function doneWith({ state, purpose, receivedAt, sentAt, onStickAt, readyAt }: Outgoing): number | null {
  if (state === 'accepted' || state === 'refused') return receivedAt ?? readyAt;
  const gone = Math.max(sentAt ?? 0, onStickAt ?? 0);
  return purpose === 'receipt' && gone > 0 ? gone : null;
}

/** Decided, and no part of it waits for something earlier. */
const isDecided = ({ state, waits }: Incoming): boolean =>
  (state === 'accepted' || state === 'refused') && waits === undefined;

/** After unlocking, once a week. */
export async function dropDone(session: Session): Promise<Result<undefined, VaultProblem>> {
  const last = session.records.get(lookedAt);
  const now = session.now();
  if (session.isReadOnly || (typeof last === 'number' && last <= now && now - last < lookedEvery)) return ok(undefined);
  const before = now - keptFor;
  const out = outgoingList(session).filter((item) => (doneWith(item) ?? now) < before);
  const came = incomingList(session).filter(
    (item) => (isDecided(item) && item.arrivedAt < before) || isLeftLying(session, item),
  );
  const dropped = await dropFrom(session, 'outbox', out);
  const both = dropped.ok ? await dropFrom(session, 'inbox', came) : dropped;
  return both.ok ? session.records.put([[lookedAt, now]]) : both;
}

async function dropFrom(
  session: Session,
  box: 'outbox' | 'inbox',
  done: readonly { readonly name: string }[],
): Promise<Result<undefined, VaultProblem>> {
  if (done.length === 0) return ok(undefined);
  const listed = await session.shell(`${box}.list`, undefined);
  if (!listed.ok) return fail({ code: listed.problem });
  const there = new Set(listed.value.map(({ name }) => name));
  const names = done.flatMap(({ name }) => (there.has(name) ? [name] : []));
  const gone = names.length === 0 ? ok(undefined) : await session.shell(`${box}.remove`, { names });
  return gone.ok ? ok(undefined) : fail({ code: gone.problem });
}
