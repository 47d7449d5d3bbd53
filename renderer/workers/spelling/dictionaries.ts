/** The dictionaries in use: a worker for each language somebody writes in, ended when nobody does for a while. */
import type { Language } from '../../../shared/language.ts';
import { rpcClient } from '../rpc/client.ts';
import { fromSpeller, type FromSpeller, type ToSpeller } from './messages.ts';

/** Without a question for so long, the memory of a dictionary (20 to 40 MB) is given back. */
const rest = 120_000;

interface Open {
  ask(ask: ToSpeller['ask'], words: readonly string[]): Promise<readonly string[] | null>;
}

const opened = new Map<Language, Open>();

/** Those of the words that the language does not have; null where its dictionary does not open. */
export const wrongWords = (language: Language, words: readonly string[]): Promise<readonly string[] | null> =>
  dictionaryOf(language).ask('wrong', words);

/** What may have been meant, best first. */
export const suggestionsFor = async (language: Language, word: string): Promise<readonly string[]> =>
  (await dictionaryOf(language).ask('suggestions', [word])) ?? [];

function dictionaryOf(language: Language): Open {
  const known = opened.get(language) ?? openDictionary(language);
  opened.set(language, known);
  return known;
}

function openDictionary(language: Language): Open {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: language });
  const { ask, end } = rpcClient<ToSpeller, FromSpeller>(worker, {
    answer: fromSpeller,
    onEnd: () => opened.delete(language),
  });
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: async (what, words) => {
      clearTimeout(resting);
      resting = setTimeout(end, rest);
      const told = await ask({ ask: what, words });
      return told.ok ? told.value : null;
    },
  };
}
