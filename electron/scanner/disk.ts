/** The folder a scanner writes into, which may be a share that hangs: nothing asked of it is waited for without end. */
import { lstat } from 'node:fs/promises';
import { nodeFiles } from '../files/node-files.ts';
import { Trouble } from '../files/problems.ts';
import type { FileSeam, ReadFile } from '../files/seam.ts';

export interface ScannerDisk extends Pick<FileSeam, 'list' | 'status' | 'remove'> {
  open(path: string): Promise<ReadFile>;
  /** In milliseconds, without following a link. */
  modifiedAt(path: string): Promise<number>;
}

export const scannerDisk: ScannerDisk = {
  list: (path, most) => nodeFiles.list(path, most),
  status: (path) => nodeFiles.status(path),
  remove: (path) => nodeFiles.remove(path),
  open: (path) => nodeFiles.open(path, 'read'),
  modifiedAt: async (path) => (await lstat(path)).mtimeMs,
};

/** Milliseconds one step may take. */
const patience = 10_000;

/**
 * The same, with an end to each step. What hangs in the system holds one of the few threads all files are read and written by: while
 * one step hangs nothing more is asked there, so that the safe keeps the others.
 */
export function bounded(disk: ScannerDisk, longest = patience): ScannerDisk {
  let hanging = 0;
  const step = async <T>(work: () => Promise<T>, late: (value: T) => void = () => undefined): Promise<T> => {
    if (hanging > 0) throw new Trouble('scanner-slow');
    let isLate = false;
    const working = work();
    const settled = working.then(
      (value) => {
        if (isLate) late(value);
      },
      () => undefined,
    );
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        isLate = true;
        hanging += 1;
        void settled.finally(() => (hanging -= 1));
        reject(new Trouble('scanner-slow'));
      }, longest);
    });
    return Promise.race([working, over]).finally(() => clearTimeout(timer));
  };
  return {
    list: (path, most) => step(() => disk.list(path, most)),
    status: (path) => step(() => disk.status(path)),
    remove: (path) => step(() => disk.remove(path)),
    modifiedAt: (path) => step(() => disk.modifiedAt(path)),
    open: async (path) => {
      const file = await step(
        () => disk.open(path),
        (opened) => void opened.close().catch(() => undefined),
      );
      return {
        size: () => step(() => file.size()),
        read: (position, length) => step(() => file.read(position, length)),
        close: () => step(() => file.close()),
      };
    },
  };
}
