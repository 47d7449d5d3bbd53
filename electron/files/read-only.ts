/** The file seam over a profile in which nothing can be written. */
import type { FileSeam, OpenFile } from './seam.ts';

/**
 * Stores open, read, and answer every change with EROFS. Files are opened to be read, and what only makes sure of
 * something on the disk succeeds: there is nothing to make sure of. An interrupted last write is passed over in reading
 * and stays where it is.
 */
export const readOnly = (files: FileSeam): FileSeam => ({
  open: async (path, mode) => (mode === 'create' ? refuse() : onlyRead(await files.open(path, 'read'))),
  status: (path) => files.status(path),
  list: (path, most) => files.list(path, most),
  makeDirectory: async (path) => ((await files.status(path)) === null ? refuse() : false),
  removeDirectory: refuse,
  rename: refuse,
  remove: refuse,
  syncDirectory: () => Promise.resolve(),
  freeBytes: (path) => files.freeBytes(path),
});

const onlyRead = (file: OpenFile): OpenFile => ({
  size: () => file.size(),
  read: (position, length) => file.read(position, length),
  write: refuse,
  truncate: () => Promise.resolve(),
  syncData: () => Promise.resolve(),
  sync: () => Promise.resolve(),
  close: () => file.close(),
});

function refuse(): Promise<never> {
  return Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
}
