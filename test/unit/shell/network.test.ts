/** Forwarding by itself: what goes and comes, locked or not, and how a person sees and stops it. */
import { describe, expect, test } from 'vitest';
import type { NetworkStatus, ShellEvent } from '../../../shared/bridge/contract.ts';
import type { Keystore } from '../../../electron/network/keystore.ts';
import { Network } from '../../../electron/network/network.ts';
import { mayUseStorage } from '../../../electron/policy/places.ts';
import type { MachinePolicy } from '../../../shared/machine-policy/policy.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import { partKey } from '../../../electron/transports/s3/keys.ts';
import { S3Transport } from '../../../electron/transports/s3/s3-transport.ts';
import { good, problem, text } from './support/answers.ts';
import { RecordedFiles } from './support/recorded-files.ts';
import { around, connectionOf, smallParts } from './support/s3-ground.ts';
import { StorageDouble } from './support/storage-double.ts';
import { fillSpool, hashOf } from './support/transport-contract.ts';

const [mine, theirs] = [connectionOf('mine'), connectionOf('theirs')];
const long = '0123456789'.repeat(70);

class Computer {
  readonly events: ShellEvent['type'][] = [];
  /** What is to run later, soonest first. */
  timers: { at: number; work: () => void }[] = [];
  now = 0;
  online = true;
  policy: MachinePolicy = {};
  network: Network;
  safe: Safe;

  constructor(
    readonly storage: StorageDouble,
    readonly files = new RecordedFiles(),
    readonly keystore: Keystore = memoryKeystore(false),
  ) {
    this.safe = new Safe(files, '/safe', { write: () => undefined });
    this.network = new Network({
      files,
      folder: '/safe/network',
      safe: this.safe,
      keystore,
      transportTo: (connection) => new S3Transport(connection, around(storage.fetch), smallParts),
      isOnline: () => this.online,
      mayUse: ({ address }) => mayUseStorage(this.policy, address),
      tell: ({ type }) => this.events.push(type),
      now: () => this.now,
      random: () => 0.5,
      later: (work, milliseconds) => {
        const timer = { at: this.now + milliseconds, work };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((each) => each !== timer));
      },
    });
  }

  /** Lets time pass, running what falls due, each to its end. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.work();
      await this.settled();
    }
    this.now = until;
  }

  /** What falls due now begins, whatever is still under way. */
  fire(): void {
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { work } of due) work();
  }

  async settled(): Promise<void> {
    while ((await this.status()).state === 'working') await new Promise((resolve) => setImmediate(resolve));
  }

  status(): Promise<NetworkStatus> {
    return good(this.network.status());
  }

  async put(content: string): Promise<void> {
    await fillSpool(await good(this.safe.outbox()), content);
    await good(this.network.route([{ name: hashOf(content), to: theirs.mailbox }]));
  }

  async letter(content: string) {
    return (await this.status()).letters.find(({ name }) => name === hashOf(content));
  }
}

function memoryKeystore(isThere: boolean): Keystore {
  return {
    isThere: () => isThere,
    seal: (plain) => text(Buffer.from(plain).toString('base64')),
    open: (sealed) => Buffer.from(new TextDecoder().decode(sealed), 'base64').toString(),
  };
}

const toMe = (content: string): string =>
  partKey({ to: mine.mailbox, from: theirs.mailbox, hash: hashOf(content), part: 1, of: 1 });

describe('forwarding with a connection', () => {
  test('N13: what waits goes, what is for this computer comes, and both are told', async () => {
    const at = new Computer(new StorageDouble());
    at.storage.store(toMe('for me'), text('for me'));
    await at.put('hello');
    expect(at.storage.requests).toEqual([]);
    await good(at.network.connect(mine));
    await at.pass(0);
    expect(await at.letter('hello')).toMatchObject({ state: 'sent' });
    expect((await good((await good(at.safe.inbox())).list())).map(({ name }) => name)).toEqual([hashOf('for me')]);
    expect(at.events).toEqual(expect.arrayContaining(['letter-sent', 'inbox-changed', 'network-changed']));
    expect(await at.status()).toMatchObject({ state: 'waiting', problem: null, lastAt: 0 });
    expect([...at.storage.objects.keys()].every((key) => key.startsWith(theirs.mailbox))).toBe(true);
  });

  test('N13: it looks again every minute, less often while the network does not answer, at once when it is back', async () => {
    const at = new Computer(new StorageDouble());
    await at.network.start();
    await good(at.network.connect(mine));
    await at.pass(0);
    const asked = (): number => at.storage.requests.length;
    await at.pass(60_000);
    expect(asked()).toBe(2);
    at.storage.instead = () => at.storage.error(503, 'SlowDown');
    await at.pass(60_000);
    expect(await at.status()).toMatchObject({ problem: 'offline' });
    const before = asked();
    await at.pass(119_000);
    expect(asked()).toBe(before);
    at.storage.instead = () => null;
    at.online = false;
    await at.pass(5_000);
    const offline = asked();
    at.online = true;
    await at.pass(5_000);
    expect(asked()).toBeGreaterThan(offline);
    expect(await at.status()).toMatchObject({ problem: null });
  });

  test('N13: what is asked for while it is at work is done right after, not in the next minute', async () => {
    const at = new Computer(new StorageDouble());
    let looks = 0;
    at.storage.instead = () => {
      looks += 1;
      // Sending is over by now: a file that is ready from here on was not seen.
      if (looks > 1) return null;
      at.network.nudge();
      at.fire();
      return null;
    };
    await good(at.network.connect(mine));
    await at.pass(0);
    expect(looks).toBe(2);
    await at.pass(59_000);
    expect(looks).toBe(2);
  });

  test('N16: a file is stopped and goes on; everything is stopped and goes on', async () => {
    const at = new Computer(new StorageDouble());
    await at.put('one');
    await good(at.network.stop(hashOf('one')));
    await good(at.network.connect(mine));
    await at.pass(0);
    expect(await at.letter('one')).toMatchObject({ state: 'stopped' });
    await good(at.network.go(hashOf('one')));
    await at.pass(0);
    expect(await at.letter('one')).toMatchObject({ state: 'sent' });
    await good(at.network.stop());
    await at.put('two');
    await at.pass(600_000);
    expect(await at.status()).toMatchObject({ state: 'paused' });
    expect(await at.letter('two')).toMatchObject({ state: 'waiting' });
    await good(at.network.go());
    await at.pass(0);
    expect(await at.letter('two')).toMatchObject({ state: 'sent' });
  });

  test('N16: what was stopped in the middle, by a person or a crash, goes on behind what is there', async () => {
    const at = new Computer(new StorageDouble());
    await at.put(long);
    at.storage.instead = (method, key) => {
      if (method === 'PUT' && key.endsWith('00003-00004')) void at.network.stop(hashOf(long));
      return null;
    };
    await good(at.network.connect(mine));
    await at.pass(0);
    expect(await at.letter(long)).toMatchObject({ state: 'stopped' });
    at.storage.instead = () => null;
    const again = new Computer(at.storage, at.files);
    again.storage.requests.length = 0;
    await good(again.network.go(hashOf(long)));
    await good(again.network.connect(mine));
    await again.pass(0);
    expect(await again.letter(long)).toMatchObject({ state: 'sent' });
    const puts = again.storage.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path.slice(-12, -1));
    expect(puts[0]).not.toBe('00001-00004');
    expect(puts.at(-1)).toBe('00004-00004');
  });

  test('N17: one file that cannot go does not hold up the others', async () => {
    const at = new Computer(new StorageDouble());
    for (const content of ['bad', 'good']) await at.put(content);
    at.storage.instead = (_method, key) =>
      key.includes(hashOf('bad')) ? at.storage.error(400, 'EntityTooLarge') : null;
    await good(at.network.connect(mine));
    await at.pass(0);
    expect(await at.letter('bad')).toMatchObject({ state: 'stopped', problem: 'too-large' });
    expect(await at.letter('good')).toMatchObject({ state: 'sent' });
  });
});

describe('where the system keeps secrets', () => {
  test('N14: forwarding goes on while locked and after a restart; nothing of the connection is in clear', async () => {
    const at = new Computer(new StorageDouble(), new RecordedFiles(), memoryKeystore(true));
    await good(at.network.connect(mine));
    at.network.locked();
    await at.put('locked');
    await at.pass(0);
    expect(await at.letter('locked')).toMatchObject({ state: 'sent' });
    const again = new Computer(at.storage, at.files, memoryKeystore(true));
    await again.network.start();
    expect((await again.status()).connection).toMatchObject({ kept: 'keystore', mailbox: mine.mailbox });
    for (const path of at.files.paths()) {
      const bytes = at.files.contentAt(path);
      expect(Buffer.from(bytes ?? []).includes(mine.secret)).toBe(false);
    }
    await good(again.network.connect(null));
    const third = new Computer(at.storage, at.files, memoryKeystore(true));
    await third.network.start();
    expect((await third.status()).connection).toBeNull();
  });

  test('PM10: a connection that the policy does not allow is not taken; a kept one rests, and is there again without it', async () => {
    const at = new Computer(new StorageDouble(), new RecordedFiles(), memoryKeystore(true));
    await good(at.network.connect(mine));
    const governed = new Computer(at.storage, at.files, memoryKeystore(true));
    governed.policy = { storage: 'off' };
    await governed.network.start();
    expect((await governed.status()).connection).toBeNull();
    expect(await governed.network.connect(mine)).toEqual({ ok: false, problem: 'by-policy' });
    await governed.put('waits');
    await governed.pass(0);
    expect(await governed.letter('waits')).toMatchObject({ state: 'waiting' });
    governed.policy = {};
    await governed.network.start();
    await governed.pass(60_000);
    expect(await governed.letter('waits')).toMatchObject({ state: 'sent' });
  });
});

describe('where the system keeps no secrets', () => {
  test('N14: the connection lasts until locking, and is written nowhere', async () => {
    const at = new Computer(new StorageDouble());
    await good(at.network.connect(mine));
    await at.pass(0);
    at.network.locked();
    await at.put('locked');
    await at.pass(600_000);
    expect(await at.status()).toMatchObject({ state: 'off', connection: null });
    expect(await at.letter('locked')).toMatchObject({ state: 'waiting' });
    expect(at.files.paths().filter((path) => path.startsWith('/safe/network/'))).toEqual(['/safe/network/letters']);
    const again = new Computer(at.storage, at.files);
    await again.network.start();
    expect((await again.status()).connection).toBeNull();
  });
});

test('N15: what is given up leaves the list; a list that was damaged is told again by the vault', async () => {
  const at = new Computer(new StorageDouble());
  await at.put('one');
  await good((await good(at.safe.outbox())).remove([hashOf('one')]));
  await good(at.network.connect(mine));
  await at.pass(0);
  expect((await at.status()).letters).toEqual([]);
  at.files.poke('/safe/network/letters', text('{'));
  const again = new Computer(at.storage, at.files);
  expect((await again.status()).letters).toEqual([]);
  await again.put('two');
  expect(await again.letter('two')).toMatchObject({ state: 'waiting' });
});

test('N15: a list longer than any can be is not read', async () => {
  const at = new Computer(new StorageDouble());
  await good(at.network.connect(mine));
  await at.put('one');
  const list = at.files.peek('/safe/network/letters');
  const long = new Uint8Array(33_554_433).fill(0x20);
  long.set(list);
  at.files.poke('/safe/network/letters', long);
  expect((await new Computer(at.storage, at.files).status()).letters).toEqual([]);
});

test('N22: sending and taking have a turn each: what is left goes on in the round that follows at once', async () => {
  const at = new Computer(new StorageDouble());
  const puts = (): number => at.storage.requests.filter(({ method }) => method === 'PUT').length;
  at.storage.store(toMe('for me'), text('for me'));
  at.storage.instead = (method) => {
    if (method === 'PUT') at.now += 8 * 60_000;
    return null;
  };
  await at.put(long);
  await good(at.network.connect(mine));
  await at.pass(0);
  expect(puts()).toBe(2);
  expect((await good((await good(at.safe.inbox())).list())).map(({ name }) => name)).toEqual([hashOf('for me')]);
  expect(await at.letter(long)).toMatchObject({ state: 'waiting' });
  // The round ended 16 minutes later.
  await at.pass(16.1 * 60_000);
  expect(puts()).toBe(4);
  expect(await at.letter(long)).toMatchObject({ state: 'sent' });
});

test('N22: what comes without end gives way to what is to go', async () => {
  const at = new Computer(new StorageDouble());
  at.storage.store(
    partKey({ to: mine.mailbox, from: theirs.mailbox, hash: '0'.repeat(64), part: 1, of: 1 }),
    text(long),
  );
  const pieces = at.storage.cutAfter;
  at.storage.cutAfter = (key) => {
    at.now += 16 * 60_000;
    return key.includes('0'.repeat(64)) ? 10 : pieces(key);
  };
  await good(at.network.connect(mine));
  await at.pass(0);
  const asked = at.storage.requests.length;
  await at.put('hello');
  await at.pass(0);
  expect(await at.letter('hello')).toMatchObject({ state: 'sent' });
  expect(asked).toBeLessThan(12);
});

test('N18: a build without network takes no connection and says so', async () => {
  const { openNetwork } = await import('../../../electron/network/none.ts');
  const network = openNetwork();
  expect(await network.connect(mine)).toEqual(problem('offline'));
  expect(await good(network.status())).toMatchObject({ isThere: false, connection: null });
});
