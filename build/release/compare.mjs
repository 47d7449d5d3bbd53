/**
 * Whether two packages are the same but for who signed them. To the byte is best; else without the signature of the package; else both
 * are unpacked, and what they install is compared file by file, without signatures.
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { withoutSignature } from './signature.mjs';

/** How each kind is unpacked: a program and its words. @type {readonly [RegExp, (file: string, into: string) => [string, string[]]][]} */
const ways = [
  [/\.tar\.gz$/, (file, into) => ['tar', ['-xpzf', file, '-C', into]]],
  [/\.deb$/, (file, into) => ['dpkg-deb', ['-R', file, into]]],
  [/\.rpm$/, (file, into) => ['sh', ['-c', 'rpm2cpio "$0" | (cd "$1" && cpio -idm --quiet)', file, into]]],
  [/-setup\.exe$/, (file, into) => ['7z', ['x', '-y', `-o${into}`, file]]],
  [/\.msi$/, (file, into) => ['msiextract', ['-C', into, file]]],
];

/**
 * @typedef {{ is: 'same' | 'same-unsigned' | 'same-contents' } | { is: 'different', differing: string[] }} Compared
 * `same-contents`: what is installed is the same, the steps of the installer itself were not compared
 */

/**
 * @param {string} one
 * @param {string} other
 * @param {string} work an empty folder
 * @returns {Promise<Compared>}
 */
export async function comparePackages(one, other, work) {
  const [left, right] = [await readFile(one), await readFile(other)];
  if (left.equals(right)) return { is: 'same' };
  if (withoutSignature(left).equals(withoutSignature(right))) return { is: 'same-unsigned' };
  const [here, there] = [await unpacked(one, join(work, 'one')), await unpacked(other, join(work, 'other'))];
  const names = [...new Set([...here.keys(), ...there.keys()])].sort();
  const differing = names.filter((name) => here.get(name) !== there.get(name));
  return differing.length === 0 ? { is: 'same-contents' } : { is: 'different', differing };
}

/** @param {string} file @param {string} into */
async function unpacked(file, into) {
  await mkdir(into, { recursive: true });
  const [, way] = ways.find(([pattern]) => pattern.test(file)) ?? [];
  if (way === undefined) throw new Error(`${file} is no package of this project.`);
  const [program, args] = way(file, into);
  const { code, output } = await run(program, args, { quiet: true, minutes: 10 });
  if (code !== 0) throw new Error(`${program} does not unpack ${file}:\n${output.slice(-2000)}`);
  return contentsOf(into, '');
}

/** What stands at each path, as text to compare. @param {string} folder @param {string} under @returns {Promise<Map<string, string>>} */
async function contentsOf(folder, under) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const name of await readdir(join(folder, under))) {
    const [path, at] = [join(folder, under, name), under === '' ? name : `${under}/${name}`];
    const status = await lstat(path);
    if (status.isDirectory()) for (const [inner, content] of await contentsOf(folder, at)) found.set(inner, content);
    else if (status.isSymbolicLink()) found.set(at, `link to ${await readlink(path)}`);
    else found.set(at, `${(status.mode & 0o111) === 0 ? 'file' : 'program'} ${await sumOf(path)}`);
  }
  return found;
}

/** @param {string} path */
async function sumOf(path) {
  return createHash('sha256')
    .update(withoutSignature(await readFile(path)))
    .digest('hex');
}
