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
 * operation that names one which is not here, and that stands or is left out itself. Two that are left out for each other alone
 * both stand; so does what nothing can have replaced, and what is shown again behind that founding (E10).
 */
export function leaveOut(folding: Folding, ops: readonly Taken[], say: FoundingsSay): void {
  const placesOf = (entry: Taken): readonly Place[] => folding.places.get(entry) ?? [];
  const omitted = ops.filter((entry) => {
    const all = placesOf(entry);
    return all.length > 0 && all.every(({ omittedBy }) => omittedBy.length > 0);
  });
  if (omitted.length === 0) return;
  const replacing = replacingIn(folding, ops, say);
  const waiting = waitingIn(omitted, placesOf);
  const open = new Map(omitted.map((entry) => [entry, new Set(placesOf(entry))]));
  const isOmitted = ({ held, position, omittedBy }: Place): boolean =>
    omittedBy.some((founding) => !say.isShownAgain(founding, held, position));
  const found = [...replacing].flatMap(([entry, replaces]) => (placesOf(entry).every(isOmitted) ? [] : replaces));
  for (let replaced = found.pop(); replaced !== undefined; replaced = found.pop()) {
    for (const { entry, place, founding } of waiting.get(replaced) ?? []) {
      if (say.isShownAgain(founding, place.held, place.position)) continue;
      open.get(entry)?.delete(place);
      if (open.get(entry)?.size !== 0) continue;
      open.delete(entry);
      entry.leftOut = true;
      found.push(...(replacing.get(entry) ?? []));
    }
    waiting.delete(replaced);
  }
  for (const entry of omitted)
    entry.omittedBy = [...new Set(placesOf(entry).flatMap(({ omittedBy }) => omittedBy))].sort();
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

/** A founding (hex) knew an operation at a place and does not show it. */
interface Omitted {
  readonly entry: Taken;
  readonly place: Place;
  readonly founding: string;
}

/** Operations and the places at which foundings leave them out, by what would have to be replaced. */
function waitingIn(
  omitted: readonly Taken[],
  placesOf: (entry: Taken) => readonly Place[],
): Map<string, readonly Omitted[]> {
  const waiting = new Map<string, Omitted[]>();
  for (const entry of omitted)
    for (const place of placesOf(entry))
      for (const founding of place.omittedBy)
        for (const unit of new Set([everything, unitOf(entry)])) {
          const replaced = replacedIn(founding, unit);
          const known = waiting.get(replaced);
          if (known === undefined) waiting.set(replaced, [{ entry, place, founding }]);
          else known.push({ entry, place, founding });
        }
  return waiting;
}

const unitOf = ({ op }: Taken): string => ('unit' in op && op.unit !== undefined ? op.unit : everything);

/** Stands for all units: no word of the model. */
const everything = '*';
