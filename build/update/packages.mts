/** Packages of a release as files of an update: what each is, told by its name, and whether it may go out. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { largestCarried, largestPackage, type CarriedKind, type PackageForm } from '../../shared/update/update.ts';
import type { FileWish } from './lists.mts';

/** A file where it lies, and what is signed of it. */
export interface Source extends FileWish {
  readonly path: string;
}

/** Names as `npm run package -- --release` gives them. */
const forms: readonly (readonly [PackageForm, RegExp])[] = [
  ['setup', /^passerelle(-air-gapped)?-([\d.]+)-setup\.exe$/],
  ['msi', /^passerelle(-air-gapped)?-([\d.]+)\.msi$/],
  ['deb', /^passerelle(-air-gapped)?_([\d.]+)_amd64\.deb$/],
  ['rpm', /^passerelle(-air-gapped)?-([\d.]+)-1\.x86_64\.rpm$/],
  ['tar', /^passerelle(-air-gapped)?-([\d.]+)-linux-x64\.tar\.gz$/],
];

export const listOfSums = 'SHA256SUMS';

/**
 * The packages in a folder that a release was made in.
 * @throws in words, when one is a trial, of another version, or not what stands in the list of hashes beside it
 */
export async function packagesIn(folder: string, version: string): Promise<readonly Source[]> {
  const sums = sumsIn(await readFile(join(folder, listOfSums), 'utf8'));
  const names = await readdir(folder);
  // A trial stays one under another name: its list of hashes has it under its own.
  if ([...names, ...sums.keys()].some((name) => /trial/i.test(name)))
    throw new Error(`${folder} holds a trial. It is for nobody, and no update brings it.`);
  const found: Source[] = [];
  for (const name of names.sort()) {
    const form = formOf(name);
    if (form === undefined) continue;
    if (form.version !== version) throw new Error(`${name} is of version ${form.version}, not ${version}.`);
    const source = await sourceOf(join(folder, name), {
      is: 'package',
      form: form.form,
      isAirGapped: form.isAirGapped,
    });
    if (sums.get(name) !== source.sha256) throw new Error(`${name} is not what stands in ${listOfSums}.`);
    found.push(source);
  }
  if (found.length === 0) throw new Error(`${folder} holds no package.`);
  return found;
}

/** A file that travels along. @throws when it is too large for the room that takes it in */
export const carriedFile = (path: string, is: CarriedKind): Promise<Source> => sourceOf(path, { is });

async function sourceOf(path: string, said: FileWish['said']): Promise<Source> {
  const { size } = await stat(path);
  const most = said.is === 'package' ? largestPackage : largestCarried;
  if (size > most) throw new Error(`${path} has ${size} bytes; applications take ${most}.`);
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return { path, name: basename(path), size, sha256: hash.digest('hex'), said };
}

function formOf(name: string): { form: PackageForm; isAirGapped: boolean; version: string } | undefined {
  for (const [form, pattern] of forms) {
    const [whole, airGapped, version = ''] = pattern.exec(name) ?? [];
    if (whole !== undefined) return { form, isAirGapped: airGapped !== undefined, version };
  }
  return undefined;
}

const sumsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return sum === undefined || name === undefined ? [] : [[name, sum]];
    }),
  );
