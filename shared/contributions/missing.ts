/** Earlier work that has not arrived: a predecessor that is neither here nor spoken for by a founding (SPEC.md, F4). */
import { toHex } from '../codec/hex.ts';
import { must } from '../result.ts';
import type { Knowledge } from './knowledge.ts';
import type { Epoch } from './epoch.ts';
import type { Epochs } from './epoch.ts';
import type { Held } from './held.ts';
import type { Covered, FoundOp } from './ops.ts';
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

/** Numbers that are missing in one run, by where they begin. */
interface Gap {
  readonly from: number;
  /** The last number of this one and of those before it. */
  readonly upTo: number;
}

/** A founding may tell of thousands of runs, and is asked for each contribution that lacks one before it. */
const gapsBefore = new WeakMap<readonly Covered[], ReadonlyMap<string, readonly Gap[]>>();

function saysMissing({ covered }: FoundOp, { run, contribution }: Held): boolean {
  const gaps = gapsBefore.get(covered) ?? gapsIn(covered);
  gapsBefore.set(covered, gaps);
  const { seq } = contribution.head;
  const last = lastBefore(gaps.get(run) ?? [], seq);
  return last !== undefined && seq <= last.upTo + 1;
}

/** By author's key and run (hex), also where one is told of more than once. */
function gapsIn(covered: readonly Covered[]): ReadonlyMap<string, readonly Gap[]> {
  const told = new Map<string, [number, number][]>();
  for (const { key, run, missing } of covered) {
    const of = `${toHex(key)}/${toHex(run)}`;
    const before = told.get(of);
    if (before === undefined) told.set(of, [...missing]);
    else for (const pair of missing) before.push(pair);
  }
  return new Map([...told].map(([of, pairs]) => [of, inOrder(pairs)]));
}

function inOrder(pairs: readonly [number, number][]): readonly Gap[] {
  let upTo = -1;
  return [...pairs].sort(([a], [b]) => a - b).map(([from, to]) => ({ from, upTo: (upTo = Math.max(upTo, to)) }));
}

/** The last that begins before a number. */
function lastBefore(gaps: readonly Gap[], seq: number): Gap | undefined {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (must(gaps[middle], 'a gap').from < seq) low = middle + 1;
    else high = middle;
  }
  return gaps[low - 1];
}

export function lacksPredecessor(held: ReadonlyMap<string, Held>, { contribution }: Held): boolean {
  const { prev } = contribution.head;
  return prev !== null && !held.has(toHex(prev));
}
