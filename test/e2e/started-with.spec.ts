/** What a package does with the switches it is started with, seen from outside. */
import { expect, test } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { freshFolder } from './launch.ts';
import { installIn, untilEnd, type Installed } from './support/as-package.ts';
import { Screen } from './support/screen.ts';

test.setTimeout(120_000);

let installed: Installed;
test.beforeAll(() => {
  installed = installIn(freshFolder('package'));
});

test.afterEach(endWhatTells);

test('SH5 it tests itself: the first screen is drawn, confined, and nothing of Node is in the page', async () => {
  const { code, out } = await untilEnd(installed.start(['self-test']));
  const said: unknown = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  expect(said).toEqual({
    address: 'app://passerelle/index.html',
    page: 'drawn',
    seccomp: '2',
    policy: { state: 'none' },
  });
  expect(code).toBe(0);
});

test('SH4 a debugger never gets an answer; it ends, says why in Dutch, and leaves the profile as it was', async () => {
  const port = await freePort();
  const profile = join(installed.home, 'profile');
  for (const word of [
    `--remote-debugging-port=${port}`,
    `-remote-debugging-port=${port}`,
    ` --remote-debugging-port=${port}`,
  ]) {
    const started = installed.start([word, `--user-data-dir=${profile}`], { DISPLAY: process.env['DISPLAY'] ?? '' });
    const ended = untilEnd(started);
    let isOver = false;
    void ended.then(() => (isOver = true));
    let answered = 0;
    while (!isOver) if (await answers(port)) answered += 1;
    const { code, error } = await ended;
    expect(answered, word).toBe(0);
    expect(code, error).toBe(64);
    expect(error).toContain('Passerelle is niet gestart');
    expect(error).toContain('remote-debugging-port');
    expect(existsSync(profile) ? readdirSync(profile) : []).toEqual([]);
  }
});

test('SH4 what tells it in a window of the system ends with that window, and keeps no processor busy meanwhile', async () => {
  const screen = await Screen.open();
  const started = installed.start(['refused-start', 'debugging:remote-debugging-port'], { DISPLAY: screen.display });
  const ended = untilEnd(started);
  await expect.poll(() => screen.windows().length, { timeout: 20_000 }).toBe(1);
  const [before, since] = [processorTime(started.pid), performance.now()];
  await expect.poll(() => performance.now() - since, { timeout: 10_000 }).toBeGreaterThan(2_000);
  expect(processorTime(started.pid) - before).toBeLessThan(1_000);
  screen.pressIn(screen.windows()[0] ?? '', 'Return');
  expect((await ended).code).toBe(0);
  screen.close();
});

test('SH1 SH3 what else is refused ends it likewise', async () => {
  const profile = join(installed.home, 'another');
  for (const [words, env] of [
    [['--no-sandbox'], {}],
    [['--remote-debugging-pipe'], {}],
    [['--load-extension=/tmp'], {}],
    [['--disable-web-security'], {}],
    [['inspect', '/dev/null', '--proxy-server=x'], {}],
    [[], { ELECTRON_ENABLE_LOGGING: '1' }],
    [[], { SSLKEYLOGFILE: '/dev/null' }],
  ] as const) {
    const started = installed.start([...words, `--user-data-dir=${profile}`], {
      ...env,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    });
    const { code, error } = await untilEnd(started);
    expect(code, `${words.join(' ')} ${error}`).toBe(64);
    expect(existsSync(profile) ? readdirSync(profile) : []).toEqual([]);
  }
});

test('SH23 a place that is open on another screen is said to be so there, and is not opened', async () => {
  const [one, other] = [await Screen.open(), await Screen.open()];
  const profile = `--user-data-dir=${join(installed.home, 'twice')}`;
  const first = installed.start([profile], { DISPLAY: one.display });
  await expect.poll(() => one.windows().length, { timeout: 20_000 }).toBe(1);
  const second = untilEnd(installed.start([profile], { DISPLAY: other.display }));
  await expect.poll(() => other.windows().length, { timeout: 20_000 }).toBe(1);
  other.pressIn(other.windows()[0] ?? '', 'Return');
  const { code, error } = await second;
  expect(code, error).toBe(75);
  expect(error).toContain('Passerelle is al open op een ander scherm');
  const third = await untilEnd(installed.start([profile], { DISPLAY: one.display }));
  expect(third.code, third.error).toBe(0);
  await endOf(first);
  one.close();
  other.close();
});

test('SH23 a lock of another computer is named; a person leaves it, or says that it is not open there', async () => {
  const screen = await Screen.open();
  const profile = join(installed.home, 'shared');
  const lock = join(profile, 'SingletonLock');
  mkdirSync(profile);
  chownSync(profile, statSync(installed.home).uid, statSync(installed.home).gid);
  symlinkSync('pc-21.justice.example-1234', lock);
  const words = [`--user-data-dir=${profile}`];
  const press = async (...keys: readonly string[]): Promise<void> => {
    await expect.poll(() => screen.windows().length, { timeout: 20_000 }).toBe(1);
    for (const key of keys) screen.pressIn(screen.windows()[0] ?? '', key);
  };

  const left = untilEnd(installed.start(words, { DISPLAY: screen.display }));
  await press('Return');
  const { code, error } = await left;
  expect(code, error).toBe(75);
  expect(error).toContain('“pc-21.justice.example”');
  expect(readlinkSync(lock)).toBe('pc-21.justice.example-1234');
  expect(readdirSync(profile)).toEqual(['SingletonLock']);

  // What it starts again speaks to the same lines: those are closed only once that has ended.
  const opened = once(installed.start(words, { DISPLAY: screen.display }), 'exit');
  await press('Tab', 'Return');
  expect(await opened).toEqual([0, null]);
  await expect.poll(() => existsSync(join(profile, 'safe')), { timeout: 20_000 }).toBe(true);
  const [pid = ''] = readlinkSync(lock).split('-').slice(-1);
  process.kill(Number(pid), 'SIGTERM');
  await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 20_000 }).toBe(false);
  screen.close();
});

async function endOf(started: ChildProcess): Promise<void> {
  const ended = untilEnd(started);
  started.kill('SIGTERM');
  await ended;
}

/** What a process has used of processors so far, in milliseconds. */
function processorTime(pid = 0): number {
  // Behind the name, which may hold blanks: the twelfth and thirteenth are its time in the program and in the system, in hundredths.
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = '0', system = '0'] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** What was refused is told in a window by a process of its own: nobody closes it here. */
function endWhatTells(): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (words[0]?.startsWith(installed.place) === true && words[1] === 'refused-start')
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Ended meanwhile.
    }
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
