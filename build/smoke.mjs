/**
 * Starts a packaged application once and looks at its first screen. Its fuses refuse the inspector, so it is watched
 * through the page's debugging port.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { isRoot, onVirtualScreen } from './run.mjs';

const patience = 20_000;

/**
 * @param {string} executable
 * @returns {Promise<string>} what went wrong, '' when the first screen is there
 */
export async function smokeTest(executable) {
  const profile = await mkdtemp(join(tmpdir(), 'passerelle-package-'));
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${profile}`];
  if (isRoot && process.platform === 'linux') switches.push('--no-sandbox');
  const [command, args] = onVirtualScreen(executable, switches);
  // A process group of its own: ending it ends the virtual screen and the application together.
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child), { noDefaults: true });
    const trouble = await lookAtFirstScreen(browser);
    await browser.close();
    return trouble;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await end(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let told = '';
    const listen = (/** @type {Buffer} */ bytes) => {
      told += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(told);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`it ended with code ${code}: ${told.slice(-1000)}`)));
    setTimeout(() => reject(new Error(`no window in ${patience / 1000} s: ${told.slice(-1000)}`)), patience).unref();
  });
}

/** @param {import('playwright').Browser} browser */
async function lookAtFirstScreen(browser) {
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: patience }));
  if (!page) return 'no page';
  await page.getByRole('heading').first().waitFor({ timeout: patience });
  await page.getByRole('button').first().waitFor({ timeout: patience });
  if (!page.url().startsWith('app://')) return `it shows ${page.url()}`;
  const nodeInPage = await page.evaluate(() => 'require' in globalThis || 'process' in globalThis);
  return nodeInPage ? 'Node is reachable from the page' : '';
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    return; // it has just ended by itself
  }
  await gone;
}
