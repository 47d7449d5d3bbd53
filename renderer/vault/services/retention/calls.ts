/** The vault's answers about keeping and what is due: each call of RetentionApi. */
import { ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { Retention, RetentionApi } from '../../api/retention.ts';
import { retention } from './due.ts';
import { keepLonger } from './keeping.ts';
import { givePeriods } from '../household/periods-passed-on.ts';
import { saveRule } from './rules.ts';
import { fileOfPeriods, keepPeriods, periodsInFile, periodsView, setForService } from '../household/service-periods.ts';

export interface RetentionCallDeps {
  readonly withContext: WithContext;
  readonly realm: (context: VaultContext) => Realm;
}

export function retentionCalls({ withContext, realm }: RetentionCallDeps): RetentionApi {
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
  return {
    retention: () => withContext((context) => ok(retention(context, realm(context)))),
    saveRetentionRule: (input) =>
      withContext(async (context) => {
        const saved = await saveRule(context.session, realm(context), input);
        if (saved.ok) context.session.notify({ type: 'changed' });
        return after(context, saved);
      }),
    saveServicePeriod: (input) =>
      withContext(async (context) => passedOn(context, await setForService(context.session, realm(context), input))),
    servicePeriodsFile: () => withContext((context) => fileOfPeriods(context.session, realm(context))),
    readServicePeriods: ({ bytes }) =>
      withContext((context) => {
        const found = periodsInFile(context.session, realm(context), bytes);
        return found.ok ? ok(periodsView(found.value)) : found;
      }),
    takeServicePeriods: ({ bytes }) =>
      withContext(async (context) => {
        const found = periodsInFile(context.session, realm(context), bytes);
        return found.ok ? passedOn(context, await keepPeriods(context.session, realm(context), found.value)) : found;
      }),
    keepLonger: (input) =>
      withContext(async (context) => {
        const kept = await keepLonger(context, realm(context), input);
        if (kept.ok) context.session.notify({ type: 'changed', dossier: input.dossier });
        return after(context, kept);
      }),
  };
}
