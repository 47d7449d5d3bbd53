/** A date one types as one writes it (`3/5`, `+2w`), or picks from a calendar (Alt+↓). Shown in words when at rest. */
import { ActionIcon, Input, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { todayIso } from '../i18n/clock.ts';
import { useFormat } from '../i18n/format.ts';
import { Beside } from '../ui/on-demand.tsx';
import { PlainInput } from '../ui/plain.tsx';
import { unreadable } from '../ui/unreadable.ts';
import { parseDate } from './parse-date.ts';
import { takesDay } from './recognition/taking.ts';

/** How a date is read and given out. */
interface DateProps {
  /** ISO date, or empty. */
  readonly value: string;
  /**
   * ISO date, or empty when the field was cleared. Called whenever what is typed so far reads as a date; once it does not any
   * more (`12/1` became `12/13`), with the one from before.
   */
  readonly onChange: (iso: string) => void;
  readonly onLeave?: () => void;
}

export interface DateFieldProps extends Omit<TextInputProps, keyof DateProps | 'onBlur'>, DateProps {
  /** How the date stands there at rest, always whole: `short` is `12/03/2027`; `long`, in words, unless said. */
  readonly show?: 'long' | 'short';
}

export function DateField({ value, onChange, onLeave, show = 'long', ...input }: DateFieldProps): ReactNode {
  const { t } = useTranslation('dossier');
  const typing = useTyping({ value, onChange, show, ...(onLeave !== undefined && { onLeave }) }, input);
  const { open, setOpen, pick } = typing;
  return (
    <Calendar value={value} open={open} onOpen={setOpen} onPick={pick}>
      <TextInput
        {...input}
        {...typing.field}
        className={['tabular', input.className].filter(Boolean).join(' ')}
        error={typing.isUnreadable ? t('date.unreadable') : input.error}
        rightSection={
          <ActionIcon
            size="md"
            tabIndex={-1}
            aria-label={t('date.calendar')}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        }
      />
    </Calendar>
  );
}

export interface DateCellProps extends Omit<ComponentProps<'input'>, keyof DateProps | 'onBlur' | 'ref'>, DateProps {}

/** A date in a row of many cells: short, without a button; Alt+↓ opens the calendar. */
export function DateCell({ value, onChange, onLeave, ...input }: DateCellProps): ReactNode {
  const { t } = useTranslation('dossier');
  const note = useId();
  const [cell, setCell] = useState<HTMLInputElement>();
  const typing = useTyping(
    { value, onChange, show: 'short', ...(onLeave !== undefined && { onLeave }) },
    {
      ...input,
      onFocus: (event) => {
        setCell(event.currentTarget);
        input.onFocus?.(event);
      },
    },
  );
  const { open, setOpen, pick, isUnreadable } = typing;
  return (
    <>
      <PlainInput
        {...input}
        {...typing.field}
        className="tabular"
        aria-invalid={isUnreadable}
        aria-describedby={isUnreadable ? note : undefined}
      />
      {/* Closed, from when the keyboard is in the cell: a plan has many, and one made open does not know its place. */}
      {cell === undefined ? null : (
        <Calendar value={value} open={open} onOpen={setOpen} onPick={pick}>
          <Beside element={cell} />
        </Calendar>
      )}
      {isUnreadable ? <Input.Error id={note}>{t('date.unreadable')}</Input.Error> : null}
    </>
  );
}

interface Asked extends DateProps {
  readonly show: 'long' | 'short';
}
type Around = Pick<ComponentProps<'input'>, 'placeholder' | 'onFocus' | 'onKeyDown'>;

interface Typing {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly pick: (iso: string | null) => void;
  readonly isUnreadable: boolean;
  readonly field: Pick<
    ComponentProps<'input'>,
    'value' | 'placeholder' | 'autoComplete' | 'onChange' | 'onFocus' | 'onKeyDown' | 'onPaste' | 'onBlur'
  >;
}

function useWords(value: string, show: Asked['show']): string {
  const format = useFormat();
  if (value === '') return '';
  return show === 'short' ? format.numericDate(value) : format.date(value);
}

function useTyping({ value, onChange, onLeave, show }: Asked, around: Around): Typing {
  const { t } = useTranslation('dossier');
  // What is being typed; null at rest, when the date is shown in words.
  const [typing, setTyping] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const words = useWords(value, show);
  const read = typing === null ? undefined : parseDate(typing, todayIso());
  const isUnreadable = typing !== null && typing.trim() !== '' && read === undefined;

  const before = useRef(value);
  const type = (text: string): void => {
    setTyping(text);
    const date = text.trim() === '' ? '' : (parseDate(text, todayIso()) ?? before.current);
    if (date !== value) onChange(date);
  };
  const rest = (): void => {
    if (!isUnreadable) setTyping(null);
  };
  const giveUp = (): void => {
    setTyping(null);
    setOpen(false);
    if (before.current !== value) onChange(before.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    around.onKeyDown?.(event);
    if (event.key === 'Enter') rest();
    if (event.key === 'ArrowDown' && event.altKey) {
      // The calendar has the keyboard at once: the key would turn the page below it.
      event.preventDefault();
      setOpen(true);
    }
    if (event.key === 'Escape' && (typing !== null || open)) {
      event.stopPropagation();
      giveUp();
    }
  };
  const pick = (picked: string | null): void => {
    setTyping(null);
    setOpen(false);
    if (picked !== null) onChange(picked);
  };
  const field: Typing['field'] = {
    ...takesDay(pick),
    ...(isUnreadable && { [unreadable]: '' }),
    // Escape takes back what was typed; a window around the field stays open.
    ...((typing !== null || open) && { 'data-mantine-stop-propagation': true }),
    value: typing ?? words,
    placeholder: around.placeholder ?? t('date.placeholder'),
    autoComplete: 'off',
    onChange: (event) => type(event.currentTarget.value),
    onFocus: (event) => {
      around.onFocus?.(event);
      before.current = value;
      event.currentTarget.select();
    },
    onKeyDown,
    onBlur: () => {
      rest();
      onLeave?.();
    },
  };
  return { open, setOpen, pick, isUnreadable, field };
}

interface CalendarProps {
  readonly value: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onPick: (iso: string | null) => void;
  /** The field below which it opens. */
  readonly children: ReactNode;
}

function Calendar({ value, open, onOpen, onPick, children }: CalendarProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <Popover
      withRoles={false}
      opened={open}
      onChange={onOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>{children}</Popover.Target>
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
          onChange={onPick}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
