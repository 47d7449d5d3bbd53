/**
 * The guide is written in a small part of Markdown: headings of three levels, paragraphs, lists of one level, bold. Everything
 * else stands as it was typed; nothing is ever markup of the page (`build/checks/guide.mjs` says where a guide has more).
 */

export interface Span {
  readonly text: string;
  readonly isStrong: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] };

export type Heading = Extract<Block, { kind: 'heading' }>;

/** @returns its blocks in order. Headings are named by their place, which is the same in each language. */
export function blocksOf(source: string): readonly Block[] {
  const pieces = source
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}|\n(?=#{1,3} )|(?<=^#{1,3} .*)\n/m)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  let headings = 0;
  return pieces.map((piece) => {
    const [, marks = '', text] = /^(#{1,3}) (.+)$/.exec(piece) ?? [];
    if (text === undefined)
      return piece.startsWith('- ') ? listOf(piece) : { kind: 'paragraph', spans: spansOf(piece) };
    headings += 1;
    return { kind: 'heading', level: levelOf(marks), id: `guide-${headings}`, text };
  });
}

const levelOf = (marks: string): 1 | 2 | 3 => (marks === '#' ? 1 : marks === '##' ? 2 : 3);

const listOf = (piece: string): Block => ({
  kind: 'list',
  items: piece.split(/\n(?=- )/).map((item) => spansOf(item.slice(2))),
});

/** Lines of one piece are one line. What begins bold and never ends is not bold. */
function spansOf(text: string): readonly Span[] {
  const parts = text.replaceAll(/\s*\n\s*/g, ' ').split('**');
  if (parts.length % 2 === 0) parts.push(`${parts.splice(-2, 1)[0] ?? ''}**${parts.pop() ?? ''}`);
  return parts.map((part, at) => ({ text: part, isStrong: at % 2 === 1 })).filter((span) => span.text !== '');
}
