/** A decision of a consultation as a step of the plan (shared/dossier/SPEC.md, P41). */
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { Change } from '../../../vault/api.ts';
import { newEntityId, opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';

/** The step says what was agreed, by whom and by when; why and by whom it was said stays with the consultation. */
export function stepChanges(decision: EntityView, goal: string, key: string): readonly Change[] {
  const agreed = read('consultation', 'decision', decision, 'decision');
  if (agreed === undefined) return [];
  const id = newEntityId();
  return [
    put(unitPlace('plan', 'step', id, 'what'), { text: agreed.text }, []),
    put(unitPlace('plan', 'step', id, 'goal'), { goal }, []),
    put(unitPlace('plan', 'step', id, 'order'), { key }, []),
    put(unitPlace('plan', 'step', id, 'who'), { actor: { kind: 'free', name: agreed.owner } }, []),
    put(unitPlace('plan', 'step', id, 'due'), { on: agreed.due }, []),
    put(unitPlace('plan', 'step', id, 'status'), { status: 'not-started' }, []),
    put(
      unitPlace('consultation', 'decision', decision.id, 'planned'),
      { step: id },
      opsSeen(decision.units['planned']),
    ),
  ];
}
