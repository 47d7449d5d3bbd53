/** What a keeper of updates does, step by step. Each answers what to tell; what is wrong is thrown, in words. */
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '../../electron/files/node-files.ts';
import { isSoundRoot } from '../../electron/update/trust.ts';
import { Updates } from '../../electron/update/updates.ts';
import { updateFolderName } from '../../electron/update/update-folder.ts';
import type { Result } from '../../shared/result.ts';
import {
  applicationSaid,
  type ApplicationSaid,
  type CarriedKind,
  type UpdateProblem,
} from '../../shared/update/update.ts';
import { keyOf, makeKey, openKey, signWith } from './keys.mts';
import { folderLists, makeLists, makeRoot, needed, rootIn, signersOf, signList, type ListKind } from './lists.mts';
import { carriedFile, packagesIn, type Source } from './packages.mts';

const longest = 20;
const publicEnding = '.public';

/** The moment so many years from now, as lists have it. @throws when that is none, or so many that nobody lives to renew it */
export function inYears(years: number, now: Date): string {
  if (!Number.isInteger(years) || years < 1 || years > longest)
    throw new Error(`--years is a number from 1 to ${longest}.`);
  const moment = new Date(now);
  moment.setUTCFullYear(moment.getUTCFullYear() + years);
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A key, closed with a passphrase; its public half goes beside it. */
export async function newKey(to: string, passphrase: string, work?: number): Promise<readonly string[]> {
  if (passphrase.length < 12) throw new Error('The passphrase has to have twelve characters or more.');
  const { closed, publicHalf } = await makeKey(passphrase, work);
  await writeFile(to, closed, { flag: 'wx', mode: 0o600 });
  await writeFile(`${to}${publicEnding}`, `${publicHalf}\n`, { flag: 'wx' });
  return [`${to}: keep it on a stick of its own, apart from the others.`, `${to}${publicEnding}: hand this one out.`];
}

export interface NewRoot {
  readonly to: string;
  /** Files with public halves. */
  readonly rootKeys: readonly string[];
  readonly folderKeys: readonly string[];
  readonly years: number;
  /** The root before it. */
  readonly after?: string | undefined;
}

export async function newRoot(
  { to, rootKeys, folderKeys, years, after }: NewRoot,
  now: Date,
): Promise<readonly string[]> {
  const keys = (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => keyOf(await readFile(path, 'utf8'))));
  const version = after === undefined ? 1 : rootIn(await readFile(after, 'utf8')).version + 1;
  const expires = inYears(years, now);
  const text = makeRoot({ version, expires, rootKeys: await keys(rootKeys), folderKeys: await keys(folderKeys) });
  await writeFile(to, text, { flag: 'wx' });
  const who = after === undefined ? 'two of the keys of the root' : 'two of its keys and two of the one before';
  return [`${to}: root ${version}, until ${expires}, not signed yet.`, `Now sign it with ${who}.`];
}

export interface NewFolder {
  readonly to: string;
  /** All of them, the first first. */
  readonly roots: readonly string[];
  readonly number: number;
  readonly years: number;
  /** Folder of a release, and the file that says what is new. */
  readonly release?: { readonly packages: string; readonly said: string } | undefined;
  readonly carried: readonly { readonly is: CarriedKind; readonly path: string }[];
}

export async function newFolder(wish: NewFolder, now: Date): Promise<readonly string[]> {
  const { to, roots, number, years, release } = wish;
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error('--number counts the folders: higher than the last one.');
  const application = release === undefined ? undefined : await saidIn(release.said);
  const packages =
    release === undefined || application === undefined ? [] : await packagesIn(release.packages, application.version);
  const files: Source[] = [...packages];
  for (const { is, path } of wish.carried) files.push(await carriedFile(path, is));
  if (new Set(files.map(({ name }) => name)).size < files.length) throw new Error('Two files bear the same name.');
  const expires = inYears(years, now);
  const lists = makeLists({ number, expires, files, application });
  const folder = join(to, updateFolderName);
  for (const name of ['metadata', 'targets']) await mkdir(join(folder, name), { recursive: true });
  for (const { path, name } of files) await copyFile(path, join(folder, 'targets', name));
  for (const kind of folderLists)
    await writeFile(join(folder, 'metadata', `${kind}.json`), lists[kind], { flag: 'wx' });
  for (const path of roots)
    await copyFile(path, join(folder, 'metadata', `${rootIn(await readFile(path, 'utf8')).version}.root.json`));
  return [
    `${folder}: number ${number}, until ${expires}, not signed yet.`,
    ...files.map(({ name, sha256 }) => `  ${sha256}  ${name}`),
    'Now sign it with two of the keys for folders.',
  ];
}

/** Adds a signature to a root, or to the three lists of a folder, and says how many of those who have to sign have done so. */
export async function addSignature(path: string, key: string, passphrase: string): Promise<readonly string[]> {
  const own = await openKey(await readFile(key, 'utf8'), passphrase).catch(() => {
    throw new Error('This is not the passphrase of this key.');
  });
  const { lists, signers } = await toSign(path);
  // A root may also be signed by a key of the one before it; a folder by none but those its root names.
  if (lists.length > 1 && !signers.has(own.id))
    throw new Error('The root of this folder names no such key for folders.');
  const told: string[] = [];
  for (const { kind, file } of lists) {
    const text = signList(kind, await readFile(file, 'utf8'), signWith(own));
    await writeFile(file, text);
    const count = signersOf(kind, text).filter((id) => signers.has(id)).length;
    told.push(`${file}: signed by ${count} of its keys, ${needed} have to.`);
  }
  return told;
}

interface ToSign {
  readonly lists: readonly { readonly kind: ListKind; readonly file: string }[];
  /** Keys whose signatures count. */
  readonly signers: ReadonlySet<string>;
}

async function toSign(path: string): Promise<ToSign> {
  if ((await stat(path)).isFile()) {
    const { roles } = rootIn(await readFile(path, 'utf8'));
    return { lists: [{ kind: 'root', file: path }], signers: new Set(roles['root']?.keyIDs) };
  }
  const metadata = join(path, 'metadata');
  const names = (await readdir(metadata)).filter((name) => /^\d+\.root\.json$/.test(name));
  const newest = names.sort((a, b) => parseInt(b, 10) - parseInt(a, 10))[0];
  if (newest === undefined) throw new Error(`${metadata} holds no root.`);
  const { roles } = rootIn(await readFile(join(metadata, newest), 'utf8'));
  return {
    lists: folderLists.map((kind) => ({ kind, file: join(metadata, `${kind}.json`) })),
    signers: new Set(roles['targets']?.keyIDs),
  };
}

export interface DryRun {
  /** The root applications are built with. */
  readonly root: string;
  /** The version that is installed. */
  readonly installed: string;
  /** A folder to write into, empty. */
  readonly scratch: string;
}

/**
 * Looks at a folder as applications do that were built with this root and saw no update yet, one of each kind, and copies every file
 * as they would. @throws with the name of the refusal
 */
export async function dryRun(folder: string, { root, installed, scratch }: DryRun): Promise<readonly string[]> {
  const shipped = new Uint8Array(await readFile(root));
  if (!isSoundRoot(shipped)) throw new Error(`${root} is no root that an application trusts.`);
  const told: string[] = [];
  for (const platform of ['win32', 'linux'] as const)
    for (const isAirGapped of [false, true]) {
      const name = `${platform}${isAirGapped ? '-air-gapped' : ''}`;
      const into = join(scratch, name);
      await mkdir(into);
      let choice = folder;
      const updates = new Updates({
        ...asIfInstalled,
        home: join(into, 'updates'),
        shipped,
        version: installed,
        platform,
        isAirGapped: () => Promise.resolve(isAirGapped),
        chooseFolder: () => Promise.resolve(choice),
      });
      const view = passed(await updates.look('choose'));
      choice = into;
      const packages = view.application?.packages ?? [];
      for (const each of packages) passed(await updates.hand(view.token, each.name));
      for (const each of view.carried) passed(await updates.carried(view.token, each.name));
      told.push(`${name}: ${packages.map((each) => each.name).join(', ') || 'no package'}`);
    }
  return [...told, 'Every file is as it was signed. Applications take this folder.'];
}

const asIfInstalled = {
  files: nodeFiles,
  installedAs: () => Promise.resolve(null),
  policy: {},
  allowed: { isNone: false, has: () => Promise.resolve(true) },
  media: { parents: [], levels: 0, paths: [] },
  start: () => Promise.resolve('nothing is started here'),
} as const;

function passed<T>(told: Result<T, UpdateProblem>): T {
  if (!told.ok) throw new Error(`Applications refuse it: ${told.problem}.`);
  return told.value;
}

async function saidIn(path: string): Promise<ApplicationSaid> {
  const said = applicationSaid.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (said.success) return said.data;
  const where = said.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new Error(`${path} does not say what an update has to say:\n- ${where.join('\n- ')}`);
}
