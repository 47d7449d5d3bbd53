import { createHash } from 'node:crypto';
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
import { takeAll, type Taken } from '../../../electron/transports/take.ts';
import type { Transport } from '../../../electron/transports/transport.ts';
import { must, type Result } from '../../../shared/result.ts';
import { good, problem, read, text } from './support/answers.ts';
import { RecordedFiles } from './support/recorded-files.ts';

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const nothingKnown = (): Promise<boolean> => Promise.resolve(false);

async function sealed(files: FileSeam, folder: string, ...contents: string[]): Promise<Spool> {
  const spool = await good(Spool.open(files, folder));
  for (const content of contents) {
    const handle = await good(spool.begin());
    await good(spool.write(handle, text(content)));
    await good(spool.finish(handle));
  }
  return spool;
}

const put = (transport: Transport, outbox: Spool, content: string): Promise<Result<undefined, string>> =>
  outbox.reading(hashOf(content), (source) => transport.put(hashOf(content), source));

async function folderOn(
  files: FileSeam,
  folder: string,
  limits?: { fileBytes: number; files: number; writing: number },
) {
  const identity = must(await mark(files, folder), 'the folder');
  return new FolderTransport(files, folder, identity, new Set(), limits);
}

/** What every transport must do. One set-up a transport; more will follow. */
interface Carrier {
  readonly name: string;
  make(): Promise<{ transport: Transport; outbox: Spool; inbox: Spool; end: () => void }>;
}

const carriers: Carrier[] = [
  {
    name: 'a folder in memory',
    make: async () => {
      const files = new RecordedFiles();
      await files.makeDirectory('/stick');
      const [outbox, inbox] = [await sealed(files, '/out', 'one', 'two'), await sealed(files, '/in')];
      return { transport: await folderOn(files, '/stick'), outbox, inbox, end: () => undefined };
    },
  },
  {
    name: 'a folder on disk',
    make: async () => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-transport-')));
      mkdirSync(join(root, 'stick'));
      const [outbox, inbox] = [
        await sealed(nodeFiles, join(root, 'out'), 'one', 'two'),
        await sealed(nodeFiles, join(root, 'in')),
      ];
      const end = (): void => rmSync(root, { recursive: true });
      return { transport: await folderOn(nodeFiles, join(root, 'stick')), outbox, inbox, end };
    },
  },
];

describe.each(carriers)('every transport: $name', ({ make }) => {
  let made: Awaited<ReturnType<typeof make>>;
  beforeEach(async () => {
    made = await make();
  });
  afterEach(() => made.end());

  test('offers nothing at first', async () => {
    expect(await good(made.transport.list())).toEqual({ offers: [], unreadable: 0 });
    expect(await made.transport.present()).toBe(true);
  });

  test('carries what was put, whole, and putting twice is putting once', async () => {
    const { transport, outbox, inbox } = made;
    for (const content of ['one', 'two', 'one']) await good(put(transport, outbox, content));
    const { offers } = await good(transport.list());
    expect(offers.map(({ size }) => size)).toEqual([3, 3]);
    const { taken } = await good(takeAll(transport, inbox, nothingKnown));
    expect(taken.sort()).toEqual([hashOf('one'), hashOf('two')].sort());
    expect(read(await good(inbox.read(hashOf('two'), 0, 10)))).toBe('two');
  });

  test('taking again takes nothing new, and nothing disappears from the carrier', async () => {
    const { transport, outbox, inbox } = made;
    await good(put(transport, outbox, 'one'));
    await good(takeAll(transport, inbox, nothingKnown));
    await good(put(transport, outbox, 'two'));
    const again = await good(takeAll(transport, inbox, (name) => inbox.has(name)));
    expect(again).toEqual({ taken: [hashOf('two')], known: [hashOf('one')], damaged: 0 });
    expect((await good(transport.list())).offers).toHaveLength(2);
  });

  test('acknowledging leaves what may be for somebody else', async () => {
    const { transport, outbox } = made;
    await good(put(transport, outbox, 'one'));
    const { offers } = await good(transport.list());
    for (const offer of offers) await good(transport.ack(offer));
    expect((await good(transport.list())).offers).toHaveLength(1);
  });

  test('offers that do not exist are a problem, not an end', async () => {
    expect((await made.transport.get({ key: 'nothing.bundle', size: 1 }, () => Promise.resolve())).ok).toBe(false);
    expect((await made.transport.get({ key: '../out/x.bundle', size: 1 }, () => Promise.resolve())).ok).toBe(false);
  });
});

describe('a stick that comes from somewhere', () => {
  let root: string;
  let stick: string;
  let inbox: Spool;
  const write = (name: string, content: string): void => writeFileSync(join(stick, name), content);
  const take = async (limits?: Parameters<typeof folderOn>[2]): Promise<Result<Taken, string>> =>
    takeAll(await folderOn(nodeFiles, stick, limits), inbox, (name) => inbox.has(name));

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
