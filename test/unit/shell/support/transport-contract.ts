/**
 * What every way sealed files travel must do (electron/transports/SPEC.md, W1-W9), whatever carries them: a folder in
 * memory, a folder on disk, a storage in memory, a real storage. One ground a carrier, the same tests for all.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Spool } from '../../../../electron/spool/spool.ts';
import { takeAll, type Taken } from '../../../../electron/transports/take.ts';
import type { Offer, Transport } from '../../../../electron/transports/transport.ts';
import { must, type Result } from '../../../../shared/result.ts';
import { good, read, text } from './answers.ts';

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** A sender's and a reader's computer, and what carries between them. */
export interface Ground {
  /** Connections as after a start of the application. */
  sender(): Promise<Transport>;
  reader(): Promise<Transport>;
  /** The reader's mailbox. */
  readonly to: string;
  outbox(): Promise<Spool>;
  inbox(): Promise<Spool>;
  /** From so many steps on (of the carrier and of both disks) nothing happens any more: the process is gone. */
  dieAfter(steps: number | null): void;
  steps(): number;
  /** From so many of its own steps on the carrier is not there; null: it is back. */
  loseAfter(steps: number | null): void;
  /** Steps on the carrier since then. */
  carried(): number;
  /** From so many writes on the carrier has no room; null: there is room again. */
  fillAfter(writes: number | null): void;
  /** Every step on the carrier takes its time. */
  slow(isSlow: boolean): void;
  /** The carrier has this content once more, under another name. */
  repeat(content: string): Promise<void>;
  /** What was put there under the name of `content` is something else now. */
  change(content: string): Promise<void>;
  /** Whatever else can lie on such a carrier: names, sizes and things nobody of us puts there. */
  plant(): Promise<void>;
  /** All that lies there for the reader, by any name. */
  end(): Promise<void>;
}

/** Content of several pieces and, where files travel in parts, of several parts. */
const long = 'a long one, '.repeat(40);

/** A put content under its hash. */
export async function put(
  ground: Ground,
  content: string,
  transport?: Transport,
  signal?: AbortSignal,
): Promise<Result<undefined, string>> {
  const outbox = await ground.outbox();
  const carrier = transport ?? (await ground.sender());
  const name = hashOf(content);
  return outbox.reading(name, (source) => carrier.put(name, source, { to: ground.to, ...(signal && { signal }) }));
}

export async function fillSpool(spool: Spool, ...contents: string[]): Promise<Spool> {
  for (const content of contents) {
    const handle = await good(spool.begin());
    await good(spool.write(handle, text(content)));
    await good(spool.finish(handle));
  }
  return spool;
}

async function take(ground: Ground, transport?: Transport): Promise<Result<Taken, string>> {
  const inbox = await ground.inbox();
  return takeAll(transport ?? (await ground.reader()), inbox, { isKnown: (name) => inbox.has(name) });
}

/** What is in the inbox, every file whole and named by what it holds. */
async function inInbox(ground: Ground): Promise<string[]> {
  const inbox = await ground.inbox();
  const contents: string[] = [];
  for (const { name, size } of await good(inbox.list())) {
    const content = read(await good(inbox.read(name, 0, size + 1)));
    expect(hashOf(content)).toBe(name);
    contents.push(content);
  }
  return contents.sort();
}

/** Runs with the process gone after 0, 1, 2 … steps, until it gets through alive. */
async function atEveryStep(ground: Ground, work: () => Promise<unknown>, check: () => Promise<void>): Promise<number> {
  for (let steps = 0; steps < 500; steps += 1) {
    ground.dieAfter(steps);
    await work().catch(() => undefined);
    const lived = ground.steps() <= steps;
    ground.dieAfter(null);
    await check();
    if (lived) return steps;
  }
  throw new Error('it never gets through');
}

/** @param make a fresh ground; its outbox holds `one`, `two` and the long one */
export function transportContract(name: string, make: (outbox: readonly string[]) => Promise<Ground>): void {
  describe(`every transport: ${name}`, () => {
    let ground: Ground;
    beforeEach(async () => {
      ground = await make(['one', 'two', long]);
    });
    afterEach(() => ground.end());
    const offers = async (): Promise<readonly Offer[]> => (await good((await ground.reader()).list())).offers;

    test('W1 offers nothing at first, and is there', async () => {
      const reader = await ground.reader();
      expect(await good(reader.list())).toEqual({ offers: [], unreadable: 0 });
      expect(await reader.present()).toBe(true);
    });

    test('W2 carries what was put, whole; putting twice is putting once', async () => {
      for (const content of ['one', long, 'two', 'one']) await good(put(ground, content));
      expect((await offers()).map(({ size }) => size).sort((a, b) => a - b)).toEqual([3, 3, long.length]);
      const { taken, damaged } = await good(take(ground));
      expect(taken.sort()).toEqual([hashOf('one'), hashOf('two'), hashOf(long)].sort());
      expect(damaged).toBe(0);
      expect(await inInbox(ground)).toEqual([long, 'one', 'two']);
    });

    test('W2 a sender ended at any step puts it whole the next time, and once', async () => {
      await atEveryStep(
        ground,
        () => put(ground, long),
        async () => {
          const sizes = (await offers()).map(({ size }) => size);
          expect([[], [long.length]]).toContainEqual(sizes);
        },
      );
      await good(put(ground, long));
      expect((await offers()).map(({ size }) => size)).toEqual([long.length]);
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long]);
    });

    test('W3 a reader ended at any step loses nothing and has it once', async () => {
      for (const content of ['one', long]) await good(put(ground, content));
      await atEveryStep(
        ground,
        () => take(ground),
        async () => {
          const here = await inInbox(ground);
          const still = (await offers()).map(({ size }) => size);
          for (const content of ['one', long]) {
            if (!here.includes(content)) expect(still).toContain(content.length);
          }
        },
      );
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long, 'one']);
      expect((await good(take(ground))).taken).toEqual([]);
    });

    test('W4 a carrier that is not there is told, and nothing is thrown', async () => {
      await good(put(ground, 'one'));
      const [sender, reader] = [await ground.sender(), await ground.reader()];
      const offer = must((await good(reader.list())).offers[0], 'an offer');
      ground.loseAfter(0);
      expect(await put(ground, 'two', sender)).toEqual({ ok: false, problem: sender.absence });
      expect(await reader.list()).toEqual({ ok: false, problem: reader.absence });
      expect((await reader.get(offer, () => Promise.resolve())).ok).toBe(false);
      expect(await take(ground, reader)).toEqual({ ok: false, problem: reader.absence });
      expect(await reader.present()).toBe(false);
      ground.loseAfter(null);
      await good(put(ground, 'two', sender));
      expect((await good(take(ground, reader))).taken).toHaveLength(2);
    });

    test('W4 a carrier that goes at any step of a put is told, and holds it whole once it is put again', async () => {
      for (let steps = 0; ; steps += 1) {
        const sender = await ground.sender();
        ground.loseAfter(steps);
        const done = await put(ground, long, sender);
        const stayed = ground.carried() <= steps;
        ground.loseAfter(null);
        if (stayed) break;
        expect([steps, done]).toEqual([steps, { ok: false, problem: sender.absence }]);
        expect([[], [long.length]]).toContainEqual((await offers()).map(({ size }) => size));
      }
      await good(put(ground, long));
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long]);
    });

    test('W4 a carrier that goes at any step of taking is told; each file is here, whole, or still there', async () => {
      for (const content of ['one', long]) await good(put(ground, content));
      for (let steps = 0; ; steps += 1) {
        const reader = await ground.reader();
        ground.loseAfter(steps);
        const done = await take(ground, reader);
        const stayed = ground.carried() <= steps;
        ground.loseAfter(null);
        if (stayed) break;
        expect([steps, done]).toEqual([steps, { ok: false, problem: reader.absence }]);
        const here = await inInbox(ground);
        const still = (await offers()).map(({ size }) => size);
        for (const content of ['one', long]) if (!here.includes(content)) expect(still).toContain(content.length);
      }
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long, 'one']);
    });

    test('W4 a carrier that is full from any write on is told, offers nothing in part, and takes it once there is room', async () => {
      for (let writes = 0; ; writes += 1) {
        ground.fillAfter(writes);
        const done = await put(ground, long);
        ground.fillAfter(null);
        if (done.ok) break;
        expect(['stick-full', 'storage-full']).toContain(done.problem);
        expect(await offers()).toEqual([]);
      }
      await good(put(ground, long));
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long]);
    });

    test('W5 a slow carrier carries whole, and a person can stop it', async () => {
      ground.slow(true);
      const stopped = new AbortController();
      const stopping = put(ground, long, undefined, stopped.signal);
      stopped.abort();
      expect(await stopping).toEqual({ ok: false, problem: 'cancelled' });
      expect(await offers()).toEqual([]);
      await good(put(ground, long));
      await good(take(ground));
      expect(await inInbox(ground)).toEqual([long]);
    });

    test('W6 the same content under two names is one file', async () => {
      await good(put(ground, 'one'));
      await ground.repeat('one');
      const { taken } = await good(take(ground));
      expect(taken).toEqual([hashOf('one')]);
      expect(await inInbox(ground)).toEqual(['one']);
    });

    test('W7 content that is not what it was put as is never taken for it, and stops nothing else', async () => {
      for (const content of ['one', 'two']) await good(put(ground, content));
      await ground.change('one');
      await good(take(ground));
      const here = await inInbox(ground);
      expect(here).toContain('two');
      expect(here).not.toContain('one');
    });

    test('W8 what nobody of us puts there is not taken, and stops nothing', async () => {
      await ground.plant();
      await good(put(ground, 'two'));
      expect((await good(take(ground))).taken).toEqual([hashOf('two')]);
      expect(await inInbox(ground)).toEqual(['two']);
    });

    test('W9 acknowledging is for one offer, does no harm twice, and takes nothing from others', async () => {
      for (const content of ['one', long]) await good(put(ground, content));
      const reader = await ground.reader();
      const listed = (await good(reader.list())).offers;
      const short = must(
        listed.find(({ size }) => size === 3),
        'the short one',
      );
      await good(reader.ack(short));
      await good(reader.ack(short));
      expect((await offers()).map(({ size }) => size)).toContain(long.length);
      await good(take(ground));
      expect(await inInbox(ground)).toContain(long);
    });

    test('W9 taking again takes nothing new', async () => {
      await good(put(ground, 'one'));
      await good(take(ground));
      await good(put(ground, 'two'));
      expect((await good(take(ground))).taken).toEqual([hashOf('two')]);
      expect((await good(take(ground))).taken).toEqual([]);
    });

    test('W8 offers that do not exist are a problem, not an end', async () => {
      const reader = await ground.reader();
      for (const key of ['nothing.bundle', '../out/x.bundle', `${'0'.repeat(32)}/${'0'.repeat(64)}/00001`, '']) {
        expect((await reader.get({ key, size: 1 }, () => Promise.resolve())).ok).toBe(false);
      }
    });
  });
}
