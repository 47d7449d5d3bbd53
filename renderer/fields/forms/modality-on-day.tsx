/** A modality and the day something was said of it: asked for, answered. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { modality as modalitySchema, type UnitValue } from '../../../shared/dossier/entities.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

export interface ModalityOnDay {
  readonly modality: string;
  readonly on: string;
}

export interface KnownModalityOnDay {
  readonly modality: UnitValue<'legal', 'request', 'request'>['modality'];
  readonly on: string;
}

/** Undefined until both are there. */
export function knownModalityOnDay({ modality, on }: ModalityOnDay): KnownModalityOnDay | undefined {
  const known = modalitySchema.options.find((each) => each === modality);
  return known === undefined || on === '' ? undefined : { modality: known, on };
}

interface ModalityOnDayFieldsProps {
  readonly t: TFunction<'dossier'>;
  readonly values: ReturnType<typeof unitValues>;
  readonly dayLabel: string;
  readonly form: ModalityOnDay;
  readonly set: (form: ModalityOnDay) => void;
}

export const ModalityOnDayFields = ({ t, values, dayLabel, form, set }: ModalityOnDayFieldsProps): ReactNode => (
  <div className={classes.row}>
    <NativeSelect
      className={classes.wide}
      label={t('legal.modality')}
      data={[
        ...(form.modality === '' ? [{ value: '', label: t('choose') }] : []),
        ...choicesOf(modalitySchema.options, values.modality),
      ]}
      value={form.modality}
      onChange={(event) => set({ ...form, modality: event.currentTarget.value })}
      autoFocus
    />
    <DateField label={dayLabel} value={form.on} onChange={(on) => set({ ...form, on })} w={190} />
  </div>
);
