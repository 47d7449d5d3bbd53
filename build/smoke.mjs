/**
 * Starts an unpacked package and looks at it from outside. Nobody can look into it: it takes no debugger, and tests itself. On
 * Linux it is started by an ordinary user, as people do, so that its sandbox is on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, chown } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRoot, onVirtualScreen } from './run.mjs';

const patience = 30_000;
const refusedCode = 64;
const isLinux = process.platform === 'linux';
/** A user number that owns nothing else. */
const ordinary = isRoot ? 61_235 : 0;

/**
 * @typedef {object} Ended
 * @property {number | null} code null when it had to be ended
 * @property {string} output
 */

/**
 * What is looked at, in order; `trouble` answers '' when it is so.
 * @param {string} folder the unpacked application
 * @param {string} executable
 */
export function startUnpacked(folder, executable) {
  const inPlace = (/** @type {(place: Place) => Promise<string>} */ look) => () => withPlace(folder, executable, look);
  const checks = [{ what: 'starts, confined, and shows its first screen', trouble: inPlace(showsFirstScreen) }];
  if (!isLinux) return checks;
  return [
    ...checks,
    { what: 'leaves no core file of any of its processes, and answers no debugger', trouble: inPlace(runsClosed) },
    { what: 'refuses debugging and every switch it does not know', trouble: inPlace(refusesSwitches) },
  ];
}

/**
 * Has the package look at a file to its end. It gets a copy: whoever starts it may not read where the source lies, such as root's own folder.
 * @param {string} folder @param {string} executable @param {string} file
 */
export function inspectWithUnpacked(folder, executable, file) {
  return withPlace(folder, executable, ({ home, start }) => {
    cpSync(file, join(home, basename(file)));
    return ended(start(['inspect', basename(file)]));
  });
}

/**
 * @typedef {object} Place
 * @property {string} home an empty folder
 * @property {(args: readonly string[], env?: NodeJS.ProcessEnv) => import('node:child_process').ChildProcess} start
 */

/**
 * Where whoever starts the package can read it and has a home.
 * @template T
 * @param {string} folder
 * @param {string} executable
 * @param {(place: Place) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withPlace(folder, executable, work) {
  const top = mkdtempSync(join(tmpdir(), 'passerelle-package-'));
  const home = join(top, 'home');
  mkdirSync(home);
  let program = executable;
  if (isRoot && isLinux) {
    await chmod(top, 0o755);
    await chown(home, ordinary, ordinary);
    const copy = join(top, 'application');
    // Links where the disk allows it: the runtime is large.
    if (spawnSync('cp', ['-al', folder, copy]).status !== 0) cpSync(folder, copy, { recursive: true });
    await chmod(copy, 0o755);
    program = join(copy, basename(executable));
  }
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];
  try {
    return await work({
      home,
      start: (args, env = {}) => {
        const [command, line] = asOrdinary(program, args);
        const own = isLinux ? { HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home } : {};
        // A process group of its own: ending it ends the virtual screen and the application together.
        const child = spawn(command, line, {
          cwd: home,
          env: { ...process.env, ...own, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: process.platform !== 'win32',
        });
        started.push(child);
        return child;
      },
    });
  } finally {
    for (const child of started) end(child);
    await Promise.all(started.map((child) => ended(child)));
    rmSync(top, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** @param {string} program @param {readonly string[]} args @returns {[string, string[]]} */
function asOrdinary(program, args) {
  const [command, line] = onVirtualScreen(program, args);
  if (!isRoot || !isLinux) return [command, line];
  const rights = ['--reuid', String(ordinary), '--regid', String(ordinary), '--clear-groups'];
  return ['setpriv', [...rights, command, ...line]];
}

/** @param {Place} place */
async function showsFirstScreen({ start }) {
  const { code, output } = await ended(start(['self-test']));
  return code === 0 ? '' : `it ended with ${code}: ${output.slice(-1000)}`;
}

/** @param {Place} place */
async function runsClosed({ home, start }) {
  const profile = join(home, 'profile');
  const child = start([`--user-data-dir=${profile}`]);
  const page = () => processesBelow(child.pid ?? 0).find(({ line }) => line.includes('--type=renderer'));
  if (!(await within(patience, () => page() !== undefined))) return 'it opened no window';
  const all = processesBelow(child.pid ?? 0).filter(({ line }) => line.includes('passerelle-program'));
  const open = all.filter(({ pid }) => !/^Max core file size\s+0\s+0\s/m.test(read(pid, 'limits')));
  if (open.length > 0) return `core files of ${open.map(({ line }) => line.slice(0, 80)).join('; ')}`;
  if (all.some(({ line }) => line.includes('crashpad'))) return 'a program that collects crashes is there';
  const shell = all.find(({ line }) => !line.includes('--type='));
  if (shell === undefined) return 'its first process is not there';
  // What makes Node listen for an inspector.
  process.kill(shell.pid, 'SIGUSR1');
  return (await within(1500, () => answers(9229))) ? 'it listens for an inspector' : '';
}

/** @param {Place} place */
async function refusesSwitches({ home, start }) {
  const port = await freePort();
  const profile = join(home, 'refused');
  /** @type {[string[], NodeJS.ProcessEnv?][]} */
  const attempts = [
    [[`--remote-debugging-port=${port}`]],
    [[`-remote-debugging-port=${port}`]],
    [[` --remote-debugging-port=${port}`]],
    [[`--remote-debugging-port=${port}`, 'inspect', '/dev/null']],
    [['self-test', `--remote-debugging-port=${port}`]],
    [['--remote-debugging-pipe']],
    [[`--inspect=127.0.0.1:${port}`]],
    [['--no-sandbox']],
    [['--disable-web-security']],
    [['--proxy-server=127.0.0.1:9']],
    [['--host-rules=MAP * 127.0.0.1']],
    [[`--load-extension=${home}`]],
    [['--js-flags=--expose-gc']],
    [['--a-switch-of-tomorrow']],
    [[], { ELECTRON_ENABLE_LOGGING: '1' }],
    [[], { SSLKEYLOGFILE: join(home, 'keys') }],
  ];
  for (const [switches, env] of attempts) {
    // Without a screen no window of the system tells it: nobody would close that here.
    const unseen = { DISPLAY: '', WAYLAND_DISPLAY: '', ...env };
    const child = start([...switches, `--user-data-dir=${profile}`], unseen);
    let heard = false;
    const listening = setInterval(() => void answers(port).then((does) => (heard ||= does)), 10);
    const { code, output } = await ended(child);
    clearInterval(listening);
    const what = [...switches, ...Object.keys(env ?? {})].join(' ');
    if (heard) return `${what}: it listened`;
    if (code !== refusedCode) return `${what}: it ended with ${code}: ${output.slice(-600)}`;
    // Electron makes the folder before anything of ours runs.
    if (existsSync(profile) && readdirSync(profile).length > 0) return `${what}: it wrote into the profile`;
  }
  return '';
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<Ended>} */
function ended(child) {
  return new Promise((resolve) => {
    let output = '';
    child.stdout?.on('data', (bytes) => (output += String(bytes)));
    child.stderr?.on('data', (bytes) => (output += String(bytes)));
    const tooLate = setTimeout(() => end(child), patience);
    const settle = () => {
      clearTimeout(tooLate);
      resolve({ code: child.exitCode, output });
    };
    if (child.exitCode !== null || child.signalCode !== null) return settle();
    child.on('error', (error) => {
      output += error.message;
      settle();
    });
    child.on('close', settle);
  });
}

/** Ends it with everything it started on its screen. @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** @param {number} milliseconds @param {() => boolean | Promise<boolean>} isSo */
async function within(milliseconds, isSo) {
  for (const until = performance.now() + milliseconds; performance.now() < until;) {
    if (await isSo()) return true;
    await new Promise((next) => setTimeout(next, 50));
  }
  return false;
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Every process a process started, itself included. @param {number} root */
function processesBelow(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(Number(name), 'status'))?.[1] ?? 0)]),
  );
  /** @param {number} pid @returns {boolean} */
  const isBelow = (pid) => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow).map((pid) => ({ pid, line: read(pid, 'cmdline').replaceAll('\0', ' ') }));
}

/** @param {number} pid @param {string} name */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
