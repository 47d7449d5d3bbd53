/** Time outside prison as it was carried out, as one writes it down. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { modality as modalitySchema, type UnitValue } from '../../../shared/dossier/entities.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';
import { dateSources, type Fields } from './legal.tsx';

export const outsideEditing = (
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
): UnitEditing<UnitValue<'legal', 'modality', 'period'>, Fields<'modality' | 'from' | 'until' | 'source'>> => ({
  empty: { modality: '', from: '', until: '', source: 'registry' },
  toForm: ({ modality, from, until = '', source }) => ({ modality, from, until, source }),
  toValue: ({ modality, from, until, source }) => {
    const known = modalitySchema.options.find((each) => each === modality);
    const knownSource = dateSources.find((each) => each === source);
    if (known === undefined || knownSource === undefined || from === '') return undefined;
    return { modality: known, from, source: knownSource, ...(until !== '' && { until }) };
  },
  fields: (form, set) => (
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
      <DateField label={t('legal.from')} value={form.from} onChange={(from) => set({ ...form, from })} w={190} />
      <DateField label={t('legal.until')} value={form.until} onChange={(until) => set({ ...form, until })} w={190} />
      <NativeSelect
        label={t('legal.source')}
        data={choicesOf(dateSources, values.dateSource)}
        value={form.source}
        onChange={(event) => set({ ...form, source: event.currentTarget.value })}
      />
    </div>
  ),
});
