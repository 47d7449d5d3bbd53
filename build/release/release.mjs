/** `npm run package -- --release`: what has to be given before anything is built, and the files that are made at the end. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, flag, giveUp, root, run, say, seconds } from '../run.mjs';
import { outOfSupport } from '../checks/support.mjs';
import { runtimeVersions } from '../notices/sbom.mjs';
import { makeLinuxPackages } from './linux.mjs';
import { runtimeFrom } from './runtime-zip.mjs';
import { makeWindowsInstallers } from './windows.mjs';
import { securityText, settingsFrom } from './settings.mjs';
import { windowsStandIn } from './stand-in.mjs';
import { provenanceName, provenanceOf, runtimeHere, sourceHere, toolsHere } from './provenance.mjs';
import { listName, sha256Of, signPackages, signSums, writeSums } from './sums.mjs';
import { dayOf } from './texts.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */
/** @typedef {import('./runtime-zip.mjs').ReleaseRuntime} ReleaseRuntime */

const target = join(root, 'out/release');

/**
 * Ends the command, in words, where something is missing.
 * @param {{ version: string, runtime: import('../runtime.mjs').Runtime, isAirGapped: boolean }} here
 * @returns {Promise<{ facts: Facts, runtime: ReleaseRuntime | undefined }>} runtime: undefined for the one that is here
 */
export async function askedRelease({ version, runtime: here, isAirGapped }) {
  const [zip, isTrial] = [flag('runtime'), flag('trial') !== undefined];
  const refuse = (/** @type {readonly string[]} */ reasons) => giveUp(`No release is made:\n- ${reasons.join('\n- ')}`);
  if (isTrial === Boolean(zip))
    return refuse([
      "give either --runtime ZIP, the makers' own archive of Electron, or --trial, which is not for people",
    ]);
  if (isTrial && !here.fallback)
    return refuse(['the runtime of the makers is here: a trial is of the one for development']);
  const moment = Number(process.env.SOURCE_DATE_EPOCH ?? ask('git', ['-C', root, 'log', '-1', '--format=%ct']));
  if (!Number.isSafeInteger(moment))
    return refuse(['SOURCE_DATE_EPOCH is not set, and git does not tell the moment of the source']);
  const { settings, refused } = await settingsFrom(flag('settings'), dayOf({ seconds: moment }));
  if (settings === undefined) return refuse([...refused, 'they stand in a file of JSON: --settings FILE']);
  const { over } = outOfSupport(root, dayOf({ seconds: moment }));
  if (over.length > 0 && !isTrial)
    return refuse([...over, 'take a newer one, or say the day its makers name now: build/support.json']);
  const name = ['passerelle', ...(isAirGapped ? ['air-gapped'] : []), ...(isTrial ? ['trial-not-for-people'] : [])];
  // Every release replaces a trial, and no trial a release.
  const packageVersion = isTrial ? `${version}~trial` : version;
  const facts = { name: name.join('-'), version, packageVersion, isTrial, seconds: moment, settings };
  if (!zip) return { facts, runtime: flag('trial') === 'windows' ? await forWindows(here) : undefined };
  const where = { electron: join(root, 'node_modules/electron'), into: join(root, 'out/build/release-runtime') };
  const given = await runtimeFrom(zip, where);
  return given.runtime === undefined ? refuse([given.refused]) : { facts, runtime: given.runtime };
}

/** @param {import('../runtime.mjs').Runtime} here */
async function forWindows(here) {
  const chromium = (await runtimeVersions(here.executable))?.chromium ?? '';
  const what = { into: join(root, 'out/build/release-runtime'), version: here.version, chromium };
  return windowsStandIn(here.dist, what).catch((error) => giveUp(error.message));
}

/** @param {Facts} facts @param {{ unpacked: string, isForWindows: boolean, electron: string }} what */
export async function makeRelease(facts, { unpacked, isForWindows, electron }) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'passerelle-release-'));
  try {
    const making = { unpacked, work, target };
    const signer = flag('sign-binary') || undefined;
    const names = isForWindows
      ? await makeWindowsInstallers(facts, { ...making, ...(signer && { signer }) })
      : await makeLinuxPackages(facts, making);
    await checkDebs(names);
    const beside = isForWindows ? [] : await signedPackages(names);
    await finish(facts, [...names, ...beside], { isForWindows, electron });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`\n${target}`);
}

/** @param {readonly string[]} names @returns {Promise<string[]>} signatures that lie beside */
async function signedPackages(names) {
  const signer = flag('sign-package');
  if (!signer) return [];
  const { beside, trouble } = await signPackages(target, names, signer);
  if (trouble !== '') throw new Error(`The packages are not signed: ${trouble}`);
  say('  ✓ every package is signed');
  return beside;
}

/** @param {readonly string[]} names */
async function checkDebs(names) {
  const since = performance.now();
  const debs = names.filter((name) => name.endsWith('.deb')).map((name) => join(target, name));
  if (debs.length === 0) return;
  const args = ['--allow-root', '--display-level', '>=warning', '--tag-display-limit', '0', ...debs];
  const { code, output } = await run('lintian', args, { quiet: true, minutes: 5 });
  if (code !== 0 || output.trim() !== '') throw new Error(`lintian is not content:\n${output}`);
  say(`  ✓ lintian is silent  ${seconds(since)}`);
}

/** What belongs beside the packages, and the list of all. @param {Facts} facts @param {readonly string[]} made @param {{ isForWindows: boolean, electron: string }} what */
async function finish(facts, made, { isForWindows, electron }) {
  for (const name of ['sbom.cdx.json', 'NOTICES.txt']) await cp(join(root, 'out/build', name), join(target, name));
  await writeFile(join(target, 'SECURITY.md'), securityText(facts.settings, facts.version));
  const names = [...made, 'sbom.cdx.json', 'NOTICES.txt', 'SECURITY.md'];
  const [source, runtime, tools] = [await sourceHere(), await runtimeHere(electron), await toolsHere()];
  const files = await Promise.all(names.map(async (name) => ({ name, sha256: await sha256Of(join(target, name)) })));
  const statement = provenanceName(facts, isForWindows);
  await writeFile(join(target, statement), provenanceOf({ facts, files, source, runtime, tools }));
  await writeSums(target, [...names, statement]);
  const signer = flag('sign');
  if (!signer) return say(`  ${listName} is not signed: --sign PROGRAM has your key sign it`);
  const trouble = await signSums(target, signer);
  if (trouble !== '') throw new Error(`The list is not signed: ${trouble}`);
  say(`  ✓ ${listName} is signed`);
}
