/** Whose time was over holds nothing any more, whatever they are known to have come to before (SPEC.md, U2, U8). */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { knownTo } from '../exchanged/holdings.ts';

/**
 * Whether the newest epochs they are known to have come to were open to them until moments that have been: a later end may stand in one
 * that never reached them in time.
 */
export function endedBefore(
  session: Session,
  { hex, log }: Pick<OpenSection, 'hex' | 'log'>,
  card: Pick<SeatCard, 'person' | 'signKey'>,
  hasBeen: (until: number | undefined) => boolean,
): boolean {
  const seat = toHex(card.signKey);
  const known = knownTo(session, card, hex);
  const come = log.epochs().filter((epoch) => known.has(epoch.hex) && epoch.members.has(seat));
  const ancestry = log.ancestry();
  const newest = come.filter((each) => come.every((other) => other === each || !ancestry.leadsTo(each.hex, other.hex)));
  return newest.length > 0 && newest.every((epoch) => hasBeen(epoch.members.get(seat)?.until));
}
