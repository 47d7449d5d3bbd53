/** The hours of a block of the week: its days, from when to when. */
import { Chip, Group, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { weekdays, type Weekday } from '../../../shared/dossier/plan-shapes.ts';
import type { Language } from '../../../shared/language.ts';
import { weekdayName } from '../../i18n/plan-words.ts';
import type { UnitEditing } from '../unit-entry.tsx';
import classes from './forms.module.css';
import { readClock } from './read-clock.ts';

type Hours = UnitValue<'plan', 'weekly', 'hours'>;

export interface HoursForm {
  readonly [name: string]: string;
  /** `mo,tu,we`. */
  readonly days: string;
  readonly from: string;
  readonly until: string;
}

const daysIn = (days: string): readonly Weekday[] => weekdays.filter((day) => days.split(',').includes(day));

export const noHours: HoursForm = { days: '', from: '', until: '' };

export function hoursOfForm({ days, from, until }: HoursForm): Hours | undefined {
  const [start, end] = [readClock(from), readClock(until)];
  const chosen = daysIn(days);
  if (chosen.length === 0 || start === undefined || end === undefined || start === end || start === '24:00')
    return undefined;
  return { days: [...chosen], from: start, until: end };
}

export const weeklyHoursEditing = (t: TFunction<'dossier'>, language: Language): UnitEditing<Hours, HoursForm> => ({
  empty: noHours,
  toForm: ({ days, from, until }) => ({ days: days.join(','), from, until }),
  toValue: hoursOfForm,
  fields: (form, set) => (
    <div className={classes.stack}>
      <Chip.Group multiple value={[...daysIn(form.days)]} onChange={(days) => set({ ...form, days: days.join(',') })}>
        <Group gap="xs" role="group" aria-label={t('week.days')}>
          {weekdays.map((day) => (
            <Chip key={day} value={day} size="sm">
              {weekdayName(day, language, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="sm" align="flex-start">
        <ClockInput label={t('week.from')} value={form.from} onChange={(from) => set({ ...form, from })} t={t} />
        <ClockInput label={t('week.until')} value={form.until} onChange={(until) => set({ ...form, until })} t={t} />
      </Group>
    </div>
  ),
});

interface ClockInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly t: TFunction<'dossier'>;
}

/** Typed as people write an hour: `8`, `830`, `8.30`, `8:30`. */
const ClockInput = ({ label, value, onChange, t }: ClockInputProps) => (
  <TextInput
    className={classes.clock}
    label={label}
    placeholder="08:00"
    inputMode="numeric"
    maxLength={5}
    value={value}
    error={value.trim() !== '' && readClock(value) === undefined ? t('week.unreadable') : undefined}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={() => onChange(readClock(value) ?? value)}
  />
);
