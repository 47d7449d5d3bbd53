/** Appointments of every dossier I can open something of, out of the overview (shared/dossier/SPEC.md, AG1-AG2). */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { AppointmentRow } from '../../api/agenda.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { closingBy, dossiersIn, entitiesOf, nameOf, type DossierProjections } from '../../core/context/projections.ts';
import { personText } from '../../core/session/session.ts';
import { standsInFor } from '../delegation/deputies.ts';
import { carrierIn } from '../delegation/handing-over.ts';

export interface Days {
  readonly from: string;
  readonly until: string;
}

/** @param on the day of today: who stands in for whom hangs on it */
export function appointments(
  context: VaultContext,
  realm: Realm,
  { from, until }: Days,
  on: string,
): readonly AppointmentRow[] {
  const me = personText(context.session.identity(realm).person);
  const { service } = context.session.me(realm);
  return dossiersIn(context, realm)
    .filter((dossier) => closingBy(dossier, service) === undefined)
    .flatMap((dossier) => appointmentsIn(dossier, me, on).filter((each) => each.on >= from && each.on <= until))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ on, at, id }: AppointmentRow): string => `${on} ${at} ${id}`;

function appointmentsIn(dossier: DossierProjections, me: string, on: string): readonly AppointmentRow[] {
  const entities = entitiesOf(dossier, 'plan', 'appointment');
  if (entities.length === 0) return [];
  const { surname, firstName, birth } = nameOf(dossier);
  const carrier = carrierIn(dossier)?.person;
  const onMe = carrier === undefined || carrier === me || standsInFor(dossier, me, on) !== undefined;
  return entities.flatMap(({ id, units }): readonly AppointmentRow[] => {
    const when = parseUnit('plan', 'appointment', 'when', units['when']);
    if (when === undefined || !isCalendarDay(when.on)) return [];
    const { until, with: others, ...rest } = when;
    return [
      {
        ...{ id, dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4), onMe },
        ...rest,
        ...(until !== undefined && { until }),
        ...(others !== undefined && { with: others }),
      },
    ];
  });
}
