/**
 * The installers for Windows, installed, upgraded, refused and removed under Wine, with a small stand-in for the application. What only
 * Windows can show (a file that is in use, signatures that count, a window) is not shown here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** @param {string} path on this computer */
const seenByWine = (path) => `Z:${path.replaceAll('/', '\\')}`;
const installed = () => (existsSync(place) ? readdirSync(place, { recursive: true }).map(String).sort() : []);
const version = () => readFileSync(join(place, 'Passerelle.exe'), 'utf8');
/** @param {string} key @param {string} [value] in it */
const inRegistry = (key, value) =>
  wine('reg', 'query', `HKLM\\Software\\Microsoft\\Windows\\${key}`, ...(value ? ['/v', value] : []), '/reg:64') === 0;
const uninstallKey = 'CurrentVersion\\Uninstall\\be.passerelle.desktop';
/** Whether our files are offered to be opened with the program. */
const opensFiles = () =>
  wine('reg', 'query', 'HKLM\\Software\\Classes\\Passerelle.File\\shell\\open\\command', '/reg:64') === 0;
const crashKey = 'Windows Error Reporting\\ExcludedApplications';

/** @param {string} number of the version @param {readonly string[]} more files beside the program */
async function make(number, more) {
  const [unpacked = '', work = '', target = ''] = ['app', 'work', 'target'].map((name) => join(top, number, name));
  for (const path of ['Passerelle.exe', 'resources/app.asar', ...more]) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), number);
  }
  for (const folder of [work, target]) mkdirSync(folder);
  const facts = {
    name: 'passerelle',
    version: number,
    packageVersion: number,
    isTrial: false,
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

beforeAll(async () => {
  older = await make('0.9.0', ['old/gone.txt']);
  newer = await make('0.10.0', ['locales/nl.pak']);
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
  expect(wine(join(place, 'Uninstall.exe'), '/S', '_?=C:\\Program Files\\Passerelle')).toBe(0);
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
