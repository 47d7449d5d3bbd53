/** Two people and a small file between them, with real cryptography. All names are fictional. */
import sodium from 'libsodium-wrappers-sumo';
import type { Result } from '../../shared/result.ts';
import { newIdentity, recipientOf } from '../../shared/crypto/age.ts';
import { piecesOf } from '../../shared/bundle/pieces.ts';
import { measureAttachment, type AttachmentToSend, type BundleContent } from '../../shared/bundle/write.ts';
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import type { MySeat } from '../../shared/bundle/read.ts';
import { practiceRealm } from '../../shared/trust/realms.ts';
import {
  decodeCard,
  makeCard,
  newPersonId,
  seatId,
  type CardDetails,
  type SeatCard,
} from '../../shared/trust/seat-card.ts';

export const crypto: Crypto = await sodiumCrypto();

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected a value: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export interface TestSeat {
  readonly keys: SignKeys;
  readonly identity: string;
  readonly card: SeatCard;
  readonly cardBytes: Bytes;
  readonly mine: MySeat;
}

/** `seed` makes the same keys every time, for golden files. */
export async function seat(details: Partial<CardDetails> = {}, seed?: number): Promise<TestSeat> {
  const keys = seed === undefined ? crypto.signKeys() : seededKeys(seed);
  const identity = goldenIdentities[seed ?? -1] ?? (await newIdentity());
  const cardBytes = makeCard(crypto, keys, {
    realm: practiceRealm,
    person: newPersonId(crypto, keys.publicKey),
    ageRecipient: await recipientOf(identity),
    wrapKey: seed === undefined ? crypto.wrapKeys().publicKey : filled(32, seed + 1),
    name: 'Lien Zonnebloem',
    function: 'psd-social-worker',
    service: 'prison:gent',
    madeAt: 1_790_000_000_000,
    ...details,
  });
  const card = value(decodeCard(crypto, cardBytes));
  const mine = { identity, person: card.person, seat: seatId(crypto, card.signKey), realm: card.realm };
  return { keys, identity, card, cardBytes, mine };
}

export function seededKeys(seed: number): SignKeys {
  const pair = sodium.crypto_sign_seed_keypair(filled(32, seed));
  return { publicKey: new Uint8Array(pair.publicKey), secretKey: new Uint8Array(pair.privateKey) };
}

export const filled = (length: number, byte: number): Bytes => new Uint8Array(length).fill(byte);

/** Made once for the golden files; they protect nothing. */
const goldenIdentities: Record<number, string> = {
  7: 'AGE-SECRET-KEY-1GHYA8EW4CDPG2ANW74XYL7T9Q0NQXQTM7RZJ3YNW7N530AG5L75Q9VN9TK',
  8: 'AGE-SECRET-KEY-1YWSRG7L5SVQZX85940SZMAGADWCK63CT8K7KHLFZJLL5WFWGKMJQRKEGGE',
};

/** Here a contribution is any bytes and its id their hash: what it holds is not the bundle's business. */
export const contributionId = (bytes: Uint8Array): Bytes => crypto.hash(bytes);
export const contribution = (text: string): { readonly id: Bytes; readonly bytes: Bytes } => ({
  id: contributionId(utf8(text)),
  bytes: utf8(text),
});

export async function attachment(id: string, chunks: readonly Uint8Array[]): Promise<AttachmentToSend> {
  const source = (): AsyncIterable<Uint8Array> => inOrder(chunks);
  return { id, chunks: source, ...(await measureAttachment(crypto, source())) };
}

export async function* inOrder(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** A hand-over of two sections and two attachments; anything can be replaced. */
export async function content(
  from: TestSeat,
  to: readonly TestSeat[],
  change: Partial<BundleContent> = {},
): Promise<BundleContent> {
  return {
    id: filled(16, 1),
    realm: practiceRealm,
    purpose: 'hand-over',
    message: 'Overdracht na de beslissing',
    madeAt: 1_790_000_100_000,
    from: { card: from.cardBytes, keys: from.keys },
    to: to.map((each) => each.card),
    stream: { id: filled(16, 2), sequence: 1, previous: null },
    dossier: filled(16, 3),
    sections: [
      {
        section: filled(16, 4),
        kind: 'identity',
        epoch: filled(32, 5),
        keys: [{ epoch: filled(32, 5), key: filled(32, 6) }],
        contributions: [contribution('founding'), contribution('name')],
      },
      { section: filled(16, 7), kind: 'plan', epoch: filled(32, 8), keys: [], contributions: [contribution('step')] },
    ],
    attachments: [await attachment('slip', [filled(300, 9), filled(20, 10)]), await attachment('empty', [])],
    decisions: ['decision-1'],
    receipts: [{ bundle: filled(16, 11), state: 'accepted', at: 1_790_000_050_000 }],
    asks: [{ stream: filled(16, 12), sequence: 14 }],
    logHead: null,
    directoryVersion: 0,
    ...change,
  };
}

/** The order of a request for an inquiry. */
export const mandate = { authority: 'director', article: 'art. 8, al. 3', on: '2025-12-01' } as const;

export const bareContent = (from: TestSeat, to: readonly TestSeat[], change: Partial<BundleContent> = {}) =>
  content(from, to, { purpose: 'receipt', sections: [], attachments: [], decisions: [], asks: [], ...change });

export function streamOf(bytes: Uint8Array, step = bytes.length): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += step) controller.enqueue(bytes.slice(at, at + step));
      controller.close();
    },
  });
}

export async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return concat(all);
}

export const gatherStream = (stream: ReadableStream<Uint8Array>): Promise<Bytes> => gather(piecesOf(stream));
