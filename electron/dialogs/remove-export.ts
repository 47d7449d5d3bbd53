import { join } from 'node:path';
import { exportPath } from '../../shared/export/paths.ts';
import { removeQuietly } from '../files/durable.ts';
import type { FileSeam } from '../files/seam.ts';

/** Folders of an export lie no deeper. */
const deepest = 2;
/** More than any of them holds. */
const most = 1_000_000;

/**
 * Removes a folder of an export that was not finished: files of names that are given there, then the folders that are empty. What
 * somebody else put there stays, with the folder it lies in; no link is followed.
 */
export async function removeExport(files: FileSeam, folder: string, inner = '', depth = 0): Promise<void> {
  const here = join(folder, inner);
  for (const { name, kind } of await files.list(here, most)) {
    const path = inner === '' ? name : `${inner}/${name}`;
    if (kind === 'file' && exportPath.safeParse(path).success) await removeQuietly(files, join(folder, path));
    else if (kind === 'directory' && depth < deepest) await removeExport(files, folder, path, depth + 1);
  }
  await files.removeDirectory(here).catch(() => undefined);
}
