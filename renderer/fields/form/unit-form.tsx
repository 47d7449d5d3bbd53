/** How a unit is typed, from its declaration: one form for all of them (shared/dossier/units). */
import { z } from 'zod';
import { unitSchema } from '../../../shared/dossier/entities.ts';
import { unitTraits, type Typed } from '../../../shared/dossier/units/field.ts';
import { emptyForm, fieldsOf, typedOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { UnitPlace } from '../unit-place.ts';
import type { Editing, FormOptions } from './editing.ts';
import { UnitFields } from './unit-fields.tsx';

const partsOf = z.record(z.string(), z.unknown());

/** Where a unit stands, whichever dossier it is of. */
export type UnitKind<V> = Pick<UnitPlace<V>, 'section' | 'type' | 'unit' | 'parse'>;

/**
 * The form of a unit.
 * @param options what this place knows beside the declaration
 * @throws where the unit is of no kind a person types: a check of all units says which (SPEC.md, UN5)
 */
export function unitForm<V>(place: UnitKind<V>, options: FormOptions = {}): Editing<V> {
  const schema = unitSchema(place.section, place.type, place.unit);
  const fields = schema === undefined ? undefined : fieldsOf(schema);
  if (schema === undefined || fields === undefined) throw new Error(`${place.type}/${place.unit} is not typed`);
  const { hides = () => [] } = unitTraits(schema) ?? {};
  const { without = [], needs = [] } = options;
  const lacks = (typed: Typed): boolean => needs.some((name) => (typed[name] ?? '') === '');
  return {
    empty: emptyForm(fields, todayIso(), options.start),
    toForm: (value) => typedOf(fields, partsOf.safeParse(value).data ?? {}),
    toValue: (typed) =>
      lacks(typed) ? undefined : place.parse(valueOf(schema, fields, { ...typed, ...options.always })),
    fields: (typed, set) => (
      <UnitFields
        place={place}
        fields={fields.filter(({ name }) => !hides(typed).includes(name) && !without.includes(name))}
        typed={typed}
        set={set}
        options={options}
      />
    ),
  };
}

/** Whether another value can be written where two stand; else a person chooses between them (UN5). */
export function isWritten(place: UnitKind<unknown>): boolean {
  const schema = unitSchema(place.section, place.type, place.unit);
  return schema !== undefined && unitTraits(schema)?.chosen !== true;
}
