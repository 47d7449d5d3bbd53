/** The application started by an ordinary user, also where the tests run as root: sandboxed, and bound by file rights. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isRoot = process.getuid?.() === 0;
/** A user number that owns nothing else. */
export const ordinary = isRoot ? 61_234 : (process.getuid?.() ?? 0);

export interface OrdinaryStart {
  /** Folder of the built application. */
  readonly application?: string;
  /** A screen that is open to every user here; default: the one the tests have. */
  readonly display?: string;
  /** A command that runs what follows it, with the rights of whoever runs the tests. */
  readonly under?: readonly string[];
  /** What stands before the application on the command line. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/**
 * Starts the application. Runtime and application are copied to where the ordinary user can read them.
 *
 * @param folder for the copies, and a home
 */
export function startAsOrdinary(
  folder: string,
  profile: string,
  { application = 'out/app', display, under = [], before = [], after = [] }: OrdinaryStart = {},
): ChildProcess {
  chmodSync(folder, 0o755);
  const found = execFileSync(process.execPath, ['-p', "require('electron')"], { encoding: 'utf8' }).trim();
  const runtime = join(folder, 'runtime');
  // Links where the disk allows it: the runtime is large.
  const linked = spawnSync('cp', ['-al', dirname(found), runtime]).status === 0;
  if (!linked) cpSync(dirname(found), runtime, { recursive: true });
  cpSync(join(process.cwd(), application), join(folder, 'app'), { recursive: true });
  const home = join(folder, 'home');
  mkdirSync(home);
  if (isRoot) chownSync(home, ordinary, ordinary);
  const executable = join(runtime, 'electron');
  const given = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...after];
  const switches = [...before, join(folder, 'app'), ...given];
  const asOrdinary = ['setpriv', '--reuid', String(ordinary), '--regid', String(ordinary), '--clear-groups'];
  const [command = executable, ...args] = [...under, ...(isRoot ? asOrdinary : []), executable, ...switches];
  const screen = display === undefined ? { XAUTHORITY: shareDisplay(home) } : { DISPLAY: display };
  const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, ...screen };
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

/** Everything in a folder can be read and not written by the ordinary user. */
export function takeRights(folder: string): void {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const path of [...inside.map((entry) => join(entry.parentPath, entry.name)).reverse(), folder]) {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) continue;
    if (isRoot) chownSync(path, 0, ordinary);
    chmodSync(path, status.isDirectory() ? 0o550 : 0o440);
  }
}

/** Where the driver connects to. */
export function debuggerAddress(started: ChildProcess): Promise<string> {
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
