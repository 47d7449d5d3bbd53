/**
 * A task or an agreed measure of a consultation as a step of the plan (shared/dossier/SPEC.md, P41): a task where the basis keeps tasks in
 * the own file, a measure from the own file of a federal participant (shared/disclosure/SPEC.md, D58).
 */
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { Change } from '../../../vault/api.ts';
import { newEntityId, opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';

/** What the step says: what was agreed, and by whom and by when where that was written for the own service. */
interface Agreed {
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
}

/** Undefined for what becomes no step: oral information stays where it is. */
export function agreedIn(entity: EntityView): Agreed | undefined {
  if (entity.type !== 'own-record') return read('consultation', 'decision', entity, 'decision');
  const record = read('consultation', 'own-record', entity, 'record');
  return record?.kind === 'measure' ? { text: record.text } : undefined;
}

/** Why and by whom it was said stays with the consultation. */
export function stepChanges(entity: EntityView, goal: string, key: string): readonly Change[] {
  const agreed = agreedIn(entity);
  if (agreed === undefined) return [];
  const { text, owner, due } = agreed;
  const id = newEntityId();
  return [
    put(unitPlace('plan', 'step', id, 'what'), { text }, []),
    put(unitPlace('plan', 'step', id, 'goal'), { goal }, []),
    put(unitPlace('plan', 'step', id, 'order'), { key }, []),
    ...(owner === undefined
      ? []
      : [put(unitPlace('plan', 'step', id, 'who'), { actor: { kind: 'free', name: owner } }, [])]),
    ...(due === undefined ? [] : [put(unitPlace('plan', 'step', id, 'due'), { on: due }, [])]),
    put(unitPlace('plan', 'step', id, 'status'), { status: 'not-started' }, []),
    put(plannedIn(entity), { step: id }, opsSeen(entity.units['planned'])),
  ];
}

const plannedIn = ({ type, id }: EntityView) =>
  type === 'own-record'
    ? unitPlace('consultation', 'own-record', id, 'planned')
    : unitPlace('consultation', 'decision', id, 'planned');
