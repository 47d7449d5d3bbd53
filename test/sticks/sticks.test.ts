/**
 * What people do with sticks, on the file systems sticks have (electron/transports/SPEC.md F1-F4): pulled out in the
 * middle of a write and put in again, full, write-protected, two that look alike, taken out without being ejected.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../electron/files/node-files.ts';
import type { FileSeam } from '../../electron/files/seam.ts';
import { Spool } from '../../electron/spool/spool.ts';
import { Sticks } from '../../electron/transports/folder/sticks.ts';
import { takeAll, type Taken } from '../../electron/transports/take.ts';
import type { Result } from '../../shared/result.ts';
import { good, problem, read } from '../unit/shell/support/answers.ts';
import { FaultyFiles } from '../unit/shell/support/faulty-files.ts';
import { fillSpool, hashOf } from '../unit/shell/support/transport-contract.ts';
import { kindsHere } from './kinds-here.ts';
import { freshRoot, StickImage, type Kind } from './mounts.ts';

const long = 'a long one, '.repeat(20_000);

for (const kind of kindsHere()) {
  describe(`a stick with ${kind.name}`, () => {
    behaviour(kind);
  });
}

function behaviour(kind: Kind): void {
  let root: string;
  let path: string;
  let outbox: Spool;
  let made: StickImage[];
  const newStick = (): StickImage => {
    const stick = new StickImage(kind, root, 'PASSERELLE');
    made.push(stick);
    return stick;
  };
  const put = async (sticks: Sticks, token: string, content: string): Promise<Result<undefined, string>> => {
    const transport = await sticks.transport(token);
    if (!transport.ok) return transport;
    return outbox.reading(hashOf(content), (source) => transport.value.put(hashOf(content), source));
  };
  const take = async (sticks: Sticks, token: string): Promise<Result<Taken, string>> => {
    const inbox = await good(Spool.open(nodeFiles, join(root, 'in')));
    const transport = await sticks.transport(token);
    if (!transport.ok) return transport;
    return takeAll(transport.value, inbox, { isKnown: (name) => inbox.has(name) });
  };
  const sealedOn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.bundle'));

  beforeEach(async () => {
    root = freshRoot();
    path = join(root, 'media', 'PASSERELLE');
    made = [];
    outbox = await fillSpool(await good(Spool.open(nodeFiles, join(root, 'out'))), 'one', 'two', long);
  });
  afterEach(() => {
    for (const stick of made) stick.end();
    rmSync(root, { recursive: true });
  });

  test('F1, F2, F3: pulled out at any step of a write holds whole files only, and the rest goes on when it is back', async () => {
    let pulls = 0;
    for (let step = 0, answered = false; !answered; step += 1) {
      const stick = newStick();
      stick.plugIn(path);
      const files = new FaultyFiles(nodeFiles);
      const sticks = new Sticks(files);
      const { token } = await good(sticks.choose(path));
      await good(put(sticks, token, 'one'));
      let left = step;
      files.before = (touched) => {
        if (touched.startsWith(path) && left-- === 0) {
          stick.pullOut(path);
          pulls += 1;
        }
        return Promise.resolve();
      };
      const outcome = await put(sticks, token, long);
      files.before = () => Promise.resolve();
      answered = left >= 0;
      // The second when it went before the write began.
      if (!outcome.ok) expect(['stick-removed', 'not-a-stick']).toContain(outcome.problem);
      if (!answered) {
        expect(sealedOn(path)).toEqual([]);
        stick.plugIn(path);
      }
      for (const name of sealedOn(path)) expect(hashOf(readFileSync(join(path, name), 'utf8'))).toBe(name.slice(0, 64));
      expect(sealedOn(path)).toContain(`${hashOf('one')}.bundle`);
      if (outcome.ok) expect(sealedOn(path)).toContain(`${hashOf(long)}.bundle`);
      const back = await good(sticks.current());
      for (const content of [long, 'two']) await good(put(sticks, back.token, content));
      expect(sealedOn(path).sort()).toEqual(['one', long, 'two'].map((content) => `${hashOf(content)}.bundle`).sort());
      expect(readdirSync(path).filter((name) => name.endsWith('.part'))).toEqual([]);
      stick.end();
      made = [];
    }
    expect(pulls).toBeGreaterThan(8);
  });

  test('F2: taken out without being ejected gets nothing written where it was, and is known again when it is back', async () => {
    const stick = newStick();
    stick.plugIn(path);
    const sticks = new Sticks(nodeFiles);
    const { token } = await good(sticks.choose(path));
    await good(put(sticks, token, 'one'));
    stick.pullOut(path);
    expect(existsSync(path)).toBe(true);
    expect(await sticks.current()).toEqual(problem('not-a-stick'));
    expect(await put(sticks, token, 'two')).toEqual(problem('not-a-stick'));
    expect(await take(sticks, token)).toEqual(problem('not-a-stick'));
    expect(readdirSync(path)).toEqual([]);
    stick.plugIn(path);
    const back = await good(sticks.current());
    await good(put(sticks, back.token, 'two'));
    expect((await good(take(sticks, back.token))).taken.sort()).toEqual([hashOf('one'), hashOf('two')].sort());
  });

  test('F2: with the label and the path of another one is not taken for it', async () => {
    const [first, second] = [newStick(), newStick()];
    first.plugIn(path);
    const sticks = new Sticks(nodeFiles);
    const { token } = await good(sticks.choose(path));
    await good(put(sticks, token, 'one'));
    first.eject(path);
    second.plugIn(path);
    const before = readdirSync(path);
    expect(await put(sticks, token, 'two')).toEqual(problem('not-a-stick'));
    expect(await sticks.current()).toEqual(problem('not-a-stick'));
    expect(readdirSync(path)).toEqual(before);
    // Both at once, as the computer mounts them: each gets its own.
    const beside = `${path}1`;
    first.plugIn(beside);
    const [other, same] = [await good(sticks.choose(path)), await good(sticks.choose(beside))];
    await good(put(sticks, other.token, 'two'));
    await good(put(sticks, same.token, long));
    expect(sealedOn(path)).toEqual([`${hashOf('two')}.bundle`]);
    expect(sealedOn(beside).sort()).toEqual([`${hashOf('one')}.bundle`, `${hashOf(long)}.bundle`].sort());
  });

  test('F3: that is full says so, keeps nothing in part, and takes it once there is room', async () => {
    const stick = newStick();
    stick.plugIn(path);
    const sticks = new Sticks(nodeFiles);
    const { token } = await good(sticks.choose(path));
    fill(join(path, 'film.avi'), kind.megabytes);
    expect(await put(sticks, token, long)).toEqual(problem('stick-full'));
    // One that says it has room and has none.
    const lying = new Sticks(promisingRoom());
    const { token: promised } = await good(lying.choose(path));
    expect(await put(lying, promised, long)).toEqual(problem('stick-full'));
    expect(readdirSync(path).sort()).toEqual(['.passerelle-stick', 'film.avi', ...lostAndFound(path)].sort());
    rmSync(join(path, 'film.avi'));
    await good(put(sticks, token, long));
    expect(readFileSync(join(path, `${hashOf(long)}.bundle`), 'utf8')).toBe(long);
  });

  test('that is write-protected says so when put to, and gives what is on it', async () => {
    const stick = newStick();
    stick.plugIn(path);
    const sticks = new Sticks(nodeFiles);
    await good(put(sticks, (await good(sticks.choose(path))).token, 'one'));
    stick.eject(path);
    stick.plugIn(path, { readOnly: true });
    const { token } = await good(sticks.choose(path));
    expect(await put(sticks, token, 'two')).toEqual(problem('stick-read-only'));
    expect((await good(take(sticks, token))).taken).toEqual([hashOf('one')]);
    stick.eject(path);
    // One that nobody of us ever had in hand has no marker, and none can be left on it.
    const foreign = newStick();
    foreign.plugIn(path);
    writeFileSync(join(path, 'from-elsewhere.bundle'), 'foreign');
    foreign.eject(path);
    foreign.plugIn(path, { readOnly: true });
    const unmarked = await good(sticks.choose(path));
    expect(await put(sticks, unmarked.token, 'two')).toEqual(problem('stick-read-only'));
    expect((await good(take(sticks, unmarked.token))).taken).toEqual([hashOf('foreign')]);
  });

  test('F4, W6: whose names came back in capitals gives each file once, and is not written to twice', async () => {
    const stick = newStick();
    stick.plugIn(path);
    writeFileSync(join(path, `${hashOf('one').toUpperCase()}.BUNDLE`), 'one');
    const sticks = new Sticks(nodeFiles);
    const { token } = await good(sticks.choose(path));
    await good(put(sticks, token, 'one'));
    const names = readdirSync(path).filter((name) => name.toLowerCase().endsWith('.bundle'));
    expect(names).toHaveLength(kind.ignoresCase ? 1 : 2);
    expect(await good(take(sticks, token))).toEqual({ taken: [hashOf('one')], known: [], damaged: 0 });
    expect(read(await good((await good(Spool.open(nodeFiles, join(root, 'in')))).read(hashOf('one'), 0, 10)))).toBe(
      'one',
    );
  });
}

/** The FUSE driver of FAT has no word of its own for it. */
const fullAsDriversCallIt: ReadonlySet<unknown> = new Set(['ENOSPC', 'EIO']);

/** Until nothing more goes on it. */
function fill(file: string, megabytes: number): void {
  const piece = Buffer.alloc(64 * 1024, 1);
  for (const bytes of [piece, piece.subarray(0, 512)]) {
    for (let written = 0; written <= megabytes * 1024 * 1024; written += bytes.length) {
      try {
        writeFileSync(file, bytes, { flag: 'a' });
      } catch (error) {
        if (error instanceof Error && 'code' in error && fullAsDriversCallIt.has(error.code)) break;
        throw error;
      }
    }
  }
}

/** Says once that it has room. */
function promisingRoom(): FileSeam {
  let asked = 0;
  const promises = (): Promise<number> => Promise.resolve(Number.MAX_SAFE_INTEGER);
  // The first is asked when the stick is chosen, the second before the write.
  return { ...nodeFiles, freeBytes: (path) => ((asked += 1) <= 2 ? promises() : nodeFiles.freeBytes(path)) };
}

const lostAndFound = (folder: string): string[] => readdirSync(folder).filter((name) => name === 'lost+found');
