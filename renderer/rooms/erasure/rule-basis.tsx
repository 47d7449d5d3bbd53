/** On what a period rests: from what it runs, how long at most, by which article, who decided; and its length by capacity. */
import { Alert, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  longestMonths,
  retentionEvents,
  type MonthsByCapacity,
  type RetentionBasis,
} from '../../../shared/dossier/retention-basis.ts';
import { heldAs, type HeldAs } from '../../../shared/dossier/units/legal.ts';
import { useValues } from '../../fields/use-values.ts';
import { useTranslation } from '../../i18n/translation.ts';

/** What is typed; empty texts are left out of what is written. */
export interface BasisForm {
  readonly from: RetentionBasis['from'];
  readonly article: string;
  readonly decidedBy: string;
  readonly longest: number | undefined;
  readonly byCapacity: Readonly<Partial<Record<HeldAs, number>>>;
}

export const basisForm = (basis: RetentionBasis | undefined): BasisForm => ({
  from: basis?.from ?? 'closing',
  article: basis?.article ?? '',
  decidedBy: basis?.decidedBy ?? '',
  longest: basis?.longest,
  byCapacity: basis?.byCapacity ?? {},
});

export function basisOf({ from, article, decidedBy, longest, byCapacity }: BasisForm): RetentionBasis {
  return {
    from,
    ...(article.trim() !== '' && { article: article.trim() }),
    ...(decidedBy.trim() !== '' && { decidedBy: decidedBy.trim() }),
    ...(longest !== undefined && { longest }),
    ...(Object.keys(byCapacity).length > 0 && { byCapacity }),
  };
}

interface BasisFieldsProps {
  readonly value: BasisForm;
  readonly set: (value: BasisForm) => void;
}

export function BasisFields({ value, set }: BasisFieldsProps): ReactNode {
  const { t } = useTranslation('retention');
  return (
    <>
      <NativeSelect
        label={t('basis.from')}
        data={retentionEvents.map((each) => ({ value: each, label: t(`basis.events.${each}`) }))}
        value={value.from}
        onChange={({ currentTarget }) =>
          set({ ...value, from: retentionEvents.find((each) => each === currentTarget.value) ?? 'closing' })
        }
      />
      <ByCapacity value={value} set={set} />
      <Group grow align="end">
        <TextInput
          label={t('basis.article')}
          maxLength={200}
          value={value.article}
          onChange={({ currentTarget }) => set({ ...value, article: currentTarget.value })}
        />
        <TextInput
          label={t('basis.decidedBy')}
          maxLength={200}
          value={value.decidedBy}
          onChange={({ currentTarget }) => set({ ...value, decidedBy: currentTarget.value })}
        />
        <Months label={t('basis.longest')} value={value.longest} set={(longest) => set({ ...value, longest })} />
      </Group>
      {value.article.trim() === '' ? <Alert color="yellow">{t('basis.noArticle')}</Alert> : null}
    </>
  );
}

/** How long papers are kept hangs on the capacity of the person; a field left empty takes the period above. */
function ByCapacity({ value, set }: BasisFieldsProps): ReactNode {
  const { t } = useTranslation('retention');
  const values = useValues();
  const change = (each: HeldAs, months: number | undefined): void => {
    const { [each]: _, ...others }: MonthsByCapacity = value.byCapacity;
    set({ ...value, byCapacity: { ...others, ...(months !== undefined && { [each]: months }) } });
  };
  return (
    <Group grow align="end" role="group" aria-label={t('basis.byCapacity')}>
      {heldAs.map((each) => (
        <Months
          key={each}
          label={t('basis.monthsOf', { capacity: values.heldAs[each] })}
          value={value.byCapacity[each]}
          set={(months) => change(each, months)}
        />
      ))}
    </Group>
  );
}

interface MonthsProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly set: (months: number | undefined) => void;
}

const Months = ({ label, value, set }: MonthsProps): ReactNode => (
  <NumberInput
    label={label}
    min={1}
    max={longestMonths}
    allowDecimal={false}
    allowNegative={false}
    clampBehavior="strict"
    value={value ?? ''}
    onChange={(typed) => set(typeof typed === 'number' && typed > 0 ? typed : undefined)}
  />
);
