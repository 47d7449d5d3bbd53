/** A pen for whoever sits at a desk: what they sign follows from what they hold, so that it is the same on every way there. */
import { equal } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Epoch } from '../../shared/contributions/epoch.ts';
import { foundingOf, signContribution, type Contribution } from '../../shared/contributions/format.ts';
import { keyCommitment, nextFounding, type NewEpoch, type NextEpoch } from '../../shared/contributions/founding.ts';
import type { FoundOp, Op } from '../../shared/contributions/ops.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { deskWith, piecesAt, type Desk } from './desk.ts';
import { bytesFrom, crypto, keysOf, place, seatOf, type SeatName } from './people.ts';
import { noteFounding, pieceOf, type Piece } from './pieces.ts';

/** An operation that has no salt yet. */
type Unsalted<T extends Op> = T extends Op ? Omit<T, 'salt'> : never;
export type Draft = Unsalted<Exclude<Op, FoundOp>>;

/** Work of this seat, without foundings. */
export const workOf = (desk: Desk, seat: string): readonly Piece[] =>
  piecesAt(desk).filter(({ author, contribution }) => author === seat && contribution.head.epoch !== null);

export const foundingsAt = (desk: Desk): readonly Piece[] =>
  piecesAt(desk).filter(({ contribution }) => foundingOf(contribution) !== null);

/** Signed in an epoch, as the next in the one run of this seat. */
export function written(desk: Desk, seat: SeatName, epoch: Bytes, draft: Draft): Desk {
  const run = bytesFrom(`run of ${seat}`, 16);
  const last = workOf(desk, seatOf(seat)).reduce<Contribution | null>((latest, { contribution }) => {
    const { actor, seq } = contribution.head;
    return equal(actor.run, run) && seq > (latest?.head.seq ?? -1) ? contribution : latest;
  }, null);
  const seq = (last?.head.seq ?? -1) + 1;
  const prev = last?.id ?? null;
  const op: Op = { ...draft, salt: bytesFrom(`salt ${seat} ${seq}`, 16) };
  const head = { section: place.section, epoch, seq, prev, at: 2_000 + seq, run };
  const made = pieceOf(signContribution(crypto, keysOf[seat], head, [op]));
  return deskWith(desk.who, [...desk.pieces, made.number], desk.keys, desk.begun);
}

/** Salt and key of an epoch founded at this desk: others for whoever holds something else. */
export function newEpoch(desk: Desk, seat: SeatName, words: string): NewEpoch {
  const from = `${desk.pieces.join()} ${desk.keys.join()} ${seat} ${words}`;
  return { salt: bytesFrom(`epoch ${from}`, 16), commitment: keyCommitment(crypto, bytesFrom(`key ${from}`, 32)) };
}

/** Signed alone in a run of its own; its key is held here. */
export function foundedAs(desk: Desk, seat: SeatName, op: FoundOp): Desk {
  const run = bytesFrom(`founding ${toHex(op.salt)}`, 16);
  const head = { section: place.section, epoch: null, seq: 0, prev: null, at: 3_000, run };
  const made = pieceOf(signContribution(crypto, keysOf[seat], head, [op]));
  noteFounding(made.hex, new Set(piecesAt(desk).map(({ hex }) => hex)));
  return deskWith(desk.who, [...desk.pieces, made.number], [...desk.keys, made.number], desk.begun);
}

/** The next epoch as an honest person founds it. */
export const foundedNext = (desk: Desk, log: SectionLog, seat: SeatName, next: NextEpoch, words: string): Desk =>
  foundedAs(desk, seat, nextFounding(log, newEpoch(desk, seat, words), next));

export const epochNamed = (log: SectionLog, hex: string): Epoch | undefined =>
  log.epochs().find((each) => each.hex === hex);
