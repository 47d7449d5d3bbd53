/** What foundings knew and do not show: whether it is left out, or stands all the same (SPEC.md, E10). */
import { circlesOf } from './circles.ts';
import type { EntityOp } from './entity.ts';
import type { Held } from './held.ts';

/** What foundings say of what they knew (E10). By hex id of their epochs. */
export interface FoundingsSay {
  /**
   * By the position of an operation in a contribution: foundings that knew it and do not show it, sorted, but for those behind which a
   * founding shows it again, or an owner who adopts. Positions of which all say the same get one and the same list.
   */
  readonly omitting: (held: Held) => (position: number) => readonly string[];
  /** Those that restate an operation of it. */
  readonly showing: (held: Held, position: number) => readonly string[];
  /** Nobody speaks for an operation of somebody who was taken out (E8). */
  readonly isUnspoken: (held: Held, position: number) => boolean;
}

/** An operation of an entity while it is not yet sure whether a founding left it out. */
export type Taken = Omit<EntityOp, 'leftOut' | 'omittedBy'> & { leftOut?: true; omittedBy?: readonly string[] };

/** Where an operation was found: several places after a fork. */
export interface Place {
  readonly held: Held;
  readonly position: number;
  /** Foundings (hex) that leave it out there. */
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
 * operation that names one which is not here. What was written after that operation can not have been replaced by what it names:
 * where one leads to the other and back, neither is left out for the other (E10).
 */
export function leaveOut(folding: Folding, ops: readonly Taken[], say: FoundingsSay): void {
  const omitted = ops.filter((entry) => isOmitted(entry, folding.places.get(entry) ?? []));
  if (omitted.length === 0) return;
  const replacing = replacingIn(folding, ops, say);
  if (replacing.size === 0) return;
  const claims = new Claims(ops, replacing);
  const places = (entry: Taken): readonly Place[] => folding.places.get(entry) ?? [];
  for (const entry of omitted) for (const { omittedBy } of places(entry)) claims.add(entry, omittedBy);
  const isReplaced = claims.judge();
  for (const entry of omitted) {
    if (places(entry).every(({ omittedBy }) => isReplaced(entry, omittedBy))) entry.leftOut = true;
  }
}

/** Not where one of its places is left out by nobody: an operation that stands in several is left out only where all of them are. */
function isOmitted(entry: Taken, places: readonly Place[]): boolean {
  const [first] = places;
  if (first === undefined || places.some(({ omittedBy }) => omittedBy.length === 0)) return false;
  entry.omittedBy =
    places.length === 1 ? first.omittedBy : [...new Set(places.flatMap(({ omittedBy }) => omittedBy))].sort();
  return true;
}

/** Operations that name one which is not here, with the foundings (hex) that show them. */
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
    if (foundings.length > 0) replacing.set(entry, foundings);
  }
  return replacing;
}

/** What one founding shows that can have replaced all of an entity, or one unit of it. */
interface Claim {
  readonly node: number;
  readonly by: Taken[];
}

/** Operations that the same foundings leave out in the same unit. */
interface Group {
  readonly node: number;
  readonly claims: readonly Claim[];
}

/**
 * What can have replaced what in one entity. Operations lead to those they replace, and to the claims they make; a claim leads to the
 * groups it may have replaced, and these to their operations: so there are as many ways as there are names, not one from each to each.
 */
class Claims {
  readonly #nodes = new Map<Taken, number>();
  readonly #leads: number[][] = [];
  /** By founding (hex), then by unit. */
  readonly #claims = new Map<string, Map<string, Claim>>();
  /** By list of foundings, then by unit. */
  readonly #groups = new Map<readonly string[], Map<string, Group>>();

  constructor(ops: readonly Taken[], replacing: ReadonlyMap<Taken, readonly string[]>) {
    for (const entry of ops) this.#nodes.set(entry, this.#newNode());
    const byId = new Map(ops.map((entry) => [entry.id, entry]));
    for (const entry of ops)
      for (const id of entry.sees) {
        const named = byId.get(id);
        if (named !== undefined && replaces(entry, named)) this.#lead(this.#nodeOf(entry), this.#nodeOf(named));
      }
    for (const [entry, foundings] of replacing) for (const founding of foundings) this.#claim(entry, founding);
  }

  #newNode(): number {
    return this.#leads.push([]) - 1;
  }

  #nodeOf(entry: Taken): number {
    return this.#nodes.get(entry) ?? -1;
  }

  #lead(from: number, to: number): void {
    this.#leads[from]?.push(to);
  }

  #claim(by: Taken, founding: string): void {
    const ofFounding = this.#claims.get(founding) ?? new Map<string, Claim>();
    const claim = ofFounding.get(unitOf(by)) ?? { node: this.#newNode(), by: [] };
    claim.by.push(by);
    this.#lead(this.#nodeOf(by), claim.node);
    this.#claims.set(founding, ofFounding.set(unitOf(by), claim));
  }

  add(entry: Taken, omittedBy: readonly string[]): void {
    this.#lead(this.#groupOf(entry, omittedBy).node, this.#nodeOf(entry));
  }

  #groupOf(entry: Taken, omittedBy: readonly string[]): Group {
    const unit = unitOf(entry);
    const ofList = this.#groups.get(omittedBy) ?? new Map<string, Group>();
    this.#groups.set(omittedBy, ofList);
    const known = ofList.get(unit);
    if (known !== undefined) return known;
    const claims = omittedBy.flatMap((founding) => {
      const ofFounding = this.#claims.get(founding);
      return [...new Set([everything, unit])].flatMap((each) => ofFounding?.get(each) ?? []);
    });
    const group = { node: this.#newNode(), claims };
    for (const { node } of claims) this.#lead(node, group.node);
    ofList.set(unit, group);
    return group;
  }

  /** Once all is added: whether something can have replaced an operation that these leave out. */
  judge(): (entry: Taken, omittedBy: readonly string[]) => boolean {
    const circles = circlesOf(this.#leads);
    const circleOf = (entry: Taken): number | undefined => circles[this.#nodeOf(entry)];
    const makers = new Map<Claim, ReadonlySet<number | undefined>>();
    for (const ofFounding of this.#claims.values())
      for (const claim of ofFounding.values()) makers.set(claim, new Set(claim.by.map(circleOf)));
    return (entry, omittedBy) => {
      const own = circleOf(entry);
      return this.#groupOf(entry, omittedBy).claims.some((claim) => {
        const circlesOfMakers = makers.get(claim) ?? new Set();
        return circlesOfMakers.size > 1 || !circlesOfMakers.has(own);
      });
    };
  }
}

/** N1, N3, N4: whether naming it replaces it. */
function replaces({ op }: Taken, { op: named }: Taken): boolean {
  if (named.op === 'retire' || named.op === 'restore') return op.op === 'retire' || op.op === 'restore';
  return op.op === 'retire' || ('unit' in op && 'unit' in named && op.unit === named.unit);
}

const unitOf = ({ op }: Taken): string => ('unit' in op && op.unit !== undefined ? op.unit : everything);

/** Stands for all units: no word of the model. */
const everything = '*';
