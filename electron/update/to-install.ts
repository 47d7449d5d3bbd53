/** Where a package lies that the system was asked to start: one at a time, and none longer than until the next start. */
import { join } from 'node:path';
import { removeQuietly } from '../files/durable.ts';
import type { FileSeam } from '../files/seam.ts';

export const toInstallIn = (home: string): string => join(home, 'to-install');

/** Removes what was started from here, or was to be. */
export async function dropInstallers(files: Pick<FileSeam, 'list' | 'remove'>, home: string): Promise<void> {
  const folder = toInstallIn(home);
  const found = await files.list(folder).catch(() => []);
  for (const { name, kind } of found) if (kind === 'file') await removeQuietly(files, join(folder, name));
}
