/** Where entries go that nobody of this computer opens for themselves (SPEC.md, G1, Q2): for a service and for its officers. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { realRealm } from '../../../../shared/trust/realms.ts';
import type { SectionKey } from '../keys/section-key.ts';
import type { EntryTo } from '../keys/entries.ts';
import type { SeatSecret } from '../keys/seat.ts';
import { speaksForService } from './circles.ts';
import { personAt } from './people.ts';
import type { People } from './here.ts';

/** Who asks, and the list of people they go by. */
interface Asking {
  readonly household: People | null;
  readonly secret: Pick<SeatSecret, 'seat'>;
}

export interface EmergencyPlace extends EntryTo {
  /** Which of these keys go there. */
  readonly among: (keys: readonly SectionKey[]) => readonly SectionKey[];
}

/** Where my service's emergency entries go: nowhere (empty) while the service has no such key. */
export function emergencyPlace(session: Asking): readonly EmergencyPlace[] {
  const mine = session.household && personAt(session.household, session.secret.seat);
  const key = mine && session.household?.emergency.get(mine.card.service);
  // A key that others of the service made, who never took me in, is none of mine.
  if (!mine || key?.circle !== mine.circle) return [];
  const among = (keys: readonly SectionKey[]): readonly SectionKey[] =>
    keys.filter((each) => !hiddenKinds.includes(each.kind));
  return [{ seat: key.id, wrapKey: key.key, among }];
}

/** Where entries go that nobody of this computer opens for themselves: a service's emergency key, and its officers'. */
export const sharedPlaces = (session: Asking): readonly EmergencyPlace[] => [
  ...emergencyPlace(session),
  ...servicePlace(session),
];

/** Where what my service may have goes, for two of its officers together: nowhere while it has named none. */
export function servicePlace(session: Asking): readonly EmergencyPlace[] {
  const mine = session.household && personAt(session.household, session.secret.seat);
  const known = mine && session.household?.serviceKeys.get(mine.card.service);
  const isOfIt = mine && session.household && speaksForService(session.household, mine);
  return known && isOfIt ? [{ seat: known.id, wrapKey: known.key, among: forTheService }] : [];
}

/** Never what rests on one relation of trust or stays invisible to those who may not read it; nor practice. */
export const forTheService = (keys: readonly SectionKey[]): readonly SectionKey[] =>
  keys.filter((each) => !hiddenKinds.includes(each.kind) && equal(each.realm, realRealm));
