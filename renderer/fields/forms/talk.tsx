/** The three-way talk, as it is typed. */
import { Checkbox, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import classes from './forms.module.css';

interface TalkForm {
  readonly on: string;
  readonly with: string;
  readonly held: boolean;
}

export const talkEditing = (
  t: TFunction<'dossier'>,
  proposed = '',
): UnitEditing<UnitValue<'plan', 'hand-over', 'talk'>, TalkForm & Record<string, string | boolean>> => ({
  empty: { on: '', with: proposed, held: false },
  toForm: ({ on, with: who, held }) => ({ on, with: who, held }),
  toValue: ({ on, with: who, held }) => (on === '' ? undefined : { on, with: who.trim(), held }),
  fields: (form, set) => (
    <div className={classes.fields}>
      <DateField label={t('handOver.talkOn')} value={form.on} onChange={(on) => set({ ...form, on })} autoFocus />
      <TextInput
        label={t('handOver.talkWith')}
        maxLength={500}
        value={form.with}
        onChange={(event) => set({ ...form, with: event.currentTarget.value })}
      />
      <Checkbox
        label={t('handOver.talkHeld')}
        checked={form.held}
        onChange={(event) => set({ ...form, held: event.currentTarget.checked })}
      />
    </div>
  ),
});
