/** The vault's answers about the people of this computer: each call of PeopleApi. */
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Me, Realm, VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { Answered, WithShop } from '../presence.ts';
import type { EntryDeps } from '../coming-in/entry.ts';
import type { Session } from '../session.ts';
import { meOf } from '../settings.ts';
import { exportAudit, readAudit, setAuditor } from '../audit/calls.ts';
import type { Household, PeopleApi } from './api.ts';
import { askColleagues, openInEmergency } from './emergency-opening.ts';
import { householdOf, readEvents } from './household.ts';
import { removalPlan, removePerson, shareAll, takeOutFormer } from './leaving.ts';
import { answerAboutSeat, seatsToAnswer, takeOutSeat } from './my-seats-calls.ts';
import { closeLetter, letters, workIn } from './letters.ts';
import { changePeople, isMe, takeInColleague } from './membership.ts';
import { allowOfficers, answerRecovery, readRecoveryRequest, setOfficers } from './officers.ts';
import { letBackIn } from './returning.ts';
import { addRecoveryAnswer, finishRecovery, requestRecovery } from './recovery.ts';
import { proved } from './proof.ts';
import { agreeToWork, changeWork } from './work.ts';

export interface PeopleCallDeps {
  readonly entry: EntryDeps;
  readonly withShop: WithShop;
  /** Runs in turn while nobody is unlocked. */
  readonly whileLocked: <T>(work: () => Answered<T>) => Answered<T>;
  /** Opens a session that was just made. */
  readonly enter: (session: Result<Session, VaultProblem>) => Answered<Me>;
  /** My own place is gone: nobody is unlocked. */
  readonly leave: () => void;
  readonly realm: (shop: Workshop) => Realm;
}

export function peopleCalls({ entry, withShop, whileLocked, enter, leave, realm }: PeopleCallDeps): PeopleApi {
  /** A change, and the household after it. */
  const household = (work: (shop: Workshop) => Promise<Result<unknown, VaultProblem>>): Answered<Household> =>
    withShop(async (shop) => {
      const done = await work(shop);
      return done.ok ? ok(householdOf(shop.session)) : done;
    });

  return {
    household: () => withShop(({ session }) => ok(householdOf(session))),
    readPeopleEvents: () => household(({ session }) => readEvents(session)),
    removalPlan: ({ seat }) => withShop(({ session }) => removalPlan(session, seat)),
    removePerson: (input) =>
      withShop(async ({ session }): Answered<Household | null> => {
        const removed = await removePerson(entry, session, input);
        if (!removed.ok) return removed;
        // Every part they still read is a task now.
        session.notify({ type: 'changed' });
        if (session.people.some((each) => isMe(session, each.seat))) return ok(householdOf(session));
        leave();
        return ok(null);
      }),
    takeOutFormer: () => withShop(takeOutFormer),
    letBackIn: () => withShop(letBackIn),
    shareAll: ({ person }) => withShop((shop) => shareAll(shop, person)),
    handOverKeeping: ({ seat, proof }) =>
      household(async ({ session }) => {
        const shown = await proved(entry, session, proof);
        const next = fromBase64url(seat);
        if (!shown.ok) return shown;
        return next ? changePeople(session, [{ act: { do: 'keeper', seat: next } }]) : fail({ code: 'not-found' });
      }),
    changeWork: (profile) =>
      withShop(async ({ session, sections }) => {
        const changed = await changeWork(session, profile);
        if (!changed.ok) return changed;
        await sections.authorsChanged();
        return ok(meOf(session));
      }),

    seatsSayingMe: () => withShop((shop) => ok(seatsToAnswer(shop, realm(shop)))),
    answerAboutSeat: (input) => withShop((shop) => answerAboutSeat(shop, realm(shop), input)),
    takeOutSeat: ({ seat }) => withShop((shop) => takeOutSeat(shop, realm(shop), seat)),
    agreeToWork: ({ letter, proof }) =>
      withShop(async (shop) => {
        const { session, sections } = shop;
        const asked = workIn(session, letter);
        if (!asked) return fail({ code: 'not-found' });
        const agreed = await agreeToWork(entry, session, asked, proof);
        const closed = agreed.ok ? await closeLetter(session, letter) : agreed;
        if (!closed.ok) return closed;
        await sections.authorsChanged();
        return ok(letters(shop));
      }),
    takeInColleague: ({ seat, proof }) =>
      household(async ({ session }) => {
        const shown = await proved(entry, session, proof);
        const whom = fromBase64url(seat);
        if (!shown.ok) return shown;
        return whom ? takeInColleague(session, whom) : fail({ code: 'not-found' });
      }),

    letters: () => withShop((shop) => ok(letters(shop))),
    closeLetter: ({ id }) =>
      withShop(async (shop) => {
        const closed = await closeLetter(shop.session, id);
        return closed.ok ? ok(letters(shop)) : closed;
      }),
    askColleagues: (input) => withShop((shop) => askColleagues(shop.session, realm(shop), input)),
    openInEmergency: (input) => withShop((shop) => openInEmergency(shop, realm(shop), input)),

    setAuditor: ({ person }) => household(({ session }) => setAuditor(session, person)),
    exportAudit: ({ suggestedName }) => withShop(({ session }) => exportAudit(session, suggestedName)),
    readAudit: (input) => withShop(({ session }) => readAudit(session, input)),

    setOfficers: ({ persons }) => household(({ session }) => setOfficers(session, persons)),
    allowOfficers: ({ proof }) => household(({ session }) => allowOfficers(entry, session, proof)),
    requestRecovery: (input) => whileLocked(() => requestRecovery(entry, input)),
    readRecoveryRequest: ({ bytes }) => withShop(({ session }) => readRecoveryRequest(session, bytes)),
    answerRecovery: (input) => withShop(({ session }) => answerRecovery(session, input)),
    addRecoveryAnswer: (input) => whileLocked(() => addRecoveryAnswer(entry, input)),
    finishRecovery: (input) => whileLocked(async () => enter(await finishRecovery(entry, input))),
  };
}
