/** Earlier work that has not arrived: a predecessor that is neither here nor spoken for by a founding (SPEC.md, F4). */
import { toHex } from '../codec/hex.ts';
import type { Knowledge } from './knowledge.ts';
import type { Epoch } from './epoch.ts';
import type { Epochs } from './epoch.ts';
import type { Held } from './held.ts';
import type { FoundOp } from './ops.ts';
import { showsOf } from './shown.ts';
import type { AuthorBook, Standing } from './judged.ts';

/** Names of the authors; empty for one whose card is not here. */
export function missingFrom(
  held: ReadonlyMap<string, Held>,
  knowledge: Knowledge,
  epochs: Epochs,
  authors: AuthorBook,
  standingOf: (held: Held) => Standing,
): readonly string[] {
  const names = new Set<string>();
  for (const each of beforeWhichSomethingIsMissing(held, knowledge, epochs.applied))
    if (standingOf(each).is !== 'quarantined') names.add(authors(each.seat)?.name ?? '');
  return [...names].sort();
}

/** Contributions whose predecessor, the number before theirs, is missing. */
export function beforeWhichSomethingIsMissing(
  held: ReadonlyMap<string, Held>,
  knowledge: Knowledge,
  epochs: ReadonlyMap<string, Epoch>,
): readonly Held[] {
  return [...held.values()].filter((each) => {
    const { prev } = each.contribution.head;
    if (prev === null || held.has(toHex(prev)) || knowledge.isNamed(toHex(prev))) return false;
    // A founding that restates it speaks for what came before it, too.
    const restating = [...epochs.values()].filter(({ founding }) => showsOf(founding.restates).has(each.id));
    return restating.every(({ founding }) => saysMissing(founding, each));
  });
}

const saysMissing = (founding: FoundOp, { run, contribution }: Held): boolean =>
  founding.covered.some(
    (each) =>
      `${toHex(each.key)}/${toHex(each.run)}` === run &&
      each.missing.some(([from, to]) => from < contribution.head.seq && contribution.head.seq <= to + 1),
  );

export function lacksPredecessor(held: ReadonlyMap<string, Held>, { contribution }: Held): boolean {
  const { prev } = contribution.head;
  return prev !== null && !held.has(toHex(prev));
}
