/** Safety copies known here: they open what they hold for as long as they are there (SPEC.md, Y6). */
import { copiesOf, type Copy } from '../backup/copies.ts';
import { lastOf, madeIn } from '../backup/rule.ts';
import type { Session } from '../session.ts';
import type { KnownCopies } from './api.ts';

/** When the copies of before a moment were made that nobody ended; null: none is known. */
export function copiesKnown(session: Session, before = Number.POSITIVE_INFINITY): KnownCopies | null {
  const listed = copiesOf(session);
  const names = new Set(listed.map(({ name }) => name));
  const last = lastOf(session);
  // Made before there was a list of them.
  const older = [...madeIn(session), ...(last ? [last] : [])].filter(({ name }) => !names.has(name));
  const standing = listed.filter(({ ended, checked }) => opens(ended) && checked?.result !== 'ended');
  const at = new Map([...standing, ...older].map((each) => [each.name, each.at]));
  const times = [...at.values()].filter((each) => each <= before).sort((a, b) => a - b);
  const [first] = times;
  return first === undefined ? null : { count: times.length, first, last: times.at(-1) ?? first };
}

/** A file that was missing when it was to be ended still opens, wherever it lies. */
const opens = (ended: Copy['ended']): boolean => ended === undefined || ended.file === 'missing';
