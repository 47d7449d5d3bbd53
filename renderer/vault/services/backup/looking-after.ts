/** Reading a safety copy back later, ending one for good, and meeting those that lie in a folder (SPEC.md, B13-B15). */
import { equal } from '../../../../shared/codec/bytes.ts';
import { decodeHead, headLength, headLengthIn, type BackupHead } from '../../../../shared/backup/head.ts';
import { BackupDamaged, piecesIn } from '../../../../shared/backup/pieces.ts';
import type { BackupFolder } from '../../../../shared/bridge/contract.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Session } from '../../core/session/session.ts';
import { checkBackup } from './check.ts';
import { BackupStopped } from './contents.ts';
import { copiesOf, copyOf, copyRecord, type CheckResult, type Copy, type NamedCopy } from './copies.ts';
import { everyWrap } from '../../core/keys/seat.ts';
import { openAsSeat } from './head.ts';
import type { BackupControl } from './make.ts';
import { backupKeys, madeIn } from './rule.ts';

type Outcome<T> = Result<T, VaultProblem>;

/** The file of a copy in its folder: its size, or null when it is not there. */
async function sizeIn(session: Session, { token }: BackupFolder, name: string): Promise<Outcome<number | null>> {
  const listed = await session.shell('backup.list', { token });
  if (!listed.ok) return fail({ code: listed.problem });
  return ok(listed.value.find((each) => each.name === name)?.size ?? null);
}

type HeadRead = { readonly head: BackupHead; readonly length: number } | { readonly result: CheckResult };

/** The head of a file, or what is to be said of a file without a good one. */
async function headOf(session: Session, { token }: BackupFolder, name: string): Promise<Outcome<HeadRead>> {
  const read = (length: number) => session.shell('backup.read', { token, name, offset: 0, length });
  const first = await read(headLength);
  if (!first.ok) return fail({ code: first.problem });
  const length = headLengthIn(first.value);
  const whole = length === headLength ? first : await read(length);
  if (!whole.ok) return fail({ code: whole.problem });
  const head = decodeHead(whole.value);
  if (head.ok) return ok({ head: head.value, length });
  if (head.problem === 'newer-version') return fail({ code: 'backup-newer' });
  return ok({ result: head.problem === 'destroyed' ? 'ended' : head.problem === 'damaged' ? 'damaged' : 'other-file' });
}

/** The id of a copy begins its name: another file under the same name is told from it. */
const isNamed = (head: BackupHead, name: string): boolean => name.endsWith(`-${toHex(head.id.slice(0, 4))}.backup`);

/**
 * Reads a copy from end to end and opens everything in it that I hold keys for. What is younger than the copy, or was erased
 * here since, is not looked for in it.
 */
export async function readBack(
  { session, sections }: VaultContext,
  copy: NamedCopy,
  folder: BackupFolder,
  control: BackupControl,
): Promise<Outcome<CheckResult>> {
  const size = await sizeIn(session, folder, copy.name);
  if (!size.ok) return size;
  if (size.value === null) return ok('missing');
  const total = size.value;
  const read = await headOf(session, folder, copy.name);
  if (!read.ok) return read;
  if ('result' in read.value) return ok(read.value.result);
  const { head, length } = read.value;
  if (!equal(head.vault, session.vault) || !isNamed(head, copy.name)) return ok('other-file');
  const key = openAsSeat(session.crypto, head, session.secret.seat, everyWrap(session.secret));
  if (key === null) return ok('not-mine');
  if (piecesIn(total, length) === null) return ok('damaged');
  const { name } = copy;
  const piece = async (offset: number, count: number) => {
    if (control.stopped()) throw new BackupStopped('cancelled');
    control.progress('checking', offset / total);
    const bytes = await session.shell('backup.read', { token: folder.token, name, offset, length: count });
    if (!bytes.ok) throw new BackupStopped(bytes.problem);
    return bytes.value;
  };
  try {
    await checkBackup(session, sections, { key, file: head.id, head: length }, total, piece);
    return ok('sound');
  } catch (error) {
    if (error instanceof BackupStopped) return fail({ code: error.problem });
    if (error instanceof BackupDamaged) return ok('damaged');
    throw error;
  }
}

/**
 * Writes over what opens a copy, and removes the file if that was asked. It stands in the records as ending before the file
 * is touched: what interrupts it, or a stick that is not there, leaves it to be done the next time its folder is met.
 */
export async function carryOutEnding(session: Session, copy: NamedCopy): Promise<Outcome<undefined>> {
  const { name, place, ending } = copy;
  if (ending === undefined || copy.ended !== undefined) return ok(undefined);
  const reached = await session.shell('backup.reach', { place });
  if (!reached.ok) return fail({ code: reached.problem });
  const { token } = reached.value;
  const { name: _name, ...rest } = copy;
  const end = (file: NonNullable<Copy['ended']>['file']): Promise<Outcome<undefined>> => {
    const left = madeIn(session).filter((each) => each.name !== name);
    return session.records.put([
      copyRecord(name, { ...rest, ended: { at: session.now(), file } }),
      [backupKeys.made, left],
    ]);
  };
  if (ending.overwritten !== true) {
    const destroyed = await session.shell('backup.destroy', { token, names: [name], leave: true });
    if (!destroyed.ok) return fail({ code: destroyed.problem });
    if (destroyed.value.missing.includes(name)) return end('missing');
    if (!ending.remove) return end('left');
    // Noted before the file goes: one that is gone because of this is told from one that somebody moved.
    const noted = await session.records.put([copyRecord(name, { ...rest, ending: { ...ending, overwritten: true } })]);
    if (!noted.ok) return noted;
  }
  const removed = await session.shell('backup.destroy', { token, names: [name] });
  return removed.ok ? end('removed') : fail({ code: removed.problem });
}

/** Endings that wait for their folder, where it is here now. */
export async function finishEndings(session: Session): Promise<Outcome<undefined>> {
  if (session.isReadOnly) return ok(undefined);
  for (const copy of copiesOf(session)) await carryOutEnding(session, copy);
  return ok(undefined);
}

/** Copies of this computer that lie in a folder and are not on the list yet. */
export async function metIn(session: Session, folder: BackupFolder): Promise<Outcome<(readonly [string, unknown])[]>> {
  const listed = await session.shell('backup.list', { token: folder.token });
  if (!listed.ok) return fail({ code: listed.problem });
  const met: (readonly [string, unknown])[] = [];
  for (const { name, size } of listed.value) {
    const known = copyOf(session, name);
    if (known && known.ended === undefined && (await isInItsFolder(session, known))) continue;
    const read = await headOf(session, folder, name);
    // One of a later version is left to that version.
    if (!read.ok && read.problem.code === 'backup-newer') continue;
    if (!read.ok) return read;
    if ('result' in read.value || !equal(read.value.head.vault, session.vault)) continue;
    // One that was moved keeps what is known of it; one that was ended elsewhere and opens here was never reached.
    const { name: _name, ended: _ended, ending, ...before } = known ?? { name, at: timeIn(name), checked: null };
    const origin = known?.origin ?? 'found';
    const waits = known?.ended === undefined && ending ? { ending: { ...ending, overwritten: false } } : {};
    met.push(copyRecord(name, { ...before, ...waits, origin, size, folder: folder.label, place: folder.place }));
  }
  return ok(met);
}

async function isInItsFolder(session: Session, { name, place }: NamedCopy): Promise<boolean> {
  const reached = await session.shell('backup.reach', { place });
  const size = reached.ok ? await sizeIn(session, reached.value, name) : reached;
  return size.ok && size.value !== null;
}

/** When a copy was made, as its name says. */
function timeIn(name: string): number {
  const [, year, month, day, hour, minute] = /-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})-/.exec(name) ?? [];
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)).getTime() || 0;
}
