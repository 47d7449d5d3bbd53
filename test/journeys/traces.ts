/** Looks for a word in every file of a folder, in the forms in which text leaks: UTF-8, UTF-16, base64 in all alignments. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The byte forms of a word that a search must know. */
export function formsOf(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  // Base64 of the word differs with the position it starts at; the first and last letters depend on its neighbours.
  const base64 = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    const from = Math.ceil((shift * 4) / 3);
    const inner = encoded.slice(from, -4);
    return inner.length < 6 ? [] : [Buffer.from(inner), Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_'))];
  });
  return [utf8, Buffer.from(word, 'utf16le'), Buffer.from(word.toUpperCase(), 'utf8'), ...base64];
}

export function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && statSync(path).size > 0) yield path;
  }
}

/** Files below the folders that hold the word in any form. */
export function tracesOf(word: string, folders: readonly string[]): readonly string[] {
  const forms = formsOf(word);
  return folders.flatMap((folder) =>
    [...filesIn(folder)].filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    }),
  );
}
