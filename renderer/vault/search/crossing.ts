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

export function packHits(hits: readonly Hit[]): PackedHits {
  const people = new Numbered<HitPerson>();
  const days = new Numbered<string>();
  const numbers = new Uint32Array(hits.reduce((sum, { marks }) => sum + perHit + 2 * marks.length, 0));
  let [excerpts, entities, at] = ['', '', 0];
  for (const { person, kind, section, on = '', excerpt, entity = '', marks } of hits) {
    excerpts += excerpt;
    entities += entity;
    numbers[at++] = people.of(person);
    numbers[at++] = kinds.indexOf(kind);
    numbers[at++] = sectionKinds.indexOf(section);
    numbers[at++] = days.of(on);
    numbers[at++] = excerpt.length;
    numbers[at++] = entity.length;
    numbers[at++] = marks.length;
    for (const mark of marks) {
      numbers[at++] = mark[0];
      numbers[at++] = mark[1];
    }
  }
  return {
    people: people.all(),
    excerpts,
    entities,
    days: days.all(),
    numbers,
  };
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
      excerpt: excerpts.slice(excerptAt, excerptAt + excerptLength),
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
