/** The dictionaries in use: a worker for each language somebody writes in, ended when nobody does for a while. */
import type { Language } from '../../../shared/language.ts';
import { fromSpeller, type ToSpeller } from './messages.ts';

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
  const waiting = new Map<number, (words: readonly string[] | null) => void>();
  let last = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    worker.terminate();
    opened.delete(language);
    for (const tell of waiting.values()) tell(null);
    waiting.clear();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { id, words } = fromSpeller.parse(data);
    waiting.get(id)?.(words);
    waiting.delete(id);
  };
  return {
    ask: (ask, words) =>
      new Promise((resolve) => {
        clearTimeout(resting);
        resting = setTimeout(end, rest);
        last += 1;
        waiting.set(last, resolve);
        worker.postMessage({ id: last, ask, words } satisfies ToSpeller);
      }),
  };
}
