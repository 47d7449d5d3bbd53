/** What a package does with the switches it is started with, seen from outside. */
import { expect, test } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { freshFolder } from './launch.ts';
import { installIn, untilEnd, type Installed } from './support/as-package.ts';

test.setTimeout(120_000);

let installed: Installed;
test.beforeAll(() => {
  installed = installIn(freshFolder('package'));
});

test('SH5 it tests itself: the first screen is drawn, confined, and nothing of Node is in the page', async () => {
  const { code, out } = await untilEnd(installed.start(['self-test']));
  const said: unknown = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  expect(said).toEqual({ address: 'app://passerelle/index.html', page: 'drawn', seccomp: '2' });
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
