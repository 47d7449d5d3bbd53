/** The `age` command on 100 MB in a file: how long it takes, and the most memory it held. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { recipientOf } from '../../shared/bundle/index.ts';

export class AgeCommand {
  readonly #folder: string;
  readonly #recipient: string;
  /** Megabytes, of all runs so far; 0 where the system does not tell. */
  most = 0;

  private constructor(folder: string, recipient: string) {
    this.#folder = folder;
    this.#recipient = recipient;
  }

  static async with(identity: string, plain: AsyncIterable<Uint8Array>): Promise<AgeCommand> {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-age-'));
    await writeFile(join(folder, 'identity'), `${identity}\n`, { mode: 0o600 });
    await pipeline(plain, createWriteStream(join(folder, 'plain')));
    const command = new AgeCommand(folder, await recipientOf(identity));
    await command.#run('-r', command.#recipient, '-o', 'sealed', 'plain');
    return command;
  }

  seal(): Promise<void> {
    return this.#run('-r', this.#recipient, '-o', '/dev/null', 'plain');
  }

  open(): Promise<void> {
    return this.#run('-d', '-i', 'identity', '-o', '/dev/null', 'sealed');
  }

  end(): Promise<void> {
    return rm(this.#folder, { recursive: true });
  }

  async #run(...args: readonly string[]): Promise<void> {
    const child = spawn('age', args, { cwd: this.#folder, stdio: 'inherit' });
    const looking = setInterval(() => {
      this.most = Math.max(this.most, mostOf(child.pid));
    }, 10);
    const ended: unknown[] = await once(child, 'exit');
    clearInterval(looking);
    if (ended[0] !== 0) throw new Error(`age ended with ${String(ended[0])}`);
  }
}

/** The most a process held up to now, as Linux tells it. */
function mostOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
