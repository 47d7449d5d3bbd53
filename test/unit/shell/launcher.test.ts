import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

const started = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `ulimit -c unlimited 2>/dev/null; exec ${command}`], { encoding: 'utf8' })
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
