import { join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { equal } from '../../shared/codec/bytes.ts';
import type { Result } from '../../shared/result.ts';
import { openDirectory, readSmallFile, replaceFile, sweepParts } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { contentCap, copyCap, decodeCopy, encodeCopy, type Copy } from './copy.ts';

const names = ['key-0', 'key-1'] as const;

type Found = Copy | 'absent' | 'damaged';

/**
 * The wrapped keys, in two alternating copies: a write replaces the older one and never touches the newer, so a power
 * cut at any moment leaves an intact copy of the state before or after (SPEC.md).
 */
export class KeyFile {
  private waiting: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
  ) {}

  static open(files: FileSeam, directory: string): Promise<Result<KeyFile, ShellProblem>> {
    return settle(async () => {
      await openDirectory(files, directory);
      return new KeyFile(files, directory);
    });
  }

  /**
   * The intact copies, latest first; none on a first start. `damaged` when there are copies and none is intact.
   *
   * Budget: each copy 64 MiB and its head (K10), held twice while it is read; time follows the length.
   */
  read(): Promise<Result<Bytes[], ShellProblem>> {
    return this.inTurn(async () => {
      const found = await this.copies();
      const intact = newestFirst(found);
      if (intact.length === 0 && found.includes('damaged')) throw new Trouble('damaged');
      return intact.map((copy) => copy.bytes);
    });
  }

  /** How many of the copies there are damaged, missing beside one that is there, or of before a write that reached the other alone. */
  damagedCopies(): Promise<Result<number, ShellProblem>> {
    return this.inTurn(async () => {
      const found = await this.copies();
      const [newest] = newestFirst(found);
      const isSound = (copy: Found): boolean => isCopy(copy) && newest !== undefined && equal(copy.bytes, newest.bytes);
      return found.every((copy) => copy === 'absent') ? 0 : found.filter((copy) => !isSound(copy)).length;
    });
  }

  /**
   * Replaces the older copy. `both` then also rewrites the other, so that what was in it is gone from both. What fails on the
   * way is taken back (K8), so that it has not happened; where that fails too, `half-written`: it has.
   */
  write(bytes: Uint8Array, both: boolean): Promise<Result<undefined, ShellProblem>> {
    return this.inTurn(async () => {
      if (bytes.length > contentCap) throw new Trouble('too-large');
      await sweepParts(this.files, this.directory);
      const before = await this.copies();
      const next = new Uint8Array(bytes);
      try {
        await this.replaceOlder(next);
        if (both) await this.replaceOlder(next);
      } catch (error) {
        await this.takeBack(before, next);
        throw error;
      }
      return undefined;
    });
  }

  /** Lets what is being written finish. */
  async close(): Promise<void> {
    await this.waiting;
  }

  /** After a write that failed: the newest content of before in every copy again, unless none of them is the new one. */
  private async takeBack(before: readonly Found[], next: Bytes): Promise<void> {
    const isNew = (copy: Found): boolean => isCopy(copy) && equal(copy.bytes, next);
    const found = await this.copies();
    if (before.some(isNew) || !found.some(isNew)) return;
    const [newest] = newestFirst(before);
    const last = newestFirst(found)[0]?.generation ?? 0n;
    try {
      if (newest === undefined) throw new Trouble('half-written');
      for (const [at, name] of names.entries()) {
        const copy = { generation: last + 1n + BigInt(at), bytes: newest.bytes };
        if (isNew(found[at] ?? 'absent')) await replaceFile(this.files, join(this.directory, name), encodeCopy(copy));
      }
    } catch {
      if ((await this.copies()).some(isNew)) throw new Trouble('half-written');
    }
  }

  private async replaceOlder(bytes: Bytes): Promise<void> {
    const [first, second] = await this.copies();
    const ages = [ageOf(first), ageOf(second)] as const;
    const older = ages[0] <= ages[1] ? 0 : 1;
    const generation = (ages[0] > ages[1] ? ages[0] : ages[1]) + 1n;
    await replaceFile(this.files, join(this.directory, names[older]), encodeCopy({ generation, bytes }));
  }

  private async copies(): Promise<[Found, Found]> {
    return [await this.copy(names[0]), await this.copy(names[1])];
  }

  private async copy(name: string): Promise<Found> {
    const path = join(this.directory, name);
    // Nothing that was written here is longer (K10), and what is would be read into memory whole.
    if (((await this.files.status(path))?.size ?? 0) > copyCap) return 'damaged';
    const encoded = await readSmallFile(this.files, path);
    return encoded === null ? 'absent' : (decodeCopy(encoded) ?? 'damaged');
  }

  private inTurn<T>(work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
    const turn = this.waiting.then(() => settle(work));
    this.waiting = turn.catch(() => undefined);
    return turn;
  }
}

const newestFirst = (found: readonly Found[]): readonly Copy[] =>
  found.filter(isCopy).sort((left, right) => (left.generation > right.generation ? -1 : 1));

const isCopy = (found: Found): found is Copy => typeof found === 'object';

/** Damaged and absent copies are replaced first. */
const ageOf = (found: Found): bigint => (isCopy(found) ? found.generation : 0n);
