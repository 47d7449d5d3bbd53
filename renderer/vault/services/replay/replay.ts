/**
 * After unlocking: brings journal and store together. What the store lacks comes from the journal; what the journal
 * lacks is written to it again from the store. What only a colleague can open stays where it is, for them (SPEC.md, S9).
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Notice } from '../../api/health.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { arrivalRecord } from '../../core/writing/arrivals.ts';
import { everErasedSections } from '../../core/endings/erasures.ts';
import { suppressUnhandledRejection } from '../../core/waiting/suppress-unhandled-rejection.ts';
import { readFrames, readTail, workIn, type Portions, type Tail } from '../../core/journal/reading.ts';
import {
  newSigns,
  readLogEntries,
  readRecords,
  type LogReadBack,
  type ReadBack,
  type Signs,
} from './record-reading.ts';
import { completeJournal, settleDamage } from './repair.ts';
import { placeNow } from '../../core/writing/incarnation.ts';
import { isLaterMeta } from '../../core/session/reading-only.ts';
import { trustOf } from '../trust/author-trust.ts';
import { loadKnownCards } from '../trust/trust-records.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { openedFrame } from '../../core/sections/section-frames.ts';
import type { Applied, Sections } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { openForSeat, seatFrameHead, sectionFrameHead } from '../../core/sealing/frames.ts';
import { noFrame, type Linked } from '../../core/store/record-chain.ts';
import { everClosed, holdBack } from '../../core/endings/closed.ts';
import { meta, metaRow, type HeldThen } from '../../core/writing/meta.ts';

export interface TakenIn {
  /** Everything is together in memory; over once the browser store has it too. @returns what was met */
  readonly kept: Promise<readonly Notice[]>;
}

/** @param onKnown told once it is read who it is and how they like to work */
export async function takeIn(
  session: Session,
  sections: Sections,
  onKnown: () => void = () => undefined,
): Promise<Result<TakenIn, VaultProblem>> {
  const store = await readStore(session, sections, onKnown);
  const ahead = await store.tail;
  const tail = store.from === store.end ? ahead : await readTail(session, store.from);
  if (!tail.ok) return tail;
  // Another journal than the one this store knows: an older one, one written anew, none at all.
  const same = continues(tail.value, store);
  const whole = !same && store.from > 0 ? await readTail(session, 0) : tail;
  if (!whole.ok) return whole;
  const { frames } = whole.value;
  const notices = new Set<Notice>([...tail.value.met, ...whole.value.met]);
  const { read, log } = readBack(session, frames, store, same && store.from > 0);
  if (session.hadOlderKeys) notices.add('older-keys');
  session.cards.trusts(trustOf(session));
  loadKnownCards(session);
  const isReplaced = !session.isReadOnly && (await wasReplaced(session, store, frames));
  if (isReplaced) notices.add('rebuilt-from-journal');
  const place = session.isReadOnly ? { moved: false, records: [] } : placeNow(session);
  if (place.moved) notices.add('moved');
  const placed = await session.records.put([...place.records, ...log.head]);
  if (!placed.ok) return placed;
  const applied = await applySections(session, sections, workIn(session, whole.value), store.from === 0 || !same);
  if (!applied.ok) return applied;
  if (store.from > 0 && same) {
    const late = await readWithNewKeys(session, sections, keysSince(session, store.held));
    if (!late.ok) return late;
  }
  await sections.heal();
  for (const hex of store.missing) if (!sections.fragments().has(hex)) await sections.refreshFragment(hex);
  await sections.keysCame();
  await sections.cardsCame();
  if (!session.isReadOnly) {
    const repaired = await repairJournal(session, sections, store, same, notices);
    const told = repaired.ok ? await tellSigns(session, newSigns(session, read, log), notices) : repaired;
    if (!told.ok) return told;
  }
  const taken = session.records.rowsOf(read.records.map(({ key }) => key));
  const written = session.rows.write([...taken, metaRow(session)]);
  return ok({ kept: suppressUnhandledRejection(written.then(() => [...afterWriting(session, notices)])) });
}

/** What my records and my log say, beside what the store held of them. `isTail`: only what is new was read. */
function readBack(
  session: Session,
  frames: readonly JournalFrame[],
  store: StoreState,
  isTail: boolean,
): { readonly read: ReadBack; readonly log: LogReadBack } {
  const { records } = session;
  const read = readRecords(session, frames, isTail ? store.record : noFrame);
  records.rememberRead(read.records);
  holdBack(session);
  records.chain.goOnBehind(store.record);
  records.chain.goOnBehind(read.last);
  // What is written from now on counts for more than what may come back of those that are missing.
  records.chain.goOnBehind({ ...noFrame, seq: session.recordsSeen });
  session.keysSeen = Math.max(store.generation, read.keys);
  session.hadOlderKeys = session.keysSeen > session.file.generation;
  return { read, log: readLogEntries(session, frames, !isTail) };
}

/** Signs that something was put back or left out, each told once. What damage took is told as damage. */
async function tellSigns(
  session: Session,
  signs: Signs,
  notices: Set<Notice>,
): Promise<Result<undefined, VaultProblem>> {
  const isDamage = damage.some((each) => notices.has(each));
  if (signs.putBack) notices.add('older-put-back');
  if (signs.missing && !isDamage) notices.add('saved-missing');
  if (notices.has('older-keys')) {
    const written = await session.writeKeysAgain();
    if (!written.ok) return written;
  }
  return session.records.put(signs.records);
}

const damage: readonly Notice[] = ['torn-tail', 'unreadable-frames', 'journal-rebuilt', 'damage-elsewhere'];

function afterWriting(session: Session, notices: Set<Notice>): ReadonlySet<Notice> {
  // What only memory has taken over is not rebuilt yet.
  if (session.store.isBehind) {
    notices.delete('rebuilt-from-journal');
    notices.add('copy-behind');
  }
  return notices;
}

/** Epochs whose key came after the store was last brought together with the journal. */
function keysSince({ keys }: Session, before: StoreState['held']): readonly Bytes[] {
  const since = (held: readonly Bytes[], then: HeldThen): readonly Bytes[] => {
    const last = then && held[then.count - 1];
    // Keys were destroyed meanwhile: then any of them may be new.
    return then && last && equal(last, then.last) ? held.slice(then.count) : held;
  };
  return [...since(keys.epochsOf('entries'), before.keys), ...since(keys.epochsOf('apart'), before.apart)];
}

/**
 * What colleagues of this computer wrote under an epoch lies in the journal, behind which I may have passed before its key
 * came to me; and what I wrote myself, where the key had been destroyed here and comes again.
 */
export async function readWithNewKeys(
  session: Session,
  sections: Sections,
  epochs: readonly Bytes[],
): Promise<Result<undefined, VaultProblem>> {
  // Also those who are gone by now wrote here, and gave their keys before they went.
  const everHere = session.people.length + (session.household?.former.length ?? 0);
  if (epochs.length === 0 || (everHere < 2 && !cameAgain(session, epochs))) return ok(undefined);
  const wanted = new Set(epochs.map(toHex));
  const read = await readFrames(session, 0);
  if (!read.ok) return read;
  const isWanted = (frame: JournalFrame): boolean => {
    const head = sectionFrameHead(frame.bytes);
    return head !== null && wanted.has(toHex(head.epoch));
  };
  return applySections(session, sections, workIn(session, read.value, isWanted), false);
}

/** Whether one of these epochs is of a section that was here before: its time was over, or it was erased. */
const cameAgain = (session: Session, epochs: readonly Bytes[]): boolean =>
  [...everClosed(session), ...everErasedSections(session)].some((hex) =>
    epochs.some((epoch) => session.keys.of(hex).has(toHex(epoch))),
  );

/** Damage that was met, and a journal that is not the one it was: what it lacks is written to it again. */
async function repairJournal(
  session: Session,
  sections: Sections,
  store: StoreState,
  same: boolean,
  notices: Set<Notice>,
): Promise<Result<undefined, VaultProblem>> {
  if (notices.delete('unreadable-frames')) {
    const checked = await session.shell('stores.check', undefined);
    if (!checked.ok) return fail({ code: checked.problem });
    const settled = await settleDamage(session, store.known ? sections : null, checked.value.damagedAt);
    if (!settled.ok) return settled;
    for (const notice of settled.value) notices.add(notice);
  }
  if (same || !store.known) return ok(undefined);
  const completed = await completeJournal(session, sections);
  if (completed.ok) notices.add('journal-rebuilt');
  return completed.ok ? ok(undefined) : completed;
}

interface StoreState {
  /** It says how far it had taken in the journal: it was not lost. */
  readonly known: boolean;
  /** Every fragment and record is as it was written last. */
  readonly fits: boolean;
  /** Where to read the journal from: 0 for all of it. */
  readonly from: number;
  readonly end: number;
  readonly mark: Bytes | undefined;
  readonly held: { readonly keys?: HeldThen; readonly apart?: HeldThen };
  /** My last record up to `end`. */
  readonly record: Linked;
  /** The key file's generation then. */
  readonly generation: number;
  /** Nothing at all lies in it for this seat. */
  readonly isEmpty: boolean;
  /** How far the journal reached when anything was last written to the store. */
  readonly seenEnd: number;
  /** Sections without a readable fragment. */
  readonly missing: readonly string[];
  /** The journal from `end` on: the shell reads it while the store is opened. */
  readonly tail: ReturnType<typeof readTail>;
}

async function readStore(session: Session, sections: Sections, onKnown: () => void): Promise<StoreState> {
  const row = await session.rows.read(session.rowIds.meta);
  const written = row && openForSeat(session.atRest, 'meta', session.seatScope, row.bytes);
  if (isLaterMeta(written)) session.readingOnly = 'newer-version';
  const kept = meta.safeParse(written);
  const end = kept.success ? kept.data.end : 0;
  const tail = suppressUnhandledRejection(readTail(session, end));
  const records = await session.records.load();
  holdBack(session);
  onKnown();
  const [missing] = await Promise.all([sections.loadFragments(), session.workedOut.load()]);
  const { fits, end: seenEnd } = await session.rows.check();
  const { mark, keys, apart, record = noFrame, generation = 0 } = kept.success ? kept.data : {};
  const from = fits ? end : 0;
  const isEmpty = row === undefined && missing.length === session.keys.sections().length && records === 0 && fits;
  const said = { mark, held: { keys, apart }, record, generation };
  return { known: kept.success, isEmpty, fits, from, end, ...said, seenEnd: seenEnd ?? 0, missing, tail };
}

/** What was saved since the last unlock counts too: the store knows how far the journal reached with it. */
function continues(tail: Tail, { from, end, mark, seenEnd }: StoreState): boolean {
  if (tail.end < Math.max(end, seenEnd)) return false;
  return from !== end || mark === undefined || equal(tail.mark, mark);
}

/** Whether the store was lost, is not as it was written last, or is an older copy: lay still while I worked. */
async function wasReplaced(session: Session, store: StoreState, frames: readonly JournalFrame[]): Promise<boolean> {
  const visits = (among: readonly JournalFrame[]): number => among.filter((frame) => isMyVisit(session, frame)).length;
  // Whoever has been in before, where these files lie now, has left a trace: what was copied elsewhere had no store to lose.
  if (store.isEmpty && session.records.get('place') !== session.place) return false;
  if (!store.known) return visits(frames) > 0;
  if (!store.fits) return true;
  // One visit may have been interrupted between journal and store.
  if (visits(frames) < 2) return false;
  const since = await readFrames(session, Math.max(store.seenEnd, store.end));
  return since.ok && visits(since.value.frames) > 1;
}

const isMyVisit = (session: Session, frame: JournalFrame): boolean => {
  const head = frame.kind === 'access' ? seatFrameHead(frame.bytes) : null;
  return head !== null && equal(head.seat, session.secret.seat);
};

/** Work of colleagues of this computer, and my own that the store does not have yet. */
async function applySections(
  session: Session,
  sections: Sections,
  portions: Portions,
  whole: boolean,
): Promise<Result<undefined, VaultProblem>> {
  const arrived: (readonly [string, unknown])[] = [];
  for await (const portion of portions) {
    if (!portion.ok) return portion;
    const contents = contentsIn(session, portion.value);
    for (let at = 0; at < contents.length; at += openAtOnce) {
      arrived.push(...(await applyContents(session, sections, contents.slice(at, at + openAtOnce), whole)));
    }
  }
  return arrived.length === 0 ? ok(undefined) : session.records.put(arrived);
}

/** Contents that are written together; their sections are all in memory meanwhile. */
const openAtOnce = 50;

/** The records of what arrived: reading the whole journal tells nothing about when it came. */
async function applyContents(
  session: Session,
  sections: Sections,
  contents: readonly Applied[],
  whole: boolean,
): Promise<readonly (readonly [string, unknown])[]> {
  if (whole) {
    // All at once: a large store takes longer to say what it holds of each than that takes to be read.
    await Promise.all(contents.map(({ hex }) => sections.openAsStored(hex)));
    await sections.appliedTogether(contents);
    return [];
  }
  const before = new Map<string, ReadonlySet<string>>();
  for (const { hex } of contents) {
    const section = await sections.open(hex);
    if (section !== null) before.set(hex, new Set(section.log.held().keys()));
  }
  await sections.appliedTogether(contents);
  const arrived = [];
  for (const [hex, known] of before) {
    const section = await sections.open(hex);
    const fresh = [...(section?.log.held().values() ?? [])].filter(({ id }) => !known.has(id));
    const came = fresh.map(({ contribution, seat }) => ({ id: contribution.id, seat }));
    arrived.push(...arrivalRecord(session, hex, came));
  }
  return arrived;
}

/** What these frames hold of my sections, by section and epoch. */
function contentsIn(session: Session, frames: readonly JournalFrame[]): readonly Applied[] {
  const found = new Map<
    string,
    { hex: string; key: SectionKey; content: { contributions: Bytes[]; cards: Bytes[] } }
  >();
  for (const frame of frames) {
    const head = sectionFrameHead(frame.bytes);
    const hex = head === null ? '' : toHex(head.section);
    const opened = openedFrame(session, frame, hex, session.keys.of(hex));
    const key = opened && session.keys.of(hex).get(opened.epoch);
    if (!opened || !key) continue;
    const group = found.get(`${hex}/${opened.epoch}`) ?? { hex, key, content: { contributions: [], cards: [] } };
    group.content.contributions.push(...opened.content.contributions);
    group.content.cards.push(...opened.content.cards);
    found.set(`${hex}/${opened.epoch}`, group);
  }
  return [...found.values()];
}
