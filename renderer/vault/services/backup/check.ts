/** Reads a safety copy from end to end and opens everything a seat can open in it: what a restore would bring. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { contributionIdOf } from '../../../../shared/contributions/format.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { BackupDamaged, readBody, type BackupCounts, type BodyKey } from '../../../../shared/backup/pieces.ts';
import { boxKeys } from '../../core/keys/seat.ts';
import { newestKeyFile, openErasureKey, type KeyFile } from '../../core/keys/key-file.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { openSectionKeys } from '../../core/keys/entries.ts';
import { openedFrame } from '../../core/sections/section-frames.ts';
import type { Sections } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { openForSeat, seatFrameHead, sectionFrameHead } from '../../core/sealing/frames.ts';

export type ReadAt = (offset: number, length: number) => Promise<Bytes>;

export interface Whole {
  readonly counts: BackupCounts;
  readonly madeAt: number;
  readonly keyFile: Bytes;
  readonly file: KeyFile;
}

/**
 * Every record in its place, from `start` to `end`, and as many as `end` says. `each` sees the frames as they pass. Throws
 * BackupDamaged.
 */
export async function readWhole(
  crypto: Crypto,
  body: BodyKey,
  size: number,
  read: ReadAt,
  each: (frames: readonly JournalFrame[]) => void = () => undefined,
): Promise<Whole> {
  const seen = { frames: 0, drafts: 0, chunks: 0, files: 0 };
  let madeAt: number | null = null;
  let keyFile: Bytes | null = null;
  let counts: BackupCounts | null = null;
  for await (const record of readBody(crypto, body, size, read)) {
    if (counts !== null || (madeAt === null) !== (record.is === 'start')) throw new BackupDamaged('out of order');
    if (record.is === 'start') madeAt = record.madeAt;
    else if (record.is === 'draft') seen.drafts += 1;
    else if (record.is === 'chunk') seen.chunks += 1;
    else if (record.is === 'file') seen.files += record.last ? 1 : 0;
    else if (record.is === 'key-file') keyFile = record.bytes;
    else if (record.is === 'end') counts = record.counts;
    else {
      seen.frames += record.frames.length;
      each(record.frames);
    }
  }
  const isWhole =
    counts !== null && (['frames', 'drafts', 'chunks', 'files'] as const).every((of) => counts?.[of] === seen[of]);
  const file = keyFile && newestKeyFile([keyFile]);
  if (!isWhole || counts === null || madeAt === null || keyFile === null || !file?.ok || file.value === null)
    throw new BackupDamaged('not whole');
  return { counts, madeAt, keyFile, file: file.value };
}

export interface Checked {
  readonly counts: BackupCounts;
  /** Contributions I can open in it. */
  readonly contributions: number;
  readonly dossiers: number;
}

/** What was here when a copy was begun. People go on working while it is made: what they add since may be in it or not. */
export interface Holding {
  /** Hexadecimal. */
  readonly epochs: ReadonlySet<string>;
  /** How many contributions, by section (hex). */
  readonly counts: ReadonlyMap<string, number>;
}

export const holdingNow = (session: Session, sections: Sections): Holding => ({
  epochs: new Set(session.keys.epochs.map(toHex)),
  counts: new Map([...sections.fragments()].map(([hex, { count }]) => [hex, count])),
});

/**
 * Restores a copy in memory, as the seat that made it: keys, frames and what is in them. Throws BackupDamaged.
 * @param begun of a copy just made, what was here when it was begun: nothing of it may be missing, unless it has gone since
 */
export async function checkBackup(
  session: Session,
  sections: Sections,
  body: BodyKey,
  size: number,
  read: ReadAt,
  begun?: Holding,
): Promise<Checked> {
  const { crypto, secret, seatScope } = session;
  const found = new Map<string, Set<string>>();
  const dossiers = new Set<string>();
  const opens = (frame: JournalFrame): boolean => {
    if (frame.kind !== 'contribution') {
      const head = seatFrameHead(frame.bytes);
      const isMine = head !== null && equal(head.seat, secret.seat);
      return !isMine || openForSeat(session.atRest, frame.kind, seatScope, head.sealed) !== undefined;
    }
    const head = sectionFrameHead(frame.bytes);
    const hex = head && toHex(head.section);
    const key = head && hex !== null ? session.keys.of(hex).get(toHex(head.epoch)) : undefined;
    if (hex === null || key === undefined) return true;
    const opened = openedFrame(session, frame, hex, session.keys.of(hex));
    const ids = found.get(hex) ?? new Set<string>();
    for (const bytes of opened?.content.contributions ?? []) ids.add(toHex(contributionIdOf(crypto, bytes) ?? bytes));
    found.set(hex, ids);
    dossiers.add(toHex(key.dossier));
    return opened !== null;
  };
  const { file, counts } = await readWhole(crypto, body, size, read, (frames) => {
    if (!frames.every(opens)) throw new BackupDamaged('a frame that does not open');
  });
  const erasure = openErasureKey(crypto, file, secret.seat, boxKeys(secret));
  const keys = erasure && openSectionKeys(crypto, file, erasure, secret.seat, secret.real.wrap, secret.seatKey);
  if (keys === null) throw new BackupDamaged('keys that do not open');
  if (begun !== undefined) checkNothingMissing(begun, holdingNow(session, sections), keys.keys, found);
  const contributions = [...found.values()].reduce((sum, ids) => sum + ids.size, 0);
  return { counts, contributions, dossiers: dossiers.size };
}

/** What was erased or shortened while it was made is not looked for. */
function checkNothingMissing(
  begun: Holding,
  now: Holding,
  keys: readonly SectionKey[],
  found: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const held = new Set(keys.map((key) => toHex(key.epoch)));
  for (const epoch of begun.epochs)
    if (now.epochs.has(epoch) && !held.has(epoch)) throw new BackupDamaged('keys that do not open');
  for (const [hex, count] of begun.counts)
    if ((found.get(hex)?.size ?? 0) < Math.min(count, now.counts.get(hex) ?? 0))
      throw new BackupDamaged('less than is here');
}
