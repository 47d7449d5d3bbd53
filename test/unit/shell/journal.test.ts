import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JournalFrame } from '../../../shared/bridge/contract.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { encodeGroup } from '../../../electron/frames/frame.ts';
import { encodeHeader, headerLength } from '../../../electron/frames/header.ts';
import { Journal, type JournalPage } from '../../../electron/journal/journal.ts';
import { good, problem, read, text } from './support/answers.ts';
import { endedAfter, powerCuts, RecordedFiles } from './support/recorded-files.ts';

const folder = '/safe/journal';
const first = `${folder}/journal-00000001`;

const frame = (content: string, kind: JournalFrame['kind'] = 'contribution'): JournalFrame => ({
  kind,
  bytes: text(content),
});

const open = (files: FileSeam, rotation?: number): Promise<Journal> => good(Journal.open(files, folder, rotation));

interface Everything {
  readonly contents: string[];
  readonly damaged: boolean;
  readonly repaired: boolean;
  readonly end: number;
}

/** Reads page by page from the start, as the page does. */
async function everything(journal: Journal, from = 0): Promise<Everything> {
  const contents: string[] = [];
  let damaged = false;
  for (let at: number | null = from; ;) {
    const page: JournalPage = await good(journal.read(at));
    contents.push(...page.frames.map(({ bytes }) => read(bytes)));
    damaged ||= page.damaged;
    at = page.next;
    if (at === null) return { contents, damaged, repaired: page.repaired, end: page.end };
  }
}

/** Bytes as a cipher makes them: always the same, and nothing to be seen in them. */
const sealed = (length: number): Uint8Array<ArrayBuffer> => {
  const cipher = createCipheriv('aes-256-ctr', new Uint8Array(32), new Uint8Array(16));
  return new Uint8Array(cipher.update(new Uint8Array(length)));
};

const syncs = (files: RecordedFiles): number => files.steps.filter((step) => step.kind === 'sync').length;

describe('the journal', () => {
  test('starts empty and gives back frames in order, with their kinds, after a restart (J1, J4)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    expect(await everything(journal)).toEqual({ contents: [], damaged: false, repaired: false, end: 0 });
    await good(journal.append([frame('one'), frame('two', 'access')]));
    await good(journal.append([frame('three', 'record')]));
    const again = await good((await open(files)).read(0));
    expect(again.frames.map(({ kind, bytes }) => [kind, read(bytes)])).toEqual([
      ['contribution', 'one'],
      ['access', 'two'],
      ['record', 'three'],
    ]);
    expect(files.paths()).toContain(first);
  });

  test('answers where each append ends; reading from there gives only what came later', async () => {
    const journal = await open(new RecordedFiles());
    const ends = await Promise.all(['a', 'b', 'c'].map((content) => good(journal.append([frame(content)]))));
    const [afterA, afterB, afterC] = ends.map(({ end }) => end);
    expect((await everything(journal, afterA)).contents).toEqual(['b', 'c']);
    expect((await everything(journal, afterB)).contents).toEqual(['c']);
    expect((await everything(journal, afterC)).contents).toEqual([]);
    expect((await everything(journal)).end).toBe(afterC);
  });

  test('lets concurrent appends share one sync (J7)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('first')]));
    const before = syncs(files);
    await Promise.all(Array.from({ length: 100 }, (_, index) => good(journal.append([frame(`c${index}`)]))));
    // Those that arrive while the first group is being written make up the second.
    expect(syncs(files) - before).toBeLessThanOrEqual(2);
    expect((await everything(journal)).contents).toHaveLength(101);
  });

  test('goes on in a new file when one is full, and reads across files (J2, J3)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files, 400);
    const contents = Array.from({ length: 40 }, (_, index) => `frame ${index}`);
    let end = 0;
    for (const content of contents) {
      const appended = await good(journal.append([frame(content)]));
      expect(appended.end).toBeGreaterThan(end);
      end = appended.end;
    }
    expect(files.paths().filter((path) => path.includes('journal-')).length).toBeGreaterThan(3);
    const again = await everything(await open(files, 400));
    expect(again).toEqual({ contents, damaged: false, repaired: false, end });
  });

  test('reads in pages when there is more than one holds', async () => {
    const journal = await open(new RecordedFiles());
    const large = 'x'.repeat(3 * 1024 * 1024);
    for (const mark of ['a', 'b', 'c']) await good(journal.append([frame(mark + large)]));
    const page = await good(journal.read(0));
    expect(page.next).not.toBeNull();
    expect((await everything(journal)).contents.map((content) => content[0])).toEqual(['a', 'b', 'c']);
  });

  test('refuses a frame that is too large, and nothing of its batch is kept', async () => {
    const journal = await open(new RecordedFiles());
    const large: JournalFrame = { kind: 'record', bytes: new Uint8Array(16 * 1024 * 1024 + 1) };
    expect(await journal.append([frame('small'), large])).toEqual(problem('too-large'));
    expect((await everything(journal)).contents).toEqual([]);
  });
});

describe('an interrupted write', () => {
  test('at every byte leaves whole batches only, and the journal goes on (J6, J9)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('one')]));
    const durable = files.peek(first).length;
    await good(journal.append([frame('two'), frame('three'), frame('four')]));
    const whole = files.peek(first);
    for (let length = durable; length <= whole.length; length += 1) {
      files.poke(first, whole.slice(0, length));
      const again = await open(files);
      const found = await everything(again);
      const complete = length === whole.length;
      expect(found.contents).toEqual(complete ? ['one', 'two', 'three', 'four'] : ['one']);
      expect(found.damaged).toBe(false);
      expect(found.repaired).toBe(!complete && length > durable);
      await good(again.append([frame('five')]));
      expect((await everything(await open(files))).contents.at(-1)).toBe('five');
    }
  });

  test('with rubbish at the end is cut and said', async () => {
    const files = new RecordedFiles();
    await good((await open(files)).append([frame('one')]));
    const whole = files.peek(first);
    for (const rubbish of [new Uint8Array(5000), new Uint8Array(300).fill(0xff), text('x'.repeat(200))]) {
      files.poke(first, Uint8Array.from([...whole, ...rubbish]));
      expect(await everything(await open(files))).toMatchObject({ contents: ['one'], repaired: true, damaged: false });
      expect(files.peek(first)).toEqual(whole);
    }
  });

  test('cannot be told from damage in the last group, which is cut (J13)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('one')]));
    const kept = files.peek(first);
    await good(journal.append([frame('two')]));
    const damaged = files.peek(first).slice();
    const at = damaged.length - 1;
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    files.poke(first, damaged);
    expect(await everything(await open(files))).toMatchObject({ contents: ['one'], repaired: true });
    expect(files.peek(first)).toEqual(kept);
  });

  test('shows on opening only what is synced: a power cut after that takes nothing away (J14)', async () => {
    const { files } = await busyDay(new RecordedFiles());
    for (let count = 1; count <= files.steps.length; count += 1) {
      // The machine goes on, until the power goes right after somebody looked.
      const left = endedAfter(files.steps, count);
      const { contents } = await everything(await open(left, 700));
      for (const state of powerCuts(left.steps, left.steps.length))
        expect((await everything(await open(state, 700))).contents.slice(0, contents.length)).toEqual(contents);
    }
  });

  test('at any step of any order loses nothing that was answered for', async () => {
    const { files, batches } = await busyDay(new RecordedFiles());
    const states = await checkAllCuts(files, batches);
    expect(states).toBeGreaterThan(75);
  });

  test('would be noticed if one sync were missing', async () => {
    const files = new RecordedFiles();
    const { batches } = await busyDay(files);
    const lying = files.steps.filter((step, index) => !(step.kind === 'sync' && index === lastSync(files)));
    const missing = new RecordedFiles();
    missing.steps.push(...lying);
    await expect(
      checkAllCuts(
        missing,
        batches.map((batch) => ({ ...batch, answeredAt: lying.length })),
      ),
    ).rejects.toThrow(/expected/);
  });
});

interface Batch {
  readonly contents: string[];
  /** Number of steps done when the append was answered. */
  readonly answeredAt: number;
}

async function busyDay(files: RecordedFiles): Promise<{ files: RecordedFiles; batches: Batch[] }> {
  const journal = await open(files, 700);
  const append = async (...contents: string[]): Promise<Batch> => {
    await good(journal.append(contents.map((content) => frame(content))));
    return { contents, answeredAt: files.steps.length };
  };
  const batches: Batch[] = [];
  for (let round = 0; round < 4; round += 1) {
    batches.push(await append(`${round}a`));
    batches.push(
      ...(await Promise.all([
        append(`${round}b1`, `${round}b2`, `${round}b3`),
        append(`${round}c`),
        append(`${round}d`),
      ])),
    );
  }
  return { files, batches };
}

const lastSync = (files: RecordedFiles): number => files.steps.map((step) => step.kind).lastIndexOf('sync');

/** Opens the journal in every state a cut may leave; answers how many there were. */
async function checkAllCuts(files: RecordedFiles, batches: readonly Batch[]): Promise<number> {
  let states = 0;
  for (let count = 0; count <= files.steps.length; count += 1) {
    const answered = batches.filter((batch) => batch.answeredAt <= count);
    for (const state of powerCuts(files.steps, count)) {
      states += 1;
      const journal = await open(state, 700);
      const found = await everything(journal);
      expect(found.damaged).toBe(false);
      const whole = batches.filter((batch) => batch.contents.every((content) => found.contents.includes(content)));
      expect(found.contents).toEqual(whole.flatMap((batch) => batch.contents));
      expect(whole).toEqual(batches.slice(0, whole.length));
      expect(whole.length).toBeGreaterThanOrEqual(answered.length);
      await good(journal.append([frame('after')]));
      expect((await everything(await open(state, 700))).contents.at(-1)).toBe('after');
    }
  }
  return states;
}

describe('damage', () => {
  test('at any byte before the last group costs one frame at most, is said, and nothing is removed (J10)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    const contents = ['one', 'two', 'three', 'four'];
    for (const content of contents) await good(journal.append([frame(content)]));
    const whole = files.peek(first);
    const lastGroup = whole.length - (5 + 'four'.length + 32);
    for (let at = headerLength; at < lastGroup; at += 1) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      files.poke(first, damaged);
      const found = await everything(await open(files));
      const lost = contents.filter((content) => !found.contents.includes(content));
      expect(lost.length).toBeLessThanOrEqual(1);
      expect(found.contents).toEqual(contents.filter((content) => !lost.includes(content)));
      if (lost.length === 1) expect(found.damaged).toBe(true);
      expect(found.repaired).toBe(false);
      expect(files.peek(first)).toEqual(damaged);
    }
  });

  test('of any bit in the head of a large frame hides no other frame (J15)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('before')]));
    const start = (await good(journal.append([]))).end % 2 ** 32;
    await good(journal.append([{ kind: 'record', bytes: sealed(1024 * 1024) }]));
    for (const content of ['one', 'two', 'three']) await good(journal.append([frame(content)]));
    const whole = files.peek(first);
    expect(whole[start + 4], 'the kind of the large frame').toBe(0x43);
    for (let bit = 0; bit < 40; bit += 1) {
      const damaged = whole.slice();
      damaged[start + (bit >> 3)] = (damaged[start + (bit >> 3)] ?? 0) ^ (1 << (bit & 7));
      files.poke(first, damaged);
      const again = await open(files);
      const found = await everything(again);
      expect(
        found.contents.map((content) => content.slice(0, 6)),
        `bit ${bit}`,
      ).toEqual(['before', 'one', 'two', 'three']);
      expect(found).toMatchObject({ damaged: true, repaired: false });
    }
    // The file takes more, and what comes is found behind the damage too.
    const again = await open(files);
    await good(again.append([frame('later')]));
    expect((await everything(await open(files))).contents.at(-1)).toBe('later');
  });

  test('of two heads in a row hides no short frame between them, and none behind (J15)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    const starts: number[] = [];
    for (const bytes of [sealed(700_000), text('between'), sealed(700_000), text('behind'), text('last')]) {
      starts.push((await good(journal.append([]))).end % 2 ** 32 || headerLength);
      await good(journal.append([{ kind: 'contribution', bytes }]));
    }
    const damaged = files.peek(first);
    for (const start of [starts[0], starts[2]]) damaged[(start ?? 0) + 2] = (damaged[(start ?? 0) + 2] ?? 0) ^ 0x20;
    files.poke(first, damaged);
    expect((await everything(await open(files))).contents).toEqual(['between', 'behind', 'last']);
  });

  test('of a whole stretch is stepped over, and the journal goes on behind it', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    for (let index = 0; index < 20; index += 1) await good(journal.append([frame(`frame ${index}`)]));
    const damaged = files.peek(first);
    damaged.fill(0, 200, 450);
    files.poke(first, damaged);
    const again = await open(files);
    await good(again.append([frame('later')]));
    const found = await everything(await open(files));
    expect(found.damaged).toBe(true);
    expect(found.contents[0]).toBe('frame 0');
    expect(found.contents.slice(-2)).toEqual(['frame 19', 'later']);
    expect(found.contents.length).toBeGreaterThanOrEqual(13);
  });

  test('in thousands of places is read past in one going: the rest of the file is not read again for each (J16)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    const many = Array.from({ length: 30_000 }, (_, at) => frame(`${at}`.padStart(40, '.')));
    for (let from = 0; from < many.length; from += 10_000) await good(journal.append(many.slice(from, from + 10_000)));
    await good(journal.append([frame('last')]));
    await journal.close();
    const whole = files.peek(first).slice();
    const length = 5 + 40 + 32;
    for (let at = headerLength + 10; at < whole.length - 2 * length; at += 3 * length) whole[at] = (whole[at] ?? 0) ^ 1;
    files.poke(first, whole);
    const since = performance.now();
    const found = await everything(await open(files));
    expect(found.contents).toHaveLength(20_001);
    expect(found.damaged).toBe(true);
    expect(performance.now() - since).toBeLessThan(4_000);
  }, 60_000);

  test('of a header, a missing and a foreign file leave the other files readable (J10, J11)', async () => {
    const prepare = async (): Promise<{ files: RecordedFiles; names: string[] }> => {
      const files = new RecordedFiles();
      const journal = await open(files, 150);
      for (let index = 0; index < 6; index += 1) await good(journal.append([frame(`frame ${index}`)]));
      return { files, names: files.paths().filter((path) => path.includes('journal-')) };
    };
    const { files, names } = await prepare();
    expect(names.length).toBeGreaterThan(4);
    const second = names[1] ?? '';
    const intact = files.peek(second);

    files.poke(
      second,
      intact.map((byte, index) => (index === 3 ? byte ^ 1 : byte)),
    );
    const withHeader = await everything(await open(files));
    expect(withHeader).toMatchObject({ damaged: true });
    expect(withHeader.contents).toHaveLength(6);

    await files.remove(second);
    const withoutFile = await everything(await open(files));
    expect(withoutFile.damaged).toBe(true);
    expect(withoutFile.contents).toEqual(['frame 0', 'frame 2', 'frame 3', 'frame 4', 'frame 5']);

    const other = (await prepare()).files.peek(names[2] ?? '');
    files.poke(second, other);
    expect((await everything(await open(files))).damaged).toBe(true);
  });

  test('of the last header starts a new file and touches nothing (J10)', async () => {
    const files = new RecordedFiles();
    await good((await open(files)).append([frame('one')]));
    const damaged = files.peek(first);
    damaged[20] = 1;
    files.poke(first, damaged);
    const journal = await open(files);
    await good(journal.append([frame('two')]));
    expect(await everything(await open(files))).toMatchObject({ contents: ['one', 'two'], damaged: true });
    expect(files.peek(first)).toEqual(damaged);
  });

  test('never is taken for it when a later version wrote the file (J12)', async () => {
    const files = new RecordedFiles();
    await good((await open(files)).append([frame('one')]));
    const { createHash } = await import('node:crypto');
    const later = files.peek(first);
    new DataView(later.buffer).setUint32(8, 2, true);
    later.set(createHash('sha256').update(later.subarray(0, 48)).digest(), 48);
    files.poke(first, later);
    const journal = await open(files);
    expect(await journal.read(0)).toMatchObject({ ok: true, value: { frames: [], newer: true, damaged: false } });
    expect(await journal.append([frame('two')])).toEqual(problem('newer-version'));
    expect(files.peek(first)).toEqual(later);
    expect(files.paths().filter((path) => path.startsWith(`${folder}/journal-`))).toEqual([first]);
  });

  test('reads what stands before a file of a later version, and adds nothing to it (J12)', async () => {
    const files = new RecordedFiles();
    await good((await open(files)).append([frame('one')]));
    const before = files.peek(first);
    const { createHash } = await import('node:crypto');
    const later = new Uint8Array(before.slice(0, 80));
    new DataView(later.buffer).setUint32(8, 2, true);
    new DataView(later.buffer).setUint32(12, 2, true);
    later.set(createHash('sha256').update(later.subarray(0, 48)).digest(), 48);
    files.poke(`${folder}/journal-00000002`, later);
    const journal = await open(files);
    expect(await everything(journal)).toMatchObject({ contents: ['one'], damaged: false });
    expect(await journal.append([frame('two')])).toEqual(problem('newer-version'));
    expect(files.peek(first)).toEqual(before);
  });
});

describe('a disk that fails', () => {
  test.each([
    ['the disk is full', 'ENOSPC'],
    ['the quota of the account is used up', 'EDQUOT'],
  ])('when %s says so, keeps what was there, and goes on once there is room (J8)', async (_, code) => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('one')]));
    files.failure = (operation) => (operation === 'write' ? code : null);
    expect(await journal.append([frame('two'.repeat(100))])).toEqual(problem('disk-full'));
    files.failure = () => null;
    await good(journal.append([frame('three')]));
    expect(await everything(await open(files))).toMatchObject({
      contents: ['one', 'three'],
      damaged: false,
      repaired: false,
    });
  });

  test('in a sync is not trusted with that file again (J3, J8)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('one')]));
    files.failure = (operation) => (operation === 'sync' ? 'EIO' : null);
    expect(await journal.append([frame('two')])).toEqual(problem('failed'));
    files.failure = () => null;
    await good(journal.append([frame('three')]));
    expect(files.paths()).toContain(`${folder}/journal-00000002`);
    expect(await everything(await open(files))).toMatchObject({ contents: ['one', 'three'], damaged: false });
  });

  test('in a sync and in the cut after it has the cut made up for before anything follows (J8)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files);
    await good(journal.append([frame('one')]));
    // The right to write goes away between the write and its sync: neither the sync nor the cut is taken.
    files.failure = (operation) => (operation === 'write' ? null : 'EROFS');
    expect(await journal.append([frame('two')])).toEqual(problem('read-only'));
    files.failure = (operation) => (operation === 'truncate' ? 'EROFS' : null);
    expect(await journal.append([frame('two')])).toEqual(problem('read-only'));
    files.failure = () => null;
    await good(journal.append([frame('two')]));
    await good(journal.append([frame('three')]));
    const contents = ['one', 'two', 'three'];
    expect(await everything(journal)).toMatchObject({ contents, damaged: false });
    for (const state of powerCuts(files.steps, files.steps.length))
      expect(await everything(await open(state))).toMatchObject({ contents, damaged: false });
  });

  test('is cut for good before a new file follows (J8)', async () => {
    const files = new RecordedFiles();
    const journal = await open(files, 400);
    await good(journal.append([frame('one')]));
    files.failure = (operation) => (operation === 'write' ? 'ENOSPC' : null);
    expect(await journal.append(['two', 'three', 'four', 'five'].map((each) => frame(each)))).toEqual(
      problem('disk-full'),
    );
    files.failure = () => null;
    await good(journal.append([frame('six'.repeat(100))]));
    expect(files.paths()).toContain(`${folder}/journal-00000002`);
    for (const state of powerCuts(files.steps, files.steps.length))
      expect(await everything(await open(state))).toMatchObject({
        contents: ['one', 'six'.repeat(100)],
        damaged: false,
      });
  });

  test('when read-only says so', async () => {
    const files = new RecordedFiles();
    files.failure = (operation) => (operation === 'open' ? 'EROFS' : null);
    const journal = await open(files);
    expect(await journal.append([frame('one')])).toEqual(problem('read-only'));
  });
});

test('the format is the one that was released (J2, J4, J5)', () => {
  const header = encodeHeader({ magic: 'PASSJRNL', number: 1, previous: new Uint8Array(32) });
  const group = encodeGroup(header.slice(48), [
    [
      { kind: 1, bytes: text('a') },
      { kind: 3, bytes: text('b') },
    ],
    [{ kind: 2, bytes: text('') }],
  ]);
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  expect(hex(header).slice(0, 32)).toBe('504153534a524e4c0100000001000000');
  expect(hex(header)).toMatchInlineSnapshot(
    `"504153534a524e4c01000000010000000000000000000000000000000000000000000000000000000000000000000000d69f7ca90ca0b9e9b7c42a0f159e76427ae6274220ae578abf8c782d91da9ed2"`,
  );
  expect(hex(group.bytes)).toMatchInlineSnapshot(
    `"01000000c161c0ffdea50a7b426018901325ed5406756cd0848378bef741d101c4c5020adf87010000000362464a33fdd414d43ff4a157ddfb10ed48933da8d51860228b463213c50e9dda9f000000000277ae4fea774432536188e390f75e935565fb8d31ec8344670d86cd974d3766f5"`,
  );
});
