/** Consultations of which nothing may be kept any more, by the text of their basis (shared/disclosure/SPEC.md, D56). A list, as Y3. */
import { decidingBy } from '../../../../shared/disclosure/gate/gate.ts';
import { keepingEnds } from '../../../../shared/disclosure/gate/keeping.ts';
import type { EndedConsultation } from '../../api/retention.ts';
import type { Realm } from '../../api/places.ts';
import { dayHere } from '../../core/clock/days.ts';
import type { VaultContext } from '../../core/context/context.ts';
import {
  dossiersIn,
  entitiesOf,
  nameOf,
  type DossierProjections,
  type FragmentEntity,
} from '../../core/context/projections.ts';

export function endedConsultations(context: VaultContext, realm: Realm): readonly EndedConsultation[] {
  const today = dayHere(context.session);
  const found = dossiersIn(context, realm).flatMap((dossier) => endedIn(dossier, today));
  return found.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

function endedIn(dossier: DossierProjections, today: string): readonly EndedConsultation[] {
  const all = entitiesOf(dossier, 'consultation', 'consultation');
  const ended = all.map((each) => endOf(each, today));
  const isWhole = ended.every((each) => each !== undefined);
  return ended.flatMap((each) =>
    each === undefined ? [] : [{ dossier: dossier.id, ...nameOf(dossier), ...each, isWhole }],
  );
}

/** Undefined while something of it may be kept: a text fixes no end, or its last day is not over. */
function endOf({ id, units }: FragmentEntity, today: string) {
  const deciding = decidingBy((unit) => (unit in units ? [units[unit]] : []));
  const ends = keepingEnds(deciding);
  const last = ends.reduce<(typeof ends)[number] | undefined>(
    (latest, each) => (latest === undefined || each.until > latest.until ? each : latest),
    undefined,
  );
  if (last === undefined || last.until >= today) return undefined;
  const { on = '', purpose = '' } = deciding.frame ?? {};
  return { consultation: id, on, purpose, ...last };
}
