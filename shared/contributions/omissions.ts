/** What foundings knew and do not show: whether it is left out, or stands all the same (SPEC.md, E10). */
import type { EntityOp } from './entity.ts';
import type { Held } from './held.ts';

/** What foundings say of what they knew (E10). By hex id of their epochs. */
export interface FoundingsSay {
  /** Those that knew a contribution, with the positions they show of it. */
  readonly omitting: (held: Held) => readonly { readonly founding: string; readonly shows: readonly number[] }[];
  /** Those that restate an operation of it. */
  readonly showing: (held: Held, position: number) => readonly string[];
  /** A founding behind this one, or an owner who adopts there, shows an operation of it again. */
  readonly isShownAgain: (founding: string, held: Held, position: number) => boolean;
  /** Nobody speaks for an operation of somebody who was taken out (E8). */
  readonly isUnspoken: (held: Held, position: number) => boolean;
}

/** An operation of an entity while it is not yet sure whether a founding left it out. */
export type Taken = Omit<EntityOp, 'leftOut' | 'omittedBy'> & { leftOut?: true; omittedBy?: readonly string[] };

/** Where an operation was found: several places after a fork. */
export interface Place {
  readonly held: Held;
  readonly position: number;
  /** Foundings (hex) that knew it there and do not show it. */
  readonly omittedBy: readonly string[];
}

/** What was taken in so far. */
interface Folding {
  /** By hex id. */
  readonly seen: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<Taken, readonly Place[]>;
  /** Ids (hex) that are named and not here, where it matters: grows. */
  readonly awaited: Set<string>;
}

/**
 * What a founding that counts knew and does not show is left out where something else that it shows can have replaced it: an
 * operation that names one which is not here, and that is _settled_: it is not left out itself, or for the same reason, or something
 * settled names it. Two that are left out for each other alone both stand; so does what nothing can have replaced, and what is shown
 * again behind that founding (E10).
 */
export function leaveOut(folding: Folding, ops: readonly Taken[], say: FoundingsSay): void {
  const all = ops.flatMap((entry) => omissionsOf(entry, folding.places.get(entry) ?? [], say));
  if (all.length === 0) return;
  const replacing = replacingIn(folding, ops, say);
  const open = new Map(all.map(({ entry }) => [entry, new Set(folding.places.get(entry))]));
  const waiting = byWhatIsReplaced(all);
  const byId = new Map(ops.map((entry) => [entry.id, entry]));
  const settled = new Set(ops.filter((entry) => !open.has(entry)));
  for (const each of settled) {
    for (const id of each.sees) {
      const named = byId.get(id);
      if (named !== undefined && replaces(each, named)) settled.add(named);
    }
    for (const replaced of replacing.get(each) ?? [])
      for (const { entry, place } of waiting.get(replaced) ?? []) {
        open.get(entry)?.delete(place);
        if (open.get(entry)?.size !== 0) continue;
        entry.leftOut = true;
        settled.add(entry);
      }
  }
}

/** A founding (hex) knew an operation at a place, and neither it nor what stands behind it shows it. */
interface Omission {
  readonly entry: Taken;
  readonly place: Place;
  readonly founding: string;
}

/** None where one of its places is left out by nobody: an operation that stands in several is left out only where all of them are. */
function omissionsOf(entry: Taken, places: readonly Place[], say: FoundingsSay): readonly Omission[] {
  if (places.length === 0 || places.some(({ omittedBy }) => omittedBy.length === 0)) return [];
  entry.omittedBy = [...new Set(places.flatMap(({ omittedBy }) => omittedBy))].sort();
  const byPlace = places.map((place) =>
    place.omittedBy
      .filter((founding) => !say.isShownAgain(founding, place.held, place.position))
      .map((founding) => ({ entry, place, founding })),
  );
  return byPlace.every((omissions) => omissions.length > 0) ? byPlace.flat() : [];
}

/** N1, N3, N4: whether naming it replaces it. */
function replaces({ op }: Taken, { op: named }: Taken): boolean {
  if (named.op === 'retire' || named.op === 'restore') return op.op === 'retire' || op.op === 'restore';
  return op.op === 'retire' || ('unit' in op && 'unit' in named && op.unit === named.unit);
}

/** What a founding (hex) can have replaced: all of an entity, or one unit. */
const replacedIn = (founding: string, unit: string): string => `${founding} ${unit}`;

/** Operations that name one which is not here, with what each founding that shows them can have replaced by them. */
function replacingIn(
  { places, seen, awaited }: Folding,
  ops: readonly Taken[],
  say: FoundingsSay,
): ReadonlyMap<Taken, readonly string[]> {
  const replacing = new Map<Taken, readonly string[]>();
  for (const entry of ops) {
    const absent = entry.sees.filter((id) => !seen.has(id));
    if (absent.length === 0) continue;
    for (const id of absent) awaited.add(id);
    const foundings = (places.get(entry) ?? []).flatMap(({ held, position }) => say.showing(held, position));
    const unit = unitOf(entry);
    replacing.set(
      entry,
      foundings.map((founding) => replacedIn(founding, unit)),
    );
  }
  return replacing;
}

function byWhatIsReplaced(all: readonly Omission[]): ReadonlyMap<string, readonly Omission[]> {
  const waiting = new Map<string, Omission[]>();
  for (const each of all)
    for (const unit of new Set([everything, unitOf(each.entry)])) {
      const replaced = replacedIn(each.founding, unit);
      const known = waiting.get(replaced);
      if (known === undefined) waiting.set(replaced, [each]);
      else known.push(each);
    }
  return waiting;
}

const unitOf = ({ op }: Taken): string => ('unit' in op && op.unit !== undefined ? op.unit : everything);

/** Stands for all units: no word of the model. */
const everything = '*';
