/** What was open until a moment that is past, by the latest moment seen on this computer (SPEC.md, U1). */
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { Session } from '../session/session.ts';
import { latestMoment } from './seen.ts';

export const isOver = (session: Session, until: number | null | undefined): boolean =>
  typeof until === 'number' && until <= latestMoment(session);

/** Members whose time is not over. */
export const membersNow = (session: Session, members: readonly Member[]): readonly Member[] =>
  members.filter(({ until }) => !isOver(session, until));
