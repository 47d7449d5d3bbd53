/** A file that is met for the first time: noted, and what its sender says of their computer and of my files is taken over at once. */
import { noteAbout } from './about.ts';
import { cardsIn, openIncoming } from './open-incoming.ts';
import type { OpenedIncoming } from './opened.ts';
import { receiptOnly, post, type Parcel } from '../post/posting.ts';
import { hear } from '../exchanged/holdings.ts';
import { headBrought } from '../../core/access/log-heads.ts';
import { wayIn } from '../post/network.ts';
import { noteVersionOf } from '../trust/newer-list.ts';
import { seenHere, receiptFor } from '../post/receipts.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Realm } from '../../api/places.ts';
import { latestMoment } from '../../core/clock/seen.ts';
import { incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import { isHeldAside, whileReading } from '../exchanged/held-aside.ts';
import { localDay } from '../../core/clock/days.ts';
import { sayingMe } from '../trust/my-seats.ts';
import { takeReceipts } from './taking-receipts.ts';
import type { Session } from '../../core/session/session.ts';
import type { Exchanging } from './purposes.ts';
import { ingestPublished } from '../published/ingesting.ts';
import { ingestPeriods } from '../household/periods-passed-on.ts';

/**
 * Notes a file the first time it is met. Where it was opened for that and waits for a decision, it comes back as it was
 * found; null otherwise.
 */
export async function arrival(
  context: Exchanging,
  name: string,
  again = false,
): Promise<Result<OpenedIncoming | null, VaultProblem>> {
  const { session } = context;
  const known = incomingOf(session, name);
  const isFirst = known === null || (again && known.problem === 'not-ended');
  if (!isFirst) return ok(null);
  if (!again && isHeldAside(session, name)) return noteHeld(session, name);
  return whileReading(
    session,
    name,
    async () => {
      const opened = await openIncoming(context, name, { byItself: !again });
      const noted = await noteArrival(context, name, opened);
      if (!noted.ok) return noted;
      if (opened.ok) noteAbout(session, name, opened.value);
      const told = opened.ok ? await noteSayingMe(session, opened.value) : noted;
      if (!told.ok) return told;
      return ok(opened.ok && incomingOf(session, name)?.state === 'new' ? opened.value : null);
    },
    again,
  );
}

async function noteHeld(session: Session, name: string): Promise<Result<null, VaultProblem>> {
  if (session.isReadOnly) return ok(null);
  const item: Incoming = {
    name,
    arrivedAt: latestMoment(session),
    read: false,
    state: 'problem',
    problem: 'not-ended',
  };
  const noted = await session.records.put([[keys.incoming(name), item]]);
  return noted.ok ? ok(null) : noted;
}

/** A seat that says it is mine is noted wherever it comes from: as sender, among the cards, as a member of a section. */
async function noteSayingMe(
  session: Session,
  { bundle, realm, trials }: OpenedIncoming,
): Promise<Result<undefined, VaultProblem>> {
  const members = trials.flatMap(({ log }) => log.epochs().flatMap((epoch) => [...epoch.members.values()]));
  const told = sayingMe(session, realm, [bundle.manifest.from.card, ...cardsIn(bundle)], members);
  if (told.length === 0 || session.isReadOnly) return ok(undefined);
  const noted = await session.records.put(told);
  if (noted.ok) session.notify({ type: 'changed' });
  return noted;
}

async function noteArrival(
  context: Exchanging,
  name: string,
  opened: Result<OpenedIncoming, VaultProblem>,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const base = { name, arrivedAt: incomingOf(session, name)?.arrivedAt ?? latestMoment(session), read: false };
  if (!opened.ok) return noteUnopened(session, base, opened.problem);
  const { bundle, realm, hold, waits } = opened.value;
  const { manifest } = bundle;
  const item: Incoming = {
    ...base,
    realm,
    state: hold === null ? 'new' : 'problem',
    bundle: toHex(manifest.id),
    purpose: manifest.purpose,
    stream: toHex(manifest.stream.id),
    sequence: manifest.stream.sequence,
    card: manifest.from.card,
    ...(manifest.sections.length > 0 && { sections: manifest.sections.map((each) => toHex(each.section)) }),
    ...(hold && { problem: hold.code }),
  };
  if (hold !== null && hold.code !== 'earlier-missing') return session.records.put([[keys.incoming(name), item]]);
  const { reads } = context.purposes[manifest.purpose];
  const heard = await ingestSender(context, reads ? { ...item, read: true, state: 'accepted' } : item, bundle);
  if (!heard.ok) return heard;
  if (hold !== null || waits) return askAgain(session, realm, bundle);
  if (!reads) return ok(undefined);
  return countAtOnce(context, realm, bundle, await reads(context, bundle));
}

async function noteUnopened(
  session: Session,
  base: Pick<Incoming, 'name' | 'arrivedAt'>,
  problem: VaultProblem,
): Promise<Result<undefined, VaultProblem>> {
  const { code } = problem;
  if (code === 'failed') return fail(problem);
  // Nobody has to look at what is a colleague's.
  const item: Incoming = { ...base, read: code === 'for-colleague', state: 'problem', problem: code };
  return session.records.put([[keys.incoming(base.name), item]]);
}

/** Nobody has to agree: what it says counts as soon as it is known here. */
async function countAtOnce(
  { session, purposes }: Exchanging,
  realm: Realm,
  bundle: ReadBundle,
  read: readonly (readonly [string, unknown])[],
): Promise<Result<undefined, VaultProblem>> {
  const { manifest } = bundle;
  const { isAnswered = false } = purposes[manifest.purpose];
  const taken = await session.records.put([
    [keys.taken(toHex(manifest.id)), session.now()],
    ...read,
    ...(isAnswered ? receiptFor(session, bundle, { state: 'accepted' }) : []),
  ]);
  if (!taken.ok || !isAnswered) return taken;
  const told = await reply(session, realm, { ...receiptOnly, to: bundle.from });
  if (!told.ok) return told;
  session.notify({ type: 'changed', ...(manifest.dossier && { dossier: toBase64url(manifest.dossier.id) }) });
  return ok(undefined);
}

/** What a file of a verified sender says of their computer and of my files, taken over once. */
export async function ingestSender(
  context: Exchanging,
  item: Incoming,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const { session, purposes } = context;
  if (item.manifest !== undefined) return takeReceipts(context, bundle);
  const { previous } = bundle.manifest.stream;
  const heard: Incoming = { ...item, manifest: bundle.manifestHash, ...(previous && { previous }) };
  const noted = await session.records.put([
    ...hear(session, bundle),
    ...headBrought(session, bundle),
    ...wayIn(session, bundle),
    ...noteVersionOf(session, bundle),
    ...seenHere(session, bundle, 'received'),
    [keys.incoming(item.name), heard],
  ]);
  if (!noted.ok) return noted;
  const { isShownFirst = false } = purposes[bundle.manifest.purpose];
  const along = item.realm === undefined ? noted : await ingestAlong(session, item.realm, bundle, isShownFirst);
  return along.ok ? takeReceipts(context, bundle) : along;
}

/** What goes along with files of a realm, except what a person sees first. */
async function ingestAlong(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
  isShownFirst: boolean,
): Promise<Result<undefined, VaultProblem>> {
  const periods = await ingestPeriods(session, realm, bundle);
  return !periods.ok || isShownFirst ? periods : ingestPublished(session, realm, bundle);
}

/**
 * A file builds on one that is not here, and its sender thought it was: they are told, and their next file carries it all.
 */
export async function askAgain(
  session: Session,
  realm: Realm,
  { from: to, manifest }: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const asks = [{ stream: manifest.stream.id, sequence: Math.max(1, manifest.stream.sequence - 1) }];
  return reply(session, realm, { ...receiptOnly, to, asks });
}

/** Where nothing may be sealed to a sender now (M12), they are told with the next file that can go: what came is no worse for it. */
async function reply(session: Session, realm: Realm, parcel: Parcel): Promise<Result<undefined, VaultProblem>> {
  const counted = await countReply(session, toBase64url(parcel.to.person));
  if (!counted.ok) return counted;
  if (!counted.value) return ok(undefined);
  const posted = await post(session, realm, parcel);
  return posted.ok || posted.problem.code === 'hybrid-missing' ? ok(undefined) : posted;
}

/** Files made by themselves for one person on one day: thousands that came make no thousands that go (X10). */
const repliesADay = 20;
const replies = z.strictObject({ day: z.string(), count: z.number() });

/** Whether one more may be made today; that it was is kept. */
async function countReply(session: Session, person: string): Promise<Result<boolean, VaultProblem>> {
  const key = `replies/${person}`;
  const parsed = replies.safeParse(session.records.get(key));
  const day = localDay(session.now());
  const made = parsed.success && parsed.data.day === day ? parsed.data.count : 0;
  if (made >= repliesADay) return ok(false);
  const kept = await session.records.put([[key, { day, count: made + 1 }]]);
  return kept.ok ? ok(true) : kept;
}
