/** Finding entries by what people type: any word order, any of the four languages, accents or not. */
import { languages, type Language } from '../language.ts';
import { fold } from './fold.ts';
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

/** Order of the answer only: 0 reads best. Undefined: not every word was found. */
function place(row: Indexed, words: readonly string[], phrase: string, language: Language): number | undefined {
  const inOwn = (word: string): boolean => row.folded[language].includes(` ${word}`);
  const inAny = (word: string): boolean =>
    row.aliases.includes(` ${word}`) || languages.some((other) => row.folded[other].includes(` ${word}`));
  if (!words.every((word) => inOwn(word) || inAny(word))) return undefined;
  const closed = row.entry.operating === 'closed' ? 10 : 0;
  if (row.folded[language] === ` ${phrase}`) return closed;
  if (row.folded[language].startsWith(` ${phrase}`)) return closed + 1;
  return closed + (words.every(inOwn) ? 2 : 3);
}

/** Entries in which every word of `text` begins some word of a name, short form or postal code; best first. */
export function searchIndex(
  index: readonly Indexed[],
  text: string,
  language: Language,
  options: SearchOptions = {},
): readonly DirectoryEntry[] {
  const phrase = fold(text);
  if (phrase === '') return [];
  const words = phrase.split(' ');
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
