/** Until when? A few days, or one that is typed or picked. What a fixed day does not allow is closed, and says why. */
import { Menu, Text } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { DateField } from '../../fields/date-field.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { ok } from '../../../shared/result.ts';
import type { TodayRow } from '../../vault/api.ts';
import { notUntil, reminderOf, snoozeChoices } from './snooze-days.ts';

/** What is to be known before, in one sentence. */
function useReminder(rows: readonly TodayRow[]): string | undefined {
  const { t } = useTranslation('today');
  const format = useFormat();
  const reminder = reminderOf(rows, todayIso());
  if (reminder === undefined) return undefined;
  if (reminder.what === 'someFixed') return t('snooze.someFixed', { count: reminder.count });
  return t(`snooze.${reminder.what}`, { on: format.date(reminder.on) });
}

export interface SnoozeMenuProps {
  readonly rows: readonly TodayRow[];
  readonly onPick: (until: string) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
  /** At which end of its button it hangs: into the list from either side. */
  readonly align: 'start' | 'end';
  /** The button it hangs from. */
  readonly children: ReactNode;
}

export function SnoozeMenu({ rows, align, onPick, onOther, onClose, children }: SnoozeMenuProps): ReactNode {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = todayIso();
  const about = useId();
  const reminder = useReminder(rows);
  const isNever = notUntil(rows, snoozeChoices(today)[0]?.on ?? today, today) !== undefined;
  return (
    <Menu
      opened
      onChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      position={`bottom-${align}`}
      width={380}
      // The key that opens it is still on its way then: it would close it again.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={t('snooze.until')} aria-describedby={reminder === undefined ? undefined : about}>
        {snoozeChoices(today).map(({ name, on }) => (
          <Menu.Item
            key={name}
            disabled={notUntil(rows, on, today) !== undefined}
            rightSection={<Text size="sm">{format.dayDate(on)}</Text>}
            onClick={() => onPick(on)}
          >
            {t(`snooze.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Item disabled={isNever} onClick={onOther}>
          {t('snooze.other')}
        </Menu.Item>
        {reminder === undefined ? null : (
          <Text id={about} size="sm" c="dimmed" px="sm" py={6}>
            {reminder}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export interface SnoozeDayProps {
  readonly rows: readonly TodayRow[];
  readonly onPick: (until: string) => void;
  readonly onClose: () => void;
}

/** A day of one's own. */
export function SnoozeDay({ rows, onPick, onClose }: SnoozeDayProps): ReactNode {
  const { t } = useTranslation('today');
  const [until, setUntil] = useState('');
  const reminder = useReminder(rows);
  const not = until === '' ? undefined : notUntil(rows, until, todayIso());
  return (
    <DialogForm
      title={t('snooze.title', { count: rows.length })}
      action={t('snooze.do')}
      button={{ disabled: until === '' || not !== undefined }}
      onDo={() => Promise.resolve(ok(until))}
      onDone={onPick}
      onClose={onClose}
    >
      <DateField
        label={t('snooze.until')}
        value={until}
        onChange={setUntil}
        error={not === undefined ? undefined : t(`snooze.not.${not}`)}
        data-autofocus
      />
      {reminder === undefined ? null : <Text size="sm">{reminder}</Text>}
    </DialogForm>
  );
}
