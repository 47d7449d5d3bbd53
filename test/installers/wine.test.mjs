/**
 * The installers for Windows, installed, upgraded, refused and removed under Wine, with a small stand-in for the application. What only
 * Windows can show (what its MSI does with a file that is in use, signatures that count, a window) is not shown here.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../../build/release/setup-script.mjs';
import { makeWindowsInstallers } from '../../build/release/windows.mjs';
import { onVirtualScreen } from '../../build/run.mjs';

const settings = JSON.parse(readFileSync('test/fixtures/release/settings.json', 'utf8'));
const top = mkdtempSync(join(tmpdir(), 'passerelle-wine-'));
const drive = join(top, 'wine/drive_c');
const place = join(drive, 'Program Files/Passerelle');
const env = { ...process.env, WINEPREFIX: join(top, 'wine'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };

/** A program of Wine to its end. @param {string[]} words @returns {number | null} its exit code, of which a byte comes through */
function wine(...words) {
  const [command, args] = onVirtualScreen('wine', words);
  const { status } = spawnSync(command, args, { env, stdio: 'ignore', timeout: 200_000 });
  spawnSync('wineserver', ['-w'], { env, timeout: 60_000 });
  return status;
}

/** Whether it is over when the program comes back, and not when all it started is over. @param {string[]} words */
function wineAlone(...words) {
  const [command, args] = onVirtualScreen('wine', words);
  return spawnSync(command, args, { env, stdio: 'ignore', timeout: 200_000 }).status;
}

/** @param {string} path on this computer */
const seenByWine = (path) => `Z:${path.replaceAll('/', '\\')}`;
const installed = () => (existsSync(place) ? readdirSync(place, { recursive: true }).map(String).sort() : []);
const version = () => readFileSync(join(place, 'Passerelle.exe'), 'utf8');
/** @param {string} key @param {string} [value] in it */
const inRegistry = (key, value) =>
  wine('reg', 'query', `HKLM\\Software\\Microsoft\\Windows\\${key}`, ...(value ? ['/v', value] : []), '/reg:64') === 0;
/** While something runs on, whose end is not waited for. */
const inRegistryAlone = () =>
  wineAlone('reg', 'query', `HKLM\\Software\\Microsoft\\Windows\\${uninstallKey}`, '/reg:64') === 0;
const uninstallKey = 'CurrentVersion\\Uninstall\\be.passerelle.desktop';
/** Whether our files are offered to be opened with the program. */
const opensFiles = () =>
  wine('reg', 'query', 'HKLM\\Software\\Classes\\Passerelle.File\\shell\\open\\command', '/reg:64') === 0;
const crashKey = 'Windows Error Reporting\\ExcludedApplications';

/**
 * @param {string} number of the version
 * @param {{ more?: readonly string[], isTrial?: boolean, program?: string }} [of] files beside the program; one that can be started
 */
async function make(number, { more = [], isTrial = false, program } = {}) {
  const ground = join(top, `${number}${isTrial ? '-trial' : ''}${program === undefined ? '' : '-running'}`);
  const [unpacked = '', work = '', target = ''] = ['app', 'work', 'target'].map((name) => join(ground, name));
  for (const path of ['Passerelle.exe', 'resources/app.asar', ...more]) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), number);
  }
  if (program !== undefined) copyFileSync(program, join(unpacked, 'Passerelle.exe'));
  for (const folder of [work, target]) mkdirSync(folder);
  const facts = {
    name: 'passerelle',
    version: number,
    packageVersion: number,
    isTrial,
    seconds: 1_796_000_000,
    settings,
  };
  const [setup = '', msi = ''] = await makeWindowsInstallers(facts, { unpacked, work, target });
  return { setup: join(target, setup), msi: seenByWine(join(target, msi)) };
}

/** @type {{ setup: string, msi: string }} */
let older;
/** @type {{ setup: string, msi: string }} */
let newer;
/** Newer than both, by its number. @type {{ setup: string, msi: string }} */
let trial;
/** Of a program that runs for a while. @type {{ setup: string, msi: string }} */
let running;

/** A program for Windows that does nothing for two minutes. */
function sleeper() {
  const [script, out] = [join(top, 'sleeper.nsi'), join(top, 'sleeper.exe')];
  const lines = ['Target amd64-unicode', `OutFile "${out}"`, 'RequestExecutionLevel user', 'SilentInstall silent'];
  writeFileSync(script, [...lines, 'Section', 'Sleep 120000', 'SectionEnd', ''].join('\n'));
  expect(spawnSync('makensis', ['-V1', script]).status).toBe(0);
  return out;
}

beforeAll(async () => {
  older = await make('0.9.0', { more: ['old/gone.txt'] });
  newer = await make('0.10.0', { more: ['locales/nl.pak'] });
  trial = await make('0.11.0', { isTrial: true });
  running = await make('0.9.0', { program: sleeper() });
  wine('wineboot', '-i');
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const wholeNewer = ['Passerelle.exe', 'locales', 'locales/nl.pak', 'resources', 'resources/app.asar'];

test('the setup program installs, upgrades, refuses an older version, and removes what it put there and nothing else', () => {
  expect(wine(older.setup, '/S')).toBe(0);
  expect(version()).toBe('0.9.0');
  expect([inRegistry(uninstallKey), inRegistry(crashKey, 'Passerelle.exe'), opensFiles()]).toEqual([true, true, true]);
  writeFileSync(join(place, 'of-somebody.txt'), 'kept');
  expect(wine(newer.setup, '/S')).toBe(0);
  expect(version()).toBe('0.10.0');
  expect(installed()).toEqual([...wholeNewer, 'Uninstall.exe', 'of-somebody.txt'].sort());
  expect(wine(older.setup, '/S')).toBe(exitCodes.newer % 256);
  expect(version()).toBe('0.10.0');
  expect(wine(join(place, 'Uninstall.exe'), '/S')).toBe(0);
  expect(installed()).toEqual(['of-somebody.txt']);
  expect([inRegistry(uninstallKey), inRegistry(crashKey, 'Passerelle.exe'), opensFiles()]).toEqual([
    false,
    false,
    false,
  ]);
  rmSync(place, { recursive: true });
});

test('the MSI installs, upgrades, refuses an older version, and is removed whole', () => {
  expect(wine('msiexec', '/i', older.msi, '/qn')).toBe(0);
  expect(version()).toBe('0.9.0');
  expect(wine('msiexec', '/i', newer.msi, '/qn')).toBe(0);
  expect(version()).toBe('0.10.0');
  expect(installed()).toEqual(wholeNewer);
  expect(opensFiles()).toBe(true);
  expect(wine('msiexec', '/i', older.msi, '/qn')).not.toBe(0);
  expect(version()).toBe('0.10.0');
  expect(wine('msiexec', '/x', newer.msi, '/qn')).toBe(0);
  expect(installed()).toEqual([]);
  expect(opensFiles()).toBe(false);
});

test('an upgrade goes to where it is installed, whatever folder is asked for: there are never two', () => {
  const [chosen, other] = [join(drive, 'Chosen'), join(drive, 'Other')];
  const at = (/** @type {string} */ folder) => readFileSync(join(folder, 'Passerelle.exe'), 'utf8');
  expect(wine(older.setup, '/S', '/D=C:\\Chosen')).toBe(0);
  expect(at(chosen)).toBe('0.9.0');
  expect(wine(newer.setup, '/S')).toBe(0);
  expect(at(chosen)).toBe('0.10.0');
  expect(wine(newer.setup, '/S', '/D=C:\\Other')).toBe(0);
  expect(at(chosen)).toBe('0.10.0');
  expect([place, other].filter((folder) => existsSync(folder))).toEqual([]);
  expect(wine(join(chosen, 'Uninstall.exe'), '/S')).toBe(0);
  expect(existsSync(chosen)).toBe(false);
  expect(wine(newer.setup, '/S', '/D=C:\\Other')).toBe(0);
  expect([at(other), existsSync(place)]).toEqual(['0.10.0', false]);
  expect(wine(join(other, 'Uninstall.exe'), '/S')).toBe(0);
});

test('a trial, of whatever number, is put over no release, and a release over a trial', () => {
  const refusedTrials = () => [wine(trial.setup, '/S'), wine('msiexec', '/i', trial.msi, '/qn')];
  const refusals = [exitCodes.overRelease % 256, exitCodes.msiRefused % 256];
  expect(wine(older.setup, '/S')).toBe(0);
  expect(refusedTrials()).toEqual(refusals);
  expect(version()).toBe('0.9.0');
  expect(wine(join(place, 'Uninstall.exe'), '/S')).toBe(0);
  expect(wine('msiexec', '/i', older.msi, '/qn')).toBe(0);
  expect(refusedTrials()).toEqual(refusals);
  expect(version()).toBe('0.9.0');
  expect(wine('msiexec', '/x', older.msi, '/qn')).toBe(0);
  expect(wine('msiexec', '/i', trial.msi, '/qn')).toBe(0);
  expect(version()).toBe('0.11.0');
  expect(wine('msiexec', '/i', older.msi, '/qn')).toBe(0);
  expect(version()).toBe('0.9.0');
  expect(wine('msiexec', '/x', trial.msi, '/qn')).not.toBe(0);
  expect(wine('msiexec', '/x', older.msi, '/qn')).toBe(0);
  expect(installed()).toEqual([]);
});

test('while the application is open, nothing is upgraded or removed', async () => {
  const chosen = join(drive, 'Chosen');
  expect(wine(running.setup, '/S', '/D=C:\\Chosen')).toBe(0);
  const whole = readdirSync(chosen, { recursive: true });
  const [command, args] = onVirtualScreen('wine', [join(chosen, 'Passerelle.exe')]);
  const open = spawn(command, args, { env, stdio: 'ignore' });
  await delay(6000);
  const inUse = exitCodes.inUse % 256;
  const removal = [join(chosen, 'Uninstall.exe'), '/S', '_?=C:\\Chosen'];
  expect([wineAlone(newer.setup, '/S'), wineAlone(...removal)]).toEqual([inUse, inUse]);
  expect(readdirSync(chosen, { recursive: true })).toEqual(whole);
  expect(inRegistryAlone()).toBe(true);
  spawnSync('wineserver', ['-k'], { env, timeout: 60_000 });
  open.kill();
  // With its folder named, removal is over when it comes back, and its own program stays.
  expect(wineAlone(...removal)).toBe(0);
  expect(readdirSync(chosen, { recursive: true })).toEqual(['Uninstall.exe']);
  expect(inRegistry(uninstallKey)).toBe(false);
});

test('the MSI takes away what it can while the application is open, and leaves the program', async () => {
  expect(wine('msiexec', '/i', running.msi, '/qn')).toBe(0);
  const [command, args] = onVirtualScreen('wine', [join(place, 'Passerelle.exe')]);
  const open = spawn(command, args, { env, stdio: 'ignore' });
  await delay(6000);
  expect(wineAlone('msiexec', '/x', running.msi, '/qn')).toBe(0);
  expect(installed()).toEqual(['Passerelle.exe']);
  spawnSync('wineserver', ['-k'], { env, timeout: 60_000 });
  open.kill();
});
