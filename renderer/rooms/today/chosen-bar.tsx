/** What is done with the rows that are chosen: put off, handed over, or let go of. It stays in sight below the list. */
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconClockPause, IconTransfer, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import type { TodayRow } from '../../vault/api.ts';
import { SnoozeMenu } from './snooze-menu.tsx';
import classes from './today.module.css';

export interface ChosenBarProps {
  readonly rows: readonly TodayRow[];
  readonly isSnoozing: boolean;
  readonly onSnoozing: (isOpen: boolean) => void;
  readonly onPick: (until: string) => void;
  readonly onOther: () => void;
  readonly onHandOver: () => void;
  readonly onClear: () => void;
}

export function ChosenBar(props: ChosenBarProps): ReactNode {
  const { rows, isSnoozing, onSnoozing, onPick, onOther, onHandOver, onClear } = props;
  const { t } = useTranslation('today');
  const { readsOnly } = useMe();
  const count = t('choose.count', { count: rows.length });
  const snooze = (
    <Button
      variant="default"
      aria-haspopup="menu"
      aria-expanded={isSnoozing}
      disabled={readsOnly !== null}
      leftSection={<IconClockPause size={18} aria-hidden />}
      onClick={() => onSnoozing(!isSnoozing)}
    >
      {t('snooze.do')}
    </Button>
  );
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isSnoozing) return;
    event.preventDefault();
    onClear();
  };
  return (
    <>
      {/* Told where it already stands: what is new as a whole is not read out everywhere. */}
      <VisuallyHidden role="status">{rows.length === 0 ? '' : count}</VisuallyHidden>
      {rows.length === 0 ? null : (
        <div role="presentation" className={classes['chosenBar']} onKeyDown={leave}>
          <div role="group" aria-label={count} className={classes['chosenDeeds']}>
            <Text fw={550} className="tabular">
              {count}
            </Text>
            {isSnoozing ? (
              <SnoozeMenu rows={rows} align="start" onPick={onPick} onOther={onOther} onClose={() => onSnoozing(false)}>
                {snooze}
              </SnoozeMenu>
            ) : (
              snooze
            )}
            <Button
              variant="default"
              disabled={readsOnly !== null}
              leftSection={<IconTransfer size={18} aria-hidden />}
              onClick={onHandOver}
            >
              {t('choose.handOver')}
            </Button>
            <Button variant="subtle" color="gray" leftSection={<IconX size={18} aria-hidden />} onClick={onClear}>
              {t('choose.none')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
