/** Accepting or refusing what came in: one append for everything, and a receipt for the sender. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { concat, equal } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { ReadBundle } from '../../shared/bundle/read.ts';
import type { Receipt } from '../../shared/bundle/manifest.ts';
import type { Contribution } from '../../shared/contributions/format.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../shared/result.ts';
import { logAccess } from './access.ts';
import { beginLife } from './announcing.ts';
import { arrivalRecord } from './arrivals.ts';
import type { Change, IncomingItem, IncomingReport, Realm, VaultProblem } from './api.ts';
import { opsOf } from './change-ops.ts';
import { forgetChecked } from './checked-last.ts';
import { nextContribution, type Workshop } from './dossiers.ts';
import { incomingList, incomingOf, keys, owedTo, type Incoming } from './exchange-records.ts';
import { nowKnows } from './holdings.ts';
import { chunkSink, dropChunks, filesNamedIn, keepChunks } from './incoming-files.ts';
import type { SectionKey } from './keys/key-file.ts';
import { joinBySelf } from './joining.ts';
import { ownWorkIn } from './life.ts';
import { post, receiptOnly } from './posting.ts';
import { recheckDamaged } from './documents/damage.ts';
import { takeBack } from './erasure/coming-back.ts';
import { arrival, askAgain, cardsIn, hearSender, itemOf, openIncoming, type Opened } from './receiving.ts';
import { reportOf } from './report.ts';
import { takeOrOffer } from './realm/arriving.ts';
import { byEpoch, newDrawers } from './sealing.ts';
import type { OpenSection } from './sections.ts';
import { personText, realmId, type Session } from './session.ts';
import type { SectionContent } from './store/frames.ts';
import { metaRow, readWithNewKeys } from './take-in.ts';
import { isNoLongerOpen, objectionTo, type Trial } from './trials.ts';

export async function look(shop: Workshop, name: string): Promise<Result<IncomingReport, VaultProblem>> {
  const arrived = await arrival(shop, name);
  if (!arrived.ok) return arrived;
  const opened = arrived.value === null ? await openIncoming(shop, name) : ok(arrived.value);
  // A file that cannot be opened has been looked at too: it no longer stands among the unread.
  const noted = await markRead(shop.session, name);
  if (!opened.ok) return opened;
  return noted.ok ? ok(reportOf(shop, name, opened.value)) : noted;
}

async function markRead(session: Session, name: string): Promise<Result<undefined, VaultProblem>> {
  const item = incomingOf(session, name);
  if (item === null || item.read) return ok(undefined);
  const state = item.state === 'new' ? 'looked-at' : item.state;
  return session.records.put([[keys.incoming(name), { ...item, read: true, state }]]);
}

/** Applies everything a file brings; what differs stands as two versions until a person settles it. */
export async function accept(
  shop: Workshop,
  name: string,
  erased?: 'take-back' | 'leave-out',
): Promise<Result<{ readonly dossier: string; readonly report: IncomingReport }, VaultProblem>> {
  const { session } = shop;
  const arrived = await arrival(shop, name);
  if (!arrived.ok) return arrived;
  const taken = erased === 'take-back' ? await takeBackFrom(shop, name) : ok(undefined);
  if (!taken.ok) return taken;
  // Opened just now, and nothing of it has to be kept or left out: it is not opened again.
  const isWhole = erased === undefined && arrived.value?.bundle.attachments.length === 0;
  const opened =
    isWhole && arrived.value !== null
      ? ok(arrived.value)
      : await openIncoming(shop, name, { sink: chunkSink(session), leaveOut: erased === 'leave-out' });
  if (!opened.ok) return opened;
  const { bundle, realm } = opened.value;
  const report = reportOf(shop, name, opened.value);
  const applied = await takeAll(shop, name, opened.value, report.dossier.id, erased === 'leave-out');
  await dropChunks(session, bundle.attachments);
  if (!applied.ok) return applied;
  // What cannot be joined now is joined with the next file, or at the next unlock.
  await joinBySelf(shop);
  const whole = await recheckDamaged(shop, report.dossier.id);
  if (!whole.ok) return whole;
  await sendReceipts(session, realm, bundle);
  await tryHeldAgain(shop);
  forgetChecked(session);
  session.notify({ type: 'changed', dossier: report.dossier.id });
  return ok({ dossier: report.dossier.id, report });
}

/** A person takes back what was erased here. Where the file builds on what is gone, its sender is asked for all of it. */
async function takeBackFrom(shop: Workshop, name: string): Promise<Result<undefined, VaultProblem>> {
  const { session } = shop;
  const before = await openIncoming(shop, name);
  if (!before.ok) return before;
  if (before.value.hold?.code !== 'erased-here') return ok(undefined);
  const lifted = await takeBack(session, before.value.bundle);
  const opened = lifted.ok ? await openIncoming(shop, name) : lifted;
  if (!opened.ok || opened.value.hold?.code !== 'earlier-missing') return opened.ok ? ok(undefined) : opened;
  const { bundle, realm } = opened.value;
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), problem: 'earlier-missing' };
  const heard = await hearSender(session, item, bundle);
  return heard.ok ? askAgain(session, realm, bundle) : heard;
}

/** Up to the one append nothing of the file counts; behind it all of it does. */
async function takeAll(
  shop: Workshop,
  name: string,
  { bundle, realm, trials, hold, waits }: Opened,
  dossier: string,
  drop: boolean,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = shop;
  if (hold !== null) return fail(hold);
  if (bundle.manifest.purpose === 'directory') return takeListIn(shop, name, bundle, realm);
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
  return chunks.ok ? apply(shop, name, bundle, realm, trials, { drop, waits }) : chunks;
}

/** A list of people: taken in where it follows the one held, kept for comparing where there is none. */
async function takeListIn(
  { session }: Workshop,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
): Promise<Result<undefined, VaultProblem>> {
  const logged = await logAccess(session, { what: 'took-in-directory' });
  if (!logged.ok) return logged;
  const heard = await hearSender(session, must(incomingOf(session, name), 'incoming item'), bundle);
  const taken = heard.ok ? await takeOrOffer(session, realm, bundle) : heard;
  if (!taken.ok) return taken;
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), read: true, state: 'accepted' };
  return session.records.put([
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'accepted' }),
  ]);
}

/** Files that built on what was not here may find it now. */
async function tryHeldAgain(shop: Workshop): Promise<void> {
  for (const item of incomingList(shop.session)) {
    const isHeld = item.problem === 'earlier-missing' && item.state === 'problem';
    if (!isHeld && item.waits !== true) continue;
    const opened = await openIncoming(shop, item.name);
    if (!opened.ok) continue;
    if (item.waits === true) await keysFrom(shop, item, opened.value);
    if (!isHeld || opened.value.hold !== null) continue;
    const { problem: _solved, ...rest } = item;
    await shop.session.records.put([[keys.incoming(item.name), { ...rest, state: 'new' }]]);
  }
}

/** A section of a file that was taken in waited, and counts now: a person has decided on it, so its keys come by themselves. */
async function keysFrom(shop: Workshop, item: Incoming, { bundle, realm, trials, waits }: Opened): Promise<void> {
  const { session } = shop;
  if (isNoLongerOpen(session, realm, trials) || objectionTo(session, realm, bundle, trials) !== null) return;
  const fresh = newKeys(session, realm, trials);
  if (fresh.length > 0) {
    const held = await session.keepKeys(fresh);
    if (!held.ok) return;
    await readWith(shop, fresh);
  }
  const { waits: _until, ...rest } = item;
  if (!waits) await session.records.put([[keys.incoming(item.name), rest]]);
}

/** Refuses with a reason the sender learns; nothing of the file is applied. */
export async function refuse(
  shop: Workshop,
  name: string,
  reason: string,
): Promise<Result<IncomingItem, VaultProblem>> {
  const { session } = shop;
  const arrived = await arrival(shop, name);
  if (!arrived.ok) return arrived;
  const opened = await openIncoming(shop, name);
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

/** What is kept of a section under one key. */
interface Incomings {
  readonly section: OpenSection;
  readonly key: SectionKey;
  readonly content: SectionContent;
  /** Decoded and checked when the file was tried. */
  readonly decoded: Trial['decoded'];
}

/** What came of one section, each part under the key of the epoch it belongs to. */
function incomingsOf(
  session: Session,
  trial: Trial,
  section: OpenSection,
  own: readonly Contribution[],
  cards: readonly Bytes[],
): readonly Incomings[] {
  const keys = session.keysOf(section.hex);
  const groups = new Map(byEpoch(session, trial, (epoch) => keys.has(epoch)));
  for (const made of own) {
    const epoch = toHex(made.head.epoch ?? made.id);
    groups.set(epoch, [...(groups.get(epoch) ?? []), made.bytes]);
  }
  return [...groups].map(([epoch, contributions]) => ({
    section,
    key: must(keys.get(epoch), 'the key of an epoch that came'),
    decoded: trial.decoded,
    content: { contributions, cards: [...cards] },
  }));
}

/**
 * Cards of authors that came along, and the sender's own: colleagues of this computer read what was sent in its journal, and
 * where a file does not name its sender among them, it would wait there for a card that is here.
 */
function cardsToKeep(bundle: ReadBundle): readonly Bytes[] {
  const along = cardsIn(bundle);
  const { card } = bundle.manifest.from;
  return along.some((each) => equal(each, card)) ? along : [...along, card];
}

/** Keys, then contributions of all sections and the record of the file in one append. */
async function apply(
  shop: Workshop,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
  trials: readonly Trial[],
  { drop, waits }: { readonly drop: boolean; readonly waits: boolean },
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = shop;
  const came = newKeys(session, realm, trials);
  const holds = (section: string, epoch: string): boolean =>
    session.keysOf(section).has(epoch) || came.some((key) => toHex(key.epoch) === epoch);
  const fresh = [...came, ...newDrawers(session, realm, trials, holds)];
  if (fresh.length > 0) {
    const held = await session.keepKeys(fresh);
    if (!held.ok) return held;
  }
  const cards = cardsToKeep(bundle);
  const work: Incomings[] = [];
  const arrived: (readonly [string, unknown])[] = [];
  for (const trial of trials) {
    const section = must(await sections.open(toHex(trial.came.section)), 'a section whose key was just kept');
    const own = bundle.manifest.purpose === 'hand-over' ? takingOver(session, realm, section, trial.log) : [];
    work.push(...incomingsOf(session, trial, section, own, cards));
    arrived.push(...arrivalRecord(session, section.hex, freshIn(section, trial.decoded)));
  }
  const met = must(incomingOf(session, name), 'incoming item');
  const item: Incoming = { ...met, read: true, state: 'accepted', ...(drop && { drop }), ...(waits && { waits }) };
  const records: (readonly [string, unknown])[] = [
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'accepted' }),
    ...arrived,
    ...bundle.sections.map((each) => nowKnows(session, bundle, toHex(each.section), concat(each.contributions))),
  ];
  const frames = work.flatMap((each) => sections.frames(each.content, each.key));
  const appended = await session.append([...frames, ...session.records.frames(records)]);
  if (!appended.ok) {
    // The keys are kept all the same, and open what a colleague has taken in here.
    await readWith(shop, fresh);
    return appended;
  }
  const applied = work.map(({ section, content, key, decoded }) => ({
    hex: section.hex,
    content,
    key,
    known: decoded,
  }));
  await sections.appliedTogether(applied, session.records.takeOver(records));
  await readWith(shop, fresh);
  return ok(undefined);
}

/** Reads what lies here under keys that just came. */
async function readWith({ session, sections }: Workshop, fresh: readonly SectionKey[]): Promise<void> {
  sections.authorsChanged();
  const late = await readWithNewKeys(
    session,
    sections,
    fresh.map((each) => each.epoch),
  );
  // What could not be read now is read at the next unlock, as long as the store does not say it was.
  if (late.ok) await session.rows.write([metaRow(session)]);
}

/** What of it was not here before, with the signing key (hex) of its author. */
const freshIn = (
  { log }: OpenSection,
  decoded: Trial['decoded'],
): readonly { readonly id: Bytes; readonly seat: string }[] =>
  [...decoded.values()].flatMap(({ id, head }) => (log.has(id) ? [] : [{ id, seat: toHex(head.actor.key) }]));

/** A key for an epoch that does not count here is passed over: nobody founds a section anew beside the one that is known. */
function newKeys(session: Session, realm: Realm, trials: readonly Trial[]): readonly SectionKey[] {
  return trials.flatMap(({ came: { section, dossier, kind, keys: epochs }, log }) => {
    const held = session.keysOf(toHex(section));
    const counting = new Set(log.epochs().map((epoch) => epoch.hex));
    return epochs.flatMap(({ epoch, key }) =>
      held.has(toHex(epoch)) || !counting.has(toHex(epoch))
        ? []
        : [{ section, dossier, kind, epoch, key, realm: realmId(realm) }],
    );
  });
}

/** An accepted hand-over moves the work: I am responsible from now on. */
function takingOver(session: Session, realm: Realm, section: OpenSection, log: SectionLog): readonly Contribution[] {
  if (section.key.kind !== 'identity') return [];
  const me = session.me(realm);
  const versions = log.entity('responsible', 'responsible')?.units['holder']?.versions ?? [];
  const change: Change = {
    // Accepting the hand-over settles who carries it, whatever stood side by side.
    do: versions.length > 1 ? 'settle' : 'put',
    section: 'identity',
    type: 'responsible',
    entity: 'responsible',
    unit: 'holder',
    value: { person: personText(session.identity(realm).person), name: me.name, service: me.service },
    sees: log.currentOf('responsible', 'responsible', 'holder').map(toHex),
  };
  const ops = opsOf(session.crypto, log, me.seat, change, []);
  return ops.ok ? [nextContribution(session, section, realm, ops.value, log)] : [];
}

/** The record that a receipt is owed: it goes as a file of its own, and with whatever goes to that person next. */
function receiptFor(
  session: Session,
  bundle: ReadBundle,
  answer: Pick<Receipt, 'state' | 'reason'>,
): readonly (readonly [string, unknown])[] {
  if (bundle.manifest.purpose === 'receipt') return [];
  const person = toBase64url(bundle.from.person);
  const receipt: Receipt = { bundle: bundle.manifest.id, at: session.now(), ...answer };
  return [[keys.owed(person), [...owedTo(session, person), receipt]]];
}

/** By now everything counts. Where no file can be written, the receipt waits for the next one. */
async function sendReceipts(session: Session, realm: Realm, bundle: ReadBundle): Promise<void> {
  if (bundle.manifest.purpose === 'receipt') return;
  const to = bundle.from;
  await post(session, realm, { ...receiptOnly, to });
}
