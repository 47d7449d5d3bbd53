/** The application with every process of it watched from outside: which of them speaks to an address of the internet. */
import { chromium, type Page } from '@playwright/test';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../launch.ts';
import { debuggerAddress, startAsOrdinary } from './ordinary-user.ts';

/** Whatever a process could send anything with, and how processes begin. */
const watched = 'trace=connect,sendto,sendmsg,sendmmsg,io_uring_setup,execve';

const tracer = (file: string): string[] => ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-o', file, '-e', watched];

/** A target of the internet family; a datagram on a socket that has one; a way to send that no trace sees. */
const goesOutside = /\bAF_INET|\bsend(to|msg|mmsg)\(\d+<UDP|\bio_uring_setup\(/;

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

export interface Traced {
  readonly page: Page;
  readonly profile: string;
  /** A folder the application may write to. */
  readonly folder: string;
  readonly dialogs: (path: string) => void;
  /** Waits until the application has ended by itself; what it did. */
  readonly ended: () => Promise<Trace>;
  /** Ends it if it still runs. */
  readonly kill: () => void;
}

/**
 * Starts the application as people do, sandboxed, without anything a driver would add but its own way in (for which the
 * application listens, and connects to nobody).
 *
 * @param application folder of the built application
 */
export async function startTraced(application: string, language: string): Promise<Traced> {
  const folder = freshFolder('traced');
  const [trace, answers, stub] = [join(folder, 'trace'), join(folder, 'answers'), join(folder, 'dialogs.cjs')];
  const writable = join(folder, 'writable');
  mkdirSync(writable);
  chmodSync(writable, 0o777);
  writeFileSync(answers, '');
  copyFileSync(join(process.cwd(), 'test/e2e/support/dialogs.cjs'), stub);
  const profile = join(folder, 'home', 'profile');
  const started = startAsOrdinary(folder, profile, {
    application,
    under: tracer(trace),
    before: ['-r', stub],
    after: [`--lang=${language}`, `--dialogs=${answers}`],
  });
  const isGone = new Promise<void>((gone) => started.once('close', () => gone()));
  const kill = (): void => void started.kill('SIGKILL');
  try {
    const page = await firstPage(started);
    return {
      page,
      profile,
      folder: writable,
      dialogs: (path) => writeFileSync(answers, path),
      ended: async () => {
        await isGone;
        return readTrace(trace);
      },
      kill,
    };
  } catch (error) {
    kill();
    throw error;
  }
}

async function firstPage(started: ChildProcess): Promise<Page> {
  const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  // Watched, everything takes its time.
  page.setDefaultTimeout(20_000);
  return page;
}
