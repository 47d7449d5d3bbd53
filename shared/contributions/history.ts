/**
 * What a section said before, from what is held of it (SPEC.md, H1-H5): who wrote what and when, how it stood as far as
 * a set of contributions goes, and what differs between two such states. What was never given to this reader is not in
 * here, so nothing can hint at it.
 */
import { encode } from '../codec/cbor.ts';
import { toHex } from '../codec/hex.ts';
import type { Author, EntityView, NoteView, Said } from '../dossier/view.ts';
import type { EntityOp } from './entity.ts';
import { fold, viewsIn, type FoldedEntity } from './fold.ts';
import type { Held } from './held.ts';
import type { SectionLog } from './section-log.ts';

/* ---- who wrote what, when ---- */

export interface Event {
  /** Hex op id. */
  readonly op: string;
  /** Contributions it came in: several after a fork. */
  readonly held: readonly Held[];
  readonly author: Author;
  /** By the author's clock. */
  readonly at: number;
  readonly what: 'wrote' | 'settled' | 'took-out' | 'brought-back' | 'noted';
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  /** What was written, or the note. */
  readonly value?: unknown;
  /** What stood there before, as far as it is here. */
  readonly was: readonly Said[];
  readonly reason?: string;
}

/** Everything that counts here, newest first by the authors' clocks. */
export function eventsOf(log: SectionLog): readonly Event[] {
  const heldOf = heldByOp(log);
  const { entities, notes } = log.fold();
  const ofEntities = [...entities.values()].flatMap((entity) => {
    const history = new History(entity, heldOf);
    return entity.ops.filter((entry) => !history.isWrittenAgain(entry)).flatMap((entry) => history.eventOf(entry));
  });
  const ofNotes = notes.map(({ op, note, author, at }): Event => {
    return { op, held: heldOf.get(op) ?? [], author, at, what: 'noted', value: note, was: [] };
  });
  return [...ofEntities, ...ofNotes].sort((a, b) => b.at - a.at || (a.op < b.op ? 1 : -1));
}

type HeldByOp = ReadonlyMap<string, readonly Held[]>;

function heldByOp(log: SectionLog): HeldByOp {
  const found = new Map<string, Held[]>();
  for (const [held, standing] of log.judged()) {
    if (standing.is !== 'applied') continue;
    for (const each of held.contribution.ops) {
      if (each === null) continue;
      const id = toHex(each.id);
      const before = found.get(id);
      if (before === undefined) found.set(id, [held]);
      else before.push(held);
    }
  }
  return found;
}

const acts = { put: 'wrote', settle: 'settled', retire: 'took-out', restore: 'brought-back' } as const;

/** How many of the values one operation replaced are told: a person compares a few. */
const toldValues = 50;

/** What one entity's operations did, by what they name: each is looked at once for each time it is named. */
class History {
  readonly #type: string;
  readonly #entity: string;
  readonly #heldOf: HeldByOp;
  /** Place in the order of ids, by hex id. */
  readonly #places: ReadonlyMap<string, readonly [number, EntityOp]>;
  /** Contributions (hex ids) that bring something back. */
  readonly #bringingBack: ReadonlySet<string>;

  constructor({ type, id, ops }: Pick<FoldedEntity, 'type' | 'id' | 'ops'>, heldOf: HeldByOp) {
    this.#type = type;
    this.#entity = id;
    this.#heldOf = heldOf;
    this.#places = new Map(ops.map((entry, at) => [entry.id, [at, entry] as const]));
    this.#bringingBack = new Set(
      ops.flatMap((entry) => (entry.op.op === 'restore' ? (heldOf.get(entry.id) ?? []).map((held) => held.id) : [])),
    );
  }

  eventOf({ id, op, author, at, sees }: EntityOp): readonly Event[] {
    if (op.op === 'unknown') return [];
    const held = this.#heldOf.get(id) ?? [];
    const base = { op: id, held, author, at, what: acts[op.op], type: this.#type, entity: this.#entity };
    if (op.op === 'put' || op.op === 'settle')
      return [{ ...base, unit: op.unit, value: op.value, was: this.#replacedBy(op.unit, sees) }];
    return [{ ...base, was: [], ...(op.reason !== undefined && { reason: op.reason }) }];
  }

  /** Bringing back writes the values again: that is one event, not one for every field. */
  isWrittenAgain({ id, op, sees }: EntityOp): boolean {
    if (op.op !== 'put') return false;
    const isBack = (this.#heldOf.get(id) ?? []).some((held) => this.#bringingBack.has(held.id));
    return isBack && this.#replacedBy(op.unit, sees).some(({ value }) => asText(value) === asText(op.value));
  }

  /** Values of a unit that an operation names, each once, the first of them. */
  #replacedBy(unit: string, sees: readonly string[]): readonly Said[] {
    const named = [...new Set(sees)].flatMap((seen) => {
      const place = this.#places.get(seen);
      return place === undefined ? [] : [place];
    });
    const was = new Map<string, Said>();
    for (const [, { op, author, at }] of named.sort(([a], [b]) => a - b)) {
      if ((op.op !== 'put' && op.op !== 'settle') || op.unit !== unit) continue;
      const key = asText(op.value);
      if (!was.has(key)) was.set(key, { value: op.value, author, at });
      if (was.size === toldValues) break;
    }
    return [...was.values()];
  }
}

/* ---- how it stood ---- */

export interface SectionState {
  readonly entities: readonly EntityView[];
  readonly notes: readonly NoteView[];
}

/** The section as far as some of its contributions go; all of them give what a reader sees now. */
export function stateWith(log: SectionLog, counts: (held: Held) => boolean): SectionState {
  const standings = new Map(log.judged());
  const chosen = [...standings.keys()].filter(counts);
  const ids = new Set(chosen.map(({ id }) => id));
  const folded = fold(
    chosen,
    (held) => standings.get(held) ?? { is: 'waiting', reason: 'founding' },
    log.foundingsSay((founding) => ids.has(founding)),
  );
  return { entities: viewsIn(log.kind(), folded), notes: folded.notes };
}

/* ---- what differs ---- */

export type Presence = 'absent' | EntityView['state'];

export interface EntityShift {
  readonly type: string;
  readonly entity: string;
  readonly from: Presence;
  readonly to: Presence;
}

export interface UnitShift {
  readonly type: string;
  readonly entity: string;
  readonly unit: string;
  /** What stood there: nothing, one value, or several side by side. */
  readonly from: readonly unknown[];
  readonly to: readonly unknown[];
}

export interface Difference {
  readonly entities: readonly EntityShift[];
  readonly units: readonly UnitShift[];
  readonly notes: readonly NoteView[];
}

export function differenceOf(before: SectionState, after: SectionState): Difference {
  const [old, now] = [byKey(before), byKey(after)];
  const entities: EntityShift[] = [];
  const units: UnitShift[] = [];
  for (const key of [...new Set([...old.keys(), ...now.keys()])]) {
    const [was, is] = [old.get(key), now.get(key)];
    const any = is ?? was;
    if (any === undefined) continue;
    const { type, id: entity } = any;
    entities.push({ type, entity, from: was?.state ?? 'absent', to: is?.state ?? 'absent' });
    for (const unit of new Set([...Object.keys(was?.units ?? {}), ...Object.keys(is?.units ?? {})]))
      units.push({ type, entity, unit, from: standing(was, unit), to: standing(is, unit) });
  }
  const known = new Set(before.notes.map(({ op }) => op));
  return tidy({ entities, units, notes: after.notes.filter(({ op }) => !known.has(op)) });
}

/** One difference after the other, as one. */
export function composed(first: Difference, second: Difference): Difference {
  return tidy({
    entities: joined(first.entities, second.entities, (each) => `${each.type}/${each.entity}`),
    units: joined(first.units, second.units, (each) => `${each.type}/${each.entity}/${each.unit}`),
    notes: [...first.notes, ...second.notes],
  });
}

function joined<T extends { readonly from: unknown; readonly to: unknown }>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (each: T) => string,
): readonly T[] {
  const all = new Map(first.map((each) => [keyOf(each), each]));
  for (const each of second) {
    const before = all.get(keyOf(each));
    all.set(keyOf(each), before === undefined ? each : { ...each, from: before.from });
  }
  return [...all.values()];
}

/** Without what came out as it was, in one order. */
function tidy({ entities, units, notes }: Difference): Difference {
  const order = (a: string, b: string): number => (a < b ? -1 : 1);
  return {
    entities: entities
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => order(`${a.type}/${a.entity}`, `${b.type}/${b.entity}`)),
    units: units
      .filter(({ from, to }) => asText(from) !== asText(to))
      .sort((a, b) => order(`${a.type}/${a.entity}/${a.unit}`, `${b.type}/${b.entity}/${b.unit}`)),
    notes: [...notes].sort((a, b) => a.at - b.at || order(a.op, b.op)),
  };
}

const byKey = ({ entities }: SectionState): ReadonlyMap<string, EntityView> =>
  new Map(entities.map((each) => [`${each.type}/${each.id}`, each]));

/** What stands in a unit: nothing while the entity is taken out. In the order of the values, not of who wrote them. */
function standing(entity: EntityView | undefined, unit: string): readonly unknown[] {
  if (entity === undefined || entity.state === 'taken-out') return [];
  const values = (entity.units[unit]?.versions ?? []).map(({ value }) => value);
  return [...values].sort((a, b) => (asText(a) < asText(b) ? -1 : 1));
}

/** Values of operations never change, and are compared each time they are named. */
const texts = new WeakMap<object, string>();

function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return toHex(encode(value));
  const text = texts.get(value) ?? toHex(encode(value));
  texts.set(value, text);
  return text;
}
