/** A very full file: everyday contact notes made from sentence material, the same on every computer. */
import type { Tell } from './mistakes.ts';
import type { Everyday, Theme } from './schema.ts';
import type { On, PracticeNote } from './types.ts';

/** Small repeatable number generator (mulberry32): 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Next = () => number;
type Era = Everyday['eras'][number];

function pick<T>(next: Next, from: readonly T[]): T {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const slot = /\{(\w+)\}/g;

/** One to three sentences. */
function textOf(next: Next, theme: Theme, words: Everyday['words']): string {
  const sentences = [pick(next, theme.opening)];
  if (next() < 0.72) sentences.push(pick(next, theme.middle));
  if (next() < 0.45) sentences.push(pick(next, theme.closing));
  return sentences.join(' ').replaceAll(slot, (_all, name: string) => pick(next, words[name] ?? []));
}

/** Tells of words in braces for which nothing stands. */
function tellWordless({ eras, words }: Everyday, tell: Tell): void {
  eras.forEach(({ themes }, era) =>
    themes.forEach((theme, at) => {
      for (const part of ['opening', 'middle', 'closing'] as const)
        theme[part].forEach((sentence, index) => {
          for (const [all, name = ''] of sentence.matchAll(slot))
            if (!Object.hasOwn(words, name))
              tell(['eras', era, 'themes', at, part, index], `nothing stands for ${all} in everyday.words`);
        });
    }),
  );
}

interface Span {
  readonly from?: number;
  readonly until?: number;
}
const within = (day: number, { from = day, until = day }: Span): boolean => from <= day && day <= until;
const occurs = (theme: Theme, day: number): boolean =>
  within(day, theme) && !(theme.except !== undefined && within(day, theme.except));

/** So often a note may come out as one before it, or on a day that has none, for each that is wanted. */
const patience = 50;

function written(on: On, next: Next, era: Era, everyday: Everyday, used: Set<string>): readonly PracticeNote[] {
  const made: PracticeNote[] = [];
  for (let tries = 0; made.length < era.count && tries < era.count * patience; tries++) {
    const day = era.from + Math.floor(((era.until - era.from) * (made.length + next())) / era.count);
    const possible = era.themes.filter((each) => occurs(each, day));
    if (possible.length === 0) continue;
    const theme = pick(next, possible);
    const text = textOf(next, theme, everyday.words);
    if (used.has(text)) continue;
    used.add(text);
    const { kind, domain } = theme;
    const chosen = pick(next, theme.by);
    const away = everyday.instead.find(({ of, ...span }) => of === chosen && within(day, span));
    made.push({
      section: 'notes',
      by: away?.by ?? chosen,
      day,
      note: { text, on: on(day), kind, ...(domain !== undefined && { domain }) },
    });
  }
  return made;
}

/** The notes of every day; none where something is wrong with them. */
export function everydayNotes(everyday: Everyday, on: On, tell: Tell): readonly PracticeNote[] {
  let wrong = false;
  const told: Tell = (path, message) => {
    wrong = true;
    tell(path, message);
  };
  tellWordless(everyday, told);
  if (wrong) return [];
  const next = numbers(everyday.seed);
  const used = new Set<string>();
  return everyday.eras.flatMap((era, at) => {
    const made = written(on, next, era, everyday, used);
    if (made.length < era.count)
      told(['eras', at], `sentences and days for ${made.length} different notes, not for ${era.count}`);
    return made;
  });
}
