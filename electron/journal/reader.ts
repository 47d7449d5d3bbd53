import { join } from 'node:path';
import { codeOf } from '../files/problems.ts';
import { withFile } from '../files/durable.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { chainLength, type Frame } from '../frames/frame.ts';
import { readClosedFile, readHeaderOf, type FramedFile, type Page } from '../frames/framed-file.ts';
import { headerLength } from '../frames/header.ts';
import { fileName, placeOf, positionOf } from './names.ts';

export const magic = 'PASSJRNL';

const pageBudget = 4 * 1024 * 1024;

/** The last chain value as it stands on the disk; zeros where there is none. */
export async function lastChainOf(files: FileSeam, directory: string, number: number | undefined): Promise<Bytes> {
  if (number === undefined) return new Uint8Array(chainLength);
  return withFile(files, join(directory, fileName(number)), 'read', async (file) => {
    const size = await file.size();
    return size < headerLength ? new Uint8Array(chainLength) : file.read(size - chainLength, chainLength);
  });
}

export interface JournalStretch {
  readonly frames: readonly Frame[];
  readonly next: number | null;
  /** Where damage was stepped over: places in the journal. */
  readonly damagedAt: readonly number[];
}

/** Reads across the journal's files, noting damage and reading on behind it. */
export class JournalReader {
  constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
  ) {}

  /**
   * Budget: about 4 MiB of frames a call, and one frame of 16 MiB at most where it is larger; behind damage the rest of that
   * file is held (64 MiB as it is written here; J16) and searched, each place for itself (findNextFrame: 1 GiB hashed at most, J15).
   * @param numbers the files there are, ascending
   * @param current the last of them when it is open for appending: only what was answered for is read
   */
  async read(from: number, numbers: readonly number[], current: FramedFile | null): Promise<JournalStretch> {
    const frames: Frame[] = [];
    const damagedAt: number[] = [];
    let bytes = 0;
    const { file, offset } = placeOf(from);
    for (const [index, number] of numbers.entries()) {
      if (number < file) continue;
      let at: number | null = number === file && offset > 0 ? offset : headerLength;
      if (at === headerLength && (await this.isBadLink(number, numbers[index - 1])))
        damagedAt.push(positionOf(number, 0));
      while (at !== null) {
        if (bytes >= pageBudget) return { frames, next: positionOf(number, at), damagedAt };
        const open = index === numbers.length - 1 ? current : null;
        const page: Page = await this.readOne(number, open, at);
        frames.push(...page.frames);
        bytes += page.frames.reduce((size, frame) => size + frame.bytes.length, 0);
        damagedAt.push(...page.damagedAt.map((place) => positionOf(number, place)));
        at = page.next;
      }
    }
    return { frames, next: null, damagedAt };
  }

  /** The chain value before a position; zeros at the start and where there is none. */
  async mark(position: number): Promise<Bytes> {
    const { file, offset } = placeOf(position);
    const nothing = new Uint8Array(chainLength);
    if (offset < headerLength) return nothing;
    try {
      const bytes = await withFile(this.files, join(this.directory, fileName(file)), 'read', (open) =>
        open.read(offset - chainLength, chainLength),
      );
      return bytes.length === chainLength ? bytes : nothing;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return nothing;
    }
  }

  private async readOne(number: number, open: FramedFile | null, at: number): Promise<Page> {
    try {
      if (open !== null) return await open.read(at, pageBudget);
      return await readClosedFile(this.files, join(this.directory, fileName(number)), at, pageBudget);
    } catch (error) {
      // One file out of reach must not hide those after it.
      if (codeOf(error) === null) throw error;
      return { frames: [], next: null, damagedAt: [at] };
    }
  }

  /** Whether a file does not follow on the one before it: missing files, a damaged header, a foreign file. */
  private async isBadLink(number: number, before: number | undefined): Promise<boolean> {
    try {
      const header = await readHeaderOf(this.files, join(this.directory, fileName(number)), magic);
      const expected = await lastChainOf(this.files, this.directory, before);
      return header?.number !== number || !same(header.previous, expected);
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return true;
    }
  }
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
