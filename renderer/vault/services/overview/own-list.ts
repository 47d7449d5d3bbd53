/**
 * Whether a dossier is on somebody's own list: they carry it, stand in for who does, do a step in it, or were sent something of it by
 * name. Looking at any other says why first (shared/access-log/SPEC.md, A12).
 */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { OwnMotive } from '../../../../shared/access-log/motive.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { personText } from '../../core/session/session.ts';
import { standsInFor } from '../delegation/deputies.ts';
import { carrierIn } from '../delegation/handing-over.ts';
import { incomingList } from '../exchanged/records.ts';

interface OnDay {
  readonly realm: Realm;
  /** ISO date. */
  readonly today: string;
}

/** By what it is on my own list; undefined where it is not. */
export function ownListMotive(context: VaultContext, { realm, today }: OnDay, id: string): OwnMotive | undefined {
  const dossier = dossiersIn(context, realm).find((each) => each.id === id);
  const me = personText(context.session.identity(realm).person);
  if (dossier !== undefined) {
    if (carrierIn(dossier)?.person === me) return 'carries';
    if (standsInFor(dossier, me, today) !== undefined) return 'stands-in';
    if (doesAStep(dossier, me)) return 'step';
  }
  return wasSentByName(context, id) ? 'asked-by-name' : undefined;
}

const doesAStep = (dossier: DossierProjections, person: string): boolean =>
  entitiesOf(dossier, 'plan', 'step').some(({ units }) => {
    const actor = parseUnit('plan', 'step', 'who', units['who'])?.actor;
    return actor?.kind === 'person' && actor.id === person;
  });

/** A file is for one person: whoever accepted it was asked, whatever colleagues read beside them. */
function wasSentByName({ session }: VaultContext, id: string): boolean {
  const mine = new Set(sectionsOf(session, id).map(({ hex }) => hex));
  return incomingList(session).some(
    ({ state, sections = [] }) => state === 'accepted' && sections.some((hex) => mine.has(hex)),
  );
}
