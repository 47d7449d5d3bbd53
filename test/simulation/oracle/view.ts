/**
 * The oracle: what a reader sees of a section (SPEC.md, N1-N7, C3, C5, C8), by asking of every operation whether any
 * other names it.
 */
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { note as noteSchema, unitSchema } from '../../../shared/dossier/entities.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import { isLater } from '../world/application.ts';
import { judge, type Judged, type Saying, type Scene } from './judge.ts';
import { before, knew, names as namesIn, roleOf } from './knowing.ts';
import { adoptedIn, type Founding, type Person } from './foundings.ts';
import { canLetRead, showingsOf } from './giving.ts';
import type { Told } from './told.ts';

/** What stands, in words that can be compared: ids of operations, values by their encoding. */
export interface Standing {
  readonly epoch: string | null;
  /** `type/entity` -> what it shows. */
  readonly entities: Readonly<Record<string, EntityStanding>>;
  readonly notes: readonly string[];
  readonly readers: readonly string[];
  readonly waiting: number;
  readonly aside: number;
  readonly newer: number;
  readonly missingFrom: readonly string[];
}

export interface EntityStanding {
  readonly state: 'present' | 'taken-out' | 'taken-out-and-changed';
  readonly takenOut: readonly string[];
  /** Unit -> sides: the ids of one value joined, in order. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly readOnly: readonly string[];
}

const isPut = ({ said }: Saying): boolean => !said.unread && (said.op === 'put' || said.op === 'settle');
const isRetire = ({ said }: Saying): boolean => !said.unread && said.op === 'retire';
const isRestore = ({ said }: Saying): boolean => !said.unread && said.op === 'restore';
const names = (one: Saying, other: Saying): boolean => one.said.sees.includes(other.said.id);

/** One entity: all that was said of it. */
export class Entity {
  readonly #all: readonly Saying[];

  constructor(all: readonly Saying[]) {
    this.#all = all;
  }

  units(): readonly string[] {
    return [...new Set(this.#all.flatMap(({ said }) => said.unit ?? []))].sort();
  }

  /** N1. */
  last(unit: string): readonly Saying[] {
    const puts = this.#all.filter((each) => isPut(each) && each.said.unit === unit);
    return puts.filter((each) => !puts.some((other) => names(other, each)));
  }

  /** N3. */
  current(unit: string): readonly Saying[] {
    return this.last(unit)
      .filter((each) => !each.leftOut)
      .filter((each) => !this.#all.some((other) => isRetire(other) && names(other, each)));
  }

  /** N4. */
  retires(): readonly Saying[] {
    return this.#all
      .filter((each) => isRetire(each) && !each.leftOut)
      .filter((each) => !this.#all.some((other) => (isRetire(other) || isRestore(other)) && names(other, each)));
  }

  restores(): readonly Saying[] {
    return this.#all
      .filter((each) => isRestore(each) && !each.leftOut)
      .filter((each) => !this.#all.some((other) => (isRetire(other) || isRestore(other)) && names(other, each)));
  }

  /** N6. */
  shown(unit: string): readonly Saying[] {
    const current = this.current(unit);
    const gone = this.last(unit).filter((each) => this.retires().some((retire) => names(retire, each)));
    return [...current, ...gone.filter((each) => !current.includes(each))];
  }

  standing(kind: string, type: string, isOlder: boolean): EntityStanding {
    const sides = Object.fromEntries(this.units().map((unit) => [unit, byValue(this.shown(unit))]));
    const readOnly = this.units().filter(
      (unit) => (isOlder && isLater(type, unit)) || this.#isReadOnly(kind, type, unit),
    );
    const changed = this.units().some((unit) => this.current(unit).length > 0);
    const taken = this.retires().length > 0;
    return {
      state: taken ? (changed ? 'taken-out-and-changed' : 'taken-out') : 'present',
      takenOut: idsOf(this.retires()),
      units: Object.fromEntries(
        Object.entries(sides).filter(([unit, all]) => all.length > 0 || readOnly.includes(unit)),
      ),
      readOnly,
    };
  }

  /** N7. */
  #isReadOnly(kind: string, type: string, unit: string): boolean {
    const unread = this.#all.some(({ said }) => said.unread && (said.unit === unit || said.unit === undefined));
    const section = sectionKind.safeParse(kind);
    const schema = section.success ? unitSchema(section.data, type, unit) : undefined;
    return unread || schema === undefined || this.shown(unit).some(({ said }) => !schema.safeParse(said.value).success);
  }
}

const idsOf = (all: readonly Saying[]): string[] => all.map(({ said }) => said.id).sort();

/** C5. */
function byValue(all: readonly Saying[]): string[] {
  const text = (each: Saying): string => toHex(encode(each.said.value));
  return [...new Set(all.map((each) => idsOf(all.filter((other) => text(other) === text(each))).join(' ')))].sort();
}

export function entitiesOf({ saying }: Judged): ReadonlyMap<string, Entity> {
  const about = saying.filter(({ said }) => said.type !== undefined && said.entity !== undefined && said.op !== 'note');
  const names = new Set(about.map(({ said }) => `${said.type}/${said.entity}`));
  return new Map(
    [...names].map((name) => [name, new Entity(about.filter(({ said }) => `${said.type}/${said.entity}` === name))]),
  );
}

const isNote = ({ said }: Saying): boolean => said.op === 'note' && noteSchema.safeParse(said.value).success;
const isUnread = ({ said }: Saying): boolean =>
  said.unread || (said.op === 'note' && !noteSchema.safeParse(said.value).success);

export function standingOf(scene: Scene, judged: Judged): Standing {
  const newerWork = scene.told.filter((each) => each.version > 1);
  const mayStand = newerWork.filter((each) => standsUnread(judged, each)).length;
  const count = (what: string): number => [...judged.verdicts.values()].filter((each) => each.startsWith(what)).length;
  const entities = [...entitiesOf(judged)].map(
    ([name, entity]) => [name, entity.standing(scene.place.kind, name.split('/')[0] ?? '', scene.isOlder)] as const,
  );
  return {
    epoch: judged.newest,
    entities: Object.fromEntries(entities.sort(([a], [b]) => (a < b ? -1 : 1))),
    notes: idsOf(judged.saying.filter(isNote)),
    // Who reads is said also of somebody whose card is not here.
    readers: (judged.members.get(judged.newest ?? '') ?? []).map((each) => each.seat).sort(),
    waiting: count('waiting'),
    aside: count('aside') + newerWork.length - mayStand,
    newer: judged.saying.filter(isUnread).length + mayStand,
    missingFrom: missingFrom(scene, judged),
  };
}

/** C8: of a newer version, signed by someone who writes where it was written, or restated. */
function standsUnread({ counting, members }: Judged, told: Told): boolean {
  if (!told.signed) return false;
  if (counting.some((each) => each.restates.some(({ id }) => id === told.id))) return true;
  const epoch = counting.find((each) => each.id === told.epoch);
  const writes = (each: Founding): boolean => roleOf(each, members.get(each.id) ?? [], told.author) !== null;
  if (epoch === undefined || !writes(epoch)) return false;
  return counting.every((each) => !before(each, counting).includes(epoch) || writes(each));
}

/** F4. */
function missingFrom({ told, authors }: Scene, { counting, verdicts }: Judged): readonly string[] {
  const here = told.filter((each) => each.version === 1);
  const lacking = here.filter((each) => {
    const { prev } = each;
    if (prev === null || here.some((other) => other.id === prev)) return false;
    if (verdicts.get(each.id)?.startsWith('aside') || counting.some((founding) => namesIn(founding, prev)))
      return false;
    return counting
      .filter((founding) => founding.restates.some(({ id }) => id === each.id))
      .every((founding) =>
        founding.covered.some(
          ({ run, missing }) =>
            run === each.run && missing.some(([from, to]) => from <= each.seq - 1 && each.seq - 1 <= to),
        ),
      );
  });
  return [...new Set(lacking.map((each) => authors.get(each.author) ?? ''))].sort();
}

/** E3: what a founding by someone who holds this restates, as `<contribution>#<position>`. */
export function currentPositions(scene: Scene, judged: Judged): ReadonlySet<string> {
  const ids = new Set(judged.saying.filter((each) => isNote(each) || isUnread(each)).map(({ said }) => said.id));
  for (const entity of entitiesOf(judged).values()) {
    for (const each of [...entity.retires(), ...entity.restores()]) ids.add(each.said.id);
    for (const unit of entity.units()) for (const each of entity.current(unit)) ids.add(each.said.id);
  }
  return new Set(
    scene.told.flatMap((told) =>
      told.said.flatMap((said, at) => (said && ids.has(said.id) ? [`${told.id}#${at}`] : [])),
    ),
  );
}

/* ---- what a founding passes on ---- */

/** Epochs before one, and itself. */
export function upTo({ counting }: Pick<Judged, 'counting'>, epoch: string): readonly string[] {
  const parents = counting.find((each) => each.id === epoch)?.parents ?? [];
  const known = parents.filter((parent) => counting.some((each) => each.id === parent));
  return [epoch, ...known.flatMap((each) => upTo({ counting }, each))];
}

/** Epochs someone is a member of. */
export const readBy = (judged: Judged, seat: string): readonly string[] =>
  judged.counting
    .map((each) => each.id)
    .filter((epoch) => judged.members.get(epoch)?.some((each) => each.seat === seat) ?? false);

/** E11: whether someone may read an operation, by the epochs they read, or by what these parents knew. */
function mayRead(
  judged: Judged,
  scene: Scene,
  parents: readonly Founding[],
  seat: string,
  told: Told,
  at: number,
): boolean {
  if (told.author === seat) return true;
  const read = readBy(judged, seat);
  if (parents.some((each) => read.includes(each.id) && knew(each, told, judged.counting))) return true;
  if (read.includes(told.epoch ?? '')) return true;
  const all = showingsOf(judged, scene);
  return all.some(
    (each) =>
      read.includes(each.epoch) &&
      each.id === told.id &&
      each.shows.includes(at) &&
      canLetRead(judged, all, each, told, at),
  );
}

/**
 * What the readers of an epoch were let read in it. An owner who was taken out and has not heard of it decides in the epoch
 * they have: the file has gone when the others learn that the adoption waits (E8), so it was given all the same (E11).
 */
export const letReadIn = ({ verdicts }: Judged, scene: Scene, epoch: string) =>
  scene.told
    .filter((each) => each.epoch === epoch && ['applied', 'waiting: adoption'].includes(verdicts.get(each.id) ?? ''))
    .flatMap((each) => each.said.flatMap((said) => (said ? adoptedIn(said) : [])));

/** E11: what a founding leaves aside because a reader of before would read what nobody let them read. */
export function asideOf(scene: Scene, founding: Founding): ReadonlySet<string> {
  const judged = judge(scene);
  const parents = judged.counting.filter((each) => founding.parents.includes(each.id));
  const reads = (epoch: string, { seat }: Person): boolean =>
    judged.members.get(epoch)?.some((each) => each.seat === seat) ?? false;
  // Whoever joins with newcomers has looked at all of it.
  const isLookedAt =
    founding.reason === 'joined' && founding.named.some((one) => !parents.every((each) => reads(each.id, one)));
  const readers = founding.named.filter((one) => parents.some((each) => reads(each.id, one)));
  const aside = new Set<string>();
  for (let grew = !isLookedAt; grew;) {
    const rest = { ...scene, told: scene.told.filter((each) => !aside.has(each.id)) };
    const standing = currentPositions(rest, judge(rest));
    const size = aside.size;
    for (const told of rest.told)
      for (const [at] of told.said.entries())
        if (
          standing.has(`${told.id}#${at}`) &&
          !readers.every((one) => mayRead(judged, scene, parents, one.seat, told, at))
        )
          aside.add(told.id);
    grew = aside.size > size;
  }
  return aside;
}

/** E9: what a parent restates and does not apply here. */
export function notHere(scene: Scene, judged: Judged, founding: Founding): readonly string[] {
  const parents = judged.counting.filter((each) => founding.parents.includes(each.id));
  return parents.flatMap((each) =>
    each.restates.flatMap(({ id, shows }) => {
      const told = scene.told.find((one) => one.id === id);
      const applies = told !== undefined && judged.verdicts.get(id) === 'applied';
      return shows.filter((at) => !applies || !told.said[at]).map((at) => `${id}#${at}`);
    }),
  );
}

export { knew };
