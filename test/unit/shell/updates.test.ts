/** Updates by stick, as the shell looks at them: what it takes, and everything it refuses, by name. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import type { Bytes } from '../../../electron/files/seam.ts';
import { sticksGo } from '../../../electron/policy/places.ts';
import { installedAs } from '../../../electron/update/installed-as.ts';
import { dropInstallers } from '../../../electron/update/to-install.ts';
import { isSoundRoot } from '../../../electron/update/trust.ts';
import { Updates, type UpdatesParts } from '../../../electron/update/updates.ts';
import type { MachinePolicy } from '../../../shared/machine-policy/policy.ts';
import { must } from '../../../shared/result.ts';
import { updateView, type UpdateProblem, type UpdateView } from '../../../shared/update/update.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { good } from './support/answers.ts';
import {
  emptyFolder,
  inTurn,
  inYears,
  keepersKeys,
  newer,
  otherKeys,
  packageNamed,
  packages,
  rootText,
  signersKeys,
  stickWith,
  type FolderOptions,
  type TestFile,
  type TestKey,
} from '../../support/updates.ts';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const temporary = (folder: string): string => {
  made.push(folder);
  return folder;
};
const aFolder = (name: string): string => temporary(emptyFolder(name));
const stick = (options: FolderOptions = {}): string => temporary(stickWith(options));
const inside = (of: string, ...names: readonly string[]): string => join(of, 'passerelle-update', ...names);

interface Computer extends Partial<Omit<UpdatesParts, 'shipped'>> {
  readonly shipped?: string | null;
  readonly policy?: MachinePolicy;
}

/** A computer with an application of one version, on which somebody always chooses what is told here. */
function computer({ shipped = rootText(), policy = {}, ...others }: Computer = {}) {
  let choice: string | null = null;
  const started: string[] = [];
  const home = join(aFolder('update-home'), 'updates');
  const updates = new Updates({
    files: nodeFiles,
    home,
    shipped: shipped === null ? null : bytesOf(shipped),
    version: '0.1.0',
    platform: 'linux',
    installedAs: () => Promise.resolve('tar'),
    isAirGapped: () => Promise.resolve(false),
    policy,
    allowed: sticksGo(policy),
    media: { parents: [], levels: 0, paths: [] },
    chooseFolder: () => Promise.resolve(choice),
    start: (path) => {
      started.push(readFileSync(path, 'utf8'));
      return Promise.resolve('');
    },
    ...others,
  });
  const choosing = <T>(folder: string | null, work: () => Promise<T>): Promise<T> => {
    choice = folder;
    return work();
  };
  return {
    home,
    started,
    updates,
    looking: (folder: string | null) => choosing(folder, () => updates.look('choose')),
    handing: (view: UpdateView, name: string, into: string) => choosing(into, () => updates.hand(view.token, name)),
  };
}
type Looking = ReturnType<typeof computer>;

const bytesOf = (text: string): Bytes => utf8(text);
const refused = (problem: UpdateProblem): unknown => ({ ok: false, problem });
const looked = async (at: Looking, folder: string): Promise<UpdateView> =>
  updateView.parse(await good(at.looking(folder)));
const names = (view: UpdateView): readonly string[] => must(view.application, 'one').packages.map(({ name }) => name);

describe('a folder that is as it was signed', () => {
  test('UP1: says which version it brings, what is new, from which data on, and the packages for this system', async () => {
    const view = await looked(computer(), stick());
    expect(view.application).toMatchObject({ ...newer, isInstalled: false });
    expect(names(view)).toEqual(['passerelle-0.2.0-linux-x64.tar.gz', 'passerelle_0.2.0_amd64.deb']);
    expect(view.application?.packages.map(({ isAsInstalled }) => isAsInstalled)).toEqual([true, false]);
    expect(names(await looked(computer({ platform: 'win32' }), stick()))).toEqual(['passerelle-0.2.0-setup.exe']);
  });

  test('UP1: is found on what is plugged in, and when the folder itself is chosen', async () => {
    const on = stick();
    const media = { parents: [], levels: 0, paths: [aFolder('other-stick'), on] };
    expect(await good(computer({ media }).updates.look('plugged-in'))).toMatchObject({ application: newer });
    expect(await looked(computer(), inside(on))).toMatchObject({ application: newer });
    expect(await computer().updates.look('plugged-in')).toEqual(refused('no-folder'));
    expect(await computer().looking(aFolder('empty'))).toEqual(refused('no-folder'));
    expect(await computer().looking(null)).toEqual(refused('cancelled'));
  });

  test('UP2: of new keys, which a root signed by old and new ones announces, is taken', async () => {
    const roots = { '2.root.json': rootText({ version: 2, folderKeys: otherKeys }) };
    const at = computer();
    await looked(at, stick({ roots, signers: otherKeys.slice(1) }));
    expect(await at.looking(stick({ number: 2 }))).toEqual(refused('wrong-keys'));
  });

  test('UP6: of the version that is installed is said to be that; one for another system shows nothing to install', async () => {
    const view = await looked(computer({ version: '0.2.0' }), stick());
    expect(view.application?.isInstalled).toBe(true);
    expect(names(await looked(computer({ platform: 'darwin' }), stick()))).toEqual([]);
    expect(names(await looked(computer({ isAirGapped: () => Promise.resolve(true) }), stick()))).toEqual([]);
  });
});

type Spoil = (on: string) => void;
const spoiled = (spoil: Spoil, options: FolderOptions = {}): string => {
  const on = stick(options);
  spoil(on);
  return on;
};
const edited =
  (list: string, from: string | RegExp, to: string): Spoil =>
  (on) => {
    const path = inside(on, 'metadata', list);
    const text = readFileSync(path, 'utf8');
    const after = text.replace(from, to);
    expect(after).not.toBe(text);
    writeFileSync(path, after);
  };
const tar = packageNamed('tar').name;
const withFirst = (change: Partial<TestFile>): FolderOptions => ({
  files: packages.map((file, at) => (at === 0 ? { ...file, ...change } : file)),
});

describe('UP3: a stick that was tampered with is refused by name', () => {
  const tampered: readonly (readonly [string, UpdateProblem, () => string])[] = [
    ['other keys signed it', 'wrong-keys', () => stick({ signers: otherKeys.slice(0, 2) })],
    ['one key signed it', 'wrong-keys', () => stick({ signers: signersKeys.slice(0, 1) })],
    [
      'one key signed it twice, once under the name of another',
      'wrong-keys',
      () => stick({ signers: [keyAs(signersKeys[0], signersKeys[1]), ...signersKeys.slice(0, 1)] }),
    ],
    [
      'one key signed it, and stands there twice',
      'not-understood',
      () => spoiled(doubled, { signers: signersKeys.slice(0, 1) }),
    ],
    ['the keys of the root signed it', 'wrong-keys', () => stick({ signers: keepersKeys.slice(0, 2) })],
    ['a list was changed', 'wrong-keys', () => spoiled(edited('targets.json', '"0.2.0"', '"0.3.0"'))],
    [
      'an hour was added to its time',
      'wrong-keys',
      () => spoiled(edited('timestamp.json', /"expires": "20/, '"expires": "21')),
    ],
    ['its time is over', 'expired', () => stick({ expires: inYears(-1) })],
    ['a file was changed in place', 'changed', () => spoiled((on) => writeFileSync(inside(on, 'targets', tar), 'x'))],
    ['a file is a link', 'changed', () => spoiled((on) => linked(inside(on, 'targets', tar)))],
    ['a file is not there', 'missing', () => spoiled((on) => rmSync(inside(on, 'targets', tar)))],
    ['a list is not there', 'missing', () => spoiled((on) => rmSync(inside(on, 'metadata/snapshot.json')))],
    ['a list is a link', 'not-understood', () => spoiled((on) => linked(inside(on, 'metadata/targets.json')))],
    ['the folder of the files is a link', 'changed', () => spoiled((on) => linked(inside(on, 'targets')))],
    ['the folder of the lists is a link', 'no-folder', () => spoiled((on) => linked(inside(on, 'metadata')))],
    ['the folder is a link', 'no-folder', () => spoiled((on) => linked(inside(on)))],
    ['a list is torn', 'not-understood', () => spoiled(edited('targets.json', /[^]{99}$/, ''))],
    ['a list is too large', 'too-large', () => spoiled(edited('snapshot.json', /$/, ' '.repeat(70_000)))],
    ['a root says that one signs', 'wrong-keys', () => stick({ roots: { '2.root.json': oneSigns() } })],
    ['a root is signed by one', 'wrong-keys', () => stick({ roots: { '2.root.json': rootOf(keepersKeys.slice(2)) } })],
    ['a root skips a number', 'mixed', () => stick({ roots: { '2.root.json': rootText({ version: 3 }) } })],
    [
      'a root ran out',
      'expired',
      () => stick({ roots: { '2.root.json': rootText({ version: 2, expires: inYears(-1) }) } }),
    ],
  ];

  test.each(tampered)('%s: %s', async (_, problem, on) => {
    const at = computer();
    expect(await at.looking(on())).toEqual(refused(problem));
    // Nothing of it is kept but what counts.
    await looked(at, stick());
  });

  test.each([
    ['a name that leads elsewhere', 'not-understood', { name: '..\\passerelle.tar.gz' }],
    ['a description it does not know', 'not-understood', { said: { is: 'list', form: 'deb' } as never }],
    ['two packages of one form', 'not-understood', { said: { is: 'package', form: 'deb', isAirGapped: false } }],
    [
      'a file that travels along and is too large',
      'too-large',
      { content: 'x'.repeat(4_194_305), said: { is: 'list' } },
    ],
    ['a package to try packaging', 'trial', { name: 'passerelle-trial-not-for-people-0.2.0-linux-x64.tar.gz' }],
  ] as const)('%s: %s', async (_, problem, change) => {
    expect(await computer().looking(stick(withFirst(change)))).toEqual(refused(problem));
  });

  test('the lists of two folders: mixed', async () => {
    const [one, other] = [stick({ number: 3 }), stick({ number: 4 })];
    cpSync(inside(one, 'metadata/targets.json'), inside(other, 'metadata/targets.json'));
    expect(await computer().looking(other)).toEqual(refused('mixed'));
    const [third, fourth] = [stick({ number: 3 }), stick({ number: 4 })];
    cpSync(inside(third, 'metadata/snapshot.json'), inside(fourth, 'metadata/snapshot.json'));
    expect(await computer().looking(fourth)).toEqual(refused('mixed'));
  });

  test('a file that was changed and is as long as before is refused when it is copied, and nothing of it stays', async () => {
    const on = stick();
    const at = computer({ policy: { updates: 'install' } });
    const view = await looked(at, on);
    const path = inside(on, 'targets', tar);
    writeFileSync(path, readFileSync(path, 'utf8').toUpperCase());
    const into = aFolder('handed');
    expect(await at.handing(view, tar, into)).toEqual(refused('changed'));
    expect(readdirSync(into)).toEqual([]);
    expect(await at.updates.install(view.token, tar)).toEqual(refused('changed'));
    expect(at.started).toEqual([]);
  });

  test('what lies beside and nobody signed is not shown, handed over or copied', async () => {
    const on = spoiled((at) => writeFileSync(inside(at, 'targets', 'passerelle_9.9.9_amd64.deb'), 'foreign'));
    const at = computer({ policy: { updates: 'install' } });
    const view = await looked(at, on);
    expect(names(view)).toEqual(['passerelle-0.2.0-linux-x64.tar.gz', 'passerelle_0.2.0_amd64.deb']);
    expect((await at.handing(view, 'passerelle_9.9.9_amd64.deb', aFolder('handed'))).ok).toBe(false);
    expect((await at.updates.install(view.token, 'passerelle_9.9.9_amd64.deb')).ok).toBe(false);
    expect(at.started).toEqual([]);
  });

  test('a stick that does not answer is not waited for', async () => {
    const never = { ...nodeFiles, status: () => new Promise<never>(() => undefined) };
    const at = computer({ files: never, patience: { lists: 20, file: 20 } });
    expect(await at.looking(stick())).toEqual(refused('too-slow'));
  });
});

/** A key that says it is another one. */
const keyAs = (signing: TestKey | undefined, named: TestKey | undefined): TestKey => ({
  ...must(signing, 'a key'),
  id: must(named, 'a key').id,
});
/** The one signature of each list, twice. */
const doubled: Spoil = (on) => {
  for (const list of ['timestamp', 'snapshot', 'targets'])
    edited(`${list}.json`, /"signatures": \[\s*(\{[^}]*\})/, '"signatures": [$1, $1')(on);
};
const linked = (path: string): void => {
  const elsewhere = join(aFolder('elsewhere'), 'file');
  cpSync(path, elsewhere, { recursive: true });
  rmSync(path, { recursive: true });
  symlinkSync(elsewhere, path);
};
const rootOf = (signers: typeof keepersKeys): string => rootText({ version: 2, signers });
/** Signed as it has to be, and yet no root to trust: one key would be enough from then on. */
const oneSigns = (): string => rootText({ version: 2, threshold: 1 });

describe('what was seen', () => {
  test('UP4: an older folder is refused after a newer one, on the same computer and after it started again', async () => {
    const at = computer();
    await looked(at, stick({ number: 5 }));
    expect(await at.looking(stick({ number: 4 }))).toEqual(refused('older'));
    await looked(at, stick({ number: 5 }));
    expect(readdirSync(at.home).sort()).toEqual(['snapshot.json', 'timestamp.json']);
    const again = computer({ home: at.home });
    expect(await again.looking(stick({ number: 4 }))).toEqual(refused('older'));
    await looked(again, stick({ number: 6 }));
  });

  test('UP4: it is kept though a file is missing, and counts as not seen when it cannot be read', async () => {
    const at = computer();
    await at.looking(spoiled((on) => rmSync(inside(on, 'targets', tar)), { number: 5 }));
    expect(await at.looking(stick({ number: 4 }))).toEqual(refused('older'));
    for (const name of readdirSync(at.home)) writeFileSync(join(at.home, name), '{');
    await looked(at, stick({ number: 4 }));
  });

  test('UP2, UP4: keys that were changed stay changed, on a folder that does not tell of it', async () => {
    const at = computer();
    const roots = { '2.root.json': rootText({ version: 2, folderKeys: otherKeys }) };
    await looked(at, stick({ roots, signers: otherKeys.slice(0, 2) }));
    await looked(computer({ home: at.home }), stick({ number: 2, signers: otherKeys.slice(0, 2) }));
    expect(await computer({ home: at.home }).looking(stick({ number: 3 }))).toEqual(refused('wrong-keys'));
  });
});

test('UP5: a folder is good for years', async () => {
  expect(await looked(computer(), stick({ expires: inYears(9) }))).toMatchObject({ application: newer });
});

test('UP6: an application that is older, or does not open what was saved here, is refused', async () => {
  expect(await computer({ version: '0.3.0' }).looking(stick())).toEqual(refused('older-application'));
  expect(await computer({ version: '0.10.0' }).looking(stick())).toEqual(refused('older-application'));
  const application = { ...newer, dataFrom: '0.2.0' };
  expect(await computer().looking(stick({ application }))).toEqual(refused('data-too-old'));
});

describe('UP2: a root of trust', () => {
  test('is needed: without one, or with one that cannot be trusted, no folder is looked at', async () => {
    for (const shipped of [null, '{', rootText({ signers: keepersKeys.slice(0, 1) }), rootText({ threshold: 1 })])
      expect(await computer({ shipped }).looking(stick())).toEqual(refused('not-set-up'));
  });

  test('is three keys or more, each once', () => {
    expect(isSoundRoot(bytesOf(rootText()))).toBe(true);
    const [one, other] = signersKeys.map(({ publicHalf }) => publicHalf);
    const twice = rootText({ signers: [] }).replaceAll(must(one, 'a key'), must(other, 'another'));
    expect(isSoundRoot(bytesOf(inTurn('root', twice, keepersKeys)))).toBe(false);
    expect(isSoundRoot(bytesOf(inTurn('root', rootText({ signers: [] }), keepersKeys)))).toBe(true);
    expect(() => rootText({ rootKeys: keepersKeys.slice(0, 2) })).toThrow('Three keys');
  });
});

describe('UP7, UP8: a package', () => {
  test('is handed over whole, under its own name, with its hash', async () => {
    const at = computer();
    const view = await looked(at, stick());
    const into = aFolder('handed');
    const { sha256 } = await good(at.handing(view, tar, into));
    expect(readdirSync(into)).toEqual([tar]);
    const content = readFileSync(join(into, tar));
    expect(content.toString()).toBe(packageNamed('tar').content);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  });

  test('is started only where the policy says so, and is then a copy of this computer', async () => {
    const on = stick();
    for (const policy of [{}, { updates: 'offer' }] as const) {
      const at = computer({ policy });
      expect(await at.updates.install((await looked(at, on)).token, tar)).toEqual(refused('by-policy'));
      expect(at.started).toEqual([]);
    }
    const at = computer({ policy: { updates: 'install' } });
    await good(at.updates.install((await looked(at, on)).token, tar));
    expect(at.started).toEqual([packageNamed('tar').content]);
    expect(readdirSync(join(at.home, 'to-install'))).toEqual([tar]);
    // At the next start, whether it was installed or not.
    await dropInstallers(nodeFiles, at.home);
    expect(readdirSync(join(at.home, 'to-install'))).toEqual([]);
    const failing = computer({ policy: { updates: 'install' }, start: () => Promise.resolve('no program opens it') });
    expect(await failing.updates.install((await looked(failing, on)).token, tar)).toEqual(refused('not-started'));
  });

  test('is started only in the form this computer was installed by, whatever is asked for; what travels along never is', async () => {
    const pack: TestFile = { name: 'law-7.txt', content: 'a law pack', said: { is: 'law-pack' } };
    const on = stick({ files: [...packages, pack] });
    const others = [...packages, pack].map(({ name }) => name).filter((name) => name !== tar);
    expect(others.length).toBeGreaterThan(1);
    const at = computer({ policy: { updates: 'install' } });
    const { token } = await looked(at, on);
    for (const name of others) expect(await at.updates.install(token, name)).toEqual(refused('missing'));
    const elsewhere = computer({ policy: { updates: 'install' }, installedAs: () => Promise.resolve(null) });
    expect(await elsewhere.updates.install((await looked(elsewhere, on)).token, tar)).toEqual(refused('missing'));
    expect([...at.started, ...elsewhere.started]).toEqual([]);
  });

  test('is not looked for where updates or sticks are off, and only where folders are fixed to', async () => {
    const on = stick();
    expect(await computer({ policy: { updates: 'off' } }).looking(on)).toEqual(refused('by-policy'));
    expect(await computer({ policy: { folder: 'off' } }).looking(on)).toEqual(refused('by-policy'));
    const fixed = { folder: 'fixed', exchangeFolder: on } as const;
    expect(await looked(computer({ policy: fixed }), on)).toMatchObject({ application: newer });
    expect(await computer({ policy: fixed }).looking(stick())).toEqual(refused('by-policy'));
    expect(await good(computer({ policy: fixed }).updates.look('plugged-in'))).toMatchObject({ application: newer });
    const empty = { folder: 'fixed', exchangeFolder: aFolder('of-the-service') } as const;
    const media = { parents: [], levels: 0, paths: [stick()] };
    expect(await computer({ policy: empty, media }).updates.look('plugged-in')).toEqual(refused('no-folder'));
  });

  test('PM9: is handed over only where folders are fixed to, and nothing is written elsewhere', async () => {
    const service = aFolder('of-the-service');
    const on = join(service, 'stick');
    cpSync(stick(), on, { recursive: true });
    const at = computer({ policy: { folder: 'fixed', exchangeFolder: service } });
    const view = await looked(at, on);
    const elsewhere = aFolder('handed');
    expect(await at.handing(view, tar, elsewhere)).toEqual(refused('by-policy'));
    expect(readdirSync(elsewhere)).toEqual([]);
    await good(at.handing(view, tar, service));
    expect(readdirSync(service)).toContain(tar);
  });

  test('of a folder that was not looked at, or by another name, is none', async () => {
    const at = computer();
    const view = await looked(at, stick());
    expect(await at.handing(view, 'other.deb', aFolder('handed'))).toEqual(refused('missing'));
    expect(await at.handing({ ...view, token: '0'.repeat(32) }, tar, aFolder('handed'))).toEqual(refused('missing'));
  });
});

test('UP10: what travels along is given as it was signed, and a package is not given so', async () => {
  const pack: TestFile = { name: 'law-7.txt', content: 'a law pack', said: { is: 'law-pack' } };
  const at = computer();
  const on = stick({ files: [pack], application: undefined });
  const view = await looked(at, on);
  expect(view).toMatchObject({ carried: [{ name: pack.name, is: 'law-pack', size: 10 }] });
  expect(view.application).toBeUndefined();
  expect(await good(at.updates.carried(view.token, pack.name))).toEqual(bytesOf(pack.content));
  writeFileSync(inside(on, 'targets', pack.name), 'a lax pack');
  expect(await at.updates.carried(view.token, pack.name)).toEqual(refused('changed'));
  const other = await looked(at, stick());
  expect(await at.updates.carried(other.token, tar)).toEqual(refused('missing'));
});

test('UP8: how the application was installed is told by where it lies', async () => {
  const there = (...paths: readonly string[]) => ({
    status: (path: string) =>
      Promise.resolve(paths.includes(path) ? { kind: 'file' as const, size: 1, device: 1 } : null),
  });
  const windows = { platform: 'win32', executable: 'C:\\Program Files\\Passerelle\\Passerelle.exe' } as const;
  expect(await installedAs(there('C:\\Program Files\\Passerelle\\Uninstall.exe'), windows)).toBe('setup');
  expect(await installedAs(there(), windows)).toBe('msi');
  const linux = { platform: 'linux', executable: '/usr/lib/passerelle/passerelle-bin' } as const;
  expect(await installedAs(there('/var/lib/dpkg/info/passerelle.list'), linux)).toBe('deb');
  expect(await installedAs(there(), linux)).toBe('rpm');
  expect(await installedAs(there(), { ...linux, executable: '/home/a/passerelle/passerelle-bin' })).toBe('tar');
  expect(await installedAs(there(), { ...linux, platform: 'darwin' })).toBeNull();
});
