/**
 * Files of the inbox that nobody can take in, and how they go (SPEC.md, X8, X9): a person removes what they want, of any kind;
 * what nobody can decide on goes by itself in the end.
 */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { IncomingItem } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { latestMoment } from '../../core/clock/seen.ts';
import { forgetReading } from '../exchanged/held-aside.ts';
import { itemOf } from './items.ts';
import { incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import type { Session } from '../../core/session/session.ts';

const day = 86_400_000;
const usual = 90 * day;
/** Somebody else of this computer may be away for long, and a newer version may be installed late. */
const patient = 400 * day;
/** Problems of which no decision comes, and after how long such a file goes. */
const undecided: Readonly<Record<string, number>> = {
  'damaged-file': usual,
  'not-for-me': usual,
  'unknown-sender': usual,
  'part-of-file': usual,
  'unverified-sender': usual,
  'revoked-sender': usual,
  'already-read': usual,
  'beyond-purpose': usual,
  'no-mandate': usual,
  'other-realm': usual,
  'not-ended': usual,
  'for-colleague': patient,
  'newer-version-file': patient,
};

/** Whether nobody decided on a file for so long that it goes (X9). */
export function isLeftLying(session: Session, item: Incoming): boolean {
  const problem = itemOf(session, item).problem?.code;
  const after = problem === undefined ? undefined : undecided[problem];
  return after !== undefined && item.arrivedAt < latestMoment(session) - after;
}

/** Whether there is nobody who could be told: it cannot be opened, or its sender is not trusted here. */
export function isNobodys(session: Session, name: string): boolean {
  const item = incomingOf(session, name);
  const problem = item === null ? undefined : itemOf(session, item).problem?.code;
  return problem !== undefined && untold.includes(problem);
}

/** Not what may be a colleague's: whose it is decides, or it is removed by somebody who asked them. */
const untold: readonly string[] = [
  'damaged-file',
  'not-for-me',
  'unknown-sender',
  'part-of-file',
  'unverified-sender',
  'revoked-sender',
  'newer-version-file',
  'not-ended',
];

/** Refused without a receipt: nobody is there to have it. The file goes with the next look at the list. */
export async function refuseUnheard(session: Session, name: string): Promise<Result<IncomingItem, VaultProblem>> {
  const item = incomingOf(session, name);
  if (item === null) return fail({ code: 'not-found' });
  const refused: Incoming = { ...item, read: true, state: 'refused', drop: true };
  const logged = await logAccess(session, { what: 'refused-unheard' });
  const noted = logged.ok ? await session.records.put([[keys.incoming(name), refused]]) : logged;
  return noted.ok ? ok(itemOf(session, refused)) : noted;
}

/**
 * Removes files from the inbox, whatever they are; nobody is told, and they are not taken from a stick again. What was decided on
 * stays in the list's memory as it was.
 */
export async function removeIncoming(
  session: Session,
  names: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  if (names.length === 0) return ok(undefined);
  const logged = await logAccess(session, { what: 'removed-from-inbox' });
  if (!logged.ok) return logged;
  const gone = await session.shell('inbox.remove', { names: [...names] });
  if (!gone.ok) return fail({ code: gone.problem });
  const dropped = names.flatMap((name) => {
    const item = incomingOf(session, name);
    return item === null || item.state === 'accepted' ? [] : [{ ...item, read: true, state: 'refused' as const }];
  });
  const noted = await session.records.put(dropped.map((item) => [keys.incoming(item.name), item]));
  return noted.ok ? forgetReading(session, names) : noted;
}
