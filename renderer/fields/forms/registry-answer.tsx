/** How a second reading of a date, the registry's "not open" and a revocation are typed. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { secondReading } from '../../../shared/dossier/sentence.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import type { Fields } from './legal.tsx';
import classes from './forms.module.css';
import { knownModalityOnDay, ModalityOnDayFields } from './modality-on-day.tsx';
import { LengthFields } from './sentence.tsx';

type T = TFunction<'dossier'>;
type Values = ReturnType<typeof unitValues>;

const readings = secondReading.shape.answer.options;

/** @param read the day that is read, and how it is shown. Who does not agree says why. */
export const secondEditing = (
  t: T,
  values: Values,
  read: { readonly of: string; readonly shown: string },
): UnitEditing<UnitValue<'legal', 'legal-date', 'second'>, Fields<'answer' | 'text'>> => ({
  empty: { answer: 'confirms', text: '' },
  toForm: ({ answer, text = '' }) => ({ answer, text }),
  toValue: ({ answer, text }) => {
    const known = readings.find((each) => each === answer);
    const said = text.trim();
    if (known === undefined || (known === 'disagrees' && said === '')) return undefined;
    return { answer: known, of: read.of, ...(said !== '' && { text: said }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NativeSelect
        label={t('legal.readingAnswer', { date: read.shown })}
        data={choicesOf(readings, values.secondReading)}
        value={form.answer}
        onChange={(event) => set({ ...form, answer: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        className={classes.wide}
        label={t('legal.readingWords')}
        maxLength={500}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
      />
    </div>
  ),
});

export const registryAnswerEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'registry-answer', 'answer'>, Fields<'modality' | 'on'>> => ({
  empty: { modality: '', on: todayIso() },
  toForm: ({ modality, on }) => ({ modality, on }),
  toValue: (form) => {
    const known = knownModalityOnDay(form);
    return known && { ...known, says: 'not-open' };
  },
  fields: (form, set) => (
    <ModalityOnDayFields t={t} values={values} dayLabel={t('legal.answeredOn')} form={form} set={set} />
  ),
});

export const revocationEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'revocation', 'revocation'>, Fields<'detainedSince' | 'remaining'>> => ({
  empty: { detainedSince: '', remaining: '' },
  toForm: (value) => ({ ...value }),
  toValue: ({ detainedSince, remaining }) =>
    detainedSince === '' || remaining === '' ? undefined : { detainedSince, remaining },
  fields: (form, set) => (
    <div className={classes.row}>
      <DateField
        label={t('calendar.detainedAgain')}
        value={form.detainedSince}
        onChange={(detainedSince) => set({ ...form, detainedSince })}
        w={190}
      />
      <LengthFields
        t={t}
        label={t('calendar.remaining')}
        value={form.remaining}
        onChange={(remaining) => set({ ...form, remaining })}
      />
    </div>
  ),
});
