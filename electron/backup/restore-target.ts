import { dirname, join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import type { Safe } from '../safe/safe.ts';

/** What a restore fills; the folder of keys is filled last, and where it holds anything nothing is restored. */
const filled = ['journal', 'drafts', 'chunks', 'outbox', 'inbox', 'known'];

/**
 * Makes room for a restore on a computer without keys. What an interrupted restore left, or work whose keys are lost, is put
 * aside under another name: nothing is deleted, and nothing is written over.
 */
export async function makeRoom(files: FileSeam, safe: Safe, root: string): Promise<Result<undefined, ShellProblem>> {
  return settle(async () => {
    const keys = await safe.keyFile();
    const copies = keys.ok ? await keys.value.read() : keys;
    if (!copies.ok) throw new Trouble(copies.problem);
    if (copies.value.length > 0) throw new Trouble('busy');
    await safe.reopen();
    const found: string[] = [];
    for (const name of filled) if (await holdsSomething(files, join(root, name))) found.push(name);
    if (found.length === 0) return undefined;
    const aside = await asideOf(files, root);
    await files.makeDirectory(aside);
    for (const name of found) await files.rename(join(root, name), join(aside, name));
    await files.syncDirectory(aside);
    await files.syncDirectory(root);
    await files.syncDirectory(dirname(root));
    return undefined;
  });
}

async function holdsSomething(files: FileSeam, path: string): Promise<boolean> {
  return (await files.status(path))?.kind === 'directory' && (await files.list(path)).length > 0;
}

async function asideOf(files: FileSeam, root: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${root}-before-${number}`;
    if ((await files.status(path)) === null) return path;
  }
}
