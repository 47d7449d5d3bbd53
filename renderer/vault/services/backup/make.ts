/** Makes a safety copy in a folder, reads it back, and restores it in memory before it counts. */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { BackupFolder } from '../../../../shared/bridge/contract.ts';
import { checkedHead } from '../../../../shared/backup/head.ts';
import { BackupDamaged, BodyWriter, type BodyKey } from '../../../../shared/backup/pieces.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { accessHead } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { newestKeyFile, type KeyFile } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import { checkBackup, holdingNow, type ReadAt } from './check.ts';
import { BackupStopped, contentsOf } from './contents.ts';
import { headFor } from './head.ts';

/** The last copy that was made and read back, as the page and the records know it (`last-backup`). */
export const lastBackup = z.strictObject({
  at: count,
  /** Bytes. */
  size: count,
  name: z.string(),
  /** What the folder is called. */
  folder: z.string(),
  contributions: count,
  dossiers: count,
  documents: count,
});
export type LastBackup = z.infer<typeof lastBackup>;

/** A copy just made, with the head of the access log it carries. */
export interface MadeBackup extends LastBackup {
  readonly accessLogHead: Bytes | null;
}

export interface BackupControl {
  /** True once the person stopped it. */
  readonly stopped: () => boolean;
  readonly progress: (step: 'writing' | 'checking', share: number) => void;
}

/** The key file as it lies on the disk, the newest copy. */
async function keyFileNow(session: Session): Promise<{ readonly bytes: Bytes; readonly file: KeyFile }> {
  const copies = await session.shell('keyFile.read', undefined);
  if (!copies.ok) throw new BackupStopped(copies.problem);
  const read = copies.value.flatMap((bytes) => {
    const file = newestKeyFile([bytes]);
    return file.ok && file.value !== null ? [{ bytes, file: file.value }] : [];
  });
  return must(read.sort((a, b) => b.file.generation - a.file.generation)[0], 'the key file of an open vault');
}

export async function makeBackup(
  context: VaultContext,
  folder: BackupFolder,
  control: BackupControl,
): Promise<Result<MadeBackup, VaultProblem>> {
  const { session } = context;
  const begun = await session.shell('backup.begin', { token: folder.token });
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  const body: BodyKey = { key: session.crypto.random(32), file: session.crypto.random(16) };
  const at = session.now();
  const name = nameFor(at, body.file);
  const holding = holdingNow(session, context.sections);
  try {
    const written = await writeAll(session, handle, body, at, control);
    const finished = await session.shell('backup.finish', { handle, name });
    if (!finished.ok) return fail({ code: finished.problem });
    const { size } = finished.value;
    const { documents, accessLogHead } = written;
    const whole = { ...body, head: written.headLength };
    const readAt: ReadAt = async (offset, length) => {
      if (control.stopped()) throw new BackupStopped('cancelled');
      control.progress('checking', offset / size);
      const read = await session.shell('backup.read', { token: folder.token, name, offset, length });
      if (!read.ok) throw new BackupStopped(read.problem);
      return read.value;
    };
    const checked = await checkBackup(session, context.sections, whole, size, readAt, holding);
    const { contributions, dossiers } = checked;
    return ok({ at, size, name, folder: folder.label, contributions, dossiers, documents, accessLogHead });
  } catch (error) {
    await session.shell('backup.abandon', { handle });
    if (error instanceof BackupStopped) return fail({ code: error.problem });
    if (error instanceof BackupDamaged) return fail({ code: 'backup-not-sound' });
    throw error;
  }
}

async function writeAll(
  session: Session,
  handle: string,
  body: BodyKey,
  at: number,
  control: BackupControl,
): Promise<{ readonly documents: number; readonly accessLogHead: Bytes | null; readonly headLength: number }> {
  const { crypto } = session;
  const write = async (bytes: Bytes): Promise<void> => {
    const written = await session.shell('backup.write', { handle, bytes });
    if (!written.ok) throw new BackupStopped(written.problem);
  };
  const accessLogHead = accessHead(session)?.hash ?? null;
  const { file } = await keyFileNow(session);
  const head = checkedHead(headFor(crypto, file, body.file, body.key));
  if (head === null) throw new BackupDamaged('a head that would not open');
  await write(head);
  const out = new BodyWriter(crypto, body, write);
  const counts = { frames: 0, drafts: 0, chunks: 0, files: 0 };
  const documents = new Set<string>();
  await out.add({ is: 'start', vault: session.vault, madeAt: at });
  for await (const { record, share } of contentsOf(session.shell, counts)) {
    if (control.stopped()) throw new BackupStopped('cancelled');
    if (record.is === 'chunk') documents.add(record.attachment);
    await out.add(record);
    control.progress('writing', share);
  }
  // Last: a key is kept before anything is written under it, so every frame above has its key in it.
  await out.add({ is: 'key-file', bytes: (await keyFileNow(session)).bytes });
  await out.add({ is: 'end', counts, accessHead: accessLogHead });
  await out.end();
  return { documents: documents.size, accessLogHead, headLength: head.length };
}

/** A date and a random part: nothing of anybody. */
function nameFor(at: number, id: Bytes): string {
  const date = new Date(at);
  const two = (part: number): string => part.toString().padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `passerelle-${day}-${two(date.getHours())}${two(date.getMinutes())}-${toHex(id.slice(0, 4))}.backup`;
}
