/** Each code in words: what is missing, excluded or left open, and what to do. */
import type { Names } from '../../language.ts';
import { countingWords } from './code-words-counting.ts';
import { enteredWords } from './code-words-entered.ts';
import { excludedWords } from './code-words-excluded.ts';
import { openWords } from './code-words-open.ts';
import type { LawCode } from './format/codes.ts';

export const codeWords: Readonly<Record<LawCode, Names>> = {
  ...enteredWords,
  ...excludedWords,
  ...openWords,
  ...countingWords,
};
