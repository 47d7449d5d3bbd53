/** The application as people start it, sandboxed, of which a test drives the page only. */
import { chromium, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, patience } from '../launch.ts';
import { debuggerAddress, startAsOrdinary } from './ordinary-user.ts';
import { Screen } from './screen.ts';

export interface OnPage {
  readonly page: Page;
  readonly profile: string;
  /** A folder the application may write to. */
  readonly folder: string;
  /** The next file or folder dialogs answer with this path. */
  readonly dialogs: (path: string) => void;
  /** Of the shell. */
  readonly pid: number;
  /** Over once the application has ended. */
  readonly isGone: Promise<void>;
  /** Ends it if it still runs. */
  readonly kill: () => void;
}

export interface PageStart {
  /** Folder of the built application. */
  readonly application?: string;
  readonly language: string;
  /** A command that runs what follows it, with the rights of whoever runs the tests. */
  readonly under: readonly string[];
}

/**
 * Without anything a driver would add but its own way in, for which the application listens and connects to nobody.
 * On a screen of its own: no driver tells this page that it is seen, and one behind another test's window paints nothing.
 */
export async function startOnPage({ application = 'out/app', language, under }: PageStart): Promise<OnPage> {
  const root = freshFolder('on-page');
  const [answers, stub, folder] = [join(root, 'answers'), join(root, 'dialogs.cjs'), join(root, 'writable')];
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  writeFileSync(answers, '');
  copyFileSync(join(process.cwd(), 'test/e2e/support/dialogs.cjs'), stub);
  const profile = join(root, 'home', 'profile');
  const screen = await Screen.open();
  const started = startAsOrdinary(root, profile, {
    application,
    display: screen.display,
    under,
    before: ['-r', stub],
    after: [`--lang=${language}`, `--dialogs=${answers}`],
  });
  const isGone = new Promise<void>((gone) => started.once('close', () => gone()));
  void isGone.then(() => screen.close());
  const kill = (): void => void started.kill('SIGKILL');
  try {
    const page = await firstPage(started);
    const dialogs = (path: string): void => writeFileSync(answers, path);
    return { page, profile, folder, dialogs, pid: started.pid ?? 0, isGone, kill };
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
  page.setDefaultTimeout(patience);
  return page;
}
