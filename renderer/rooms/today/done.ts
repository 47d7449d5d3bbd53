/** Marking a step, or what one meant to come back to, done from Today, and taking it back. */
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import { isProofMeant } from '../../../shared/dossier/plan/proof-meant.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { noteFollowUp } from '../../../shared/dossier/units/note-follow-up.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { ok, fail, type Result } from '../../../shared/result.ts';
import { opsSeen } from '../../fields/unit-place.ts';
import type { Change, DossierView, TodayRow, VaultProblem } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';

/** What a row is about, as it stands now. */
export interface Task {
  readonly dossier: string;
  /** What marks it done, and what takes that back. */
  readonly done: Change;
  readonly back: (sees: readonly string[]) => Change;
  /** No proof yet, where one is meant: of this step. */
  readonly wantsProof: string | undefined;
}

export async function lookAtTask(vault: VaultClient, row: TodayRow): Promise<Result<Task, VaultProblem>> {
  const opened = await vault.openDossier({ id: row.dossier });
  if (!opened.ok) return opened;
  return row.kind === 'note-follow-up' ? followUpIn(opened.value, row) : stepIn(opened.value, row);
}

function stepIn(view: DossierView, row: TodayRow): Result<Task, VaultProblem> {
  const plan = view.sections.find(({ kind }) => kind === 'plan');
  const entity = row.step === undefined ? undefined : single(plan, row.step);
  if (entity === undefined) return fail({ code: 'not-found' });
  const goal = read('plan', 'step', entity, 'goal')?.goal;
  const hasProof = listOf(plan, 'proof').some((proof) => read('plan', 'proof', proof, 'proof')?.step === entity.id);
  const wantsProof = !hasProof && isProofMeant(plan, goal ?? '') ? entity.id : undefined;
  const before = read('plan', 'step', entity, 'status') ?? { status: 'not-started' };
  return taskOf(
    row.dossier,
    { section: 'plan', entity, unit: 'status' },
    { before, done: { status: 'done' }, wantsProof },
  );
}

function followUpIn(view: DossierView, row: TodayRow): Result<Task, VaultProblem> {
  for (const part of view.sections) {
    const entity = part.entities.find(
      ({ id, type, state }) => id === row.at && type === noteFollowUp && state === 'present',
    );
    if (entity !== undefined && part.canWrite)
      return taskOf(
        row.dossier,
        { section: part.kind, entity, unit: 'state' },
        { before: { state: 'open' }, done: { state: 'done' }, wantsProof: undefined },
      );
  }
  return fail({ code: 'not-found' });
}

interface Place {
  readonly section: SectionKind;
  readonly entity: EntityView;
  readonly unit: string;
}

interface Said {
  readonly before: unknown;
  readonly done: unknown;
  readonly wantsProof: string | undefined;
}

function taskOf(dossier: string, { section, entity, unit }: Place, said: Said): Result<Task, VaultProblem> {
  if (isUnsettled(entity.units[unit])) return fail({ code: 'two-versions' });
  const put = (value: unknown, sees: readonly string[]): Change => ({
    ...{ do: 'put', section, type: entity.type, entity: entity.id, unit },
    value,
    sees: [...sees],
  });
  return ok({
    dossier,
    done: put(said.done, opsSeen(entity.units[unit])),
    back: (sees) => put(said.before, sees),
    wantsProof: said.wantsProof,
  });
}

/** Marks it done; the answer takes it back to what it was. */
export async function markDone(
  vault: VaultClient,
  { dossier, done, back }: Task,
): Promise<Result<() => Promise<Result<unknown, VaultProblem>>, VaultProblem>> {
  const changed = await vault.change({ dossier, changes: [done] });
  if (!changed.ok) return changed;
  const sees = opsWritten(changed.value, done);
  return ok(() => vault.change({ dossier, changes: [back(sees)] }));
}

function opsWritten({ sections }: DossierView, done: Change): readonly string[] {
  if (done.do !== 'put') return [];
  const entity = sections
    .filter(({ kind }) => kind === done.section)
    .flatMap(({ entities }) => entities)
    .find(({ id, type }) => id === done.entity && type === done.type);
  return opsSeen(entity?.units[done.unit]);
}
