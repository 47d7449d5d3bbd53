/** Those of my service on this computer with whom it shares its own (SPEC.md, P13). */
import type { Session } from '../../core/session/session.ts';
import { circleOf } from '../../core/people/circles.ts';
import { personAt } from '../../core/people/people.ts';
import type { PersonHere } from '../../core/people/here.ts';

/** Who only says they are of it is not among them. */
export function colleaguesHere(session: Session): readonly PersonHere[] {
  const people = session.household;
  const mine = people && personAt(people, session.secret.seat);
  return people && mine ? circleOf(people, mine) : [];
}
