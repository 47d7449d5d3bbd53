/** One search on its way: month after month is looked through, and what is found is written for the page. */
import { type SectionKind, sectionKinds } from '../../../../shared/dossier/sections.ts';
import { must } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { Block } from './blocks.ts';
import { HitWriter } from './crossing.ts';
import { MatchBuffer } from './match-buffer.ts';
import type { Month } from './month.ts';
import type { People } from './people.ts';
import { soughtFor, type Sought } from './n-gram-filter.ts';

/** Where texts stand. */
export interface Place {
  readonly dossier: string;
  readonly realm: Realm;
  readonly section: SectionKind;
}

export interface Question {
  /** Folded, as they were typed. */
  readonly words: readonly string[];
  readonly limit: number;
  readonly realm: Realm;
  /** Whether texts of a dossier may be found; people are found by name wherever they are. */
  readonly mayRead: (dossier: string) => boolean;
  /** Dossiers that a person put together as one person's, by each of them. */
  readonly together: ReadonlyMap<string, readonly string[]>;
}

export class QueryCursor {
  readonly hits: HitWriter;
  readonly #question: Question;
  /** A text in which the rarest word does not occur need not be looked at for the others. */
  readonly #rarestFirst: readonly Sought[];
  readonly #people: People;
  /** By the number of the section. */
  readonly #places: readonly Place[];
  /** Numbers of people among the hits, by the number of the section: looked up once for each, not for each hit. */
  readonly #persons: Int32Array;
  /** Whether a text of a section is asked for, by its number: looked up once for each. */
  readonly #asked: (boolean | undefined)[] = [];
  readonly #finds = new MatchBuffer<Block>();

  constructor(question: Question, people: People, places: readonly Place[]) {
    this.hits = new HitWriter(question.words.length);
    this.#question = question;
    this.#rarestFirst = [...question.words].sort((a, b) => b.length - a.length).map(soughtFor);
    this.#people = people;
    this.#places = places;
    this.#persons = new Int32Array(places.length).fill(-1);
  }

  get isFull(): boolean {
    return this.hits.count >= this.#question.limit;
  }

  /** Those whose name was asked for come before all texts. */
  atPeople(): void {
    this.#people.write(this.#question.words, this.#question, this.hits);
  }

  through(month: Month): void {
    const finds = this.#finds;
    finds.clear();
    const isAsked = (owner: number): boolean => (this.#asked[owner] ??= this.#isAsked(owner));
    for (const block of month.blocks()) block.find(this.#rarestFirst, isAsked, finds);
    if (finds.count > 0) this.#write(month);
  }

  #isAsked(owner: number): boolean {
    const { realm, dossier } = this.#placeOf(owner);
    return realm === this.#question.realm && this.#question.mayRead(dossier);
  }

  /** The newest of what was found, as many as are still wanted. */
  #write({ days }: Month): void {
    const { words, limit } = this.#question;
    const most = Math.min(this.#finds.count, limit - this.hits.count);
    this.hits.begin(most, this.#finds.mostLetters(most));
    const firstDay = this.hits.days(days.all());
    this.#finds.forEach(days, (found) => {
      if (found.rank >= most) return;
      const owner = found.block.ownerOf(found.item);
      const section = sectionKinds.indexOf(this.#placeOf(owner).section);
      const place = { row: found.rank, person: this.#personOf(owner), section, firstDay };
      found.block.write(found, words, place, this.hits);
    });
  }

  #personOf(owner: number): number {
    const known = this.#persons[owner] ?? -1;
    if (known >= 0) return known;
    const number = this.hits.person(this.#people.of(this.#placeOf(owner).dossier));
    this.#persons[owner] = number;
    return number;
  }

  #placeOf(owner: number): Place {
    return must(this.#places[owner], 'where a text stands');
  }
}
