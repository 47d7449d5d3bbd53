/** Safety copies known here: they open what they hold for as long as they are there (SPEC.md, Y6). */
import { copiesOf, type Copy } from './copies.ts';
import { myNote, notesOfOthers } from './noted.ts';
import { lastOf, madeIn } from './rule.ts';
import type { Session } from '../../core/session/session.ts';
import type { KnownCopies } from '../../api/retention.ts';

/** Copies I made or found and that nobody ended, of before a moment; null: none is known. */
export function ownCopies(session: Session, before = Number.POSITIVE_INFINITY): KnownCopies | null {
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

/**
 * The copies of this computer that nobody ended, whoever made them, one that is being made too. Of those of colleagues only
 * the first and the last moment are known: where the first is of before, all of them may be.
 */
export function copiesKnown(session: Session, before = Number.POSITIVE_INFINITY): KnownCopies | null {
  const begun = [myNote(session), ...notesOfOthers(session)].flatMap((each) => each?.begun ?? []);
  const all = [
    ...[ownCopies(session, before), ...notesOfOthers(session).map(({ known }) => known)].flatMap((each) => each ?? []),
    ...begun.map((at) => ({ count: 1, first: at, last: at })),
  ].filter(({ first }) => first <= before);
  if (all.length === 0) return null;
  return {
    count: all.reduce((sum, each) => sum + each.count, 0),
    first: Math.min(...all.map(({ first }) => first)),
    last: Math.min(before, Math.max(...all.map(({ last }) => last))),
  };
}

/** When the newest copy of this computer was made or begun that is known here, ended or not; null: none is known. */
export function lastCopyHere(session: Session): number | null {
  const moments = [lastOf(session)?.at, copiesKnown(session)?.last].flatMap((at) => at ?? []);
  return moments.length === 0 ? null : Math.max(...moments);
}

/** A file that was missing when it was to be ended still opens, wherever it lies. */
const opens = (ended: Copy['ended']): boolean => ended === undefined || ended.file === 'missing';
