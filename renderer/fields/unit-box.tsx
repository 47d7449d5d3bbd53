/** Around the inputs of one unit: files it when focus leaves, shows its marks, or both versions when two stand there. */
import type { FocusEvent, ReactNode } from 'react';
import { AnotherValue } from './another-value.tsx';
import type { Form } from './form-shape.ts';
import { Marks } from './marks.tsx';
import { SettledLine } from './settled-line.tsx';
import { TwoVersions } from './two-versions.tsx';
import type { UnitPlace } from './unit-place.ts';
import type { UnitField } from './use-unit.ts';

export interface UnitBoxProps<V, F extends Form> {
  readonly field: UnitField<F>;
  readonly place: UnitPlace<V>;
  readonly label: string;
  readonly words: (value: unknown) => string;
  readonly canWrite: boolean;
  /** Reads the inputs as a value; undefined while incomplete. For writing another value when two stand there. */
  readonly toValue: (form: F) => V | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function UnitBox<V, F extends Form>(props: UnitBoxProps<V, F>): ReactNode {
  const { field, place, label, words, canWrite, toValue, children, className } = props;
  if (field.unsettled.length > 0) {
    return (
      <TwoVersions
        place={place}
        label={label}
        versions={field.unsettled}
        words={words}
        canWrite={canWrite && !field.readOnly}
        editor={(settle) => (
          <AnotherValue
            value={toValue(field.form)}
            onSettle={(value) => {
              field.discard();
              settle(value);
            }}
          >
            {children}
          </AnotherValue>
        )}
      />
    );
  }
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) field.leave();
  };
  return (
    <div className={className} onBlur={onBlur}>
      {children}
      <Marks field={field} words={words} />
      {field.dirty ? null : (
        <SettledLine place={place} view={field.view} words={words} canWrite={canWrite && !field.readOnly} />
      )}
    </div>
  );
}
