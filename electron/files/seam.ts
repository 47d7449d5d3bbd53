/**
 * The one place where durable code touches a disk. Everything that must survive a power cut goes through this
 * interface, so that a test can record every write and sync and replay each state a cut may leave behind.
 *
 * Failures are thrown as the operating system names them (`code`: ENOSPC, EROFS, …); `settle` turns them into typed
 * problems at the border of each store.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A link, a device, a socket: everything that is neither a regular file nor a directory is `other`. */
export type EntryKind = 'file' | 'directory' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface Status {
  readonly kind: EntryKind;
  readonly size: number;
  /** Number of the file system the entry lives on (st_dev). */
  readonly device: number;
}

export interface OpenFile {
  size(): Promise<number>;
  /** Bytes from a position on; fewer than asked only at the end of the file. */
  read(position: number, length: number): Promise<Bytes>;
  write(position: number, bytes: Uint8Array): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Data and size are on the disk when this answers (fdatasync). */
  syncData(): Promise<void>;
  /** Everything about the file is on the disk when this answers (fsync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that is only looked into. */
export type ReadFile = Pick<OpenFile, 'size' | 'read' | 'close'>;

/** `read`: an existing file; `update`: read and write an existing one; `create`: a new one, refused when it exists. */
export type OpenMode = 'read' | 'update' | 'create';

export interface FileSeam {
  /** Opens a regular file. Never follows a link in the last place of the path. */
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** Without following a link; null when there is nothing. */
  status(path: string): Promise<Status | null>;
  /** @param most fails as `EMFILE` before more entries than this are held in memory */
  list(directory: string, most?: number): Promise<FolderEntry[]>;
  /** One level; answers false when the directory was there already. */
  makeDirectory(path: string): Promise<boolean>;
  removeDirectory(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names created, renamed and removed in the directory are on the disk when this answers. */
  syncDirectory(path: string): Promise<void>;
  freeBytes(path: string): Promise<number>;
}
