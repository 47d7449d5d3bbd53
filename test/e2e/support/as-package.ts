/** The application as a package: under a name of its own, with its code beside it, sandboxed, as an ordinary user starts it. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ordinary } from './ordinary-user.ts';

export interface Installed {
  /** Where the runtime with the application lies. */
  readonly place: string;
  readonly home: string;
  readonly start: (words: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess;
}

/** @param folder for a copy of runtime and application, and a home */
export function installIn(folder: string): Installed {
  chmodSync(folder, 0o755);
  const found = execFileSync(process.execPath, ['-p', "require('electron')"], { encoding: 'utf8' }).trim();
  const place = join(folder, 'package');
  // Links where the disk allows it: the runtime is large.
  if (spawnSync('cp', ['-al', dirname(found), place]).status !== 0) cpSync(dirname(found), place, { recursive: true });
  rmSync(join(place, 'resources', 'app'), { recursive: true, force: true });
  cpSync(join(process.cwd(), 'out/app'), join(place, 'resources', 'app'), { recursive: true });
  renameSync(join(place, 'electron'), join(place, 'passerelle'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const authority = join(home, 'authority');
  const given = process.env['XAUTHORITY'] ?? '';
  if (given === '') writeFileSync(authority, '');
  else copyFileSync(given, authority);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const path of [home, authority]) chownSync(path, ordinary, ordinary);
  const asOrdinary = ['setpriv', '--reuid', String(ordinary), '--regid', String(ordinary), '--clear-groups'];
  return {
    place,
    home,
    start: (words, env = {}) => {
      const [command = '', ...line] = [...(isRoot ? asOrdinary : []), join(place, 'passerelle'), ...words];
      const own = { HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home, XAUTHORITY: authority };
      return spawn(command, line, {
        cwd: home,
        env: { ...process.env, ...own, LC_ALL: 'nl_BE.UTF-8', ...env },
        // Chromium gives up by itself where the two lines of a debugging pipe are not there.
        stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'ignore'],
      });
    },
  };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Waits until it ends by itself. */
export function untilEnd(started: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let [out, error] = ['', ''];
    started.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    started.stderr?.setEncoding('utf8').on('data', (text: string) => (error += text));
    started.once('close', (code) => resolve({ code, out, error }));
  });
}
