import { constants, promises as fs, type Dirent, type Stats } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { patient } from './patient.ts';
import type { Bytes, FolderEntry, EntryKind, FileSeam, OpenFile, OpenMode, Status } from './seam.ts';

const onlyOwnerFile = 0o600;
const onlyOwnerDirectory = 0o700;

// Windows has neither flag; there a link in the profile is guarded by the check for a regular file alone.
const guarded = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const flags: Record<OpenMode, number> = {
  read: constants.O_RDONLY | guarded,
  update: constants.O_RDWR | guarded,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | guarded,
};

const plainFiles: FileSeam = {
  async open(path, mode) {
    const handle = await fs.open(path, flags[mode], onlyOwnerFile);
    const status = await handle.stat();
    if (!status.isFile()) {
      await handle.close();
      throw Object.assign(new Error('not a regular file'), { code: 'ENOTREG' });
    }
    return openFile(handle);
  },

  async status(path) {
    try {
      return statusOf(await fs.lstat(path));
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
      throw error;
    }
  },

  async list(directory, most) {
    const found =
      most === undefined ? await fs.readdir(directory, { withFileTypes: true }) : await first(directory, most);
    return found.map((entry): FolderEntry => ({ name: entry.name, kind: kindOf(entry) }));
  },

  async makeDirectory(path) {
    try {
      await fs.mkdir(path, { mode: onlyOwnerDirectory });
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    }
  },

  removeDirectory: (path) => fs.rmdir(path),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),

  async syncDirectory(path) {
    // Windows refuses to open a directory for this; those who need certainty read back what they wrote.
    if (process.platform === 'win32') return;
    const handle = await fs.open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } catch (error) {
      // Some network and FUSE file systems know no such call.
      if (!hasCode(error, 'EINVAL') && !hasCode(error, 'ENOSYS') && !hasCode(error, 'ENOTSUP')) throw error;
    } finally {
      await handle.close();
    }
  },

  async freeBytes(path) {
    const status = await fs.statfs(path);
    return status.bavail * status.bsize;
  },
};

/** The file seam over the real file system. */
export const nodeFiles: FileSeam = process.platform === 'win32' ? patient(plainFiles, sleep) : plainFiles;

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    size: async () => (await handle.stat()).size,
    read: (position, length) => readFully(handle, position, length),
    write: (position, bytes) => writeFully(handle, position, bytes),
    truncate: (size) => handle.truncate(size),
    syncData: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Entry by entry: a folder somebody else filled may hold millions. */
async function first(directory: string, most: number): Promise<Dirent[]> {
  const found: Dirent[] = [];
  for await (const entry of await fs.opendir(directory)) {
    if (found.length === most) throw Object.assign(new Error('too many entries'), { code: 'EMFILE' });
    found.push(entry);
  }
  return found;
}

async function readFully(handle: fs.FileHandle, position: number, length: number): Promise<Bytes> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

async function writeFully(handle: fs.FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

function statusOf(stats: Stats): Status {
  return { kind: kindOf(stats), size: stats.size, device: stats.dev };
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
