/** What a calendar file of many dossiers is made of: out of the overview, and in the access log before anybody sees it (I8). */
import { appointmentTimes } from '../../../../shared/dossier/appointment-times.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logEach } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { closingBy, dossiersIn, type DossierProjections } from '../../core/context/projections.ts';
import type { DatesOfDossier } from '../../api/caseload.ts';

export async function giveOutDates(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
): Promise<Result<readonly DatesOfDossier[], VaultProblem>> {
  const asked = new Set(dossiers);
  const { service } = context.session.me(realm);
  const isClosed = (dossier: DossierProjections): boolean => closingBy(dossier, service) !== undefined;
  const found = dossiersIn(context, realm).flatMap((each): readonly DatesOfDossier[] => {
    const legal = each.byKind.get('legal')?.entities ?? [];
    const appointments = isClosed(each) ? [] : appointmentTimes(each.byKind.get('plan')?.entities ?? []);
    if (!asked.has(each.id) || (legal.length === 0 && appointments.length === 0)) return [];
    return [{ dossier: each.id, legal, appointments }];
  });
  const logged = await logEach(
    context.session,
    found.map(({ dossier }) => ({ what: 'exported-dates', dossier })),
  );
  return logged.ok ? ok(found) : logged;
}
