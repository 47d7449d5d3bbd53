/**
 * `passerelle inspect FILE` and `passerelle verify-log FILE`: the application as a command, without profile or window. The
 * same file runs under plain Node, for servers without a screen, where Chromium does not start.
 */
import { writeSync } from 'node:fs';
import { commandIn } from './asked.ts';
import { inspectCommand } from './command.ts';
import { verifyLog } from './verify-log.ts';

// Written at once: the process ends before a pipe would have been emptied.
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function run(): Promise<number> {
  const asked = commandIn(process.argv) ?? { command: 'inspect', args: [] };
  return asked.command === 'inspect' ? inspectCommand(asked.args, say) : verifyLog(asked.args, say);
}

void run().then((code) => process.exit(code));
