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

  knows({ id, run, contribution }: Held): boolean {
    return this.#restated.has(id) || this.#covers(run, id, contribution.head.seq);
  }

  #covers(key: string, id: string, seq: number): boolean {
    const run = this.#runs.get(key);
    if (run === undefined) return false;
    if (run.tips.has(id)) return true;
    return seq <= run.last && !within(run.missing, seq) && !this.#besides(run, id, seq);
  }

  /** The same of a contribution that is not here, of which only run, number and id are told. */
  knowsOf(runKey: string, id: string, seq: number): boolean {
    return this.#restated.has(id) || this.#covers(runKey, id, seq);
  }

  /** Whether a number of a run lies before what the founding knew of it. */
  spans(runKey: string, seq: number): boolean {
    const run = this.#runs.get(runKey);
    return run !== undefined && seq <= run.last && !within(run.missing, seq);
  }

  /** Whether a contribution that comes now would lengthen a way back that was already followed: it stopped at its id. */
  stoppedAt(id: string): boolean {
    return [...this.#onTheWay.values()].some((way) => way.has(id));
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

/** What is to be said of one run: what parents say of it, and what came since. */
interface Knowledge {
  readonly key: Uint8Array;
  readonly run: Uint8Array;
  /** Held, and known to no parent. */
  readonly fresh: Held[];
  /** Everything of it that is held, by hex id. */
  readonly held: Map<string, Held>;
  readonly before: Run[];
}

/** The `covered` of a founding that follows `parents`, by someone who holds and has applied `applied`. */
export function coverageOf(applied: readonly Held[], parents: readonly Epoch[]): Covered[] {
  const byId = new Map(applied.map((held) => [held.id, held]));
  const known = parents.map((parent) => new Coverage(parent.founding, byId));
  const runs = new Map<string, Knowledge>();
  const at = (key: string, actor: { readonly key: Uint8Array; readonly run: Uint8Array }): Knowledge => {
    const entry = runs.get(key) ?? { ...actor, fresh: [], held: new Map(), before: [] };
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
    entry.held.set(held.id, held);
    if (!known.some((coverage) => coverage.knows(held))) entry.fresh.push(held);
  }
  return [...runs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, entry]) => {
      const tips = tipsOf(entry);
      if (tips.size === 0) return [];
      const missing = gapsOf(key, entry, tips, known);
      // What is held at a number that is not known as a whole is named by its id.
      const named = [...entry.held.values()].flatMap(({ id, contribution: { head } }) =>
        within(missing, head.seq) ? [[id, head.seq] as const] : [],
      );
      return [{ key: own(entry.key), run: own(entry.run), tips: asTips(new Map([...tips, ...named])), missing }];
    });
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const asTips = (tips: ReadonlyMap<string, number>): Covered['tips'] =>
  [...tips].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, seq]) => ({ seq, id: must(fromHex(id), 'an id') }));

/** Ends of the run, hex id to number: what is held, or a tip of a parent, and goes on nowhere. */
function tipsOf({ fresh, held, before }: Knowledge): ReadonlyMap<string, number> {
  const last = before.reduce((most, run) => Math.max(most, run.last), -1);
  const going = [...held.values()].filter((each) => each.contribution.head.seq <= last);
  const continued = new Set(
    [...fresh, ...going].flatMap(({ contribution }) => contribution.head.prev ?? []).map(toHex),
  );
  const ends = [
    ...before.flatMap((run) => [...run.tips]),
    ...fresh.map(({ id, contribution }) => [id, contribution.head.seq] as const),
  ];
  return new Map(ends.filter(([id]) => !continued.has(id)));
}

/**
 * Numbers that were not known, as ranges. Where two contributions are seen to stand at one number, a number counts as known
 * only if everything seen there is.
 */
function gapsOf(
  key: string,
  entry: Knowledge,
  tips: ReadonlyMap<string, number>,
  known: readonly Coverage[],
): [number, number][] {
  const seen = seenIn(entry, tips);
  const isForked = [...seen.values()].some((ids) => ids.size > 1);
  if (!isForked) return missingIn(entry.fresh, entry.before);
  const missing: [number, number][] = [];
  for (let seq = 0; seq <= Math.max(...tips.values()); seq += 1) {
    const ids = [...(seen.get(seq) ?? [])];
    const isKnown = (id: string): boolean =>
      entry.held.has(id) || known.some((coverage) => coverage.knowsOf(key, id, seq));
    const reaching = entry.before.filter((run) => seq <= run.last);
    const byAll = reaching.every((run) => !within(run.missing, seq));
    if (!byAll || !ids.every(isKnown) || reaching.length + ids.length === 0) missing.push([seq, seq]);
  }
  return missing;
}

/** Number -> ids (hex) that are seen to stand there: held, an end, or named by what follows. */
function seenIn({ held }: Knowledge, tips: ReadonlyMap<string, number>): ReadonlyMap<number, ReadonlySet<string>> {
  const seen = new Map<number, Set<string>>();
  const see = (seq: number, id: string): void => void seen.set(seq, (seen.get(seq) ?? new Set()).add(id));
  for (const [id, seq] of tips) see(seq, id);
  for (const [id, { contribution }] of held) {
    const { seq, prev } = contribution.head;
    see(seq, id);
    if (prev !== null) see(seq - 1, toHex(prev));
  }
  return seen;
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
