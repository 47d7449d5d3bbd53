/** Puts a safety copy back on a computer that holds nothing: read whole first, keys last. */
import type { CallOutput } from '../../../../shared/bridge/contract.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { decodeHead, headLength, headLengthIn, type BackupHead } from '../../../../shared/backup/head.ts';
import {
  BackupDamaged,
  readBody,
  piecesIn,
  type BodyKey,
  type BackupRecord,
} from '../../../../shared/backup/pieces.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';
import { readWhole, type ReadAt, type Whole } from './check.ts';
import { BackupStopped } from './contents.ts';
import { openByWay } from './head.ts';

/** A file the person picked: handle and size as `files.open` gave them. */
export interface PickedBackup {
  readonly handle: string;
  readonly size: number;
}

export interface RestoreControl {
  readonly stopped: () => boolean;
  readonly progress: (step: 'reading' | 'restoring', share: number) => void;
}

export interface Restored {
  /** Slot to unlock with what opened the copy. */
  readonly slot: string;
  /** When the copy was made. */
  readonly madeAt: number;
}

/** Reads a picked copy piece by piece, and says how far. Throws BackupStopped. */
export const reading =
  (shell: ShellCalls, { handle, size }: PickedBackup, step: 'reading' | 'restoring', control: RestoreControl): ReadAt =>
  async (offset, length) => {
    if (control.stopped()) throw new BackupStopped('cancelled');
    control.progress(step, offset / size);
    const read = await shell('files.read', { handle, offset, length });
    if (!read.ok) throw new BackupStopped(read.problem);
    return read.value;
  };

/** Whether this is a safety copy that can be opened at all. */
export async function readHead(
  shell: ShellCalls,
  { handle, size }: PickedBackup,
): Promise<Result<BackupHead & { readonly length: number }, VaultProblem>> {
  const first = await shell('files.read', { handle, offset: 0, length: headLength });
  if (!first.ok) return fail({ code: first.problem });
  const length = headLengthIn(first.value);
  const whole = length === headLength ? first : await shell('files.read', { handle, offset: 0, length });
  if (!whole.ok) return fail({ code: whole.problem });
  const head = decodeHead(whole.value);
  if (head.ok && piecesIn(size, length) === null) return fail({ code: 'backup-damaged' });
  return head.ok
    ? ok({ ...head.value, length })
    : fail({ code: head.problem === 'newer-version' ? 'backup-newer' : `backup-${head.problem}` });
}

export async function restoreBackup(
  deps: EntryDeps,
  picked: PickedBackup,
  way: { readonly kind: 'passphrase' | 'words'; readonly secret: string },
  control: RestoreControl,
): Promise<Result<Restored, VaultProblem>> {
  const { shell } = deps;
  const head = await readHead(shell, picked);
  if (!head.ok) return head;
  const found = await openByWay(deps, head.value, way.kind, way.secret);
  if (!found.ok) return found;
  const opened = found.value;
  if (opened === null) return fail({ code: way.kind === 'words' ? 'words-open-nothing' : 'wrong-passphrase' });
  const body: BodyKey = { key: opened.key, file: head.value.id, head: head.value.length };
  const back = await putBack(deps, picked, body, control, ({ keyFile }) => Promise.resolve(keyFile));
  return back.ok ? ok({ slot: toBase64url(opened.slot), madeAt: back.value.madeAt }) : back;
}

/**
 * Reads the copy to its end, then puts everything back, the keys last: `keysOf` makes the key file of this computer from
 * what was read, before anything is written; null when that copy gives none.
 */
export async function putBack(
  deps: EntryDeps,
  picked: PickedBackup,
  body: BodyKey,
  control: RestoreControl,
  keysOf: (whole: Whole) => Promise<Bytes | null>,
): Promise<Result<Whole, VaultProblem>> {
  const { crypto, shell } = deps;
  try {
    const whole = await readWhole(crypto, body, picked.size, reading(shell, picked, 'reading', control));
    const keys = await keysOf(whole);
    if (keys === null) return fail({ code: 'backup-damaged' });
    const room = await shell('restore.makeRoom', undefined);
    if (!room.ok) return room.problem === 'busy' ? fail({ code: 'not-empty' }) : fail({ code: room.problem });
    await putRecords(deps, picked, body, control);
    // From here on the computer has work: the same key file, in both copies.
    done(await shell('keyFile.write', { bytes: keys, both: true }));
    return ok(whole);
  } catch (error) {
    if (error instanceof BackupStopped) return fail({ code: error.problem });
    if (error instanceof BackupDamaged) return fail({ code: 'backup-damaged' });
    throw error;
  }
}

function done<T>(answer: { ok: true; value: T } | { ok: false; problem: BackupStopped['problem'] }): T {
  if (!answer.ok) throw new BackupStopped(answer.problem);
  return answer.value;
}

async function putRecords(
  { crypto, shell }: EntryDeps,
  picked: PickedBackup,
  body: BodyKey,
  control: RestoreControl,
): Promise<void> {
  const files = new Files(shell);
  for await (const record of readBody(crypto, body, picked.size, reading(shell, picked, 'restoring', control))) {
    if (record.is === 'frames') {
      const appended: CallOutput<'journal.append'> = await shell('journal.append', { frames: record.frames });
      done(appended);
    } else if (record.is === 'draft') done(await shell('drafts.put', { id: record.id, bytes: record.bytes }));
    else if (record.is === 'chunk') {
      const { attachment, index, bytes } = record;
      done(await shell('chunks.put', { attachment, index, bytes }));
    } else if (record.is === 'file') await files.put(record);
  }
}

/** Files on their way in or out, part by part. */
class Files {
  #handle: string | null = null;

  constructor(private readonly shell: ShellCalls) {}

  async put({ box, last, bytes, name }: Extract<BackupRecord, { is: 'file' }>): Promise<void> {
    const handle = (this.#handle ??= done(await this.shell(`${box}.begin`, undefined)).handle);
    if (bytes.length > 0) done(await this.shell(`${box}.write`, { handle, bytes }));
    if (!last) return;
    this.#handle = null;
    if (done(await this.shell(`${box}.finish`, { handle })).name !== name) throw new BackupDamaged('a file in it');
  }
}
