/**
 * Sealed files nobody needs any more leave outbox and inbox (SPEC.md, X4, X5). Both hold so many files at most, and each safety copy
 * takes them along.
 */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { latestMoment } from '../../core/clock/seen.ts';
import { incomingList, keys, outgoingList, type Incoming, type Outgoing } from '../exchanged/records.ts';
import { isLeftLying } from './removing.ts';
import type { Session } from '../../core/session/session.ts';
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
function doneWith({ state, purpose, receivedAt, sentAt, onStickAt, readyAt }: Outgoing, now: number): number | null {
  // When it was answered its receiver says: a moment to come keeps nothing here.
  const answered = receivedAt !== undefined && receivedAt <= now ? receivedAt : readyAt;
  if (state === 'accepted' || state === 'refused') return answered;
  const gone = Math.max(sentAt ?? 0, onStickAt ?? 0);
  return purpose === 'receipt' && gone > 0 ? gone : null;
}

/** Decided, and no part of it waits for something earlier. */
const isDecided = ({ state, waits }: Incoming): boolean =>
  (state === 'accepted' || state === 'refused') && waits === undefined;

/** After unlocking, once a week. */
export async function dropDone(session: Session): Promise<Result<undefined, VaultProblem>> {
  const last = session.records.get(lookedAt);
  // A clock that is wrong for a moment takes nothing away, and puts nothing off (W4).
  const now = latestMoment(session);
  if (session.isReadOnly || (typeof last === 'number' && last <= now && now - last < lookedEvery)) return ok(undefined);
  const before = now - keptFor;
  const out = outgoingList(session).filter((item) => (doneWith(item, now) ?? now) < before);
  const came = incomingList(session).filter(
    (item) => (isDecided(item) && item.arrivedAt < before) || isLeftLying(session, item),
  );
  const dropped = await dropFrom(session, 'outbox', out);
  const both = dropped.ok ? await dropFrom(session, 'inbox', came) : dropped;
  return both.ok ? session.records.put([...datedAnew(session, now), [lookedAt, now]]) : both;
}

/** What came, or went, while the clock was ahead did so by now: else it would never be done with. */
function datedAnew(session: Session, now: number): readonly (readonly [string, unknown])[] {
  const came = incomingList(session).flatMap((item) =>
    item.arrivedAt > now ? [[keys.incoming(item.name), { ...item, arrivedAt: now }] as const] : [],
  );
  const went = outgoingList(session).flatMap((item) => {
    const by = { readyAt: item.readyAt, onStickAt: item.onStickAt, sentAt: item.sentAt };
    const ahead = Object.entries(by).flatMap(([name, at]) => (at !== undefined && at > now ? [[name, now]] : []));
    return ahead.length > 0 ? [[keys.outgoing(item.id), { ...item, ...Object.fromEntries(ahead) }] as const] : [];
  });
  return [...came, ...went];
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
