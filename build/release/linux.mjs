/** Packages for Linux out of the unpacked application: deb, rpm and tar.gz, each the same bytes for the same source. */
import { createHash } from 'node:crypto';
import { chmod, cp, lutimes, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run, say, seconds } from '../run.mjs';
import { mimePackage } from './own-files.mjs';
import * as scripts from './scripts.mjs';
import * as texts from './texts.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */

/**
 * @typedef {object} Making
 * @property {string} unpacked the application
 * @property {string} work a folder to work in
 * @property {string} target a folder that the packages come to lie in
 */

/**
 * @param {Facts} facts
 * @param {Making} making
 * @returns {Promise<string[]>} names of the files made
 */
export async function makeLinuxPackages(facts, making) {
  const tree = join(making.work, 'tree');
  await layOut(tree, making.unpacked, facts);
  await mkdir(making.target, { recursive: true });
  const env = { SOURCE_DATE_EPOCH: String(facts.seconds), LC_ALL: 'C', TZ: 'UTC' };
  const made = [];
  for (const make of [makeTar, makeRpm, makeDeb]) {
    const since = performance.now();
    const name = await make(facts, making, tree, env);
    say(`  ✓ ${name}  ${seconds(since)}`);
    made.push(name);
  }
  return made;
}

/** Everything at the place where it will be installed. @param {string} tree @param {string} unpacked @param {Facts} facts */
export async function layOut(tree, unpacked, facts) {
  await rm(tree, { recursive: true, force: true });
  const program = join(tree, texts.home);
  await mkdir(dirname(program), { recursive: true });
  await cp(unpacked, program, { recursive: true, verbatimSymlinks: true });
  const files = {
    [`usr/share/applications/${texts.id}.desktop`]: texts.desktopFile,
    [`usr/share/metainfo/${texts.id}.metainfo.xml`]: texts.metainfo(facts),
    [`usr/share/mime/packages/${texts.id}.xml`]: mimePackage,
    'usr/share/man/man1/passerelle.1.gz': packed(texts.manPage(facts)),
    'usr/share/doc/passerelle/copyright': texts.copyright(facts),
    'usr/share/doc/passerelle/changelog.gz': packed(texts.changelog(facts)),
    'usr/share/lintian/overrides/passerelle': texts.lintianOverrides,
    [`usr/share/icons/hicolor/512x512/apps/${texts.id}.png`]: await readFile(join(root, 'build/resources/icon.png')),
    [`usr/share/icons/hicolor/scalable/apps/${texts.id}.svg`]: await readFile(join(root, 'build/resources/icon.svg')),
    [texts.appArmorFile]: texts.appArmor,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), content);
  }
  await mkdir(join(tree, 'usr/bin'), { recursive: true });
  await symlink('../lib/passerelle/passerelle', join(tree, 'usr/bin/passerelle'));
  await settle(tree, facts);
}

/** Without the moment it was packed. @param {string} text */
const packed = (text) => gzipSync(text, { level: 9 });

/** Rights and dates that do not depend on whose computer this is. @param {string} folder @param {Facts} facts */
async function settle(folder, facts) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await settle(path, facts);
    else if (entry.isFile()) await chmod(path, modeOf(entry.name, (await stat(path)).mode));
    await lutimes(path, facts.seconds, facts.seconds);
  }
  await chmod(folder, 0o755);
  await lutimes(folder, facts.seconds, facts.seconds);
}

/** The sandbox of computers without namespaces of users has to start as root. @param {string} name @param {number} mode */
function modeOf(name, mode) {
  if (name === 'chrome-sandbox') return 0o4755;
  return (mode & 0o100) !== 0 && !/\.so(\.\d+)*$/.test(name) ? 0o755 : 0o644;
}

/** @param {Facts} facts @param {Making} making @param {string} tree @param {NodeJS.ProcessEnv} env */
async function makeTar(facts, { work, target }, tree, env) {
  const file = `${facts.name}-${facts.version}-linux-x64.tar.gz`;
  const archive = join(work, 'archive.tar');
  const same = [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    `--mtime=@${facts.seconds}`,
    '--format=gnu',
  ];
  const top = `--transform=s,^passerelle,${facts.name}-${facts.version},`;
  await tool('tar', [...same, top, '-cf', archive, '-C', join(tree, 'usr/lib'), 'passerelle'], env);
  await tool('gzip', ['-n', '-6', '-f', archive], env);
  await rename(`${archive}.gz`, join(target, file));
  return file;
}

/** @param {Facts} facts @param {Making} making @param {string} tree @param {NodeJS.ProcessEnv} env */
async function makeDeb(facts, { target }, tree, env) {
  const file = `${facts.name}_${facts.packageVersion}_amd64.deb`;
  const control = join(tree, 'DEBIAN');
  await mkdir(control, { recursive: true });
  const all = await filesUnder(tree);
  const sums = await Promise.all(
    all.map(
      async ({ path }) =>
        `${createHash('md5')
          .update(await readFile(join(tree, path)))
          .digest('hex')}  ${path}\n`,
    ),
  );
  const kilobytes = Math.ceil(all.reduce((total, { size }) => total + size, 0) / 1024);
  await writeFile(join(control, 'control'), texts.debianControl(facts, kilobytes));
  await writeFile(join(control, 'conffiles'), `/${texts.appArmorFile}\n`);
  await writeFile(join(control, 'md5sums'), sums.join(''));
  await writeFile(join(control, 'preinst'), scripts.beforeDebian(facts), { mode: 0o755 });
  await writeFile(join(control, 'postinst'), scripts.afterDebian(texts.appArmorFile), { mode: 0o755 });
  await settle(control, facts);
  await lutimes(tree, facts.seconds, facts.seconds);
  // A fixed number of threads: how xz cuts its blocks depends on it.
  const how = ['--root-owner-group', '--threads-max=2', '-Zxz', '-z6'];
  await tool('dpkg-deb', [...how, '--build', tree, join(target, file)], env);
  await rm(control, { recursive: true });
  return file;
}

/** @param {Facts} facts @param {Making} making @param {string} tree @param {NodeJS.ProcessEnv} env */
async function makeRpm(facts, { work, target }, tree, env) {
  const file = `${facts.name}-${facts.packageVersion}-1.x86_64.rpm`;
  const spec = join(work, 'passerelle.spec');
  await writeFile(spec, texts.rpmSpec(facts, { tree, payload: 'w10T2.zstdio' }));
  const top = join(work, 'rpm');
  const folders = [`--define=_topdir ${top}`, `--define=_rpmdir ${top}/made`, '--define=_rpmfilename made.rpm'];
  await tool('rpmbuild', ['-bb', '--target=x86_64', ...folders, spec], env);
  await rename(join(top, 'made/made.rpm'), join(target, file));
  await rm(top, { recursive: true, force: true });
  return file;
}

/** @param {string} folder @param {string} [under] @returns {Promise<{ path: string, size: number }[]>} regular files, sorted */
async function filesUnder(folder, under = '') {
  const found = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (path === 'DEBIAN') continue;
    if (entry.isDirectory()) found.push(...(await filesUnder(folder, path)));
    else if (entry.isFile()) found.push({ path, size: (await stat(join(folder, path))).size });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function tool(command, args, env) {
  const { code, output } = await run(command, args, { env, quiet: true, minutes: 20 });
  if (code !== 0) throw new Error(`${command} failed:\n${output.slice(-4000)}`);
}
