/** A member who makes contributions and files by hand: with the real keys, and whatever they like in every field they sign. */
import { piecesOf } from '../../../shared/bundle/pieces.ts';
import { writeBundle, type BundleContent, type SectionToSend } from '../../../shared/bundle/write.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { signContribution } from '../../../shared/contributions/format.ts';
import type { Member, Op } from '../../../shared/contributions/ops.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { readCardFile } from '../../../shared/trust/card-file.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import type { SeatCard } from '../../../shared/trust/seat-card.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import type { Judged, Scene } from '../oracle/judge.ts';
import type { Seat } from '../world/computer.ts';
import type { World } from '../world/world.ts';
import type { Shadow } from './liars.ts';

export interface Made {
  readonly id: Bytes;
  readonly bytes: Bytes;
}

/** What a liar has before them: a section, an epoch of it they hold the key of, and somebody who is to believe it. */
export interface Hand {
  readonly world: World;
  readonly seat: Seat;
  readonly to: Seat;
  readonly keys: SignKeys;
  readonly key: SectionKey;
  readonly scene: Scene;
  readonly judged: Judged;
  /** Everything of the section as it lies at the liar's, and what they made by hand before. */
  readonly held: readonly Made[];
  readonly shadows: readonly Shadow[];
}

/** What goes into a file. */
export interface Lie {
  readonly what: string;
  readonly contributions: readonly Made[];
  /** Made, and sent with a later lie only. */
  readonly keptBack?: readonly Made[];
  /** The epoch the file names; that of the hand without it. */
  readonly epoch?: Bytes;
  readonly keys?: SectionToSend['keys'];
  readonly cards?: readonly Bytes[];
  /** A section other than that of the hand. */
  readonly section?: Bytes;
}

export const salt = ({ world }: Pick<Hand, 'world'>): Bytes => world.crypto.random(16);

export interface Signing {
  readonly keys?: SignKeys;
  readonly section?: Bytes;
  readonly epoch?: Bytes | null;
  readonly at?: number;
}

/** One contribution in a run of its own. */
export function signedBy(hand: Hand, ops: readonly Op[], how: Signing = {}): Made {
  const { keys = hand.keys, section = hand.key.section, epoch = hand.key.epoch, at = hand.world.clock.now } = how;
  const head = { section, epoch, seq: 0, prev: null, at, run: salt(hand) };
  return remembered(hand, signContribution(hand.world.crypto, keys, head, ops));
}

/** Noted as made by hand: the own vault of whoever made it never held it. */
export function remembered({ world, seat }: Pick<Hand, 'world' | 'seat'>, made: Made): Made {
  world.byHand.set(toHex(made.id), seat.key);
  return { id: made.id, bytes: made.bytes };
}

export function cardOf(world: World, { card }: Seat): SeatCard {
  const read = readCardFile(world.crypto, card);
  if (!read.ok) throw new Error('a card that does not read');
  return read.value.card;
}

export function memberOf(world: World, seat: Seat): Member {
  const { person, signKey, service } = cardOf(world, seat);
  return { person, seat: signKey, service, writes: true };
}

/** Of a day no file says it was made before, whatever clock a liar writes into it (B22). */
const mandate = { authority: 'director', article: 'art. 8, al. 3', on: '1970-01-01' } as const;

/** A sealed file from one seat to another, well signed, with this in it. */
export async function fileBy(world: World, seat: Seat, to: Seat, change: Partial<BundleContent>): Promise<Bytes> {
  const identity = must(world.inspector(seat).secret, 'a seat').real;
  const written = await writeBundle(world.crypto, {
    id: world.crypto.random(16),
    realm: realRealm,
    purpose: 'update',
    message: '',
    madeAt: world.clock.now,
    from: { card: identity.card, keys: identity.sign },
    to: [cardOf(world, to)],
    stream: { id: world.crypto.random(16), sequence: 1, previous: null },
    sections: [],
    attachments: [],
    decisions: [],
    receipts: [],
    asks: [],
    logHead: null,
    directoryVersion: 0,
    ...(change.purpose === 'inquiry-request' && { mandate }),
    ...change,
  });
  if (!written.ok) throw new Error('a file that cannot be written');
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(written.value.file)) pieces.push(piece);
  return concat(pieces);
}
