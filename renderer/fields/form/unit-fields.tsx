/** The fields of one unit beside each other, each as its kind is typed. */
import type { ReactNode } from 'react';
import { unitSchema } from '../../../shared/dossier/entities.ts';
import { sensitiveIn, type Typed } from '../../../shared/dossier/units/field.ts';
import type { FormField } from '../../../shared/dossier/units/form.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { DrugTestNamed } from '../drug-test.tsx';
import type { FormOptions, FormPlace } from './editing.ts';
import { inputs } from './inputs.tsx';
import { Necessity, useClosed } from './necessity.tsx';
import classes from './form.module.css';

export interface UnitFieldsProps {
  readonly place: FormPlace;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly set: (typed: Typed) => void;
  readonly options: FormOptions;
}

export function UnitFields({ place, fields, typed, set, options }: UnitFieldsProps): ReactNode {
  const words = useUnitWords();
  const { section, type, unit } = place;
  const schema = unitSchema(section, type, unit);
  const kind = schema === undefined ? undefined : sensitiveIn(schema, { ...typed, ...options.always });
  const closed = useClosed(section, kind);
  const asked = fields.filter((field) => isAsked(field, options) && !(closed && field.traits.kind === 'text'));
  const first = (asked.find(({ traits }) => traits.autofocus === true) ?? asked[0])?.name;
  return (
    <div className={asked.length === 1 ? undefined : classes.fields}>
      {closed === undefined || kind === undefined ? null : <Necessity dossier={closed} section={section} kind={kind} />}
      {asked.map((field) => {
        const Input = inputs[field.traits.kind];
        const { name } = field;
        return (
          <Input
            key={name}
            place={place}
            field={field}
            label={options.labels?.[name] ?? words.field(section, type, unit, name)}
            hint={words.hint(section, type, unit, name, typed)}
            placeholder={words.placeholder(section, type, unit, name)}
            value={typed[name] ?? ''}
            typed={typed}
            set={(part) => set({ ...typed, ...part })}
            suggest={offered(options, name, typed)}
            choices={options.choices?.[name]}
            focus={name === first}
          />
        );
      })}
      <DrugTestNamed texts={asked.flatMap(({ name, traits }) => textIn(typed[name], traits.kind))} />
    </div>
  );
}

const textIn = (typed: string | boolean | undefined, kind: string): readonly string[] =>
  typeof typed === 'string' && (kind === 'text' || kind === 'line') ? [typed] : [];

function offered({ suggest }: FormOptions, name: string, typed: Typed): readonly string[] | undefined {
  const found = suggest?.[name];
  return typeof found === 'function' ? found(typed) : found;
}

/** A reference is asked where there is something to choose from; what is kept, and a name that stands with its place, is not. */
const isAsked = ({ name, traits }: FormField, { choices, always }: FormOptions): boolean =>
  always?.[name] !== undefined
    ? false
    : traits.kind === 'reference'
      ? choices?.[name] !== undefined
      : traits.kept !== true && traits.kind !== 'place-name';
