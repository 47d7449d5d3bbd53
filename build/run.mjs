/**
 * Running other programs and saying what happens, for all commands of this folder.
 * Needs nothing but Node: it is used before any package is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Colours are for people at a screen, not for log files.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';

export const isRoot = process.getuid?.() === 0;

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {string} [cwd] default: the project folder
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {number} [minutes] the program is ended after this time
 */

/**
 * @typedef {object} Ran
 * @property {number} code exit code; 124 when it took too long, 127 when it could not be started
 * @property {string} output what it wrote, when quiet
 */

/**
 * Runs a program to its end. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, { env = {}, cwd = root, quiet = false, minutes = 30 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    let late = false;
    const keep = (/** @type {Buffer} */ bytes) => (output += bytes.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const timer = setTimeout(() => {
      late = true;
      const all = withChildren(child.pid);
      endAll(all, 'SIGTERM');
      setTimeout(() => endAll(all, 'SIGKILL'), 5000).unref();
    }, minutes * 60_000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: output + error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const why = `ended after ${minutes} minutes`;
      if (late) output += `\n${why}`;
      if (late && !quiet) process.stderr.write(`\n${command}: ${why}\n`);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

/**
 * A process and all it started, which a signal to it alone would leave running: the screen it drew on, the application it drove.
 * @param {number | undefined} pid
 * @returns {readonly number[]}
 */
function withChildren(pid) {
  if (pid === undefined) return [];
  const lines = (ask('ps', ['-Ao', 'pid=,ppid=']) ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  // Grows while it is walked: children of children come after them.
  for (const parent of found) found.push(...lines.flatMap(([child, of]) => (of === parent && child ? [child] : [])));
  return found;
}

/** @param {readonly number[]} pids @param {NodeJS.Signals} signal */
function endAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  }
}

/**
 * Runs a short program and gives what it printed, or undefined when it failed.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function ask(command, args) {
  const answer = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return answer.status === 0 ? answer.stdout : undefined;
}

/** @param {string} command is it in PATH? */
export function hasCommand(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The program of an installed package, run by this Node. @param {string} path inside node_modules */
export const packaged = (path) => join(root, 'node_modules', path);

/** Is there a screen to open a window on? */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

let screensAsked = 0;

/** Said to tests on a virtual screen: they may move its pointer. */
export const screenOfItsOwn = process.platform === 'linux' ? { PASSERELLE_SCREEN_OF_ITS_OWN: '1' } : {};

/**
 * The same program on a virtual screen, which stays as it is while no program is there: where its pointer was put, for one. Two that look
 * for a free screen at the same moment find the same one, and the second does not start: each begins to look somewhere else.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onVirtualScreen(command, args) {
  if (process.platform !== 'linux') return [command, [...args]];
  const from = 100 + ((process.pid * 16 + screensAsked++) % 30_000);
  return [
    'xvfb-run',
    ['-a', '-n', String(from), '-s', '-screen 0 1366x900x24 -nolisten tcp -noreset', command, ...args],
  ];
}

/** @param {number} since a value of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} text */
export const say = (text) => void process.stdout.write(`${text}\n`);

/** Says why and ends the command. @param {string} text @returns {never} */
export function giveUp(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

/**
 * The value of `--name value` or `--name=value`, '' for a bare flag, undefined when absent.
 * @param {string} name
 * @param {readonly string[]} [args]
 */
export function flag(name, args = process.argv.slice(2)) {
  for (const [index, arg] of args.entries()) {
    if (arg.startsWith(`--${name}=`)) return arg.slice(name.length + 3);
    if (arg !== `--${name}`) continue;
    const next = args[index + 1];
    return next === undefined || next.startsWith('--') ? '' : next;
  }
  return undefined;
}
