/**
 * After unlocking: brings journal and store together. What the store lacks comes from the journal; a journal that is
 * gone is written again from the store. What only a colleague can open stays where it is, for them.
 */
import { z } from 'zod';
import { toHex } from '../../shared/codec/hex.ts';
import { equal } from '../../shared/codec/bytes.ts';
import type { CallOutput, JournalFrame } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Problems, VaultProblem } from './api.ts';
import { loadKnownCards } from './trust-records.ts';
import type { Sections } from './sections.ts';
import type { Session } from './session.ts';
import { openForSeat, sealForSeat, seatFrameHead, sectionFrameHead, type SectionContent } from './store/frames.ts';
import type { Row } from './store/rows.ts';

const meta = z.strictObject({ end: z.number().int().nonnegative() });
const metaId = (session: Session): string => `m/${toHex(session.secret.seat)}`;

type Notice = Problems['notices'][number];

/** How far this seat's store has taken in the journal; written after each change. */
export function metaRow(session: Session): Row {
  const bytes = sealForSeat(session.crypto, 'meta', session.seatScope, { end: session.journalEnd });
  return { id: metaId(session), epoch: '', bytes };
}

export async function takeIn(session: Session, sections: Sections): Promise<Result<readonly Notice[], VaultProblem>> {
  const notices = new Set<Notice>();
  const row = await session.rows.read(metaId(session));
  const known = row && meta.safeParse(openForSeat(session.crypto, 'meta', session.seatScope, row.bytes));
  const from = known?.success ? known.data.end : 0;
  await session.records.load();

  const tail = await readTail(session, from, notices);
  if (!tail.ok) return tail;
  if (tail.value.end < from) await rewriteJournal(session, sections, notices);
  const hadKeys = session.sections().length > 0;
  if (from === 0 && hadKeys && tail.value.frames.length > 0) notices.add('rebuilt-from-journal');

  const records = recordsIn(session, tail.value.frames);
  if (records.length > 0) await session.records.applied(records);
  loadKnownCards(session);
  const missing = await sections.loadFragments();
  await applySections(session, sections, tail.value.frames);
  for (const hex of missing) if (!sections.fragments().has(hex)) await sections.refreshFragment(hex);
  await session.rows.write([metaRow(session)]);
  return ok([...notices]);
}

interface Tail {
  readonly frames: readonly JournalFrame[];
  readonly end: number;
}

async function readTail(session: Session, from: number, notices: Set<Notice>): Promise<Result<Tail, VaultProblem>> {
  const frames: JournalFrame[] = [];
  let at: number | null = from;
  let end = 0;
  while (at !== null) {
    const read: CallOutput<'journal.read'> = await session.shell('journal.read', { from: at });
    if (!read.ok) return fail({ code: read.problem });
    frames.push(...read.value.frames);
    end = read.value.end;
    at = read.value.next;
    if (read.value.repaired) notices.add('torn-tail');
    if (read.value.damaged) notices.add('unreadable-frames');
  }
  session.journalEnd = end;
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
async function applySections(session: Session, sections: Sections, frames: readonly JournalFrame[]): Promise<void> {
  const bySection = new Map<string, SectionContent[]>();
  for (const frame of frames) {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    if (head === null) continue;
    const hex = toHex(head.section);
    const content = sections.openFrame(frame, hex, session.keysOf(hex));
    if (content) bySection.set(hex, [...(bySection.get(hex) ?? []), content]);
  }
  for (const [hex, contents] of bySection) {
    const section = await sections.open(hex);
    if (section === null) continue;
    const contributions = contents.flatMap((each) => each.contributions);
    const cards = contents.flatMap((each) => each.cards);
    await sections.applied(section, { contributions, cards });
  }
}

/** The journal is shorter than what the store has taken in: it was lost or replaced. The store writes it again. */
async function rewriteJournal(session: Session, sections: Sections, notices: Set<Notice>): Promise<void> {
  notices.add('journal-rebuilt');
  const frames: JournalFrame[] = [...session.records.frames(session.records.all())];
  for (const hex of session.sections()) {
    const section = await sections.open(hex);
    if (section === null || section.log.size === 0) continue;
    const contributions = section.log.contributions().map((each) => each.bytes);
    frames.push(...sections.frames(section, { contributions, cards: section.cards }));
  }
  await session.append(frames);
}
