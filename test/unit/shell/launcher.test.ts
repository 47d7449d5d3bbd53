import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A package whose program tells its limits, those of a process it starts, and what it was given. */
function unpacked(): string {
  folder = mkdtempSync(join(tmpdir(), "passerelle it's "));
  const program = join(folder, 'passerelle');
  writeFileSync(
    program,
    '#!/bin/sh\nulimit -Sc; ulimit -Hc; sh -c "ulimit -Hc"; for each in "$@"; do echo "[$each]"; done\n',
  );
  chmodSync(program, 0o755);
  const put = "import('./build/launcher.mjs').then(({ putLauncher }) => putLauncher(process.argv[1]))";
  execFileSync(process.execPath, ['-e', put, folder]);
  return folder;
}

/** Where the account has this number, with a screen or without. */
function seenBy(account: number, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const before = join(folder, 'before');
  mkdirSync(before, { recursive: true });
  writeFileSync(join(before, 'id'), `#!/bin/sh\necho ${account}\n`, { mode: 0o755 });
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  return { ...env, PATH: `${before}:${env['PATH'] ?? ''}`, ...more };
}

const started = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `ulimit -c unlimited 2>/dev/null; exec ${command}`], {
    encoding: 'utf8',
    env: seenBy(1000, { DISPLAY: ':7' }),
  })
    .trim()
    .split('\n');

test.skipIf(process.platform === 'win32')(
  'SH6 the launcher starts the program beside it without core files, now and later',
  () => {
    const place = unpacked();
    const words = ['[--lang=nl]', '[a file.bundle]', '[]'];
    const quoted = `--lang=nl 'a file.bundle' ''`;
    expect(started(`"${place}/passerelle" ${quoted}`)).toEqual(['0', '0', '0', ...words]);
    const link = join(place, 'link');
    symlinkSync('passerelle', link);
    expect(started(`"${link}" ${quoted}`), 'by a link, as a system installs it').toEqual(['0', '0', '0', ...words]);
  },
);

test.skipIf(process.platform === 'win32').each([
  { who: 'root', account: 0, screen: { DISPLAY: ':7' }, code: 77, words: ['en tant que root', 'compte'] },
  { who: 'nobody who sees', account: 1000, screen: {}, code: 69, words: ['DISPLAY', 'écran', 'xvfb-run -a'] },
])(
  'SH25 the launcher starts nothing for $who, and says in their language what to do',
  ({ account, screen, code, words }) => {
    const place = unpacked();
    for (const command of [[], ['self-test'], ['inspect', 'a file.bundle'], ['verify-log', 'x']]) {
      const env = seenBy(account, { ...screen, LC_ALL: 'fr_BE.UTF-8' });
      const { status, stdout, stderr } = spawnSync(join(place, 'passerelle'), command, { encoding: 'utf8', env });
      expect(status).toBe(code);
      expect(stdout).toBe('');
      for (const word of [...words, `node ${place}/resources/inspect.cjs`]) expect(stderr).toContain(word);
    }
    for (const [locale, word] of [
      ['nl_BE.UTF-8', 'Start het'],
      ['de_BE.UTF-8', 'Starten Sie'],
      ['C', 'Start it'],
    ] as const) {
      const env = seenBy(account, { ...screen, LC_ALL: locale });
      expect(spawnSync(join(place, 'passerelle'), { encoding: 'utf8', env }).stderr).toContain(word);
    }
  },
);

test.skipIf(process.platform === 'win32')('SH25 a screen of Wayland alone is a screen', () => {
  const place = unpacked();
  const env = seenBy(1000, { WAYLAND_DISPLAY: 'wayland-0' });
  const { status, stdout } = spawnSync(join(place, 'passerelle'), ['self-test'], { encoding: 'utf8', env });
  expect(status).toBe(0);
  expect(stdout).toContain('[self-test]');
});

const printSources = `
import { msiSource } from './build/release/msi-source.mjs';
import { setupScript } from './build/release/setup-script.mjs';
const facts = { version: '1.0.0', isTrial: false, settings: { maintainer: 'x', homepage: 'https://example.org' } };
const what = { unpacked: '/app', paths: ['Passerelle.exe'], out: '/setup.exe' };
console.log(setupScript(facts, what) + msiSource(facts, what));`;

test('SH6: the installers for Windows exclude the program from error reporting, and take that back', () => {
  // What the installers themselves are made of (build/release): the one that is started, and the one that is handed out.
  const source = execFileSync(process.execPath, ['--input-type=module', '-e', printSources], { encoding: 'utf8' });
  const excluded = 'Software\\Microsoft\\Windows\\Windows Error Reporting\\ExcludedApplications';
  expect(source).toContain(`WriteRegDWORD HKLM "${excluded}" "Passerelle.exe" 1`);
  expect(source).toContain(`DeleteRegValue HKLM "${excluded}" "Passerelle.exe"`);
  // Windows takes back by itself what a component wrote.
  expect(source).toContain(
    `<RegistryValue Root="HKLM" Key="${excluded}" Name="Passerelle.exe" Type="integer" Value="1"/>`,
  );
});
