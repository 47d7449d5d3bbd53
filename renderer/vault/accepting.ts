/** Accepting or refusing what came in: one append for everything, and a receipt for the sender. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { concat } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { ChunkSink, ReadAttachment, ReadBundle } from '../../shared/bundle/read.ts';
import type { Receipt } from '../../shared/bundle/manifest.ts';
import { fail, must, ok, type Result } from '../../shared/result.ts';
import type { Attachment } from '../../shared/dossier/entities.ts';
import { logAccess } from './access.ts';
import { isChunkOf } from './attachments.ts';
import type { IncomingItem, IncomingReport, Realm, VaultProblem } from './api.ts';
import { changeDossier, openSectionOf, type Workshop } from './dossiers.ts';
import { incomingOf, keys, nowKnows, owedTo, type Incoming } from './exchange-records.ts';
import type { SectionKey } from './keys/key-file.ts';
import { post } from './posting.ts';
import { arrival, cardsIn, itemOf, openIncoming, takeReceipts } from './receiving.ts';
import { reportOf } from './report.ts';
import { attachmentsIn } from './sending.ts';
import { personText, realmId, type Session } from './session.ts';
import type { SectionContent } from './store/frames.ts';
import { metaRow } from './take-in.ts';
import type { OpenSection } from './sections.ts';
import type { Trial } from './trials.ts';

export async function look(shop: Workshop, name: string): Promise<Result<IncomingReport, VaultProblem>> {
  const arrived = await arrival(shop, name);
  if (!arrived.ok) return arrived;
  const opened = await openIncoming(shop, name);
  if (!opened.ok) return opened;
  const report = reportOf(shop, name, opened.value);
  const item = incomingOf(shop.session, name);
  if (item !== null && !item.read) {
    const state = item.state === 'new' ? 'looked-at' : item.state;
    const noted = await shop.session.records.put([[keys.incoming(name), { ...item, read: true, state }]]);
    if (!noted.ok) return noted;
  }
  return ok(report);
}

/** Applies everything a file brings; what differs stands as two versions until a person settles it. */
export async function accept(
  shop: Workshop,
  name: string,
): Promise<Result<{ readonly dossier: string; readonly report: IncomingReport }, VaultProblem>> {
  const { session } = shop;
  const arrived = await arrival(shop, name);
  if (!arrived.ok) return arrived;
  const opened = await openIncoming(shop, name, chunkSink(session));
  if (!opened.ok) return opened;
  const { bundle, realm, trials, hold } = opened.value;
  if (hold !== null) {
    await dropChunks(session, bundle.attachments);
    return fail(hold);
  }
  const report = reportOf(shop, name, opened.value);
  const logged = await logAccess(session, { what: `took-in-${bundle.manifest.purpose}`, dossier: report.dossier.id });
  if (!logged.ok) return logged;
  const chunks = await keepChunks(session, bundle.attachments, filesNamedIn(trials));
  if (!chunks.ok) return chunks;
  const applied = await apply(shop, name, bundle, realm, trials);
  if (!applied.ok) return applied;
  const receipts = await takeReceipts(session, bundle);
  if (!receipts.ok) return receipts;
  const moved =
    bundle.manifest.purpose === 'hand-over' ? await takeOver(shop, realm, report.dossier.id) : ok(undefined);
  // Everything of the file counts by now, so the sender hears of it even if taking over needs a second try.
  const receipt = await answerWith(shop, realm, bundle, { state: 'accepted' });
  if (!receipt.ok) return receipt;
  if (!moved.ok) return moved;
  session.notify({ type: 'changed', dossier: report.dossier.id });
  return ok({ dossier: report.dossier.id, report });
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
  if (hold !== null) return fail(hold);
  const logged = await logAccess(session, { what: `refused-${bundle.manifest.purpose}` });
  if (!logged.ok) return logged;
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), read: true, state: 'refused' };
  const noted = await session.records.put([
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
  ]);
  if (!noted.ok) return noted;
  const receipt = await answerWith(shop, realm, bundle, { state: 'refused', reason });
  return receipt.ok ? ok(itemOf(session, item)) : receipt;
}

interface Incomings {
  readonly section: OpenSection;
  readonly key: SectionKey;
  readonly content: SectionContent;
  /** Ids whose signature was checked when the file was tried. */
  readonly checked: readonly string[];
}

/** Keys, then contributions of all sections and the record of the file in one append. */
async function apply(
  shop: Workshop,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
  trials: readonly Trial[],
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = shop;
  const fresh = newKeys(session, bundle, realm);
  if (fresh.length > 0) {
    const held = await session.keepKeys(fresh);
    if (!held.ok) return held;
  }
  const cards = [...cardsIn(bundle)];
  const work: Incomings[] = [];
  for (const { came, log } of trials) {
    const hex = toHex(came.section);
    const section = must(await sections.open(hex), 'a section whose key was just kept');
    const key = must(session.keysOf(hex).get(toHex(came.epoch)), 'the key of the epoch that came');
    const checked = log.judged().flatMap(([held]) => (held.signatureGood ? [held.id] : []));
    work.push({ section, key, checked, content: { contributions: [...came.parts], cards } });
  }
  const person = toBase64url(bundle.from.person);
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), read: true, state: 'accepted' };
  const records: (readonly [string, unknown])[] = [
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...bundle.sections.map((each) => nowKnows(session, person, toHex(each.section), concat(each.contributions))),
  ];
  const frames = work.flatMap((each) => sections.frames(each.content, each.key));
  const appended = await session.append([...frames, ...session.records.frames(records)]);
  if (!appended.ok) return appended;
  for (const each of work) await sections.applied(each.section, each.content, each.key, each.checked);
  await session.records.applied(records);
  sections.authorsChanged();
  await session.rows.write([metaRow(session)]);
  return ok(undefined);
}

function newKeys(session: Session, bundle: ReadBundle, realm: Realm): readonly SectionKey[] {
  return bundle.sections.flatMap(({ section, dossier, kind, keys: epochs }) => {
    const held = session.keysOf(toHex(section));
    return epochs.flatMap(({ epoch, key }) =>
      held.has(toHex(epoch)) ? [] : [{ section, dossier, kind, epoch, key, realm: realmId(realm) }],
    );
  });
}

/** An accepted hand-over moves the work: I am responsible from now on. */
async function takeOver(shop: Workshop, realm: Realm, dossier: string): Promise<Result<unknown, VaultProblem>> {
  const me = shop.session.me(realm);
  const identity = await openSectionOf(shop, dossier, 'identity');
  const sees = identity?.log.currentOf('responsible', 'responsible', 'holder').map(toHex) ?? [];
  const versions = identity?.log.entity('responsible', 'responsible')?.units['holder']?.versions ?? [];
  const value = { person: personText(shop.session.identity(realm).person), name: me.name, service: me.service };
  return changeDossier(shop, dossier, [
    {
      // Accepting the hand-over settles who carries it, whatever stood side by side.
      do: versions.length > 1 ? 'settle' : 'put',
      section: 'identity',
      type: 'responsible',
      entity: 'responsible',
      unit: 'holder',
      value,
      sees,
    },
  ]);
}

/** A signed receipt, as a file of its own and with whatever goes to that person next. */
async function answerWith(
  shop: Workshop,
  realm: Realm,
  bundle: ReadBundle,
  answer: Pick<Receipt, 'state' | 'reason'>,
): Promise<Result<unknown, VaultProblem>> {
  const { session } = shop;
  if (bundle.manifest.purpose === 'receipt') return ok(undefined);
  const person = toBase64url(bundle.from.person);
  const receipt: Receipt = { bundle: bundle.manifest.id, at: session.now(), ...answer };
  const owed = await session.records.put([[keys.owed(person), [...owedTo(session, person), receipt]]]);
  if (!owed.ok) return owed;
  return post(session, realm, {
    purpose: 'receipt',
    message: '',
    to: bundle.from,
    sections: [],
    attachments: [],
    cards: [],
  });
}

/* ---- attachments that came along ---- */

const chunkSink = (session: Session): ChunkSink<VaultProblem> => ({
  put: async (temporary, index, bytes) => {
    const put = await session.shell('chunks.put', { attachment: temporary, index, bytes });
    return put.ok ? ok(undefined) : fail({ code: put.problem });
  },
  discard: async (temporaries) => {
    for (const attachment of temporaries) await session.shell('chunks.remove', { attachment });
  },
});

const dropChunks = (session: Session, attachments: readonly ReadAttachment[]): Promise<void> =>
  chunkSink(session).discard(attachments.flatMap((each) => each.temporary ?? []));

/** Files that the work itself names, here or as it came: id -> what opens it. */
function filesNamedIn(trials: readonly Trial[]): ReadonlyMap<string, Attachment> {
  const views = trials.flatMap(({ log }) => log.view({ canWrite: false, readers: [] }) ?? []);
  return new Map(attachmentsIn(views).map((file) => [file.id, file]));
}

/**
 * Under their own names now that everything was checked. A piece that is here and whole is left as it is; one that no
 * section names, or that does not open with its key, is not kept.
 */
async function keepChunks(
  session: Session,
  attachments: readonly ReadAttachment[],
  named: ReadonlyMap<string, Attachment>,
): Promise<Result<undefined, VaultProblem>> {
  for (const { id, temporary, chunks } of attachments) {
    const file = named.get(id);
    if (temporary === undefined || file === undefined) continue;
    for (let index = 0; index < chunks; index += 1) {
      const here = await session.shell('chunks.get', { attachment: id, index });
      if (here.ok && isChunkOf(session.crypto, file, index, here.value)) continue;
      const chunk = await session.shell('chunks.get', { attachment: temporary, index });
      if (!chunk.ok) return fail({ code: chunk.problem });
      if (!isChunkOf(session.crypto, file, index, chunk.value)) break;
      const put = await session.shell('chunks.put', { attachment: id, index, bytes: chunk.value });
      if (!put.ok) return fail({ code: put.problem });
    }
  }
  await dropChunks(session, attachments);
  return ok(undefined);
}
