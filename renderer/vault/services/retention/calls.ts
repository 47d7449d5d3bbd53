/** The vault's answers about keeping and what is due: each call of retentionApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Retention, retentionApi } from '../../api/retention.ts';
import { retention } from './due.ts';
import { keepLonger } from './keeping.ts';
import { givePeriods } from '../household/periods-passed-on.ts';
import { saveRule } from './rules.ts';
import { fileOfPeriods, keepPeriods, periodsInFile, periodsView, setForService } from '../household/service-periods.ts';

export interface RetentionCallDeps {
  readonly realm: (context: VaultContext) => Realm;
}

export function retentionCalls({ realm }: RetentionCallDeps): Answering<typeof retentionApi> {
  /** Set or taken in here: colleagues of this computer have it from now on. */
  const passedOn = async (
    context: VaultContext,
    kept: Result<undefined, VaultProblem>,
  ): Promise<Result<Retention, VaultProblem>> => {
    const given = kept.ok ? await givePeriods(context.session) : kept;
    if (kept.ok) context.session.notify({ type: 'changed' });
    return after(context, given);
  };
  const after = (context: VaultContext, done: Result<undefined, VaultProblem>): Result<Retention, VaultProblem> =>
    done.ok ? ok(retention(context, realm(context))) : done;
  /** A policy that cannot be read may set a longest time: until it can, no period changes and nothing is kept longer. */
  const unlessRefused = (
    { session }: VaultContext,
    set: () => Promise<Result<Retention, VaultProblem>>,
  ): Promise<Result<Retention, VaultProblem>> =>
    session.policyRefused ? Promise.resolve(fail({ code: 'by-policy' })) : set();
  return {
    retention: (context) => ok(retention(context, realm(context))),
    saveRetentionRule: (context, input) =>
      unlessRefused(context, async () => {
        const saved = await saveRule(context.session, realm(context), input);
        if (saved.ok) context.session.notify({ type: 'changed' });
        return after(context, saved);
      }),
    saveServicePeriod: (context, input) =>
      unlessRefused(context, async () =>
        passedOn(context, await setForService(context.session, realm(context), input)),
      ),
    servicePeriodsFile: (context) => fileOfPeriods(context.session, realm(context)),
    readServicePeriods: (context, { bytes }) => {
      const found = periodsInFile(context.session, realm(context), bytes);
      return found.ok ? ok(periodsView(found.value)) : found;
    },
    takeServicePeriods: (context, { bytes }) =>
      unlessRefused(context, async () => {
        const found = periodsInFile(context.session, realm(context), bytes);
        return found.ok ? passedOn(context, await keepPeriods(context.session, realm(context), found.value)) : found;
      }),
    keepLonger: (context, input) =>
      unlessRefused(context, async () => {
        const kept = await keepLonger(context, realm(context), input);
        if (kept.ok) context.session.notify({ type: 'changed', dossier: input.dossier });
        return after(context, kept);
      }),
  };
}
