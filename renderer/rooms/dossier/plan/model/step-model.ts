/** One step as it is worked on: its units, how they are written, and what has to be written first for a new one. */
import type { StepStatus } from '../../../../../shared/dossier/entities.ts';
import { read } from '../../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import type { Change } from '../../../../vault/api.ts';
import { opsSeen, put, unitPlace } from '../../../../fields/unit-place.ts';
import { orderOf } from './order.ts';

/** Where a step stands: its goal, and its place among the steps of that goal. */
export interface StepPlace {
  readonly goal: string;
  readonly order: string;
}

export interface StepRowModel extends StepPlace {
  readonly id: string;
  /** Undefined while it has only been begun. */
  readonly entity: EntityView | undefined;
}

export const placesOf = (id: string) => ({
  what: unitPlace('plan', 'step', id, 'what'),
  goal: unitPlace('plan', 'step', id, 'goal'),
  who: unitPlace('plan', 'step', id, 'who'),
  whoAs: unitPlace('plan', 'step', id, 'whoAs'),
  due: unitPlace('plan', 'step', id, 'due'),
  status: unitPlace('plan', 'step', id, 'status'),
  details: unitPlace('plan', 'step', id, 'details'),
  planB: unitPlace('plan', 'step', id, 'planB'),
  order: unitPlace('plan', 'step', id, 'order'),
  after: unitPlace('plan', 'step', id, 'after'),
  takes: unitPlace('plan', 'step', id, 'takes'),
  measure: unitPlace('plan', 'step', id, 'measure'),
  abroad: unitPlace('plan', 'step', id, 'abroad'),
});

/** The first text of a step carries where it was begun, so that a draft comes back into its own place. */
export interface WhatForm {
  readonly [name: string]: string;
  readonly text: string;
  readonly goal: string;
  readonly order: string;
}

export const emptyWhat = ({ goal, order }: StepPlace): WhatForm => ({ text: '', goal, order });

/** Goal, place and status of a step that is written for the first time. */
export function beginnings(id: string, { goal, order }: StepPlace): readonly Change[] {
  const places = placesOf(id);
  return [
    put(places.goal, { goal }, []),
    put(places.order, { key: order }, []),
    put(places.status, { status: 'not-started' as const }, []),
  ];
}

export const modelOf = (step: EntityView): StepRowModel => ({
  id: step.id,
  entity: step,
  goal: read('plan', 'step', step, 'goal')?.goal ?? '',
  order: orderOf(step),
});

/** A change of status; the reason stays only with the statuses that ask for one. */
export function statusChange(step: EntityView, status: StepStatus): Change {
  const { status: place } = placesOf(step.id);
  const before = read('plan', 'step', step, 'status')?.reason;
  const keepsReason = before !== undefined && asksReason(status);
  return put(place, { status, ...(keepsReason && { reason: before }) }, opsSeen(step.units['status']));
}

export const asksReason = (status: StepStatus): boolean => status === 'cannot-yet' || status === 'no-longer-needed';
