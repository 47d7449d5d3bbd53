/**
 * Lists and bold by plain marks in a text that stays one text (SPEC.md, D75): a line that begins with `- ` is an entry of a list, lines
 * that count from `1. ` are a numbered one, and `**words**` are bold. Only showing reads the marks; what is kept is what was typed.
 */

/** Words of one look, with where they stand in the text that was typed. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly isStrong: boolean;
}

export type TextPart =
  | { readonly kind: 'lines'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly TextRun[])[] };

interface TypedLine {
  readonly text: string;
  readonly start: number;
}

const bullet = /^[-*•][ \t]+(?=\S)/;
const number = /^(\d{1,2})[.)][ \t]+(?=\S)/;

/** The parts in order. A text without marks is one part of lines. */
export function textParts(text: string): readonly TextPart[] {
  const lines = linesOf(text);
  const parts: TextPart[] = [];
  let plain: TypedLine[] = [];
  const endPlain = (): void => {
    const kept = withoutBlankEnds(plain);
    if (kept.length > 0) parts.push({ kind: 'lines', runs: runsOf(joined(kept)) });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const count = bulletsFrom(lines, at);
    const numbers = count === 0 ? numbersFrom(lines, at) : 0;
    if (count + numbers === 0) {
      plain.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    endPlain();
    const mark = count > 0 ? bullet : number;
    const items = lines.slice(at, at + count + numbers).map((line) => runsOf(behindMark(line, mark)));
    parts.push({ kind: 'list', isNumbered: count === 0, items });
    at += count + numbers;
  }
  if (parts.length === 0) return text === '' ? [] : [{ kind: 'lines', runs: runsOf({ text, start: 0 }) }];
  endPlain();
  return parts;
}

/** Whether anything in it is shown otherwise than as it was typed. */
export const hasMarks = (text: string): boolean =>
  textParts(text).some((part) => part.kind === 'list' || part.runs.some(({ isStrong }) => isStrong));

function linesOf(text: string): readonly TypedLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

function bulletsFrom(lines: readonly TypedLine[], from: number): number {
  let at = from;
  while (bullet.test(lines[at]?.text ?? '')) at += 1;
  return at - from;
}

/** At least two that count from one: `3. Mai` begins a sentence. */
function numbersFrom(lines: readonly TypedLine[], from: number): number {
  let at = from;
  while (number.exec(lines[at]?.text ?? '')?.[1] === String(at - from + 1)) at += 1;
  return at - from < 2 ? 0 : at - from;
}

function behindMark({ text, start }: TypedLine, mark: RegExp): TypedLine {
  const length = mark.exec(text)?.[0].length ?? 0;
  return { text: text.slice(length), start: start + length };
}

/** Beside a list its own distance is enough. */
function withoutBlankEnds(lines: readonly TypedLine[]): readonly TypedLine[] {
  const isBlank = ({ text }: TypedLine): boolean => text.trim() === '';
  const from = lines.findIndex((line) => !isBlank(line));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

const joined = (lines: readonly TypedLine[]): TypedLine => ({
  text: lines.map(({ text }) => text).join('\n'),
  start: lines[0]?.start ?? 0,
});

/** Marks close to their words, on one line; any other asterisk is one. */
const strong = /\*\*(?=\S)([^*\n]*[^*\s])\*\*/g;

function runsOf({ text, start }: TypedLine): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const found of text.matchAll(strong)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index), start: start + at, isStrong: false });
    runs.push({ text: found[1] ?? '', start: start + found.index + 2, isStrong: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), start: start + at, isStrong: false });
  return runs;
}
