import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that can ever stand in the log. There is no way to write anything else. */
export type LogCode =
  | 'started'
  | 'stopped'
  | 'locked'
  | 'renderer-gone'
  | 'call-refused'
  | 'call-failed'
  | 'answer-refused'
  | 'navigation-refused'
  | 'window-refused'
  | 'permission-refused'
  | 'download-refused'
  | 'request-refused'
  | 'journal-tail-cut'
  | 'journal-damage-met'
  | 'key-copy-damaged'
  | 'drafts-damaged'
  | 'vault-error'
  | 'page-error'
  | 'store-not-opened'
  | 'policy-refused'
  | 'update-refused'
  | 'installer-started'
  | 'print-failed'
  | 'key-failed'
  | 'unexpected-error';

const maximumSize = 256 * 1024;

/**
 * The log file: one line an event, a time and a code. No names, no paths, no messages: somebody else may read it. A
 * log that cannot be written is no reason to stop.
 */
export class Log {
  private readonly path: string;

  /** @param now for tests */
  constructor(
    profile: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.path = join(profile, 'log.txt');
  }

  write(code: LogCode): void {
    try {
      this.keepSmall();
      const file = openSync(this.path, 'a', 0o600);
      writeSync(file, `${this.now().toISOString()} ${code}\n`);
      closeSync(file);
    } catch {
      // Nowhere to tell it.
    }
  }

  /** Keeps the newer half once the file is full. */
  private keepSmall(): void {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (size < maximumSize) return;
    const lines = readFileSync(this.path, 'utf8').slice(-maximumSize / 2);
    const part = `${this.path}.part`;
    writeFileSync(part, lines.slice(lines.indexOf('\n') + 1), { mode: 0o600 });
    renameSync(part, this.path);
  }
}
