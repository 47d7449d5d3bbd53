/**
 * What was set aside (SPEC.md of electron, SH12): drafts that could not be read, and what lay in the safe before a safety copy was
 * put back. Nothing reads it any more; it is sealed still, and opens for whoever holds the keys of then.
 */
import { basename, dirname, join } from 'node:path';
import type { FolderEntry, FileSeam } from '../files/seam.ts';

/** Folders of a safe are three deep; what is deeper is none of ours. */
const deepest = 6;

/** Paths of what was set aside, files and folders. */
async function setAside(files: FileSeam, root: string): Promise<readonly string[]> {
  const [drafts, beside] = [join(root, 'drafts'), dirname(root)];
  const isKept = ({ name, kind }: FolderEntry): boolean => kind === 'file' && /^drafts-kept-[0-9a-f]{16}$/.test(name);
  const isBefore = ({ name, kind }: FolderEntry): boolean =>
    kind === 'directory' && name.startsWith(`${basename(root)}-before-`);
  const kept = (await entriesOf(files, drafts)).filter(isKept).map(({ name }) => join(drafts, name));
  const before = (await entriesOf(files, beside)).filter(isBefore).map(({ name }) => join(beside, name));
  return [...kept, ...before];
}

const entriesOf = async (files: FileSeam, folder: string): Promise<readonly FolderEntry[]> =>
  (await files.status(folder))?.kind === 'directory' ? files.list(folder) : [];

export const countSetAside = async (files: FileSeam, root: string): Promise<number> =>
  (await setAside(files, root)).length;

/** Removes all of it, on the disk when this resolves. What is interrupted is counted still, and removed the next time. */
export async function removeSetAside(files: FileSeam, root: string): Promise<void> {
  for (const path of await setAside(files, root)) {
    await removeTree(files, path, deepest);
    await files.syncDirectory(dirname(path));
  }
}

/** Never through a link: an entry that is neither file nor folder is removed as it is. */
async function removeTree(files: FileSeam, path: string, depth: number): Promise<void> {
  if ((await files.status(path))?.kind !== 'directory' || depth === 0) return files.remove(path);
  for (const { name } of await files.list(path)) await removeTree(files, join(path, name), depth - 1);
  await files.removeDirectory(path);
}
