import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './problems.ts';
import type { Bytes, FileSeam, OpenFile } from './seam.ts';

const partName = /^\.[0-9a-f]{32}\.part$/;

/** A fresh name for a file that is not finished: hidden, random, meaning nothing. */
export const newPartName = (): string => `.${randomBytes(16).toString('hex')}.part`;

/** Whether a file bears a name that `newPartName` gives. */
export const isPartName = (name: string): boolean => partName.test(name);

/** Directories whose name is known to be on the disk, by the seam they were made through. */
const settledIn = new WeakMap<FileSeam, Set<string>>();

/**
 * Creates a directory with its parents; each new name is on the disk when this answers. A directory that stands there
 * may have been made by a process that was ended before it could sync it, so its name is synced once all the same.
 */
export async function makeDurableDirectory(files: FileSeam, path: string): Promise<void> {
  const settled = settledIn.get(files) ?? new Set<string>();
  settledIn.set(files, settled);
  const parent = dirname(path);
  if ((await files.status(path))?.kind !== 'directory') {
    if (parent !== path) await makeDurableDirectory(files, parent);
    if (await files.makeDirectory(path)) settled.delete(path);
  }
  if (settled.has(path) || parent === path) return;
  await syncIfReadable(files, parent);
  settled.add(path);
}

/**
 * The directory of a store, made when it is missing. What an ended process left unfinished is swept, and what it left
 * unsynced is synced: a store must not show or build on what a power cut could still take away.
 */
export async function openDirectory(files: FileSeam, path: string): Promise<void> {
  await makeDurableDirectory(files, path);
  await sweepParts(files, path);
  await files.syncDirectory(path);
}

/** A directory above the profile may not be ours to read; then it is not ours to sync either. */
async function syncIfReadable(files: FileSeam, directory: string): Promise<void> {
  try {
    await files.syncDirectory(directory);
  } catch (error) {
    if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') throw error;
  }
}

/**
 * Puts a whole file in place of what was there, or leaves everything as it was: temporary file, fsync, rename,
 * fsync of the directory. After a power cut the old or the new content is there, never a mixture.
 *
 * @param part the temporary file, beside it
 */
export async function replaceFile(
  files: FileSeam,
  path: string,
  bytes: Uint8Array,
  part = join(dirname(path), newPartName()),
): Promise<void> {
  try {
    await withFile(files, part, 'create', async (file) => {
      await file.write(0, bytes);
      await file.sync();
    });
    await files.rename(part, path);
  } catch (error) {
    await removeQuietly(files, part);
    throw error;
  }
  await files.syncDirectory(dirname(path));
}

/** Opens, works, closes, whatever happens. */
export async function withFile<T>(
  files: FileSeam,
  path: string,
  mode: 'read' | 'update' | 'create',
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await files.open(path, mode);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/**
 * The whole of a small file, or null when it is not there, or longer than it can be.
 * @param most bytes it can have
 */
export async function readSmallFile(
  files: FileSeam,
  path: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Bytes | null> {
  if ((await files.status(path)) === null) return null;
  return withFile(files, path, 'read', async (file) => {
    const size = await file.size();
    return size > most ? null : file.read(0, size);
  });
}

/** Removes what an interrupted write left behind. Only names made by `newPartName` are touched. */
export async function sweepParts(files: FileSeam, directory: string): Promise<void> {
  for (const entry of await files.list(directory)) {
    if (entry.kind === 'file' && isPartName(basename(entry.name))) {
      await removeQuietly(files, join(directory, entry.name));
    }
  }
}

/** For cleaning up after a failure: a second failure must not hide the first. */
export async function removeQuietly(files: Pick<FileSeam, 'remove'>, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // Gone already, or out of reach: the sweep at the next start meets it again.
  }
}
