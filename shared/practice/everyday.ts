/** A very full file: everyday contact notes made from sentence material, the same on every computer. */
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

/** Words in braces that have nothing to stand for them, by where they are. */
export function wordless({ eras, words }: Everyday, wrong: (path: readonly PropertyKey[], message: string) => void) {
  eras.forEach(({ themes }, era) =>
    themes.forEach((theme, at) => {
      for (const part of ['opening', 'middle', 'closing'] as const)
        theme[part].forEach((sentence, index) => {
          for (const [all, name = ''] of sentence.matchAll(slot))
            if (!Object.hasOwn(words, name))
              wrong(['eras', era, 'themes', at, part, index], `nothing stands for ${all} in everyday.words`);
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

function written(on: On, next: Next, era: Era, everyday: Everyday, used: Set<string>): readonly PracticeNote[] {
  const made: PracticeNote[] = [];
  while (made.length < era.count) {
    const day = era.from + Math.floor(((era.until - era.from) * (made.length + next())) / era.count);
    const theme = pick(
      next,
      era.themes.filter((each) => occurs(each, day)),
    );
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

/** The notes with those of every day between them, earliest first. */
export function withEveryday(notes: readonly PracticeNote[], everyday: Everyday, on: On): readonly PracticeNote[] {
  const next = numbers(everyday.seed);
  const used = new Set<string>();
  const made = everyday.eras.flatMap((era) => written(on, next, era, everyday, used));
  return [...notes, ...made].sort((one, other) => one.day - other.day);
}
