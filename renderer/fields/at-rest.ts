/**
 * What an entry shows while it is closed. What was typed counts from the moment a person is done with it: keeping it takes a
 * moment, and until then nothing would stand there. What could not be kept, or met something from elsewhere, opens again.
 */
import type { Form } from './form-shape.ts';
import type { UnitField } from './use-unit.ts';

export interface AtRest<V> {
  readonly value: V | undefined;
  /** A person has to look at it before it can stand closed. */
  readonly needsLook: boolean;
}

export function atRest<V, F extends Form>(
  { form, dirty, problem, elsewhere }: Pick<UnitField<F>, 'form' | 'dirty' | 'problem' | 'elsewhere'>,
  toValue: (form: F) => V | undefined,
  kept: V | undefined,
): AtRest<V> {
  return {
    value: (dirty ? toValue(form) : undefined) ?? kept,
    needsLook: dirty && (problem !== undefined || elsewhere.length > 0),
  };
}
