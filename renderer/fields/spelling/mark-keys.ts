/** Keys for the marks of a text (SPEC.md of shared/dossier, D75): Ctrl+B makes what is chosen bold, Enter goes on with a list. */
import { isShortcut } from '../../ui/shortcuts.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly isComposing?: boolean;
};

/** What is put into the text in place of a part of it, and what is chosen then. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly chosen: readonly [number, number];
}

const mark = '**';

/** Undefined where the key is none of a mark's. */
export function markChange(pressed: Pressed, text: string, from: number, to: number): TextChange | undefined {
  if (isShortcut(pressed, 'bold')) return boldChange(text, from, to);
  const isEnter = pressed.key === 'Enter' && pressed.isComposing !== true;
  if (!isEnter || pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.shiftKey || from !== to)
    return undefined;
  return nextEntry(text, from);
}

/** Bold words become plain again. */
function boldChange(text: string, from: number, to: number): TextChange {
  const chosen = text.slice(from, to);
  const isMarked = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  if (isMarked) {
    const start = from - mark.length;
    return { from: start, to: to + mark.length, text: chosen, chosen: [start, start + chosen.length] };
  }
  const start = from + mark.length;
  return { from, to, text: `${mark}${chosen}${mark}`, chosen: [start, start + chosen.length] };
}

/** The next entry of the list the cursor stands in; behind an empty one the list ends. */
function nextEntry(text: string, at: number): TextChange | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start, at);
  const found = /^([-*•][ \t]+|(\d{1,2})([.)][ \t]+))(.*)$/.exec(line);
  if (found === null) return undefined;
  const [, head = '', number, sign = '', said = ''] = found;
  const before = text.slice(0, start).split('\n').at(-2) ?? '';
  // A line that begins with a number is an entry only behind the one before it: `3. Mai` is a date.
  if (number !== undefined && !new RegExp(`^${Number(number) - 1}[.)]`).test(before)) return undefined;
  if (said.trim() === '') return { from: start, to: at, text: '', chosen: [start, start] };
  const next = `\n${number === undefined ? head : `${Number(number) + 1}${sign}`}`;
  return { from: at, to: at, text: next, chosen: [at + next.length, at + next.length] };
}
