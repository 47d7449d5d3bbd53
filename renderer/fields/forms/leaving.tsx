/** How aftercare and the first 72 hours are typed. No reason is asked for anything. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { aftercareUnits, firstHoursState } from '../../../shared/dossier/sentence-end.ts';
import { todayIso } from '../../i18n/clock.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

type T = TFunction<'dossier'>;
type Values = ReturnType<typeof unitValues>;
type Fields<N extends string> = { readonly [name in N]: string };

const answers = aftercareUnits.answer.shape.answer.options;

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Line = ({ label, value, onChange }: LineProps): ReactNode => (
  <TextInput label={label} maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
);

export const offeredEditing = (
  t: T,
  me: string,
): UnitEditing<UnitValue<'plan', 'aftercare', 'offered'>, Fields<'on' | 'by'>> => ({
  empty: { on: todayIso(), by: me },
  toForm: ({ on, by }) => ({ on, by }),
  toValue: ({ on, by }) => (on === '' ? undefined : { on, by: by.trim() }),
  fields: (form, set) => (
    <div className={classes.fields}>
      <DateField label={t('leaving.on')} value={form.on} onChange={(on) => set({ ...form, on })} autoFocus />
      <Line label={t('leaving.by')} value={form.by} onChange={(by) => set({ ...form, by })} />
    </div>
  ),
});

export const aftercareAnswerEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'plan', 'aftercare', 'answer'>, Fields<'answer' | 'on'>> => ({
  empty: { answer: 'yes', on: todayIso() },
  toForm: ({ answer, on }) => ({ answer, on }),
  toValue: ({ answer, on }) => {
    const known = answers.find((each) => each === answer);
    return known === undefined || on === '' ? undefined : { answer: known, on };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <NativeSelect
        label={t('leaving.answer')}
        data={choicesOf(answers, values.aftercareAnswer)}
        value={form.answer}
        onChange={(event) => set({ ...form, answer: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('leaving.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
    </div>
  ),
});

export const keptEditing = (
  t: T,
): UnitEditing<UnitValue<'plan', 'aftercare', 'kept'>, Fields<'who' | 'what' | 'until'>> => ({
  empty: { who: '', what: '', until: '' },
  toForm: ({ who, what, until = '' }) => ({ who, what, until }),
  toValue: ({ who, what, until }) =>
    who.trim() === '' ? undefined : { who: who.trim(), what: what.trim(), ...(until !== '' && { until }) },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Line label={t('leaving.who')} value={form.who} onChange={(who) => set({ ...form, who })} />
      <GrowingText
        label={t('leaving.what')}
        minRows={2}
        maxLength={maxText}
        value={form.what}
        onChange={(event) => set({ ...form, what: event.currentTarget.value })}
      />
      <DateField label={t('leaving.until')} value={form.until} onChange={(until) => set({ ...form, until })} />
    </div>
  ),
});

export const arrangedEditing = (
  t: T,
  values: Values,
  label: string,
): UnitEditing<UnitValue<'plan', 'first-hours', 'arranged'>, Fields<'state' | 'how'>> => ({
  empty: { state: 'arranged', how: '' },
  toForm: ({ state, how }) => ({ state, how }),
  toValue: ({ state, how }) => {
    const known = firstHoursState.options.find((each) => each === state);
    return known === undefined ? undefined : { state: known, how: how.trim() };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <NativeSelect
        label={label}
        data={choicesOf(firstHoursState.options, values.firstHoursState)}
        value={form.state}
        onChange={(event) => set({ ...form, state: event.currentTarget.value })}
        autoFocus
      />
      <Line label={t('leaving.how')} value={form.how} onChange={(how) => set({ ...form, how })} />
    </div>
  ),
});
