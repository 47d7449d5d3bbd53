/** The fields of one step while it is worked on. */
import type { Actor } from '../../../../shared/dossier/entities.ts';
import { actorOfForm, formOfActor, nobody, type ActorForm } from '../../../fields/actor-form.ts';
import { useUnit, type UnitField } from '../../../fields/use-unit.ts';
import { beginnings, emptyWhat, placesOf, type StepRowModel, type WhatForm } from './model/step-model.ts';

export interface StepFields {
  readonly what: UnitField<WhatForm>;
  readonly who: UnitField<ActorForm>;
  readonly due: UnitField<string>;
}

export function useStep({ id, entity, goal, order }: StepRowModel): StepFields {
  const places = placesOf(id);
  // The first thing written about a new step brings its goal and place along.
  const before = () => (entity === undefined ? beginnings(id, { goal, order }) : []);
  const what = useUnit<{ text: string }, WhatForm>({
    place: places.what,
    view: entity?.units['what'],
    empty: emptyWhat({ goal, order }),
    toForm: ({ text }) => ({ text, goal, order }),
    toValue: ({ text }) => ({ text: text.trim() }),
    before,
  });
  const who = useUnit<{ actor: Actor }, ActorForm>({
    place: places.who,
    view: entity?.units['who'],
    empty: nobody,
    toForm: ({ actor }) => formOfActor(actor),
    toValue: (form) => ({ actor: actorOfForm(form) }),
    before,
  });
  const due = useUnit({
    place: places.due,
    view: entity?.units['due'],
    empty: '',
    toForm: ({ on }) => on,
    toValue: (on) => (on === '' ? undefined : { on }),
    before,
  });
  return { what, who, due };
}
