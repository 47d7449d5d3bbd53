/** How a text with its day is typed. Both are needed. */
import { maxText } from '../../shared/dossier/entities.ts';
import { todayIso } from '../i18n/clock.ts';
import { GrowingText } from './spelling/growing-text.tsx';
import { DateField } from './date-field.tsx';
import type { UnitEditing } from './unit-entry.tsx';

type DatedText = { readonly text: string; readonly on: string };

export interface DatedTextOptions {
  readonly text: string;
  readonly on: string;
  readonly dayFirst?: boolean;
}

export const datedTextEditing = ({
  text,
  on,
  dayFirst = false,
}: DatedTextOptions): UnitEditing<DatedText, DatedText> => ({
  empty: { text: '', on: todayIso() },
  toForm: (value) => ({ text: value.text, on: value.on }),
  toValue: (form) => (form.text.trim() === '' || form.on === '' ? undefined : { text: form.text.trim(), on: form.on }),
  fields: (form, set) => {
    const day = (
      <DateField
        {...(dayFirst ? { mb: 'sm' } : { mt: 'sm' })}
        label={on}
        value={form.on}
        onChange={(next) => set({ ...form, on: next })}
        w={190}
      />
    );
    return (
      <>
        {dayFirst ? day : null}
        <GrowingText
          label={text}
          minRows={3}
          maxLength={maxText}
          value={form.text}
          onChange={(event) => set({ ...form, text: event.currentTarget.value })}
          autoFocus
        />
        {dayFirst ? null : day}
      </>
    );
  },
});
