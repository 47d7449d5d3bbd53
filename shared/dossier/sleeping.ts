/** Where somebody sleeps, in order: what is past stands apart (SPEC.md, SL2). */
import { listOf, read } from './read.ts';
import type { EntityView, SectionView } from './view.ts';

/** A place is over once its last day is behind; which it was called does not keep it. */
export function isOver(entity: EntityView | undefined, today: string): boolean {
  const until = read('plan', 'sleeping-place', entity, 'period')?.until;
  return until !== undefined && until < today;
}

/** The places of one kind that are not over, oldest first. */
export const sleepingPlacesOf = (
  plan: SectionView | undefined,
  which: 'now' | 'next' | 'proposed',
  today: string,
): readonly EntityView[] =>
  listOf(plan, 'sleeping-place').filter(
    (entity) => !isOver(entity, today) && read('plan', 'sleeping-place', entity, 'where')?.which === which,
  );
