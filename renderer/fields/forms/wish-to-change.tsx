/** Whether the person wishes for change in a domain, as one writes it down. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { entities, type UnitValue } from '../../../shared/dossier/entities.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

type Change = UnitValue<'assessment', 'voice', 'change'>;
type ChangeForm = { readonly wish: string; readonly on: string };

const wishes = entities.assessment.voice.change.shape.wish.options;

export const changeEditing = (
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
): UnitEditing<Change, ChangeForm> => ({
  empty: { wish: 'wants-change', on: todayIso() },
  toForm: (value) => value,
  toValue: ({ wish, on }) => {
    const known = wishes.find((each) => each === wish);
    return known === undefined || on === '' ? undefined : { wish: known, on };
  },
  fields: (form, set) => (
    <div className={classes.apart}>
      <NativeSelect
        label={t('review.wish')}
        data={choicesOf(wishes, values.changeWish)}
        value={form.wish}
        onChange={(event) => set({ ...form, wish: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('review.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
    </div>
  ),
});
