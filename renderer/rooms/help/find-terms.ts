import { fold } from '../../../shared/directory/fold.ts';
import { isNearIn } from '../../../shared/directory/near.ts';
import { glossary } from '../../../shared/glossary/index.ts';

type Found = readonly (typeof glossary)[number][];

/** Terms in which all that is typed stands, in any of the four languages; where there is none, those that it is near to. */
export function findTerms(typed: string): Found {
  const phrase = fold(typed);
  const words = phrase.split(' ');
  const texts = glossary.map((term) => ({ term, text: fold(Object.values(term.names).join(' ')) }));
  const found = texts.filter(({ text }) => words.every((word) => text.includes(word)));
  return (found.length > 0 ? found : texts.filter(({ text }) => isNearIn(phrase, text))).map(({ term }) => term);
}
