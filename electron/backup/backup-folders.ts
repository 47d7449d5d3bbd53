import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { backupName, type BackupFolder, type ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { newPartName, removeQuietly, withFile } from '../files/durable.ts';
import { codeOf, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam, OpenFile } from '../files/seam.ts';
import type { AllowedPlace } from '../policy/places.ts';
import { identify, isStill, mark, type Identity } from '../transports/folder/identity.ts';
import { labelOf } from '../transports/folder/media.ts';
import { settleOnStick } from '../transports/folder/problems.ts';
import type { Places } from './places.ts';

interface Chosen {
  readonly folder: string;
  readonly identity: Identity;
}

interface Writing extends Chosen {
  readonly part: string;
  readonly file: OpenFile;
  size: number;
}

/** What opens a copy stands in its head (shared/backup/SPEC.md, B2): written over, the rest is noise. */
const headLength = 65_536;
const mostListed = 10_000;

/** What cannot be written is as it is; some shares know no sync of a folder. */
const unsyncable = new Set(['EROFS', 'EACCES', 'EPERM', 'EINVAL', 'ENOTSUP']);

async function syncWherePossible(files: FileSeam, folder: string): Promise<void> {
  try {
    await files.syncDirectory(folder);
  } catch (error) {
    if (!unsyncable.has(codeOf(error) ?? '')) throw error;
  }
}

/** Zeros in place of what opens a copy, synced, and read back: a share that drops writes must not pass for one that took them. */
async function overwriteHead(file: OpenFile, size: number): Promise<void> {
  const length = Math.min(headLength, size);
  await file.write(0, new Uint8Array(length));
  await file.sync();
  const after = await file.read(0, length);
  if (after.length !== length || after.some((each) => each !== 0)) throw new Trouble('failed');
}

/**
 * Folders safety copies go to: a stick, a share, a disk. A copy is written under a temporary name, synced, renamed, and the
 * folder synced; an existing file is never replaced.
 */
export class BackupFolders {
  private readonly chosen = new Map<string, Chosen>();
  private readonly writing = new Map<string, Writing>();

  constructor(
    private readonly files: FileSeam,
    private readonly places: Places,
  ) {}

  /** Takes a folder the person chose, with its links resolved. */
  choose(folder: string): Promise<Result<BackupFolder, ShellProblem>> {
    return settleOnStick(async () => {
      const identity = await mark(this.files, folder);
      if (identity === null) throw new Trouble('not-a-stick');
      return this.take({ folder, identity });
    });
  }

  /** A folder chosen earlier, when it is there and the same. */
  reach(place: Bytes): Promise<Result<BackupFolder, ShellProblem>> {
    return settleOnStick(async () => {
      const known = await this.places.open(place);
      if (known === null) throw new Trouble('not-found');
      const identity = await identify(this.files, known.folder).catch(() => null);
      if (identity === null || identity.marker !== known.marker) throw new Trouble('not-a-stick');
      return this.take({ folder: known.folder, identity });
    });
  }

  begin(token: string, allowed: Pick<AllowedPlace, 'has'>): Promise<Result<{ handle: string }, ShellProblem>> {
    return settleOnStick(async () => {
      const chosen = await this.present(token);
      if (!(await allowed.has(chosen.folder))) throw new Trouble('by-policy');
      if (this.writing.size > 0) throw new Trouble('too-many');
      const part = join(chosen.folder, newPartName());
      const file = await this.files.open(part, 'create');
      const handle = randomBytes(16).toString('hex');
      this.writing.set(handle, { ...chosen, part, file, size: 0 });
      return { handle };
    });
  }

  /** Adds a piece; after a failure the unfinished file is gone. */
  write(handle: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return this.using(handle, async (writing) => {
      await writing.file.write(writing.size, bytes);
      writing.size += bytes.length;
      return undefined;
    });
  }

  finish(handle: string, name: string): Promise<Result<{ size: number }, ShellProblem>> {
    return this.using(handle, async (writing) => {
      const target = join(writing.folder, name);
      await writing.file.sync();
      await writing.file.close();
      // What was written may have gone to the local disk, under the path the stick was mounted at.
      if (!(await isStill(this.files, writing.folder, writing.identity))) throw new Trouble('stick-removed');
      if ((await this.files.status(target)) !== null) throw new Trouble('failed');
      await this.files.rename(writing.part, target);
      this.writing.delete(handle);
      await this.files.syncDirectory(writing.folder);
      return { size: writing.size };
    });
  }

  async abandon(handle: string): Promise<void> {
    const writing = this.writing.get(handle);
    if (writing !== undefined) await this.drop(handle, writing);
  }

  /** Whoever was writing is gone. */
  async abandonAll(): Promise<void> {
    for (const handle of this.writing.keys()) await this.abandon(handle);
  }

  read(token: string, name: string, offset: number, length: number): Promise<Result<Bytes, ShellProblem>> {
    return settleOnStick(async () => {
      const { folder } = await this.present(token);
      return withFile(this.files, join(folder, name), 'read', (file) => file.read(offset, length));
    });
  }

  /** The copies in a folder, by name. */
  list(token: string): Promise<Result<{ name: string; size: number }[], ShellProblem>> {
    return settleOnStick(async () => {
      const { folder } = await this.present(token);
      const found: { name: string; size: number }[] = [];
      for (const { name } of await this.files.list(folder)) {
        const status = backupName.safeParse(name).success ? await this.files.status(join(folder, name)) : null;
        if (status?.kind === 'file') found.push({ name, size: status.size });
      }
      // Ended between its rename and the sync of the folder, a copy is seen here and a power cut still takes it away.
      if (found.length > 0) await syncWherePossible(this.files, folder);
      return found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, mostListed);
    });
  }

  /** Makes copies unreadable for good, then removes them unless they are to be left. One that is not there is no failure. */
  destroy(
    token: string,
    names: readonly string[],
    { leave = false } = {},
  ): Promise<Result<{ missing: string[] }, ShellProblem>> {
    return settleOnStick(async () => {
      const { folder } = await this.present(token);
      const missing: string[] = [];
      for (const name of names) {
        const path = join(folder, name);
        const status = await this.files.status(path);
        if (status?.kind !== 'file') {
          missing.push(name);
          continue;
        }
        await withFile(this.files, path, 'update', (file) => overwriteHead(file, status.size));
        if (!leave) await this.files.remove(path);
      }
      await this.files.syncDirectory(folder);
      return { missing };
    });
  }

  private async take(chosen: Chosen): Promise<BackupFolder> {
    const token = randomBytes(16).toString('hex');
    this.chosen.set(token, chosen);
    const { folder, identity } = chosen;
    return {
      token,
      label: labelOf(folder),
      freeBytes: await this.files.freeBytes(folder),
      place: await this.places.seal({ folder, marker: identity.marker }),
    };
  }

  private async present(token: string): Promise<Chosen> {
    const chosen = this.chosen.get(token);
    if (chosen === undefined || !(await isStill(this.files, chosen.folder, chosen.identity)))
      throw new Trouble('not-a-stick');
    return chosen;
  }

  private async using<T>(handle: string, work: (writing: Writing) => Promise<T>): Promise<Result<T, ShellProblem>> {
    const writing = this.writing.get(handle);
    if (writing === undefined) return fail('not-found');
    const done = await settleOnStick(() => work(writing));
    if (!done.ok) await this.drop(handle, writing);
    return done.ok ? ok(done.value) : done;
  }

  private async drop(handle: string, writing: Writing): Promise<void> {
    this.writing.delete(handle);
    try {
      await writing.file.close();
    } catch {
      // Closed already, or the stick is gone: the failure that brought us here is the one to tell.
    }
    await removeQuietly(this.files, writing.part);
  }
}
