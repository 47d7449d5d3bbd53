/** 100 MB of attachments through the bundle format, beside the age library alone and the age command on the same bytes. */
import { Decrypter, Encrypter } from 'age-encryption';
import {
  measureAttachment,
  newIdentity,
  piecesOf,
  readBundle,
  recipientOf,
  writeBundle,
} from '../../shared/bundle/index.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { ok } from '../../shared/result.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import { decodeCard, makeCard, newPersonId, seatId } from '../../shared/trust/seat-card.ts';
import { good } from '../generate/seats.ts';
import { AgeCommand } from './age-command.ts';
import { alternating, median, timed, type Figures } from './figures.ts';

const files = 10;
const chunksEach = 10;
export const chunkSize = 1_048_576;
const rounds = 7;

export interface Seat {
  readonly keys: ReturnType<Crypto['signKeys']>;
  readonly identity: string;
  readonly card: Bytes;
}

export async function measureAttachments(figures: Figures): Promise<void> {
  const crypto = await sodiumCrypto();
  const [from, to] = [await seat(crypto), await seat(crypto)];
  const chunk = crypto.random(chunkSize);
  const sealed = await collect(await send(crypto, from, to, chunk));
  const alone = await collect(await age(to, chunk));
  const command = await AgeCommand.with(to.identity, repeat(chunk, files * chunksEach));
  const kinds = {
    send: () => timed(async () => drain(await send(crypto, from, to, chunk))),
    ageSend: () => timed(async () => drain(await age(to, chunk))),
    commandSend: () => timed(() => command.seal()),
    read: () => timed(() => read(crypto, to, streamOf(sealed))),
    ageRead: () => timed(async () => drain(await openAlone(to, streamOf(alone)))),
    commandRead: () => timed(() => command.open()),
  };
  const samples = await alternating(rounds, kinds);
  figures.set('seal.ratio', median(samples.send) / median(samples.ageSend));
  figures.set('open.ratio', median(samples.read) / median(samples.ageRead));
  figures.set('raw.age.seal.ms', median(samples.ageSend));
  figures.set('raw.age.open.ms', median(samples.ageRead));
  figures.set('raw.agecommand.seal.ms', median(samples.commandSend));
  figures.set('raw.agecommand.open.ms', median(samples.commandRead));
  figures.set('raw.agecommand.rssmb', command.most);
  await command.end();
}

export async function seat(crypto: Crypto): Promise<Seat> {
  const keys = crypto.signKeys();
  const identity = await newIdentity();
  const card = makeCard(crypto, keys, {
    realm: realRealm,
    person: newPersonId(crypto, keys.publicKey),
    ageRecipient: await recipientOf(identity),
    wrapKey: crypto.wrapKeys().publicKey,
    name: 'Saar Lindebloesem',
    function: 'psd-social-worker',
    service: 'prison:gent',
    madeAt: 0,
  });
  return { keys, identity, card };
}

async function* repeat(chunk: Bytes, times: number): AsyncGenerator<Uint8Array> {
  for (let left = times; left > 0; left -= 1) yield await Promise.resolve(chunk);
}

/** Measured and written, as the vault sends. */
export async function send(
  crypto: Crypto,
  from: Seat,
  to: Pick<Seat, 'card'>,
  chunk: Bytes,
): Promise<ReadableStream<Uint8Array>> {
  const chunks = (): AsyncIterable<Uint8Array> => repeat(chunk, chunksEach);
  const attachments = [];
  for (let at = 0; at < files; at += 1) {
    attachments.push({ id: `file-${at}`, ...(await measureAttachment(crypto, chunks())), chunks });
  }
  const written = await writeBundle(crypto, {
    id: crypto.random(16),
    realm: realRealm,
    purpose: 'hand-over',
    message: '',
    madeAt: 0,
    from: { card: from.card, keys: from.keys },
    to: [good(decodeCard(crypto, to.card))],
    stream: { id: crypto.random(16), sequence: 1, previous: null },
    dossier: crypto.random(16),
    sections: [],
    attachments,
    decisions: [],
    receipts: [],
    asks: [],
    logHead: null,
    directoryVersion: 0,
  });
  return good(written).file;
}

/** Opened and checked to the end; the chunks go nowhere. */
export async function read(
  crypto: Crypto,
  to: Pick<Seat, 'identity' | 'card'>,
  sealed: ReadableStream<Uint8Array>,
): Promise<void> {
  const card = good(decodeCard(crypto, to.card));
  const mine = { identity: to.identity, person: card.person, seat: seatId(crypto, card.signKey), realm: realRealm };
  const sink = { put: () => Promise.resolve(ok(undefined)), discard: () => Promise.resolve() };
  const bundle = good(await readBundle(sealed, [mine], { crypto, contributionId: () => null, sink }));
  if (bundle.attachments.length !== files) throw new Error('not everything was read');
}

export async function age(to: Pick<Seat, 'identity'>, chunk: Bytes): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(to.identity));
  return encrypter.encrypt(streamFrom(repeat(chunk, files * chunksEach)));
}

export function openAlone(
  to: Pick<Seat, 'identity'>,
  sealed: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(to.identity);
  return decrypter.decrypt(sealed);
}

const streamOf = (pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> => streamFrom(pieces[Symbol.iterator]());

export function streamFrom(pieces: Iterator<Uint8Array> | AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const piece of piecesOf(stream)) all.push(piece);
  return all;
}

export async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  for await (const piece of piecesOf(stream)) if (piece.length === 0) throw new Error('an empty piece');
}
