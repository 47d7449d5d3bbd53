/**
 * Somebody gets a copy of every file that ever travelled, and of every disk: whoever is not entitled reads nothing. A file
 * opens for one person alone. In stories with the real cryptography nothing that was written stands anywhere in clear.
 */
import { newIdentity, openWith } from '../../../shared/crypto/age.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { withRealCryptography } from '../world/chance.ts';
import type { Computer } from '../world/computer.ts';
import type { World } from '../world/world.ts';
import { Difference } from './difference.ts';

export async function nobodyElseReads(world: World): Promise<void> {
  const stranger = await newIdentity();
  const identities = new Set<string>();
  for (const seat of world.seats()) {
    const secret = world.inspector(seat).secret;
    if (secret !== null) identities.add(secret.real.ageIdentity);
  }
  const people = new Set(world.seats().map(({ person }) => person));
  if (identities.size > people.size) throw new Difference('outside reader', 'someone has two keys');
  for (const file of travelled(world)) {
    if ((await readersOf(file, [stranger])) > 0) throw new Difference('outside reader', 'a stranger opens a file');
    const readers = await readersOf(file, [...identities]);
    if (readers > 1) throw new Difference('outside reader', `${readers} keys open one file`);
  }
  if (withRealCryptography()) nothingInClear(world);
}

const travelled = (world: World): readonly Bytes[] => [
  ...new Set([
    ...world.stick.map(({ bytes }) => bytes),
    ...world.computers.flatMap(({ disk }) => [...disk.outbox.values()]),
  ]),
];

/** For how many keys a file is, where one of these opens it; 0 where none does. */
async function readersOf(file: Bytes, identities: readonly string[]): Promise<number> {
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(file);
      controller.close();
    },
  });
  const opened = await openWith(identities, source);
  if (!opened.ok) return 0;
  await opened.value.plain.cancel();
  return opened.value.recipients;
}

/** Words people write in every story (steps/content.ts, `beginDossier`). */
const written = ['words of step', 'Paardenbloem', 'not for our region'];

function nothingInClear(world: World): void {
  const places = [...world.computers.flatMap(onDisk), ...travelled(world).map((bytes) => ['a file', bytes] as const)];
  for (const [place, bytes] of places)
    for (const word of written)
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(word, encoding)))
          throw new Difference('outside reader', `"${word}" stands in clear in ${place}`);
}

const onDisk = ({ name, disk, profile }: Computer): readonly (readonly [string, Uint8Array])[] => [
  ...disk.keyFiles.map((bytes) => [`the key file of ${name}`, bytes] as const),
  ...disk.journal.map(({ bytes }) => [`the journal of ${name}`, bytes] as const),
  ...[...disk.inbox.values(), ...disk.drafts.values()].map((bytes) => [`files of ${name}`, bytes] as const),
  ...profile.rows.all().map(({ bytes }) => [`the store of ${name}`, bytes] as const),
];
