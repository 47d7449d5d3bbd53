/** How long a step takes, and where that figure comes from: no official durations are known, so a person says both. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { durationUnits, partsOf, periodOf } from '../../../shared/dossier/plan-shapes.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

type Takes = UnitValue<'plan', 'step', 'takes'>;

interface TakesForm {
  readonly [name: string]: string;
  readonly count: string;
  readonly unit: string;
  readonly source: string;
  readonly from: string;
}

const sources = ['estimate', 'told', 'usual'] as const;

function toValue({ count, unit, source, from }: TakesForm): Takes | undefined {
  const number = Number(count);
  const known = durationUnits.find((each) => each === unit);
  const given = sources.find((each) => each === source);
  if (!Number.isInteger(number) || number < 1 || number > 999 || known === undefined || given === undefined)
    return undefined;
  const named = from.trim();
  return {
    length: periodOf(number, known),
    source: given,
    ...(named !== '' && given !== 'estimate' && { from: named }),
  };
}

export const takesEditing = (
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
): UnitEditing<Takes, TakesForm> => ({
  empty: { count: '', unit: 'weeks', source: 'estimate', from: '' },
  toForm: ({ length, source, from = '' }) => {
    const { count, unit } = partsOf(length);
    return { count: String(count), unit, source, from };
  },
  toValue,
  fields: (form, set) => (
    <div className={classes.takes}>
      <NumberInput
        label={t('time.count')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={1}
        max={999}
        value={form.count}
        onChange={(count) => set({ ...form, count: String(count) })}
        autoFocus
      />
      <NativeSelect
        label={t('time.unit')}
        data={durationUnits.map((value) => ({ value, label: t(`time.units.${value}`) }))}
        value={form.unit}
        onChange={(event) => set({ ...form, unit: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.takesWide}
        label={t('time.source')}
        data={[...choicesOf(sources, values.takesSource)]}
        value={form.source}
        onChange={(event) => set({ ...form, source: event.currentTarget.value })}
      />
      {form.source === 'estimate' ? null : (
        <TextInput
          className={classes.takesWide}
          label={t('time.from')}
          placeholder={t('time.fromPlaceholder')}
          maxLength={500}
          value={form.from}
          onChange={(event) => set({ ...form, from: event.currentTarget.value })}
        />
      )}
    </div>
  ),
});
