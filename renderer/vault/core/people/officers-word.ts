/** Entries of the log of people that stand on the word of two officers (SPEC.md, P9, P12). */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { approvalBytes, serviceApprovalBytes, type Act } from './log.ts';
import type { Changed, People, PersonHere, ServiceOfficers } from './here.ts';

type OnOfficersWord = Extract<Act, { do: 'recover' | 'service-open' }>;

export const isOnOfficersWord = (act: Act): act is OnOfficersWord => act.do === 'recover' || act.do === 'service-open';

/** Two different officers of this set, each with a good signature. */
function areApproved(crypto: Crypto, { approvals }: OnOfficersWord, said: Bytes, { cards }: ServiceOfficers): boolean {
  const [one, two] = approvals;
  if (!one || !two || equal(one.officer, two.officer)) return false;
  const areOfTheSet = approvals.every(({ officer }) => cards.some(({ card }) => equal(card.signKey, officer)));
  return areOfTheSet && approvals.every(({ officer, signature }) => crypto.verify(signature, said, officer));
}

interface NewPlace<D extends OnOfficersWord['do']> {
  readonly act: Extract<Act, { do: D }>;
  readonly person: PersonHere;
}

/** A place comes back as whose it was, not under another name. */
const isCalledLike = (person: PersonHere, old: PersonHere): boolean =>
  person.card.name === old.card.name &&
  person.card.function === old.card.function &&
  person.card.service === old.card.service;

/** Of the old place's service, instead of it; by officers of the set named last. */
export function recovered(
  crypto: Crypto,
  vault: Bytes,
  people: People,
  { act, person, at }: NewPlace<'recover'> & { readonly at: number },
): Changed | null {
  const old = people.standing.find((each) => equal(each.seat, act.of));
  if (!old || !isCalledLike(person, old)) return null;
  const said = approvalBytes(crypto, vault, old.seat, act.request, person.card);
  const newest = people.officers.get(old.card.service)?.at(-1);
  if (!newest || !areApproved(crypto, act, said, newest)) return null;
  const { circle, came } = old;
  return {
    standing: [...people.standing.filter((each) => each !== old), { ...person, circle, came }],
    former: [...people.former, { ...old, until: at, how: 'recovered', next: person.seat }],
    keeper: equal(people.keeper, old.seat) ? person.seat : people.keeper,
    who: [old.card, person.card],
    service: old.card.service,
  };
}

/** Of the key's service, beside everyone; by officers of the set the key was made for. */
export function openedForService(
  crypto: Crypto,
  vault: Bytes,
  people: People,
  { act, person }: NewPlace<'service-open'>,
): Changed | null {
  const { service } = person.card;
  const known = people.serviceKeys.get(service);
  const isNewest = known !== undefined && people.officers.get(service)?.at(-1) === known.officers;
  if (!isNewest || !equal(known.id, act.key)) return null;
  const { name, function: fn, signKey, wrapKey } = person.card;
  const { key, request } = act;
  const asked = { key, request, signKey, wrapKey, name, function: fn, service, reason: act.reason };
  if (!areApproved(crypto, act, serviceApprovalBytes(crypto, vault, asked), known.officers)) return null;
  const { reason } = act;
  return {
    standing: [...people.standing, person],
    opened: [...people.opened, { seat: person.seat, service, reason }],
    who: [person.card],
    service,
    reason,
  };
}
