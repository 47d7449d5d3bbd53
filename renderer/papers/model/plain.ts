/** A paper as plain lines, each under its heading: what two versions are compared by. */
import { lineText, type Block } from './blocks.ts';

export interface PlainLine {
  /** The heading it stands under; empty before the first. */
  readonly under: string;
  readonly text: string;
}

/** Facts and rows of a table are a line each. Letterhead, title and signatures say nothing of the dossier. */
export function linesOf(blocks: readonly Block[], under = ''): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  let heading = under;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.spoken.first.text;
    else if (block.kind === 'group') {
      lines.push(...linesOf(block.blocks, heading));
      heading = lastHeading(block.blocks) ?? heading;
    } else lines.push(...textsOf(block).map((text) => ({ under: heading, text })));
  }
  return lines;
}

function lastHeading(blocks: readonly Block[]): string | undefined {
  const last = blocks.filter((block) => block.kind === 'heading').at(-1);
  return last?.spoken.first.text;
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'sentence':
      return [block.spoken.first.text];
    case 'line':
      return [lineText(block.runs)];
    case 'free':
    case 'translation':
      return [block.text];
    case 'quote':
      return block.blocks.flatMap(textsOf);
    case 'facts':
      return block.rows.map(({ label, value }) => `${lineText(label)}: ${joined(value)}`);
    case 'table':
      return block.rows.map((cells) =>
        cells
          .map(joined)
          .filter((text) => text !== '')
          .join(' · '),
      );
    case 'list':
      return block.items.map(({ blocks }) => joined(blocks));
    case 'group':
      return block.blocks.flatMap(textsOf);
    case 'letterhead':
    case 'title':
    case 'heading':
    case 'pathway':
    case 'ruled':
    case 'signatures':
      return [];
  }
}

const joined = (blocks: readonly Block[]): string => blocks.flatMap(textsOf).join(', ');
