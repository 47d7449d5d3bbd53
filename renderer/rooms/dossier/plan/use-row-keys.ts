/** Keys on the row of a step: Enter adds one below, 1 to 5 set the status, arrows go up and down, Escape leaves a cell. */
import { useCallback, type KeyboardEvent } from 'react';
import type { StepStatus } from '../../../../shared/dossier/entities.ts';
import { isTyping } from '../../../ui/keyboard.ts';
import { wayOf } from '../../../ui/roving-focus.ts';
import { statusOfKey } from './status.tsx';

export interface RowActions {
  readonly onAddBelow: () => void;
  readonly onTakeOut: () => void;
  readonly onStatus: (status: StepStatus) => void;
  readonly onLeaveCell: () => void;
  readonly canWrite: boolean;
}

export function useRowKeys(actions: RowActions): (event: KeyboardEvent<HTMLElement>) => void {
  const { onAddBelow, onTakeOut, onStatus, onLeaveCell, canWrite } = actions;
  return useCallback(
    (event) => {
      const { target, currentTarget: row, key } = event;
      // Menus and calendars of this row stand elsewhere in the page: their keys are their own.
      if (!(target instanceof HTMLElement) || !row.contains(target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const way = wayOf(event);
      const typing = isTyping(target);
      const onRow = target === row;
      if (key === 'Enter' && (typing || onRow)) {
        event.preventDefault();
        if (typing) onLeaveCell();
        if (canWrite) onAddBelow();
      } else if (key === 'Escape' && !onRow) {
        event.stopPropagation();
        row.focus();
      } else if ((way === 'down' || way === 'up') && onRow) {
        event.preventDefault();
        neighbour(row, way === 'down' ? 1 : -1)?.focus();
      } else if (key === 'Delete' && onRow && canWrite) {
        event.preventDefault();
        (neighbour(row, 1) ?? neighbour(row, -1))?.focus();
        onTakeOut();
      } else if (!typing) {
        const status = statusOfKey(key);
        if (status === undefined) return;
        event.preventDefault();
        onStatus(status);
      }
    },
    [onAddBelow, onTakeOut, onStatus, onLeaveCell, canWrite],
  );
}

/** The next or previous step on the page, over the borders of goals. */
function neighbour(row: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  return rows[rows.indexOf(row) + by];
}
