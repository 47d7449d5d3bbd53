/**
 * Access log: who opened, changed, printed, sent, took in what and when. Sealed to this seat, chained over the sealed
 * bytes, durable before the record is shown.
 */
import { z } from 'zod';
import type { CallOutput } from '../../shared/bridge/contract.ts';
import { equal } from '../../shared/codec/bytes.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { bytes32 } from '../../shared/codec/shapes.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AccessEntry, VaultProblem } from './api.ts';
import type { Session } from './session.ts';
import { openForSeat, seatFrame, seatFrameHead } from './store/frames.ts';

const entrySchema = z.strictObject({
  seq: z.number().int().nonnegative(),
  /** BLAKE2b-256 of the frame before. */
  prev: bytes32.nullable(),
  at: z.number(),
  what: z.string().max(100),
  dossier: z.string().max(64).optional(),
  reason: z.string().max(500).optional(),
});
type Entry = z.infer<typeof entrySchema>;

interface Head {
  readonly seq: number;
  readonly hash: Bytes;
}

const headRecord = z.strictObject({ seq: z.number().int(), hash: bytes32 });

export interface Access {
  readonly what: string;
  readonly dossier?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Appends an entry; resolves once it is on disk. The head is kept beside it in the same append, and with it the
 * `records` that belong to what is logged.
 */
export async function logAccess(
  session: Session,
  access: Access,
  records: readonly (readonly [string, unknown])[] = [],
): Promise<Result<undefined, VaultProblem>> {
  if (session.isReadOnly) return ok(undefined);
  const head = accessHead(session);
  const entry: Entry = {
    seq: head ? head.seq + 1 : 0,
    prev: head ? head.hash : null,
    at: session.now(),
    what: access.what,
    ...(access.dossier !== undefined && { dossier: access.dossier }),
    ...(access.reason !== undefined && { reason: access.reason }),
  };
  const frame = seatFrame(session.crypto, 'access', session.seatScope, entry);
  const next: Head = { seq: entry.seq, hash: session.crypto.hash(frame.bytes) };
  const changes = [['access-head', next] as const, ...records];
  const appended = await session.append([frame, ...session.records.frames(changes)]);
  if (appended.ok) await session.records.applied(changes);
  return appended;
}

/** Reading a document; small pictures in a list (`glanced`: dossiers seen so far) count once for the dossier. */
export async function logReading(
  session: Session,
  dossier: string,
  glanced: Set<string> | null,
): Promise<Result<undefined, VaultProblem>> {
  if (glanced?.has(dossier)) return ok(undefined);
  const logged = await logAccess(session, { what: glanced ? 'saw-documents' : 'opened-document', dossier });
  if (logged.ok) glanced?.add(dossier);
  return logged;
}

export function accessHead(session: Session): Head | null {
  const parsed = headRecord.safeParse(session.records.get('access-head'));
  return parsed.success ? parsed.data : null;
}

/** My log, newest first, read from the journal. */
export async function readAccess(
  session: Session,
  dossier?: string,
): Promise<Result<readonly AccessEntry[], VaultProblem>> {
  const entries: AccessEntry[] = [];
  const who = session.me('real').name;
  let from: number | null = 0;
  while (from !== null) {
    const read: CallOutput<'journal.read'> = await session.shell('journal.read', { from });
    if (!read.ok) return fail({ code: read.problem });
    for (const frame of read.value.frames) {
      const head = frame.kind === 'access' ? seatFrameHead(frame.bytes) : null;
      if (head === null || !equal(head.seat, session.secret.seat)) continue;
      const parsed = entrySchema.safeParse(openForSeat(session.crypto, 'access', session.seatScope, head.sealed));
      if (!parsed.success || (dossier !== undefined && parsed.data.dossier !== dossier)) continue;
      const { at, what } = parsed.data;
      entries.push({ at, who, what, ...(parsed.data.dossier !== undefined && { dossier: parsed.data.dossier }) });
    }
    from = read.value.next;
  }
  return ok(entries.reverse());
}
