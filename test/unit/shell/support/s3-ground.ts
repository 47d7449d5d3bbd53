/** An S3 storage as the carrier: the one in memory, or a real one through the same `fetch`. */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Spool } from '../../../../electron/spool/spool.ts';
import { partKey } from '../../../../electron/transports/s3/keys.ts';
import { S3Transport, usualS3Limits, type S3Limits } from '../../../../electron/transports/s3/s3-transport.ts';
import { Storage, type Fetch, type Surroundings } from '../../../../electron/transports/s3/storage.ts';
import type { Connection } from '../../../../shared/network/connection.ts';
import { good, text } from './answers.ts';
import { FaultyFiles } from './faulty-files.ts';
import { RecordedFiles } from './recorded-files.ts';
import { fillSpool, hashOf, type Ground } from './transport-contract.ts';

/** Small parts, so that a few hundred bytes travel in several. */
export const smallParts: S3Limits = { ...usualS3Limits, partBytes: 200, partCap: 400 };

export const around = (fetch: Fetch, more: Partial<Surroundings> = {}): Surroundings => ({
  fetch,
  now: () => Date.now(),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  ...more,
});

export interface Storages {
  readonly fetch: Fetch;
  readonly sender: Connection;
  readonly reader: Connection;
  readonly end: () => Promise<void>;
}

export async function s3Ground(contents: readonly string[], made: Storages): Promise<Ground> {
  const disk = new RecordedFiles();
  const files = new FaultyFiles(disk);
  await fillSpool(await good(Spool.open(disk, '/out')), ...contents);
  let isSlow = false;
  let [goneAfter, fullAfter] = [Infinity, Infinity];
  let [steps, writes] = [0, 0];
  const fetch: Fetch = async (url, init) => {
    files.count();
    if (isSlow) await delay(2);
    steps += 1;
    if (steps > goneAfter) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    if (init.method === 'PUT') writes += 1;
    if (init.method === 'PUT' && writes > fullAfter) return fullAnswer();
    return made.fetch(url, init);
  };
  const transport = (connection: Connection) => Promise.resolve(new S3Transport(connection, around(fetch), smallParts));
  const key = (content: string): string =>
    partKey({ to: made.reader.mailbox, from: made.sender.mailbox, hash: hashOf(content), part: 1, of: 1 });
  const raw = new Storage(made.sender, around(made.fetch));
  const write = async (at: string, content: string): Promise<void> =>
    void (await good(raw.ask({ method: 'PUT', key: at, body: text(content) })));
  return {
    sender: () => transport(made.sender),
    reader: () => transport(made.reader),
    to: made.reader.mailbox,
    outbox: () => good(Spool.open(disk, '/out')),
    inbox: () => good(Spool.open(files, '/in')),
    dieAfter: (steps) => files.dieAfter(steps),
    steps: () => files.steps,
    loseAfter: (after) => {
      [goneAfter, steps] = [after ?? Infinity, 0];
    },
    carried: () => steps,
    fillAfter: (after) => {
      [fullAfter, writes] = [after ?? Infinity, 0];
    },
    slow: (value) => void (isSlow = value),
    // The same content in two parts: another name for the same file.
    repeat: async (content) => {
      const base = { to: made.reader.mailbox, from: made.sender.mailbox, hash: hashOf(content), of: 2 };
      await write(partKey({ ...base, part: 1 }), content.slice(0, 1));
      await write(partKey({ ...base, part: 2 }), content.slice(1));
    },
    change: (content) => write(key(content), 'xyz'),
    plant: async () => {
      const mine = `${made.reader.mailbox}/${made.sender.mailbox}`;
      const other = createHash('sha256').update('other').digest('hex');
      for (const name of [
        `${mine}/letter.txt`,
        `${mine}/${other}`,
        `${mine}/${other}/00001`,
        `${mine}/${other}/00002-00001`,
        `${mine}/${other}/00000-00001`,
        `${mine}/${other}/99999-99999`,
        `${mine}/${other.toUpperCase()}/00001-00001`,
        `${mine}/${other}/00001-00001/deeper`,
        `${mine}/é<&>"' +%2F/00001-00001`,
      ])
        await write(name, name);
      await write(`${mine}/${hashOf('lies')}/00001-00001`, 'something else');
      await write(`${mine}/${hashOf('large')}/00001-00001`, 'x'.repeat(401));
      await write(`${mine}/${hashOf('empty')}/00001-00001`, '');
      await write(`${mine}/${hashOf('never whole')}/00001-00002`, 'never');
    },
    end: made.end,
  };
}

const fullAnswer = () => ({
  status: 403,
  headers: new Headers(),
  body: new Blob(['<Error><Code>QuotaExceeded</Code></Error>']).stream(),
});

/** A connection to nowhere in particular. */
export const connectionOf = (name: string): Connection => ({
  address: 'https://storage.example',
  bucket: 'passerelle',
  region: 'default',
  mailbox: createHash('sha256').update(name).digest('hex').slice(0, 32),
  key: `KEY${name}`,
  secret: `secret of ${name}`.replaceAll(' ', '-'),
  authorities: [],
});
