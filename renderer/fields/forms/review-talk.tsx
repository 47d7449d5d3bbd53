/** When a review was talked through, and what the person was told first, as one writes it down. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { todayIso } from '../../i18n/clock.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import classes from './forms.module.css';

type Held = UnitValue<'assessment', 'review', 'held'>;
export type ExplainedValue = UnitValue<'assessment', 'review', 'explained'>;
type T = TFunction<'dossier'>;

export const heldEditing = (t: T, by: string): UnitEditing<Held, { readonly on: string; readonly with: string }> => ({
  empty: { on: todayIso(), with: by },
  toForm: (value) => value,
  toValue: (form) => (form.on === '' ? undefined : { on: form.on, with: form.with.trim() }),
  fields: (form, set) => (
    <div className={classes.apart}>
      <DateField label={t('review.on')} value={form.on} onChange={(on) => set({ ...form, on })} autoFocus />
      <TextInput
        label={t('review.with')}
        maxLength={500}
        value={form.with}
        onChange={(event) => set({ ...form, with: event.currentTarget.value })}
      />
    </div>
  ),
});

type ExplainedForm = {
  readonly role: boolean;
  readonly readers: boolean;
  readonly notToAnswer: boolean;
  readonly language: string;
  readonly interpreter: string;
};

const told = ['role', 'readers', 'notToAnswer'] as const;

export const explainedEditing = (
  t: T,
  languages: readonly { readonly value: string; readonly label: string }[],
  language: string,
): UnitEditing<ExplainedValue, ExplainedForm> => ({
  empty: { role: false, readers: false, notToAnswer: false, language, interpreter: '' },
  toForm: (value) => ({ ...value, interpreter: value.interpreter ?? '' }),
  toValue: ({ interpreter, ...form }) =>
    form.language === ''
      ? undefined
      : { ...form, ...(interpreter.trim() !== '' && { interpreter: interpreter.trim() }) },
  fields: (form, set) => (
    <>
      <div className={classes.ticks}>
        {told.map((each) => (
          <Checkbox
            key={each}
            label={t(`review.told.${each}`)}
            checked={form[each]}
            onChange={(event) => set({ ...form, [each]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <div className={classes.apart}>
        <NativeSelect
          label={t('review.language')}
          data={
            languages.some(({ value }) => value === form.language)
              ? [...languages]
              : [{ value: form.language, label: form.language }, ...languages]
          }
          value={form.language}
          onChange={(event) => set({ ...form, language: event.currentTarget.value })}
        />
        <TextInput
          label={t('review.interpreter')}
          maxLength={500}
          value={form.interpreter}
          onChange={(event) => set({ ...form, interpreter: event.currentTarget.value })}
        />
      </div>
    </>
  ),
});
