/** The folder transport's own rules (platform: sticks and folders), beside the contract all transports keep. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { Spool } from '../../../electron/spool/spool.ts';
import { FolderTransport } from '../../../electron/transports/folder/folder-transport.ts';
import { mark } from '../../../electron/transports/folder/identity.ts';
import { Sticks } from '../../../electron/transports/folder/sticks.ts';
import { lookAt } from '../../../electron/transports/look.ts';
import { takeAll, type Taken } from '../../../electron/transports/take.ts';
import { must, type Result } from '../../../shared/result.ts';
import { good, problem, read, text } from './support/answers.ts';
import { folderOn } from './support/folder-ground.ts';
import { powerCuts, RecordedFiles } from './support/recorded-files.ts';
import { fillSpool, hashOf } from './support/transport-contract.ts';

const nothingKnown = { isKnown: (): Promise<boolean> => Promise.resolve(false) };

const sealed = async (files: FileSeam, folder: string, ...contents: string[]): Promise<Spool> =>
  fillSpool(await good(Spool.open(files, folder)), ...contents);

const put = (transport: FolderTransport, outbox: Spool, content: string): Promise<Result<undefined, string>> =>
  outbox.reading(hashOf(content), (source) => transport.put(hashOf(content), source));

describe('a stick that comes from somewhere', () => {
  let root: string;
  let stick: string;
  let inbox: Spool;
  const write = (name: string, content: string): void => writeFileSync(join(stick, name), content);
  const take = async (limits?: Parameters<typeof folderOn>[2]): Promise<Result<Taken, string>> =>
    takeAll(await folderOn(nodeFiles, stick, limits), inbox, { isKnown: (name) => inbox.has(name) });

  beforeEach(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-stick-')));
    stick = join(root, 'stick');
    mkdirSync(stick);
    inbox = await sealed(nodeFiles, join(root, 'in'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('is read whatever its carrier named the files', async () => {
    const names = [
      'a.bundle',
      'answer (1).bundle',
      'Kopie von b.BUNDLE',
      `${'0'.repeat(64)}.bundle`,
      '-rf.bundle',
      'é\u202e$(x).bundle',
    ];
    for (const name of names) write(name, `content of ${name}`);
    const { taken, damaged } = await good(take());
    expect(taken.sort()).toEqual(names.map((name) => hashOf(`content of ${name}`)).sort());
    expect(damaged).toBe(0);
  });

  test('gives one file for the same content under several names', async () => {
    write('a.bundle', 'same');
    write('b.bundle', 'same');
    expect(await good(take())).toEqual({ taken: [hashOf('same')], known: [], damaged: 0 });
  });

  test('is not followed out of itself, and only regular files of its own are read', async () => {
    writeFileSync(join(root, 'secret'), 'not for the stick');
    symlinkSync(join(root, 'secret'), join(stick, 'link.bundle'));
    symlinkSync(root, join(stick, 'folder-link.bundle'));
    mkdirSync(join(stick, 'folder.bundle'));
    mkdirSync(join(stick, 'inside'));
    writeFileSync(join(stick, 'inside', 'deep.bundle'), 'deep');
    for (const name of ['letter.txt', 'bundle', 'x.bundle.exe', '._a.bundle', `.${'0'.repeat(32)}.part`])
      write(name, name);
    expect(await good(take())).toEqual({ taken: [], known: [], damaged: 0 });
  });

  test('counts what is empty or too large and takes the rest', async () => {
    write('empty.bundle', '');
    write('large.bundle', 'x'.repeat(101));
    write('good.bundle', 'good');
    expect(await good(take({ fileBytes: 100, files: 10, writing: 2 }))).toEqual({
      taken: [hashOf('good')],
      known: [],
      damaged: 2,
    });
  });

  test('with too many files is refused', async () => {
    for (let index = 0; index < 4; index += 1) write(`${index}.bundle`, String(index));
    expect(await take({ fileBytes: 100, files: 3, writing: 2 })).toEqual(problem('too-many'));
  });

  test('is left as it was', async () => {
    write('a.bundle', 'a');
    await good(take());
    expect(readdirSync(stick).sort()).toEqual(['.passerelle-stick', 'a.bundle']);
  });

  test('gets whole files under their hash, nothing else', async () => {
    const outbox = await sealed(nodeFiles, join(root, 'out'), 'one');
    const transport = await folderOn(nodeFiles, stick);
    // A file of the same name and other content is replaced; a link in its place is not written through.
    write(`${hashOf('one')}.bundle`, 'something else');
    await good(put(transport, outbox, 'one'));
    expect(readFileSync(join(stick, `${hashOf('one')}.bundle`), 'utf8')).toBe('one');
    rmSync(join(stick, `${hashOf('one')}.bundle`));
    writeFileSync(join(root, 'elsewhere'), 'untouched');
    symlinkSync(join(root, 'elsewhere'), join(stick, `${hashOf('one')}.bundle`));
    await good(put(transport, outbox, 'one'));
    expect(readFileSync(join(root, 'elsewhere'), 'utf8')).toBe('untouched');
    expect(readdirSync(stick).sort()).toEqual(['.passerelle-stick', `${hashOf('one')}.bundle`]);
  });

  test('has its folder chosen by a token; an unknown one and a vanished folder are no stick', async () => {
    const sticks = new Sticks(nodeFiles);
    expect(await sticks.current()).toEqual({ ok: false, problem: 'not-found' });
    const chosen = await good(sticks.choose(stick));
    expect(chosen).toMatchObject({ label: 'stick' });
    expect(await good(sticks.current())).toMatchObject({ token: chosen.token });
    expect(await sticks.transport('unknown')).toEqual(problem('not-a-stick'));
    rmSync(stick, { recursive: true });
    expect(await sticks.transport(chosen.token)).toEqual(problem('not-a-stick'));
    expect(await sticks.current()).toEqual(problem('not-a-stick'));
    // The mount path is there again, on another disk.
    mkdirSync(stick);
    expect(await sticks.transport(chosen.token)).toEqual(problem('not-a-stick'));
    expect(await sticks.current()).toEqual(problem('not-a-stick'));
    expect(await sticks.choose(join(root, 'nowhere'))).toEqual(problem('not-a-stick'));
    expect(existsSync(join(stick, '.passerelle-stick'))).toBe(false);
  });
});

describe("a stick in a person's hands", () => {
  let root: string;
  let stick: string;
  const here = (mine: string, known: string) => ({
    isMine: (name: string) => Promise.resolve(name === hashOf(mine)),
    isKnown: (name: string) => Promise.resolve(name === hashOf(known)),
  });
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-hand-')));
    stick = join(root, 'stick');
    mkdirSync(stick);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('F6: is told what is on it by the names of its files, and nothing is read', async () => {
    const write = (name: string, content: string): void => writeFileSync(join(stick, name), content);
    for (const content of ['mine', 'known', 'fresh']) write(`${hashOf(content)}.bundle`, content);
    write(`${hashOf('renamed').toUpperCase()}.BUNDLE`, 'renamed');
    write('answer (1).bundle', 'known');
    write('empty.bundle', '');
    write('holiday.jpg', 'a picture');
    const reading: FileSeam = {
      ...nodeFiles,
      open: (path, how) => (path.endsWith('undle') ? Promise.reject(new Error('read')) : nodeFiles.open(path, how)),
    };
    const transport = await folderOn(reading, stick);
    expect(await good(lookAt(transport, here('mine', 'known')))).toEqual({ fresh: 3, known: 1, mine: 1, damaged: 1 });
    rmSync(stick, { recursive: true });
    expect(await lookAt(transport, here('', ''))).toEqual(problem('stick-removed'));
  });

  test('F6: with a name that lies is read all the same', async () => {
    writeFileSync(join(stick, `${hashOf('known')}.bundle`), 'fresh');
    const transport = await folderOn(nodeFiles, stick);
    expect(await good(lookAt(transport, here('', 'known')))).toMatchObject({ fresh: 0, known: 1 });
    const inbox = await sealed(nodeFiles, join(root, 'in'));
    const taken = await good(takeAll(transport, inbox, { isKnown: here('', 'known').isKnown }));
    expect(taken.taken).toEqual([hashOf('fresh')]);
  });

  test('F7: is synced and not used any more once a person is done with it', async () => {
    const synced: string[] = [];
    const sticks = new Sticks({
      ...nodeFiles,
      syncDirectory: (path) => {
        synced.push(path);
        return nodeFiles.syncDirectory(path);
      },
    });
    const { token } = await good(sticks.choose(stick));
    synced.length = 0;
    await good(sticks.release(token));
    expect(synced).toEqual([stick]);
    expect(await sticks.current()).toEqual(problem('not-found'));
    expect(await sticks.transport(token)).toEqual(problem('not-a-stick'));
    expect(await sticks.release(token)).toEqual(problem('not-a-stick'));
    const again = await good(sticks.choose(stick));
    rmSync(stick, { recursive: true });
    await good(sticks.release(again.token));
    expect(await sticks.current()).toEqual(problem('not-found'));
  });
});

describe('a stick that fails', () => {
  const prepare = async () => {
    const files = new RecordedFiles();
    await files.makeDirectory('/stick');
    const outbox = await sealed(files, '/out', 'one', 'two');
    return { files, outbox, transport: await folderOn(files, '/stick') };
  };
  const onStick = (files: RecordedFiles): string[] => files.paths().filter((path) => path.startsWith('/stick/'));

  test('when full says so and keeps no partial file', async () => {
    const { files, outbox, transport } = await prepare();
    files.failure = (operation, path) => (operation === 'write' && path.startsWith('/stick') ? 'ENOSPC' : null);
    expect(await put(transport, outbox, 'one')).toEqual(problem('stick-full'));
    expect(onStick(files)).toEqual(['/stick/.passerelle-stick']);
  });

  test('with less free space than twice the file is not written to', async () => {
    const { files, outbox, transport } = await prepare();
    files.free = 5;
    expect(await put(transport, outbox, 'one')).toEqual(problem('stick-full'));
    files.free = 6;
    await good(put(transport, outbox, 'one'));
  });

  test('when read-only says so, and can still be taken from', async () => {
    const { files, outbox, transport } = await prepare();
    await good(put(transport, outbox, 'one'));
    files.failure = (operation, path) => (operation === 'rename' && path.startsWith('/stick') ? 'EROFS' : null);
    expect(await put(transport, outbox, 'two')).toEqual(problem('stick-read-only'));
    files.failure = () => null;
    const inbox = await sealed(files, '/in');
    files.failure = (operation, path) => (operation === 'write' && path.startsWith('/stick') ? 'EROFS' : null);
    const locked = must(await mark(files, '/stick'), 'the folder');
    const taken = await good(takeAll(new FolderTransport(files, '/stick', locked), inbox, nothingKnown));
    expect(taken.taken).toEqual([hashOf('one')]);
  });

  test('replaced by the local disk before or during a write is noticed', async () => {
    const { files, outbox, transport } = await prepare();
    let device = 2;
    files.deviceOf = (path) => (path.startsWith('/stick') ? device : 1);
    expect(await put(transport, outbox, 'one')).toEqual(problem('stick-removed'));
    const marked = await folderOn(files, '/stick');
    files.failure = (operation) => {
      if (operation === 'rename') device = 3;
      return null;
    };
    expect(await put(marked, outbox, 'one')).toEqual(problem('stick-removed'));
  });

  test('pulled out while written to is said; what was left there goes when it is back', async () => {
    const { files, outbox, transport } = await prepare();
    let pulled = false;
    files.failure = (operation, path) => {
      if (operation === 'sync' && path.startsWith('/stick')) pulled = true;
      return pulled && path.startsWith('/stick') ? 'EIO' : null;
    };
    expect(await put(transport, outbox, 'one')).toEqual(problem('stick-removed'));
    expect(onStick(files).some((path) => path.endsWith('.part'))).toBe(true);
    pulled = false;
    files.failure = () => null;
    await good(put(transport, outbox, 'two'));
    expect(onStick(files)).toEqual(['/stick/.passerelle-stick', `/stick/${hashOf('two')}.bundle`]);
  });

  test('pulled out while read from is said, and what was taken before is kept', async () => {
    const { files, outbox, transport } = await prepare();
    for (const content of ['one', 'two']) await good(put(transport, outbox, content));
    const inbox = await sealed(files, '/in');
    let opened = 0;
    files.failure = (operation, path) => {
      if (operation === 'open' && path.endsWith('.bundle')) opened += 1;
      return opened > 2 && path.startsWith('/stick') ? 'EIO' : null;
    };
    expect(await takeAll(transport, inbox, nothingKnown)).toEqual(problem('stick-removed'));
    expect(await good(inbox.list())).toHaveLength(1);
  });

  test('that gives back other bytes than were written is not believed', async () => {
    const { files, outbox, transport } = await prepare();
    files.failure = (operation, path) => {
      if (operation === 'sync-directory' && path === '/stick')
        files.poke(`/stick/${hashOf('one')}.bundle`, text('onx'));
      return null;
    };
    expect(await put(transport, outbox, 'one')).toEqual(problem('damaged'));
  });

  test('with one file that cannot be read gives the others', async () => {
    const { files, outbox, transport } = await prepare();
    for (const content of ['one', 'two']) await good(put(transport, outbox, content));
    const inbox = await sealed(files, '/in');
    files.failure = (operation, path) => (operation === 'open' && path.includes(hashOf('one')) ? 'EIO' : null);
    expect(await good(takeAll(transport, inbox, nothingKnown))).toEqual({
      taken: [hashOf('two')],
      known: [],
      damaged: 1,
    });
  });

  test('is not blamed for a full local disk', async () => {
    const { files, outbox, transport } = await prepare();
    await good(put(transport, outbox, 'one'));
    const inbox = await sealed(files, '/in');
    files.failure = (operation, path) => (operation === 'write' && path.startsWith('/in') ? 'ENOSPC' : null);
    expect(await takeAll(transport, inbox, nothingKnown)).toEqual(problem('disk-full'));
    expect(files.paths().filter((path) => path.startsWith('/in/'))).toEqual([]);
  });
});

describe('a stick pulled out, or a computer switched off, at any moment', () => {
  /** What is on the stick after each state a cut may leave: path, and whether its content is what its name says. */
  const states = function* (files: RecordedFiles, from: number): Generator<{ count: number; state: RecordedFiles }> {
    for (let count = from; count <= files.steps.length; count += 1)
      for (const state of powerCuts(files.steps, count)) yield { count, state };
  };

  test('holds under a final name only what that name says, and all that was answered for', async () => {
    const files = new RecordedFiles();
    await files.makeDirectory('/stick');
    await files.syncDirectory('/');
    const outbox = await sealed(files, '/out', 'one', 'two');
    const transport = await folderOn(files, '/stick');
    const start = files.steps.length;
    const answered: { content: string; at: number }[] = [];
    for (const content of ['one', 'two']) {
      await good(put(transport, outbox, content));
      answered.push({ content, at: files.steps.length });
    }
    for (const { count, state } of states(files, start)) {
      const found = state.paths().filter((path) => path.startsWith('/stick/') && path.endsWith('.bundle'));
      for (const path of found) expect(path).toBe(`/stick/${hashOf(read(state.peek(path)))}.bundle`);
      for (const { content, at } of answered)
        if (at <= count) expect(found).toContain(`/stick/${hashOf(content)}.bundle`);
    }
  });

  test('is given only names that FAT, exFAT and NTFS take: lower-case hexadecimal and one ending', async () => {
    const files = new RecordedFiles();
    await files.makeDirectory('/stick');
    const outbox = await sealed(files, '/out', 'one');
    await good(put(await folderOn(files, '/stick'), outbox, 'one'));
    const created = files.steps.flatMap((step) =>
      step.kind === 'names' && 'path' in step.change && step.change.path.startsWith('/stick/')
        ? [step.change.path]
        : [],
    );
    const renamed = files.steps.flatMap((step) =>
      step.kind === 'names' && step.change.type === 'rename' && step.change.to.startsWith('/stick/')
        ? [step.change.to]
        : [],
    );
    expect(created.length * renamed.length).toBeGreaterThan(0);
    for (const path of [...created, ...renamed])
      expect(path).toMatch(/^\/stick\/(\.[0-9a-f]{32}\.part|[0-9a-f]{64}\.bundle|\.passerelle-stick)$/);
  });

  test('is never given a file as large as FAT cannot hold', async () => {
    const files = new RecordedFiles();
    await files.makeDirectory('/stick');
    const outbox = await sealed(files, '/out', 'four');
    const limits = { fileBytes: 3, files: 10, writing: 2 };
    expect(await put(await folderOn(files, '/stick', limits), outbox, 'four')).toEqual(problem('too-large'));
    expect(files.paths().filter((path) => path.startsWith('/stick/'))).toEqual(['/stick/.passerelle-stick']);
  });

  test('with a file that grows while it is read is not believed beyond the cap', async () => {
    const files = new RecordedFiles();
    await files.makeDirectory('/stick');
    files.poke('/stick/a.bundle', text('abc'));
    const transport = await folderOn(files, '/stick', { fileBytes: 4, files: 10, writing: 2 });
    const [offer] = (await good(transport.list())).offers;
    files.poke('/stick/a.bundle', text('abcdefgh'));
    expect(await transport.get(must(offer, 'an offer'), () => Promise.resolve())).toEqual(problem('too-large'));
  });
});
