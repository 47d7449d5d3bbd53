/** Entries of which Tab reaches one: the arrows go from there to the next, Home and End to the first and the last. */
import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

export type Way = 'up' | 'down' | 'left' | 'right';

const ways: Readonly<Record<string, Way | 'first' | 'last'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Where a key goes; not where it is pressed together with another. */
export const wayOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Way | 'first' | 'last' | undefined =>
  ctrlKey || metaKey || altKey || shiftKey ? undefined : ways[key];

export interface RovingOptions {
  /** In their order; the element of each says which it is in `mark`. */
  readonly ids: readonly string[];
  readonly mark: 'data-row' | 'data-card';
  /** What of an entry takes the keyboard; itself unless given. */
  readonly inner?: string;
  /** Where an arrow goes; up and down to the one before and after unless given. */
  readonly nextOf?: (id: string, way: Way) => string | undefined;
  /** Up from the first. */
  readonly onBefore?: () => void;
}

export interface Roving {
  /** The one that Tab reaches. */
  readonly current: string | undefined;
  /** Of what is around them. Answers whether the key was one of these. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
  /** Of what is around them. Answers which of them has the keyboard now. */
  readonly onFocus: (event: { readonly target: Element }) => string | undefined;
  readonly setCurrent: (id: string) => void;
  /** Gives it the keyboard. @param around what is around them */
  readonly goTo: (around: Element, id: string | undefined) => void;
}

export function useRovingFocus(options: RovingOptions): Roving {
  const { ids, mark, onBefore } = options;
  const [wanted, setWanted] = useState<string>();
  const current = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
  const idAt = (target: Element): string | undefined => target.closest(`[${mark}]`)?.getAttribute(mark) ?? undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { target, currentTarget: around } = event;
    const way = wayOf(event);
    // A dialog that was opened from here stands elsewhere on the page: its keys are its own.
    if (way === undefined || !(target instanceof Element) || !around.contains(target)) return false;
    const from = idAt(target);
    const isOver = way === 'up' || way === 'down';
    const isAside = way === 'left' || way === 'right';
    if ((from === undefined && !isOver) || (isAside && options.nextOf === undefined)) return false;
    event.preventDefault();
    if (way === 'up' && from !== undefined && from === ids[0] && onBefore !== undefined) onBefore();
    else goTo(around, placeAfter(options, from, way));
    return true;
  };
  const goTo = (around: Element, id: string | undefined): void => {
    if (id === undefined) return;
    // It may not be in the document before it is the current one.
    flushSync(() => setWanted(id));
    entryOf(around, options, id)?.focus();
  };
  const onFocus: Roving['onFocus'] = ({ target }) => {
    const id = idAt(target);
    if (id !== undefined) setWanted(id);
    return id;
  };
  return { current, onKeyDown, onFocus, setCurrent: setWanted, goTo };
}

export const entryOf = (around: ParentNode, { mark, inner = '' }: Pick<RovingOptions, 'mark' | 'inner'>, id: string) =>
  around.querySelector<HTMLElement>(`[${mark}="${CSS.escape(id)}"] ${inner}`.trim());

function placeAfter({ ids, nextOf }: RovingOptions, from: string | undefined, way: Way | 'first' | 'last') {
  if (from === undefined || way === 'first') return ids[0];
  if (way === 'last') return ids.at(-1);
  if (nextOf !== undefined) return nextOf(from, way);
  const last = ids.length - 1;
  return ids[Math.max(0, Math.min(last, ids.indexOf(from) + (way === 'down' ? 1 : -1)))];
}
