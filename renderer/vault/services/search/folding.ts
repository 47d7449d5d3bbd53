/**
 * Texts as they are searched: lower case, without accents, with plain quotation marks and dashes. A folded text is as long
 * as the text, so that positions in one are positions in the other.
 */
const beyondAscii = /[^\u0000-\u007f]/g;
const plain: Readonly<Record<string, string>> = {
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201c': '"', '\u201d': '"' },
  ...{ '\u201e': '"', '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2026': '.' },
  // To a sign of one byte each: one that takes two doubles what all texts beside it take in memory.
  ...{ '€': '¤', œ: 'æ', Œ: 'æ', '•': '·', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ı: 'i', '\u2212': '-', '\u2192': '>' },
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

export const foldText = (text: string): string => text.replace(beyondAscii, foldOne).replace(/[A-Z]+/g, lowerCase);

const lowerCase = (letters: string): string => letters.toLowerCase();

/** What each code unit folds to; 0 where nobody asked yet. */
const units = new Uint16Array(0x1_0000);

/** The same for one code unit of a text. */
export function foldUnit(unit: number): number {
  const known = units[unit] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const folded = (unit < 0x80 ? letter.toLowerCase() : foldOne(letter)).charCodeAt(0);
  units[unit] = folded;
  return folded;
}
