/** Earlier work that has not arrived: a predecessor that is neither here nor known to a founding (SPEC.md, F4). */
import { toHex } from '../codec/hex.ts';
import { Coverage } from './coverage.ts';
import type { Epochs } from './epochs.ts';
import type { Held } from './held.ts';
import type { AuthorBook, Standing } from './standing.ts';

/** Names of the authors; empty for one whose card is not here. */
export function missingFrom(
  held: ReadonlyMap<string, Held>,
  epochs: Epochs,
  authors: AuthorBook,
  standingOf: (held: Held) => Standing,
): readonly string[] {
  const coverages = [...epochs.applied.values()].map((epoch) => new Coverage(epoch.founding, held));
  const names = new Set<string>();
  for (const each of held.values()) {
    if (!lacksPredecessor(held, each) || standingOf(each).is === 'quarantined') continue;
    if (coverages.some((coverage) => coverage.spans(each.run, each.contribution.head.seq - 1))) continue;
    names.add(authors(each.seat)?.name ?? '');
  }
  return [...names].sort();
}

export function lacksPredecessor(held: ReadonlyMap<string, Held>, { contribution }: Held): boolean {
  const { prev } = contribution.head;
  return prev !== null && !held.has(toHex(prev));
}
