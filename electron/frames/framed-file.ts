import { replaceFile, withFile } from '../files/durable.ts';
import { Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam, OpenFile } from '../files/seam.ts';
import { chainLength, encodeGroup, maximumPayload, type Frame } from './frame.ts';
import { encodeHeader, headerLength, readHeader, startOfChain, type Header } from './header.ts';
import { heldFile } from './held-file.ts';
import { inspectTail } from './tail.ts';
import { nextIntact, readStretch } from './walk.ts';

export interface Page {
  readonly frames: readonly Frame[];
  /** Where to go on; null at the end of the file. */
  readonly next: number | null;
  /** Where damaged stretches begin that were stepped over. */
  readonly damagedAt: readonly number[];
}

/** Where a batch ends in its file, and the chain value that stands there. */
export interface Appended {
  readonly end: number;
  readonly chain: Bytes;
}

/**
 * One append-only file of chained frames, open for writing. Damage is stepped over in reading and never removed; only
 * an interrupted last write is cut, when the file is opened.
 */
export class FramedFile {
  private usable = true;
  /** What was refused stands behind the end, or may again after a power cut: it was not cut off, or the cut is not synced. */
  private hasRefusedTail = false;

  private constructor(
    private readonly file: OpenFile,
    private end: number,
    private lastChain: Bytes,
    /** An interrupted write was cut off when the file was opened. */
    readonly repaired: boolean,
  ) {}

  /** Creates the file whole, or not at all: it never stands there under its name without its header. */
  static async create(files: FileSeam, path: string, header: Header): Promise<FramedFile> {
    const bytes = encodeHeader(header);
    await replaceFile(files, path, bytes);
    const file = await files.open(path, 'update');
    return new FramedFile(file, headerLength, startOfChain(bytes), false);
  }

  /**
   * Opens an existing file for appending; null when its end is such that nothing should be appended to it (its header
   * is damaged, or what stands at its end cannot be judged).
   */
  static async open(files: FileSeam, path: string, magic: string): Promise<FramedFile | null> {
    const file = await files.open(path, 'update');
    try {
      const size = await file.size();
      const header = readHeader(await file.read(0, headerLength), magic);
      if (header.state === 'newer') throw new Trouble('damaged');
      if (header.state === 'good') {
        const tail = await inspectTail(file, size);
        if (tail.state === 'torn') await file.truncate(tail.end);
        if (tail.state !== 'undecided') {
          // Whoever wrote the last frames may have been ended before the sync; they are shown and built on from now.
          await file.syncData();
          const chain = await file.read(tail.end - chainLength, chainLength);
          return new FramedFile(file, tail.end, chain, tail.state === 'torn');
        }
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return null;
  }

  /** Bytes in the file that were answered for. */
  get size(): number {
    return this.end;
  }

  /** The chain value after the last frame answered for. */
  get chain(): Bytes {
    return this.lastChain;
  }

  /** False after a failed sync: the kernel may have dropped what it could not write, so the file takes no more. */
  get acceptsMore(): boolean {
    return this.usable;
  }

  /**
   * Appends batches with one write and one sync. All are durable when this answers with where each ends; none is kept
   * when it fails.
   */
  async append(batches: readonly (readonly Frame[])[]): Promise<Appended[]> {
    if (batches.some((batch) => batch.some((frame) => frame.bytes.length > maximumPayload)))
      throw new Trouble('too-large');
    const encoded = encodeGroup(this.lastChain, batches);
    await this.writeOrUndo(encoded.bytes);
    const start = this.end;
    this.end += encoded.bytes.length;
    this.lastChain = encoded.chain;
    return encoded.ends.map((end) => ({ end: start + end, chain: encoded.bytes.slice(end - chainLength, end) }));
  }

  async read(from: number, budget: number): Promise<Page> {
    return readPage(this.file, from, this.end, budget);
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /**
   * Before another file follows on this one: what was refused must not stand in it, or it would count beside what is
   * asked for again. Throws where the disk does not take the cut.
   */
  async cutRefused(): Promise<void> {
    if (!this.hasRefusedTail) return;
    await this.file.truncate(this.end);
    await this.file.sync();
    this.hasRefusedTail = false;
  }

  private async writeOrUndo(bytes: Bytes): Promise<void> {
    this.hasRefusedTail = true;
    try {
      await this.file.write(this.end, bytes);
    } catch (error) {
      await this.cutBack();
      throw error;
    }
    try {
      await this.file.syncData();
    } catch (error) {
      this.usable = false;
      await this.settleEnd();
      throw error;
    }
    this.hasRefusedTail = false;
  }

  /** The cut is synced with the next write, or before another file follows. */
  private async cutBack(): Promise<void> {
    try {
      await this.file.truncate(this.end);
    } catch {
      this.usable = false;
    }
  }

  /** The file takes no more: what was refused must not come back with a power cut and look like damage. */
  private async settleEnd(): Promise<void> {
    try {
      await this.cutRefused();
    } catch {
      // The disk does not take it: made up for before another file follows.
    }
  }
}

/** Reads a file that takes no more, from `headerLength` on. A file too damaged to read is one damaged stretch. */
export async function readClosedFile(files: FileSeam, path: string, from: number, budget: number): Promise<Page> {
  return withFile(files, path, 'read', async (file) => readPage(file, from, await file.size(), budget));
}

/** The header of a file, as far as it can be read. */
export async function readHeaderOf(files: FileSeam, path: string, magic: string): Promise<Header | null> {
  const reading = await withFile(files, path, 'read', async (file) =>
    readHeader(await file.read(0, headerLength), magic),
  );
  return reading.state === 'good' ? reading.header : null;
}

/** Whether a later version of the application wrote the file. */
export const isLaterFile = (files: FileSeam, path: string, magic: string): Promise<boolean> =>
  withFile(files, path, 'read', async (file) => readHeader(await file.read(0, headerLength), magic).state === 'newer');

async function readPage(file: OpenFile, from: number, size: number, budget: number): Promise<Page> {
  const held = heldFile(file);
  const frames: Frame[] = [];
  const damagedAt: number[] = [];
  let left = budget;
  for (let at = from; ;) {
    const stretch = await readStretch(held, at, size, left);
    for (const { kind, bytes } of stretch.frames) frames.push({ kind, bytes });
    if (stretch.ending === 'more') return { frames, next: stretch.next, damagedAt };
    if (stretch.ending === 'end') return { frames, next: null, damagedAt };
    damagedAt.push(stretch.next);
    const next = await nextIntact(held, stretch.next, size);
    left -= stretch.next - at;
    if (typeof next !== 'number' || left <= 0)
      return { frames, next: typeof next === 'number' ? next : null, damagedAt };
    at = next;
  }
}
