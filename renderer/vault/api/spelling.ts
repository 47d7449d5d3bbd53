/** What the page asks about words a person spells their own way. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Answer } from './problems.ts';

export interface SpellingApi {
  /** Words this person added to the dictionaries, in the order they came. */
  ownSpellings(): Answer<readonly string[]>;
  /** Adds or takes away one. */
  keepSpelling(input: { word: string }): Answer<readonly string[]>;
  dropSpelling(input: { word: string }): Answer<readonly string[]>;
}

export const spellingApi: CallsOf<SpellingApi> = {
  ownSpellings: reads,
  keepSpelling: writes,
  dropSpelling: writes,
};
