/** Articles a row stands in: "25, § 2, b)" is 25; "21; 23, § 1" are 21 and 23; "9/1-9/3" is 9/1, 9/2 and 9/3. */
export const articlesOf = (text: string): readonly string[] =>
  text.split(';').flatMap((part) => {
    const [, first, last] = /^\s*(\d+(?:\/\d+)?)(?:-(\d+(?:\/\d+)?))?/.exec(part) ?? [];
    if (first === undefined) return [];
    return last === undefined ? [first] : between(first, last);
  });

function between(first: string, last: string): readonly string[] {
  const [stem = '', from] = first.split('/');
  const [lastStem = '', to] = last.split('/');
  if (from !== undefined && to !== undefined && stem === lastStem)
    return range(Number(from), Number(to)).map((number) => `${stem}/${number}`);
  if (from === undefined && to === undefined) return range(Number(stem), Number(lastStem)).map(String);
  return [first, last];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
