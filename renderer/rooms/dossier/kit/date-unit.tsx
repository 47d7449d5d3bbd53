/** A unit that is one date. A date that was written can be changed, not emptied: clearing it brings the old one back. */
import type { ReactNode } from 'react';
import type { UnitView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../app/format.ts';
import { DateField } from './date-field.tsx';
import { UnitBox } from './unit-box.tsx';
import type { UnitPlace } from './unit-place.ts';
import { useUnit } from './use-unit.ts';

export interface DateUnitProps {
  readonly place: UnitPlace<{ on: string }>;
  readonly view: UnitView | undefined;
  readonly label: string;
  readonly description?: string;
  readonly canWrite: boolean;
}

export const onDate = (on: string): { on: string } | undefined => (on === '' ? undefined : { on });

export function DateUnit({ place, view, label, description, canWrite }: DateUnitProps): ReactNode {
  const format = useFormat();
  const field = useUnit({ place, view, empty: '', toForm: ({ on }) => on, toValue: onDate });
  const dateWords = (value: unknown): string => format.date(place.parse(value)?.on ?? '');
  return (
    <UnitBox field={field} place={place} label={label} words={dateWords} canWrite={canWrite} toValue={onDate}>
      <DateField
        label={label}
        description={description}
        value={field.form}
        readOnly={!canWrite || field.readOnly}
        onChange={(on) => (on === '' ? field.discard() : field.set(on))}
      />
    </UnitBox>
  );
}
