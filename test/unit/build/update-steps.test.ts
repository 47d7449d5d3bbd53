/** The journey of a keeper of updates: keys, a root signed by two of three, a folder signed by two, a dry run; and what is refused. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagesIn } from '../../../build/update/packages.mts';
import {
  addSignature,
  dryRun,
  inYears,
  newFolder,
  newKey,
  newRoot,
  type NewFolder,
} from '../../../build/update/steps.mts';
import { newer } from '../../support/updates.ts';

const now = new Date();
const passphrase = 'drie stille molens';
let desk = '';
const at = (...names: readonly string[]): string => join(desk, ...names);
const publicHalves = (...keys: readonly string[]): string[] => keys.map((key) => at(`${key}.public`));
const sign = (path: string, key: string): Promise<readonly string[]> => addSignature(path, at(key), passphrase);

/** A folder as `npm run package -- --release` leaves it. */
function releaseIn(name: string, ...files: readonly string[]): string {
  mkdirSync(at(name));
  const sums = files.map((file) => {
    writeFileSync(at(name, file), `a package: ${file}`);
    return `${createHash('sha256').update(`a package: ${file}`).digest('hex')}  ${file}\n`;
  });
  writeFileSync(at(name, 'SHA256SUMS'), sums.join(''));
  return at(name);
}

const [setup, deb, tar] = [
  'passerelle-0.2.0-setup.exe',
  'passerelle_0.2.0_amd64.deb',
  'passerelle-air-gapped-0.2.0-linux-x64.tar.gz',
];

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'passerelle-keepers-'));
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await newKey(at(key), passphrase, 1);
  const keys = { rootKeys: publicHalves('a', 'b', 'c'), folderKeys: publicHalves('d', 'e', 'f') };
  await newRoot({ to: at('root.json'), ...keys, years: 10 }, now);
  for (const key of ['a', 'c']) await sign(at('root.json'), key);
  writeFileSync(at('said.json'), JSON.stringify(newer));
  writeFileSync(at('law-7.txt'), 'a law pack');
  releaseIn('release', setup, deb, tar);
});
afterAll(() => rmSync(desk, { recursive: true }));

const folderTo = async (stick: string, wish: Partial<NewFolder> = {}): Promise<string> => {
  const release = { packages: at('release'), said: at('said.json') };
  const carried = [{ is: 'law-pack', path: at('law-7.txt') }] as const;
  await newFolder({ to: at(stick), roots: [at('root.json')], number: 1, years: 3, release, carried, ...wish }, now);
  return at(stick, 'passerelle-update');
};
const trying = (folder: string): Promise<readonly string[]> =>
  dryRun(folder, { root: at('root.json'), installed: '0.1.0', scratch: mkdtempSync(at('scratch-')) });

describe('a folder', () => {
  test('signed by two of three is one that applications take, each with its own packages', async () => {
    const folder = await folderTo('stick');
    await sign(folder, 'd');
    await expect(trying(folder)).rejects.toThrow('wrong-keys');
    expect(await sign(folder, 'f')).toEqual(
      ['timestamp', 'snapshot', 'targets'].map(
        (name) => `${join(folder, 'metadata', name)}.json: signed by 2 of its keys, 2 have to.`,
      ),
    );
    expect(await trying(folder)).toEqual([
      `win32: ${setup}`,
      'win32-air-gapped: no package',
      `linux: ${deb}`,
      `linux-air-gapped: ${tar}`,
      'Every file is as it was signed. Applications take this folder.',
    ]);
  });

  test('with a file that was changed since, fails its dry run', async () => {
    const folder = await folderTo('changed');
    for (const key of ['d', 'e']) await sign(folder, key);
    writeFileSync(join(folder, 'targets', deb), `A PACKAGE: ${deb}`);
    await expect(trying(folder)).rejects.toThrow('Applications refuse it: changed.');
  });

  test('is not signed by a key its root does not name, nor with another passphrase', async () => {
    const folder = await folderTo('foreign');
    await expect(sign(folder, 'a')).rejects.toThrow('no such key');
    await expect(addSignature(folder, at('d'), 'een andere molen')).rejects.toThrow('not the passphrase');
  });

  test('of new keys is taken once old and new ones signed the root that names them', async () => {
    const keys = { rootKeys: publicHalves('a', 'b', 'c'), folderKeys: publicHalves('a', 'b', 'c') };
    await newRoot({ to: at('root-2.json'), ...keys, years: 10, after: at('root.json') }, now);
    for (const key of ['a', 'b']) await sign(at('root-2.json'), key);
    const folder = await folderTo('new-keys', { number: 2, roots: [at('root.json'), at('root-2.json')] });
    for (const key of ['a', 'b']) await sign(folder, key);
    expect(await trying(folder)).toHaveLength(5);
  });

  test('without a release brings what travels along alone', async () => {
    const folder = await folderTo('carried', { release: undefined });
    for (const key of ['d', 'e']) await sign(folder, key);
    expect((await trying(folder)).at(-1)).toContain('Applications take this folder');
  });

  test('is not made of what applications would refuse: too long a time, words that are missing', async () => {
    expect(() => inYears(21, now)).toThrow('1 to 20');
    expect(inYears(3, new Date('2026-12-01T10:00:00Z'))).toBe('2029-12-01T10:00:00Z');
    await expect(folderTo('number', { number: 0 })).rejects.toThrow('--number');
    writeFileSync(at('unsaid.json'), JSON.stringify({ ...newer, news: { nl: ['Iets.'] } }));
    const release = { packages: at('release'), said: at('unsaid.json') };
    await expect(folderTo('unsaid', { release })).rejects.toThrow(/news\.fr/);
  });
});

describe('packages of a release', () => {
  test('UP6: a trial is for nobody, under whatever name', async () => {
    const name = 'passerelle-trial-not-for-people-0.2.0-linux-x64.tar.gz';
    const folder = releaseIn('trial', name);
    await expect(packagesIn(folder, '0.2.0')).rejects.toThrow('holds a trial');
    renameSync(join(folder, name), join(folder, 'passerelle-0.2.0-linux-x64.tar.gz'));
    await expect(packagesIn(folder, '0.2.0')).rejects.toThrow('holds a trial');
  });

  test('are those of the version, as they stand in the list of hashes', async () => {
    await expect(packagesIn(at('release'), '0.3.0')).rejects.toThrow('is of version 0.2.0');
    cpSync(at('release'), at('swapped'), { recursive: true });
    writeFileSync(at('swapped', setup), 'another program');
    await expect(packagesIn(at('swapped'), '0.2.0')).rejects.toThrow(`${setup} is not what stands in SHA256SUMS`);
    await expect(packagesIn(releaseIn('nothing'), '0.2.0')).rejects.toThrow('holds no package');
  });
});

test('a key is closed with a passphrase, is never written over, and a root takes three or more', async () => {
  expect(readFileSync(at('a'), 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  await expect(newKey(at('a'), passphrase, 1)).rejects.toThrow('EEXIST');
  await expect(newKey(at('g'), 'kort', 1)).rejects.toThrow('twelve');
  const few = { rootKeys: publicHalves('a', 'b', 'b'), folderKeys: publicHalves('d', 'e', 'f') };
  await expect(newRoot({ to: at('few.json'), ...few, years: 10 }, now)).rejects.toThrow('Three keys or more');
});
