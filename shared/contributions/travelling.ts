/** What of a section goes to one reader, and under which key it is kept there (SPEC.md, E3). */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import type { Coverage } from './knowledge.ts';
import { adoptionsIn, type Adopting } from './adopting.ts';
import type { Epoch } from './epoch.ts';
import { redact } from './format.ts';
import { Giving } from './giving.ts';
import type { Held } from './held.ts';
import type { SectionLog } from './section-log.ts';
import { showsOf } from './shown.ts';

export interface Travelling {
  readonly id: Bytes;
  /** The same as text. */
  readonly hex: string;
  readonly bytes: Bytes;
}

type Knows = (idHex: string) => boolean;

/** The newest epochs someone reads; a file for them names the first: one they are known to have come to, where there is one. */
export function epochsFor(log: SectionLog, reader: Bytes, knows: Knows = () => false): readonly Epoch[] {
  const seat = toHex(reader);
  const read = log.ancestry().readBy(seat);
  const hasCome = ({ hex }: Epoch): boolean =>
    [hex, ...log.ancestry().before(hex)].some((each) => read.has(each) && knows(each));
  const leaves = log.leaves().filter((leaf) => leaf.members.has(seat));
  return [...leaves.filter(hasCome), ...leaves.filter((leaf) => !hasCome(leaf))];
}

/** Epochs (hex) whose key goes along: the newest, and those of late work. */
export function keysAlong(log: SectionLog, reader: Bytes, travels: readonly Travelling[]): readonly string[] {
  const newest = epochsFor(log, reader);
  const ancestry = log.ancestry();
  const read = ancestry.readBy(toHex(reader));
  const ways = newest.map((leaf) => ({ before: ancestry.before(leaf.hex), coverage: log.knownTo(leaf) }));
  const late = new Set<string>();
  for (const { hex } of travels) {
    const held = log.held().get(hex);
    const epoch = held?.epoch ?? '';
    if (held === undefined || late.has(epoch) || !read.has(epoch)) continue;
    if (ways.some(({ before, coverage }) => before.has(epoch) && !coverage.knows(held))) late.add(epoch);
  }
  return [...new Set([...newest.map((epoch) => epoch.hex), ...late])];
}

/**
 * What a reader of the newest epoch may hold: its founding, what it restates and what was adopted in it (redacted to the
 * operations shown), what was written since, and late work of epochs they were a reader of, with what was adopted in it. `knows`
 * leaves out what the reader is known, by receipt, to hold. Someone who was a reader before also gets the foundings in between, and
 * who was let in, to see why this epoch counts. Of epochs founded side by side they get each they read.
 */
export function travelling(log: SectionLog, reader: Bytes, knows: (idHex: string) => boolean): readonly Travelling[] {
  const adoptions = adoptionsIn(log);
  const judged = log.judged();
  const lets = { judged, adoptions, giving: new Giving(log, adoptions) };
  const roads = epochsFor(log, reader).map((epoch) => new Road(log, epoch, toHex(reader), knows, lets));
  const travels: Travelling[] = [];
  for (const [held, standing] of judged) {
    const setAside =
      standing.is === 'quarantined' && standing.reason !== 'not-allowed' && standing.reason !== 'not-a-writer';
    if (setAside) continue;
    const { contribution } = held;
    const shows = roads.map((road) => road.showsOf(held, standing.is === 'applied'));
    if (shows.includes('all')) {
      if (contribution.ops.length > 0) travels.push({ id: contribution.id, hex: held.id, bytes: contribution.bytes });
      continue;
    }
    // Of two epochs each may show what the other does not: all of it travels.
    const positions = shows.flatMap((each) => (each === 'all' ? [] : (each ?? [])));
    if (positions.length > 0)
      travels.push({ id: contribution.id, hex: held.id, bytes: redact(contribution, positions) });
  }
  for (const { id, epoch, bytes } of log.newer()) {
    const hex = toHex(id);
    const belongs = roads.some((road) => road.restates(hex) || (epoch !== null && road.reads(toHex(epoch))));
    if (belongs && !knows(hex)) travels.push({ id, hex, bytes });
  }
  // The same order as of the bytes: the digits of all ids are as many.
  return travels.sort((a, b) => (a.hex < b.hex ? -1 : Number(a.hex > b.hex)));
}

/** What lets somebody read, made once for all ways. */
interface Lets {
  readonly judged: ReturnType<SectionLog['judged']>;
  readonly adoptions: readonly Adopting[];
  readonly giving: Giving;
}

/** The way one reader has come to one of the newest epochs. */
class Road {
  readonly #newest: Epoch;
  readonly #giving: Giving;
  readonly #coverage: Coverage;
  readonly #knows: Knows;
  /** What is shown of others: restated by the newest founding, or adopted in work that goes to the reader. */
  readonly #shows: ReadonlyMap<string, readonly number[]>;
  /** What those of these adoptions show that the reader is known to hold. */
  readonly #adopted: ReadonlyMap<string, readonly number[]>;
  /** Epochs before the newest that they were a reader of. */
  readonly #read: ReadonlyMap<string, Epoch>;
  /** Foundings after the first epoch they read, and of epochs whose late work comes. */
  readonly #foundings: ReadonlySet<string | null>;

  constructor(log: SectionLog, newest: Epoch, readerHex: string, knows: Knows, { judged, adoptions, giving }: Lets) {
    const ancestry = log.ancestry();
    const read = ancestry.readBy(readerHex);
    const before = log.epochs().filter(({ hex }) => ancestry.before(newest.hex).has(hex));
    this.#newest = newest;
    this.#giving = giving;
    this.#coverage = log.knownTo(newest);
    this.#knows = knows;
    this.#read = new Map(before.filter(({ hex }) => read.has(hex)).map((epoch) => [epoch.hex, epoch]));
    const going = this.#adoptionsFor(adoptions);
    this.#shows = merged([this.#restatedIn(newest), ...going.map((each) => this.#givenBy(each))]);
    this.#adopted = merged(going.flatMap((each) => (knows(each.held.id) ? [this.#givenBy(each)] : [])));
    const isOnTheWay = ({ hex }: Epoch): boolean =>
      [...this.#read.keys()].some((each) => ancestry.before(hex).has(each));
    const foundings = new Set<string | null>([newest.hex, ...before.filter(isOnTheWay).map((epoch) => epoch.hex)]);
    // Where they came in with the newest, nothing of before is late for them.
    const mayBeLate = this.#read.size > 0 ? judged : [];
    for (const [held, { is }] of mayBeLate) if (is === 'applied' && this.#isLate(held)) foundings.add(held.epoch);
    this.#foundings = foundings;
  }

  /**
   * Adoptions that go to the reader: of the newest epoch, late ones of epochs they read, and those that one of these shows, place by
   * place. What else stands in a contribution of which something was let read lets nobody read anything.
   */
  #adoptionsFor(all: readonly Adopting[]): readonly Adopting[] {
    const byPlace = new Map<string, Map<number, Adopting>>();
    for (const each of all) {
      const places = byPlace.get(each.held.id) ?? new Map<number, Adopting>();
      byPlace.set(each.held.id, places.set(each.position, each));
    }
    const going = new Set(all.filter(({ held }) => held.epoch === this.#newest.hex || this.#isLate(held)));
    for (const each of going)
      for (const [id, shows] of this.#givenBy(each)) {
        const places = byPlace.get(id);
        if (places === undefined) continue;
        for (const position of shows) {
          const shown = places.get(position);
          if (shown !== undefined) going.add(shown);
        }
      }
    return [...going];
  }

  #givenBy({ held, adopts }: Adopting): ReadonlyMap<string, readonly number[]> {
    return this.#giving.of(held.seat, showsOf(adopts));
  }

  #restatedIn({ author, founding }: Epoch): ReadonlyMap<string, readonly number[]> {
    return this.#giving.of(author, showsOf(founding.restates));
  }

  #isLate(held: Held): boolean {
    return this.#read.has(held.epoch ?? '') && !this.#coverage.knows(held);
  }

  restates(id: string): boolean {
    return this.#shows.has(id);
  }

  reads(epochHex: string): boolean {
    return epochHex === this.#newest.hex || this.#read.has(epochHex);
  }

  /** Positions of a contribution as this reader gets them, or null when they do not. */
  showsOf(held: Held, applied: boolean): readonly number[] | 'all' | null {
    const { id, epoch } = held;
    const known = this.#knows(id);
    // One that was adopted goes like whatever was: whoever reads the adoption sees what it is of.
    if (epoch === null) return !known && (this.#foundings.has(id) || this.#shows.has(id)) ? 'all' : null;
    if (epoch === this.#newest.hex) return known ? null : 'all';
    if (applied && this.#isLate(held)) return known ? null : 'all';
    const shows = [...(this.#shows.get(id) ?? []), ...this.#admissionsIn(held)];
    if (shows.length === 0) return null;
    return known && this.#alreadyShown(held, shows) ? null : shows;
  }

  /** Who was let in belongs to the foundings: without it nobody sees why what they found counts. */
  #admissionsIn({ contribution, epoch }: Held): readonly number[] {
    if (!this.#foundings.has(epoch) && !this.#read.has(epoch ?? '')) return [];
    return contribution.ops.flatMap((each, at) => (each?.op.op === 'admit' ? [at] : []));
  }

  /** An earlier copy they are known to hold shows all that this epoch shows. */
  #alreadyShown({ id, epoch, contribution }: Held, shows: readonly number[]): boolean {
    const seen = new Set<number>();
    for (const each of [this.#newest, ...this.#read.values()]) {
      if (!this.#knows(each.hex)) continue;
      if (each.hex === epoch) return true;
      for (const position of this.#restatedIn(each).get(id) ?? []) seen.add(position);
    }
    // Admissions have been shown with any copy.
    for (const [position, op] of contribution.ops.entries()) if (op?.op.op === 'admit') seen.add(position);
    for (const position of this.#adopted.get(id) ?? []) seen.add(position);
    return shows.every((position) => seen.has(position));
  }
}

/** All of it; in time that follows what is named, however often one thing is. */
function merged(all: readonly ReadonlyMap<string, readonly number[]>[]): ReadonlyMap<string, readonly number[]> {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  const into = new Map<string, Set<number>>();
  for (const each of all)
    for (const [id, shows] of each) {
      const positions = into.get(id) ?? new Set<number>();
      for (const position of shows) positions.add(position);
      into.set(id, positions);
    }
  return new Map([...into].map(([id, positions]) => [id, [...positions].sort((a, b) => a - b)]));
}
