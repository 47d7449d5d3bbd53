/** The vault's answers about the people of this computer. */
import type { Answering } from '../../core/gate/answering.ts';
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Me, Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { VaultAnswer } from '../../core/gate/session-gate.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import type { Session } from '../../core/session/session.ts';
import { meOf } from '../../core/session/settings.ts';
import type { Household, peopleApi } from '../../api/people.ts';
import { askColleagues, openInEmergency } from './emergency-opening.ts';
import { householdOf, readEvents } from './household.ts';
import { removalPlan, removePerson, shareAll, takeOutFormer } from './leaving.ts';
import { answerAboutSeat, seatsToAnswer, takeOutSeat } from './my-seats-calls.ts';
import { closeLetter, letters, workIn } from '../household/letters.ts';
import { changePeople, isMe, takeInColleague } from '../household/membership.ts';
import { allowOfficers, answerRecovery, readRecoveryRequest, setOfficers } from './officers.ts';
import { letBackIn } from './returning.ts';
import { addRecoveryAnswer, finishRecovery, requestRecovery } from './recovery.ts';
import { proved } from './proof.ts';
import { agreeToWork, changeWork } from './work.ts';

export interface PeopleCallDeps {
  readonly entry: EntryDeps;
  /** Runs in turn while nobody is unlocked. */
  readonly whileLocked: <T>(work: () => VaultAnswer<T>) => VaultAnswer<T>;
  /** Opens a session that was just made. */
  readonly enter: (session: Result<Session, VaultProblem>) => VaultAnswer<Me>;
  /** My own place is gone: nobody is unlocked. */
  readonly leave: () => void;
  readonly realm: (context: VaultContext) => Realm;
}

/** An auditor's are in audit/calls.ts. */
type Calls = Answering<Omit<typeof peopleApi, 'setAuditor' | 'exportAudit' | 'readAudit'>>;

export function peopleCalls({ entry, whileLocked, enter, leave, realm }: PeopleCallDeps): Calls {
  /** A change, and the household after it. */
  const household =
    <I>(work: (context: VaultContext, input: I) => Promise<Result<unknown, VaultProblem>>) =>
    async (context: VaultContext, input: I): VaultAnswer<Household> => {
      const done = await work(context, input);
      return done.ok ? ok(householdOf(context.session)) : done;
    };

  return {
    household: ({ session }) => ok(householdOf(session)),
    readPeopleEvents: household(({ session }) => readEvents(session)),
    removalPlan: ({ session }, { seat }) => removalPlan(session, seat),
    removePerson: async ({ session }, input): VaultAnswer<Household | null> => {
      const removed = await removePerson(entry, session, input);
      if (!removed.ok) return removed;
      // Every part they still read is a task now.
      session.notify({ type: 'changed' });
      if (session.people.some((each) => isMe(session, each.seat))) return ok(householdOf(session));
      leave();
      return ok(null);
    },
    takeOutFormer,
    letBackIn,
    shareAll: (context, { person }) => shareAll(context, person),
    handOverKeeping: household(async ({ session }, { seat, proof }) => {
      const shown = await proved(entry, session, proof);
      const next = fromBase64url(seat);
      if (!shown.ok) return shown;
      return next ? changePeople(session, [{ act: { do: 'keeper', seat: next } }]) : fail({ code: 'not-found' });
    }),
    changeWork: async ({ session, sections }, profile) => {
      const changed = await changeWork(session, profile);
      if (!changed.ok) return changed;
      await sections.authorsChanged();
      return ok(meOf(session));
    },

    seatsSayingMe: (context) => ok(seatsToAnswer(context, realm(context))),
    answerAboutSeat: (context, input) => answerAboutSeat(context, realm(context), input),
    takeOutSeat: (context, { seat }) => takeOutSeat(context, realm(context), seat),
    agreeToWork: async (context, { letter, proof }) => {
      const { session, sections } = context;
      const asked = workIn(session, letter);
      if (!asked) return fail({ code: 'not-found' });
      const agreed = await agreeToWork(entry, session, asked, proof);
      const closed = agreed.ok ? await closeLetter(session, letter) : agreed;
      if (!closed.ok) return closed;
      await sections.authorsChanged();
      return ok(letters(context));
    },
    takeInColleague: household(async ({ session }, { seat, proof }) => {
      const shown = await proved(entry, session, proof);
      const whom = fromBase64url(seat);
      if (!shown.ok) return shown;
      return whom ? takeInColleague(session, whom) : fail({ code: 'not-found' });
    }),

    letters: (context) => ok(letters(context)),
    closeLetter: async (context, { id }) => {
      const closed = await closeLetter(context.session, id);
      return closed.ok ? ok(letters(context)) : closed;
    },
    askColleagues: (context, input) => askColleagues(context.session, realm(context), input),
    openInEmergency: (context, input) => openInEmergency(context, realm(context), input),

    setOfficers: household(({ session }, { persons }) => setOfficers(session, persons)),
    allowOfficers: household(({ session }, { proof }) => allowOfficers(entry, session, proof)),
    requestRecovery: (input) => whileLocked(() => requestRecovery(entry, input)),
    readRecoveryRequest: ({ session }, { bytes }) => readRecoveryRequest(session, bytes),
    answerRecovery: ({ session }, input) => answerRecovery(session, input),
    addRecoveryAnswer: (input) => whileLocked(() => addRecoveryAnswer(entry, input)),
    finishRecovery: (input) => whileLocked(async () => enter(await finishRecovery(entry, input))),
  };
}
