/** A unit while it is typed: what its form holds, and the way from value to form and back. */
import type { ReactNode } from 'react';
import type { UnitPlace } from '../unit-place.ts';
import type { Typed } from '../../../shared/dossier/units/field.ts';

export interface Editing<V> {
  readonly empty: Typed;
  toForm(value: V): Typed;
  /** Undefined while the form is not complete. */
  toValue(typed: Typed): V | undefined;
  fields(typed: Typed, set: (typed: Typed) => void): ReactNode;
}

/** Where the form stands. */
export type FormPlace = Pick<UnitPlace<unknown>, 'section' | 'type' | 'unit'>;

export type Choices = readonly { readonly value: string; readonly label: string }[];

/** What the place of a form knows beside the declaration of its unit, by field. */
export interface FormOptions {
  /** What an empty form begins with. */
  readonly start?: Typed;
  /** Written whatever the form holds, and never asked. */
  readonly always?: Typed;
  /** Offered while a line is typed: always the same, or going by what is typed in the others. */
  readonly suggest?: Readonly<Record<string, readonly string[] | ((typed: Typed) => readonly string[])>>;
  /** What can be chosen where the declaration does not know it, or less of what it knows. */
  readonly choices?: Readonly<Record<string, Choices>>;
  /** Not asked for here. */
  readonly without?: readonly string[];
  /** Not complete without these here, though the declaration can do without. */
  readonly needs?: readonly string[];
  /** Other labels than those of the unit. */
  readonly labels?: Readonly<Record<string, string>>;
}
