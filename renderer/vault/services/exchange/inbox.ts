/** The list of what came in. Files not looked at yet are met first, so much at a time. */
import { aboutIn } from './about.ts';
import { itemOf } from './items.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { IncomingItem } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Realm } from '../../api/places.ts';
import { latestMoment } from '../../core/clock/seen.ts';
import { incomingList, incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import { endReading } from '../exchanged/held-aside.ts';
import type { Session } from '../../core/session/session.ts';
import { arrival } from './arriving.ts';
import type { Exchanging } from './purposes.ts';

/**
 * The list of what came in, in a realm. Files not looked at yet are opened once to say from whom and what for; receipts
 * and withdrawals of a verified sender are taken over at once, since they change no dossier. Budget: of each file not looked at
 * yet what reading a bundle takes, one after the other (B17).
 */
export async function incoming(
  context: Exchanging,
  realm: Realm,
): Promise<Result<readonly IncomingItem[], VaultProblem>> {
  const files = await context.session.shell('inbox.list', undefined);
  if (!files.ok) return fail({ code: files.problem });
  const met = await meetSome(context, files.value);
  if (!met.ok) return met;
  const left = await dropRefusedErased(context.session, files.value);
  if (!left.ok) return left;
  const present = new Set(left.value);
  const sizes = new Map(files.value.map(({ name, size }) => [name, size]));
  const aboutOf = aboutIn(context, realm);
  return ok(
    incomingList(context.session)
      .filter((item) => present.has(item.name) && (item.realm === undefined || item.realm === realm))
      .sort((a, b) => Number(a.read) - Number(b.read) || b.arrivedAt - a.arrivedAt)
      .map((item) => ({
        ...withAbout(itemOf(context.session, item), aboutOf(item)),
        size: sizes.get(item.name) ?? 0,
      })),
  );
}

/** Of what is in trouble nothing is said but the trouble. */
const withAbout = (item: IncomingItem, about: IncomingItem['about']): IncomingItem =>
  about === undefined || item.problem !== undefined ? item : { ...item, about };

/** No sealed file is shorter: header, one stanza, its authentication and an empty plaintext. */
const shortestSealed = 200;
/** How much is met at a time: the rest follows once whoever asked was answered. */
const slice = { files: 200, bytes: 268_435_456, milliseconds: 15_000 };

interface InInbox {
  readonly name: string;
  readonly size: number;
}

/** Meets what came and was not met before, so much at a time. Whoever shows the list hears that there is more. */
async function meetSome(context: Exchanging, files: readonly InInbox[]): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const fresh = files.filter(({ name }) => incomingOf(session, name) === null);
  const short = fresh.filter(({ size }) => size < shortestSealed);
  const noted = await noteShort(session, short);
  if (!noted.ok) return noted;
  const room = { ...slice };
  const since = performance.now();
  const sealed = fresh.filter(({ size }) => size >= shortestSealed);
  for (const { name, size } of sealed) {
    const isOver = performance.now() - since > slice.milliseconds;
    if (room.files === 0 || room.bytes <= 0 || isOver) break;
    const arrived = await arrival(context, name);
    if (!arrived.ok) return arrived;
    room.files -= 1;
    room.bytes -= size;
  }
  await endReading(session);
  if (sealed.some(({ name }) => incomingOf(session, name) === null)) session.notify({ type: 'changed' });
  return ok(undefined);
}

/** What is too short to be a sealed file is not opened, and noted all at once. */
async function noteShort(session: Session, short: readonly InInbox[]): Promise<Result<undefined, VaultProblem>> {
  if (short.length === 0 || session.isReadOnly) return ok(undefined);
  const base = { arrivedAt: latestMoment(session), read: false, state: 'problem', problem: 'damaged-file' } as const;
  return session.records.put(short.map(({ name }) => [keys.incoming(name), { ...base, name } satisfies Incoming]));
}

/**
 * Files with something erased here that a person did not take back, or with nothing but what is no longer open, do not stay:
 * their content could be read again.
 */
async function dropRefusedErased(
  session: Session,
  files: readonly { readonly name: string }[],
): Promise<Result<readonly string[], VaultProblem>> {
  const all = files.map(({ name }) => name);
  const names = all.filter((name) => incomingOf(session, name)?.drop === true);
  if (names.length === 0 || session.isReadOnly) return ok(all);
  const removed = await session.shell('inbox.remove', { names });
  return removed.ok ? ok(all.filter((name) => !names.includes(name))) : fail({ code: removed.problem });
}
