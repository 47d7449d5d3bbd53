/**
 * Hits on their way from the worker to the page: a few texts and numbers. Copied as objects one by one, thousands of hits
 * took longer than finding them.
 */
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { must, ok, type Result } from '../../../shared/result.ts';
import type { Hit, HitPerson, VaultApi, VaultProblem } from '../api.ts';

export interface PackedHits {
  readonly people: readonly HitPerson[];
  /** All excerpts, one behind the other; all ids of entities. */
  readonly excerpts: string;
  readonly entities: string;
  readonly days: readonly string[];
  /** For each hit: person, kind, section, day, length of the excerpt and of the id, how many marks; then each mark. */
  readonly numbers: Uint32Array;
}

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

export function packHits(hits: readonly Hit[]): PackedHits {
  const people = new Numbered<HitPerson>();
  const days = new Numbered<string>();
  const numbers: number[] = [];
  let [excerpts, entities] = ['', ''];
  for (const { person, kind, section, on = '', excerpt, entity = '', marks } of hits) {
    excerpts += excerpt;
    entities += entity;
    numbers.push(people.of(person), kinds.indexOf(kind), sectionKinds.indexOf(section), days.of(on));
    numbers.push(excerpt.length, entity.length, marks.length);
    for (const [at, length] of marks) numbers.push(at, length);
  }
  return {
    people: people.all(),
    excerpts,
    entities,
    days: days.all(),
    // `from` asks the list for each number by itself.
    numbers: new Uint32Array(numbers),
  };
}

export function unpackHits({ people, excerpts, entities, days, numbers }: PackedHits): readonly Hit[] {
  const hits: Hit[] = [];
  let [at, excerptAt, entityAt] = [0, 0, 0];
  const next = (): number => must(numbers[at++], 'a number of a hit');
  while (at < numbers.length) {
    const person = must(people[next()], 'the person of a hit');
    const kind = must(kinds[next()], 'the kind of a hit');
    const section = must(sectionKinds[next()], 'the section of a hit');
    const on = must(days[next()], 'the day of a hit');
    const excerpt = excerpts.slice(excerptAt, (excerptAt += next()));
    const entity = entities.slice(entityAt, (entityAt += next()));
    const marks = Array.from({ length: next() }, () => [next(), next()] as const);
    hits.push({ person, kind, section, ...(entity !== '' && { entity }), excerpt, marks, ...(on !== '' && { on }) });
  }
  return hits;
}

export type PackedAnswer = Result<{ readonly packed: PackedHits; readonly complete: boolean }, VaultProblem>;

/** The search as the worker answers it. */
export const packedAnswer =
  (calls: Pick<VaultApi, 'search'>) =>
  async (input: Parameters<VaultApi['search']>[0]): Promise<PackedAnswer> => {
    const answer = await calls.search(input);
    return answer.ok ? ok({ packed: packHits(answer.value.hits), complete: answer.value.complete }) : answer;
  };

/** The same as the page reads it. */
export const unpackedAnswer = (answer: PackedAnswer): Awaited<ReturnType<VaultApi['search']>> =>
  answer.ok ? ok({ hits: unpackHits(answer.value.packed), complete: answer.value.complete }) : answer;
