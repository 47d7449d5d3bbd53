/**
 * Writes to the journal what it has lost and the store still has (SPEC.md, S9). Damage is never taken out of the journal:
 * what stood there is appended again.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { z } from 'zod';
import type { Problems } from '../../api/health.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { pagesOf } from '../../core/journal/reading.ts';
import { framesOf, openedFrame } from '../../core/sections/section-frames.ts';
import type { OpenSection, Sections } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { sectionFrameHead } from '../../core/sealing/frames.ts';

type Notice = Problems['notices'][number];

const damageRecord = 'journal-damage';
const places = z.array(z.number());

/**
 * Puts right what damage in the journal took that was not known before. `damagedAt`: where there is some. `sections`: the store's own, to write again what is missing;
 * null when the store came from this very journal and knows no more than it. What is to be said comes back.
 */
export async function settleDamage(
  session: Session,
  sections: Sections | null,
  damagedAt: readonly number[],
): Promise<Result<readonly Notice[], VaultProblem>> {
  const known = places.safeParse(session.records.get(damageRecord));
  const before = new Set(known.success ? known.data : []);
  if (damagedAt.every((place) => before.has(place))) return ok([]);
  // A store that does not open now may give back what is missing when it does: the damage stays to be met.
  if (session.store.isAbsent) return ok(['unreadable-frames']);
  const completed = sections === null ? ok(0) : await completeJournal(session, sections);
  if (!completed.ok) return completed;
  const noted = await session.records.put([[damageRecord, [...before, ...damagedAt]]]);
  if (!noted.ok) return noted;
  if (sections === null) return ok(['unreadable-frames']);
  return ok([completed.value > 0 ? 'journal-rebuilt' : 'damage-elsewhere']);
}

/** Appends everything of mine that the store holds and the journal does not. Answers how many frames that took. */
export async function completeJournal(session: Session, sections: Sections): Promise<Result<number, VaultProblem>> {
  const held = await readHeld(session);
  if (!held.ok) return held;
  const frames: JournalFrame[] = [...session.records.frames(recordsMissing(session, held.value))];
  for (const hex of session.keys.sections()) {
    const section = await sections.open(hex);
    if (section === null || section.log.size === 0) continue;
    frames.push(...framesOf(session, section, copiesMissing(session, section, held.value)));
  }
  const appended = await appendInPieces(session, frames);
  return appended.ok ? ok(frames.length) : appended;
}

/** What the journal holds of mine. */
interface Held {
  /** By section (hex): hashes of contributions and cards. */
  readonly contents: ReadonlyMap<string, ReadonlySet<string>>;
  /** The greatest number each record bears there. */
  readonly records: ReadonlyMap<string, number>;
}

const nothing: ReadonlySet<string> = new Set();
const nameOf = (session: Session, bytes: Bytes): string => toHex(session.crypto.hash(bytes, 16));

async function readHeld(session: Session): Promise<Result<Held, VaultProblem>> {
  const contents = new Map<string, Set<string>>();
  const records = new Map<string, number>();
  for await (const page of pagesOf(session.shell)) {
    if (!page.ok) return fail({ code: page.problem });
    for (const frame of page.value.frames) {
      const record = session.records.read(frame);
      if (record !== null) records.set(record.key, Math.max(record.seq, records.get(record.key) ?? 0));
      const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
      const hex = head === null ? '' : toHex(head.section);
      const opened = head === null ? null : openedFrame(session, frame, hex, session.keys.of(hex));
      if (opened === null) continue;
      const names = contents.get(hex) ?? new Set<string>();
      for (const bytes of [...opened.content.contributions, ...opened.content.cards]) names.add(nameOf(session, bytes));
      contents.set(hex, names);
    }
  }
  return ok({ contents, records });
}

function recordsMissing(session: Session, { records }: Held): readonly (readonly [string, unknown])[] {
  return session.records.all().filter(([key]) => session.records.seqOf(key) > (records.get(key) ?? -1));
}

type Missing = Pick<OpenSection, 'copies' | 'cards'>;

function copiesMissing(session: Session, section: OpenSection, { contents }: Held): Missing {
  const names = contents.get(section.hex) ?? nothing;
  const isMissing = (bytes: Bytes): boolean => !names.has(nameOf(session, bytes));
  return {
    copies: section.copies.filter(({ bytes }) => isMissing(bytes)),
    cards: new Map([...section.cards].filter(([, bytes]) => isMissing(bytes))),
  };
}

/** Bytes of frames in one append: small enough to cross to the shell in one piece. */
const atOnce = 4_194_304;

async function appendInPieces(
  session: Session,
  frames: readonly JournalFrame[],
): Promise<Result<undefined, VaultProblem>> {
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
