/** How a sentence, deductions and interruptions are typed, as the registry slip has them. */
import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { deduction, interruption, lengthParts, lengthText, sentenceUnits } from '../../../shared/dossier/sentence.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import type { Fields } from './legal.tsx';
import classes from './forms.module.css';

type T = TFunction<'dossier'>;
type Values = ReturnType<typeof unitValues>;

const pick = <V extends string>(options: readonly V[], text: string): V | undefined =>
  options.find((each) => each === text);
const antecedents = sentenceUnits.particulars.shape.antecedent.unwrap().options;

export interface LengthProps {
  readonly t: T;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly first?: boolean;
}

/** Years, months and days; empty where all three are. */
export function LengthFields({ t, label, value, onChange, first = false }: LengthProps): ReactNode {
  const parts = lengthParts(value);
  return (
    <fieldset className={classes.length}>
      <legend>{label}</legend>
      {(['years', 'months', 'days'] as const).map((each) => (
        <NumberInput
          key={each}
          label={t(`calendar.${each}`)}
          w={96}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          max={each === 'days' ? 9999 : 999}
          value={parts[each] === 0 ? '' : parts[each]}
          onChange={(count) => onChange(lengthText({ ...parts, [each]: Number(count) }) ?? '')}
          autoFocus={first && each === 'years'}
        />
      ))}
    </fieldset>
  );
}

export const sentenceEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'judgment', 'sentence'>, Fields<'length' | 'suspended', 'life'>> => ({
  empty: { length: '', suspended: '', life: false },
  toForm: ({ imposed, length = '', suspended = '' }) => ({ life: imposed === 'life', length, suspended }),
  toValue: ({ life, length, suspended }) => {
    if (life) return { imposed: 'life' };
    return length === '' ? undefined : { imposed: 'time', length, ...(suspended !== '' && { suspended }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      {form.life ? null : (
        <>
          <LengthFields
            t={t}
            label={t('calendar.imposed')}
            value={form.length}
            onChange={(length) => set({ ...form, length })}
            first
          />
          <LengthFields
            t={t}
            label={t('calendar.suspended')}
            value={form.suspended}
            onChange={(suspended) => set({ ...form, suspended })}
          />
        </>
      )}
      <Checkbox
        label={t('calendar.life')}
        checked={form.life}
        onChange={(event) => set({ ...form, life: event.currentTarget.checked })}
      />
    </div>
  ),
});

export const particularsEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'judgment', 'particulars'>, Fields<'antecedent' | 'safety' | 'placement'>> => ({
  empty: { antecedent: '', safety: '', placement: '' },
  toForm: ({ antecedent = '', safety = '', placement = '' }) => ({ antecedent, safety, placement }),
  toValue: ({ antecedent, safety, placement }) => {
    const known = pick(antecedents, antecedent);
    if (known === undefined && safety === '' && placement === '') return undefined;
    return {
      ...(known !== undefined && { antecedent: known }),
      ...(safety !== '' && { safety }),
      ...(placement !== '' && { placement }),
    };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NativeSelect
        className={classes.wide}
        label={t('calendar.antecedent')}
        data={[{ value: '', label: t('choose') }, ...choicesOf(antecedents, values.antecedent)]}
        value={form.antecedent}
        onChange={(event) => set({ ...form, antecedent: event.currentTarget.value })}
        autoFocus
      />
      <LengthFields
        t={t}
        label={t('calendar.safety')}
        value={form.safety}
        onChange={(safety) => set({ ...form, safety })}
      />
      <LengthFields
        t={t}
        label={t('calendar.placement')}
        value={form.placement}
        onChange={(placement) => set({ ...form, placement })}
      />
    </div>
  ),
});

const deductionKinds = deduction.shape.what.options;

export const deductionEditing = (
  t: T,
  values: Values,
): UnitEditing<
  UnitValue<'legal', 'deduction', 'deduction'>,
  Fields<'what' | 'from' | 'until' | 'length' | 'note'>
> => ({
  empty: { what: 'remand', from: '', until: '', length: '', note: '' },
  toForm: ({ what, from = '', until = '', length = '', note }) => ({ what, from, until, length, note }),
  toValue: ({ what, from, until, length, note }) => {
    const known = pick(deductionKinds, what);
    const whole = from !== '' && until !== '' && from <= until;
    if (known === undefined || (!whole && length === '')) return undefined;
    return { what: known, note: note.trim(), ...(whole ? { from, until } : { length }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NativeSelect
        label={t('calendar.deductionWhat')}
        data={choicesOf(deductionKinds, values.deductionWhat)}
        value={form.what}
        onChange={(event) => set({ ...form, what: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('legal.from')} value={form.from} onChange={(from) => set({ ...form, from })} w={190} />
      <DateField label={t('legal.until')} value={form.until} onChange={(until) => set({ ...form, until })} w={190} />
      <LengthFields
        t={t}
        label={t('calendar.length')}
        value={form.length}
        onChange={(length) => set({ ...form, length })}
      />
      <TextInput
        className={classes.wide}
        label={t('legal.note')}
        maxLength={500}
        value={form.note}
        onChange={(event) => set({ ...form, note: event.currentTarget.value })}
      />
    </div>
  ),
});

const counts = interruption.shape.counts.options;

export const interruptionEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'interruption', 'interruption'>, Fields<'from' | 'until' | 'counts'>> => ({
  empty: { from: '', until: '', counts: 'unknown' },
  toForm: (value) => ({ ...value }),
  toValue: ({ from, until, counts: said }) => {
    const known = pick(counts, said);
    return known === undefined || from === '' || until === '' || until < from
      ? undefined
      : { from, until, counts: known };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <DateField label={t('legal.from')} value={form.from} onChange={(from) => set({ ...form, from })} w={190} />
      <DateField label={t('legal.until')} value={form.until} onChange={(until) => set({ ...form, until })} w={190} />
      <NativeSelect
        label={t('calendar.counts')}
        data={choicesOf(counts, values.counts)}
        value={form.counts}
        onChange={(event) => set({ ...form, counts: event.currentTarget.value })}
      />
    </div>
  ),
});
