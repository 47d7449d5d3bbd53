/**
 * Access log: who opened, changed, printed, sent, took in what and when. Sealed to this seat, chained over the sealed
 * bytes, durable before the record is shown.
 */
import { z } from 'zod';
import { accessEntry, linkOf, signEntry, type AccessLogEntry } from '../../../../shared/access-log/entry.ts';
import { writeLogFile, type LoggedEntry } from '../../../../shared/access-log/export.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { bytes32 } from '../../../../shared/codec/shapes.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { AccessEntry } from '../../api/health.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { auditFrames } from './audit-frames.ts';
import { motiveEntry, rememberedMotive } from './motives.ts';
import { pagesOf } from '../journal/reading.ts';
import type { Session } from '../session/session.ts';
import { openForSeat, seatFrame, seatFrameHead } from '../sealing/frames.ts';

export interface AccessHead {
  readonly seq: number;
  readonly hash: Bytes;
}

const headRecord = z.strictObject({ seq: z.number().int(), hash: bytes32 });

export interface Access {
  readonly what: string;
  readonly dossier?: string | undefined;
  readonly reason?: string | undefined;
  /** Why, in a word of a closed list. */
  readonly motive?: string | undefined;
  /** Who is given something. */
  readonly to?: string | undefined;
}

export interface AccessFrames {
  readonly frames: readonly JournalFrame[];
  /** Taken over once the frames are durable. */
  readonly changes: readonly (readonly [string, unknown])[];
}

/** Entries one after another with the head beside them, and the `records` that belong to what is logged: for one append. */
export function accessFrames(
  session: Session,
  all: readonly Access[],
  records: readonly (readonly [string, unknown])[] = [],
): AccessFrames {
  let head = accessHead(session);
  const frames: JournalFrame[] = [];
  for (const access of all) {
    const entry = entryAfter(session, head, access);
    const frame = seatFrame(session.atRest, 'access', session.seatScope, entry);
    frames.push(frame, ...auditFrames(session, entry, frame.bytes));
    head = headAfter(session, { entry, payload: frame.bytes });
  }
  const changes = [...(head === null ? [] : [['access-head', head] as const]), ...records];
  return { frames: [...frames, ...session.records.frames(changes)], changes };
}

/** The head once this entry is the newest. */
export const headAfter = ({ crypto }: Session, { entry, payload }: LoggedEntry): AccessHead => ({
  seq: entry.seq,
  hash: linkOf(crypto, entry, payload),
});

function entryAfter(session: Session, head: AccessHead | null, access: Access): AccessLogEntry {
  const plain: AccessLogEntry = {
    seq: head ? head.seq + 1 : 0,
    prev: head ? head.hash : null,
    at: session.now(),
    what: access.what,
    ...(access.dossier !== undefined && { dossier: access.dossier }),
    ...(access.reason !== undefined && { reason: access.reason }),
    ...(access.motive !== undefined && { motive: access.motive }),
    ...(access.to !== undefined && { to: access.to }),
  };
  return signEntry(session.crypto, plain, session.identity('real').sign.secretKey);
}

/** Appends an entry; resolves once it is on disk. */
export async function logAccess(
  session: Session,
  access: Access,
  records: readonly (readonly [string, unknown])[] = [],
): Promise<Result<undefined, VaultProblem>> {
  const appended = await appendAccess(session, access, records);
  if (!appended.ok) return appended;
  appended.value();
  return ok(undefined);
}

/** Appends an entry; resolves once it is on disk. What comes back takes it over into the browser store: call it next. */
export async function appendAccess(
  session: Session,
  access: Access,
  records: readonly (readonly [string, unknown])[] = [],
): Promise<Result<() => void, VaultProblem>> {
  if (session.isReadOnly) return ok(() => undefined);
  const { frames, changes } = accessFrames(session, [access], records);
  const appended = await session.append(frames);
  return appended.ok ? ok(() => session.records.applied(changes)) : appended;
}

/** Entries about several dossiers; resolves once all of them are on disk. */
export async function logEach(
  session: Session,
  all: readonly Access[],
  records: readonly (readonly [string, unknown])[] = [],
): Promise<Result<undefined, VaultProblem>> {
  if (session.isReadOnly || all.length === 0) return ok(undefined);
  const { frames, changes } = accessFrames(session, all, records);
  const appended = await session.append(frames);
  if (!appended.ok) return appended;
  session.records.applied(changes);
  return ok(undefined);
}

/** Reading a document; small pictures in a list (`glanced`: dossiers seen so far) count once for the dossier. */
export async function logReading(
  session: Session,
  dossier: string,
  glanced: Set<string> | null,
): Promise<Result<undefined, VaultProblem>> {
  if (glanced?.has(dossier)) return ok(undefined);
  const why = rememberedMotive(session, dossier);
  const what = glanced ? 'saw-documents' : 'opened-document';
  const logged = await logAccess(session, { what, dossier, ...(why && motiveEntry(why)) });
  if (logged.ok) glanced?.add(dossier);
  return logged;
}

export function accessHead(session: Session): AccessHead | null {
  const parsed = headRecord.safeParse(session.records.get('access-head'));
  return parsed.success ? parsed.data : null;
}

/** An entry of mine as a frame of the journal holds it; null for anything else. */
export function entryIn(session: Session, { kind, bytes }: JournalFrame): LoggedEntry | null {
  const head = kind === 'access' ? seatFrameHead(bytes) : null;
  if (head === null || !equal(head.seat, session.secret.seat)) return null;
  const entry = accessEntry.safeParse(openForSeat(session.atRest, 'access', session.seatScope, head.sealed));
  return entry.success ? { entry: entry.data, payload: bytes } : null;
}

/**
 * My log by number, each entry as it lies in the journal, wherever it lies there and however often (L2). Two of one number are
 * a fork: both stay.
 */
async function readLogged(session: Session): Promise<Result<readonly LoggedEntry[], VaultProblem>> {
  const entries = new Map<string, LoggedEntry>();
  for await (const page of pagesOf(session.shell)) {
    if (!page.ok) return fail({ code: page.problem });
    for (const frame of page.value.frames) {
      const logged = entryIn(session, frame);
      const name = logged && toHex(session.crypto.hash(logged.payload, 16));
      if (logged !== null && name !== null && !entries.has(name)) entries.set(name, logged);
    }
  }
  return ok([...entries.values()].sort((a, b) => a.entry.seq - b.entry.seq));
}

/** My log, newest first. */
export async function readAccess(
  session: Session,
  dossier?: string,
): Promise<Result<readonly AccessEntry[], VaultProblem>> {
  const logged = await readLogged(session);
  if (!logged.ok) return logged;
  const who = session.me('real').name;
  const entries = logged.value.flatMap(({ entry }) =>
    dossier === undefined || entry.dossier === dossier ? [shownEntry(entry, who)] : [],
  );
  return ok(entries.reverse());
}

/** What a reader of a log is shown of an entry. */
export const shownEntry = ({ at, what, dossier, reason, motive, to }: AccessLogEntry, who: string): AccessEntry => ({
  at,
  who,
  what,
  ...(dossier !== undefined && { dossier }),
  ...(reason !== undefined && { reason }),
  ...(motive !== undefined && { motive }),
  ...(to !== undefined && { to }),
});

/** My whole log as a file for whoever may ask for it; that it was handed out stands in it. */
export async function exportAccess(session: Session): Promise<Result<Bytes, VaultProblem>> {
  const noted = await logAccess(session, { what: 'exported-log' });
  if (!noted.ok) return noted;
  const logged = await readLogged(session);
  if (!logged.ok) return logged;
  const { card, sign } = session.identity('real');
  return ok(writeLogFile(session.crypto, { card, secretKey: sign.secretKey }, session.now(), logged.value));
}
