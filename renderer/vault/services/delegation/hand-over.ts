/** Handing dossiers over to a colleague of this computer (SPEC.md, I4): they carry them from now on. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { isOpenStatus } from '../../../../shared/dossier/plan/steps.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import { isUnsettled } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { changeDossier } from '../dossiers/changing.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { canWrite, openSectionOf, type VaultContext } from '../../core/context/context.ts';
import { dossiersIn, holderIn } from '../../core/context/projections.ts';
import { personText } from '../../core/session/session.ts';
import { colleagueHere, giveDossiers } from './giving.ts';

/** Ids of the dossiers I carry. */
export function carriedByMe(context: VaultContext, realm: Realm): ReadonlySet<string> {
  const me = personText(context.session.identity(realm).person);
  return new Set(dossiersIn(context, realm).flatMap((each) => (holderIn(each)?.person === me ? [each.id] : [])));
}

export async function handOverHere(
  context: VaultContext,
  realm: Realm,
  input: { readonly dossiers: readonly string[]; readonly person: string; readonly steps?: boolean },
): Promise<Result<{ readonly handed: number; readonly left: readonly string[] }, VaultProblem>> {
  const colleague = colleagueHere(context, realm, input.person);
  if (colleague === null) return fail({ code: 'not-allowed' });
  const mine = carriedByMe(context, realm);
  const wanted = [...new Set(input.dossiers)];
  const given = await giveDossiers(
    context,
    realm,
    wanted.filter((id) => mine.has(id)),
    colleague,
  );
  if (!given.ok) return given;
  const { name, service, person } = colleague.card;
  const value = { person: personText(person), name, service };
  for (const dossier of given.value.given) {
    const change = await responsibleChange(context, dossier, 'holder', value);
    const steps = input.steps === true ? await stepsOfMine(context, realm, dossier, value) : [];
    // Together or not at all: a dossier is not handed over without the steps that were to go along.
    const changed = await changeDossier(context, dossier, [change, ...steps], {
      access: { what: 'shared-handed-over', dossier },
    });
    if (!changed.ok) return changed;
  }
  const left = [...wanted.filter((id) => !mine.has(id)), ...given.value.left];
  return ok({ handed: given.value.given.length, left });
}

/** Who does the open steps that I do; what stands in two versions, or is no longer needed, stays as it is. */
async function stepsOfMine(
  context: VaultContext,
  realm: Realm,
  dossier: string,
  { person, name }: { readonly person: string; readonly name: string },
): Promise<readonly Change[]> {
  const plan = await openSectionOf(context, dossier, 'plan');
  if (plan === null || !canWrite(context.session, plan, realm)) return [];
  const me = personText(context.session.identity(realm).person);
  return listOf(plan.log.asRead() ?? undefined, 'step').flatMap((step): readonly Change[] => {
    const who = read('plan', 'step', step, 'who')?.actor;
    const status = read('plan', 'step', step, 'status')?.status ?? 'not-started';
    const isMine = who?.kind === 'person' && who.id === me;
    if (!isMine || !isOpenStatus(status) || step.state !== 'present' || isUnsettled(step.units['who'])) return [];
    return [
      {
        ...{ do: 'put', section: 'plan', type: 'step', entity: step.id, unit: 'who' },
        value: { actor: { kind: 'person', id: person, name } },
        sees: plan.log.currentOf('step', step.id, 'who').map(toHex),
      },
    ];
  });
}

/** A new value for who carries a dossier, or stands in; whatever stood side by side is settled by it. */
export async function responsibleChange(
  context: VaultContext,
  dossier: string,
  unit: 'holder' | 'deputy',
  value: unknown,
): Promise<Change> {
  const identity = await openSectionOf(context, dossier, 'identity');
  const versions = identity?.log.entity('responsible', 'responsible')?.units[unit]?.versions ?? [];
  return {
    do: versions.length > 1 ? 'settle' : 'put',
    section: 'identity',
    type: 'responsible',
    entity: 'responsible',
    unit,
    value,
    sees: identity?.log.currentOf('responsible', 'responsible', unit).map(toHex) ?? [],
  };
}
