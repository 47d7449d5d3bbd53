/** Holds the dictionary of one language, named in the worker's name, as long as somebody writes in it. */
import { createHunspellFromStrings } from 'hunspell-wasm';
import { languages } from '../../../shared/language.ts';
import { dictionaryFiles } from './dictionary-files.ts';
import { rpcServer } from '../rpc/server.ts';
import { toSpeller, type FromSpeller, type ToSpeller } from './messages.ts';
import { speller, type Speller } from './speller.ts';

const opened = open();

rpcServer<ToSpeller, FromSpeller>(
  toSpeller,
  async ({ ask, words }) => {
    const ready = await opened;
    if (ready === null) return { answer: null };
    return { answer: [...(ask === 'wrong' ? ready.wrong(words) : ready.suggestions(words[0] ?? ''))] };
  },
  () => null,
);

async function open(): Promise<Speller | null> {
  const language = languages.find((each) => each === self.name);
  if (language === undefined) throw new Error('a dictionary of no language');
  const { affixes, words } = dictionaryFiles[language];
  try {
    const [rules, list] = await Promise.all([textOf(affixes), textOf(words)]);
    return speller(language, await createHunspellFromStrings(rules, list));
  } catch {
    return null;
  }
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('no such dictionary');
  return answer.text();
}
