/** The words of a text as a dictionary knows them, and where they stand. */

export interface TextWord {
  readonly word: string;
  /** First and behind the last character of it, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** An address or a name of a file is one piece: none of it is a word. */
const piece = /[^\s]+/gu;
const address = /@|:\/\/|^www\.|\.\p{Ll}{2,4}$/u;
/** Letters, with a sign in between as in `zo’n`, `foto's` or `grand-père`. */
const lettersOf = /[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*/gu;
/** What no dictionary has: initials, abbreviations such as OCMW or CPAS'en, a letter alone. */
const abbreviation = /^\p{Lu}{2,}(?:['’-]?\p{Ll}{1,3})?$|^\p{L}$/u;
const longestWord = 60;

/** Words to look up, in order. Left out: abbreviations, words with digits, addresses. */
export function wordsIn(text: string): readonly TextWord[] {
  const found: TextWord[] = [];
  for (const { 0: part, index } of text.matchAll(piece)) {
    if (address.test(part.replace(/[.,;:!?)]+$/u, ''))) continue;
    for (const match of part.matchAll(lettersOf)) {
      const from = index + match.index;
      const to = from + match[0].length;
      const beside = `${text[from - 1] ?? ''}${text[to] ?? ''}`;
      if (match[0].length > longestWord || abbreviation.test(match[0]) || /[\d_]/.test(beside)) continue;
      found.push({ word: match[0].replaceAll('’', "'").replaceAll('‑', '-'), from, to });
    }
  }
  return found;
}
