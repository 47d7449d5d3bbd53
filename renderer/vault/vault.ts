/** The vault's answers to the page: every call of VaultApi, one change at a time. */
import { fail, ok } from '../../shared/result.ts';
import type { Realm, VaultApi } from './api.ts';
import type { InputOf } from './api/call.ts';
import type { VaultCalls } from './api/calls.ts';
import { isSaid } from '../../shared/access-log/motive.ts';
import { exportAccess, logAccess, logEach } from './core/access/access.ts';
import { disclosureEntry } from './core/access/motives.ts';
import { saved, savedPapers } from './services/dossiers/saved-papers.ts';
import { Background } from './background.ts';
import { purposes } from './purposes.ts';
import { carryOut } from './services/erasure/carry-out.ts';
import { extractCalls } from './services/extracts/calls.ts';
import { auditCalls } from './services/audit/calls.ts';
import { sharingCalls } from './services/sharing/calls.ts';
import { backupCalls } from './services/backup/calls.ts';
import { restoringCalls } from './services/backup/restoring-calls.ts';
import { myLog } from './services/audit/my-log.ts';
import { caseloadCalls } from './services/caseload/calls.ts';
import { comingInCalls, enterAnew, type Door } from './services/unlock/calls.ts';
import { correctionCalls } from './services/corrections/calls.ts';
import { countsCalls } from './services/counts/calls.ts';
import { correspondentCalls } from './services/exchange/correspondent-calls.ts';
import { changeWhereSaid, dossierCalls } from './services/dossiers/calls.ts';
import { onePersonCalls } from './services/dossiers/putting-together.ts';
import { saidWhy, type OwnList } from './services/dossiers/motive.ts';
import { realmOfDossier, type VaultContext } from './core/context/context.ts';
import { directoryUpdateCalls } from './services/directory-updates/calls.ts';
import { documentCalls } from './services/documents/calls.ts';
import { exportCalls } from './services/export/calls.ts';
import { checkDocuments, documentsNamed } from './services/documents/damage.ts';
import type { EntryDeps } from './services/opening/open-vault.ts';
import { erasureCalls } from './services/erasure/calls.ts';
import { exchangeCalls } from './services/exchange/calls.ts';
import { checkHealth, healthOf } from './services/health/health.ts';
import { removeSetAside } from './services/health/set-aside.ts';
import { officerCalls } from './services/officer/calls.ts';
import { inspectionCalls } from './services/inspection/calls.ts';
import { inspectionAt } from './services/inspection/time.ts';
import { lawCalls } from './services/law/calls.ts';
import { caseload } from './services/overview/lists.ts';
import { onOwnList, ownListMotive } from './services/overview/own-list.ts';
import { peopleCalls } from './services/people/calls.ts';
import { localDay } from './core/clock/days.ts';
import { restorePeople } from './services/household/membership.ts';
import {
  addSecondKey,
  changePassphrase,
  dropWay,
  keepWords,
  newWords,
  removeSecondKey,
} from './services/people/ways-in.ts';
import { anchorsFile } from './core/access/log-heads.ts';
import { addPracticeReceiver } from './services/practice/receiver.ts';
import { installPractice, practiceOffers } from './services/practice/practice.ts';
import { SessionGate } from './core/gate/session-gate.ts';
import { closeWhatEnded, isSomethingOver } from './services/time-over/closing.ts';
import type { Unlocked } from './services/unlock/unlocked.ts';
import { answering, type Answered, type Answering, type OpenTo } from './core/gate/answering.ts';
import { publishedCalls } from './services/published/calls.ts';
import { listCalls } from './services/realm/calls.ts';
import { retentionCalls } from './services/retention/calls.ts';
import { reviewCalls } from './services/review/calls.ts';
import { unpackedAnswer, type PackedAnswer } from './services/search/crossing.ts';
import { checkedSettings, meOf, settingsOf } from './core/session/settings.ts';
import { serviceBookCalls } from './services/service-book/calls.ts';
import { spellingCalls } from './services/spelling/calls.ts';
import { delegationCalls } from './services/delegation/calls.ts';
import { latestRecord, readable, sayDateIsRight, witness } from './core/clock/seen.ts';
import { doTask, takeUp } from './services/tasks/doing.ts';
import { compactAbove as usuallyCompactAbove, taskCount, tasks } from './services/tasks/list.ts';
import { appointments } from './services/today/appointments.ts';
import { todayCalls } from './services/today/calls.ts';
import { unsettled, unsettledCount } from './services/dossiers/unsettled.ts';

export interface VaultDeps extends EntryDeps {
  /** Lets other calls run between pieces of long background work. */
  readonly pause: () => Promise<void>;
  /** Until the page has drawn what it shows first: reading everything for the search begins then. */
  readonly settleDown?: () => Promise<void>;
  /** An invariant is broken: the log gets a code. */
  readonly trouble: () => void;
  /** A section longer than this many contributions is offered to be shortened. */
  readonly compactAbove?: number;
}

/** What the parts answer; hits are packed for their way to the page. */
type Parts = Answering<Omit<VaultCalls, 'search'>, Unlocked> & {
  readonly search: (context: Unlocked, input: InputOf<VaultCalls['search']>) => PackedAnswer;
};

/** The calls as they are here, without a way between worker and page. */
export function createVaultApi(given: VaultDeps): VaultApi {
  const calls = createVault(given);
  return {
    // Each answers what its table says, but hits come packed.
    ...(calls as unknown as VaultApi),
    search: async (input) => unpackedAnswer((await calls.search(input)) as PackedAnswer),
  };
}

/** Everything the page may ask, as it travels: each call reads what it is asked with. */
export function createVault(given: VaultDeps): Answered {
  const deps: VaultDeps = { ...given, now: () => readable(given.now()) };
  const entry: EntryDeps = deps;
  const compactAbove = deps.compactAbove ?? usuallyCompactAbove;
  const day = (): string => localDay(deps.now());
  const realm = (context: VaultContext): Realm => settingsOf(context.session).realm;

  const own: OwnList = {
    ownMotive: (context, id) => ownListMotive(context, { realm: realm(context), today: day() }, id),
  };

  const gate = new SessionGate<Unlocked>(deps.trouble, { isDue: isSomethingOver, settle: closeWhatEnded });
  const { runExclusive, withContext, withContextAnswering, atOnce, whileLocked } = gate;
  const { whenDue, ...backups } = backupCalls({ unlocked: () => gate.context, runExclusive, notify: deps.notify });
  const background = new Background({ ...deps, gate, copyWhenDue: whenDue, realm, day });
  const door: Door = { entry, gate, background, exchange: { purposes, finishErasure: carryOut } };

  /** Once the reading through after unlocking has ended: nothing that is erased is being read. */
  const whenRead: typeof withContext = (work) =>
    atOnce(async () => {
      await background.ended();
      return withContext(work);
    });
  /** Changes that wait behind each other are made together. */
  const changing = gate.shared(changeWhereSaid(own));

  const parts: Parts = {
    ...comingInCalls(door),
    ...peopleCalls({
      entry,
      whileLocked: (work) => whileLocked(work, { code: 'not-allowed' }),
      enter: (session) => enterAnew(door, session),
      leave: () => gate.leave(),
      realm,
    }),
    ...auditCalls(),
    ...meCalls(entry),
    ...healthCalls,
    ...overviewCalls({ realm, day, compactAbove }),
    ...logCalls(own),
    ...practiceCalls({ realm, day }),
    ...erasureCalls(entry),
    ...caseloadCalls({ realm }),
    ...delegationCalls({ realm, day }),
    ...todayCalls({ realm, day }),
    ...retentionCalls({ realm }),
    ...reviewCalls(),
    ...serviceBookCalls({ realm }),
    ...correctionCalls(own),
    ...countsCalls({ realm, day }),
    ...officerCalls({ realm }),
    ...inspectionCalls({ realm }),
    ...spellingCalls(),
    ...exportCalls({ own, atOnce }),
    ...documentCalls({ withContext, atOnce, realm, own, notify: deps.notify }),
    ...dossierCalls({
      withContext,
      withContextAnswering,
      atOnce,
      changing,
      realm,
      own,
      notify: deps.notify,
      pause: deps.pause,
    }),
    ...onePersonCalls(own),
    ...sharingCalls,
    ...correspondentCalls(realm),
    ...extractCalls(own),
    ...exchangeCalls({ realm, now: deps.now, own }),
    ...listCalls({ realm, derive: deps.derive }),
    ...lawCalls({ realm, derive: deps.derive, day, isComputing: () => background.isComputing }),
    ...directoryUpdateCalls({ realm, derive: deps.derive }),
    ...publishedCalls({ realm, derive: deps.derive }),
    search: (context, { query, limit }) => {
      const place = { realm: realm(context), today: day() };
      return ok(context.index.find(query, { limit, realm: place.realm, mayRead: onOwnList(context, place) }));
    },
    ...backups,
    ...restoringCalls({
      entry,
      whileEmpty: (work) => whileLocked(work, { code: 'not-empty' }),
      notify: deps.notify,
      enter: (session) => enterAnew(door, session),
    }),
  };
  const turns = { queued: withContext, 'after-reading': whenRead, 'at-once': atOnce };
  return answering(parts, turns, () => openTo(gate.context, deps.now()));
}

/** What of the vault answers now. */
const openTo = (context: Unlocked | null, now: number): OpenTo =>
  context === null
    ? { readingOnly: null, inspection: null }
    : { readingOnly: context.session.readingOnly, inspection: inspectionAt(context.session, now) };

type MeCalls = Answering<
  Pick<
    VaultCalls,
    | 'me'
    | 'saveSettings'
    | 'prepareLock'
    | 'changePassphrase'
    | 'addSecondKey'
    | 'removeSecondKey'
    | 'newWords'
    | 'keepWords'
    | 'dropWay'
    | 'restorePeople'
  >,
  Unlocked
>;

/** Who is in, how they like to work, and their ways in. */
const meCalls = (entry: EntryDeps): MeCalls => ({
  me: ({ session }) => ok(meOf(session)),
  saveSettings: async ({ session }, settings) => {
    const checked = checkedSettings(settings);
    if (checked === null) return fail({ code: 'does-not-fit', field: 'settings' });
    const kept = await session.records.put([['settings', checked]]);
    return kept.ok ? ok(meOf(session)) : kept;
  },
  prepareLock: async ({ session }) => {
    const kept = await session.records.put([latestRecord(session)]);
    if (!kept.ok) return kept;
    const { inspection } = session;
    const ended =
      inspection === null ? [] : [{ what: 'inspection-ended', motive: inspection.who, to: inspection.name }];
    const logged = await logEach(session, [...ended, { what: 'locked' }]);
    await session.store.settled();
    return logged;
  },
  changePassphrase: ({ session }, input) => changePassphrase(entry, session, input),
  addSecondKey: ({ session }, input) => addSecondKey(entry, session, input),
  removeSecondKey: ({ session }, input) => removeSecondKey(entry, session, input),
  newWords: ({ session }, { language }) => ok(newWords(session, language)),
  keepWords: ({ session }, input) => keepWords(entry, session, input),
  dropWay: ({ session }, { id }) => dropWay(session, id),
  restorePeople: ({ session }) => restorePeople(session),
});

/** What was found is told once the reading through after unlocking has ended. */
const healthCalls: Answering<
  Pick<VaultCalls, 'health' | 'checkHealth' | 'sayDateIsRight' | 'removeSetAside'>,
  Unlocked
> = {
  removeSetAside: ({ session }) => removeSetAside(session),
  sayDateIsRight: ({ session }, { reason }) => sayDateIsRight(session, reason),
  health: healthOf,
  checkHealth: async (context) => {
    const documents = await checkDocuments(context, await documentsNamed(context));
    const checked = documents.ok ? await checkHealth(context, []) : documents;
    return checked.ok ? healthOf(context) : checked;
  },
};

interface InRealm {
  readonly realm: (context: VaultContext) => Realm;
  readonly day: () => string;
}

type OverviewCalls = Answering<
  Pick<
    VaultCalls,
    | 'caseload'
    | 'appointments'
    | 'recordAgenda'
    | 'unsettled'
    | 'unsettledCount'
    | 'tasks'
    | 'taskCount'
    | 'doTask'
    | 'takeUp'
  >,
  Unlocked
>;

/** What lists show of all dossiers at once, and the tasks they leave. */
const overviewCalls = ({ realm, day, compactAbove }: InRealm & { readonly compactAbove: number }): OverviewCalls => ({
  caseload: async (context) => {
    const witnessed = await witness(context.session);
    return witnessed.ok ? ok(caseload(context, realm(context), day())) : witnessed;
  },
  appointments: (context, days) => ok(appointments(context, realm(context), days, day())),
  recordAgenda: ({ session }, { dossiers }) =>
    logEach(
      session,
      dossiers.map((dossier) => ({ what: 'exported-dates', dossier })),
    ),
  unsettled: (context) => unsettled(context, realm(context), context.differencesSeen),
  unsettledCount: (context) => ok(unsettledCount(context, realm(context))),
  tasks: (context) => tasks(context, realm(context), compactAbove),
  taskCount: (context) => ok(taskCount(context, realm(context), compactAbove)),
  doTask: (context, input) => doTask(context, realm(context), input, compactAbove),
  takeUp: (context, input) => takeUp(context, realm(context), input, compactAbove),
});

type LogCalls = Answering<
  Pick<VaultCalls, 'recordPaper' | 'savedPapers' | 'accessLog' | 'exportLog' | 'exportAnchors'>,
  Unlocked
>;

const logCalls = (own: OwnList): LogCalls => ({
  // Which paper would tell of parts that are not to be known of (SPEC.md, L5): that stands in a record of mine alone.
  recordPaper: ({ session }, { dossier, paper, mark, goes }) => {
    if (goes === undefined || !isSaid(goes.motive, goes.words)) return fail({ code: 'motive-needed' });
    const entry = { what: 'paper-printed', dossier, ...disclosureEntry(goes, mark) };
    return logAccess(session, entry, [saved(session, dossier, paper)]);
  },
  accessLog: ({ session }, { dossier }) => myLog(session, dossier),
  // Of a dossier that was erased nobody can say why: that nothing of it was kept can be told.
  savedPapers: (context, input) => {
    const papers = () => ok(savedPapers(context.session, input.dossier));
    return realmOfDossier(context.session, input.dossier) === null ? papers() : saidWhy(own, papers)(context, input);
  },
  exportLog: ({ session }) => exportAccess(session),
  exportAnchors: ({ session }) => ok(anchorsFile(session)),
});

type PracticeCalls = Answering<
  Pick<VaultCalls, 'practiceOffers' | 'installPractice' | 'addPracticeReceiver' | 'practiceIdentity'>,
  Unlocked
>;

const practiceCalls = ({ realm, day }: InRealm): PracticeCalls => ({
  practiceOffers: async (context) => ok(await practiceOffers(context.session)),
  installPractice: async (context, { numbers }) => {
    const installed = await installPractice(context, numbers, day());
    return installed.ok ? ok(caseload(context, 'practice', day())) : installed;
  },
  addPracticeReceiver: async (context, { language }) => {
    if (realm(context) !== 'practice') return fail({ code: 'not-allowed' });
    const added = await addPracticeReceiver(context.session, language);
    if (added.ok) context.session.notify({ type: 'changed' });
    return added;
  },
  practiceIdentity: (context) =>
    realm(context) === 'practice'
      ? ok(context.session.identity('practice').ageIdentity)
      : fail({ code: 'not-allowed' }),
});
