/** Finding words in a text as people type them: no accents, no case. Positions are those of the text itself. */

export interface Hit {
  readonly start: number;
  readonly length: number;
}

/** Each character folded on its own, so that positions can be carried back to the text. */
function foldCharacters(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let each = 0; each < plain.length; each += 1) origin.push(at);
    folded += plain;
    at += character.length;
  }
  origin.push(at);
  return { folded, origin };
}

export const wordsOf = (typed: string): readonly string[] =>
  foldCharacters(typed)
    .folded.split(/\s+/)
    .filter((word) => word !== '');

/** Where the words stand in the text, in order and without overlap; undefined when one of them is not there. */
export function findWords(text: string, words: readonly string[]): readonly Hit[] | undefined {
  if (words.length === 0) return [];
  const { folded, origin } = foldCharacters(text);
  const found: Hit[] = [];
  for (const word of words) {
    let from = folded.indexOf(word);
    if (from < 0) return undefined;
    for (; from >= 0; from = folded.indexOf(word, from + word.length)) {
      const start = origin[from] ?? 0;
      found.push({ start, length: (origin[from + word.length] ?? text.length) - start });
    }
  }
  return withoutOverlap(found.sort((a, b) => a.start - b.start || b.length - a.length));
}

function withoutOverlap(sorted: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of sorted) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.start + hit.length;
  }
  return kept;
}

/** Hits that stand in a part of the text, as far as they do, counted from its beginning. */
export const hitsWithin = (hits: readonly Hit[], from: number, length: number): readonly Hit[] =>
  hits.flatMap((hit) => {
    const [start, end] = [Math.max(hit.start, from), Math.min(hit.start + hit.length, from + length)];
    return start < end ? [{ start: start - from, length: end - start }] : [];
  });

/** The text in pieces, those that were looked for marked. */
export function piecesOf(
  text: string,
  hits: readonly Hit[],
): readonly { readonly text: string; readonly hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const { start, length } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, start + length), hit: true });
    at = start + length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
