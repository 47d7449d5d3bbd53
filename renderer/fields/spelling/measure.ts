/** Where words of a text field stand on the screen: laid out once more out of sight, because a field does not tell. */
import type { TextWord } from '../../workers/spelling/text-words.ts';

/** A piece of a line, in pixels from the field's own corner. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedWord extends TextWord {
  readonly pieces: readonly Piece[];
}

/** What decides where a line breaks and how wide a word is. */
const copied = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textIndent',
  'textTransform',
  'tabSize',
  'direction',
  'unicodeBidi',
  'textAlign',
  'padding',
] as const;

/** The words of the field's text, each with its pieces; `words` in order. */
export function placeWords(area: HTMLTextAreaElement, words: readonly TextWord[]): readonly PlacedWord[] {
  if (words.length === 0) return [];
  const style = getComputedStyle(area);
  const copy = document.createElement('div');
  for (const name of copied) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInlineStart: '0',
    visibility: 'hidden',
    boxSizing: 'border-box',
    width: `${area.clientWidth}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  copy.ariaHidden = 'true';
  const text = area.value;
  let at = 0;
  const spans = words.map(({ from, to }) => {
    const span = document.createElement('span');
    span.textContent = text.slice(from, to);
    copy.append(text.slice(at, from), span);
    at = to;
    return span;
  });
  copy.append(text.slice(at));
  document.body.append(copy);
  const corner = copy.getBoundingClientRect();
  const placed = words.map((word, index) => ({
    ...word,
    pieces: [...(spans[index]?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({
      x: x - corner.x + area.clientLeft,
      y: y - corner.y + area.clientTop,
      width,
      height,
    })),
  }));
  copy.remove();
  return placed;
}
