/** Makes a file of vectors: what desks hold at some moment, each of them a case. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { Place } from '../../../shared/contributions/held.ts';
import { must } from '../../../shared/result.ts';
import type { Desk, Person } from '../section.ts';
import { reckoned, type Holding, type VectorFile } from './file.ts';

interface Here {
  /** Default: all that is at the desk. */
  readonly holds?: readonly Contribution[];
  /** Epochs whose key is held; default: those of the desk. */
  readonly keys?: readonly Contribution[];
  /** Seats whose card is missing. */
  readonly without?: readonly Person[];
  readonly first?: readonly Contribution[];
  readonly mine?: Person;
}

export class Scene {
  readonly #about: string;
  readonly #rules: readonly string[];
  readonly #place: Place;
  readonly #people: readonly Person[];
  readonly #contributions: string[] = [];
  readonly #cases: Holding[] = [];

  constructor(about: string, rules: readonly string[], place: Place, people: readonly Person[]) {
    this.#about = about;
    this.#rules = rules;
    this.#place = place;
    this.#people = people;
  }

  /** What a desk holds now. */
  case(about: string, desk: Desk, here: Here = {}): this {
    const holds = (here.holds ?? desk.log.contributions()).map(({ bytes }) => this.#positionOf(toHex(bytes)));
    const people = this.#people.filter((each) => !here.without?.includes(each));
    this.#cases.push({
      about,
      holds: holds.sort((a, b) => a - b),
      keys: (here.keys ? here.keys.map(({ id }) => toHex(id)) : [...desk.keys]).sort(),
      authors: Object.fromEntries(people.map(({ author }) => [author.seat, author.name])),
      mine: (here.mine ?? desk.who).author.seat,
      first: (here.first ?? []).map(({ id }) => toHex(id)),
    });
    return this;
  }

  #positionOf(hex: string): number {
    const at = this.#contributions.indexOf(hex);
    return at >= 0 ? at : this.#contributions.push(hex) - 1;
  }

  file(): VectorFile {
    const { section, dossier, realm, kind } = this.#place;
    const file = {
      about: this.#about,
      rules: [...this.#rules],
      place: { section: toHex(section), dossier: toHex(dossier), realm: toHex(realm), kind },
      contributions: this.#contributions,
    };
    return { ...file, cases: this.#cases.map((each) => ({ ...each, expected: reckoned(file, each) })) };
  }
}

export const foundingAt = (desk: Desk): Contribution =>
  must(
    desk.log.contributions().find(({ head }) => head.epoch === null),
    'a founding',
  );
