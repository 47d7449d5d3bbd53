/**
 * After unlocking: brings journal and store together. What the store lacks comes from the journal; a journal that is
 * gone is written again from the store. What only a colleague can open stays where it is, for them.
 */
import { z } from 'zod';
import { toHex } from '../../shared/codec/hex.ts';
import { equal } from '../../shared/codec/bytes.ts';
import { bytes32, count } from '../../shared/codec/shapes.ts';
import type { CallOutput, JournalFrame } from '../../shared/bridge/contract.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Problems, VaultProblem } from './api.ts';
import { arrivalRecord } from './arrivals.ts';
import { placeNow } from './life.ts';
import { isLaterFrame, isLaterMeta } from './reading-only.ts';
import { loadKnownCards } from './trust-records.ts';
import type { Sections } from './sections.ts';
import type { Session } from './session.ts';
import { openForSeat, sealForSeat, seatFrameHead, sectionFrameHead } from './store/frames.ts';
import type { Row } from './store/rows.ts';

/** `keys`: how many epochs' keys were held then, and the last of them. */
const meta = z.looseObject({ end: count, keys: z.looseObject({ count, last: bytes32 }).optional() });

type Notice = Problems['notices'][number];

/** How far this seat's store has taken in the journal, and with which keys; written after each change. */
export function metaRow(session: Session): Row {
  const last = session.epochsHeld.at(-1);
  const keys = last && { count: session.epochsHeld.length, last };
  const bytes = sealForSeat(session.crypto, 'meta', session.seatScope, { end: session.journalEnd, keys });
  return { id: session.rowIds.meta, epoch: '', bytes };
}

export async function takeIn(session: Session, sections: Sections): Promise<Result<readonly Notice[], VaultProblem>> {
  const notices = new Set<Notice>();
  const row = await session.rows.read(session.rowIds.meta);
  const written = row && openForSeat(session.crypto, 'meta', session.seatScope, row.bytes);
  session.isReadOnly ||= isLaterMeta(written);
  const known = row && meta.safeParse(written);
  const from = known?.success ? known.data.end : 0;
  await session.records.load();

  const tail = await readTail(session, from, notices);
  if (!tail.ok) return tail;
  if (tail.value.end < from && !session.isReadOnly) {
    notices.add('journal-rebuilt');
    const rewritten = await rewriteJournal(session, sections);
    if (!rewritten.ok) return rewritten;
  }
  // Whoever has been in before has left a trace; then a store that knows nothing of it was lost.
  if (!session.isReadOnly && !known?.success && tail.value.frames.some((frame) => isMyVisit(session, frame)))
    notices.add('rebuilt-from-journal');

  const records = recordsIn(session, tail.value.frames);
  if (records.length > 0) await session.records.applied(records);
  loadKnownCards(session);
  const place = session.isReadOnly ? { moved: false, records: [] } : placeNow(session);
  if (place.moved) notices.add('moved');
  const placed = await session.records.put(place.records);
  if (!placed.ok) return placed;
  const missing = await sections.loadFragments();
  const applied = await applySections(session, sections, tail.value.frames, from === 0);
  if (!applied.ok) return applied;
  if (from > 0) {
    const late = await readWithNewKeys(session, sections, keysSince(session, known?.data?.keys));
    if (!late.ok) return late;
  }
  for (const hex of missing) if (!sections.fragments().has(hex)) await sections.refreshFragment(hex);
  await session.rows.write([metaRow(session)]);
  return ok([...notices]);
}

/** Epochs whose key came after the store was last brought together with the journal. */
function keysSince(session: Session, before: z.infer<typeof meta>['keys']): readonly Bytes[] {
  const held = session.epochsHeld;
  const last = before && held[before.count - 1];
  // Keys were destroyed meanwhile: then any of them may be new.
  return before && last && equal(last, before.last) ? held.slice(before.count) : held;
}

/**
 * What colleagues of this computer wrote under an epoch lies in the journal, behind which I may have passed before its key
 * came to me.
 */
export async function readWithNewKeys(
  session: Session,
  sections: Sections,
  epochs: readonly Bytes[],
): Promise<Result<undefined, VaultProblem>> {
  if (session.people.length < 2 || epochs.length === 0) return ok(undefined);
  const wanted = new Set(epochs.map(toHex));
  const read = await readFrames(session, 0);
  if (!read.ok) return read;
  const frames = read.value.frames.filter((frame) => {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    return head !== null && wanted.has(toHex(head.epoch));
  });
  return applySections(session, sections, frames, false);
}

const isMyVisit = (session: Session, frame: JournalFrame): boolean => {
  const head = frame.kind === 'access' ? seatFrameHead(frame.bytes) : null;
  return head !== null && equal(head.seat, session.secret.seat);
};

interface Tail {
  readonly frames: readonly JournalFrame[];
  readonly end: number;
}

async function readTail(session: Session, from: number, notices: Set<Notice>): Promise<Result<Tail, VaultProblem>> {
  const read = await readFrames(session, from, notices);
  if (read.ok) session.journalEnd = read.value.end;
  return read;
}

async function readFrames(
  session: Session,
  from: number,
  notices = new Set<Notice>(),
): Promise<Result<Tail, VaultProblem>> {
  const frames: JournalFrame[] = [];
  let at: number | null = from;
  let end = 0;
  while (at !== null) {
    const read: CallOutput<'journal.read'> = await session.shell('journal.read', { from: at });
    if (!read.ok) return fail({ code: read.problem });
    frames.push(...read.value.frames);
    end = read.value.end;
    at = read.value.next;
    session.isReadOnly ||= read.value.newer === true || read.value.frames.some(isLaterFrame);
    if (read.value.repaired) notices.add('torn-tail');
    if (read.value.damaged) notices.add('unreadable-frames');
  }
  return ok({ frames, end });
}

function recordsIn(session: Session, frames: readonly JournalFrame[]): readonly (readonly [string, unknown])[] {
  return frames.flatMap((frame) => {
    const head = frame.kind === 'record' ? seatFrameHead(frame.bytes) : null;
    if (head === null || !equal(head.seat, session.secret.seat)) return [];
    const record = session.records.replay(head.sealed);
    return record ? [record] : [];
  });
}

/** Work of colleagues of this computer, and my own that the store does not have yet. */
async function applySections(
  session: Session,
  sections: Sections,
  frames: readonly JournalFrame[],
  whole: boolean,
): Promise<Result<undefined, VaultProblem>> {
  const found = new Map<string, { hex: string; epoch: string; contributions: Bytes[]; cards: Bytes[] }>();
  for (const frame of frames) {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    if (head === null) continue;
    const hex = toHex(head.section);
    const opened = sections.openFrame(frame, hex, session.keysOf(hex));
    if (opened === null) continue;
    const { epoch, content } = opened;
    const group = found.get(`${hex}/${epoch}`) ?? { hex, epoch, contributions: [], cards: [] };
    group.contributions.push(...content.contributions);
    group.cards.push(...content.cards);
    found.set(`${hex}/${epoch}`, group);
  }
  const arrived: (readonly [string, unknown])[] = [];
  for (const { hex, epoch, ...content } of found.values()) {
    const section = await (whole ? sections.openAsStored(hex) : sections.open(hex));
    const key = session.keysOf(hex).get(epoch);
    if (section === null || key === undefined) continue;
    const before = new Set(section.log.held().keys());
    await sections.applied(section, content, key);
    // Reading the whole journal tells nothing about when it came.
    const fresh = whole ? [] : [...section.log.held().values()].filter(({ id }) => !before.has(id));
    const came = fresh.map(({ contribution, seat }) => ({ id: contribution.id, seat }));
    arrived.push(...arrivalRecord(session, hex, came));
  }
  return arrived.length === 0 ? ok(undefined) : session.records.put(arrived);
}

/** The journal is shorter than what the store has taken in: it was lost or replaced. The store writes it again. */
async function rewriteJournal(session: Session, sections: Sections): Promise<Result<undefined, VaultProblem>> {
  const frames: JournalFrame[] = [...session.records.frames(session.records.all())];
  for (const hex of session.sections()) {
    const section = await sections.open(hex);
    if (section !== null && section.log.size > 0) frames.push(...sections.framesOfAll(section));
  }
  let group: JournalFrame[] = [];
  let size = 0;
  for (const [at, frame] of frames.entries()) {
    group.push(frame);
    size += frame.bytes.length;
    if (size < atOnce && at < frames.length - 1) continue;
    const appended = await session.append(group);
    if (!appended.ok) return appended;
    group = [];
    size = 0;
  }
  return ok(undefined);
}

/** Bytes of frames in one append: small enough to cross to the shell in one piece. */
const atOnce = 4_194_304;
