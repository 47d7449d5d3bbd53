/** Words mistyped: one slip in a word of four letters or more, two in one of eight or more. Asked only where nothing fits as it stands. */

/** Slips that are forgiven: a letter too many, too few, another one, two exchanged. A number is never taken for another. */
function allowed(typed: string): number {
  if (typed.length < 4 || /\p{N}/u.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Whether `word` begins with what is typed, but for slips. Both are folded. */
export function isNear(typed: string, word: string): boolean {
  const most = allowed(typed);
  if (most === 0 || word.length < typed.length - most) return word.startsWith(typed);
  return slips(typed, word.slice(0, typed.length + most), most) <= most;
}

/** Fewest slips by which `typed` becomes some beginning of `word`; more than `most` is as good as endless. */
function slips(typed: string, word: string, most: number): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let at = 1; at <= typed.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= word.length; to += 1) {
      const isSame = typed[at - 1] === word[to - 1];
      const isExchanged = at > 1 && to > 1 && typed[at - 1] === word[to - 2] && typed[at - 2] === word[to - 1];
      row.push(
        Math.min(
          (last[to] ?? Infinity) + 1,
          (row[to - 1] ?? Infinity) + 1,
          (last[to - 1] ?? Infinity) + (isSame ? 0 : 1),
          isExchanged ? (before[to - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last, row];
  }
  return Math.min(...last);
}

/** Whether each word that is typed is near some word of a text; both are folded. */
export function isNearIn(typed: string, text: string): boolean {
  const words = text.split(' ');
  return typed.split(' ').every((each) => words.some((word) => isNear(each, word)));
}
