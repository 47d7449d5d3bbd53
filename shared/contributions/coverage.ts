/**
 * What a founder knew (SPEC.md, E7): work that a founding covers was weighed and, where it was no longer current, left
 * out; work it does not cover came late and is carried over.
 */
import { fromHex, toHex } from '../codec/hex.ts';
import { must } from '../result.ts';
import type { Epoch } from './epochs.ts';
import type { Held } from './held.ts';
import type { Covered, FoundOp } from './ops.ts';

type Range = readonly [from: number, to: number];

interface Run {
  readonly key: string;
  readonly tips: ReadonlyMap<string, number>;
  readonly last: number;
  readonly missing: readonly Range[];
}

const runOf = (each: Covered): Run => ({
  key: `${toHex(each.key)}/${toHex(each.run)}`,
  tips: new Map(each.tips.map((tip) => [toHex(tip.id), tip.seq])),
  last: each.tips.reduce((last, tip) => Math.max(last, tip.seq), 0),
  missing: each.missing,
});

const within = (ranges: readonly Range[], seq: number): boolean =>
  ranges.some(([from, to]) => from <= seq && seq <= to);

/** Answers whether a founding knew a contribution. `held` by hex id, to follow a run back from its tips. */
export class Coverage {
  readonly #runs: ReadonlyMap<string, Run>;
  readonly #restated: ReadonlySet<string>;
  readonly #held: ReadonlyMap<string, Held>;
  readonly #onTheWay = new Map<string, ReadonlySet<string>>();

  constructor(founding: FoundOp, held: ReadonlyMap<string, Held>) {
    this.#runs = new Map(
      founding.covered.map((each) => {
        const run = runOf(each);
        return [run.key, run];
      }),
    );
    this.#restated = new Set(founding.restates.map((each) => toHex(each.id)));
    this.#held = held;
  }

  knows({ id, run: key, contribution }: Held): boolean {
    if (this.#restated.has(id)) return true;
    const run = this.#runs.get(key);
    const { seq } = contribution.head;
    if (run === undefined || seq > run.last || within(run.missing, seq)) return false;
    return !this.#besides(run, id, seq);
  }

  /** Whether a number of a run lies before what the founding knew of it. */
  spans(runKey: string, seq: number): boolean {
    const run = this.#runs.get(runKey);
    return run !== undefined && seq <= run.last && !within(run.missing, seq);
  }

  /** On a branch of a forked run that leads to none of the tips: another contribution stands at its number. */
  #besides(run: Run, id: string, seq: number): boolean {
    const way = this.#onTheWay.get(run.key) ?? this.#waysBack(run);
    this.#onTheWay.set(run.key, way);
    return !way.has(id) && way.has(`#${seq}`);
  }

  /** Ids, and `#seq`, of everything held between a tip and the beginning of its run. */
  #waysBack(run: Run): ReadonlySet<string> {
    const way = new Set<string>();
    for (const [tip, seq] of run.tips) {
      way.add(tip).add(`#${seq}`);
      for (let at = this.#held.get(tip); at !== undefined;) {
        const { prev, seq: number } = at.contribution.head;
        if (prev === null) break;
        const before = toHex(prev);
        way.add(before).add(`#${number - 1}`);
        at = this.#held.get(before);
      }
    }
    return way;
  }
}

/** The `covered` of a founding that follows `parents`, by someone who holds and has applied `applied`. */
export function coverageOf(applied: readonly Held[], parents: readonly Epoch[]): Covered[] {
  const byId = new Map(applied.map((held) => [held.id, held]));
  const known = parents.map((parent) => new Coverage(parent.founding, byId));
  const runs = new Map<string, { key: Uint8Array; run: Uint8Array; fresh: Held[]; before: Run[] }>();
  const at = (key: string, actor: { readonly key: Uint8Array; readonly run: Uint8Array }) => {
    const entry = runs.get(key) ?? { ...actor, fresh: [], before: [] };
    runs.set(key, entry);
    return entry;
  };
  for (const parent of parents) {
    for (const each of parent.founding.covered) {
      const run = runOf(each);
      at(run.key, each).before.push(run);
    }
  }
  for (const held of applied) {
    const entry = at(held.run, held.contribution.head.actor);
    if (!known.some((coverage) => coverage.knows(held))) entry.fresh.push(held);
  }
  return [...runs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, entry]) => {
      const tips = tipsOf(entry.fresh, entry.before);
      if (tips.length === 0) return [];
      return [{ key: own(entry.key), run: own(entry.run), tips, missing: missingIn(entry.fresh, entry.before) }];
    });
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function tipsOf(fresh: readonly Held[], before: readonly Run[]): Covered['tips'] {
  const continued = new Set(fresh.flatMap(({ contribution }) => contribution.head.prev ?? []).map(toHex));
  const tips = new Map<string, Covered['tips'][number]>();
  for (const { id, contribution } of fresh)
    if (!continued.has(id)) tips.set(id, { seq: contribution.head.seq, id: contribution.id });
  for (const [id, seq] of before.flatMap((run) => [...run.tips]))
    if (!continued.has(id)) tips.set(id, { seq, id: must(fromHex(id), 'an id') });
  return [...tips.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tip]) => tip);
}

/** Numbers up to the last one that neither came nor lie before what a parent knew, as ranges. */
function missingIn(fresh: readonly Held[], before: readonly Run[]): [number, number][] {
  const known: Range[] = fresh.map(({ contribution }) => [contribution.head.seq, contribution.head.seq]);
  for (const run of before) {
    let from = 0;
    for (const [gapFrom, gapTo] of [...run.missing].sort((a, b) => a[0] - b[0])) {
      if (gapFrom > from) known.push([from, gapFrom - 1]);
      from = Math.max(from, gapTo + 1);
    }
    if (from <= run.last) known.push([from, run.last]);
  }
  known.sort((a, b) => a[0] - b[0]);
  const missing: [number, number][] = [];
  let next = 0;
  for (const [from, to] of known) {
    if (from > next) missing.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return missing;
}
