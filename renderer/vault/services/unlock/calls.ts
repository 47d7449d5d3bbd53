/** Coming in: by passphrase, by words, to a new place, or let in again. Nothing is shown before the stores are brought together. */
import type { Answering } from '../../core/gate/answering.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { appendAccess, logAccess } from '../../core/access/access.ts';
import { announceNewLife } from '../post/announcing.ts';
import type { InterfaceLanguage, Me, Status } from '../../api/places.ts';
import type { Problems } from '../../api/health.ts';
import type { VaultCalls } from '../../api/calls.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dropFiled, myDrafts } from '../dossiers/drafts.ts';
import { entryStatus } from './entry-status.ts';
import {
  addPerson,
  checkPassphrase,
  createVault,
  openWithWords,
  unlockVault,
  type EntryDeps,
} from '../opening/open-vault.ts';
import type { ExchangeParts } from '../exchange/purposes.ts';
import { sweepArriving } from '../exchange/incoming-files.ts';
import { awaitsComputing } from '../law/moved.ts';
import { handOver } from '../post/network.ts';
import { openedForService } from '../people/service-opening.ts';
import type { VaultAnswer, SessionGate } from '../../core/gate/session-gate.ts';
import type { Unlocked } from './unlocked.ts';
import { SearchIndex } from '../search/search.ts';
import { Sections } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { firstSettings, meOf } from '../../core/session/settings.ts';
import { dateQuestion, notWitnessed } from '../../core/clock/seen.ts';
import { takeInWithPeople, verified } from './after-opening.ts';

/** What goes on behind whoever has come in. */
export interface Behind {
  /** Reads through what was just unlocked. `logged`: the browser store has the entry about it too. */
  readThrough(context: Unlocked, logged: Promise<unknown>, found: Problems['notices']): void;
  /** Computes dossiers anew under packs of law that are new here. */
  computeAnew(context: VaultContext): void;
}

export interface Door {
  readonly entry: EntryDeps;
  readonly gate: SessionGate<Unlocked>;
  readonly background: Behind;
  /** What taking in files asks of other parts. */
  readonly exchange: ExchangeParts;
}

type Calls = Answering<Pick<VaultCalls, 'status' | 'create' | 'addPerson' | 'unlock' | 'unlockWithWords'>>;

export function comingInCalls(door: Door): Calls {
  const { entry, gate } = door;
  /** Id of the vault that is founded here next. Where there was no room to enter it, founding it again replaces it. */
  let begun = entry.crypto.random(16);
  return {
    status: () =>
      gate.runExclusive(async (): Promise<Result<Status, VaultProblem>> =>
        gate.context ? ok({ state: 'open', slots: [] }) : entryStatus(entry.shell),
      ),
    create: (input) =>
      gate.runExclusive(async () => {
        const me = await begin(door, await createVault(entry, input, begun), input.language);
        if (me.ok) begun = entry.crypto.random(16);
        return me;
      }),
    addPerson: ({ approvedBy, ...person }) =>
      gate.whileLocked(async () => begin(door, await addPerson(entry, approvedBy, person, verified), person.language), {
        code: 'not-allowed',
      }),
    unlock: ({ slot, passphrase }) =>
      gate.runExclusive(async () => {
        const { context } = gate;
        return context === null
          ? open(door, await unlockVault(entry, slot, passphrase))
          : openAlready(entry, context.session, passphrase);
      }),
    unlockWithWords: ({ words }) =>
      gate.whileLocked(async () => open(door, await openWithWords(entry, words)), { code: 'not-allowed' }),
  };
}

interface Opened {
  readonly me: Me;
  readonly problems: Problems;
}

async function open(door: Door, session: Result<Session, VaultProblem>): VaultAnswer<Opened> {
  if (!session.ok) return session;
  const settled = await settle(door, session.value);
  if (!settled.ok) {
    door.entry.notify({ type: 'entering', me: null });
    return settled;
  }
  await dropFiled(session.value);
  const drafts = await myDrafts(session.value);
  const draftsBack = drafts.ok ? drafts.value.length : 0;
  const notices = draftsBack > 0 ? [...settled.value, 'drafts-back' as const] : settled.value;
  return ok({ me: meOf(session.value), problems: { notices, draftsBack } });
}

/** Somebody is in: with their passphrase it answers as if it had just opened. */
async function openAlready(entry: EntryDeps, session: Session, passphrase: string): VaultAnswer<Opened> {
  const right = await checkPassphrase(entry, session.secret.seat, passphrase);
  if (!right.ok) return right;
  if (!right.value) return fail({ code: 'wrong-passphrase' });
  return ok({ me: meOf(session), problems: { notices: [], draftsBack: 0 } });
}

/** A person's first minutes: nothing to read yet, settings in their language. */
async function begin(door: Door, session: Result<Session, VaultProblem>, language: InterfaceLanguage): VaultAnswer<Me> {
  if (!session.ok) return session;
  const settled = await settle(door, session.value);
  if (!settled.ok) return settled;
  const kept = await session.value.records.put([['settings', firstSettings(language)]]);
  if (!kept.ok) door.gate.leave();
  return kept.ok ? ok(meOf(session.value)) : kept;
}

/** Someone two officers let back in, or whose place was restored. */
export async function enterAnew(door: Door, session: Result<Session, VaultProblem>): VaultAnswer<Me> {
  if (!session.ok) return session;
  const opened = await open(door, session);
  if (!opened.ok) return opened;
  // A place opened for the service has told its reason already.
  if (openedForService(session.value) !== undefined) return ok(opened.value.me);
  const logged = await logAccess(session.value, { what: 'recovered' });
  return logged.ok ? ok(opened.value.me) : logged;
}

/** Brings the stores together. A session that could not is not open: the next try starts from the beginning. */
async function settle(door: Door, session: Session): VaultAnswer<Problems['notices']> {
  const { entry, gate, background, exchange } = door;
  const context = unlocked(session, background, exchange);
  gate.enter(context);
  // While the stores are brought together, the page draws what stands around everything.
  const taken = await takeInWithPeople(context, () => entry.notify({ type: 'entering', me: meOf(session) }));
  if (!taken.ok) {
    gate.leave();
    return taken;
  }
  // The disk is waited for once, also on a day on which nobody has looked yet.
  const log = appendAccess(session, { what: 'unlocked' }, notWitnessed(session));
  const [logged, notices] = await Promise.all([log, taken.value.kept]);
  if (!logged.ok) {
    gate.leave();
    return logged;
  }
  logged.value();
  if (notices.includes('moved')) await announceNewLife(session);
  await Promise.all([handOver(session), sweepArriving(session)]);
  background.readThrough(context, session.store.settled(), notices);
  if (awaitsComputing(session)) background.computeAnew(context);
  return ok(dateQuestion(session) === undefined ? notices : [...notices, 'date-in-question']);
}

function unlocked(session: Session, background: Behind, exchange: ExchangeParts): Unlocked {
  const sections = new Sections(session);
  const context = { session, sections };
  const index = new SearchIndex(context);
  sections.onChange = (section) => index.update(section);
  sections.onForget = (hex) => index.forget(hex);
  session.rulesChanged = () => background.computeAnew(context);
  return { ...context, ...exchange, index, differencesSeen: new Set(), glanced: new Set() };
}
