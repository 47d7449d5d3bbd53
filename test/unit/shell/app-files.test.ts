import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOurPage, type Frame } from '../../../electron/ipc/sender.ts';
import { isOurs } from '../../../electron/protocol/address.ts';
import { appFiles } from '../../../electron/protocol/app-files.ts';

let root = '';
let serve: (url: string, method?: string) => Promise<Response>;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-page-')));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(root, 'renderer', 'index.html'), '<meta name="csp-nonce" content="__NONCE__">');
  writeFileSync(join(root, 'renderer', 'assets', 'main.js'), 'main __NONCE__');
  writeFileSync(join(root, 'renderer', 'assets', 'wörter nl.json'), '{}');
  writeFileSync(join(root, 'renderer', 'assets', 'private.key'), 'key');
  symlinkSync(join(root, 'secret.js'), join(root, 'renderer', 'assets', 'link.js'));
  const files = appFiles(join(root, 'renderer'));
  serve = (url, method = 'GET') => files({ url, method });
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the page', () => {
  test.each([
    ['app://passerelle/', 'text/html; charset=utf-8'],
    ['app://passerelle/index.html', 'text/html; charset=utf-8'],
    ['app://passerelle/index.html?a=b#c', 'text/html; charset=utf-8'],
    ['app://passerelle/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://passerelle/assets/wörter nl.json', 'application/json; charset=utf-8'],
  ])('serves %s', async (url, type) => {
    const response = await serve(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('gets a fresh nonce with each answer, the same in its text and its policy; scripts are served untouched', async () => {
    const [first, second] = [await serve('app://passerelle/'), await serve('app://passerelle/')];
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await second.text()).not.toContain(nonce);
    expect(await (await serve('app://passerelle/assets/main.js')).text()).toBe('main __NONCE__');
  });

  test.each([
    'app://passerelle/../secret.js',
    'app://passerelle/..%2fsecret.js',
    'app://passerelle/%2e%2e/secret.js',
    'app://passerelle/%2e%2e%2fsecret.js',
    'app://passerelle/assets/..%5c..%5csecret.js',
    'app://passerelle/assets/../../secret.js',
    'app://passerelle/assets/link.js',
    'app://passerelle/assets/private.key',
    'app://passerelle/assets',
    'app://passerelle/assets/',
    'app://passerelle//assets/main.js',
    'app://passerelle/ASSETS/main.js',
    'app://passerelle/assets/main.js%00.html',
    'app://passerelle/constructor',
    'app://passerelle/__proto__',
    'app://other/index.html',
    'app://passerelle.evil/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('does not serve %s', async (url) => {
    const response = await serve(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('is only read', async () => {
    expect((await serve('app://passerelle/index.html', 'POST')).status).toBe(405);
  });
});

describe('a sender', () => {
  const mainFrame: Frame = { parent: null, processId: 4, routingId: 2, url: 'app://passerelle/index.html' };
  const sent = { fromOurContents: true, frame: mainFrame, mainFrame };

  test('is listened to in the main frame of our window, on our address', () => {
    expect(isOurPage(sent)).toBe(true);
    expect(isOurPage({ ...sent, frame: { ...mainFrame } })).toBe(true);
  });

  test.each([
    ['another window', { ...sent, fromOurContents: false }],
    ['a frame that is gone', { ...sent, frame: null }],
    ['a frame inside', { ...sent, frame: { ...mainFrame, parent: mainFrame } }],
    ['another frame', { ...sent, frame: { ...mainFrame, routingId: 3 } }],
    ['another process', { ...sent, frame: { ...mainFrame, processId: 5 } }],
    ['another address', { ...sent, frame: { ...mainFrame, url: 'https://passerelle/index.html' } }],
    ['no address', { ...sent, frame: { ...mainFrame, url: '' } }],
  ])('is refused: %s', (_what, one) => {
    expect(isOurPage(one)).toBe(false);
  });

  test.each(['app://passerelle@other/', 'app://other/passerelle', 'application://passerelle/', 'APP:passerelle', ''])(
    'at %s is not at our address',
    (url) => {
      expect(isOurs(url)).toBe(false);
    },
  );
});
