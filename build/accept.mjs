/**
 * `npm run accept`: what is to be tried of a version beyond `npm test`. With `--here` what this machine can do is done, with `--network` what
 * needs the makers of Electron to be reached; without either everything is listed. In any case out/accept.md and out/accept.json say what ran, what passed, what could not run and why. `--only NAME` for one part.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { arch, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import { inInstalledRoot } from './accept/installed-root.mjs';
import { overStorage, withOfficialRuntime } from './accept/on-network.mjs';
import { parts } from './accept/parts.mjs';
import { compareMakings } from './accept/reproduced.mjs';
import { asText, isAccepted } from './accept/report.mjs';
import { releaseOfArchive } from './accept/runtime-zip.mjs';
import { signedAreSame } from './accept/signed.mjs';
import { ask, flag, hasCommand, isRoot, packaged, root, run, say } from './run.mjs';
import { prepare } from './setup.mjs';
import { inWords } from './suites.mjs';

/** @typedef {import('./accept/report.mjs').Outcome} Outcome */
/** @typedef {Pick<Outcome, 'state' | 'why'>} Found */

const target = join(root, 'out/release');
const settings = join(root, 'test/fixtures/release/settings.json');
/** @param {readonly string[]} [words] `windows` for installers of it @param {{ source?: string, env?: NodeJS.ProcessEnv }} [how] */
const makeTrial = (words = [], { source = root, env = {} } = {}) => {
  const line = [join(source, 'build/package.mjs'), '--release', '--trial', ...words, '--settings', settings];
  return run(process.execPath, line, { cwd: source, env, quiet: true, minutes: 60 });
};

/** What this source is, somewhere else, with nothing that was built. @param {string} work @returns {Promise<string>} */
async function freshClone(work) {
  const clone = join(work, 'another-place/clone');
  await mkdir(join(work, 'another-place'));
  const { code, output } = await run('git', ['clone', '--quiet', root, clone], { quiet: true });
  if (code !== 0) throw new Error(output);
  // Where they cannot be shared they are got anew.
  await run('cp', ['-al', join(root, 'node_modules'), clone], { quiet: true });
  return clone;
}

/** @param {string} why @returns {Found} */
const couldNot = (why) => ({ state: 'could not run', why });
/** @param {string} why @returns {Found} */
const failed = (why) => ({ state: 'failed', why: why.trim() === '' ? 'it ended without a word' : why.slice(-600) });

/** The packages of this source, made once for all parts. @type {Promise<{ code: number, output: string }> | undefined} */
let made;
const packages = () => (made ??= makeTrial());

/** @type {Readonly<Record<string, (work: string) => Promise<Found>>>} */
const ways = {
  reproducible: async (work) => {
    const clone = await freshClone(work);
    const elsewhere = { source: clone, env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } };
    let files = 0;
    // Those of Linux last: the parts that follow install them.
    for (const words of [['windows'], []]) {
      for (const made of [
        await (words.length === 0 ? packages() : makeTrial(words)),
        await makeTrial(words, elsewhere),
      ])
        if (made.code !== 0) return failed(made.output);
      const found = await compareMakings(target, join(clone, 'out/release'), join(work, `compared-${files}`));
      if (found.differing.length > 0) return failed(found.differing.join('\n'));
      files += found.files;
    }
    return { state: 'passed', why: `${files} files` };
  },
  signed: async (work) => {
    const { code, output } = await packages();
    if (code !== 0) return failed(output);
    const { same, trouble } = await signedAreSame(target, await mkdtemp(join(work, 'signed-')));
    return trouble === '' ? { state: 'passed', why: same.join(', ') } : failed(trouble);
  },
  'runtime-zip': async (work) => {
    const own = await mkdtemp(join(work, 'runtime-zip-'));
    const trouble = await releaseOfArchive({ source: await freshClone(own), settings, work: own });
    return trouble === '' ? { state: 'passed' } : failed(trouble);
  },
  tampered: async () => {
    const files = [
      'shell/updates',
      'shell/machine-policy',
      'shell/read-only',
      'shell/open-mark',
      'shell/profile-folder',
    ];
    const unit = [...files.map((name) => `test/unit/${name}.test.ts`), 'test/unit/machine-policy'];
    const line = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.mts', ...unit];
    const small = await run(process.execPath, line, { quiet: true, minutes: 10 });
    if (small.code !== 0) return failed(small.output);
    const words = 'UP3, UP7, UP9|PM4, PM8|where nothing can be written';
    const whole = await run(process.execPath, [join(root, 'build/test.mjs'), '--only', 'e2e', '--grep', words], {
      quiet: true,
      minutes: 20,
    });
    return whole.code === 0 ? { state: 'passed' } : failed(whole.output);
  },
  installers: async () => {
    const { code, output } = await run(process.execPath, [join(root, 'build/installers.mjs')], {
      quiet: true,
      minutes: 40,
    });
    return code === 0 ? { state: 'passed' } : failed(output);
  },
  newest: async () => {
    const line = [join(root, 'build/test.mjs'), '--only', 'newest'];
    const { code, output } = await run(process.execPath, line, { quiet: true, minutes: 90 });
    const [said = ''] = /^newest: .*$/m.exec(output) ?? [];
    return code === 0
      ? { state: 'passed', why: said }
      : failed(said === '' ? output : `${said}\n${output.slice(-500)}`);
  },
  'only-electron': async () => {
    const { testOnlyElectron } = await import('./newest.mjs');
    const found = await testOnlyElectron();
    if (found === undefined) return couldNot('the makers of Electron are not reached from here');
    return found.failed > 0 ? failed(inWords(found)) : { state: 'passed', why: inWords(found) };
  },
  'official-runtime': (work) => withOfficialRuntime({ settings: flag('settings') || settings, work }),
  storage: () => overStorage(flag('connections')),
  'root-deb': (work) => installed('deb', work),
  'root-rpm': (work) => installed('rpm', work),
};

/** @param {'deb' | 'rpm'} kind @param {string} work @returns {Promise<Found>} */
async function installed(kind, work) {
  if (!isRoot) return couldNot('a mount namespace of its own is made by root');
  if (!hasCommand('debootstrap')) return couldNot('debootstrap is not here and could not be installed');
  const built = await packages();
  if (built.code !== 0) return failed(built.output);
  const name = (await readdir(target)).find((each) => each.endsWith(`.${kind}`));
  if (name === undefined) return failed(`no ${kind} was made`);
  const { code, output } = await inInstalledRoot({ kind, path: join(target, name), work });
  return code === 0 ? { state: 'passed' } : failed(output);
}

/** @param {import('./accept/parts.mjs').Part} part @param {string} work @returns {Promise<Outcome>} */
async function outcomeOf(part, work) {
  const { name, about, where, missing } = part;
  const told = { name, about, where };
  const [only, way] = [flag('only'), ways[name]];
  const isAsked = flag(where) !== undefined;
  if (where !== 'here' && (!isAsked || way === undefined)) return { ...told, state: 'elsewhere' };
  if (missing !== undefined) return { ...told, ...couldNot(missing) };
  if (!isAsked || way === undefined || (only !== undefined && only !== name)) return { ...told, state: 'not asked' };
  say(`${name}: ${about} …`);
  const since = performance.now();
  const found = await way(work).catch((/** @type {unknown} */ error) => failed(String(error)));
  const outcome = { ...told, ...found, seconds: (performance.now() - since) / 1000 };
  say(`  ${outcome.state}${outcome.why === undefined ? '' : `: ${outcome.why}`}`);
  return outcome;
}

if (flag('here') !== undefined) await prepare(['installers', 'screen', 'signing'], ['roots', 'wine']);
const work = await mkdtemp(join(tmpdir(), 'passerelle-accept-'));
const outcomes = [];
try {
  for (const part of parts) outcomes.push(await outcomeOf(part, work));
} finally {
  await rm(work, { recursive: true, force: true });
}
const report = {
  at: new Date().toISOString(),
  commit: (ask('git', ['-C', root, 'log', '-1', '--format=%H']) ?? 'a source without git').trim(),
  machine: `${type()} ${release()} ${arch()}, Node ${process.versions.node}`,
  outcomes,
};
await mkdir(join(root, 'out'), { recursive: true });
await writeFile(join(root, 'out/accept.json'), `${JSON.stringify(report, null, 2)}\n`);
await writeFile(join(root, 'out/accept.md'), asText(report));
say(asText(report));
process.exitCode = isAccepted(report) ? 0 : 1;
