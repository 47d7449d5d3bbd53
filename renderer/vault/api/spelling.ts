/** What the page asks about words a person spells their own way. */
import type { Answer } from './problems.ts';

export interface SpellingApi {
  /** Words this person added to the dictionaries, in the order they came. */
  ownSpellings(): Answer<readonly string[]>;
  /** Adds or takes away one. */
  keepSpelling(input: { word: string }): Answer<readonly string[]>;
  dropSpelling(input: { word: string }): Answer<readonly string[]>;
}

export const spellingCallNames: Record<keyof SpellingApi, true> = {
  ownSpellings: true,
  keepSpelling: true,
  dropSpelling: true,
};
