/** One line of a list of facts: what it is called, and its value, changed where it stands. */
import type { ReactNode } from 'react';
import { UnitLine, type UnitLineProps } from '../../../fields/entries/unit-line.tsx';
import { Place } from './wanted.tsx';

export interface FactProps<V> extends UnitLineProps<V> {
  /** Where a missing row leads to; by type and unit unless given. */
  readonly name?: string;
}

export function Fact<V>({ name, ...line }: FactProps<V>): ReactNode {
  const { type, unit } = line.place;
  return (
    <Place name={name ?? `${type}/${unit}`} toEmpty={line.entity?.units[unit] !== undefined}>
      {(asked) => <UnitLine key={asked} {...line} fresh={asked > 0 || (line.fresh ?? false)} />}
    </Place>
  );
}
