/**
 * `npm run package`: the unpacked application for this system, its fuses read back, started once.
 * `npm run package -- --air-gapped`: the same without any module that speaks to a network.
 * `npm run package -- --release --settings FILE --runtime ZIP [--sign PROGRAM]`: what people install (build/release), from the makers'
 * archive of Electron; with `--trial` in its place (`--trial windows`), one to try packaging with. On macOS: the installers of electron-builder.yml.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flag, giveUp, packaged, root, run, say, seconds } from './run.mjs';
import { setup } from './setup.mjs';

const output = join(root, 'out/package');
const notForPeople =
  'NOT FOR PEOPLE: this package holds the unpatched development runtime. It exists to test packaging and nothing else.';

const isLinux = process.platform === 'linux';
const release = flag('release') !== undefined;
const here = await setup(release && isLinux ? ['screen', 'unzip', 'installers'] : ['screen']);
const isAirGapped = flag('air-gapped') !== undefined;
const asked =
  release && isLinux
    ? await (
        await import('./release/release.mjs')
      ).askedRelease({ version: await ownVersion(), runtime: here, isAirGapped })
    : undefined;
if (release && !isLinux && here.fallback) giveUp('Refused: installers are made from the current Electron only.');
/** A release brings its own runtime; a trial and a package to look at take the one that is here. */
const runtime = asked?.runtime === undefined ? here : { ...asked.runtime, fallback: asked.facts.isTrial };
const platform = asked?.runtime?.platform ?? process.platform;
const { airGappedFolder, appFolder, bundle, buildAirGapped } = await import('./bundle.mjs');
const { dropUpdateRoot, placeUpdateRoot } = await import('./release/update-root.mjs');
const { billOf, runtimeVersions } = await import('./notices/sbom.mjs');
const { putLauncher } = await import('./launcher.mjs');
const { readFuses } = await import('./fuses.mjs');
const { inspectWithUnpacked, startUnpacked } = await import('./smoke.mjs');
await bundle();
if (isAirGapped) await buildAirGapped().catch((error) => giveUp(error.message));
await writeBill();
const application = isAirGapped ? airGappedFolder : appFolder;
const rootTrouble = await placeUpdateRoot(application, asked?.facts.settings.updateRoot);
if (rootTrouble !== '') giveUp(`No release is made:\n- ${rootTrouble}`);
await rm(output, { recursive: true, force: true });
// On Linux the packages are made of the unpacked application, once its launcher is in it.
await pack(release && !isLinux ? [] : ['--dir', ...(platform !== process.platform ? ['--win'] : [])]);
// What is started from the sources trusts nobody's updates.
await dropUpdateRoot(application);
const unpacked = await findUnpacked();
await checkFuses(unpacked.executable);
if (platform === 'linux') await putLauncher(unpacked.folder);
if (runtime.fallback) await writeFile(join(unpacked.folder, 'NOT-FOR-PEOPLE.txt'), `${notForPeople}\n`);
// What is made for another system cannot be started here.
if (platform === process.platform) await startOnce(unpacked);
if (platform === process.platform) await inspectOnce(unpacked);
if (asked !== undefined)
  await (
    await import('./release/release.mjs')
  )
    .makeRelease(asked.facts, {
      unpacked: unpacked.folder,
      isForWindows: platform === 'win32',
      electron: runtime.version,
    })
    .catch((error) => giveUp(error.message));
say(`\n${unpacked.folder}`);
if (runtime.fallback) say(notForPeople);

async function ownVersion() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

/** @param {readonly string[]} how */
async function pack(how) {
  const since = performance.now();
  const args = [packaged('electron-builder/out/cli/cli.js'), '--config', 'electron-builder.yml', '--publish', 'never'];
  args.push(...how);
  if (isAirGapped) args.push('-c.directories.app=out/air-gapped');
  args.push(`-c.electronVersion=${runtime.version}`, `-c.electronDist=${await plainRuntime()}`);
  const { code, output: told } = await run(process.execPath, args, { quiet: true, minutes: 15 });
  if (code !== 0) giveUp(`electron-builder failed:\n${told.slice(-4000)}`);
  say(`  ✓ packed with Electron ${runtime.version}  ${seconds(since)}`);
}

/** What the package is made of, beside it and in it. */
async function writeBill() {
  const versions = await runtimeVersions(runtime.executable);
  if (versions?.electron !== runtime.version) giveUp(`${runtime.executable} is not Electron ${runtime.version}.`);
  await writeFile(join(root, 'out/build/sbom.cdx.json'), await billOf(root, versions));
}

/** The runtime as its makers deliver it: the development runtime without its stand-in application. */
async function plainRuntime() {
  if (!runtime.fallback || runtime.dist !== here.dist) return runtime.dist;
  const plain = join(root, 'out/build/runtime');
  await rm(plain, { recursive: true, force: true });
  const standIn = join(runtime.dist, 'resources', 'app');
  await cp(runtime.dist, plain, { recursive: true, filter: (path) => path !== standIn });
  return plain;
}

/** @returns {Promise<{ folder: string, executable: string }>} */
async function findUnpacked() {
  const folders = await readdir(output);
  const name = folders.find((folder) => folder.endsWith('-unpacked') || folder.startsWith('mac'));
  if (!name) giveUp('electron-builder left no unpacked application.');
  const folder = join(output, name);
  const executables = { darwin: 'Passerelle.app/Contents/MacOS/Passerelle', win32: 'Passerelle.exe' };
  const inside = platform === 'darwin' || platform === 'win32' ? executables[platform] : 'passerelle';
  return { folder, executable: join(folder, inside) };
}

/** @param {string} executable */
async function checkFuses(executable) {
  const fuses = await readFuses(executable);
  const wrong = fuses.filter(({ wanted, found }) => wanted !== found);
  for (const { name, wanted, found } of wrong) say(`  ✗ fuse ${name}: ${found}, should be ${wanted}`);
  if (wrong.length > 0) giveUp('A fuse is not set as electron-builder.yml asks.');
  say(`  ✓ fuses read back: ${fuses.map(({ name, found }) => `${name} ${found}`).join(', ')}`);
}

/** @param {{ folder: string, executable: string }} unpacked */
async function startOnce({ folder, executable }) {
  for (const { what, trouble } of startUnpacked(folder, executable)) {
    const since = performance.now();
    const found = await trouble();
    if (found) giveUp(`Not so: the package ${what}: ${found}`);
    say(`  ✓ ${what}  ${seconds(since)}`);
  }
}

/**
 * The command that looks at a file, from the package, and from beside it under Node.
 * @param {{ folder: string, executable: string }} unpacked
 */
async function inspectOnce({ folder, executable }) {
  const since = performance.now();
  const card = join(root, 'test/golden/card-v1.txt');
  const resources = process.platform === 'darwin' ? join(executable, '../../Resources') : join(folder, 'resources');
  const besides = () =>
    run(process.execPath, [join(resources, 'inspect.cjs'), 'inspect', card], { quiet: true, minutes: 1 });
  for (const inspect of [() => inspectWithUnpacked(folder, executable, card), besides]) {
    const { code, output: told } = await inspect();
    if (code !== 0 || !told.includes('card, whole')) giveUp(`The package does not inspect a file:\n${told}`);
  }
  say(`  ✓ inspects a file, and so does Node without it  ${seconds(since)}`);
}
