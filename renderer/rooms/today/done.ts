/** Marking a step done from Today, and taking it back within ten seconds. */
import { listOf, parseUnit, read, single } from '../../../shared/dossier/read.ts';
import { isProofMeant } from '../../../shared/dossier/plan/proof-meant.ts';
import type { StepStatus } from '../../../shared/dossier/entities.ts';
import { isUnsettled, type SectionView, type UnitView } from '../../../shared/dossier/view.ts';
import { ok, fail, type Result } from '../../../shared/result.ts';
import type { Change, DossierView, TodayRow, VaultProblem } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';

export interface Step {
  readonly dossier: string;
  readonly step: string;
  readonly before: { readonly status: StepStatus; readonly reason?: string | undefined };
  readonly sees: readonly string[];
  /** No proof yet, where one is meant. */
  readonly wantsProof: boolean;
}

const planOf = (view: DossierView): SectionView | undefined => view.sections.find(({ kind }) => kind === 'plan');

/** Every op of a unit that a new value replaces. */
const opsOf = (unit: UnitView | undefined): readonly string[] => [
  ...new Set((unit?.versions ?? []).flatMap(({ op, same }) => [op, ...same])),
];

/** The step behind a row as it stands now. */
export async function lookAtStep(vault: VaultClient, row: TodayRow): Promise<Result<Step, VaultProblem>> {
  if (row.step === undefined) return fail({ code: 'not-found' });
  const opened = await vault.openDossier({ id: row.dossier });
  if (!opened.ok) return opened;
  const plan = planOf(opened.value);
  const entity = single(plan, row.step);
  if (entity === undefined) return fail({ code: 'not-found' });
  if (isUnsettled(entity.units['status'])) return fail({ code: 'two-versions' });
  const goal = read('plan', 'step', entity, 'goal')?.goal;
  const hasProof = listOf(plan, 'proof').some((proof) => read('plan', 'proof', proof, 'proof')?.step === row.step);
  return ok({
    dossier: row.dossier,
    step: row.step,
    before: read('plan', 'step', entity, 'status') ?? { status: 'not-started' },
    sees: opsOf(entity.units['status']),
    wantsProof: !hasProof && isProofMeant(plan, goal ?? ''),
  });
}

const putStatus = (step: Step, value: Step['before'], sees: readonly string[]): Change => ({
  do: 'put',
  section: 'plan',
  type: 'step',
  entity: step.step,
  unit: 'status',
  value: parseUnit('plan', 'step', 'status', value),
  sees,
});

/** Marks it done; the answer takes it back to what it was. */
export async function markDone(
  vault: VaultClient,
  step: Step,
): Promise<Result<() => Promise<Result<unknown, VaultProblem>>, VaultProblem>> {
  const changed = await vault.change({
    dossier: step.dossier,
    changes: [putStatus(step, { status: 'done' }, step.sees)],
  });
  if (!changed.ok) return changed;
  const sees = opsOf(single(planOf(changed.value), step.step)?.units['status']);
  return ok(() => vault.change({ dossier: step.dossier, changes: [putStatus(step, step.before, sees)] }));
}
