/** Accepting or refusing what came in: one append for everything, and a receipt for the sender. */
import { receiptFor, seenHere, sendReceipts } from '../post/receipts.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { InputOf } from '../../api/call.ts';
import type { exchangeApi, IncomingItem, IncomingReport } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { forgetChecked } from '../exchanged/checked-last.ts';
import { endReading, whileReading } from '../exchanged/held-aside.ts';
import { incomingList, incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import { isNobodys, refuseUnheard } from './removing.ts';
import { chunkSink, dropChunks } from './incoming-files.ts';
import { joinBySelf } from '../sharing/joining.ts';
import { recheckDamaged } from '../documents/damage.ts';
import { takeBack, unfinishedIn } from './coming-back.ts';
import { arrival, askAgain, ingestSender } from './arriving.ts';
import { itemOf } from './items.ts';
import { noteAbout } from './about.ts';
import { openIncoming } from './open-incoming.ts';
import type { OpenedIncoming } from './opened.ts';
import type { Exchanging, FileTaken } from './purposes.ts';
import { reportOf } from './report.ts';
import type { Session } from '../../core/session/session.ts';
import { isNoLongerOpen, objectionTo } from './dry-run.ts';
import { keepCame, newKeys, readWith } from './applying.ts';

/** What a file says, before anything of it is applied (SPEC.md, X7). */
export async function look(
  context: Exchanging,
  { name, again = false }: InputOf<typeof exchangeApi.look>,
): Promise<Result<IncomingReport, VaultProblem>> {
  const arrived = await arrival(context, name, again);
  if (!arrived.ok) return arrived;
  const report = await whileReading(context.session, name, () => lookedAt(context, name, arrived.value), again);
  await endReading(context.session);
  return report;
}

async function lookedAt(
  context: Exchanging,
  name: string,
  arrived: OpenedIncoming | null,
): Promise<Result<IncomingReport, VaultProblem>> {
  const opened = arrived === null ? await openIncoming(context, name) : ok(arrived);
  // A file that cannot be opened has been looked at too: it no longer stands among the unread.
  const noted = await markRead(context.session, name, opened.ok ? opened.value : null);
  if (!opened.ok) return opened;
  noteAbout(context.session, name, opened.value);
  return noted.ok ? ok(reportOf(context, name, opened.value)) : noted;
}

/** Whom it is from may be told that it was opened, where they are trusted and nothing was decided yet. */
async function markRead(
  session: Session,
  name: string,
  opened: OpenedIncoming | null,
): Promise<Result<undefined, VaultProblem>> {
  const item = incomingOf(session, name);
  if (item === null || session.isReadOnly) return ok(undefined);
  const told = opened?.hold === null ? seenHere(session, opened.bundle, 'opened') : [];
  if (item.read && told.length === 0) return ok(undefined);
  const state = item.state === 'new' ? 'looked-at' : item.state;
  return session.records.put([[keys.incoming(name), { ...item, read: true, state }], ...told]);
}

/**
 * Applies everything a file brings; what differs stands as two versions until a person settles it. Up to the one append of
 * whoever serves its purpose nothing of a file counts; behind it all of it does.
 */
export async function accept(
  context: Exchanging,
  { name, erased, seen }: InputOf<typeof exchangeApi.accept>,
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
  const { bundle } = opened.value;
  const report = reportOf(context, name, opened.value);
  const { id: dossier } = report.dossier;
  const file = { name, opened: opened.value, dossier, drop: erased === 'leave-out' };
  const objection = whyNotApplied(opened.value, report, seen);
  const { applies } = context.purposes[bundle.manifest.purpose];
  const applied = objection === null ? await applies(context, file) : fail(objection);
  await dropChunks(session, bundle.attachments);
  const settled = applied.ok ? await settleAround(context, file) : applied;
  if (!settled.ok) return settled;
  forgetChecked(session);
  session.notify({ type: 'changed', dossier });
  return ok({ dossier, report });
}

/** Why a file is not applied, or null. `seen`: the list of what would go, as the person was shown it. */
function whyNotApplied(
  { hold }: OpenedIncoming,
  { going }: IncomingReport,
  seen: string | undefined,
): VaultProblem | null {
  if (hold !== null) return hold;
  // What would go is shown first: nobody says yes to a list they have not seen.
  return going !== undefined && going.seen !== seen ? { code: 'look-again' } : null;
}

/** What follows once a file counts: what it lets be joined, made whole, told, and what had waited for it. */
async function settleAround(
  context: Exchanging,
  { opened: { bundle, realm }, dossier }: FileTaken,
): Promise<Result<undefined, VaultProblem>> {
  const { session, purposes } = context;
  // What cannot be joined now is joined with the next file, or at the next unlock.
  await joinBySelf(context);
  await session.firstSeen.save();
  const whole = await recheckDamaged(context, dossier);
  if (!whole.ok) return whole;
  await sendReceipts(session, realm, bundle);
  await tryHeldAgain(context);
  const { settles } = purposes[bundle.manifest.purpose];
  return settles === undefined ? ok(undefined) : settles(context, realm, bundle);
}

/** A person takes back what was erased here. Where the file builds on what is gone, its sender is asked for all of it. */
async function takeBackFrom(context: Exchanging, name: string): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const before = await openIncoming(context, name);
  if (!before.ok) return before;
  if (before.value.hold?.code !== 'erased-here') return ok(undefined);
  for (const id of unfinishedIn(session, before.value.bundle)) {
    const done = await context.finishErasure(context, id, name);
    if (!done.ok) return done;
  }
  const lifted = await takeBack(session, before.value.bundle);
  const opened = lifted.ok ? await openIncoming(context, name) : lifted;
  if (!opened.ok || opened.value.hold?.code !== 'earlier-missing') return opened.ok ? ok(undefined) : opened;
  const { bundle, realm } = opened.value;
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), problem: 'earlier-missing' };
  const heard = await ingestSender(context, item, bundle);
  return heard.ok ? askAgain(session, realm, bundle) : heard;
}

/** Files that built on what was not here, or waited for a decision, may find it now. */
export async function tryHeldAgain(context: Exchanging): Promise<void> {
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
  context: Exchanging,
  item: Incoming,
  { bundle, realm, trials, waits, awaitsDecision }: OpenedIncoming,
): Promise<void> {
  const { session } = context;
  if (isNoLongerOpen(session, realm, trials) || objectionTo(context, realm, bundle, trials) !== null) return;
  const fresh = newKeys(session, realm, trials);
  if (fresh.length > 0) {
    const kept = await keepCame(session, fresh);
    if (!kept.ok) return;
    await readWith(context, fresh);
  }
  const { waits: _until, ...rest } = item;
  if (!waits && !awaitsDecision) await session.records.put([[keys.incoming(item.name), rest]]);
}

/** Refuses with a reason the sender learns; nothing of the file is applied. */
export async function refuse(
  context: Exchanging,
  { name, reason }: InputOf<typeof exchangeApi.refuse>,
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
