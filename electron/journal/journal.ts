import { join } from 'node:path';
import type { JournalFrame, ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { openDirectory } from '../files/durable.ts';
import { GroupCommit } from '../files/group-commit.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { overhead, type Frame } from '../frames/frame.ts';
import { FramedFile, isLaterFile } from '../frames/framed-file.ts';
import { fileName, numberOf, positionOf } from './names.ts';
import { fromDisk, toDisk } from './kinds.ts';
import { JournalReader, lastChainOf, magic } from './reader.ts';

const rotateAt = 64 * 1024 * 1024;

/** A position in the journal, and the chain value that stands before it. */
export interface JournalEnd {
  readonly end: number;
  readonly mark: Bytes;
}

export interface JournalPage {
  readonly frames: JournalFrame[];
  readonly next: number | null;
  readonly repaired: boolean;
  readonly end: number;
  readonly damaged: boolean;
  /** Later files were written by a later version of the application: they are left alone, and nothing is appended. */
  readonly newer: boolean;
  /** The chain values that stand before the position read from, and before `end`. */
  readonly marks: { readonly from: Bytes; readonly end: Bytes };
}

/**
 * What was saved, in order: append-only files of sealed frames (SPEC.md). The journal never looks inside a frame, and
 * never removes one.
 */
export class Journal {
  private readonly commits = new GroupCommit<readonly Frame[], JournalEnd>((group) => this.write(group));
  private readonly reader: JournalReader;

  private constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
    private readonly numbers: number[],
    private current: FramedFile | null,
    private readonly rotation: number,
    readonly repaired: boolean,
    private readonly isNewer: boolean,
  ) {
    this.reader = new JournalReader(files, directory);
  }

  /**
   * Opens the journal, cutting an interrupted last write.
   *
   * @param rotation size in bytes from which a new file is begun; smaller in tests
   */
  static open(files: FileSeam, directory: string, rotation = rotateAt): Promise<Result<Journal, ShellProblem>> {
    return settle(async () => {
      await openDirectory(files, directory);
      const numbers = (await files.list(directory))
        .flatMap((entry) => (entry.kind === 'file' ? [numberOf(entry.name)] : []))
        .filter((number) => number !== null)
        .sort((left, right) => left - right);
      const known = await withoutLater(files, directory, numbers);
      const isNewer = known.length < numbers.length;
      const last = known.at(-1);
      // Below a later file nothing was interrupted, and nothing is cut.
      const writes = last !== undefined && !isNewer;
      const current = writes ? await FramedFile.open(files, join(directory, fileName(last)), magic) : null;
      return new Journal(files, directory, known, current, rotation, current?.repaired ?? false, isNewer);
    });
  }

  /** Appends frames in order as one batch: durable when answered with where it ends, all or none after a power cut. */
  append(frames: readonly JournalFrame[]): Promise<Result<JournalEnd, ShellProblem>> {
    return settle(async () => {
      if (this.isNewer) throw new Trouble('newer-version');
      if (frames.length > 0) return this.commits.add(frames.map(toDisk));
      const end = await this.end();
      return { end, mark: await this.reader.mark(end) };
    });
  }

  /** Frames from a position on (0, or the `next` of an earlier page), about 4 MiB of them. */
  read(from: number): Promise<Result<JournalPage, ShellProblem>> {
    return settle(async () => {
      // Before reading: what is appended meanwhile may be in the page, and must not be taken for read when it is not.
      const end = await this.end();
      const marks = { from: await this.reader.mark(from), end: await this.reader.mark(end) };
      const page = await this.reader.read(from, this.numbers, this.current);
      const frames = page.frames.map(fromDisk).filter((frame) => frame !== null);
      return {
        frames,
        next: page.next,
        end,
        repaired: this.repaired,
        damaged: page.damagedAt.length > 0,
        newer: this.isNewer,
        marks,
      };
    });
  }

  /** Reads everything and answers the places that are damaged: always the same for the same damage. */
  check(): Promise<Result<number[], ShellProblem>> {
    return settle(async () => {
      const damagedAt: number[] = [];
      for (let at: number | null = 0; at !== null;) {
        const page = await this.reader.read(at, this.numbers, this.current);
        damagedAt.push(...page.damagedAt);
        at = page.next;
      }
      return damagedAt;
    });
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.current?.close();
  }

  private async end(): Promise<number> {
    const last = this.numbers.at(-1);
    if (last === undefined) return 0;
    if (this.current !== null) return positionOf(last, this.current.size);
    return positionOf(last, (await this.files.status(join(this.directory, fileName(last))))?.size ?? 0);
  }

  private async write(group: readonly (readonly Frame[])[]): Promise<JournalEnd[]> {
    const bytes = group.flat().reduce((size, frame) => size + overhead + frame.bytes.length, 0);
    const file = await this.fileFor(bytes);
    const number = this.numbers.at(-1) ?? 0;
    const appended = await file.append(group);
    return appended.map(({ end, chain }) => ({ end: positionOf(number, end), mark: chain }));
  }

  private async fileFor(bytes: number): Promise<FramedFile> {
    const current = this.current;
    if (current?.acceptsMore === true && current.size + bytes <= this.rotation) return current;
    await current?.cutRefused();
    const last = this.numbers.at(-1);
    const previous = current?.chain ?? (await lastChainOf(this.files, this.directory, last));
    const number = (last ?? 0) + 1;
    const fresh = await FramedFile.create(this.files, join(this.directory, fileName(number)), {
      magic,
      number,
      previous,
    });
    this.current = fresh;
    this.numbers.push(number);
    await current?.close();
    return fresh;
  }
}

/** The files up to the first that a later version wrote (J12). */
async function withoutLater(files: FileSeam, directory: string, numbers: readonly number[]): Promise<number[]> {
  const known = [...numbers];
  for (let last = known.at(-1); last !== undefined; last = known.at(-1)) {
    if (!(await isLaterFile(files, join(directory, fileName(last)), magic))) break;
    known.pop();
  }
  return known;
}
