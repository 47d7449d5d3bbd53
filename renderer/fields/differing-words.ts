/** Which words of a text do not stand in another version of it, so that whoever compares two need not look for them. */

export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** More comparisons than this take longer than anybody waits; what is left is then marked as one. */
const mostCompared = 1_000_000;

/** Words and what stands between them. */
const tokensOf = (text: string): readonly string[] => text.split(/(\s+)/).filter((token) => token !== '');
const isWord = (token: string): boolean => token.trim() !== '';

/**
 * The text in pieces, in order; joined they are the text. A word differs where one of the others does not have it there. Nothing is
 * marked where a version has not a word in common with another: all of it differs, and that is seen.
 */
export function differingPieces(text: string, others: readonly string[]): readonly Piece[] {
  const tokens = tokensOf(text);
  const words = tokens.filter(isWord);
  const common = others.map((other) => inCommon(words, tokensOf(other).filter(isWord)));
  if (common.length === 0 || common.some((flags) => !flags.includes(true))) return [{ text, differs: false }];
  const differing = words.map((_, at) => common.some((flags) => flags[at] !== true));
  return joined(tokens, differing);
}

/** Blanks between two words that differ are marked along with them. */
function joined(tokens: readonly string[], differing: readonly boolean[]): readonly Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  let at = 0;
  for (const token of tokens) {
    const differs = isWord(token) ? differing[at++] === true : differing[at - 1] === true && differing[at] === true;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += token;
    else pieces.push({ text: token, differs });
  }
  return pieces;
}

/** For each word whether it belongs to the longest row of words both have in the same order. */
function inCommon(words: readonly string[], others: readonly string[]): readonly boolean[] {
  let start = 0;
  while (start < words.length && start < others.length && words[start] === others[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(words.length, others.length) - start &&
    words[words.length - 1 - end] === others[others.length - 1 - end]
  )
    end += 1;
  const flags = words.map((_, at) => at < start || at >= words.length - end);
  const [inner, otherInner] = [words.slice(start, words.length - end), others.slice(start, others.length - end)];
  if (inner.length * otherInner.length > mostCompared) return flags;
  for (const at of longestRow(inner, otherInner)) flags[start + at] = true;
  return flags;
}

/** Places in the first. */
function longestRow(words: readonly string[], others: readonly string[]): readonly number[] {
  const width = others.length + 1;
  const lengths = new Uint32Array((words.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = words.length - 1; row >= 0; row -= 1) {
    for (let column = others.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        words[row] === others[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const places: number[] = [];
  let [row, column] = [0, 0];
  while (row < words.length && column < others.length) {
    if (words[row] === others[column]) {
      places.push(row);
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}
