/** A file of the inbox as the list shows it. */
import type { IncomingItem } from '../../api/exchange.ts';
import type { IncomingProblem } from '../../api/problems.ts';
import type { Incoming } from '../exchanged/records.ts';
import { isHeldAside } from '../exchanged/held-aside.ts';
import type { Session } from '../../core/session/session.ts';
import { hasColleagues, strangeness } from './open-incoming.ts';

export function itemOf(session: Session, item: Incoming): IncomingItem {
  const from = item.card && session.cards.read(item.card);
  const isDecided = item.state === 'accepted' || item.state === 'refused';
  const isHeld = !isDecided && isHeldAside(session, item.name);
  const problem: IncomingProblem | null = isHeld
    ? { code: 'not-ended' }
    : item.state === 'problem'
      ? currentProblem(session, item)
      : null;
  const state = isHeld ? 'problem' : item.state === 'problem' && problem === null ? 'new' : item.state;
  return {
    name: item.name,
    arrivedAt: item.arrivedAt,
    read: item.read,
    state,
    ...(problem && { problem }),
    ...(from && { from: session.cards.authorOfCard(from) }),
    ...(item.purpose !== undefined && { purpose: item.purpose }),
  };
}

const fixedProblems = [
  'damaged-file',
  'not-for-me',
  'for-colleague',
  'already-read',
  'newer-version-file',
  'trial-version-file',
  'other-realm',
  'beyond-purpose',
  'no-mandate',
  'earlier-missing',
  'erased-here',
  'no-longer-open',
  'not-ended',
] as const;

/** A sender verified meanwhile is no problem any more: nothing has to be sent again. */
function currentProblem(session: Session, item: Incoming): IncomingProblem | null {
  const fixed = fixedProblems.find((code) => code === item.problem);
  if (fixed === 'for-colleague' && !hasColleagues(session)) return { code: 'not-for-me' };
  if (fixed !== undefined) return { code: fixed };
  const from = item.card && session.cards.read(item.card);
  const stranger = from ? strangeness(session, from, item.before === true) : ({ code: 'unknown-sender' } as const);
  if (item.problem !== 'part-of-file') return stranger;
  // Whoever sent it is known meanwhile; the rest of it is missing all the same.
  return stranger === null
    ? { code: 'damaged-file' }
    : stranger.code === 'unknown-sender'
      ? { code: 'part-of-file' }
      : stranger;
}
