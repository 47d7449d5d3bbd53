import { join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { openDirectory, readSmallFile, replaceFile, sweepParts } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { decodeCopy, encodeCopy, type Copy } from './copy.ts';

const names = ['key-0', 'key-1'] as const;
const maximumSize = 64 * 1024 * 1024;

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

  /** The intact copies, latest first; none on a first start. `damaged` when there are copies and none is intact. */
  read(): Promise<Result<Bytes[], ShellProblem>> {
    return this.inTurn(async () => {
      const found = await this.copies();
      const intact = found.filter(isCopy).sort((left, right) => (left.generation > right.generation ? -1 : 1));
      if (intact.length === 0 && found.includes('damaged')) throw new Trouble('damaged');
      return intact.map((copy) => copy.bytes);
    });
  }

  /** How many of the copies there are damaged, or missing beside one that is there. */
  damagedCopies(): Promise<Result<number, ShellProblem>> {
    return this.inTurn(async () => {
      const found = await this.copies();
      return found.every((copy) => copy === 'absent') ? 0 : found.filter((copy) => !isCopy(copy)).length;
    });
  }

  /** Replaces the older copy. `both` then also rewrites the other, so that what was in it is gone from both. */
  write(bytes: Uint8Array, both: boolean): Promise<Result<undefined, ShellProblem>> {
    return this.inTurn(async () => {
      if (bytes.length > maximumSize) throw new Trouble('too-large');
      await sweepParts(this.files, this.directory);
      await this.replaceOlder(new Uint8Array(bytes));
      if (both) await this.replaceOlder(new Uint8Array(bytes));
      return undefined;
    });
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
    const encoded = await readSmallFile(this.files, join(this.directory, name));
    return encoded === null ? 'absent' : (decodeCopy(encoded) ?? 'damaged');
  }

  private inTurn<T>(work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
    const turn = this.waiting.then(() => settle(work));
    this.waiting = turn.catch(() => undefined);
    return turn;
  }
}

const isCopy = (found: Found): found is Copy => typeof found === 'object';

/** Damaged and absent copies are replaced first. */
const ageOf = (found: Found): bigint => (isCopy(found) ? found.generation : 0n);
