/** What reaches the system of all that is written: calls of Node below the file seam, in their order. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';

/** As far as what lasts depends on it; `open-directory` is how a directory is synced where a system has that. */
export type Call = 'write' | 'sync' | 'sync-data' | 'rename' | 'open-directory';

type Handle = Awaited<ReturnType<typeof fs.open>>;

/**
 * The calls that reach the system while something is done, without repeats: a long file is written in many pieces.
 * @param folder in which a file can be made for a moment
 */
export async function callsDuring(folder: string, work: () => Promise<unknown>): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const record = (call: Call): void => void (calls.at(-1) === call || calls.push(call));
  const undo = [watchFiles(record), await watchHandles(join(folder, 'watched'), record)];
  try {
    await work();
  } finally {
    for (const each of undo) each();
  }
  return calls;
}

function watchFiles(record: (call: Call) => void): () => void {
  const { open, rename } = fs;
  fs.rename = (from, to) => {
    record('rename');
    return rename(from, to);
  };
  fs.open = async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    if ((await handle.stat()).isDirectory()) record('open-directory');
    return handle;
  };
  return () => void Object.assign(fs, { open, rename });
}

/** Every handle has its calls of one prototype, which is reached through a handle alone. */
async function watchHandles(path: string, record: (call: Call) => void): Promise<() => void> {
  const handle = await fs.open(path, 'w');
  await handle.close();
  await fs.unlink(path);
  const prototype: unknown = Object.getPrototypeOf(handle);
  if (!isOfHandles(prototype)) throw new Error('what all handles share is not found');
  const { write, sync, datasync } = prototype;
  Object.assign(prototype, {
    write: watched(write, () => record('write')),
    sync: watched(sync, () => record('sync')),
    datasync: watched(datasync, () => record('sync-data')),
  });
  return () => void Object.assign(prototype, { write, sync, datasync });
}

const isOfHandles = (found: unknown): found is Handle =>
  typeof found === 'object' && found !== null && 'write' in found && 'sync' in found && 'datasync' in found;

/** The call itself, told once it was done: what follows one that is still under way does not rest on it. */
const watched = (call: (...given: never[]) => Promise<unknown>, done: () => void) =>
  async function (this: Handle, ...given: never[]): Promise<unknown> {
    const answer = await call.apply(this, given);
    done();
    return answer;
  };
