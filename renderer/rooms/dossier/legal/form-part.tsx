/** One unit inside a form of several: typed beside the others, kept as a draft at once, filed when the keyboard leaves it. */
import { useEffect, type ReactNode } from 'react';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { Form } from '../../../fields/form-shape.ts';
import { UnitBox } from '../../../fields/unit-box.tsx';
import type { UnitPlace } from '../../../fields/unit-place.ts';
import { useUnit } from '../../../fields/use-unit.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { sameValue } from '../../../../shared/same-value.ts';

/** How a part of a form stands when somebody is done with the whole. */
export interface PartState {
  /** Something is typed that makes no whole value. */
  readonly isHalf: boolean;
  /** Nothing is typed, and nothing was before. */
  readonly isEmpty: boolean;
  /** Nothing typed waits to be filed. */
  readonly isFiled: boolean;
  /** Files what is typed. */
  readonly leave: () => void;
  readonly discard: () => void;
}

export interface FormPartProps<V, F extends Form> {
  readonly place: UnitPlace<V>;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly empty: F;
  readonly toForm: (value: V) => F;
  readonly toValue: (form: F) => V | undefined;
  readonly fields: (form: F, set: (form: F) => void) => ReactNode;
  /** Tells the form how this part stands, by its unit. */
  readonly report: (unit: string, state: PartState) => void;
}

export function FormPart<V, F extends Form>(props: FormPartProps<V, F>): ReactNode {
  const { place, entity, canWrite, empty, toForm, toValue, fields, report } = props;
  const words = useUnitWords();
  const view = entity?.units[place.unit];
  const field = useUnit({ place, view, empty, toForm, toValue });
  const { form, dirty, leave, discard } = field;
  const isBlank = sameValue(form, empty);
  const isHalf = dirty && !isBlank && toValue(form) === undefined;
  useEffect(
    () => report(place.unit, { isHalf, isEmpty: view === undefined && isBlank, isFiled: !dirty, leave, discard }),
    [report, place.unit, isHalf, isBlank, dirty, view, leave, discard],
  );
  return (
    <UnitBox
      field={field}
      place={place}
      label={words.unit(place.section, place.type, place.unit)}
      words={(value) => words.value(place.section, place.type, place.unit, value)}
      canWrite={canWrite}
      toValue={toValue}
    >
      {fields(form, field.set)}
    </UnitBox>
  );
}
