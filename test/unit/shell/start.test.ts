/** What a package may be started with: decided before there is a window or a key. */
import { describe, expect, test } from 'vitest';
import { refusedIn, switchClasses, withoutRefused, type Refused } from '../../../electron/start/switches.ts';
import { tellRefused } from '../../../electron/start/words.ts';

const start = (...words: string[]): readonly Refused[] => refusedIn({ words, environment: {}, platform: 'linux' });
const kindsOf = (...words: string[]): readonly string[] => start(...words).map(({ kind }) => kind);

describe('a package', () => {
  test('SH1: starts with what it knows, each with a value it knows', () => {
    const good = [
      [],
      ['--user-data-dir=/home/x/profile of mine'],
      ['--lang=nl', '--lang=fr-BE', '--lang=de_DE'],
      ['--password-store=gnome-libsecret'],
      ['--ozone-platform=wayland', '--ozone-platform-hint=auto'],
      ['--force-device-scale-factor=1.25', '--disable-gpu', '--force-renderer-accessibility'],
      ['a file.bundle', 'app://passerelle/'],
      ['inspect', 'FILE'],
      // What the standard input is called, and what ends the switches: neither is one.
      ['-', '--'],
    ];
    expect(good.filter((words) => start(...words).length > 0)).toEqual([]);
    const bad = [
      ['--user-data-dir'],
      ['--lang=../../x'],
      ['--password-store=plain'],
      ['--ozone-platform=headless'],
      ['--disable-gpu=--no-sandbox'],
      ['--force-device-scale-factor=1;2'],
    ];
    expect(bad.filter((words) => start(...words).length !== 1)).toEqual([]);
  });

  test('SH1: refuses debugging, redirected connections, foreign code, an open sandbox, writing along, and what it does not know', () => {
    const byKind: Record<(typeof switchClasses)[number], readonly string[]> = {
      debugging: [
        '--remote-debugging-port=9222',
        '--remote-debugging-pipe',
        '--remote-debugging-address=0.0.0.0',
        '--inspect',
        '--inspect-brk=1',
        '--inspect-publish-uid=http',
        '--js-flags=--expose-gc',
        '--enable-automation',
        '--headless',
        '--auto-open-devtools-for-tabs',
        '--remote-allow-debug=*',
      ],
      network: [
        '--proxy-server=http://127.0.0.1:1',
        '--proxy-pac-url=http://x',
        '--proxy-bypass-list=*',
        '--no-proxy-server',
        '--host-rules=MAP * x',
        '--host-resolver-rules=MAP * x',
        '--ignore-certificate-errors',
        '--ignore-certificate-errors-spki-list=x',
        '--remote-allow-origins=*',
        '--user-agent=x',
      ],
      code: [
        '--load-extension=/x',
        '--renderer-cmd-prefix=/x',
        '--utility-cmd-prefix=/x',
        '--gpu-launcher=/x',
        '-r',
        '--require=/x',
        '--register-pepper-plugins=/x',
      ],
      sandbox: [
        '--no-sandbox',
        '--disable-setuid-sandbox',
        '--disable-web-security',
        '--disable-site-isolation-trials',
        '--disable-features=IsolateOrigins',
        '--single-process',
        '--in-process-gpu',
        '--no-zygote',
        '--unsafely-treat-insecure-origin-as-secure=http://x',
        '--allow-file-access-from-files',
      ],
      writing: ['--log-net-log=/x', '--enable-logging', '--trace-startup', '--crash-dumps-dir=/x', '--v=1'],
      other: ['--a-switch-of-tomorrow', '--type=renderer', '--x'],
    };
    const kinds = Object.fromEntries(
      switchClasses.map((kind) => [kind, byKind[kind].flatMap((word) => (kindsOf(word)[0] === kind ? [word] : []))]),
    );
    expect(kinds).toEqual(byKind);
  });

  test('SH2: takes for a switch whatever Chromium may take for one', () => {
    const forms = ['-no-sandbox', ' --no-sandbox', '\t-no-sandbox ', '--NO-SANDBOX', '--no-sandbox=', '---no-sandbox'];
    expect(forms.filter((word) => start(word).length !== 1)).toEqual([]);
    // Behind what ends the switches, and behind a command, too.
    expect(start('--', '--no-sandbox')).toHaveLength(1);
    expect(
      refusedIn({ words: ['inspect', 'x', '-r'], environment: {}, platform: 'linux', isCommand: true }),
    ).toHaveLength(1);
    // What is accepted is accepted as it is documented, and in no other way.
    expect(start('-user-data-dir=/x')).toHaveLength(1);
    expect(start('--User-Data-Dir=/x')).toHaveLength(1);
    const slash = { words: ['/remote-debugging-port=9222'], environment: {} };
    expect(refusedIn({ ...slash, platform: 'win32' })).toEqual([{ kind: 'debugging', name: 'remote-debugging-port' }]);
    expect(refusedIn({ ...slash, platform: 'linux' }), 'there it is a path').toEqual([]);
  });

  test('SH1: knows what a system adds by itself, there and nowhere else', () => {
    const finder = { words: ['-psn_0_123456'], environment: {} };
    expect(refusedIn({ ...finder, platform: 'darwin' })).toEqual([]);
    expect(refusedIn({ ...finder, platform: 'linux' })).toHaveLength(1);
    const json = { words: ['inspect', 'FILE', '--json'], environment: {}, platform: 'linux' };
    expect(refusedIn({ ...json, isCommand: true })).toEqual([]);
    expect(refusedIn(json)).toHaveLength(1);
  });

  test('SH3: refuses an environment that has the keys of connections or what the page says written down', () => {
    for (const name of [
      'ELECTRON_ENABLE_LOGGING',
      'ELECTRON_LOG_FILE',
      'ELECTRON_ENABLE_STACK_DUMPING',
      'SSLKEYLOGFILE',
    ]) {
      const environment = { [name]: '1', PATH: '/bin', http_proxy: 'http://proxy' };
      expect(refusedIn({ words: [], environment, platform: 'linux' })).toEqual([{ kind: 'writing', name }]);
      expect(withoutRefused(environment)).toEqual({ PATH: '/bin', http_proxy: 'http://proxy' });
      expect(refusedIn({ words: [], environment: { [name]: '' }, platform: 'linux' })).toEqual([]);
    }
  });
});

describe('a refused start', () => {
  test('SH4: is told in the language of the system, by what could be done with it, with what to do next', () => {
    const refused = start('--remote-debugging-port=1', '-no-sandbox', '--no-sandbox', '--Weird Thing!=x');
    const told = new Map(['nl-BE', 'fr-BE', 'de_DE', 'en-GB', 'pl', ''].map((tag) => [tag, tellRefused(refused, tag)]));
    expect(told.get('pl')).toEqual(told.get('en-GB'));
    expect(told.get('')).toEqual(told.get('en-GB'));
    expect(new Set([...told.values()].map(({ text }) => text)).size).toBe(4);
    for (const { title, text } of told.values()) {
      expect(title).toContain('Passerelle');
      expect(text).toContain('remote-debugging-port');
      expect(text.match(/no-sandbox/g), 'each name once').toHaveLength(1);
      expect(text, 'nothing of what was given but harmless names').not.toMatch(/weird|thing!/i);
      expect(text.split('\n\n').at(-1)?.length).toBeGreaterThan(80);
    }
  });

  test('SH4: is told in bounded length, whatever was given', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `--switch-${at}`);
    expect(tellRefused(start(...many, `--${'x'.repeat(1_000_000)}`), 'nl').text.length).toBeLessThan(2_000);
    expect(kindsOf('--\u202Eno')).toEqual(['other']);
  });
});
