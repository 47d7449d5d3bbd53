/** The view folded from what counts: entities with their operations, notes, and what this version cannot read. */
import { toHex } from '../codec/hex.ts';
import { note as noteSchema } from '../dossier/entities.ts';
import type { Author, EntityView, NoteView } from '../dossier/view.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { entityView, type EntityOp } from './entity.ts';
import type { ShownOp } from './format.ts';
import type { Held } from './held.ts';
import type { Standing } from './judged.ts';
import { leaveOut, type FoundingsSay, type Place, type Taken } from './omissions.ts';

export interface FoldedEntity {
  readonly type: string;
  readonly id: string;
  readonly ops: readonly EntityOp[];
  view?: EntityView;
}

export interface Folded {
  /** Operations taken in: the same one may stand in both branches of a fork. Null: not one of an entity. */
  readonly seen: Map<string, Taken | null>;
  readonly entities: ReadonlyMap<string, FoldedEntity>;
  readonly notes: readonly NoteView[];
  /** Hex ids of operations this version cannot read: kept and passed on (C8). */
  readonly unread: ReadonlySet<string>;
  /** Hex ids that operations name and that are not here, where it matters what a founding left out. */
  readonly awaited: ReadonlySet<string>;
  /** Hex ids of operations nobody speaks for, and that nobody saw who wrote what counts (E8). */
  readonly unspoken: ReadonlySet<string>;
  readonly waiting: number;
  readonly quarantined: number;
  /** The entities as a reader sees them, once somebody has asked. */
  views?: readonly EntityView[];
}

export const entityKey = (type: string, id: string): string => `${type}/${id}`;

/** An operation nobody speaks for, until something that counts names it. */
interface Unspoken {
  readonly held: Held;
  readonly position: number;
  readonly author: Author;
}

interface Folding {
  readonly entities: Map<string, { readonly type: string; readonly id: string; readonly ops: Taken[] }>;
  readonly notes: NoteView[];
  readonly unread: Set<string>;
  readonly seen: Map<string, Taken | null>;
  readonly places: Map<Taken, Place[]>;
  readonly awaited: Set<string>;
  /** By hex id of the operation. */
  readonly unspoken: Map<string, Unspoken[]>;
}

export function fold(all: readonly Held[], standingOf: (held: Held) => Standing, say: FoundingsSay): Folded {
  const folding: Folding = {
    entities: new Map(),
    notes: [],
    unread: new Set(),
    seen: new Map(),
    places: new Map(),
    awaited: new Set(),
    unspoken: new Map(),
  };
  let waiting = 0;
  let quarantined = 0;
  // In the order of ids: where one operation stands in two contributions, every machine shows the same one.
  const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const held of sorted) {
    const standing = standingOf(held);
    if (standing.is === 'waiting') waiting += 1;
    else if (standing.is === 'quarantined') quarantined += 1;
    else take(folding, held, standing, say);
  }
  if (folding.unspoken.size > 0) takeNamed(folding, say);
  for (const { ops } of folding.entities.values()) leaveOut(folding, ops, say);
  for (const entity of folding.entities.values()) entity.ops.sort(byId);
  folding.notes.sort(inTime);
  const { entities, notes, unread, seen, awaited } = folding;
  const unspoken = new Set(folding.unspoken.keys());
  return { entities, notes, unread, seen, awaited, unspoken, waiting, quarantined };
}

const byId = (a: EntityOp, b: EntityOp): number => (a.id < b.id ? -1 : 1);
const inTime = (a: NoteView, b: NoteView): number => a.at - b.at || (a.op < b.op ? -1 : 1);

/**
 * The same as folding everything again, where what came changes the standing of nothing else. Null where an operation of it
 * was taken in before: then everything has to be folded. What does not change is shared with the view before.
 */
export function foldOn(
  before: Folded,
  came: readonly Held[],
  standingOf: (held: Held) => Standing,
  say: FoundingsSay,
): Folded | null {
  const ids = came.flatMap(({ contribution }) => contribution.ops.flatMap((each) => (each ? [toHex(each.id)] : [])));
  const isTaken = (id: string): boolean => before.seen.has(id) || before.awaited.has(id) || before.unspoken.has(id);
  if (new Set(ids).size < ids.length || ids.some(isTaken)) return null;
  if (namesAny(came, (id) => before.unspoken.has(id))) return null;
  const fresh = fold(came, standingOf, say);
  const entities = new Map(before.entities);
  for (const [key, entity] of fresh.entities) {
    const ops = [...(entities.get(key)?.ops ?? []), ...entity.ops].sort(byId);
    entities.set(key, { type: entity.type, id: entity.id, ops });
  }
  for (const [id, entry] of fresh.seen) before.seen.set(id, entry);
  const unchanged = fresh.entities.size === 0 && before.views !== undefined;
  return {
    seen: before.seen,
    entities,
    notes: fresh.notes.length === 0 ? before.notes : [...before.notes, ...fresh.notes].sort(inTime),
    unread: fresh.unread.size === 0 ? before.unread : new Set([...before.unread, ...fresh.unread]),
    awaited: before.awaited,
    unspoken: fresh.unspoken.size === 0 ? before.unspoken : new Set([...before.unspoken, ...fresh.unspoken]),
    waiting: before.waiting + fresh.waiting,
    quarantined: before.quarantined + fresh.quarantined,
    ...(unchanged && { views: before.views }),
  };
}

const namesAny = (came: readonly Held[], isAskedFor: (id: string) => boolean): boolean =>
  came.some(({ contribution }) =>
    contribution.ops.some(
      (each) => each !== null && 'sees' in each.op && each.op.sees.some((id) => isAskedFor(toHex(id))),
    ),
  );

function take(
  folding: Folding,
  held: Held,
  { author, shows }: Extract<Standing, { is: 'applied' }>,
  say: FoundingsSay,
): void {
  const omitting = say.omitting(held);
  for (const [position, each] of held.contribution.ops.entries()) {
    if (each === null || (shows !== 'all' && !shows.has(position))) continue;
    if (say.isUnspoken(held, position)) {
      const id = toHex(each.id);
      folding.unspoken.set(id, [...(folding.unspoken.get(id) ?? []), { held, position, author }]);
    } else takeAt(folding, held, author, position, each, omitting(position));
  }
}

function takeAt(
  folding: Folding,
  held: Held,
  author: Author,
  position: number,
  shown: ShownOp,
  omittedBy: readonly string[],
): Taken | null {
  const id = toHex(shown.id);
  const before = folding.seen.get(id);
  const entry = before === undefined ? takeOp(folding, held, author, shown, id) : before;
  folding.seen.set(id, entry);
  if (entry === null) return null;
  folding.places.set(entry, [...(folding.places.get(entry) ?? []), { held, position, omittedBy }]);
  return entry;
}

/**
 * What nobody speaks for counts where something that counts names it: whoever wrote that saw it (E8). It is replaced then, and stays
 * in the history; what it names itself was seen with it.
 */
function takeNamed(folding: Folding, say: FoundingsSay): void {
  const open = [...folding.entities.values()].flatMap(({ ops }) => ops);
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const id of entry.sees) {
      const places = folding.unspoken.get(id) ?? [];
      if (places.some((place) => isNamed(entry, place))) open.push(...takeUnspoken(folding, id, say));
    }
  }
  // In another contribution somebody speaks for it: it stands in both.
  for (const id of [...folding.unspoken.keys()]) if (folding.seen.has(id)) takeUnspoken(folding, id, say);
}

function takeUnspoken(folding: Folding, id: string, say: FoundingsSay): readonly Taken[] {
  const places = folding.unspoken.get(id) ?? [];
  folding.unspoken.delete(id);
  return places.flatMap(({ held, position, author }) => {
    const shown = held.contribution.ops[position];
    return (shown && takeAt(folding, held, author, position, shown, say.omitting(held)(position))) ?? [];
  });
}

/** N2: the same entity, and of puts the same unit. */
function isNamed({ op }: Taken, { held, position }: Unspoken): boolean {
  const other = held.contribution.ops[position]?.op;
  if (other === undefined || !('entity' in op) || !('entity' in other)) return false;
  if (op.type !== other.type || op.entity !== other.entity) return false;
  return !('unit' in op) || !('unit' in other) || op.unit === other.unit;
}

/** What was taken in of an entity, or null where it is something else. */
function takeOp(folding: Folding, held: Held, author: Author, { op }: ShownOp, id: string): Taken | null {
  const { at } = held.contribution.head;
  if (op.op === 'found' || op.op === 'admit' || op.op === 'adopt') return null;
  if (op.op === 'note') {
    const parsed = noteSchema.safeParse(op.value);
    if (parsed.success) folding.notes.push({ op: id, note: parsed.data, author, at });
    else folding.unread.add(id);
    return null;
  }
  if (op.op === 'unknown') folding.unread.add(id);
  if (op.type === undefined || op.entity === undefined) return null;
  const key = entityKey(op.type, op.entity);
  const entity = folding.entities.get(key) ?? { type: op.type, id: op.entity, ops: [] };
  const sees = op.op === 'unknown' ? [] : op.sees.map(toHex);
  const entry: Taken = { id, op, author, at, sees };
  entity.ops.push(entry);
  folding.entities.set(key, entity);
  return op.op === 'unknown' ? null : entry;
}

/** The entities as a reader sees them, in one order on every machine. */
export const viewsIn = (kind: SectionKind, folded: Folded): readonly EntityView[] =>
  (folded.views ??= [...folded.entities.values()]
    .map((each) => (each.view ??= entityView(kind, each.type, each.id, each.ops)))
    .sort((a, b) => (a.id === b.id ? (a.type < b.type ? -1 : 1) : a.id < b.id ? -1 : 1)));

/** Takes over the views of entities that stand as they stood before. */
export function reuseViews(folded: Folded, before: Folded): void {
  for (const [key, entity] of folded.entities) {
    const known = before.entities.get(key);
    if (known?.view !== undefined && areSame(known.ops, entity.ops)) entity.view = known.view;
  }
}

const areSame = (before: readonly EntityOp[], now: readonly EntityOp[]): boolean =>
  before.length === now.length && now.every((op, at) => isSame(before[at], op));

/** An operation never changes; who it is shown from, when, and whether it was left out can. */
const isSame = (before: EntityOp | undefined, now: EntityOp): boolean =>
  before?.id === now.id && before.at === now.at && before.author === now.author && before.leftOut === now.leftOut;
