/** What a calendar file of many dossiers is made of: out of the overview, and in the access log before anybody sees it (I8). */
import { ok, type Result } from '../../../shared/result.ts';
import { logEach } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { VaultContext } from '../dossiers/dossiers.ts';
import { dossiersIn, entitiesOf } from '../overview/projections.ts';
import type { DatesOfDossier } from './api.ts';

export async function giveOutDates(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
): Promise<Result<readonly DatesOfDossier[], VaultProblem>> {
  const asked = new Set(dossiers);
  const found = dossiersIn(context, realm).flatMap((each): readonly DatesOfDossier[] => {
    const legal = each.byKind.get('legal')?.entities ?? [];
    if (!asked.has(each.id) || legal.length === 0) return [];
    const identity = entitiesOf(each, 'identity', 'person').map((person) => ({
      ...person,
      units: nameless(person.units),
    }));
    return [{ dossier: each.id, legal, identity }];
  });
  const logged = await logEach(
    context.session,
    found.map(({ dossier }) => ({ what: 'exported-dates', dossier })),
  );
  return logged.ok ? ok(found) : logged;
}

const nameless = (units: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(units).filter(([unit]) => unit !== 'name'));
