/**
 * Who stands for a service on this computer (SPEC.md, P13). Anybody can say on their card that they work for a service;
 * what the service shares on its own (who helps in an emergency, officers) goes only to those whom somebody of it took in.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { People, PersonHere } from './here.ts';

/** A circle of its own, for somebody whom nobody of the service took in; `seq`: the entry by which they came into it. */
export const ownCircle = (seat: Bytes, seq: number): string => `${toHex(seat)}/${seq}`;

const firstOf = (people: Pick<People, 'standing'>, service: string): PersonHere | undefined =>
  people.standing
    .filter((each) => each.card.service === service)
    .reduce<PersonHere | undefined>((first, each) => (first && first.came <= each.came ? first : each), undefined);

/** Whether they belong to those who were here first for their service, or were taken in by one of them. */
export const speaksForService = (people: Pick<People, 'standing'>, person: PersonHere): boolean =>
  firstOf(people, person.card.service)?.circle === person.circle;

/** Those of somebody's service whom they share the service's own with; never themselves. */
export const circleOf = (people: Pick<People, 'standing'>, person: PersonHere): readonly PersonHere[] =>
  people.standing.filter(
    (each) => each !== person && each.card.service === person.card.service && each.circle === person.circle,
  );

/** Those who say they are of somebody's service, and whom that person's circle and theirs have not both taken in. */
export const strangersOf = (people: Pick<People, 'standing'>, person: PersonHere): readonly PersonHere[] =>
  people.standing.filter((each) => each.card.service === person.card.service && each.circle !== person.circle);

const arrow = (from: PersonHere, to: PersonHere): string => `${from.circle}>${to.circle}`;

/** Whether somebody of the first one's circle took in the circle of the second. */
export const hasTakenIn = (people: Pick<People, 'takenIn'>, by: PersonHere, whom: PersonHere): boolean =>
  people.takenIn.has(arrow(by, whom));

/** What taking a colleague in changes: once both sides have done it, the two circles are one, under the older's name. */
export function takingIn(
  people: Pick<People, 'standing' | 'takenIn' | 'emergency'>,
  by: PersonHere,
  whom: PersonHere,
): Pick<People, 'standing' | 'takenIn' | 'emergency'> | null {
  if (by.card.service !== whom.card.service || by.circle === whom.circle) return null;
  const { standing, emergency } = people;
  if (!hasTakenIn(people, whom, by))
    return { standing, emergency, takenIn: new Set([...people.takenIn, arrow(by, whom)]) };
  const [stays, goes] = by.came <= whom.came ? [by.circle, whom.circle] : [whom.circle, by.circle];
  return {
    takenIn: people.takenIn,
    standing: standing.map((each) => (each.circle === goes ? { ...each, circle: stays } : each)),
    emergency: new Map(
      [...emergency].map(([service, key]) => [service, key.circle === goes ? { ...key, circle: stays } : key]),
    ),
  };
}
