import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { exportFolder } from '../../shared/export/paths.ts';
import { fail, type Result } from '../../shared/result.ts';
import { newPartName } from '../files/durable.ts';
import { codeOf, settle, Trouble } from '../files/problems.ts';
import type { FileSeam, OpenFile } from '../files/seam.ts';
import { removeExport } from './remove-export.ts';
import { notNoted, type Unfinished } from './unfinished.ts';

interface Saving {
  readonly chosen: string;
  readonly part: string;
  /** Where it is written: a stick that is pulled out leaves a path of the same name on another disk. */
  readonly device: number;
  /** Made so far, from the part down. */
  readonly folders: Set<string>;
  open: { readonly file: OpenFile; readonly path: string; size: number } | null;
  /** What is being done in it just now. */
  under: Promise<unknown>;
}

/** What a disk says of a folder somebody chose, in words about that folder. */
const ofFolder: Partial<Record<ShellProblem, ShellProblem>> = {
  'disk-full': 'folder-full',
  'not-found': 'folder-gone',
  'read-only': 'folder-refused',
};
/** A device that went away while it was written to. */
const gone = ['EIO', 'ENODEV', 'ENXIO', 'ESTALE'];

/**
 * A folder of clear files in the place a person chose, written under a temporary name: under its own name it is whole
 * (SPEC.md, SH15). One at a time, known to the page by a random handle.
 */
export class SavingFolders {
  private readonly held = new Map<string, Saving>();

  /** @param unfinished where a folder that is not whole is noted, should a power cut leave it */
  constructor(
    private readonly files: FileSeam,
    private readonly unfinished: Pick<Unfinished, 'begin' | 'end'> = notNoted,
  ) {}

  begin(chosen: string): Promise<Result<{ handle: string }, ShellProblem>> {
    return inFolder(async () => {
      if (this.held.size > 0) throw new Trouble('too-many');
      const part = join(chosen, newPartName());
      await this.unfinished.begin(part);
      try {
        await this.files.makeDirectory(part);
        const device = (await this.files.status(part))?.device;
        if (device === undefined) throw new Trouble('folder-gone');
        const handle = randomBytes(16).toString('hex');
        this.held.set(handle, { chosen, part, device, folders: new Set([part]), open: null, under: Promise.resolve() });
        return { handle };
      } catch (error) {
        await this.unfinished.end(part);
        throw error;
      }
    });
  }

  /** Begins a file; the one before is whole and durable then. */
  file(handle: string, path: string): Promise<Result<undefined, ShellProblem>> {
    return this.working(handle, async (saving) => {
      await this.endFile(saving);
      const target = join(saving.part, path);
      await this.makeFolders(saving, dirname(target));
      saving.open = { file: await this.files.open(target, 'create'), path: target, size: 0 };
      return undefined;
    });
  }

  write(handle: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return this.working(handle, async ({ open }) => {
      if (open === null) throw new Trouble('failed');
      await open.file.write(open.size, bytes);
      open.size += bytes.length;
      return undefined;
    });
  }

  /** Takes out what was written of the file that was begun last. */
  dropFile(handle: string): Promise<Result<undefined, ShellProblem>> {
    return this.working(handle, async (saving) => {
      const { open } = saving;
      if (open === null) return undefined;
      saving.open = null;
      await open.file.close();
      await this.files.remove(open.path);
      return undefined;
    });
  }

  /** Gives the folder its own name, once all of it is durable. Never replaces one. */
  finish(handle: string, day: string): Promise<Result<{ name: string }, ShellProblem>> {
    return this.working(handle, async (saving) => {
      await this.endFile(saving);
      if ((await this.files.status(saving.part))?.device !== saving.device) throw new Trouble('folder-gone');
      for (const folder of saving.folders) await this.files.syncDirectory(folder);
      const name = exportFolder(day, randomBytes(4).toString('hex'));
      const target = join(saving.chosen, name);
      if ((await this.files.status(target)) !== null) throw new Trouble('failed');
      await this.files.rename(saving.part, target);
      await this.files.syncDirectory(saving.chosen);
      this.held.delete(handle);
      await this.unfinished.end(saving.part);
      return { name };
    });
  }

  /** Leaves nothing behind; answers whether that is so. */
  async abandon(handle: string): Promise<boolean> {
    const saving = this.held.get(handle);
    if (saving === undefined) return true;
    this.held.delete(handle);
    // What is being made there just now would be made after the rest was taken away.
    await saving.under.catch(() => undefined);
    await saving.open?.file.close().catch(() => undefined);
    await removeExport(this.files, saving.part).catch(() => undefined);
    // What could not be removed, since its stick is away, stays noted and goes at a later start.
    await this.unfinished.end(saving.part).catch(() => undefined);
    return this.isGone(saving);
  }

  private async isGone({ chosen, part, device }: Saving): Promise<boolean> {
    try {
      // On a stick that is away it may still lie.
      return (await this.files.status(chosen))?.device === device && (await this.files.status(part)) === null;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return false;
    }
  }

  async abandonAll(): Promise<void> {
    for (const handle of this.held.keys()) await this.abandon(handle);
  }

  private async endFile(saving: Saving): Promise<void> {
    const { open } = saving;
    if (open === null) return;
    await open.file.sync();
    saving.open = null;
    await open.file.close();
  }

  private async makeFolders(saving: Saving, folder: string): Promise<void> {
    if (saving.folders.has(folder)) return;
    await this.makeFolders(saving, dirname(folder));
    await this.files.makeDirectory(folder);
    saving.folders.add(folder);
  }

  /** After any failure nothing of it is left. */
  private async working<T>(handle: string, work: (saving: Saving) => Promise<T>): Promise<Result<T, ShellProblem>> {
    const saving = this.held.get(handle);
    if (saving === undefined) return fail('not-found');
    const under = inFolder(() => work(saving));
    saving.under = under;
    const worked = await under;
    if (!worked.ok) await this.abandon(handle);
    return worked;
  }
}

async function inFolder<T>(work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
  const done = await settle(async () => {
    try {
      return await work();
    } catch (error) {
      if (gone.includes(codeOf(error) ?? '')) throw new Trouble('folder-gone');
      throw error;
    }
  });
  return done.ok ? done : fail(ofFolder[done.problem] ?? done.problem);
}
