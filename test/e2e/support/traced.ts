/** The application with every process of it watched from outside: which of them speaks to an address of the internet. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../launch.ts';
import { startOnPage, type OnPage } from './on-page.ts';

/** Whatever a process could send anything with, and how processes begin. */
const watched = 'trace=connect,sendto,sendmsg,sendmmsg,write,writev,sendfile,splice,io_uring_setup,execve';

const tracer = (file: string): string[] => ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-o', file, '-e', watched];

/** A target of the internet family; a datagram on a socket that has one; a way to send that no trace sees. */
const goesOutside = /\bAF_INET|\b(send(to|msg|mmsg|file)|writev?)\(\d+<UDP|\bsplice\([^)]*<UDP|\bio_uring_setup\(/;

export interface Trace {
  readonly outside: readonly string[];
  /** Command lines of the processes that began. */
  readonly begun: readonly string[];
}

/** Runs a command to its end, watched. */
export function traceOf(command: readonly string[]): Trace {
  const file = join(freshFolder('trace'), 'trace');
  const [first = '', ...rest] = [...tracer(file), ...command];
  spawnSync(first, rest, { stdio: 'ignore' });
  return readTrace(file);
}

function readTrace(file: string): Trace {
  const lines = readFileSync(file, 'utf8').split('\n');
  return {
    outside: lines.filter((line) => goesOutside.test(line)),
    begun: lines.filter((line) => /\bexecve\(/.test(line)),
  };
}

export interface Traced extends OnPage {
  /** Waits until the application has ended by itself; what it did. */
  readonly ended: () => Promise<Trace>;
}

/** Starts the application watched. @param application folder of the built application */
export async function startTraced(application: string, language: string): Promise<Traced> {
  const file = join(freshFolder('trace'), 'trace');
  const started = await startOnPage({ application, language, under: tracer(file) });
  const ended = async (): Promise<Trace> => {
    await started.isGone;
    return readTrace(file);
  };
  return { ...started, ended };
}
