/** What the storage transport adds to the contract: lines that break, clocks that are wrong, senders that flood. */
import { describe, expect, test } from 'vitest';
import { readListing } from '../../../electron/transports/s3/listing.ts';
import { partKey } from '../../../electron/transports/s3/keys.ts';
import { S3Transport, type S3Limits } from '../../../electron/transports/s3/s3-transport.ts';
import type { Surroundings } from '../../../electron/transports/s3/storage.ts';
import { Spool } from '../../../electron/spool/spool.ts';
import { takeAll, type Taken } from '../../../electron/transports/take.ts';
import { must, type Result } from '../../../shared/result.ts';
import { good, problem, read, text } from './support/answers.ts';
import { RecordedFiles } from './support/recorded-files.ts';
import { around, connectionOf, smallParts } from './support/s3-ground.ts';
import { StorageDouble } from './support/storage-double.ts';
import { fillSpool, hashOf } from './support/transport-contract.ts';

const [sender, reader, other] = [connectionOf('sender'), connectionOf('reader'), connectionOf('other')];
const long = '0123456789'.repeat(70); // 700 bytes: four parts of 200

interface Place {
  readonly storage: StorageDouble;
  readonly pauses: number[];
  at(from: typeof sender, more?: Partial<Surroundings>, limits?: S3Limits): S3Transport;
  put(
    content: string,
    steps?: { done: number; onDone: (done: number) => Promise<void> },
  ): Promise<Result<undefined, string>>;
  take(transport?: S3Transport): Promise<Result<Taken, string>>;
  readonly inbox: Spool;
}

async function place(...contents: string[]): Promise<Place> {
  const storage = new StorageDouble();
  const files = new RecordedFiles();
  const outbox = await fillSpool(await good(Spool.open(files, '/out')), ...contents);
  const inbox = await good(Spool.open(files, '/in'));
  const pauses: number[] = [];
  const sleep = (pause: number): Promise<void> => Promise.resolve(void pauses.push(pause));
  const at: Place['at'] = (from, more = {}, limits = smallParts) =>
    new S3Transport(from, around(storage.fetch, { sleep, ...more }), limits);
  const mine = at(reader);
  return {
    storage,
    pauses,
    at,
    inbox,
    put: (content, steps) =>
      outbox.reading(hashOf(content), (source) =>
        at(sender).put(hashOf(content), source, { to: reader.mailbox, ...(steps && { steps }) }),
      ),
    take: (transport = mine) => takeAll(transport, inbox, { isKnown: (name) => inbox.has(name) }),
  };
}

const keyOf = (content: string, part: number, of: number, from = sender): string =>
  partKey({ to: reader.mailbox, from: from.mailbox, hash: hashOf(content), part, of });

describe('writing', () => {
  test('N4, N5: puts each part once, under reader, sender, hash and part, and says so to the storage', async () => {
    const { storage, put } = await place(long);
    await good(put(long));
    expect([...storage.objects.keys()]).toEqual([1, 2, 3, 4].map((part) => keyOf(long, part, 4)));
    for (const { headers } of storage.requests) expect(headers).toMatchObject({ 'if-none-match': '*' });
    expect(storage.requests[0]?.headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=KEYsender\/\d{8}\/default\/s3\/aws4_request, SignedHeaders=host;if-none-match;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
    );
  });

  test('N5: what stands there already is left as it is', async () => {
    const { storage, put } = await place('one');
    storage.store(keyOf('one', 1, 1), text('one'));
    await good(put('one'));
    expect(storage.objects.get(keyOf('one', 1, 1))?.tag).toBe('"1"');
  });

  test('N6: goes on behind the parts that are known to be there, and tells how far it is', async () => {
    const { storage, put } = await place(long);
    const told: number[] = [];
    const onDone = (done: number): Promise<void> => Promise.resolve(void told.push(done));
    let allowed = 2;
    storage.instead = (method) => {
      if (method === 'PUT') allowed -= 1;
      if (allowed < 0) throw new Error('net::ERR_CONNECTION_RESET');
      return null;
    };
    expect(await put(long, { done: 0, onDone })).toEqual(problem('offline'));
    expect(told).toEqual([1, 2]);
    storage.instead = () => null;
    storage.requests.length = 0;
    await good(put(long, { done: 2, onDone }));
    expect(told).toEqual([1, 2, 3, 4]);
    expect(storage.requests).toHaveLength(2);
  });
});

describe('a line that breaks', () => {
  test('N7: is tried again, later each time, by chance, and not for ever', async () => {
    const { storage, put, pauses } = await place('one');
    storage.instead = () => storage.error(503, 'SlowDown');
    expect(await put('one')).toEqual(problem('offline'));
    expect(pauses).toEqual([375, 750, 1500, 3000]);
    storage.instead = () => null;
    await good(put('one'));
  });

  test('N7: what will not pass is not tried again', async () => {
    for (const [status, code, told] of [
      [403, 'AccessDenied', 'access-refused'],
      [403, 'InvalidAccessKeyId', 'access-refused'],
      [404, 'NoSuchBucket', 'storage-missing'],
      [403, 'QuotaExceeded', 'storage-full'],
      [400, 'EntityTooLarge', 'too-large'],
    ] as const) {
      const { storage, put } = await place('one');
      storage.instead = () => storage.error(status, code);
      expect(await put('one')).toEqual(problem(told));
      expect(storage.requests).toHaveLength(1);
    }
  });

  test('N7: an answer that is lost is asked for again, and the file is there once', async () => {
    const { storage, put, take } = await place('one');
    let lost = false;
    storage.instead = (method, key) => {
      if (method !== 'PUT' || lost) return null;
      lost = true;
      storage.store(key, text('one'));
      throw new Error('net::ERR_CONNECTION_CLOSED');
    };
    await good(put('one'));
    expect(storage.objects.get(keyOf('one', 1, 1))?.tag).toBe('"1"');
    expect((await good(take())).taken).toEqual([hashOf('one')]);
  });

  test('N7: a line that falls silent is given up', async () => {
    const { storage, at } = await place();
    const silent = at(reader, {
      patience: 20,
      fetch: (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          const giveUp = (): void => reject(new Error('aborted'));
          // Signing may have taken all the patience there was.
          if (signal.aborted) giveUp();
          else signal.addEventListener('abort', giveUp);
        }),
    });
    expect(await silent.list()).toEqual(problem('offline'));
    expect(storage.requests).toEqual([]);
  });

  test('N8: in the middle of a part goes on where it broke', async () => {
    const { storage, put, take, inbox } = await place(long);
    await good(put(long));
    storage.requests.length = 0;
    let cuts = 3;
    storage.cutAfter = () => (cuts-- > 0 ? 60 : null);
    await good(take());
    expect(read(await good(inbox.read(hashOf(long), 0, 1000)))).toBe(long);
    const ranges = storage.requests.flatMap(({ headers }) => headers['range'] ?? []);
    expect(ranges).toEqual(['bytes=60-199', 'bytes=120-199', 'bytes=180-199']);
  });

  test('N8: that stays broken is told; what came is kept, and next time only the rest is fetched', async () => {
    const { storage, put, take, inbox } = await place(long);
    await good(put(long));
    storage.instead = (method, key) => {
      if (method === 'GET' && key.endsWith('00003-00004')) throw new Error('net::ERR_CONNECTION_RESET');
      return null;
    };
    expect(await take()).toEqual(problem('offline'));
    expect(await good(inbox.list())).toEqual([]);
    storage.instead = () => null;
    storage.requests.length = 0;
    await good(take());
    const fetched = storage.requests.filter(({ method, path }) => method === 'GET' && path.includes('-00004'));
    expect(fetched.map(({ path }) => path.slice(-12, -1))).toEqual(['00003-00004', '00004-00004']);
    expect(read(await good(inbox.read(hashOf(long), 0, 1000)))).toBe(long);
  });

  test('N8: what was kept and is not offered any more is dropped', async () => {
    const { storage, put, take, inbox } = await place(long);
    await good(put(long));
    storage.instead = (method, key) => {
      if (method === 'GET' && key.endsWith('00003-00004')) throw new Error('net::ERR_CONNECTION_RESET');
      return null;
    };
    await take();
    storage.instead = () => null;
    storage.objects.clear();
    await good(take());
    expect((await good(inbox.resume(hashOf(long), 700))).size).toBe(0);
  });

  test('N12: who cannot prove to be the storage is not spoken to, and the reason is told', async () => {
    for (const error of [
      new Error('net::ERR_CERT_AUTHORITY_INVALID'),
      new Error('fetch failed', {
        cause: Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      }),
    ]) {
      const { at } = await place();
      expect(await at(reader, { fetch: () => Promise.reject(error) }).list()).toEqual(problem('bad-certificate'));
    }
  });
});

describe('a clock that is wrong', () => {
  test('N9: is corrected by the server’s, once told', async () => {
    const { storage, put } = await place('one');
    storage.now = () => Date.now() + 3 * 24 * 3_600_000;
    await good(put('one'));
    expect(storage.requests).toHaveLength(2);
    storage.now = () => Date.now() - 400 * 24 * 3_600_000;
    await good(put('one'));
  });

  test('N9: a server that says another time with each answer is not asked for ever', async () => {
    const { storage, put } = await place('one');
    let day = 0;
    storage.now = () => Date.now() + (day += 2) * 24 * 3_600_000;
    storage.instead = () => storage.error(403, 'RequestTimeTooSkewed');
    expect(await put('one')).toEqual(problem('access-refused'));
    expect(storage.requests).toHaveLength(5);
  });
});

describe('a mailbox', () => {
  test('N10: of several pages is read through, and only under the own name', async () => {
    const { storage, take } = await place();
    storage.pageSize = 3;
    const contents = Array.from({ length: 11 }, (_, index) => `file ${index}`);
    for (const content of contents) storage.store(keyOf(content, 1, 1), text(content));
    expect((await good(take())).taken).toHaveLength(11);
    for (const { path } of storage.requests.filter((each) => each.path.includes('prefix=')))
      expect(path).toContain(`prefix=${reader.mailbox}%2F`);
    expect(storage.objects.size).toBe(0);
  });

  test('N10: that one sender floods still gives what the others sent', async () => {
    const { storage, at, take } = await place();
    storage.pageSize = 10;
    for (let index = 0; index < 100; index += 1)
      storage.store(`${reader.mailbox}/${sender.mailbox}/${index}`, text('x'));
    storage.store(keyOf('one', 1, 1, other), text('one'));
    const few = at(reader, {}, { ...smallParts, pages: 2 });
    expect(await good(take(few))).toEqual({ taken: [hashOf('one')], known: [], damaged: 20 });
  });

  test('N11: what is known here is not fetched again, only taken off', async () => {
    const { storage, take, inbox } = await place();
    await fillSpool(inbox, 'one');
    storage.store(keyOf('one', 1, 1), text('one'));
    expect(await good(take())).toMatchObject({ taken: [], known: [hashOf('one')] });
    expect(storage.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE']);
  });

  test('N11: what does not hash to its name stays, is counted, and is not fetched again until it changes', async () => {
    const { storage, take, inbox } = await place();
    storage.store(keyOf('one', 1, 1), text('xyz'));
    expect(await good(take())).toEqual({ taken: [], known: [], damaged: 1 });
    storage.requests.length = 0;
    expect(await good(take())).toEqual({ taken: [], known: [], damaged: 1 });
    expect(storage.requests.some(({ path }) => path.includes('00001-00001'))).toBe(false);
    storage.store(keyOf('one', 1, 1), text('one'));
    expect((await good(take())).taken).toEqual([hashOf('one')]);
    expect(await good(inbox.list())).toHaveLength(1);
  });

  test('N10: a file beyond the caps is not even begun', async () => {
    const { storage, at, take } = await place();
    for (let part = 1; part <= 4; part += 1) storage.store(keyOf(long, part, 4), text(long.slice(0, 200)));
    const small = at(reader, {}, { ...smallParts, fileBytes: 700 });
    expect(await good(take(small))).toEqual({ taken: [], known: [], damaged: 1 });
    expect(storage.requests.some(({ path }) => path.includes('-00004'))).toBe(false);
  });

  test('N10: a part that is longer or shorter than was told is not believed', async () => {
    for (const actual of ['on', 'one and more']) {
      const { storage, at, take } = await place();
      storage.store(keyOf('one', 1, 1), text('one'));
      const transport = at(reader);
      const offer = must((await good(transport.list())).offers[0], 'an offer');
      storage.store(keyOf('one', 1, 1), text(actual));
      expect(await transport.get(offer, () => Promise.resolve())).toEqual(problem('damaged'));
      expect((await good(take())).taken).toEqual([]);
    }
  });
});

describe('a listing', () => {
  test('N10: is read, or is none', () => {
    expect(readListing('<html>proxy error</html>')).toBeNull();
    expect(readListing('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>')).toEqual({
      objects: [],
      prefixes: [],
      next: null,
    });
    const broken = '<ListBucketResult><Contents><Key>a</Key><Size>1</Size></Contents><Contents><Key>b';
    expect(readListing(broken)?.objects.map(({ key }) => key)).toEqual(['a']);
    const odd =
      '<ListBucketResult xmlns="x"><IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b&#39;&bad;</NextContinuationToken>' +
      '<Contents><Key>k</Key><Size>-1</Size></Contents><Contents><Key>l</Key><Size>12</Size><ETag>&quot;t&quot;</ETag></Contents></ListBucketResult>';
    expect(readListing(odd)).toEqual({
      objects: [{ key: 'l', size: 12, tag: '&quot;t&quot;' }],
      prefixes: [],
      next: "a&b'&bad;",
    });
  });
});
