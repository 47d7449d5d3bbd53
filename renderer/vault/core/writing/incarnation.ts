/**
 * Lives of a seat (SPEC.md, N1-N6). A vault that was restored or copied may be older than what its own keys have written
 * elsewhere. From then on it writes in runs and streams of its own: no number of an earlier life is given out twice.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { bytes16, count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { erasures } from '../endings/erasures.ts';
import type { Session } from '../session/session.ts';
import { lastClosed } from '../endings/closed.ts';

const lifeRecord = z.strictObject({ id: bytes16, began: count, why: z.enum(['moved', 'older']) });
export type Incarnation = z.infer<typeof lifeRecord>;

type RecordChange = readonly [string, unknown];

/** The life this seat is in, or null in its first. */
export function incarnationOf(session: Session): Incarnation | null {
  const parsed = lifeRecord.safeParse(session.records.get('life'));
  return parsed.success ? parsed.data : null;
}

/** The record that begins a new life. `moved`: the files lie elsewhere now; `older`: own work came in that is not here. */
export const newIncarnation = (session: Session, why: Incarnation['why']): readonly RecordChange[] => [
  ['life', { id: session.crypto.random(16), began: session.now(), why } satisfies Incarnation],
];

const firstLife = new Uint8Array(16);

/**
 * The run of this life in a section: known again without keeping a list, and random to everyone else. Null in the first life,
 * where what was written there last is gone on with, whatever its run.
 */
export function runOf(session: Session, section: Bytes, ends: Bytes = endsOf(session, toHex(section))): Bytes | null {
  const life = incarnationOf(session);
  if (life === null && ends.length === 0) return null;
  const parts = [utf8('passerelle/run/1\n'), life?.id ?? firstLife, section, ends];
  return session.crypto.hash(concat(parts), 16, session.secret.seatKey);
}

/**
 * Every time keys of the section were destroyed here: which numbers had been given out before can then not be told any more, and
 * what is written under one of them again would pass for what others knew.
 */
function endsOf(session: Session, hex: string): Bytes {
  const closed = lastClosed(session, hex);
  const erased = erasures(session).flatMap(([id, { sections }]) =>
    sections.some(({ section }) => section === hex) ? [utf8(id)] : [],
  );
  return concat([...(closed === null ? [] : [utf8(String(closed))]), ...erased]);
}

const markAd = utf8('passerelle/mark/1\n');

/** Sixteen bytes that are random to everyone else, and that I know again as made in this life. */
export function mark(session: Session): Bytes {
  const start = session.crypto.random(8);
  return concat([start, markEnd(session, start)]);
}

const markEnd = (session: Session, start: Bytes): Bytes =>
  session.crypto
    .hash(concat([markAd, incarnationOf(session)?.id ?? firstLife, start]), 16, session.secret.seatKey)
    .slice(0, 8);

/** Whether these sixteen bytes were made in the life I am in: nobody else can make such. */
const isMarked = (session: Session, marked: Bytes): boolean =>
  equal(markEnd(session, marked.slice(0, 8)), marked.slice(8));

/** Whether something with my name was made in the life I am in. In the first life nothing else was ever made. */
export const isOfThisLife = (session: Session, run: Bytes): boolean =>
  incarnationOf(session) === null || isMarked(session, run);

/** Receipts for a file of this life that this vault never made: another copy of it did. */
export const anotherWrites = (session: Session, receipts: readonly { readonly bundle: Bytes }[]): boolean =>
  receipts.some(({ bundle }) => session.records.get(`out/${toHex(bundle)}`) === undefined && isMarked(session, bundle));

/** Where the stream to a person is kept: each life has its own. */
export function streamKey(session: Session, person: string): string {
  const life = incarnationOf(session);
  return life === null ? `stream/${person}` : `stream/${toHex(life.id)}/${person}`;
}

/** Everyone a file was ever made for, in any life. */
export const everWrittenTo = (session: Session): readonly string[] => [
  ...new Set(session.records.list('stream/').map(([rest]) => rest.slice(rest.indexOf('/') + 1))),
];

/** What is remembered of where the files lie, and whether they lie elsewhere now: moved, copied or restored. */
export function placeNow(session: Session): { readonly moved: boolean; readonly records: readonly RecordChange[] } {
  const { place } = session;
  const before = session.records.get('place');
  if (place === undefined || before === place) return { moved: false, records: [] };
  const moved = typeof before === 'string';
  return { moved, records: [['place', place], ...(moved ? newIncarnation(session, 'moved') : [])] };
}
