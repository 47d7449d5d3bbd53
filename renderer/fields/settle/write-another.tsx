/** Writing another value where two stand: the fields the unit is typed with everywhere else, and one button. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Version } from '../../../shared/dossier/view.ts';
import { AnotherValue } from '../another-value.tsx';
import { unitForm, type UnitKind } from '../form/unit-form.tsx';

export interface WriteAnotherProps<V> {
  readonly place: UnitKind<V>;
  /** One of the versions that stand there: what a person begins from. */
  readonly from: Version | undefined;
  readonly settle: (value: V) => void;
}

export function WriteAnother<V>({ place, from, settle }: WriteAnotherProps<V>): ReactNode {
  const { empty, toForm, toValue, fields } = unitForm(place);
  const [typed, setTyped] = useState(() => {
    const value = from === undefined ? undefined : place.parse(from.value);
    return value === undefined ? empty : toForm(value);
  });
  return (
    <AnotherValue value={toValue(typed)} onSettle={settle}>
      {fields(typed, setTyped)}
    </AnotherValue>
  );
}
