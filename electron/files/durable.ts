import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Bytes, FileSeam, OpenFile } from './seam.ts';

const partName = /^\.[0-9a-f]{32}\.part$/;

/** A fresh name for a file that is not finished: hidden, random, meaning nothing. */
export const newPartName = (): string => `.${randomBytes(16).toString('hex')}.part`;

/** Creates a directory with its parents; each new name is on the disk when this answers. */
export async function makeDurableDirectory(files: FileSeam, path: string): Promise<void> {
  if ((await files.status(path))?.kind === 'directory') return;
  const parent = dirname(path);
  if (parent !== path) await makeDurableDirectory(files, parent);
  if (await files.makeDirectory(path)) await files.syncDirectory(parent);
}

/**
 * Puts a whole file in place of what was there, or leaves everything as it was: temporary file, fsync, rename,
 * fsync of the directory. After a power cut the old or the new content is there, never a mixture.
 */
export async function replaceFile(files: FileSeam, path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), newPartName());
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

/** The whole of a small file, or null when it is not there. */
export async function readSmallFile(files: FileSeam, path: string): Promise<Bytes | null> {
  if ((await files.status(path)) === null) return null;
  return withFile(files, path, 'read', async (file) => file.read(0, await file.size()));
}

/** Removes what an interrupted write left behind. Only names made by `newPartName` are touched. */
export async function sweepParts(files: FileSeam, directory: string): Promise<void> {
  for (const entry of await files.list(directory)) {
    if (entry.kind === 'file' && partName.test(basename(entry.name))) {
      await removeQuietly(files, join(directory, entry.name));
    }
  }
}

/** For cleaning up after a failure: a second failure must not hide the first. */
export async function removeQuietly(files: FileSeam, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // Gone already, or out of reach: the sweep at the next start meets it again.
  }
}
