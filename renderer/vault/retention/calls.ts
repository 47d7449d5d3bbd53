/** The vault's answers about keeping and what is due: each call of RetentionApi. */
import { ok, type Result } from '../../../shared/result.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { WithShop } from '../presence.ts';
import type { Retention, RetentionApi } from './api.ts';
import { retention } from './due.ts';
import { keepLonger } from './keeping.ts';
import { givePeriods } from './passing-on.ts';
import { saveRule } from './rules.ts';
import { fileOfPeriods, keepPeriods, periodsInFile, periodsView, setForService } from './service-periods.ts';

export interface RetentionCallDeps {
  readonly withShop: WithShop;
  readonly realm: (shop: Workshop) => Realm;
}

export function retentionCalls({ withShop, realm }: RetentionCallDeps): RetentionApi {
  /** Set or taken in here: colleagues of this computer have it from now on. */
  const passedOn = async (
    shop: Workshop,
    kept: Result<undefined, VaultProblem>,
  ): Promise<Result<Retention, VaultProblem>> => {
    const given = kept.ok ? await givePeriods(shop.session) : kept;
    if (kept.ok) shop.session.notify({ type: 'changed' });
    return after(shop, given);
  };
  const after = (shop: Workshop, done: Result<undefined, VaultProblem>): Result<Retention, VaultProblem> =>
    done.ok ? ok(retention(shop, realm(shop))) : done;
  return {
    retention: () => withShop((shop) => ok(retention(shop, realm(shop)))),
    saveRetentionRule: (input) =>
      withShop(async (shop) => {
        const saved = await saveRule(shop.session, realm(shop), input);
        if (saved.ok) shop.session.notify({ type: 'changed' });
        return after(shop, saved);
      }),
    saveServicePeriod: (input) =>
      withShop(async (shop) => passedOn(shop, await setForService(shop.session, realm(shop), input))),
    servicePeriodsFile: () => withShop((shop) => fileOfPeriods(shop.session, realm(shop))),
    readServicePeriods: ({ bytes }) =>
      withShop((shop) => {
        const found = periodsInFile(shop.session, realm(shop), bytes);
        return found.ok ? ok(periodsView(found.value)) : found;
      }),
    takeServicePeriods: ({ bytes }) =>
      withShop(async (shop) => {
        const found = periodsInFile(shop.session, realm(shop), bytes);
        return found.ok ? passedOn(shop, await keepPeriods(shop.session, realm(shop), found.value)) : found;
      }),
    keepLonger: (input) =>
      withShop(async (shop) => {
        const kept = await keepLonger(shop, realm(shop), input);
        if (kept.ok) shop.session.notify({ type: 'changed', dossier: input.dossier });
        return after(shop, kept);
      }),
  };
}
