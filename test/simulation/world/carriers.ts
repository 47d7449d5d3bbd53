/**
 * The two ways files travel, as the shell goes them: the real transports, over the doubles their contract is tested with.
 * The carrier goes in the midst of it and is there again; then what was put is whole at the other end, and nothing else.
 */
import { createHash } from 'node:crypto';
import { Spool } from '../../../electron/spool/spool.ts';
import { FolderTransport } from '../../../electron/transports/folder/folder-transport.ts';
import { mark } from '../../../electron/transports/folder/identity.ts';
import { S3Transport, usualS3Limits, type S3Limits } from '../../../electron/transports/s3/s3-transport.ts';
import type { Fetch } from '../../../electron/transports/s3/storage.ts';
import { takeAll } from '../../../electron/transports/take.ts';
import type { Transport } from '../../../electron/transports/transport.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { Connection } from '../../../shared/network/connection.ts';
import { must, type Result } from '../../../shared/result.ts';
import { sha256 } from '../../fixtures/machine.ts';
import { FaultyFiles } from '../../unit/shell/support/faulty-files.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { StorageDouble } from '../../unit/shell/support/storage-double.ts';
import { Difference } from '../checks/difference.ts';
import type { Random } from './random.ts';

interface Way {
  readonly sender: Transport;
  readonly reader: Transport;
  /** Mailbox of the reader. */
  readonly to: string;
  /** So many steps on the carrier until it is not there any more; null: it is back. */
  readonly goesAfter: (steps: number | null) => void;
}

export const carrierKinds = ['folder', 'storage'] as const;

/** So small that most files travel in several parts. */
const limits: S3Limits = { ...usualS3Limits, partBytes: 16_384, partCap: 32_768 };

/** What arrives of these files (none of them empty), in the order they were given. Throws a difference where the way did not keep its word. */
export async function carried(
  kind: (typeof carrierKinds)[number],
  files: readonly Bytes[],
  random: Random,
): Promise<readonly Bytes[]> {
  const disk = new RecordedFiles();
  const [outbox, inbox] = [kept(await Spool.open(disk, '/out')), kept(await Spool.open(disk, '/in'))];
  const names = [...new Set(files.map(sha256))];
  for (const bytes of files) await write(outbox, bytes);
  const way = kind === 'folder' ? await folder(disk) : storage();
  for (const goesAfter of [random.below(40), null]) {
    way.goesAfter(goesAfter);
    const answers: Result<unknown, string>[] = [];
    for (const name of names)
      answers.push(await outbox.reading(name, (source) => way.sender.put(name, source, { to: way.to })));
    answers.push(await takeAll(way.reader, inbox, { isKnown: (name) => inbox.has(name) }));
    const failed = answers.find((each) => !each.ok);
    if (goesAfter === null && failed !== undefined)
      throw new Difference('carriers', `${kind}: ${JSON.stringify(failed)}`);
  }
  const came = kept(await inbox.list()).map(({ name }) => name);
  if ([...came].sort().join() !== [...names].sort().join())
    throw new Difference('carriers', `${kind}: ${names.length} files were put, and ${came.length} came`);
  const all = new Map<string, Bytes>();
  for (const { name, size } of kept(await inbox.list())) all.set(name, kept(await inbox.read(name, 0, size)));
  return files.flatMap((bytes) => all.get(sha256(bytes)) ?? []);
}

async function write(outbox: Spool, bytes: Bytes): Promise<void> {
  const handle = kept(await outbox.begin());
  kept(await outbox.write(handle, bytes));
  kept(await outbox.finish(handle));
}

async function folder(disk: RecordedFiles): Promise<Way> {
  await disk.makeDirectory('/stick');
  const identity = must(await mark(disk, '/stick'), 'the folder');
  const files = new FaultyFiles(disk);
  let left = Infinity;
  files.fault = () => ((left -= 1) < 0 ? 'EIO' : null);
  const transport = new FolderTransport(files, '/stick', identity);
  return { sender: transport, reader: transport, to: '', goesAfter: (steps) => void (left = steps ?? Infinity) };
}

const connection = (name: string): Connection => ({
  address: 'https://storage.example',
  bucket: 'passerelle',
  region: 'default',
  mailbox: createHash('sha256').update(name).digest('hex').slice(0, 32),
  key: name,
  secret: `secret-of-${name}`,
  authorities: [],
});

function storage(): Way {
  const double = new StorageDouble();
  const now = (): number => Date.parse('2026-11-24T09:00:00Z');
  double.now = now;
  let left = Infinity;
  const fetch: Fetch = (url, init) => {
    if ((left -= 1) < 0) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    return double.fetch(url, init);
  };
  const around = { fetch, now, sleep: () => Promise.resolve(), random: () => 0.5 };
  const [sender, reader] = [connection('sender'), connection('reader')];
  return {
    sender: new S3Transport(sender, around, limits),
    reader: new S3Transport(reader, around, limits),
    to: reader.mailbox,
    goesAfter: (steps) => void (left = steps ?? Infinity),
  };
}

function kept<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`a disk that works: ${answer.problem}`);
  return answer.value;
}
