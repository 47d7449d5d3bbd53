/** What is brought in order before anything is shown: stores, people, letters, and what waited to be finished. */
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dropDone } from '../exchange/done-with.ts';
import { finishErasures } from '../erasure/carry-out.ts';
import { keepEmergencyInOrder } from '../people/emergency-opening.ts';
import { keepServiceKeyInOrder } from '../people/service-key.ts';
import { logServiceOpening } from '../people/service-opening.ts';
import { joinBySelf } from '../sharing/joining.ts';
import { takeLetters } from '../household/letters.ts';
import { checkPeople } from '../household/membership.ts';
import { givePeriods } from '../household/periods-passed-on.ts';
import { Sections } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { takeIn, type TakenIn } from '../replay/replay.ts';
import { closeWhatEnded, settleHeldBack } from '../time-over/closing.ts';

/**
 * Brings the stores together, then checks the list of people against what this seat has seen of it.
 * @param onKnown told once it is read who it is and how they like to work
 */
export async function takeInWithPeople(
  context: VaultContext,
  onKnown?: () => void,
): Promise<Result<TakenIn, VaultProblem>> {
  const taken = await takeIn(context.session, context.sections, onKnown);
  if (!taken.ok) return taken;
  await makeKeysOne(context.session);
  const people = await checkPeople(context.session);
  if (!people.ok) return people;
  if (people.value === 'not-in-order')
    return ok({ kept: taken.value.kept.then((met) => [...met, 'people-not-in-order']) });
  const settled = await settleHeldBack(context);
  const closed = settled.ok ? await closeWhatEnded(context) : settled;
  const joined = closed.ok ? await joinBySelf(context) : closed;
  if (!joined.ok) return joined;
  const letters = await takeLetters(context.session);
  const finished = letters.ok ? await finishErasures(context) : letters;
  const kept = finished.ok ? await keepEmergencyInOrder(context.session) : finished;
  const wrapped = kept.ok ? await keepServiceKeyInOrder(context.session) : kept;
  const passed = wrapped.ok ? await givePeriods(context.session) : wrapped;
  const told = passed.ok ? await logServiceOpening(context.session) : passed;
  const dropped = told.ok ? await dropDone(context.session) : told;
  return dropped.ok ? taken : dropped;
}

/**
 * Before anything counts: the older of two copies would still open what the newer one forgot (SPEC.md, K14). Where there is no
 * room for it somebody comes in all the same; nothing is certified until there is.
 */
async function makeKeysOne(session: Session): Promise<void> {
  if (!session.copiesDiffer || session.isReadOnly) return;
  const written = await session.writeKeysAgain();
  session.copiesDiffer = !written.ok;
}

/** A colleague's session, opened only to approve: as far as it must be before it signs for anybody. */
export async function verified(session: Session): Promise<Result<undefined, VaultProblem>> {
  const taken = await takeInWithPeople({ session, sections: new Sections(session) });
  if (taken.ok) await taken.value.kept;
  return taken.ok ? ok(undefined) : taken;
}
