import { dirname, join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { openDirectory } from '../files/durable.ts';
import { GroupCommit } from '../files/group-commit.ts';
import { settle } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import { chainLength, type Frame } from '../frames/frame.ts';
import { FramedFile } from '../frames/framed-file.ts';
import { headerLength } from '../frames/header.ts';

const magic = 'PASSKNWN';
const nameBytes = 32;
const stretch = 4 * 1024 * 1024;

/**
 * Hashes of sealed files that were here once and have been dealt with. A stick goes back and forth with everything
 * ever put on it, so what has left the spool must still be recognised. A hash of sealed bytes tells nothing.
 */
export class Known {
  private readonly commits = new GroupCommit<readonly Frame[], unknown>((group) => this.log.append(group));

  private constructor(
    private readonly log: FramedFile,
    private readonly names: Set<string>,
  ) {}

  static open(files: FileSeam, path: string): Promise<Result<Known, ShellProblem>> {
    return settle(async () => {
      await openDirectory(files, dirname(path));
      const log = await openOrCreate(files, path);
      const names = new Set<string>();
      for (let at: number | null = headerLength; at !== null;) {
        const page = await log.read(at, stretch);
        for (const frame of page.frames) for (const name of namesIn(frame)) names.add(name);
        at = page.next;
      }
      return new Known(log, names);
    });
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** Durable when answered. */
  add(names: readonly string[]): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const fresh = names.filter((name) => !this.names.has(name));
      if (fresh.length === 0) return undefined;
      await this.commits.add([{ kind: 1, bytes: new Uint8Array(Buffer.from(fresh.join(''), 'hex')) }]);
      for (const name of fresh) this.names.add(name);
      return undefined;
    });
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.log.close();
  }
}

async function openOrCreate(files: FileSeam, path: string): Promise<FramedFile> {
  const first = { magic, number: 1, previous: new Uint8Array(chainLength) };
  if ((await files.status(path)) === null) return FramedFile.create(files, path, first);
  const log = await FramedFile.open(files, path, magic);
  if (log !== null) return log;
  // Past recognising: what is taken twice is recognised later by what is in it. Starting afresh loses nothing else.
  await files.rename(path, join(dirname(path), 'known-damaged'));
  return FramedFile.create(files, path, first);
}

function namesIn(frame: Frame): string[] {
  const names: string[] = [];
  for (let at = 0; at + nameBytes <= frame.bytes.length; at += nameBytes) {
    names.push(Buffer.from(frame.bytes.subarray(at, at + nameBytes)).toString('hex'));
  }
  return names;
}
