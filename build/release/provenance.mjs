/**
 * Where the files of a release come from, as in-toto and SLSA write it down: the hash of each, the commit, what went into them and the tools
 * that made them. It holds no time of day, so that the same source and tools write the same bytes; who signs `SHA256SUMS` signs it too.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ask, flag, root } from '../run.mjs';
import { sha256Of } from './sums.mjs';

/** One for each system: all packages of a version are brought into one folder. @param {import('./texts.mjs').Facts} facts @param {boolean} isForWindows */
export const provenanceName = ({ name, version }, isForWindows) =>
  `${name}-${version}-${isForWindows ? 'windows' : 'linux'}-x64.provenance.json`;

/**
 * @typedef {object} Source
 * @property {string | undefined} commit undefined for a source without git
 * @property {boolean} isChanged something differs from that commit
 * @property {string} lock sha256 of package-lock.json
 */

/** @typedef {{ name: string, sha256?: string | undefined }} Runtime */

/**
 * @param {object} of
 * @param {import('./texts.mjs').Facts} of.facts
 * @param {readonly { name: string, sha256: string }[]} of.files
 * @param {Source} of.source
 * @param {Runtime} of.runtime
 * @param {Readonly<Record<string, string>>} of.tools their versions
 */
export function provenanceOf({ facts, files, source, runtime, tools }) {
  const { commit, isChanged, lock } = source;
  const sha256 = runtime.sha256;
  return `${JSON.stringify(
    {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [...files]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((file) => ({ name: file.name, digest: { sha256: file.sha256 } })),
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          buildType: 'npm run package -- --release',
          externalParameters: {
            version: facts.version,
            isTrial: facts.isTrial,
            sourceDateEpoch: facts.seconds,
            sourceIsChanged: isChanged,
          },
          resolvedDependencies: [
            { name: 'source', ...(commit !== undefined && { digest: { gitCommit: commit } }) },
            { name: 'package-lock.json', digest: { sha256: lock } },
            { name: runtime.name, ...(sha256 !== undefined && { digest: { sha256 } }) },
          ],
        },
        runDetails: { builder: { id: facts.settings.homepage, version: tools } },
      },
    },
    null,
    2,
  )}\n`;
}

/** @returns {Promise<Source>} */
export async function sourceHere() {
  const commit = ask('git', ['-C', root, 'rev-parse', 'HEAD'])?.trim();
  const changed = ask('git', ['-C', root, 'status', '--porcelain', '--untracked-files=no']);
  return {
    commit,
    isChanged: changed === undefined || changed !== '',
    lock: await sha256Of(join(root, 'package-lock.json')),
  };
}

/** @param {string} electron its version @returns {Promise<Runtime>} */
export async function runtimeHere(electron) {
  const zip = flag('runtime');
  if (zip) return { name: basename(zip), sha256: await sha256Of(zip) };
  return { name: `the runtime for development, Electron ${electron}` };
}

/** Each with the words that make it say its version. @type {Readonly<Record<string, readonly string[]>>} */
const asked = {
  npm: ['--version'],
  'dpkg-deb': ['--version'],
  rpmbuild: ['--version'],
  makensis: ['-VERSION'],
  wixl: ['--version'],
};

/** @returns {Promise<Record<string, string>>} */
export async function toolsHere() {
  /** @type {Record<string, string>} */
  const tools = { node: process.versions.node };
  for (const [name, words] of Object.entries(asked)) {
    const version = /\d+(\.\d+)+[\w.+~-]*/.exec(ask(name, [...words]) ?? '')?.[0];
    if (version !== undefined) tools[name] = version;
  }
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/electron-builder/package.json'), 'utf8'));
  return { ...tools, 'electron-builder': version };
}
