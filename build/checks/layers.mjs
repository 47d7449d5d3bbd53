/** Which part may import which (design: the house). The direction of imports is the security argument made checkable. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { listFiles } from './files.mjs';
import { againstVaultFloors } from './vault-floors.mjs';

/** @typedef {{ from: string, to: string, line: number, typeOnly: boolean }} Import a project path, or a package name in `to` */

const cipherPackages = ['libsodium-wrappers-sumo', 'age-encryption', 'dexie'];
const sharedPackages = ['zod', 'temporal-polyfill', 'libsodium-wrappers-sumo', 'age-encryption', '@scure/base'];
const shellPackages = ['electron', 'zod', 'aws4fetch'];
/** What reads the signed lists of an update is for that folder alone. */
const updatePackages = ['tuf-js', '@tufjs/models'];
/** What the shell may know of shared/: nothing that speaks of a dossier's content. */
const clearKnowledge = /^shared\/(dossier|disclosure|release|practice|contributions|glossary)\//;
/**
 * `passerelle inspect` compares the names of contributions with what is written down: hashing them takes their format.
 * @param {Pick<Import, 'from' | 'to'>} found
 */
const namesOnly = ({ from, to }) => from.startsWith('electron/inspect/') && to === 'shared/contributions/format.ts';
const vaultDoor = ['api.ts', 'client.ts', 'entry-status.ts', 'shell.ts'].map((file) => `renderer/vault/${file}`);

const builtins = new Set(builtinModules);
/** @param {string} name */
const isNode = (name) => name.startsWith('node:') || builtins.has(name.split('/')[0] ?? name);
/** @param {string} name `@scope/name/sub` -> `@scope/name` */
const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
/** @param {string} path */
const isProject = (path) => /^(electron|renderer|shared|build|test)\//.test(path);

/** Floors of the page, the lowest first: each imports only those below it, and the vault through its door. */
const floors = ['workers', 'i18n', 'ui', 'routes', 'data', 'fields', 'widgets', 'papers', 'rooms', 'shell'];

/** @param {string} path @returns {string | undefined} the floor of a file of the page */
const floorOf = (path) => (path.startsWith('renderer/') && path.split('/').length > 2 ? path.split('/')[1] : undefined);
/** @param {string} path @returns {string | undefined} */
const roomOf = (path) => (path.startsWith('renderer/rooms/') ? path.split('/')[2] : undefined);

/**
 * Every rule looks at one import and answers with the reason it is refused, or nothing.
 * @type {readonly ((found: Import) => string | undefined)[]}
 */
const rules = [
  ({ from, to }) => {
    if (!from.startsWith('shared/')) return undefined;
    if (isProject(to)) return to.startsWith('shared/') ? undefined : 'shared imports only shared';
    return sharedPackages.includes(packageOf(to)) ? undefined : 'shared is pure: no Electron, page or Node';
  },
  ({ from, to }) => {
    if (!from.startsWith('electron/')) return undefined;
    if (clearKnowledge.test(to) && !namesOnly({ from, to }))
      return 'the shell knows nothing of what stands in a dossier';
    if (isProject(to))
      return /^(electron|shared)\//.test(to) ? undefined : 'the shell imports only electron and shared';
    if (from.startsWith('electron/update/') && updatePackages.includes(packageOf(to))) return undefined;
    return isNode(to) || shellPackages.includes(packageOf(to)) ? undefined : 'not a package for the shell';
  },
  ({ from, to }) => {
    if (!from.startsWith('renderer/')) return undefined;
    if (isProject(to)) return /^(renderer|shared)\//.test(to) ? undefined : 'the page imports only renderer and shared';
    return isNode(to) || packageOf(to) === 'electron' ? 'the page has neither Node nor Electron' : undefined;
  },
  ({ from, to }) => {
    if (!from.startsWith('renderer/') || from.startsWith('renderer/vault/')) return undefined;
    if (to.startsWith('renderer/vault/')) {
      return vaultDoor.includes(to) ? undefined : 'the page reaches the vault only through its door';
    }
    return cipherPackages.includes(packageOf(to)) ? 'keys and stores live in the vault worker' : undefined;
  },
  ({ from, to }) =>
    from.startsWith('renderer/vault/') && to.startsWith('renderer/') && !to.startsWith('renderer/vault/')
      ? 'the vault imports nothing of the page'
      : undefined,
  againstVaultFloors,
  ({ from, to }) => {
    const [one, other] = [floorOf(from), floorOf(to)];
    if (one === undefined || other === undefined || one === 'vault' || other === 'vault') return undefined;
    if (!floors.includes(one) || !floors.includes(other)) return `no floor of the page (${floors.join(', ')})`;
    return floors.indexOf(other) > floors.indexOf(one) ? `${one} lies below ${other}` : undefined;
  },
  ({ from, to }) => {
    const [one, other] = [roomOf(from), roomOf(to)];
    return one !== undefined && other !== undefined && one !== other
      ? 'what two rooms need lies below both'
      : undefined;
  },
];

/** @type {import('./files.mjs').ProjectCheck} */
export const layers = {
  name: 'imports run one way',
  find: (root) => {
    const imports = readImports(root);
    const refused = imports.flatMap((found) =>
      rules.flatMap((rule) => {
        const reason = rule(found);
        return reason ? [`${found.from}:${found.line} imports ${found.to}: ${reason}`] : [];
      }),
    );
    return [...refused, ...keysInPage(imports)];
  },
};

/**
 * What the page loads through the vault's door must not bring the vault's own code into the page. The worker itself
 * is started by address, which is not an import.
 * @param {readonly Import[]} imports
 */
function keysInPage(imports) {
  const seen = new Set(vaultDoor);
  /** @type {string[]} */
  const found = [];
  for (const from of seen) {
    for (const { to, line } of imports.filter((one) => one.from === from && !one.typeOnly)) {
      if (isProject(to)) seen.add(to);
      else if (cipherPackages.includes(packageOf(to))) {
        found.push(`${from}:${line} imports ${to}: reached from the page through ${vaultDoor.join(' or ')}`);
      }
    }
  }
  return found;
}

/** @param {string} root @returns {Import[]} */
export function readImports(root) {
  return ['electron', 'renderer', 'shared']
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((from) => importsOf(from, readFileSync(join(root, from), 'utf8')));
}

/**
 * @param {string} from project path
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(from, source) {
  const code = withoutComments(source);
  const pattern =
    /\b(import|export)\b(\s+type\b)?(?:[^'"`;()]*?\bfrom\s*|\s*\(\s*|\s*)(['"])([^'"\n]+)\3|\brequire\(\s*(['"])([^'"\n]+)\5/g;
  return [...code.matchAll(pattern)].map((match) => {
    const name = match[4] ?? match[6] ?? '';
    const line = code.slice(0, match.index).split('\n').length;
    return { from, to: resolve(from, name), line, typeOnly: match[2] !== undefined };
  });
}

/** @param {string} from @param {string} name */
function resolve(from, name) {
  if (!name.startsWith('.')) return name;
  return posix.join(dirname(from), name.replace(/[?#].*$/, ''));
}

/** Blanks comments and keeps line numbers. @param {string} source */
function withoutComments(source) {
  return source.replaceAll(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|(^|[^:\\])\/\/[^\n]*/g,
    (all, text, before) => text ?? (before ?? '') + all.replaceAll(/[^\n]/g, ' ').slice((before ?? '').length),
  );
}
