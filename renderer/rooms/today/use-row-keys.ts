/** Moving through the rows by keyboard: one row is in the tab order, the arrows move it. */
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { isShortcut, isTyping } from '../../ui/keyboard.ts';
import { useRovingFocus, type Roving } from '../../ui/roving-focus.ts';
import type { TodayRow } from '../../vault/api.ts';
import { actionOf, type RowAction } from '../../i18n/row-words.ts';

export interface RowKeyActions {
  readonly act: (row: TodayRow, action: RowAction) => void;
  readonly writeNote: (row: TodayRow) => void;
  readonly showWhy: (row: TodayRow) => void;
  readonly snooze: (row: TodayRow) => void;
  readonly choose: (row: TodayRow) => void;
  /** From the row chosen last, or else from the first, to the second. */
  readonly chooseTo: (from: TodayRow, to: TodayRow) => void;
  readonly chooseAll: () => void;
  /** Answers whether anything was chosen. */
  readonly chooseNone: () => boolean;
}

export interface RowKeys extends Pick<Roving, 'current' | 'onFocus' | 'goTo'> {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** @param rows the rows shown, in their order on screen */
export function useRowKeys(
  rows: readonly TodayRow[],
  filter: RefObject<HTMLInputElement | null>,
  actions: RowKeyActions,
): RowKeys {
  const roving = useRovingFocus({
    ids: rows.map(({ id }) => id),
    mark: 'data-row',
    inner: '[data-row-link]',
    onBefore: () => filter.current?.focus(),
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (roving.onKeyDown(event) || isTyping(event.target)) return;
    if (choosesMany(event, actions)) return event.preventDefault();
    if (isShortcut(event, 'filter')) {
      event.preventDefault();
      return filter.current?.focus();
    }
    const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row-link');
    const current = isOnRow ? rows.find(({ id }) => id === roving.current) : undefined;
    if (current === undefined) return;
    const way = isShortcut(event, 'chooseOn') ? 1 : isShortcut(event, 'chooseBack') ? -1 : 0;
    const next = rows[rows.indexOf(current) + way];
    if (way !== 0 && next !== undefined) {
      actions.chooseTo(current, next);
      roving.goTo(event.currentTarget, next.id);
    } else if (isShortcut(event, 'choose') || isSpace(event)) actions.choose(current);
    else if (isShortcut(event, 'snooze')) actions.snooze(current);
    else if (isShortcut(event, 'done') && actionOf(current) === 'done') actions.act(current, 'done');
    else if (isShortcut(event, 'note')) actions.writeNote(current);
    else if (isShortcut(event, 'why')) actions.showWhy(current);
    else if (isPlainLetter(event)) filter.current?.focus(); // the letter itself lands in the filter
    else return;
    if (!isPlainLetter(event) || ['d', 'n', 's', 'w', 'x'].includes(event.key.toLowerCase())) event.preventDefault();
  };

  return { current: roving.current, onKeyDown, onFocus: roving.onFocus, goTo: roving.goTo };
}

/** Keys that choose whichever row has the keyboard. */
function choosesMany(event: KeyboardEvent, { chooseAll, chooseNone }: RowKeyActions): boolean {
  if (event.key === 'Escape') return chooseNone();
  if (!isShortcut(event, 'chooseAll')) return false;
  chooseAll();
  return true;
}

const isSpace = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === ' ' && !ctrlKey && !metaKey && !altKey && !shiftKey;

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
