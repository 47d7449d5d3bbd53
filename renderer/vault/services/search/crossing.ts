/**
 * Hits on their way from the worker to the page: a few texts and numbers. Copied as objects one by one, thousands of hits
 * took longer than finding them.
 */
import { sectionKinds } from '../../../../shared/dossier/sections.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { Hit, HitPerson } from '../../api/dossiers.ts';
import type { VaultApi } from '../../api/calls.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { Letters, ReadLetters, type WrittenLetters } from './letters.ts';
import type { Stretch } from './packing.ts';

export interface PackedHits {
  readonly people: readonly HitPerson[];
  readonly days: readonly string[];
  readonly sheets: readonly Sheet[];
  /** Numbers of a row. */
  readonly perHit: number;
}

/** Some of the hits. */
export interface Sheet {
  /** A row for each hit: see `columns`; then places and lengths of its marks. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Ids of entities, and excerpts. */
  readonly letters: WrittenLetters;
}

/** Numbers of a hit before its marks: of its texts, where they stand among the letters and how long they are. */
const columns = {
  ...{ person: 0, kind: 1, section: 2, day: 3 },
  ...{ entity: 4, entityLength: 5, excerpt: 6, excerptLength: 7, marks: 8 },
} as const;
type Unpacked = { -readonly [K in keyof Hit]: Hit[K] };

export const hitKinds = ['person', 'note', 'step', 'goal', 'other', 'alike'] as const satisfies readonly Hit['kind'][];

/** A hit: its row on the sheet, what is said of it by number, and its texts; '' without an entity. */
export interface Written {
  readonly row: number;
  readonly person: number;
  readonly kind: number;
  readonly section: number;
  readonly day: number;
  readonly entity: string;
  readonly excerpt: Stretch | string;
}

/**
 * Hits as they travel, written as they are found, on sheets as large as what is written on them: nothing is made for each hit,
 * and what grew and was copied made the engine collect garbage, which takes the longer the more the vault holds.
 */
export class HitWriter {
  readonly #perHit: number;
  readonly #people = new Map<HitPerson, number>();
  readonly #days: string[] = [''];
  readonly #sheets: { readonly numbers: Uint32Array<ArrayBuffer>; readonly letters: Letters }[] = [];
  #numbers = new Uint32Array(0);
  #letters = new Letters(0);
  #count = 0;

  /** @param mostMarks of one hit */
  constructor(mostMarks: number) {
    this.#perHit = columns.marks + 1 + 2 * mostMarks;
  }

  get count(): number {
    return this.#count;
  }

  /** The number of a person. */
  person(person: HitPerson): number {
    const known = this.#people.get(person);
    if (known !== undefined) return known;
    this.#people.set(person, this.#people.size);
    return this.#people.size - 1;
  }

  /** Takes days in. @returns the number of the first; without a day it is 0 */
  days(days: readonly string[]): number {
    return this.#days.push(...days) - days.length;
  }

  /** What is written from now on stands on a sheet of its own: so many hits, in any order, and at most so many letters. */
  begin(hits: number, mostLetters: number): void {
    this.#numbers = new Uint32Array(hits * this.#perHit);
    this.#letters = new Letters(mostLetters);
    this.#sheets.push({ numbers: this.#numbers, letters: this.#letters });
    this.#count += hits;
  }

  put({ row, person, kind, section, day, entity, excerpt }: Written): void {
    const [numbers, letters] = [this.#numbers, this.#letters];
    const at = row * this.#perHit;
    numbers[at + columns.person] = person;
    numbers[at + columns.kind] = kind;
    numbers[at + columns.section] = section;
    numbers[at + columns.day] = day;
    numbers[at + columns.entity] = letters.writeText(entity);
    numbers[at + columns.entityLength] = entity.length;
    const isText = typeof excerpt === 'string';
    numbers[at + columns.excerpt] = isText ? letters.writeText(excerpt) : letters.write(excerpt);
    numbers[at + columns.excerptLength] = isText ? excerpt.length : excerpt.to - excerpt.from;
  }

  /** Marks letters of a hit's excerpt. */
  mark(row: number, marks: Hit['marks']): void {
    const numbers = this.#numbers;
    let at = row * this.#perHit + columns.marks;
    numbers[at] = marks.length;
    for (const [place, letters] of marks) {
      numbers[at + 1] = place;
      numbers[at + 2] = letters;
      at += 2;
    }
  }

  packed(): PackedHits {
    return {
      people: [...this.#people.keys()],
      days: this.#days,
      sheets: this.#sheets.map(({ numbers, letters }) => ({ numbers, letters: letters.all() })),
      perHit: this.#perHit,
    };
  }
}

/** Tens of thousands of hits at once: nothing is made for each but the hit itself. */
export function unpackHits(packed: PackedHits): readonly Hit[] {
  const hits: Hit[] = [];
  for (const sheet of packed.sheets) unpackSheet(sheet, packed, hits);
  return hits;
}

function unpackSheet({ numbers, letters }: Sheet, { people, days, perHit }: PackedHits, hits: Hit[]): void {
  const read = new ReadLetters(letters);
  for (let at = 0; at < numbers.length; at += perHit) {
    const number = (column: number): number => numbers[at + column] ?? 0;
    const marks: [number, number][] = [];
    const last = columns.marks + 2 * number(columns.marks);
    for (let mark = columns.marks + 1; mark < last; mark += 2) marks.push([number(mark), number(mark + 1)]);
    const hit: Unpacked = {
      person: must(people[number(columns.person)], 'the person of a hit'),
      kind: must(hitKinds[number(columns.kind)], 'the kind of a hit'),
      section: must(sectionKinds[number(columns.section)], 'the section of a hit'),
      excerpt: read.text(number(columns.excerpt), number(columns.excerptLength)),
      marks,
    };
    const on = must(days[number(columns.day)], 'the day of a hit');
    if (on !== '') hit.on = on;
    const entity = read.text(number(columns.entity), number(columns.entityLength));
    if (entity !== '') hit.entity = entity;
    hits.push(hit);
  }
}

export interface PackedFound {
  readonly packed: PackedHits;
  readonly complete: boolean;
  /** Of some dossiers only the name was looked at. */
  readonly namesOnly: boolean;
}

export type PackedAnswer = Result<PackedFound, VaultProblem>;

/** The answer as the page reads it. */
export function unpackedAnswer(answer: PackedAnswer): Awaited<ReturnType<VaultApi['search']>> {
  if (!answer.ok) return answer;
  const { packed, ...rest } = answer.value;
  return ok({ ...rest, hits: unpackHits(packed) });
}

/** What of packed hits changes hands. */
export const buffersOf = (answer: PackedAnswer): readonly ArrayBuffer[] =>
  answer.ok
    ? answer.value.packed.sheets.flatMap(({ numbers, letters }) => [
        numbers.buffer,
        letters.narrow.buffer,
        letters.wide.buffer,
      ])
    : [];
