/** Accepting or refusing what came in: one append for everything, and a receipt for the sender. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import { beginLife } from './announcing.ts';
import type { IncomingItem, IncomingReport, Realm, VaultProblem } from '../api.ts';
import { forgetChecked } from './checked-last.ts';
import type { VaultContext } from '../dossiers/dossiers.ts';
import { endReading, whileReading } from './held-aside.ts';
import { incomingList, incomingOf, keys, type Incoming } from './records.ts';
import { isNobodys, refuseUnheard } from './removing.ts';
import { chunkSink, dropChunks, filesNamedIn, keepChunks } from './incoming-files.ts';
import { joinBySelf } from '../sections/joining.ts';
import { ownWorkIn } from './incarnation.ts';
import { recheckDamaged } from '../documents/damage.ts';
import { carryOut } from '../erasure/carry-out.ts';
import { takeBack, unfinishedIn } from '../erasure/coming-back.ts';
import { arrival, askAgain, hearSender, itemOf, openIncoming, type Opened } from './receiving.ts';
import { reportOf } from './report.ts';
import { takePacks } from '../law/arriving.ts';
import { takeOrOffer } from '../realm/arriving.ts';
import type { Session } from '../session.ts';
import { givenAgain } from '../tasks/closed.ts';
import { isNoLongerOpen, objectionTo } from './dry-run.ts';
import { apply, newKeys, readWith, takeOverAnew } from './applying.ts';
import { receiptFor, seenHere, sendReceipts } from './receipts.ts';

/**
 * What a file says, before anything of it is applied (SPEC.md, X7).
 * @param again though its reading once did not end
 */
export async function look(
  context: VaultContext,
  name: string,
  again = false,
): Promise<Result<IncomingReport, VaultProblem>> {
  const arrived = await arrival(context, name, again);
  if (!arrived.ok) return arrived;
  const report = await whileReading(context.session, name, () => lookedAt(context, name, arrived.value), again);
  await endReading(context.session);
  return report;
}

async function lookedAt(
  context: VaultContext,
  name: string,
  arrived: Opened | null,
): Promise<Result<IncomingReport, VaultProblem>> {
  const opened = arrived === null ? await openIncoming(context, name) : ok(arrived);
  // A file that cannot be opened has been looked at too: it no longer stands among the unread.
  const noted = await markRead(context.session, name, opened.ok ? opened.value : null);
  if (!opened.ok) return opened;
  return noted.ok ? ok(reportOf(context, name, opened.value)) : noted;
}

/** Whom it is from may be told that it was opened, where they are trusted and nothing was decided yet. */
async function markRead(
  session: Session,
  name: string,
  opened: Opened | null,
): Promise<Result<undefined, VaultProblem>> {
  const item = incomingOf(session, name);
  if (item === null || session.isReadOnly) return ok(undefined);
  const told = opened?.hold === null ? seenHere(session, opened.bundle, 'opened') : [];
  if (item.read && told.length === 0) return ok(undefined);
  const state = item.state === 'new' ? 'looked-at' : item.state;
  return session.records.put([[keys.incoming(name), { ...item, read: true, state }], ...told]);
}

/** Applies everything a file brings; what differs stands as two versions until a person settles it. */
export async function accept(
  context: VaultContext,
  name: string,
  { erased, seen }: { readonly erased?: 'take-back' | 'leave-out'; readonly seen?: string } = {},
): Promise<Result<{ readonly dossier: string; readonly report: IncomingReport }, VaultProblem>> {
  const { session } = context;
  const arrived = await arrival(context, name);
  if (!arrived.ok) return arrived;
  const taken = erased === 'take-back' ? await takeBackFrom(context, name) : ok(undefined);
  if (!taken.ok) return taken;
  // Opened just now, with nothing in it that was erased here and no file to keep: it is not opened again.
  const opened =
    arrived.value?.bundle.attachments.length === 0
      ? ok(arrived.value)
      : await openIncoming(context, name, { sink: chunkSink(session), leaveOut: erased === 'leave-out' });
  if (!opened.ok) return opened;
  const { bundle, realm } = opened.value;
  const report = reportOf(context, name, opened.value);
  // What would go is shown first: nobody says yes to a list they have not seen.
  const isSeen = report.going === undefined || report.going.seen === seen || opened.value.hold !== null;
  const applied = isSeen
    ? await takeAll(context, name, opened.value, report.dossier.id, erased === 'leave-out')
    : fail<VaultProblem>({ code: 'look-again' });
  await dropChunks(session, bundle.attachments);
  if (!applied.ok) return applied;
  // What cannot be joined now is joined with the next file, or at the next unlock.
  await joinBySelf(context);
  await context.session.firstSeen.save();
  const whole = await recheckDamaged(context, report.dossier.id);
  if (!whole.ok) return whole;
  await sendReceipts(session, realm, bundle);
  await tryHeldAgain(context);
  const over = await takeOverAnew(context, realm, bundle);
  if (!over.ok) return over;
  forgetChecked(session);
  session.notify({ type: 'changed', dossier: report.dossier.id });
  return ok({ dossier: report.dossier.id, report });
}

/** A person takes back what was erased here. Where the file builds on what is gone, its sender is asked for all of it. */
async function takeBackFrom(context: VaultContext, name: string): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const before = await openIncoming(context, name);
  if (!before.ok) return before;
  if (before.value.hold?.code !== 'erased-here') return ok(undefined);
  for (const id of unfinishedIn(session, before.value.bundle)) {
    const done = await carryOut(context, id, name);
    if (!done.ok) return done;
  }
  const lifted = await takeBack(session, before.value.bundle);
  const opened = lifted.ok ? await openIncoming(context, name) : lifted;
  if (!opened.ok || opened.value.hold?.code !== 'earlier-missing') return opened.ok ? ok(undefined) : opened;
  const { bundle, realm } = opened.value;
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), problem: 'earlier-missing' };
  const heard = await hearSender(session, item, bundle);
  return heard.ok ? askAgain(session, realm, bundle) : heard;
}

/** Up to the one append nothing of the file counts; behind it all of it does. */
async function takeAll(
  context: VaultContext,
  name: string,
  { bundle, realm, trials, hold, waits, awaitsDecision }: Opened,
  dossier: string,
  drop: boolean,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  if (hold !== null) return fail(hold);
  if (bundle.manifest.purpose === 'directory') return takeListIn(context, name, bundle, realm);
  if (bundle.manifest.purpose === 'law-pack') return takePacksIn(context, name, bundle, realm);
  if (bundle.sections.length === 0) return fail({ code: 'not-allowed' });
  const logged = await logAccess(session, { what: `took-in-${bundle.manifest.purpose}`, dossier });
  if (!logged.ok) return logged;
  const receipts = await hearSender(session, must(incomingOf(session, name), 'incoming item'), bundle);
  if (!receipts.ok) return receipts;
  // Before anything is written here again: this copy is older than my work, or another one goes on in the same life.
  if (ownWorkIn(session, realm, trials).sameLife) {
    const begun = await beginLife(session, 'older');
    if (!begun.ok) return begun;
  }
  const chunks = await keepChunks(session, bundle.attachments, filesNamedIn(trials));
  return chunks.ok ? apply(context, name, bundle, realm, trials, { drop, waits: waits || awaitsDecision }) : chunks;
}

/** A list of people: taken in where it follows the one held, kept for comparing where there is none. */
async function takeListIn(
  { session, sections }: VaultContext,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
): Promise<Result<undefined, VaultProblem>> {
  const logged = await logAccess(session, { what: 'took-in-directory' });
  if (!logged.ok) return logged;
  const heard = await hearSender(session, must(incomingOf(session, name), 'incoming item'), bundle);
  const taken = heard.ok ? await takeOrOffer(session, realm, bundle) : heard;
  // Who is listed or revoked now is shown so.
  if (taken.ok) await sections.authorsChanged();
  return taken.ok ? noteTaken(session, name, bundle) : taken;
}

/** Law packs that were sent for themselves: all of them, or none with the reason of the first that does not count. */
async function takePacksIn(
  { session }: VaultContext,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
): Promise<Result<undefined, VaultProblem>> {
  const heard = await hearSender(session, must(incomingOf(session, name), 'incoming item'), bundle);
  const taken = heard.ok ? await takePacks(session, realm, bundle) : heard;
  return taken.ok ? noteTaken(session, name, bundle) : taken;
}

function noteTaken(session: Session, name: string, bundle: ReadBundle): Promise<Result<undefined, VaultProblem>> {
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), read: true, state: 'accepted' };
  return session.records.put([
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'accepted' }),
  ]);
}

/** Files that built on what was not here, or waited for a decision, may find it now. */
export async function tryHeldAgain(context: VaultContext): Promise<void> {
  for (const item of incomingList(context.session)) {
    const isHeld = item.problem === 'earlier-missing' && item.state === 'problem';
    if (!isHeld && item.waits !== true) continue;
    const { name } = item;
    const opened = await whileReading(context.session, name, () => openIncoming(context, name, { byItself: true }));
    if (!opened.ok) continue;
    if (item.waits === true) await keysFrom(context, item, opened.value);
    if (!isHeld || opened.value.hold !== null) continue;
    const { problem: _solved, ...rest } = item;
    await context.session.records.put([[keys.incoming(item.name), { ...rest, state: 'new' }]]);
  }
  await endReading(context.session);
}

/** A section of a file that was taken in waited, and counts now: a person has decided on it, so its keys come by themselves. */
async function keysFrom(
  context: VaultContext,
  item: Incoming,
  { bundle, realm, trials, waits, awaitsDecision }: Opened,
): Promise<void> {
  const { session } = context;
  if (isNoLongerOpen(session, realm, trials) || objectionTo(session, realm, bundle, trials) !== null) return;
  const fresh = newKeys(session, realm, trials);
  if (fresh.length > 0) {
    const held = await session.keepKeys(fresh);
    if (!held.ok) return;
    await session.records.put(givenAgain(session, fresh));
    await readWith(context, fresh);
  }
  const { waits: _until, ...rest } = item;
  if (!waits && !awaitsDecision) await session.records.put([[keys.incoming(item.name), rest]]);
}

/** Refuses with a reason the sender learns; nothing of the file is applied. */
export async function refuse(
  context: VaultContext,
  name: string,
  reason: string,
): Promise<Result<IncomingItem, VaultProblem>> {
  const { session } = context;
  const arrived = await arrival(context, name);
  if (!arrived.ok) return arrived;
  if (reason.trim() === '') return fail({ code: 'does-not-fit', field: 'reason' });
  if (isNobodys(session, name)) return refuseUnheard(session, name);
  const opened = await openIncoming(context, name);
  if (!opened.ok) return opened;
  const { bundle, realm, hold } = opened.value;
  if (hold !== null && hold.code !== 'erased-here') return fail(hold);
  const logged = await logAccess(session, { what: `refused-${bundle.manifest.purpose}` });
  if (!logged.ok) return logged;
  const met = must(incomingOf(session, name), 'incoming item');
  const item: Incoming = { ...met, read: true, state: 'refused', ...(hold !== null && { drop: true }) };
  const noted = await session.records.put([
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'refused', reason }),
  ]);
  if (!noted.ok) return noted;
  forgetChecked(session);
  await sendReceipts(session, realm, bundle);
  return ok(itemOf(session, item));
}
