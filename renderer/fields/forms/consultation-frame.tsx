/** What a consultation rests on and until when it can be read, and who takes part, as they are typed. */
import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import classes from './forms.module.css';

type Frame = UnitValue<'consultation', 'consultation', 'frame'>;
type FrameForm = { readonly [name in keyof Frame]: string };

export const frameEditing = (t: TFunction<'dossier'>): UnitEditing<Frame, FrameForm> => ({
  empty: { ground: '', purpose: '', on: '', expires: '' },
  toForm: (frame) => ({ ...frame }),
  toValue: ({ ground, purpose, on, expires }) =>
    ground.trim() === '' || on === '' || expires === ''
      ? undefined
      : { ground: ground.trim(), purpose: purpose.trim(), on, expires },
  fields: (form, set) => (
    <div className={classes.two}>
      <TextInput
        label={t('apart.ground')}
        maxLength={500}
        value={form.ground}
        onChange={(event) => set({ ...form, ground: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label={t('apart.purpose')}
        maxLength={500}
        value={form.purpose}
        onChange={(event) => set({ ...form, purpose: event.currentTarget.value })}
      />
      <DateField label={t('apart.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <DateField label={t('apart.until')} value={form.expires} onChange={(expires) => set({ ...form, expires })} />
    </div>
  ),
});

export const participantsEditing = (
  t: TFunction<'dossier'>,
): UnitEditing<{ names: string[] }, { readonly names: string }> => ({
  empty: { names: '' },
  toForm: ({ names }) => ({ names: names.join('\n') }),
  toValue: ({ names }) => {
    const lines = names.split('\n').map((line) => line.trim());
    const named = lines.filter((line) => line !== '');
    return named.length === 0 ? undefined : { names: named };
  },
  fields: ({ names }, set) => (
    <GrowingText
      label={t('apart.participants')}
      description={t('apart.participantsHint')}
      minRows={3}
      maxLength={maxText}
      value={names}
      onChange={(event) => set({ names: event.currentTarget.value })}
      autoFocus
    />
  ),
});
