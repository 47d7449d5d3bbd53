/** What the calendar of a release is computed from, out of the overview fragments: no section is opened for it. */
import { recordedLaw, type RecordedLaw } from '../../../../shared/release/index.ts';
import type { PlanStep } from '../../../../shared/dossier/plan/steps.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { entitiesOf, type DossierProjections, type FragmentEntity } from '../../core/context/projections.ts';

/** Undefined where nothing of the law is entered, or may be read here, and for who is free: nothing moves for them. */
export function lawOf({ byKind }: DossierProjections, asOf: string): RecordedLaw | undefined {
  const legal = byKind.get('legal')?.entities ?? [];
  const recorded = recordedLaw(legal, asOf);
  const { detainedSince, sentences } = recorded.facts;
  const isNothing = detainedSince === undefined && sentences.length === 0;
  return isNothing || recorded.free !== undefined ? undefined : recorded;
}

export const stepsOf = (dossier: DossierProjections): readonly PlanStep[] =>
  entitiesOf(dossier, 'plan', 'step').map(planStep);

/** As far as counting back asks: neither who does it nor why it cannot be done. */
const planStep = ({ id, units }: FragmentEntity): PlanStep => ({
  id,
  what: parseUnit('plan', 'step', 'what', units['what'])?.text ?? '',
  goal: '',
  status: parseUnit('plan', 'step', 'status', units['status'])?.status ?? 'not-started',
  who: '',
  due: parseUnit('plan', 'step', 'due', units['due'])?.on,
  takes: parseUnit('plan', 'step', 'takes', units['takes']),
  after: parseUnit('plan', 'step', 'after', units['after'])?.steps ?? [],
});
