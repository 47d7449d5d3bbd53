/** How judgments and stays are typed: what the judgment itself says, nothing deduced. */
import { Checkbox, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import { DateField } from '../date-field.tsx';
import { PlaceField } from '../place-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import type { Fields } from './legal.tsx';
import classes from './forms.module.css';

type T = TFunction<'dossier'>;

export const judgmentEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'judgment', 'judgment'>, Fields<'court' | 'date' | 'text'>> => ({
  empty: { court: '', date: '', text: '' },
  toForm: ({ court, date = '', text }) => ({ court, date, text }),
  toValue: ({ court, date, text }) => {
    if (court.trim() === '') return undefined;
    return { court: court.trim(), text, ...(date !== '' && { date }) };
  },
  fields: (form, set) => (
    <>
      <div className={classes.row}>
        <TextInput
          className={classes.wide}
          label={t('legal.court')}
          maxLength={500}
          value={form.court}
          onChange={(event) => set({ ...form, court: event.currentTarget.value })}
          autoFocus
        />
        <DateField label={t('legal.date')} value={form.date} onChange={(date) => set({ ...form, date })} w={190} />
      </div>
      <GrowingText
        label={t('legal.judgmentText')}
        minRows={2}
        maxLength={maxText}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
      />
    </>
  ),
});

export const finalEditing = (t: T): UnitEditing<UnitValue<'legal', 'judgment', 'final'>, Fields<'since', 'final'>> => ({
  empty: { final: true, since: '' },
  toForm: ({ final, since = '' }) => ({ final, since }),
  toValue: ({ final, since }) => ({ final, ...(since !== '' && { since }) }),
  fields: (form, set) => (
    <div className={classes.row}>
      <Checkbox
        label={t('legal.final')}
        checked={form.final}
        onChange={(event) => set({ ...form, final: event.currentTarget.checked })}
        autoFocus
      />
      <DateField label={t('legal.since')} value={form.since} onChange={(since) => set({ ...form, since })} w={190} />
    </div>
  ),
});

export const recidivismEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'judgment', 'recidivism'>, Fields<never, 'established'>> => ({
  empty: { established: false },
  toForm: ({ established }) => ({ established }),
  toValue: ({ established }) => ({ established }),
  fields: (form, set) => (
    <Checkbox
      label={t('legal.recidivism')}
      description={t('legal.recidivismHint')}
      checked={form.established}
      onChange={(event) => set({ established: event.currentTarget.checked })}
      autoFocus
    />
  ),
});

export const stayEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'stay', 'stay'>, Fields<'at' | 'text' | 'from' | 'until'>> => ({
  empty: { at: '', text: '', from: '', until: '' },
  toForm: ({ at = '', text = '', from, until = '' }) => ({ at, text, from, until }),
  toValue: ({ at, text, from, until }) => {
    if (from === '' || (at === '' && text.trim() === '')) return undefined;
    return {
      from,
      ...(at === '' ? { text: text.trim() } : { at }),
      ...(until !== '' && { until }),
    };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <PlaceField
        label={t('legal.stayAt')}
        at={form.at}
        text={form.text}
        onChange={(place) => set({ ...form, ...place })}
      />
      <DateField label={t('legal.from')} value={form.from} onChange={(from) => set({ ...form, from })} w={190} />
      <DateField label={t('legal.until')} value={form.until} onChange={(until) => set({ ...form, until })} w={190} />
    </div>
  ),
});
