/** Until when somebody may look (SPEC.md, U12). */
import type { OpenTo } from '../../core/gate/answering.ts';
import type { Session } from '../../core/session/session.ts';

/** By how much a clock may be put right meanwhile. */
const putRight = 60_000;

/** Once over it stays so; and it is over where the clock is set back, so that nobody prolongs it by that. */
export function inspectionAt(session: Session, now: number): OpenTo['inspection'] {
  const { inspection, inspectionSeen } = session;
  if (inspection === null) return null;
  const isOver = now >= inspection.until || now < inspectionSeen - putRight;
  session.inspectionSeen = isOver ? Infinity : Math.max(inspectionSeen, now);
  return isOver ? 'inspection-over' : 'inspection';
}
