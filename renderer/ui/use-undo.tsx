/**
 * A notice of what was done, with ten seconds to take it back; Ctrl+Z does the same while it is there, or longer where that is asked
 * for. One notice for the whole application: what was done last is what is taken back. In a text field the key is the field's own.
 */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { Answer, VaultProblem } from '../vault/api.ts';
import { isDialogOpen } from './dialog.tsx';
import { isShortcut, isTyping } from './shortcuts.ts';
import type { Command } from './use-command.ts';

const undoTime = 10_000;
const noticeId = 'undo';

export type TakeBack = () => Answer<unknown>;

export interface UndoOptions {
  /** What the button is called; "Undo" unless given. */
  readonly label?: string;
  /** The key takes it back also once the notice is gone, as long as its room is shown. */
  readonly lasts?: boolean;
}

/** Each takes the place of the one before. Without a message no notice is shown. */
export type OfferUndo = (message: ReactNode, takeBack: TakeBack | undefined, options?: UndoOptions) => void;

interface Pending {
  readonly takeBack: TakeBack;
  readonly run: Command<VaultProblem>['run'];
  readonly lasts: boolean;
}

let pending: Pending | undefined;

export const hideUndo = (): void => void notifications.hide(noticeId);

function undo(): void {
  const last = pending;
  pending = undefined;
  hideUndo();
  if (last !== undefined) void last.run(last.takeBack());
}

/** @param run what shows what went wrong, in the room it was done in */
export function useUndo(run: Command<VaultProblem>['run']): OfferUndo {
  const { t } = useTranslation('common');

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (pending?.run !== run || !isShortcut(event, 'undo') || isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
      // Its room is left: nothing of it is taken back out of sight.
      if (pending?.run === run) pending = undefined;
    };
  }, [run]);

  return useCallback(
    (message, takeBack, { label, lasts = false } = {}) => {
      hideUndo();
      const mine = takeBack && { takeBack, run, lasts };
      pending = mine;
      if (message === undefined) return;
      notifications.show({
        id: noticeId,
        color: 'water',
        autoClose: undoTime,
        onClose: () => {
          if (pending === mine && !lasts) pending = undefined;
        },
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <div>{message}</div>
            {takeBack === undefined ? null : (
              <Button variant="light" onClick={undo} flex="none">
                {label ?? t('undo')}
              </Button>
            )}
          </Group>
        ),
      });
    },
    [run, t],
  );
}
