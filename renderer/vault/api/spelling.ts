/** What the page asks about words a person spells their own way. */
import { z } from 'zod';
import { reads, writes } from './call.ts';

export const spellingApi = {
  /** Words this person added to the dictionaries, in the order they came. */
  ownSpellings: reads().answers<readonly string[]>(),
  /** Adds or takes away one. */
  keepSpelling: writes(z.object({ word: z.string() })).answers<readonly string[]>(),
  dropSpelling: writes(z.object({ word: z.string() })).answers<readonly string[]>(),
};
