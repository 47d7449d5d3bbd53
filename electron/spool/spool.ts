import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ShellProblem, SpooledFile } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { newPartName, openDirectory, removeQuietly, withFile } from '../files/durable.ts';
import { eachPiece, hashFile } from '../files/hash.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam, OpenFile } from '../files/seam.ts';
import { usualLimits } from './limits.ts';
import { besideName, Shares, tagOf } from './shares.ts';

const finished = /^[0-9a-f]{64}$/;
/** A file that comes from afar, as far as it has come. Its name says what it must turn out to be. */
const coming = /^\.([0-9a-f]{64})\.coming$/;

interface Writing {
  readonly part: string;
  readonly file: OpenFile;
  readonly hash: ReturnType<typeof createHash>;
  /** The hash it must have in the end, where that is said beforehand. */
  readonly promised?: string;
  /** Where it comes from. */
  readonly tag: string;
  size: number;
  /** Pieces are written one after the other, in the order they came. */
  turn: Promise<unknown>;
}

/**
 * A folder of sealed files named by the SHA-256 of their content. A file stands there whole and durable, or not at
 * all: it is written under a temporary name, synced, read back, and only then renamed.
 */
export class Spool {
  private readonly writing = new Map<string, Writing>();
  private counted: Promise<Shares> | null = null;

  private constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
    private readonly limits: typeof usualLimits,
  ) {}

  static open(files: FileSeam, directory: string, limits = usualLimits): Promise<Result<Spool, ShellProblem>> {
    return settle(async () => {
      await openDirectory(files, directory);
      return new Spool(files, directory, limits);
    });
  }

  /**
   * Starts a new file; answers a handle for `write` and `finish`.
   *
   * @param source the stick, folder or storage it comes from, which may fill its share and no more
   */
  begin(source?: string, whole = 0): Promise<Result<string, ShellProblem>> {
    return settle(async () => {
      const tag = tagOf(source);
      await this.mustHaveRoom(tag, whole);
      const part = join(this.directory, newPartName());
      const file = await this.files.open(part, 'create');
      const handle = randomBytes(16).toString('hex');
      this.writing.set(handle, { part, file, hash: createHash('sha256'), tag, size: 0, turn: Promise.resolve() });
      return handle;
    });
  }

  /**
   * Goes on with a file that must turn out to be `name`, or starts it. What came before a power cut may be torn: the
   * hash at the end decides.
   *
   * @param whole its size when it is there in full
   */
  resume(
    name: string,
    whole: number,
    source?: string,
  ): Promise<Result<{ handle: string; size: number }, ShellProblem>> {
    return settle(async () => {
      const part = join(this.directory, `.${name}.coming`);
      if ([...this.writing.values()].some((each) => each.part === part)) throw new Trouble('busy');
      const tag = tagOf(source);
      await this.mustHaveRoom(tag, whole);
      const before = await this.files.status(part);
      if (before !== null && before.size > whole) await this.files.remove(part);
      const goesOn = before !== null && before.size <= whole;
      const file = await this.files.open(part, goesOn ? 'update' : 'create');
      const hash = createHash('sha256');
      let size = 0;
      if (goesOn) {
        await eachPiece(file, (piece, at) => {
          hash.update(piece);
          size = at + piece.length;
          return Promise.resolve();
        });
      }
      const handle = randomBytes(16).toString('hex');
      this.writing.set(handle, { part, file, hash, promised: name, tag, size, turn: Promise.resolve() });
      return { handle, size };
    });
  }

  /** Adds a piece. After a failure the unfinished file is gone and its handle no longer known. */
  write(handle: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return this.inTurn(handle, async (writing) => {
      if (writing.size + bytes.length > this.limits.fileBytes) throw new Trouble('too-large');
      await writing.file.write(writing.size, bytes);
      writing.hash.update(bytes);
      writing.size += bytes.length;
      return undefined;
    });
  }

  /** Makes the file durable under its hash. The same content twice is one file. */
  finish(handle: string): Promise<Result<SpooledFile, ShellProblem>> {
    return this.inTurn(handle, async (writing) => {
      const name = writing.hash.digest('hex');
      await writing.file.sync();
      const wanted = writing.promised ?? name;
      if (name !== wanted || (await hashFile(writing.file)) !== name) throw new Trouble('damaged');
      await writing.file.close();
      if (writing.tag !== '') await this.sayFrom(name, writing.tag);
      await this.files.rename(writing.part, join(this.directory, name));
      this.writing.delete(handle);
      (await this.counted)?.add(name, writing.tag, writing.size);
      await this.files.syncDirectory(this.directory);
      return { name, size: writing.size };
    });
  }

  /** Drops an unfinished file. */
  async abandon(handle: string): Promise<void> {
    const writing = this.writing.get(handle);
    if (writing === undefined) return;
    await writing.turn;
    await this.drop(handle, writing);
  }

  /** Lets go of an unfinished file: one that may be resumed stays as far as it came, another is dropped. */
  async leave(handle: string): Promise<void> {
    const writing = this.writing.get(handle);
    if (writing?.promised === undefined) return this.abandon(handle);
    await writing.turn;
    if (this.writing.delete(handle)) await writing.file.close();
  }

  /** Drops what came in part and is not offered any more. */
  async forgetComing(offered: ReadonlySet<string>): Promise<void> {
    const inUse = new Set([...this.writing.values()].map(({ part }) => part));
    for (const { name, kind } of await this.files.list(this.directory)) {
      const [, promised] = coming.exec(name) ?? [];
      if (kind !== 'file' || promised === undefined || offered.has(promised)) continue;
      const path = join(this.directory, name);
      if (!inUse.has(path)) await removeQuietly(this.files, path);
    }
  }

  /** Drops all unfinished files: whoever was writing them is gone. */
  async abandonAll(): Promise<void> {
    for (const handle of this.writing.keys()) await this.abandon(handle);
  }

  list(): Promise<Result<SpooledFile[], ShellProblem>> {
    return settle(async () => {
      const found: SpooledFile[] = [];
      for (const name of await this.names()) {
        const status = await this.files.status(join(this.directory, name));
        if (status?.kind === 'file') found.push({ name, size: status.size });
      }
      return found;
    });
  }

  async has(name: string): Promise<boolean> {
    return (await this.files.status(join(this.directory, name)))?.kind === 'file';
  }

  read(name: string, offset: number, length: number): Promise<Result<Bytes, ShellProblem>> {
    return settle(async () => this.reading(name, (file) => file.read(offset, length)));
  }

  /** Opens a finished file for the time of `work`. Throws `not-found` as `Trouble` when there is none. */
  async reading<T>(name: string, work: (file: OpenFile) => Promise<T>): Promise<T> {
    if (!(await this.has(name))) throw new Trouble('not-found');
    return withFile(this.files, join(this.directory, name), 'read', work);
  }

  /** Removes files; one that is not there is no failure. */
  remove(names: readonly string[]): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const shares = await this.shares();
      for (const name of names) {
        if (await this.has(name)) await this.files.remove(join(this.directory, name));
        const tag = shares.remove(name);
        if (tag !== '') await removeQuietly(this.files, join(this.directory, besideName(name, tag)));
      }
      await this.files.syncDirectory(this.directory);
      return undefined;
    });
  }

  /** Before the file has its name: one that stands there counts for where it came from. */
  private async sayFrom(name: string, tag: string): Promise<void> {
    const path = join(this.directory, besideName(name, tag));
    if ((await this.files.status(path)) !== null || (await this.has(name))) return;
    await (await this.files.open(path, 'create')).close();
  }

  private shares(): Promise<Shares> {
    this.counted ??= Shares.of(this.files, this.directory, this.limits).catch((error: unknown) => {
      this.counted = null;
      throw error;
    });
    return this.counted;
  }

  private async mustHaveRoom(tag: string, size: number): Promise<void> {
    if (this.writing.size >= this.limits.writing) throw new Trouble('too-many');
    (await this.shares()).mustHaveRoom(tag, size, [...this.writing.values()]);
  }

  private async names(): Promise<string[]> {
    const entries = await this.files.list(this.directory);
    return entries.filter((entry) => entry.kind === 'file' && finished.test(entry.name)).map((entry) => entry.name);
  }

  private inTurn<T>(handle: string, work: (writing: Writing) => Promise<T>): Promise<Result<T, ShellProblem>> {
    const writing = this.writing.get(handle);
    if (writing === undefined) return settle(() => Promise.reject(new Trouble('not-found')));
    const turn = writing.turn.then(() =>
      settle(async () => {
        if (this.writing.get(handle) !== writing) throw new Trouble('not-found');
        try {
          return await work(writing);
        } catch (error) {
          await this.drop(handle, writing);
          throw error;
        }
      }),
    );
    writing.turn = turn.catch(() => undefined);
    return turn;
  }

  private async drop(handle: string, writing: Writing): Promise<void> {
    if (!this.writing.delete(handle)) return;
    try {
      await writing.file.close();
    } catch {
      // Closed already: the failure that brought us here is the one to tell.
    }
    await removeQuietly(this.files, writing.part);
  }
}
