/** A date one types as one writes it (`3/5`, `+2w`), or picks from a calendar (Alt+↓). Shown in words when at rest. */
import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { todayIso } from '../../../app/clock.ts';
import { useFormat } from '../../../app/format.ts';
import { parseDate } from './parse-date.ts';

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** ISO date, or empty. */
  readonly value: string;
  /** ISO date, or empty when the field was cleared. Called whenever what is typed so far reads as a date. */
  readonly onChange: (iso: string) => void;
  readonly onLeave?: () => void;
  /** How the date stands there at rest; `long` unless said. */
  readonly show?: 'long' | 'short';
  /** Without the calendar button: in rows of many cells. Alt+↓ still opens it. */
  readonly bare?: boolean;
}

export function DateField({
  value,
  onChange,
  onLeave,
  show = 'long',
  bare = false,
  ...input
}: DateFieldProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  // What is being typed; null at rest, when the date is shown in words.
  const [typing, setTyping] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const words = value === '' ? '' : show === 'short' ? format.shortDate(value) : format.date(value);
  const read = typing === null ? undefined : parseDate(typing, todayIso());
  const unreadable = typing !== null && typing.trim() !== '' && read === undefined;

  const before = useRef(value);
  const type = (text: string): void => {
    setTyping(text);
    const date = parseDate(text, todayIso());
    if (date !== undefined && date !== value) onChange(date);
  };
  const rest = (): void => {
    if (typing !== null && typing.trim() === '' && value !== '') onChange('');
    if (!unreadable) setTyping(null);
  };
  const giveUp = (): void => {
    setTyping(null);
    setOpen(false);
    if (before.current !== value) onChange(before.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    input.onKeyDown?.(event);
    if (event.key === 'Enter') rest();
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
    if (event.key === 'Escape' && (typing !== null || open)) {
      event.stopPropagation();
      giveUp();
    }
  };

  return (
    <Popover
      withRoles={false}
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <TextInput
          {...input}
          className={['tabular', input.className].filter(Boolean).join(' ')}
          value={typing ?? words}
          placeholder={input.placeholder ?? t('date.placeholder')}
          error={unreadable ? t('date.unreadable') : input.error}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => {
            input.onFocus?.(event);
            before.current = value;
            event.currentTarget.select();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            rest();
            onLeave?.();
          }}
          rightSection={
            bare ? undefined : (
              <ActionIcon
                size="md"
                tabIndex={-1}
                aria-label={t('date.calendar')}
                aria-haspopup="dialog"
                aria-expanded={open}
                onClick={() => setOpen((was) => !was)}
              >
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('date.calendar')}>
        <DatePicker
          value={value === '' ? null : value}
          // Greyed days of another month and reddened weekends would be too faint to read.
          hideOutsideDates
          weekendDays={[]}
          ariaLabels={{
            previousMonth: t('date.earlier'),
            nextMonth: t('date.later'),
            previousYear: t('date.earlier'),
            nextYear: t('date.later'),
            previousDecade: t('date.earlier'),
            nextDecade: t('date.later'),
          }}
          defaultDate={value === '' ? todayIso() : value}
          onChange={(picked) => {
            setTyping(null);
            setOpen(false);
            if (picked !== null) onChange(picked);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
