/** Finding entries by what people type: any word order, any of the four languages, accents or not. */
import { languages, type Language } from '../language.ts';
import { fold } from './fold.ts';
import { isNear } from './near.ts';
import { neverAddressed, type DirectoryEntry, type EntryKind } from './types.ts';

export interface SearchOptions {
  readonly kinds?: readonly EntryKind[];
  /** Most results wanted; 20 unless said. */
  readonly limit?: number;
  /** Also what is only explained, and who supports staff. Off: neither is ever an addressee. */
  readonly withExplained?: boolean;
  /** Also services that closed; on, because histories of stays need them. They come last. */
  readonly withClosed?: boolean;
}

interface Indexed {
  readonly entry: DirectoryEntry;
  readonly folded: Readonly<Record<Language, string>>;
  readonly aliases: string;
}

export function indexEntries(entries: readonly DirectoryEntry[]): readonly Indexed[] {
  return entries.map((entry) => ({
    entry,
    folded: {
      nl: ` ${fold(entry.names.nl)}`,
      fr: ` ${fold(entry.names.fr)}`,
      de: ` ${fold(entry.names.de)}`,
      en: ` ${fold(entry.names.en)}`,
    },
    aliases: entry.aliases.map((alias) => ` ${fold(alias)}`).join(' '),
  }));
}

/** What stands for one word that is typed: itself, or the words it is near to. */
type Meant = readonly string[];

/** Order of the answer only: 0 reads best. Undefined: not every word was found. */
function place(row: Indexed, words: readonly Meant[], phrase: string, language: Language): number | undefined {
  const inOwn = (meant: Meant): boolean => meant.some((word) => row.folded[language].includes(` ${word}`));
  const inAny = (meant: Meant): boolean =>
    meant.some(
      (word) => row.aliases.includes(` ${word}`) || languages.some((other) => row.folded[other].includes(` ${word}`)),
    );
  if (!words.every((word) => inOwn(word) || inAny(word))) return undefined;
  const closed = row.entry.operating === 'closed' ? 10 : 0;
  if (row.folded[language] === ` ${phrase}`) return closed;
  if (row.folded[language].startsWith(` ${phrase}`)) return closed + 1;
  return closed + (words.every(inOwn) ? 2 : 3);
}

const wordsIn = new WeakMap<readonly Indexed[], readonly string[]>();

/** Each word of the index once. */
function vocabularyOf(index: readonly Indexed[]): readonly string[] {
  const known = wordsIn.get(index);
  if (known !== undefined) return known;
  const texts = index.flatMap(({ folded, aliases }) => [...Object.values(folded), aliases]);
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))].filter((word) => word !== '');
  wordsIn.set(index, words);
  return words;
}

/**
 * Entries in which every word of `text` begins some word of a name, short form or postal code; best first. Where there is none, those of
 * which the words are near to what was typed.
 */
export function searchIndex(
  index: readonly Indexed[],
  text: string,
  language: Language,
  options: SearchOptions = {},
): readonly DirectoryEntry[] {
  const phrase = fold(text);
  if (phrase === '') return [];
  const typed = phrase.split(' ');
  const asTyped = typed.map((word): Meant => [word]);
  const found = placedEntries(index, { words: asTyped, phrase, language, options });
  if (found.length > 0) return found;
  const vocabulary = vocabularyOf(index);
  const near = typed.map((word): Meant => vocabulary.filter((known) => isNear(word, known)));
  return near.some((meant) => meant.length === 0)
    ? []
    : placedEntries(index, { words: near, phrase, language, options });
}

interface Asked {
  readonly words: readonly Meant[];
  readonly phrase: string;
  readonly language: Language;
  readonly options: SearchOptions;
}

function placedEntries(
  index: readonly Indexed[],
  { words, phrase, language, options }: Asked,
): readonly DirectoryEntry[] {
  const { kinds, limit = 20, withExplained = false, withClosed = true } = options;
  const hits: { readonly entry: DirectoryEntry; readonly order: number; readonly at: number }[] = [];
  index.forEach((row, at) => {
    const { kind, operating } = row.entry;
    if (kinds !== undefined ? !kinds.includes(kind) : neverAddressed.includes(kind) && !withExplained) return;
    if (operating === 'closed' && !withClosed) return;
    const order = place(row, words, phrase, language);
    if (order !== undefined) hits.push({ entry: row.entry, order, at });
  });
  return hits
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .slice(0, limit)
    .map((hit) => hit.entry);
}
