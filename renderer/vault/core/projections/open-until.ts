/** Until when a section is open to somebody, as its foundings say. */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';

/** Until when the newest epochs are open to a seat; undefined when one of them has no end, or does not name it. */
export function openUntil(log: SectionLog, signKey: Bytes): number | undefined {
  const seat = toHex(signKey);
  const mine = log.leaves().flatMap((leaf) => leaf.members.get(seat) ?? []);
  const ends = mine.map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last : undefined;
}
