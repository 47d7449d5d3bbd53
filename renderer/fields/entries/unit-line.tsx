/** A unit as a line of a list of facts: what it is called, and the unit. */
import type { ReactNode } from 'react';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { UnitEntry, type UnitEntryProps } from './unit-entry.tsx';

export interface UnitLineProps<V> extends Omit<UnitEntryProps<V>, 'view'> {
  readonly entity: EntityView | undefined;
  /** What stands for its name; the unit's own unless given. */
  readonly term?: ReactNode;
}

/** Left out where nothing is written and nothing can be. */
export function UnitLine<V>({ entity, term, ...entry }: UnitLineProps<V>): ReactNode {
  const words = useUnitWords();
  const { section, type, unit } = entry.place;
  const view = entity?.units[unit];
  if ((view === undefined || entry.over === true) && !entry.canWrite) return null;
  return (
    <>
      <dt>{term ?? words.unit(section, type, unit)}</dt>
      <dd data-unit={unit}>
        <UnitEntry {...entry} view={view} />
      </dd>
    </>
  );
}
