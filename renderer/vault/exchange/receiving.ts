/**
 * Receiving: what came in is opened, checked and put in words before anything is applied; accepting applies all of it
 * in one append or nothing.
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import {
  readBundle,
  type ChunkSink,
  type MySeat,
  type ReadBundle,
  type ReadDeps,
} from '../../../shared/bundle/read.ts';
import { SourceFailed } from '../../../shared/crypto/age.ts';
import { z } from 'zod';
import { equal } from '../../../shared/codec/bytes.ts';
import { contributionIdOf } from '../../../shared/contributions/format.ts';
import { beyondPurpose } from '../../../shared/disclosure/matrix.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { seatId, type SeatCard } from '../../../shared/trust/seat-card.ts';
import type { Author } from '../../../shared/dossier/view.ts';
import type { IncomingItem, IncomingProblem, Realm, VaultProblem } from '../api.ts';
import { latestMoment } from '../date/seen.ts';
import type { VaultContext } from '../dossiers/dossiers.ts';
import { wantedIn } from '../documents/asking.ts';
import { withdrawnBy } from '../extracts/withdrawing.ts';
import { broughtBack, wasErasedHere, withoutErased } from '../erasure/coming-back.ts';
import { incomingList, incomingOf, keys, wasTaken, type Incoming } from './records.ts';
import { endReading, isHeldAside, whileReading } from './held-aside.ts';
import { hear } from './holdings.ts';
import { identitiesOf } from './hybrid.ts';
import { localDay } from './ledger.ts';
import { sayingMe } from './my-seats.ts';
import { headBrought } from '../log-heads.ts';
import { wayIn } from './network.ts';
import { gapReach, post, receiptOnly, type Parcel } from './posting.ts';
import { receiptFor, seenHere } from './receipts.ts';
import { takeReceipts } from './taking-receipts.ts';
import { realmId, type Session } from '../session.ts';
import {
  authorsWith,
  awaitsDecision,
  isNoLongerOpen,
  lacksEarlier,
  objectionTo,
  dryRunsOf,
  type DryRun,
} from './dry-run.ts';
import { noteVersionOf } from '../realm/newer.ts';
import { revocationOf } from '../realm/held.ts';
import { hearPublished } from '../published/hearing.ts';
import { hearPeriods } from '../retention/passing-on.ts';
import { isTrusted, knownPersonOf } from './trust-records.ts';

export interface Opened {
  readonly bundle: ReadBundle;
  readonly realm: Realm;
  /** Each section as it would stand here. */
  readonly trials: readonly DryRun[];
  /** Why it may be looked at but not applied, or null. */
  readonly hold: IncomingProblem | null;
  /** Sections of it build on what is not here: they wait, the others apply. */
  readonly waits: boolean;
  /** Sections of it wait until a person has decided whether who founded their epoch may. */
  readonly awaitsDecision: boolean;
  /** People as they would be known with the cards that came along, by signing key (hex). */
  readonly authors: (seatHex: string) => Author | null;
}

const seats = (session: Session): readonly (MySeat & { readonly in: Realm })[] =>
  (['real', 'practice'] as const).flatMap((realm) => {
    const { person, sign } = session.identity(realm);
    const seat = seatId(session.crypto, sign.publicKey);
    return identitiesOf(session, realm).map((identity) => ({
      in: realm,
      identity,
      person,
      seat,
      realm: realmId(realm),
    }));
  });

/** What reading a file may take: a minute, and a second for each MiB that was read. A slow disk takes a tenth of it. */
const patience = { once: 60_000, eachPiece: 1_000 };

class TooLong extends Error {}

/** Reads a sealed file of the inbox in pieces, for as long as a file may take. */
function inboxStream(session: Session, name: string): ReadableStream<Uint8Array> {
  const length = 1_048_576;
  const since = performance.now();
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const allowed = patience.once + (patience.eachPiece * offset) / length;
      if (performance.now() - since > allowed) return controller.error(new TooLong());
      const read = await session.shell('inbox.read', { name, offset, length });
      if (!read.ok) return controller.error(new Error(read.problem));
      offset += read.value.length;
      controller.enqueue(read.value);
      if (read.value.length < length) controller.close();
    },
  });
}

/** Opens a file of the inbox to the end: it is whole, signed and for me. With a sink its attachments are kept. */
export async function readIncoming(
  session: Session,
  name: string,
  { sink, goesOn }: Pick<ReadDeps<VaultProblem>, 'sink' | 'goesOn'> = {},
): Promise<Result<{ readonly bundle: ReadBundle; readonly realm: Realm }, VaultProblem>> {
  const mine = seats(session);
  try {
    const read = await readBundle<VaultProblem>(inboxStream(session, name), mine, {
      crypto: session.crypto,
      contributionId: (bytes) => contributionIdOf(session.crypto, bytes),
      ...(sink && { sink }),
      ...(goesOn && { goesOn }),
    });
    if (!read.ok) return fail(plainProblem(session, read.problem));
    return ok({
      bundle: read.value,
      realm: mine.find((seat) => seat.identity === read.value.to.identity)?.in ?? 'real',
    });
  } catch (error) {
    if (isTooLong(error)) return fail({ code: 'not-ended' });
    if (error instanceof SourceFailed) return fail({ code: 'failed' });
    throw error;
  }
}

const isTooLong = (error: unknown): boolean =>
  error instanceof TooLong || (error instanceof Error && error.cause !== undefined && isTooLong(error.cause));

/**
 * Opens a file and checks all that needs no decision. `leaveOut`: without what was erased here. `byItself`: nobody asked for
 * it, so of what a stranger sent no more is read than who they say they are.
 */
export interface OpeningChoices {
  readonly sink?: ChunkSink<VaultProblem>;
  readonly leaveOut?: boolean;
  readonly byItself?: boolean;
}

export async function openIncoming(
  context: VaultContext,
  name: string,
  { sink, leaveOut = false, byItself = false }: OpeningChoices = {},
): Promise<Result<Opened, VaultProblem>> {
  const { session } = context;
  const isKnown = (from: SeatCard): boolean => strangeness(session, from, false) === null;
  const read = await readIncoming(session, name, { ...(sink && { sink }), ...(byItself && { goesOn: isKnown }) });
  if (!read.ok) return read;
  const { realm } = read.value;
  if (read.value.bundle.headOnly) {
    const hold = strangeness(session, read.value.bundle.from, false);
    const authors = authorsWith(session, read.value.bundle, []);
    return ok({ bundle: read.value.bundle, realm, trials: [], hold, waits: false, awaitsDecision: false, authors });
  }
  const bundle = leaveOut ? withoutErased(session, read.value.bundle) : read.value.bundle;
  const authors = authorsWith(session, bundle, cardsIn(bundle));
  const trials = await dryRunsOf(context, realm, bundle, authors);
  const before = incomingOf(session, name)?.before === true;
  const hold = holdFor(session, realm, bundle, trials, before);
  const awaits = trials.some(awaitsDecision);
  const waits = trials.some((trial) => !awaitsDecision(trial) && lacksEarlier(trial));
  return ok({ bundle, realm, trials, hold, waits, awaitsDecision: awaits, authors });
}

/** What opens for none of my keys may be for somebody else here (R11). */
function plainProblem(
  session: Session,
  problem: VaultProblem | { readonly code: IncomingProblem['code']; readonly rule: string },
): VaultProblem {
  if (!('rule' in problem)) return problem;
  const isClosed = problem.code === 'not-for-me' && problem.rule === 'B2';
  return isClosed && hasColleagues(session) ? { code: 'for-colleague' } : ({ code: problem.code } as VaultProblem);
}

const hasColleagues = ({ people }: Session): boolean => people.length > 1;

/**
 * What stands against a sender: not known here, not trusted, revoked, or a known key whose card names another person.
 * `before`: it was here, from someone trusted, before they were revoked.
 */
function strangeness(session: Session, from: SeatCard, before: boolean): IncomingProblem | null {
  const revoked = revocationOf(session, from) !== null;
  if (revoked) return before ? null : { code: 'revoked-sender', name: from.name };
  const known = knownPersonOf(session, toHex(from.signKey));
  const card = known && session.cards.read(known.card);
  if (known === null || card === null) return { code: 'unknown-sender' };
  const isThatPerson = equal(card.person, from.person);
  return isTrusted(known) && isThatPerson ? null : { code: 'unverified-sender', name: from.name };
}

/** A known but unverified sender may be looked at, never applied; a sender unknown here likewise. */
function holdFor(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
  trials: readonly DryRun[],
  before: boolean,
): IncomingProblem | null {
  const stranger = strangeness(session, bundle.from, before);
  if (stranger !== null) return stranger;
  if (broughtBack(session, bundle).size > 0) return { code: 'erased-here' };
  if (wasTaken(session, bundle.manifest.id)) return { code: 'already-read' };
  if (isNoLongerOpen(session, realm, trials)) return { code: 'no-longer-open' };
  // Asked for each section by itself: what I hold is that very section, not another of its kind.
  const sender = session.cards.authorOfCard(bundle.from);
  const beyond = trials.some(({ here, came: { kind, dossier, section } }) => {
    const held = here !== null || wasErasedHere(session, toBase64url(dossier), toHex(section)) ? [kind] : [];
    const me = { ...session.me(realm), isColleague: sender.service === session.me(realm).service };
    return beyondPurpose(bundle.manifest.purpose, me, [kind], held).length > 0;
  });
  if (beyond) return { code: 'beyond-purpose' };
  return objectionTo(session, realm, bundle, trials);
}

const cardsNote = z.object({ cards: z.array(z.instanceof(Uint8Array<ArrayBuffer>)).max(500) });

const receiptsNote = z.object({ receipts: z.array(z.number().int().positive()).max(gapReach) });

/**
 * Numbers before a file that carried no more than receipts, as its sender says. Budget: a note of 4 MiB, read already (B17);
 * `gapReach` numbers.
 */
export function receiptsBefore(bundle: ReadBundle): ReadonlySet<number> {
  const parsed = receiptsNote.safeParse(bundle.note);
  return new Set(parsed.success ? parsed.data.receipts : []);
}

/**
 * Cards of authors that came along. Budget: a note of 4 MiB, read already (B17); 500 cards, each held to its own size when it
 * is read.
 */
export function cardsIn(bundle: ReadBundle): readonly Uint8Array<ArrayBuffer>[] {
  const parsed = cardsNote.safeParse(bundle.note);
  return parsed.success ? parsed.data.cards : [];
}

/**
 * The list of what came in, in a realm. Files not looked at yet are opened once to say from whom and what for; receipts
 * and withdrawals of a verified sender are taken over at once, since they change no dossier. Budget: of each file not looked at
 * yet what reading a bundle takes, one after the other (B17).
 */
export async function incoming(
  context: VaultContext,
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
  return ok(
    incomingList(context.session)
      .filter((item) => present.has(item.name) && (item.realm === undefined || item.realm === realm))
      .sort((a, b) => Number(a.read) - Number(b.read) || b.arrivedAt - a.arrivedAt)
      .map((item) => ({
        ...itemOf(context.session, item),
        size: sizes.get(item.name) ?? 0,
      })),
  );
}

/** No sealed file is shorter: header, one stanza, its authentication and an empty plaintext. */
const shortestSealed = 200;
/** How much is met at a time: the rest follows once whoever asked was answered. */
const slice = { files: 200, bytes: 268_435_456, milliseconds: 15_000 };

interface InInbox {
  readonly name: string;
  readonly size: number;
}

/** Meets what came and was not met before, so much at a time. Whoever shows the list hears that there is more. */
async function meetSome(context: VaultContext, files: readonly InInbox[]): Promise<Result<undefined, VaultProblem>> {
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

/**
 * Notes a file the first time it is met. Where it was opened for that and waits for a decision, it comes back as it was
 * found; null otherwise.
 */
export async function arrival(
  context: VaultContext,
  name: string,
  again = false,
): Promise<Result<Opened | null, VaultProblem>> {
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
  { bundle, realm, trials }: Opened,
): Promise<Result<undefined, VaultProblem>> {
  const members = trials.flatMap(({ log }) => log.epochs().flatMap((epoch) => [...epoch.members.values()]));
  const told = sayingMe(session, realm, [bundle.manifest.from.card, ...cardsIn(bundle)], members);
  if (told.length === 0 || session.isReadOnly) return ok(undefined);
  const noted = await session.records.put(told);
  if (noted.ok) session.notify({ type: 'changed' });
  return noted;
}

async function noteArrival(
  context: VaultContext,
  name: string,
  opened: Result<Opened, VaultProblem>,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const base = { name, arrivedAt: incomingOf(session, name)?.arrivedAt ?? latestMoment(session), read: false };
  if (!opened.ok) {
    if (opened.problem.code === 'failed') return opened;
    const { code } = opened.problem;
    // Nobody has to look at what is a colleague's.
    const item: Incoming = { ...base, read: code === 'for-colleague', state: 'problem', problem: code };
    return session.records.put([[keys.incoming(name), item]]);
  }
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
  const done = manifest.purpose === 'receipt' || manifest.purpose === 'withdrawal';
  const heard = await hearSender(session, done ? { ...item, read: true, state: 'accepted' } : item, bundle);
  if (!heard.ok) return heard;
  if (hold !== null || waits) return askAgain(session, realm, bundle);
  if (!done) return ok(undefined);
  const taken = await session.records.put([
    [keys.taken(toHex(manifest.id)), session.now()],
    ...(await wantedIn(context, bundle)),
    // Nobody has to agree that a consent was taken back: it counts as soon as it is known here.
    ...(manifest.purpose === 'withdrawal'
      ? [...(await withdrawnBy(context, bundle)), ...receiptFor(session, bundle, { state: 'accepted' })]
      : []),
  ]);
  if (!taken.ok || manifest.purpose !== 'withdrawal') return taken;
  const told = await reply(session, realm, { ...receiptOnly, to: bundle.from });
  if (!told.ok) return told;
  session.notify({ type: 'changed', ...(manifest.dossier && { dossier: toBase64url(manifest.dossier.id) }) });
  return ok(undefined);
}

/** What a file of a verified sender says of their computer and of my files, taken over once. */
export async function hearSender(
  session: Session,
  item: Incoming,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  if (item.manifest !== undefined) return takeReceipts(session, bundle);
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
  const along = item.realm === undefined ? noted : await hearAlong(session, item.realm, bundle);
  return along.ok ? takeReceipts(session, bundle) : along;
}

/** What goes along with files of a realm. A law pack that was sent for itself waits for a person, who sees what it says. */
async function hearAlong(session: Session, realm: Realm, bundle: ReadBundle): Promise<Result<undefined, VaultProblem>> {
  const periods = await hearPeriods(session, realm, bundle);
  const waits = bundle.manifest.purpose === 'law-pack';
  return !periods.ok || waits ? periods : hearPublished(session, realm, bundle);
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

export function itemOf(session: Session, item: Incoming): IncomingItem {
  const from = item.card && session.cards.read(item.card);
  const isDecided = item.state === 'accepted' || item.state === 'refused';
  const isHeld = !isDecided && isHeldAside(session, item.name);
  const problem: IncomingProblem | null = isHeld
    ? { code: 'not-ended' }
    : item.state === 'problem'
      ? currentProblem(session, item)
      : null;
  const state = isHeld ? 'problem' : item.state === 'problem' && problem === null ? 'new' : item.state;
  return {
    name: item.name,
    arrivedAt: item.arrivedAt,
    read: item.read,
    state,
    ...(problem && { problem }),
    ...(from && { from: session.cards.authorOfCard(from) }),
    ...(item.purpose !== undefined && { purpose: item.purpose }),
  };
}

const fixedProblems = [
  'damaged-file',
  'not-for-me',
  'for-colleague',
  'already-read',
  'newer-version-file',
  'trial-version-file',
  'other-realm',
  'beyond-purpose',
  'earlier-missing',
  'erased-here',
  'no-longer-open',
  'not-ended',
] as const;

/** A sender verified meanwhile is no problem any more: nothing has to be sent again. */
function currentProblem(session: Session, item: Incoming): IncomingProblem | null {
  const fixed = fixedProblems.find((code) => code === item.problem);
  if (fixed === 'for-colleague' && !hasColleagues(session)) return { code: 'not-for-me' };
  if (fixed !== undefined) return { code: fixed };
  const from = item.card && session.cards.read(item.card);
  return from ? strangeness(session, from, item.before === true) : { code: 'unknown-sender' };
}
