/** A notice of what was done, with ten seconds to take it back; Ctrl+Z does the same while it is there. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { Command } from '../../ui/use-command.ts';
import type { Answer, VaultProblem } from '../../vault/api.ts';

const undoTime = 10_000;
const noticeId = 'today-done';

export type TakeBack = () => Answer<unknown>;

/** Each takes the place of the one before. */
export type OfferUndo = (message: ReactNode, takeBack: TakeBack | undefined) => void;

export const hideUndo = (): void => void notifications.hide(noticeId);

export function useUndo(run: Command<VaultProblem>['run']): OfferUndo {
  const { t } = useTranslation(['today', 'common']);
  const pending = useRef<TakeBack>(undefined);

  const undo = useCallback((): void => {
    const takeBack = pending.current;
    pending.current = undefined;
    hideUndo();
    if (takeBack !== undefined) void run(takeBack());
  }, [run]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || pending.current === undefined) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo]);

  return useCallback(
    (message, takeBack) => {
      hideUndo();
      pending.current = takeBack;
      notifications.show({
        id: noticeId,
        color: 'water',
        autoClose: undoTime,
        onClose: () => (pending.current = undefined),
        closeButtonProps: { 'aria-label': t('common:close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <div>{message}</div>
            {takeBack === undefined ? null : (
              <Button variant="light" onClick={undo} flex="none">
                {t('common:undo')}
              </Button>
            )}
          </Group>
        ),
      });
    },
    [t, undo],
  );
}
