/** How what comes after release is typed: taken over as the decision says it; no figure and no order is proposed. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import {
  breachAnswerHow,
  conditionChangeHow,
  rhythmDoneHow,
  rhythmWhat,
} from '../../../shared/dossier/after-release.ts';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { durationUnits, partsOf, periodOf } from '../../../shared/dossier/plan-shapes.ts';
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

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Line = ({ label, value, onChange }: PartProps): ReactNode => (
  <TextInput label={label} maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
);

const Text = ({ label, value, onChange }: PartProps): ReactNode => (
  <GrowingText
    label={label}
    minRows={2}
    maxLength={maxText}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const Choice = ({ label, value, onChange, data }: PartProps & { readonly data: Choices }): ReactNode => (
  <NativeSelect
    label={label}
    data={[...data]}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    autoFocus
  />
);
type Choices = readonly { readonly value: string; readonly label: string }[];

export const conditionChangeEditing = (
  t: T,
  values: Values,
  condition: string,
): UnitEditing<
  UnitValue<'legal', 'condition-change', 'change'>,
  Fields<'condition' | 'how' | 'from' | 'by' | 'text'>
> => ({
  empty: { condition, how: 'adapted', from: todayIso(), by: '', text: '' },
  toForm: ({ text = '', ...rest }) => ({ ...rest, text }),
  toValue: ({ how, from, by, text, condition: of }) => {
    const known = conditionChangeHow.options.find((each) => each === how);
    if (known === undefined || from === '' || by.trim() === '') return undefined;
    return { condition: of, how: known, from, by: by.trim(), ...(text.trim() !== '' && { text: text.trim() }) };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Choice
        label={t('after.changeHow')}
        data={choicesOf(conditionChangeHow.options, values.conditionChange)}
        value={form.how}
        onChange={(how) => set({ ...form, how })}
      />
      <DateField label={t('after.from')} value={form.from} onChange={(from) => set({ ...form, from })} />
      <Line label={t('after.decidedBy')} value={form.by} onChange={(by) => set({ ...form, by })} />
      <Text label={t('after.changeText')} value={form.text} onChange={(text) => set({ ...form, text })} />
    </div>
  ),
});

export const rhythmEditing = (
  t: T,
  values: Values,
): UnitEditing<
  UnitValue<'legal', 'rhythm', 'rhythm'>,
  Fields<'what' | 'with' | 'first' | 'count' | 'unit' | 'until'>
> => ({
  empty: { what: 'contact', with: '', first: '', count: '1', unit: 'months', until: '' },
  toForm: ({ every, until = '', ...rest }) => {
    const { count, unit } = partsOf(every);
    return { ...rest, count: String(count), unit, until };
  },
  toValue: ({ what, with: who, first, count, unit, until }) => {
    const known = rhythmWhat.options.find((each) => each === what);
    const units = durationUnits.find((each) => each === unit);
    const number = Number(count);
    const isCount = Number.isInteger(number) && number > 0 && number < 1000;
    if (known === undefined || units === undefined || !isCount || first === '' || who.trim() === '') return undefined;
    const every = periodOf(number, units);
    return { what: known, with: who.trim(), first, every, ...(until !== '' && { until }) };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Choice
        label={t('after.rhythmWhat')}
        data={choicesOf(rhythmWhat.options, values.rhythmWhat)}
        value={form.what}
        onChange={(what) => set({ ...form, what })}
      />
      <Line label={t('after.rhythmWith')} value={form.with} onChange={(who) => set({ ...form, with: who })} />
      <DateField label={t('after.first')} value={form.first} onChange={(first) => set({ ...form, first })} />
      <NumberInput
        label={t('after.every')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={1}
        max={999}
        value={form.count}
        onChange={(count) => set({ ...form, count: String(count) })}
      />
      <NativeSelect
        label={t('time.unit')}
        data={durationUnits.map((value) => ({ value, label: t(`time.units.${value}`) }))}
        value={form.unit}
        onChange={(event) => set({ ...form, unit: event.currentTarget.value })}
      />
      <DateField label={t('after.untilOptional')} value={form.until} onChange={(until) => set({ ...form, until })} />
    </div>
  ),
});

export const doneEditing = (
  t: T,
  values: Values,
  begun: { readonly rhythm: string; readonly due: string },
): UnitEditing<UnitValue<'legal', 'rhythm-done', 'done'>, Fields<'rhythm' | 'due' | 'on' | 'how' | 'note'>> => ({
  empty: { ...begun, on: todayIso(), how: 'held', note: '' },
  toForm: ({ note = '', ...rest }) => ({ ...rest, note }),
  toValue: ({ how, on, due, rhythm, note }) => {
    const known = rhythmDoneHow.options.find((each) => each === how);
    if (known === undefined || on === '' || due === '') return undefined;
    return { rhythm, due, on, how: known, ...(note.trim() !== '' && { note: note.trim() }) };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Choice
        label={t('after.doneHow')}
        data={choicesOf(rhythmDoneHow.options, values.rhythmDone)}
        value={form.how}
        onChange={(how) => set({ ...form, how })}
      />
      <DateField label={t('after.doneOn')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <Line label={t('after.note')} value={form.note} onChange={(note) => set({ ...form, note })} />
    </div>
  ),
});

export const breachEditing = (
  t: T,
  conditions: Choices,
): UnitEditing<UnitValue<'legal', 'breach', 'breach'>, Fields<'condition' | 'on' | 'text'>> => ({
  empty: { condition: '', on: todayIso(), text: '' },
  toForm: ({ condition = '', on, text }) => ({ condition, on, text }),
  toValue: ({ condition, on, text }) =>
    on === '' || text.trim() === '' ? undefined : { on, text: text.trim(), ...(condition !== '' && { condition }) },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Choice
        label={t('after.whichCondition')}
        data={[{ value: '', label: t('after.noCondition') }, ...conditions]}
        value={form.condition}
        onChange={(condition) => set({ ...form, condition })}
      />
      <DateField label={t('after.breachOn')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <Text label={t('after.breachText')} value={form.text} onChange={(text) => set({ ...form, text })} />
    </div>
  ),
});

export const breachAnswerEditing = (
  t: T,
  values: Values,
  breach: string,
): UnitEditing<UnitValue<'legal', 'breach-answer', 'answer'>, Fields<'breach' | 'how' | 'on' | 'by' | 'note'>> => ({
  empty: { breach, how: 'talked', on: todayIso(), by: '', note: '' },
  toForm: ({ note = '', ...rest }) => ({ ...rest, note }),
  toValue: ({ breach: of, how, on, by, note }) => {
    const known = breachAnswerHow.options.find((each) => each === how);
    if (known === undefined || on === '' || by.trim() === '') return undefined;
    return { breach: of, how: known, on, by: by.trim(), ...(note.trim() !== '' && { note: note.trim() }) };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <Choice
        label={t('after.answerHow')}
        data={choicesOf(breachAnswerHow.options, values.breachAnswer)}
        value={form.how}
        onChange={(how) => set({ ...form, how })}
      />
      <DateField label={t('after.answerOn')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <Line label={t('after.answerBy')} value={form.by} onChange={(by) => set({ ...form, by })} />
      <Line label={t('after.note')} value={form.note} onChange={(note) => set({ ...form, note })} />
    </div>
  ),
});

export const proofPeriodEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'decision', 'proofPeriod'>, Fields<'from' | 'until' | 'source'>> => ({
  empty: { from: '', until: '', source: 'by-hand' },
  toForm: ({ from, until = '', source }) => ({ from, until, source }),
  toValue: ({ from, until, source }) => {
    if (from === '' || (until !== '' && until < from)) return undefined;
    return { from, source: source === 'registry' ? 'registry' : 'by-hand', ...(until !== '' && { until }) };
  },
  fields: (form, set) => (
    <div className={classes.fields}>
      <DateField label={t('after.from')} value={form.from} onChange={(from) => set({ ...form, from })} autoFocus />
      <DateField label={t('after.untilOptional')} value={form.until} onChange={(until) => set({ ...form, until })} />
      <NativeSelect
        label={t('legal.source')}
        data={choicesOf(['registry', 'by-hand'] as const, values.dateSource)}
        value={form.source}
        onChange={(event) => set({ ...form, source: event.currentTarget.value })}
      />
    </div>
  ),
});
