/** Starts the real application, as built in out/app, on a profile folder of its own. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Double, isOnDouble, type DoubleOptions } from '../newest/double.ts';
import { searchAtEnd } from './support/last-search.ts';
import { talkUnpacked } from './support/unpacked.ts';

export interface LaunchOptions {
  /** Profile folder; without one, a new empty folder. */
  readonly profile?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the built application; default: what package.json names. */
  readonly application?: string;
  /** More switches, after the application folder. */
  readonly args?: readonly string[];
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The window, 1280 x 720. */
  readonly page: Page;
  readonly profile: string;
}

const isRoot = process.getuid?.() === 0;
/**
 * What a test waits for, in ms, before it calls it missing: on a slow computer, beside other suites, a passphrase alone takes ten
 * seconds. Nobody waits so long for what comes.
 */
export const patience = 45_000;
/** Only in a worker of the test runner: demo, tour and benchmarks show the application as people start it. */
const inTests = process.env['TEST_WORKER_INDEX'] !== undefined;
/** No graphics card is looked for where there is none: that costs each start half a second, and draws the same. */
const withoutCard = inTests ? ['--disable-gpu'] : [];
/** For walks that do each thing once: over before code that was made faster pays for the making. */
export const withoutOptimising = ['--js-flags=--no-opt'] as const;

talkUnpacked();

const folders = new Set<string>();
process.on('exit', () => {
  // Only in a worker of the test runner: demo and crash tests have their own ways to look.
  if (process.env['TEST_WORKER_INDEX'] !== undefined) searchAtEnd(folders);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder for a profile or a stick, outside of the project; removed when the tests end. */
export function freshFolder(name = 'profile'): string {
  const folder = mkdtempSync(join(tmpdir(), `passerelle-${name}-`));
  folders.add(folder);
  return folder;
}

/** Starts the application; one that does not come up in time is started once more. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? freshFolder();
  const app = await start(profile, options).catch(() => start(profile, options));
  if (inTests) app.on('window', (opened) => void standStill(opened));
  const page = await app.firstWindow({ timeout: patience });
  if (inTests) await standStill(page);
  const window = await app.browserWindow(page);
  await window.evaluate((shown: BrowserWindow) => shown.setContentSize(1280, 720));
  await page.waitForLoadState('domcontentloaded');
  return { app, page, profile };
}

/**
 * As somebody has it who asked the system for less motion: dialogs stand at once, and nobody waits for them. The driver tells each
 * page that its person asked for nothing, over any switch. What a test starts by itself moves.
 */
async function standStill(page: Page): Promise<void> {
  // A page that is gone already moves no more.
  await page.emulateMedia({ reducedMotion: 'reduce' }).catch(() => undefined);
}

/** Without `executablePath`: only then does the driver load its own start-up code, and launching never hangs. */
async function start(profile: string, given: LaunchOptions): Promise<ElectronApplication> {
  const { args = [], application = '.' } = given;
  const switches = [...(isRoot ? ['--no-sandbox'] : []), ...withoutCard, `--user-data-dir=${profile}`];
  const env = { ...inherited(), ...given.env };
  if (isOnDouble()) return onDouble({ profile, application, args: [...switches, ...args], env });
  return _electron.launch({
    args: [application, ...switches, ...args],
    chromiumSandbox: !isRoot,
    cwd: process.cwd(),
    env,
    timeout: patience,
  });
}

/** The same application on the newest platform, as far as it can be had here. */
function onDouble(options: DoubleOptions): ElectronApplication {
  const double: unknown = new Double(options);
  // It has those parts of the driver's interface that tests use; a test that uses another one fails at it.
  return double as ElectronApplication;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
