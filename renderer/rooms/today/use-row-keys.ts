/** Moving through the rows by keyboard: one row is in the tab order, the arrows move it. */
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { isShortcut, isTyping } from '../../ui/keyboard.ts';
import type { TodayRow } from '../../vault/api.ts';
import { actionOf, type RowAction } from '../../i18n/row-words.ts';

export interface RowKeyActions {
  readonly act: (row: TodayRow, action: RowAction) => void;
  readonly writeNote: (row: TodayRow) => void;
  readonly showWhy: (row: TodayRow) => void;
}

export interface RowKeys {
  readonly currentId: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (row: string | undefined) => void;
}

/** @param rows the rows shown, in their order on screen */
export function useRowKeys(
  rows: readonly TodayRow[],
  filter: RefObject<HTMLInputElement | null>,
  actions: RowKeyActions,
): RowKeys {
  const [wanted, setWanted] = useState<string>();
  const current = rows.find((row) => row.id === wanted) ?? rows[0];

  const move = (event: KeyboardEvent<HTMLElement>, by: number): void => {
    event.preventDefault();
    const isInRows = event.target instanceof HTMLElement && event.target.closest('[data-row]') !== null;
    const at = isInRows && current !== undefined ? rows.indexOf(current) + by : 0;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (next === undefined) return;
    if (isInRows && at < 0) return filter.current?.focus();
    setWanted(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"] [data-row-link]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isShortcut(event, 'down')) return move(event, 1);
    if (isShortcut(event, 'up')) return move(event, -1);
    if (isTyping(event.target)) return;
    if (isShortcut(event, 'filter')) {
      event.preventDefault();
      return filter.current?.focus();
    }
    const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row-link');
    if (current === undefined || !isOnRow) return;
    if (isShortcut(event, 'done') && actionOf(current) === 'done') actions.act(current, 'done');
    else if (isShortcut(event, 'note')) actions.writeNote(current);
    else if (isShortcut(event, 'why')) actions.showWhy(current);
    else if (isPlainLetter(event)) filter.current?.focus(); // the letter itself lands in the filter
    else return;
    if (!isPlainLetter(event) || ['d', 'n', 'w'].includes(event.key.toLowerCase())) event.preventDefault();
  };

  return { currentId: current?.id, onKeyDown, onFocus: setWanted };
}

const isPlainLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey;

/** The keyboard goes to the first row. */
export function focusFirstRow(event: { preventDefault(): void }, within: ParentNode = document): void {
  const first = within.querySelector<HTMLElement>('[data-row-link]');
  if (first === null) return;
  event.preventDefault();
  first.focus();
}

/** Arrow down reaches the rows also when nothing in the room has the keyboard yet. */
export function useFirstRow(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const isNowhere = document.activeElement === document.body || document.activeElement?.id === 'room';
      if (isNowhere && isShortcut(event, 'down') && list.current !== null) focusFirstRow(event, list.current);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [list]);
}
