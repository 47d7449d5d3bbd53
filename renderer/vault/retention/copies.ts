/** Safety copies known here: they open what they hold for as long as they are there (SPEC.md, Y6). */
import { lastOf, madeIn } from '../backup/rule.ts';
import type { Session } from '../session.ts';
import type { KnownCopies } from './api.ts';

/** When the copies of before a moment were made that were not destroyed from here; null: none is known. */
export function copiesKnown(session: Session, before = Number.POSITIVE_INFINITY): KnownCopies | null {
  const last = lastOf(session);
  const made = [...madeIn(session).map(({ at }) => at), ...(last ? [last.at] : [])];
  const times = [...new Set(made)].filter((at) => at <= before).sort((a, b) => a - b);
  const [first] = times;
  return first === undefined ? null : { count: times.length, first, last: times.at(-1) ?? first };
}
