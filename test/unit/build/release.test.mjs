/** What a release refuses to be made without, and that the same source makes the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownKinds } from '../../../electron/opened/asked-path.ts';
import { msiSource } from '../../../build/release/msi-source.mjs';
import { mimeOf, mimePackage, ownFiles } from '../../../build/release/own-files.mjs';
import { desktopFile, rpmSpec } from '../../../build/release/texts.mjs';
import { makeLinuxPackages } from '../../../build/release/linux.mjs';
import { runtimeFrom } from '../../../build/release/runtime-zip.mjs';
import { settingsFrom, settingsIn } from '../../../build/release/settings.mjs';
import { signPackages, signSums, writeSums } from '../../../build/release/sums.mjs';
import { placeUpdateRoot } from '../../../build/release/update-root.mjs';
import { serialOf, setupScript } from '../../../build/release/setup-script.mjs';
import { makeWindowsInstallers } from '../../../build/release/windows.mjs';
import { hasCommand } from '../../../build/run.mjs';
import { rootText } from '../../support/updates.ts';
import { project } from './project.mjs';

const settings = JSON.parse(readFileSync('test/fixtures/release/settings.json', 'utf8'));
const facts = {
  name: 'passerelle-trial-not-for-people',
  version: '0.1.0',
  packageVersion: '0.1.0~trial',
  isTrial: true,
  seconds: 1_796_000_000,
  settings,
};

describe('the settings of a release', () => {
  test('are taken when all are there and support is not over', () => {
    expect(settingsIn(settings, '2026-12-01')).toEqual({ settings });
    expect(settingsIn({ ...settings, supportEnds: '2026-12-01' }, '2026-12-01').refused).toEqual([
      'supportEnds 2026-12-01 is over',
    ]);
  });

  test('may name the root of trust of updates by stick', () => {
    const withRoot = { ...settings, updateRoot: '/srv/root.json' };
    expect(settingsIn(withRoot, '2026-12-01')).toEqual({ settings: withRoot });
    expect(settingsIn({ ...settings, updateRoot: 7 }, '2026-12-01').refused).toEqual([
      'updateRoot is not the path of a file',
    ]);
  });

  test('are refused by name when one is missing, wrong or unknown', () => {
    const wrong = { contact: 'somebody', supportEnds: '2027-13-01', homepage: 'http://example.org', phone: '1' };
    expect(settingsIn(wrong, '2026-12-01').refused?.map((line) => line.split(' ')[0])).toEqual([
      'phone',
      'maintainer',
      'contact',
      'supportEnds',
      'homepage',
    ]);
    expect(settingsIn([], '2026-12-01').refused).toEqual(['the settings are no object']);
  });

  test('are missing, each of them, where no file is named, and a file that is none is refused', async () => {
    const root = project({ 'broken.json': '{' });
    expect((await settingsFrom(undefined, '2026-12-01')).refused).toHaveLength(4);
    expect((await settingsFrom(join(root, 'none'), '2026-12-01')).refused).toEqual([`${root}/none cannot be read`]);
    expect((await settingsFrom(join(root, 'broken.json'), '2026-12-01')).refused).toEqual([
      `${root}/broken.json is no JSON`,
    ]);
  });
});

describe('the runtime of a release', () => {
  /** A zip file with one stored file in it. @param {string} name @param {string} content */
  const zipOf = (name, content) => {
    const bytes = Buffer.from(content);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(crcOf(bytes));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    const names = Buffer.from([name.length, 0]);
    const middle = Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0x21, 0]), crc, size, size, names, Buffer.alloc(2)]);
    const local = Buffer.concat([Buffer.from('504b03040a00', 'hex'), middle, Buffer.from(name), bytes]);
    const central = Buffer.concat([
      Buffer.from('504b01020a000a00', 'hex'),
      middle,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06_05_4b_50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, central, end]);
  };
  const zip = zipOf('electron', 'a program');
  const electronOf = (/** @type {object} */ sums) => ({
    'electron/package.json': JSON.stringify({ version: '45.5.0' }),
    'electron/checksums.json': JSON.stringify(sums),
  });
  const name = 'electron-v45.5.0-linux-x64.zip';
  const sum = createHash('sha256').update(zip).digest('hex');

  test.skipIf(!hasCommand('unzip'))('is unpacked when it is to the byte what its makers published', async () => {
    const root = project(electronOf({ [name]: sum }));
    writeFileSync(join(root, name), zip);
    const where = { electron: join(root, 'electron'), into: join(root, 'into') };
    const { runtime } = await runtimeFrom(join(root, name), where);
    expect(runtime).toEqual({
      dist: where.into,
      version: '45.5.0',
      platform: 'linux',
      executable: join(where.into, 'electron'),
    });
    expect(readFileSync(join(where.into, 'electron'), 'utf8')).toBe('a program');
  });

  test('is refused when it is another one, and nothing is unpacked', async () => {
    const root = project({ ...electronOf({ [name]: sum }), [name]: 'not that' });
    const where = { electron: join(root, 'electron'), into: join(root, 'into') };
    expect((await runtimeFrom(join(root, name), where)).refused).toMatch(
      /^electron-v45\.5\.0-linux-x64\.zip is not what/,
    );
    for (const other of ['electron-v44.0.0-linux-x64.zip', 'electron-v45.5.0-darwin-x64.zip', 'electron.zip'])
      expect((await runtimeFrom(join(root, other), where)).refused).toMatch(
        / is not electron-v45\.5\.0-linux-x64\.zip or /,
      );
    expect(readdirSync(root)).not.toContain('into');
  });
});

/** @param {Uint8Array} bytes */
function crcOf(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('the root of trust of updates', () => {
  const shipped = 'electron/update-root.json';

  test('UP2: goes into the package it is set for, and out again where none is set', async () => {
    const text = rootText();
    const root = project({ 'root.json': text, 'electron/main.cjs': '' });
    expect(await placeUpdateRoot(root, join(root, 'root.json'))).toBe('');
    expect(readFileSync(join(root, shipped), 'utf8')).toBe(text);
    expect(await placeUpdateRoot(root, undefined)).toBe('');
    expect(existsSync(join(root, shipped))).toBe(false);
  });

  test('UP2: is refused where too few signed it, or it is not there', async () => {
    const root = project({ 'root.json': rootText({ signers: [] }), 'electron/main.cjs': '' });
    expect(await placeUpdateRoot(root, join(root, 'root.json'))).toMatch(/is no root that two of three/);
    expect(await placeUpdateRoot(root, join(root, 'none.json'))).toMatch(/cannot be read/);
    expect(existsSync(join(root, shipped))).toBe(false);
  });
});

describe('the list of hashes', () => {
  test('names every file, is signed by the key of the office, and fits', async () => {
    const root = project({ 'b.deb': 'b', 'a.rpm': 'a' });
    await writeSums(root, ['b.deb', 'a.rpm']);
    const list = readFileSync(join(root, 'SHA256SUMS'));
    expect(list.toString().replaceAll(/^[0-9a-f]{64} {2}/gm, '')).toBe('a.rpm\nb.deb\n');
    expect(list.toString()).toContain(createHash('sha256').update('b').digest('hex'));
    expect(await signSums(root, join(process.cwd(), 'test/support/sign-list.mjs'))).toBe('');
    const der = Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex');
    const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    const signature = readFileSync(join(root, 'SHA256SUMS.sig'));
    expect(verify(null, list, key, signature)).toBe(true);
    expect(verify(null, Buffer.concat([list, Buffer.from('\n')]), key, signature)).toBe(false);
  });

  test('is not signed when the program fails, is not there, or leaves nothing', async () => {
    const root = project({ 'a.deb': 'a', 'fails.sh': '#!/bin/sh\necho no key; exit 3\n', 'idle.sh': '#!/bin/sh\n' });
    for (const name of ['fails.sh', 'idle.sh']) chmodSync(join(root, name), 0o755);
    await writeSums(root, ['a.deb']);
    writeFileSync(join(root, 'SHA256SUMS.sig'), 'of an earlier one');
    expect(await signSums(root, join(root, 'fails.sh'))).toMatch(/ended with 3: no key/);
    expect(await signSums(root, join(root, 'idle.sh'))).toMatch(/left no SHA256SUMS\.sig/);
    expect(await signSums(root, join(root, 'none.sh'))).toMatch(/ended with 127/);
    expect(readdirSync(root)).not.toContain('SHA256SUMS.sig');
  });
});

describe('packages for Linux are signed by the program of the office', () => {
  const ground = (/** @type {string} */ body) => {
    const root = project({ 'a.deb': 'a', 'b.rpm': 'b', 'sign.sh': `#!/bin/sh\n${body}\n` });
    chmodSync(join(root, 'sign.sh'), 0o755);
    return { root, signing: () => signPackages(root, ['a.deb', 'b.rpm'], join(root, 'sign.sh')) };
  };

  test('in the file, or beside it', async () => {
    const within = ground('echo signed >> "$1"');
    expect(await within.signing()).toEqual({ beside: [], trouble: '' });
    expect(readFileSync(join(within.root, 'b.rpm'), 'utf8')).toBe('bsigned\n');
    expect((await ground('echo signed > "$1.asc"').signing()).beside).toEqual(['a.deb.asc', 'b.rpm.asc']);
  });

  test('or not at all, which is told', async () => {
    expect((await ground('exit 0').signing()).trouble).toMatch(/left a\.deb as it was/);
    expect((await ground('echo no key; exit 3').signing()).trouble).toMatch(/ended with 3 on a\.deb: no key/);
  });
});

/** An unpacked application in small. @param {string} executable @param {number} mode of its files, as whoever built it has them */
function unpacked(executable, mode) {
  const root = project({
    [`app/${executable}`]: '#!/bin/sh\nexit 0\n',
    'app/chrome-sandbox': '#!/bin/sh\n',
    'app/libEGL.so': 'library',
    'app/resources/app.asar': 'application',
    'app/locales/nl.pak': 'words',
    'app/LICENSES.chromium.html': '<p>licences</p>\n',
  });
  for (const name of [executable, 'libEGL.so']) chmodSync(join(root, 'app', name), 0o711);
  chmodSync(join(root, 'app/LICENSES.chromium.html'), mode);
  mkdirSync(join(root, 'work'));
  mkdirSync(join(root, 'target'));
  return { unpacked: join(root, 'app'), work: join(root, 'work'), target: join(root, 'target') };
}

/** @param {string} folder @returns {Record<string, string>} */
const hashesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

/** @param {string} command @param {string[]} args */
const told = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout;

const linuxTools = ['dpkg-deb', 'rpmbuild', 'lintian'].every(hasCommand);
describe.skipIf(!linuxTools)('packages for Linux', () => {
  test('are the same bytes again, whoever builds them where and when', async () => {
    const [one, other] = [unpacked('passerelle', 0o600), unpacked('passerelle', 0o666)];
    const names = await makeLinuxPackages(facts, one);
    await makeLinuxPackages(facts, other);
    expect(hashesIn(one.target)).toEqual(hashesIn(other.target));
    expect(names.sort()).toEqual([
      'passerelle-trial-not-for-people-0.1.0-linux-x64.tar.gz',
      'passerelle-trial-not-for-people-0.1.0~trial-1.x86_64.rpm',
      'passerelle-trial-not-for-people_0.1.0~trial_amd64.deb',
    ]);
    expect(Object.keys(hashesIn(one.target))).toEqual(names);
  });

  test('belong to root, have the profile for the sandbox, and say what they are', { timeout: 120_000 }, async () => {
    const place = unpacked('passerelle', 0o600);
    const [tar = '', rpm = '', deb = ''] = (await makeLinuxPackages(facts, place)).map((name) =>
      join(place.target, name),
    );
    const listed = told('dpkg-deb', '-c', deb);
    expect(listed.split('\n').filter((line) => line !== '' && !/ root\/root /.test(line))).toEqual([]);
    expect(listed).toMatch(/^-rwsr-xr-x .*\/chrome-sandbox$/m);
    expect(listed).toMatch(/^-rw-r--r-- .*\/libEGL\.so$/m);
    expect(listed).toMatch(/^-rw-r--r-- .*\.\/etc\/apparmor\.d\/passerelle$/m);
    expect(told('dpkg-deb', '-I', deb)).toMatch(/Version: 0\.1\.0~trial\n[^]*A TRIAL on an unpatched runtime/);
    expect(told('rpm', '-qp', '--qf', '%{VERSION} %{BUILDHOST} %{BUILDTIME}', rpm)).toBe(
      `0.1.0~trial reproducible ${facts.seconds}`,
    );
    expect(told('rpm', '-qplv', rpm)).toMatch(/^-rwsr-xr-x .*\/chrome-sandbox$/m);
    expect(told('tar', '-tf', tar)).toContain('passerelle-trial-not-for-people-0.1.0/resources/app.asar');
    const control = join(place.work, 'control');
    expect(spawnSync('dpkg-deb', ['-e', deb, control]).status).toBe(0);
    const before = (/** @type {string[]} */ ...words) => spawnSync(join(control, 'preinst'), words).status;
    expect([before('install'), before('upgrade', '0.0.9'), before('upgrade', '0.1.0~trial')]).toEqual([0, 0, 0]);
    expect([before('upgrade', '0.1.0'), before('upgrade', '0.10.0')]).toEqual([1, 1]);
    const lintian = spawnSync('lintian', ['--allow-root', '--tag-display-limit', '0', deb], { encoding: 'utf8' });
    const said = `${lintian.stdout}${lintian.stderr}`.split('\n');
    // The stand-ins are no libraries, so what is said of real ones has nothing to say.
    expect(said.filter((line) => line !== '' && !line.includes('mismatched-override'))).toEqual([]);
  });
});

test.each([
  ['0.1.0', '0.2.0'],
  ['0.9.9', '0.10.0'],
  ['1.0.0', '1.0.1'],
])('the installer tells version %s from %s, which is newer', (older, newer) => {
  expect(serialOf(older)).toBeLessThan(serialOf(newer));
});

const windowsTools = ['makensis', 'wixl', 'faketime'].every(hasCommand);
describe.skipIf(!windowsTools)('installers for Windows', () => {
  test('are the same bytes again', async () => {
    const [one, other] = [unpacked('Passerelle.exe', 0o600), unpacked('Passerelle.exe', 0o600)];
    const names = await makeWindowsInstallers(facts, one);
    expect(names).toEqual([
      'passerelle-trial-not-for-people-0.1.0-setup.exe',
      'passerelle-trial-not-for-people-0.1.0.msi',
    ]);
    await makeWindowsInstallers(facts, other);
    expect(hashesIn(one.target)).toEqual(hashesIn(other.target));
  });

  test('have every binary, the installers and the uninstaller signed by the program of the office', async () => {
    const place = unpacked('Passerelle.exe', 0o600);
    const signer = join(place.work, 'sign.sh');
    writeFileSync(
      signer,
      `#!/bin/sh\nhead -c 2 "$1" >> "${place.work}/signed"\nbasename "$1" >> "${place.work}/names"\n`,
    );
    chmodSync(signer, 0o755);
    await makeWindowsInstallers(facts, { ...place, signer });
    const names = readFileSync(join(place.work, 'names'), 'utf8').trim().split('\n');
    expect(names[0]).toBe('Passerelle.exe');
    expect(names.slice(-2)).toEqual([
      'passerelle-trial-not-for-people-0.1.0-setup.exe',
      'passerelle-trial-not-for-people-0.1.0.msi',
    ]);
    // And between them the uninstaller, under a name of the tool.
    expect(names).toHaveLength(4);
  });
});

const signingTools = [...['osslsigncode', 'openssl'].filter(hasCommand)].length === 2;
describe.skipIf(!windowsTools || !signingTools)('a certificate of tests', () => {
  test('signs the program, both installers and the uninstaller, and a byte that is changed is noticed', async () => {
    const place = unpacked('Passerelle.exe', 0o600);
    // A program of Windows: signing refuses what is none.
    const exe = project({});
    const small = { unpacked: place.unpacked, paths: ['Passerelle.exe'], out: join(exe, 'small.exe') };
    writeFileSync(join(exe, 'small.nsi'), setupScript(facts, small));
    expect(spawnSync('makensis', ['-V2', join(exe, 'small.nsi')]).status).toBe(0);
    writeFileSync(join(place.unpacked, 'Passerelle.exe'), readFileSync(join(exe, 'small.exe')));
    const [key, certificate] = [join(place.work, 'key.pem'), join(place.work, 'certificate.pem')];
    const words = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test office'];
    const made = spawnSync('openssl', ['req', ...words, '-keyout', key, '-out', certificate]);
    expect(made.status).toBe(0);
    const signer = join(place.work, 'sign.sh');
    writeFileSync(
      signer,
      `#!/bin/sh\nset -e\nosslsigncode sign -certs ${certificate} -key ${key} -h sha256 -in "$1" -out "$1.signed"\ncp "$1.signed" "${place.work}/signed-$$"\nmv "$1.signed" "$1"\n`,
    );
    chmodSync(signer, 0o755);
    const names = await makeWindowsInstallers(facts, { ...place, signer });
    // Program, uninstaller (which is inside of the setup program), setup program and MSI, as each left the signer.
    const copies = readdirSync(place.work).filter((name) => name.startsWith('signed-'));
    expect(copies).toHaveLength(4);
    const signed = [...names.map((name) => join(place.target, name)), ...copies.map((name) => join(place.work, name))];
    const holds = (/** @type {string} */ file) =>
      spawnSync('osslsigncode', ['verify', '-CAfile', certificate, '-in', file]).status === 0;
    for (const file of signed) expect(holds(file), file).toBe(true);
    const [setup = ''] = signed;
    const bytes = readFileSync(setup);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(setup, bytes);
    expect(holds(setup)).toBe(false);
  }, 60_000);
});

test('what is made elsewhere is configured: dmg, AppImage and MSIX', () => {
  const builder = readFileSync('electron-builder.yml', 'utf8');
  for (const of of ['dmg:', 'appImage:', 'appx:']) expect(builder).toMatch(new RegExp(`^${of}$`, 'm'));
  expect(builder).toMatch(/^ {2}identityName: be\.passerelle\.desktop$/m);
});

test('SH16: packages name the same kinds of files as the shell, on Linux and Windows, as one program among others', () => {
  expect(ownFiles.map(({ extension }) => extension)).toEqual(ownKinds);
  const builder = readFileSync('electron-builder.yml', 'utf8');
  const windows = { unpacked: '/app', paths: ['Passerelle.exe'] };
  const setup = setupScript(facts, { ...windows, out: 'setup.exe' });
  const msi = msiSource(facts, windows);
  for (const kind of ownFiles) {
    expect(desktopFile).toContain(`${mimeOf(kind)};`);
    expect(mimePackage).toContain(`<glob pattern="${kind.glob}" weight="40"/>`);
    expect(builder).toContain(`{ ext: ${kind.extension}, name: '${kind.name}', role: Viewer }`);
    expect(setup).toContain(
      `WriteRegStr HKLM "Software\\Classes\\.${kind.extension}\\OpenWithProgids" "Passerelle.File"`,
    );
    expect(setup).toContain(`DeleteRegValue HKLM "Software\\Classes\\.${kind.extension}\\OpenWithProgids"`);
    // Nobody else's name is taken over.
    expect(setup).not.toMatch(new RegExp(`Software\\\\Classes\\\\\\.${kind.extension}" ""`));
    expect(msi).toContain(`Key="Software\\Classes\\.${kind.extension}\\OpenWithProgids" Name="Passerelle.File"`);
  }
  expect(desktopFile).toContain('Exec=passerelle %f');
  expect(setup).toContain(`\\shell\\open\\command" "" '"$INSTDIR\\Passerelle.exe" "%1"'`);
  expect(msi).toContain('Value="&quot;[INSTALLDIR]Passerelle.exe&quot; &quot;%1&quot;"');
  expect(rpmSpec(facts, { tree: '/x', payload: 'w1' })).toContain('/usr/share/mime/packages/be.passerelle.desktop.xml');
});
