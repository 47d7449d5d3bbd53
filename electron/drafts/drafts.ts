import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { openDirectory, readSmallFile, replaceFile } from '../files/durable.ts';
import { GroupCommit } from '../files/group-commit.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { chainLength, encodeGroup, type Frame } from '../frames/frame.ts';
import { FramedFile, readClosedFile } from '../frames/framed-file.ts';
import { encodeHeader, headerLength, startOfChain } from '../frames/header.ts';
import { decodeEntry, encodeEntry } from './entries.ts';

const magic = 'PASSDRFT';
const name = 'drafts';
const stretch = 4 * 1024 * 1024;
/** The id of no draft. */
const nobody = '-';

export interface Draft {
  readonly id: string;
  readonly bytes: Bytes;
}

/** Sizes in bytes from which the log is rewritten with the latest content of each draft only. */
export interface DraftLimits {
  readonly compactAtOpen: number;
  readonly compactWhileOpen: number;
}

const usualLimits: DraftLimits = { compactAtOpen: 4 * 1024 * 1024, compactWhileOpen: 64 * 1024 * 1024 };

/**
 * What somebody is in the middle of writing, sealed. A log of frames in the journal's format: the last entry of an id
 * counts. Unlike the journal it is rewritten when it grows.
 */
export class Drafts {
  private readonly commits = new GroupCommit<readonly Frame[], unknown>((group) => this.write(group));
  private isForgetting = false;

  private constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
    private readonly limits: DraftLimits,
    private log: FramedFile,
    private readonly latest: Map<string, Bytes>,
    /** Some could not be read; the file as it was found was set aside. */
    readonly damaged = false,
  ) {}

  static open(files: FileSeam, directory: string, limits = usualLimits): Promise<Result<Drafts, ShellProblem>> {
    return settle(async () => {
      await openDirectory(files, directory);
      const path = join(directory, name);
      if ((await files.status(path)) === null) {
        const log = await FramedFile.create(files, path, firstHeader());
        return new Drafts(files, directory, limits, log, new Map());
      }
      const log = await FramedFile.open(files, path, magic);
      const { latest, damaged } = await readAll(files, path);
      if (log !== null && !damaged && log.size <= limits.compactAtOpen)
        return new Drafts(files, directory, limits, log, latest);
      await log?.close();
      // A rewrite drops what could not be read: it is set aside first.
      const unreadable = damaged || log === null;
      if (unreadable) await setAside(files, directory);
      return new Drafts(files, directory, limits, await rewrite(files, directory, latest), latest, unreadable);
    });
  }

  read(): Promise<Result<Draft[], ShellProblem>> {
    return settle(async () => {
      await this.commits.idle();
      return [...this.latest].map(([id, bytes]): Draft => ({ id, bytes: bytes.slice() }));
    });
  }

  /** Replaces the draft with this id; durable when answered. */
  put(id: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return this.add([encodeEntry(id, bytes)]);
  }

  /** Removes drafts, all or none; an unknown id is no failure. */
  remove(ids: readonly string[]): Promise<Result<undefined, ShellProblem>> {
    return this.add(ids.map((id) => encodeEntry(id, null)));
  }

  /** Removes drafts and writes the log anew: nothing removed now or earlier lies in it any more. */
  async forget(ids: readonly string[]): Promise<Result<undefined, ShellProblem>> {
    const removed = await this.remove(ids);
    if (!removed.ok) return removed;
    return settle(async () => {
      this.isForgetting = true;
      // Rewritten at the next write: an entry that removes nothing is one, in its turn behind all others.
      await this.commits.add([encodeEntry(nobody, null)]);
      return undefined;
    });
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.log.close();
  }

  private add(batch: readonly Frame[]): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if (batch.length > 0) await this.commits.add(batch);
      return undefined;
    });
  }

  private async write(group: readonly (readonly Frame[])[]): Promise<readonly unknown[]> {
    if (this.isForgetting || !this.log.acceptsMore || this.log.size > this.limits.compactWhileOpen) {
      const fresh = await rewrite(this.files, this.directory, this.latest);
      await this.log.close();
      this.log = fresh;
      this.isForgetting = false;
    }
    const ends = await this.log.append(group);
    for (const frame of group.flat()) apply(this.latest, frame);
    return ends;
  }
}

const firstHeader = () => ({ magic, number: 1, previous: new Uint8Array(chainLength) });

function apply(latest: Map<string, Bytes>, frame: Frame): void {
  const entry = decodeEntry(frame);
  if (entry === null) return;
  if (entry.bytes === null) latest.delete(entry.id);
  else latest.set(entry.id, entry.bytes);
}

async function readAll(files: FileSeam, path: string): Promise<{ latest: Map<string, Bytes>; damaged: boolean }> {
  const latest = new Map<string, Bytes>();
  let damaged = false;
  let at: number | null = headerLength;
  while (at !== null) {
    const page = await readClosedFile(files, path, at, stretch);
    for (const frame of page.frames) apply(latest, frame);
    damaged ||= page.damagedAt.length > 0;
    at = page.next;
  }
  return { latest, damaged };
}

async function setAside(files: FileSeam, directory: string): Promise<void> {
  const bytes = await readSmallFile(files, join(directory, name));
  if (bytes === null) throw new Trouble('not-found');
  await replaceFile(files, join(directory, `${name}-kept-${randomBytes(8).toString('hex')}`), bytes);
}

async function rewrite(files: FileSeam, directory: string, latest: ReadonlyMap<string, Bytes>): Promise<FramedFile> {
  const header = encodeHeader(firstHeader());
  const batches = [...latest].map(([id, bytes]) => [encodeEntry(id, bytes)]);
  const body = encodeGroup(startOfChain(header), batches).bytes;
  const whole = new Uint8Array(header.length + body.length);
  whole.set(header, 0);
  whole.set(body, header.length);
  const path = join(directory, name);
  await replaceFile(files, path, whole);
  const log = await FramedFile.open(files, path, magic);
  if (log === null) throw new Trouble('damaged');
  return log;
}
