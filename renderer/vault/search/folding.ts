/**
 * Texts as they are searched: lower case, without accents, with plain quotation marks and dashes. A folded text is as long
 * as the text, so that positions in one are positions in the other.
 */
const beyondAscii = /[^\u0000-\u007f]/g;
const plain: Readonly<Record<string, string>> = {
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201c': '"', '\u201d': '"' },
  ...{ '\u201e': '"', '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2026': '.' },
};
const folds = new Map<string, string>(Object.entries(plain));

function foldOne(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const folded = letter.normalize('NFD').charAt(0).toLowerCase();
  const kept = folded.length === 1 ? folded : letter;
  folds.set(letter, kept);
  return kept;
}

/**
 * Made by one replacement: a text added up letter by letter is kept in pieces, ten times its size, until it is first
 * searched.
 */
export const foldText = (text: string): string => text.replace(beyondAscii, foldOne).replace(/[A-Z]+/g, lowerCase);

const lowerCase = (letters: string): string => letters.toLowerCase();

/** Where a text differs from its folded form, and how: position and code unit in turn. */
export function unfolding(text: string, folded: string): Uint32Array {
  const differs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== folded.charCodeAt(at)) differs.push(at, unit);
  }
  return Uint32Array.from(differs);
}

/** A stretch of the text, from its folded form and `unfolding`. */
export function unfold(folded: string, differs: Uint32Array, from: number, to: number): string {
  const first = firstFrom(differs, from);
  if ((differs[first] ?? to) >= to) return folded.slice(from, to);
  const parts: string[] = [];
  let done = from;
  for (let at = first; at < differs.length; at += 2) {
    const [place = 0, unit = 0] = [differs[at], differs[at + 1]];
    if (place >= to) break;
    parts.push(folded.slice(done, place), String.fromCharCode(unit));
    done = place + 1;
  }
  return parts.join('') + folded.slice(done, to);
}

/** Index of the first difference at or behind a position. */
function firstFrom(differs: Uint32Array, position: number): number {
  let [low, high] = [0, differs.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((differs[middle * 2] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
