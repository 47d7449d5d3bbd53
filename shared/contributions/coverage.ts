/**
 * What founders knew (SPEC.md, E7): work that a founding names, or that a founding before it named, was weighed there and, where
 * it was no longer current, left out; everything else came late and is carried over. Nothing is known by its number: whoever
 * names an id held what it stands for, or says that they only pass it on, so nobody speaks for what is still to be written.
 */
import { fromHex, toHex } from '../codec/hex.ts';
import { must } from '../result.ts';
import type { Ancestry } from './ancestry.ts';
import type { Knowledge } from './knowledge.ts';
import type { Epoch } from './epoch.ts';
import type { Held } from './held.ts';
import { beforeWhichSomethingIsMissing } from './missing.ts';
import { mostMissing, type Covered, type Shown } from './ops.ts';
import { bytesOfCovered, bytesOfTip, fitting, roomForCovered, roomForNamed } from './room.ts';

/** Positions of a contribution (hex) that are held here; undefined: all of them (E7). */
export type SeenOf = (id: string) => readonly number[] | undefined;

/** What a founding is to say it knew. */
export interface Weighed {
  /** Held and applied where it is founded, without what is left aside. */
  readonly applied: readonly Held[];
  /** The same, by hex id, with what does not apply. */
  readonly held: ReadonlyMap<string, Held>;
  readonly parents: readonly Epoch[];
  readonly restates: readonly Shown[];
  readonly knowledge: Knowledge;
  readonly ancestry: Ancestry;
  /** Hex epochs that count there, with what their foundings say. */
  readonly epochs: ReadonlyMap<string, Epoch>;
  /** Whether a seat (hex) writes on in what is founded. */
  readonly writesOn: (seat: string) => boolean;
  readonly seenOf: SeenOf;
}

interface Run {
  readonly key: Uint8Array;
  readonly run: Uint8Array;
  /** Hex id -> number. */
  readonly tips: Map<string, number>;
  readonly missing: [number, number][];
  last?: { readonly id: string; readonly seq: number };
}

/**
 * The `covered` of a founding: per run what it newly knows and does not restate, and the last it knows of that run, so that a
 * vault that was put back learns how far it had written.
 */
export function coverageOf(weighed: Weighed): Covered[] {
  const { applied, held, parents, restates, knowledge, ancestry, epochs, writesOn, seenOf } = weighed;
  const runs = new Map<string, Run>();
  const at = (key: string, actor: { readonly key: Uint8Array; readonly run: Uint8Array }): Run => {
    const entry: Run = runs.get(key) ?? { key: actor.key, run: actor.run, tips: new Map(), missing: [] };
    runs.set(key, entry);
    return entry;
  };
  const ends = (run: Run, id: string, seq: number): void => {
    const { last } = run;
    if (last === undefined || seq > last.seq || (seq === last.seq && id < last.id)) run.last = { id, seq };
  };
  for (const parent of parents)
    for (const { key, run, tips } of parent.founding.covered) {
      const entry = at(`${toHex(key)}/${toHex(run)}`, { key, run });
      for (const tip of tips) ends(entry, toHex(tip.id), tip.seq);
    }
  const known = parents.map((parent) => knowledge.of(parent.hex));
  const behind = new Set(parents.flatMap(({ hex }) => [hex, ...ancestry.before(hex)]));
  const restated = new Set(restates.map(({ id }) => toHex(id)));
  const toName: Held[] = [];
  for (const each of applied) {
    if (each.epoch === null) continue;
    const { actor, seq } = each.contribution.head;
    // Whom it takes out nobody else may have named: what they adopted goes on counting, as it was held here (E8).
    const isNamedAnew = !writesOn(each.seat) && each.contribution.ops.some((one) => one?.op.op === 'adopt');
    const byAll = !isNamedAnew && known.every((coverage) => coverage.knows(each));
    if (!byAll && !behind.has(each.epoch) && !known.some((coverage) => coverage.knows(each))) continue;
    const entry = at(each.run, actor);
    ends(entry, each.id, seq);
    if (!byAll && !restated.has(each.id)) toName.push(each);
  }
  const weight = ({ id }: Held): number => bytesOfTip({ seen: seenOf(id) });
  const named = fitting(toName, roomForNamed, ({ seat }) => seat, weight);
  for (const { id, run, contribution } of named) {
    const { actor, seq } = contribution.head;
    at(run, actor).tips.set(id, seq);
  }
  // Of a run nothing of which is brought on, nobody later asks what is missing in it.
  for (const each of beforeWhichSomethingIsMissing(held, knowledge, epochs)) {
    const { actor, seq } = each.contribution.head;
    const { missing } = at(each.run, actor);
    if (restated.has(each.id) && missing.length < mostMissing) missing.push([seq - 1, seq - 1]);
  }
  const isHeld = new Set([...held.values()].map(({ run }) => run));
  const sorted = [...runs.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.map(([of, entry]) => ({
    of,
    covered: asCovered(entry, seenOf),
    besides: besidesNamed(entry, seenOf),
  }));
  // What is named has its room already: a long run of one seat is not dropped for many runs of another.
  const fits = fitting(
    all,
    roomForCovered - named.reduce((sum, each) => sum + weight(each), 0),
    ({ of, covered }) => (isHeld.has(of) ? toHex(covered.key) : null),
    ({ besides }) => besides,
  );
  return fits.map(({ covered }) => covered);
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function asCovered({ key, run, tips, missing, last }: Run, seenOf: SeenOf): Covered {
  const all = new Map(tips);
  if (last !== undefined) all.set(last.id, last.seq);
  return {
    key: own(key),
    run: own(run),
    tips: [...all]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, seq]) => ({ seq, id: must(fromHex(id), 'an id'), ...marked(seenOf(id)) })),
    missing: missing.sort(([a], [b]) => a - b),
  };
}

/** What a run takes besides what is named of it. */
function besidesNamed({ tips, missing, last }: Run, seenOf: SeenOf): number {
  const isNamed = last === undefined || tips.has(last.id);
  return bytesOfCovered({ tips: isNamed ? [] : [marked(seenOf(last.id))], missing });
}

/** Positions as a founding tells them; nothing where all of it was held. */
export const marked = (seen: readonly number[] | undefined): { readonly seen?: number[] } =>
  seen === undefined ? {} : { seen: [...seen] };
