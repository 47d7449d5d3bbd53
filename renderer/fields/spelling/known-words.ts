/** What is known of words until locking: right or wrong by language, a person's own words, and those left as they are. */
import type { Language } from '../../../shared/language.ts';
import { wrongWords } from '../../workers/spelling/dictionaries.ts';
import { wordsIn, type TextWord } from '../../workers/spelling/text-words.ts';

const isWrong: Readonly<Record<Language, Map<string, boolean>>> = {
  nl: new Map(),
  fr: new Map(),
  de: new Map(),
  en: new Map(),
};
let own: ReadonlySet<string> = new Set();
let left: ReadonlySet<string> = new Set();

let version = 0;
const listeners = new Set<() => void>();
const changed = (): void => {
  version += 1;
  for (const listener of listeners) listener();
};

export const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Another number whenever something more is known. */
export const knownSince = (): number => version;

export function setOwnWords(words: readonly string[]): void {
  own = new Set(words);
  changed();
}

/** Not marked any more until locking. */
export function leaveAsItIs(word: string): void {
  left = new Set([...left, word]);
  changed();
}

/** Asks the dictionary about what is not known yet of a text. */
export async function lookUp(language: Language, text: string): Promise<void> {
  const known = isWrong[language];
  const asked = [...new Set(wordsIn(text).map(({ word }) => word))].filter((word) => !known.has(word));
  if (asked.length === 0) return;
  const wrong = await wrongWords(language, asked);
  // Without its dictionary nothing is marked in this language; the next text asks again.
  if (wrong === null) return;
  const set = new Set(wrong);
  for (const word of asked) known.set(word, set.has(word));
  changed();
}

/** Words of the text that are known to be wrong, in order. `names`: of the people in the dossier. */
export function wrongIn(language: Language, text: string, names: ReadonlySet<string>): readonly TextWord[] {
  const known = isWrong[language];
  const accepted = (word: string): boolean => own.has(word) || left.has(word) || names.has(word);
  const lower = (word: string): string => `${word.charAt(0).toLocaleLowerCase(language)}${word.slice(1)}`;
  return wordsIn(text).filter(({ word }) => known.get(word) === true && !accepted(word) && !accepted(lower(word)));
}
