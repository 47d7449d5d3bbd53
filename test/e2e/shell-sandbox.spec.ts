/** The sandbox itself: the renderer of the real application, started as an ordinary user, seen from the kernel. */
import { chromium, expect, test } from '@playwright/test';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder } from './launch.ts';
import { ended } from './shell/bridge.ts';

const isRoot = process.getuid?.() === 0;
/** A user number that owns nothing else. */
const ordinary = isRoot ? 61_234 : (process.getuid?.() ?? 0);

test('the renderer is confined by seccomp and a process namespace of its own', async () => {
  const started = start(freshFolder('sandbox'));
  const pid = started.pid ?? 0;
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
    await expect.poll(() => browser.contexts()[0]?.pages()[0]?.url() ?? '').toContain('app://passerelle/index.html');
    const renderers = descendants(pid).filter((one) => read(one, 'cmdline').includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    for (const renderer of renderers) {
      const status = read(renderer, 'status');
      expect(/^Seccomp:\s+2$/m.exec(status)?.[0], 'system calls are filtered').toBeDefined();
      const numbers = /^NSpid:\s+(.*)$/m.exec(status)?.[1]?.split(/\s+/) ?? [];
      expect(numbers.length, 'it sees no other process').toBeGreaterThan(1);
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(ordinary));
      expect(/^CapEff:\s+0+$/m.exec(status)?.[0], 'it has no privilege').toBeDefined();
    }
    await browser.close();
  } finally {
    process.kill(pid, 'SIGKILL');
    await ended(pid);
  }
});

/** Runtime and application are copied to where the ordinary user can read them. */
function start(folder: string): ChildProcess {
  chmodSync(folder, 0o755);
  const found = execFileSync(process.execPath, ['-p', "require('electron')"], { encoding: 'utf8' }).trim();
  const runtime = join(folder, 'runtime');
  // Links where the disk allows it: the runtime is large.
  const linked = spawnSync('cp', ['-al', dirname(found), runtime]).status === 0;
  if (!linked) cpSync(dirname(found), runtime, { recursive: true });
  cpSync(join(process.cwd(), 'out/app'), join(folder, 'app'), { recursive: true });
  const home = join(folder, 'home');
  mkdirSync(home);
  const authority = shareDisplay(home);
  if (isRoot) chownSync(home, ordinary, ordinary);
  const executable = join(runtime, 'electron');
  const switches = [join(folder, 'app'), `--user-data-dir=${join(home, 'profile')}`, '--remote-debugging-port=0'];
  const asOrdinary = ['--reuid', String(ordinary), '--regid', String(ordinary), '--clear-groups', executable];
  const [command, args] = isRoot ? ['setpriv', [...asOrdinary, ...switches]] : [executable, switches];
  const env = { ...process.env, HOME: home, XAUTHORITY: authority, XDG_RUNTIME_DIR: home };
  return spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The key to the display, as a file this user may read. */
function shareDisplay(home: string): string {
  const path = join(home, 'authority');
  const given = process.env['XAUTHORITY'];
  if (given === undefined || given === '') writeFileSync(path, '');
  else copyFileSync(given, path);
  if (isRoot) chownSync(path, ordinary, ordinary);
  return path;
}

function debuggerAddress(started: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let told = '';
    started.once('exit', () => failed(new Error(`ended before it listened: ${told}`)));
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const address = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
      if (address !== undefined) found(address);
    });
  });
}

/** All processes below one, as the kernel lists them. */
function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name))
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(Number(name), 'status'))?.[1]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
