/** Writing a third value where two stand: the fields a unit is typed with everywhere else, and one button. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { AnotherValue } from '../another-value.tsx';
import type { Form } from '../form-shape.ts';
import type { UnitEditing } from '../unit-entry.tsx';

export interface ThirdProps<V> {
  /** One of the values that stand there: what a person begins from. */
  readonly start: V | undefined;
  readonly settle: (value: V) => void;
}

/** How a unit's third value is written; null where a person can only choose between what stands there (a file). */
export type Third<V> = ((props: ThirdProps<V>) => ReactNode) | null;

export function third<V, F extends Form>(editing: UnitEditing<V, F>): Third<V> {
  return (props) => <ThirdFields {...props} editing={editing} />;
}

interface ThirdFieldsProps<V, F extends Form> extends ThirdProps<V> {
  readonly editing: UnitEditing<V, F>;
}

function ThirdFields<V, F extends Form>({ start, settle, editing }: ThirdFieldsProps<V, F>): ReactNode {
  const [form, setForm] = useState<F>(start === undefined ? editing.empty : editing.toForm(start));
  return (
    <AnotherValue value={editing.toValue(form)} onSettle={settle}>
      {editing.fields(form, setForm)}
    </AnotherValue>
  );
}
