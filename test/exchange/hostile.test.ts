/** A device that keeps to nothing, its keys good: what the storage itself refuses, and what readers notice. */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { partKey } from '../../electron/transports/s3/keys.ts';
import { S3Transport } from '../../electron/transports/s3/s3-transport.ts';
import { Spool } from '../../electron/spool/spool.ts';
import { takeAll } from '../../electron/transports/take.ts';
import { good, problem, read } from '../unit/shell/support/answers.ts';
import { RecordedFiles } from '../unit/shell/support/recorded-files.ts';
import { around, smallParts } from '../unit/shell/support/s3-ground.ts';
import { fillSpool, hashOf } from '../unit/shell/support/transport-contract.ts';
import { connectionOf, devicesFrom, nodeFetch, raw, storage, type Device } from './storage.ts';

const next = devicesFrom(32);
const [alice, bob, mallory] = [next(), next(), next()];

const key = (to: Device, from: Device, content: string): string =>
  partKey({ to: to.mailbox, from: from.mailbox, hash: hashOf(content), part: 1, of: 1 });
const at = (path: string): string => `/exchange/${path}`;
const transport = (device: Device, bucket?: string): S3Transport =>
  new S3Transport(connectionOf(device, bucket), around(nodeFetch), smallParts);

async function send(from: Device, to: Device, content: string, bucket?: string) {
  const outbox = await fillSpool(await good(Spool.open(new RecordedFiles(), '/out')), content);
  return outbox.reading(hashOf(content), (source) =>
    transport(from, bucket).put(hashOf(content), source, { to: to.mailbox }),
  );
}

describe('a hostile device', () => {
  test('reads, lists and removes nothing of others', async () => {
    await good(send(bob, alice, 'for alice'));
    const object = at(key(alice, bob, 'for alice'));
    for (const [method, path] of [
      ['GET', object],
      ['HEAD', object],
      ['DELETE', object],
      ['GET', '/exchange?list-type=2'],
      ['GET', '/exchange?list-type=2&prefix='],
      ['GET', `/exchange?list-type=2&prefix=${alice.mailbox}%2F`],
      ['GET', `/exchange?list-type=2&prefix=${mallory.mailbox}`],
      ['GET', `/exchange?prefix=${alice.mailbox}%2F`],
      ['GET', '/exchange?versions='],
      ['GET', '/exchange?uploads='],
    ] as const) {
      expect([method, path, (await raw(mallory.keys, method, path)).status]).toEqual([method, path, 403]);
    }
    expect((await raw(alice.keys, 'GET', object)).text).toBe('for alice');
  });

  test('writes under nobody else’s name, not even by a longer one', async () => {
    const hash = hashOf('x');
    for (const path of [
      key(alice, bob, 'x'),
      `${alice.mailbox}/${bob.mailbox}/${mallory.mailbox}/${hash}`,
      `${alice.mailbox}/${bob.mailbox}/${hash}/${mallory.mailbox}/x`,
      `${mallory.mailbox}/${bob.mailbox}/${hash}/00001-00001`,
      `${alice.mailbox}/${hash}`,
      hash,
    ]) {
      expect([path, (await raw(mallory.keys, 'PUT', at(path), { body: 'x' })).status]).toEqual([path, 403]);
      expect((await raw(mallory.keys, 'POST', `${at(path)}?uploads=`)).status).toBe(403);
    }
    const overwritten = at(key(alice, bob, 'for alice'));
    expect((await raw(mallory.keys, 'PUT', overwritten, { body: 'x' })).status).toBe(403);
  });

  test('copies nothing of others to itself', async () => {
    const headers = { 'x-amz-copy-source': at(key(alice, bob, 'for alice')) };
    const target = at(key(alice, mallory, 'for alice'));
    expect((await raw(mallory.keys, 'PUT', target, { headers })).status).toBe(403);
  });

  test('gets at nothing of others by ways of the protocol that none of us uses', async () => {
    await good(send(bob, alice, 'kept'));
    const theirs = key(alice, bob, 'kept');
    const listed = `<Delete><Object><Key>${theirs}</Key></Object></Delete>`;
    const md5 = createHash('md5').update(listed).digest('base64');
    await raw(mallory.keys, 'POST', '/exchange?delete=', { body: listed, headers: { 'content-md5': md5 } });
    for (const query of ['acl', 'tagging', 'torrent', 'retention', 'legal-hold', 'attributes']) {
      const answer = await raw(mallory.keys, 'GET', `${at(theirs)}?${query}=`);
      expect([query, answer.status >= 400, answer.text.includes('kept')]).toEqual([query, true, false]);
    }
    for (const query of ['acl', 'tagging', 'retention']) {
      const answer = await raw(mallory.keys, 'PUT', `${at(theirs)}?${query}=`, { body: '<x/>' });
      expect([query, answer.status]).toEqual([query, 403]);
    }
    expect((await raw(mallory.keys, 'PUT', `${at(theirs)}?partNumber=1&uploadId=x`, { body: 'x' })).status).toBe(403);
    expect((await raw(alice.keys, 'GET', at(theirs))).text).toBe('kept');
  });

  test('takes back nothing it sent; on Ceph it sees its own words as long as they lie there, and nobody else’s', async () => {
    await good(send(mallory, alice, 'sent'));
    const sent = at(key(alice, mallory, 'sent'));
    expect((await raw(mallory.keys, 'GET', sent)).text).toBe('sent');
    expect((await raw(bob.keys, 'GET', sent)).status).toBe(403);
    expect((await raw(mallory.keys, 'DELETE', sent)).status).toBe(403);
    expect((await raw(alice.keys, 'GET', sent)).text).toBe('sent');
  });

  test('makes nothing public', async () => {
    const mine = at(key(alice, mallory, 'shown'));
    for (const acl of ['public-read', 'public-read-write', 'authenticated-read']) {
      await raw(mallory.keys, 'PUT', mine, { body: 'shown', headers: { 'x-amz-acl': acl } });
      expect((await raw(null, 'GET', mine)).status).toBe(403);
      expect((await raw(bob.keys, 'GET', mine)).status).toBe(403);
    }
    expect((await raw(mallory.keys, 'PUT', `${mine}?acl=`, { headers: { 'x-amz-acl': 'public-read' } })).status).toBe(
      403,
    );
    expect((await raw(null, 'GET', mine)).status).toBe(403);
  });

  test('makes no bucket, and changes no rule of this one', async () => {
    expect((await raw(mallory.keys, 'PUT', '/mallory-bucket')).status).toBeGreaterThanOrEqual(400);
    expect((await raw(storage().operator, 'HEAD', '/mallory-bucket')).status).toBe(404);
    for (const [method, query] of [
      ['PUT', 'policy='],
      ['DELETE', 'policy='],
      ['GET', 'policy='],
      ['PUT', 'lifecycle='],
      ['PUT', 'publicAccessBlock='],
      ['PUT', 'acl='],
      ['PUT', 'versioning='],
    ] as const) {
      const answer = await raw(mallory.keys, method, `/exchange?${query}`, { ...(method === 'PUT' && { body: '{}' }) });
      expect([method, query, answer.status]).toEqual([method, query, 403]);
    }
    expect((await raw(mallory.keys, 'DELETE', '/exchange')).status).toBe(403);
    expect((await raw(mallory.keys, 'GET', '/admin/user?uid=operator&format=json')).status).toBe(403);
  });

  test('somebody without keys sees nothing', async () => {
    for (const path of ['/exchange', '/exchange?list-type=2', at(key(alice, bob, 'for alice'))])
      expect([path, (await raw(null, 'GET', path)).status]).toEqual([path, 403]);
  });

  test('that writes over what it sent is noticed: the reader takes nothing that does not hash to its name', async () => {
    const [reader, sender] = [next(), next()];
    await good(send(sender, reader, 'first'));
    await raw(sender.keys, 'PUT', at(key(reader, sender, 'first')), { body: 'other' });
    const inbox = await good(Spool.open(new RecordedFiles(), '/in'));
    const taken = await good(takeAll(transport(reader), inbox, { isKnown: (name) => inbox.has(name) }));
    expect(taken).toEqual({ taken: [], known: [], damaged: 1 });
  });

  test('that was revoked is refused from its next request on', async () => {
    const [lost, other] = [next(), next()];
    await good(send(lost, other, 'before'));
    await raw(storage().operator, 'POST', `/admin/user?uid=${lost.mailbox}&suspended=true&format=json`);
    expect(await send(lost, other, 'after')).toEqual(problem('access-refused'));
    expect(await transport(lost).list()).toEqual(problem('access-refused'));
  });
});

describe('what nobody picks up', () => {
  test('goes after its days; nothing here goes with it, and it can be sent again', async () => {
    const [reader, sender] = [next(), next()];
    await good(send(sender, reader, 'late', 'expiring'));
    const there = async (): Promise<number> => (await good(transport(reader, 'expiring').list())).offers.length;
    expect(await there()).toBe(1);
    const until = Date.now() + 50_000;
    while ((await there()) > 0 && Date.now() < until) await delay(500);
    expect(await there()).toBe(0);
    const inbox = await fillSpool(await good(Spool.open(new RecordedFiles(), '/in')), 'earlier');
    const take = () => takeAll(transport(reader, 'expiring'), inbox, { isKnown: (name) => inbox.has(name) });
    expect(await good(take())).toEqual({ taken: [], known: [], damaged: 0 });
    expect(await good(inbox.list())).toHaveLength(1);
    await good(send(sender, reader, 'late', 'expiring'));
    await good(take());
    expect(read(await good(inbox.read(hashOf('late'), 0, 10)))).toBe('late');
  });
});

describe('a connection that is wrong', () => {
  test('is told as what it is', async () => {
    const device = next();
    const right = connectionOf(device);
    const asked = (change: Partial<typeof right>) => new S3Transport({ ...right, ...change }, around(nodeFetch)).list();
    expect(await asked({ bucket: 'no-such-bucket' })).toEqual(problem('storage-missing'));
    expect(await asked({ secret: 'not-the-secret' })).toEqual(problem('access-refused'));
    expect(await asked({ key: 'NOBODY' })).toEqual(problem('access-refused'));
    expect(await asked({ address: 'http://127.0.0.1:9' })).toEqual(problem('offline'));
  });

  test('N9 with a clock that is years off still works', async () => {
    for (const off of [-2, 3]) {
      const now = (): number => Date.now() + off * 365 * 24 * 3_600_000;
      await good(new S3Transport(connectionOf(next()), around(nodeFetch, { now })).list());
    }
  });
});
