/**
 * The code of the shell run as Windows runs it, by Node for Windows under Wine: paths, names, writing that lasts, sticks by letter, the
 * registry. The file systems are those of this computer: what NTFS, antivirus and a real stick do is not shown here.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowsNode } from '../../build/release/stand-in.mjs';
import { onVirtualScreen } from '../../build/run.mjs';

const top = mkdtempSync(join(tmpdir(), 'passerelle-win32-'));
const prefix = join(top, 'wine');
const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
const drive = join(prefix, 'dosdevices/e:');
const policyKey = 'HKLM\\Software\\Policies\\Passerelle';
/** @param {string} path on this computer */
const seenByWine = (path) => `Z:${path.replaceAll('/', '\\')}`;

/** @param {string[]} words */
function wine(...words) {
  const [command, args] = onVirtualScreen('wine', words);
  return spawnSync(command, args, { env, encoding: 'utf8', timeout: 200_000 });
}

/** @type {string} */
let node;
const program = join(top, 'shell.cjs');

beforeAll(async () => {
  for (const folder of ['node', 'signals', 'profile', 'stick', 'other']) mkdirSync(join(top, folder));
  node = await windowsNode(join(top, 'node'));
  await build({
    entryPoints: ['test/installers/shell-on-windows.ts'],
    outfile: program,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  wine('wineboot', '-i');
  wine('reg', 'add', policyKey, '/v', 'lockMinutes', '/t', 'REG_DWORD', '/d', '3', '/reg:64');
  wine('reg', 'add', policyKey, '/v', 'folder', '/t', 'REG_SZ', '/d', 'on', '/reg:64');
  symlinkSync(join(top, 'stick'), drive);
});
afterAll(() => {
  spawnSync('wineserver', ['-k'], { env, timeout: 60_000 });
  rmSync(top, { recursive: true, force: true });
});

/** What is done to the stick once the program asks for it. @param {string} name @param {() => void} work */
async function answer(name, work) {
  const asked = join(top, 'signals', `${name}-asked`);
  for (let left = 1200; !existsSync(asked); left -= 1) {
    if (left === 0) return;
    await delay(50);
  }
  work();
  writeFileSync(join(top, 'signals', `${name}-done`), '');
}

test('stores last, a stick goes and another is not taken for it, and the policy is the one of the registry', async () => {
  const words = [node, program, join(top, 'profile'), join(top, 'signals')].map(seenByWine);
  const [command, args] = onVirtualScreen('wine', words);
  const child = spawn(command, args, { env: { ...env, NODE_NO_WARNINGS: '1' }, stdio: 'ignore', timeout: 240_000 });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const playing = answer('gone', () => unlinkSync(drive)).then(() =>
    answer('another', () => symlinkSync(join(top, 'other'), drive)),
  );
  await ended;
  const told = (/** @type {string} */ name) => readFileSync(join(top, 'signals', name), 'utf8');
  expect(existsSync(join(top, 'signals/trouble')) ? told('trouble') : '').toBe('');
  await playing;
  const found = JSON.parse(told('found'));
  expect(found.platform).toBe('win32');
  expect(found.stores).toEqual({
    letters: true,
    journal: ['one', 'two'],
    isWhole: true,
    keys: ['new', 'old'],
    drafts: ['typed'],
    leftovers: [],
  });
  // A name counts once the file it names is on the disk; Windows has no way to sync a directory, and none is tried.
  const whole = ['write', 'sync', 'rename'];
  const appended = ['write', 'sync-data'];
  expect(found.calls).toEqual({ replaced: whole, keys: whole, journal: appended, drafts: appended, spool: whole });
  const { before, gone, another } = found.stick;
  expect(before).toMatchObject({ label: 'E:', offers: [`${before.name}.bundle`], got: 'sealed', released: false });
  expect(before.letters).toContain('E:\\');
  expect(readdirSync(join(top, 'stick')).filter((name) => name.includes('.part'))).toEqual([]);
  expect(gone.letters).not.toContain('E:\\');
  expect(gone).toMatchObject({ changes: 1, transport: false });
  expect(another.letters).toContain('E:\\');
  expect(another.transport).toBe(false);
  expect(readdirSync(join(top, 'other'))).toEqual([]);
  expect(found.policy).toEqual({ state: 'in-force', policy: { lockMinutes: 3, folder: 'on' } });
  expect(found.profile).toMatch(/^C:\\users\\[^\\]+\\AppData\\Local\\Passerelle$/i);
  const elsewhere = { refused: 'elsewhere' };
  expect(found.opened).toEqual([{ path: 'C:\\a.bundle', kind: 'bundle' }, elsewhere, elsewhere, elsewhere]);
});
