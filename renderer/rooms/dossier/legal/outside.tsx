/** Time outside prison as it was carried out: permissions, leave, monitoring, release under conditions. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { modality as modalitySchema, type UnitValue } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { unitValues } from '../../../i18n/name-words.ts';
import { Block } from '../../../fields/block.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry, type UnitEditing } from '../../../fields/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { dateSources, type Fields } from './forms.tsx';
import type { LegalTabProps } from './legal-tab.tsx';
import classes from './legal.module.css';

export function TimeOutside({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const pending = usePending('legal', 'modality', 'period', section);
  const periods = [...listOf(section, 'modality')].sort((a, b) => fromOf(b).localeCompare(fromOf(a)));
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...pending.begun,
    ...periods.map((entity) => ({ id: entity.id, entity })),
  ];
  return (
    <Block
      title={t('legal.outside')}
      add={section.canWrite ? t('legal.addOutside') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('legal.noOutside') : null}
    >
      <ul className={classes.dates}>
        {rows.map(({ id, entity }) => (
          <li key={id} className={classes.line}>
            <div className={classes.lineBody}>
              <UnitEntry
                place={unitPlace('legal', 'modality', id, 'period')}
                view={entity?.units['period']}
                editing={outsideEditing(t, values)}
                canWrite={section.canWrite}
                fresh={pending.newest === id}
                onLeftEmpty={() => pending.forget(id)}
              />
              {entity === undefined ? null : (
                <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
              )}
            </div>
            {section.canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
          </li>
        ))}
      </ul>
    </Block>
  );
}

const fromOf = (entity: EntityView): string => read('legal', 'modality', entity, 'period')?.from ?? '';

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
