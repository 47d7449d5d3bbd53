/**
 * Hits on their way from the worker to the page: a few texts and numbers. Copied as objects one by one, thousands of hits
 * took longer than finding them.
 */
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { must, ok, type Result } from '../../../shared/result.ts';
import type { Hit, HitPerson, VaultApi, VaultProblem } from '../api.ts';
import { Letters, type Stretch } from './packing.ts';

export interface PackedHits {
  readonly people: readonly HitPerson[];
  /** The letters of all excerpts, one behind the other: a text of millions takes long to make, and to take apart again. */
  readonly excerpts: Uint16Array<ArrayBuffer>;
  /** All ids of entities. */
  readonly entities: string;
  readonly days: readonly string[];
  /** For each hit: person, kind, section, day, length of the excerpt and of the id, how many marks; then each mark. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Numbers of a hit before its marks. */
const perHit = 7;
type Unpacked = { -readonly [K in keyof Hit]: Hit[K] };

const kinds = ['person', 'note', 'step', 'goal', 'other'] as const satisfies readonly Hit['kind'][];

/** Numbers of what occurs again and again. */
class Numbered<T> {
  readonly #numbers = new Map<T, number>();

  of(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  all(): readonly T[] {
    return [...this.#numbers.keys()];
  }
}

/** Numbers one behind the other, as they come. */
class Row {
  #numbers = new Uint32Array(1024);
  #size = 0;

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size] = number;
    this.#size += 1;
  }

  all(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.#size);
  }
}

/** A hit without its excerpt; '' where there is no entity or day. */
export interface Bare extends Pick<Hit, 'person' | 'kind' | 'section' | 'marks'> {
  readonly entity: string;
  readonly on: string;
}

/** Hits as they travel, written as they are found: nothing is made for each of them. */
export class HitWriter {
  readonly #people = new Numbered<HitPerson>();
  readonly #days = new Numbered<string>();
  readonly #excerpts = new Letters();
  readonly #entities: string[] = [];
  readonly #numbers = new Row();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(hit: Bare, excerpt: Stretch): void {
    this.#excerpts.write(excerpt);
    this.#add(hit, excerpt.to - excerpt.from);
  }

  addText(hit: Bare, excerpt: string): void {
    this.#excerpts.writeText(excerpt);
    this.#add(hit, excerpt.length);
  }

  #add({ person, kind, section, entity, on, marks }: Bare, length: number): void {
    this.#count += 1;
    this.#entities.push(entity);
    const numbers = this.#numbers;
    numbers.push(this.#people.of(person));
    numbers.push(kinds.indexOf(kind));
    numbers.push(sectionKinds.indexOf(section));
    numbers.push(this.#days.of(on));
    numbers.push(length);
    numbers.push(entity.length);
    numbers.push(marks.length);
    for (const [place, letters] of marks) {
      numbers.push(place);
      numbers.push(letters);
    }
  }

  packed(): PackedHits {
    return {
      people: this.#people.all(),
      excerpts: this.#excerpts.all(),
      entities: this.#entities.join(''),
      days: this.#days.all(),
      numbers: this.#numbers.all(),
    };
  }
}

/** Tens of thousands of hits at once: nothing is made for each but the hit itself. */
export function unpackHits({ people, excerpts, entities, days, numbers }: PackedHits): readonly Hit[] {
  const hits: Hit[] = [];
  let [excerptAt, entityAt] = [0, 0];
  for (let at = 0; at < numbers.length;) {
    const [excerptLength = 0, entityLength = 0, count = 0] = [numbers[at + 4], numbers[at + 5], numbers[at + 6]];
    const marks: [number, number][] = [];
    const end = at + perHit + 2 * count;
    for (let mark = at + perHit; mark < end; mark += 2) marks.push([numbers[mark] ?? 0, numbers[mark + 1] ?? 0]);
    const hit: Unpacked = {
      person: must(people[numbers[at] ?? 0], 'the person of a hit'),
      kind: must(kinds[numbers[at + 1] ?? 0], 'the kind of a hit'),
      section: must(sectionKinds[numbers[at + 2] ?? 0], 'the section of a hit'),
      excerpt: String.fromCharCode(...excerpts.subarray(excerptAt, excerptAt + excerptLength)),
      marks,
    };
    const on = must(days[numbers[at + 3] ?? 0], 'the day of a hit');
    if (on !== '') hit.on = on;
    if (entityLength > 0) hit.entity = entities.slice(entityAt, entityAt + entityLength);
    hits.push(hit);
    excerptAt += excerptLength;
    entityAt += entityLength;
    at = end;
  }
  return hits;
}

export interface PackedFound {
  readonly packed: PackedHits;
  readonly complete: boolean;
}

export type PackedAnswer = Result<PackedFound, VaultProblem>;

/** The search as the worker is asked for it. */
export interface PackedSearch {
  packedSearch(input: Parameters<VaultApi['search']>[0]): Promise<PackedAnswer>;
}

/** The answer as the page reads it. */
export const unpackedAnswer = (answer: PackedAnswer): Awaited<ReturnType<VaultApi['search']>> =>
  answer.ok ? ok({ hits: unpackHits(answer.value.packed), complete: answer.value.complete }) : answer;
