/** What the store says of itself: how far it has taken in the journal, and what was held then (SPEC.md, S9). */
import { z } from 'zod';
import { bytes16, bytes32, count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Session } from '../session/session.ts';
import { sealForSeat } from '../sealing/frames.ts';
import type { Row } from '../store/rows.ts';

const heldThen = z.looseObject({ count, last: bytes32 }).optional();
export type HeldThen = z.infer<typeof heldThen>;
/**
 * `keys`, `apart`: how many epochs' keys were held then, of entries and of those that lie apart, and the last of them.
 * `record`: my last record up to there.
 */
export const meta = z.looseObject({
  end: count,
  mark: bytes32.optional(),
  keys: heldThen,
  apart: heldThen,
  record: z.looseObject({ seq: count, link: bytes16 }),
  /** The key file's generation then. */
  generation: count,
});

/**
 * How far this seat's store has taken in the journal, the journal's mark there, and with which keys; written after each
 * change.
 */
export function metaRow(session: Session): Row {
  const heldNow = (epochs: readonly Bytes[]) => {
    const last = epochs.at(-1);
    return last && { count: epochs.length, last };
  };
  const { journalEnd: end, journalMark: mark, file, records } = session;
  const value = {
    end,
    mark,
    keys: heldNow(session.keys.epochsOf('entries')),
    apart: heldNow(session.keys.epochsOf('apart')),
    record: records.chain.kept,
    generation: Math.max(file.generation, session.keysSeen),
  };
  return { id: session.rowIds.meta, epoch: '', bytes: sealForSeat(session.atRest, 'meta', session.seatScope, value) };
}
