/** The file seam over a system where other programs get in the way for a moment. */
import { codeOf } from './problems.ts';
import type { FileSeam } from './seam.ts';

/** Pauses between tries, in milliseconds: about a second and a half in all. */
export const pauses = [10, 20, 40, 80, 160, 320, 640] as const;
const inTheWay: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * On Windows a virus scanner or an indexer that looks at a file just written keeps it from being opened, renamed or removed
 * for a moment (SPEC.md, SH10). What is refused like that is tried again, a little later each time; what stays refused is told
 * as it was the last time.
 *
 * @param wait answers after so many milliseconds
 */
export function patient(files: FileSeam, wait: (milliseconds: number) => Promise<void>): FileSeam {
  const persist = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const pause of pauses) {
      try {
        return await work();
      } catch (error) {
        if (!inTheWay.has(codeOf(error) ?? '')) throw error;
        await wait(pause);
      }
    }
    return work();
  };
  return {
    open: (path, mode) => persist(() => files.open(path, mode)),
    status: (path) => files.status(path),
    list: (path, most) => files.list(path, most),
    makeDirectory: (path) => files.makeDirectory(path),
    syncDirectory: (path) => files.syncDirectory(path),
    freeBytes: (path) => files.freeBytes(path),
    rename: (from, to) => persist(() => files.rename(from, to)),
    remove: (path) => persist(() => files.remove(path)),
    removeDirectory: (path) => persist(() => files.removeDirectory(path)),
  };
}
