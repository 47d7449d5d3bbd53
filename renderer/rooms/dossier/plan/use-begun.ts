/** Steps and goals that have been begun: where they stand until they are in the dossier, also after a restart. */
import { useCallback, useState } from 'react';
import { domain as domainSchema, type Domain } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { hasShapeOf } from '../../../fields/form-shape.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { between } from './model/order.ts';
import { emptyWhat, type StepPlace, type StepRowModel } from './model/step-model.ts';

export interface BegunSteps {
  readonly begun: readonly StepRowModel[];
  readonly newest: string | undefined;
  /** Begins a step of this goal below `above`, or at the end; answers its id. */
  begin(goal: string, rows: readonly StepRowModel[], above?: StepRowModel): string;
  forget(id: string): void;
}

export function useBegunSteps(section: SectionView): BegunSteps {
  const pending = usePending('plan', 'step', 'what', section);
  const [places, setPlaces] = useState<ReadonlyMap<string, StepPlace>>(new Map());

  const begun = pending.begun.flatMap(({ id, draft }): StepRowModel[] => {
    const draftShape = emptyWhat({ goal: '', order: '' });
    const place = places.get(id) ?? (hasShapeOf(draftShape, draft) ? draft : undefined);
    return place === undefined ? [] : [{ id, entity: undefined, goal: place.goal, order: place.order }];
  });

  const { begin: beginPending } = pending;
  const begin = useCallback(
    (goal: string, rows: readonly StepRowModel[], above?: StepRowModel) => {
      const at = above === undefined ? rows.length - 1 : rows.findIndex(({ id }) => id === above.id);
      const order = between(rows[at]?.order, rows[at + 1]?.order);
      const id = beginPending();
      setPlaces((before) => new Map(before).set(id, { goal, order }));
      return id;
    },
    [beginPending],
  );
  return { begun, newest: pending.newest, begin, forget: pending.forget };
}

export interface BegunGoal {
  readonly id: string;
  readonly domain: Domain;
}

export interface BegunGoals {
  readonly begun: readonly BegunGoal[];
  readonly newest: string | undefined;
  begin(domain: Domain): void;
  forget(id: string): void;
}

const goalDraft = { text: '', language: '', domain: '' };

export function useBegunGoals(section: SectionView): BegunGoals {
  const pending = usePending('plan', 'goal', 'words', section);
  const [domains, setDomains] = useState<ReadonlyMap<string, Domain>>(new Map());
  const begun = pending.begun.map(({ id, draft }): BegunGoal => {
    const kept = hasShapeOf(goalDraft, draft) ? domainSchema.safeParse(draft.domain).data : undefined;
    return { id, domain: domains.get(id) ?? kept ?? 'administration' };
  });
  const begin = (domain: Domain): void => {
    const id = pending.begin();
    setDomains((before) => new Map(before).set(id, domain));
  };
  return { begun, newest: pending.newest, begin, forget: pending.forget };
}
