/** The vault's answers to the page: every call of VaultApi, one change at a time. */
import { fail, ok } from '../../shared/result.ts';
import type { Realm, VaultApi } from './api.ts';
import { exportAccess, logAccess, readAccess } from './core/access/access.ts';
import { saved, savedPapers } from './services/dossiers/saved-papers.ts';
import { Background } from './background.ts';
import { purposes } from './purposes.ts';
import { carryOut } from './services/erasure/carry-out.ts';
import { extractCalls } from './services/extracts/calls.ts';
import { auditCalls } from './services/audit/calls.ts';
import { sharingCalls } from './services/sharing/calls.ts';
import { backupCalls } from './services/backup/calls.ts';
import { restoringCalls } from './services/backup/restoring-calls.ts';
import { caseloadCalls } from './services/caseload/calls.ts';
import { changeTogether } from './services/dossiers/changing.ts';
import { comingInCalls, enterAnew, type Door } from './services/unlock/calls.ts';
import { countsCalls } from './services/counts/calls.ts';
import { correspondentCalls } from './services/exchange/correspondent-calls.ts';
import { dossierCalls } from './services/dossiers/calls.ts';
import type { VaultContext } from './core/context/context.ts';
import { directoryUpdateCalls } from './services/directory-updates/calls.ts';
import { documentCalls } from './services/documents/calls.ts';
import { checkDocuments, documentsNamed } from './services/documents/damage.ts';
import type { EntryDeps } from './services/opening/open-vault.ts';
import { erasureCalls } from './services/erasure/calls.ts';
import { exchangeCalls } from './services/exchange/calls.ts';
import { checkHealth, healthOf } from './services/health/health.ts';
import { removeSetAside } from './services/health/set-aside.ts';
import { lawCalls } from './services/law/calls.ts';
import { caseload } from './services/overview/lists.ts';
import { peopleCalls } from './services/people/calls.ts';
import { localDay } from './core/clock/days.ts';
import { restorePeople } from './services/household/membership.ts';
import { changePassphrase, dropWay, keepWords, newWords } from './services/people/ways-in.ts';
import { anchorsFile } from './core/access/log-heads.ts';
import { addPracticeReceiver } from './services/practice/receiver.ts';
import { installPractice, practiceOffers } from './services/practice/practice.ts';
import { SessionGate, type WithContext } from './core/gate/session-gate.ts';
import { closeWhatEnded, isSomethingOver } from './services/time-over/closing.ts';
import type { Unlocked } from './services/unlock/unlocked.ts';
import { refusingChanges } from './core/session/reading-only.ts';
import { publishedCalls } from './services/published/calls.ts';
import { listCalls } from './services/realm/calls.ts';
import { retentionCalls } from './services/retention/calls.ts';
import { reviewCalls } from './services/review/calls.ts';
import { unpackedAnswer, type PackedSearch } from './services/search/crossing.ts';
import { checkedSettings, meOf, settingsOf } from './core/session/settings.ts';
import { serviceBookCalls } from './services/service-book/calls.ts';
import { spellingCalls } from './services/spelling/calls.ts';
import { delegationCalls } from './services/delegation/calls.ts';
import { latestRecord, readable, sayDateIsRight, witness } from './core/clock/seen.ts';
import { doTask, takeUp } from './services/tasks/doing.ts';
import { compactAbove as usuallyCompactAbove, taskCount, tasks } from './services/tasks/list.ts';
import { today } from './services/today/today.ts';
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

/** The API, and the search packed for its way to the page. Calls that change something run one after another. */
export function createVaultApi(given: VaultDeps): VaultApi & PackedSearch {
  const deps: VaultDeps = { ...given, now: () => readable(given.now()) };
  const entry: EntryDeps = deps;
  const compactAbove = deps.compactAbove ?? usuallyCompactAbove;
  const day = (): string => localDay(deps.now());
  const realm = (context: VaultContext): Realm => settingsOf(context.session).realm;

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
  const changing = gate.shared(changeTogether);

  const packedSearch: PackedSearch['packedSearch'] = ({ query, limit }) =>
    atOnce((context) => ok(context.index.find(query, limit, realm(context))));
  const api: VaultApi = {
    ...comingInCalls(door),
    ...peopleCalls({
      entry,
      withContext,
      whileLocked: (work) => whileLocked(work, { code: 'not-allowed' }),
      enter: (session) => enterAnew(door, session),
      leave: () => gate.leave(),
      realm,
    }),
    ...auditCalls(withContext),
    ...meCalls(entry, withContext),
    ...healthCalls(gate, background),
    ...overviewCalls({ withContext, realm, day, compactAbove }),
    ...logCalls(withContext),
    ...practiceCalls({ withContext, realm, day }),
    ...erasureCalls({ entry, withContext, whenRead }),
    ...caseloadCalls({ withContext, whenRead, realm }),
    ...delegationCalls({ withContext, realm, day }),
    ...retentionCalls({ withContext, realm }),
    ...reviewCalls({ withContext }),
    ...serviceBookCalls({ withContext, realm }),
    ...countsCalls({ withContext, realm, day }),
    ...spellingCalls({ withContext }),
    ...documentCalls({ withContext, atOnce, realm, notify: deps.notify }),
    ...dossierCalls({
      withContext,
      withContextAnswering,
      atOnce,
      changing,
      realm,
      notify: deps.notify,
      pause: deps.pause,
    }),
    ...sharingCalls(withContext),
    ...correspondentCalls(withContext, realm),
    ...extractCalls(withContext),
    ...exchangeCalls({ withContext, realm, now: deps.now }),
    ...listCalls({ withContext, realm, derive: deps.derive }),
    ...lawCalls({ withContext, realm, derive: deps.derive, day, isComputing: () => background.isComputing }),
    ...directoryUpdateCalls({ withContext, realm, derive: deps.derive }),
    ...publishedCalls({ withContext, realm, derive: deps.derive }),
    search: async (input) => unpackedAnswer(await packedSearch(input)),
    ...backups,
    ...restoringCalls({
      entry,
      whileEmpty: (work) => whileLocked(work, { code: 'not-empty' }),
      notify: deps.notify,
      enter: (session) => enterAnew(door, session),
    }),
  };
  return { ...refusingChanges(api, () => gate.context?.session.readingOnly ?? null), packedSearch };
}

type MeCalls = Pick<
  VaultApi,
  'me' | 'saveSettings' | 'prepareLock' | 'changePassphrase' | 'newWords' | 'keepWords' | 'dropWay' | 'restorePeople'
>;

/** Who is in, how they like to work, and their ways in. */
const meCalls = (entry: EntryDeps, withContext: WithContext): MeCalls => ({
  me: () => withContext(({ session }) => ok(meOf(session))),
  saveSettings: (settings) =>
    withContext(async ({ session }) => {
      const checked = checkedSettings(settings);
      if (checked === null) return fail({ code: 'does-not-fit', field: 'settings' });
      const kept = await session.records.put([['settings', checked]]);
      return kept.ok ? ok(meOf(session)) : kept;
    }),
  prepareLock: () =>
    withContext(async ({ session }) => {
      const kept = await session.records.put([latestRecord(session)]);
      return kept.ok ? logAccess(session, { what: 'locked' }) : kept;
    }),
  changePassphrase: (input) => withContext(({ session }) => changePassphrase(entry, session, input)),
  newWords: ({ language }) => withContext(({ session }) => ok(newWords(session, language))),
  keepWords: (input) => withContext(({ session }) => keepWords(entry, session, input)),
  dropWay: ({ id }) => withContext(({ session }) => dropWay(session, id)),
  restorePeople: () => withContext(({ session }) => restorePeople(session)),
});

/** Both wait until the reading through after unlocking has told what it found. */
const healthCalls = (
  gate: SessionGate<Unlocked>,
  background: Background,
): Pick<VaultApi, 'health' | 'checkHealth' | 'sayDateIsRight' | 'removeSetAside'> => ({
  removeSetAside: () => gate.withContext(({ session }) => removeSetAside(session)),
  sayDateIsRight: ({ reason }) => gate.withContext(({ session }) => sayDateIsRight(session, reason)),
  health: () =>
    gate.atOnce(async (context) => {
      await background.ended();
      return gate.runExclusive(() => healthOf(context));
    }),
  checkHealth: () =>
    gate.atOnce(async (context) => {
      await background.ended();
      return gate.runExclusive(async () => {
        const documents = await checkDocuments(context, await documentsNamed(context));
        const checked = documents.ok ? await checkHealth(context, []) : documents;
        return checked.ok ? healthOf(context) : checked;
      });
    }),
});

interface InRealm {
  readonly withContext: WithContext<Unlocked>;
  readonly realm: (context: VaultContext) => Realm;
  readonly day: () => string;
}

type OverviewCalls = Pick<
  VaultApi,
  'caseload' | 'today' | 'unsettled' | 'unsettledCount' | 'tasks' | 'taskCount' | 'doTask' | 'takeUp'
>;

/** What lists show of all dossiers at once, and the tasks they leave. */
const overviewCalls = ({
  withContext,
  realm,
  day,
  compactAbove,
}: InRealm & { readonly compactAbove: number }): OverviewCalls => ({
  caseload: () =>
    withContext(async (context) => {
      const witnessed = await witness(context.session);
      return witnessed.ok ? ok(caseload(context, realm(context), day())) : witnessed;
    }),
  today: () =>
    withContext(async (context) => {
      const witnessed = await witness(context.session);
      return witnessed.ok ? ok(today(context, realm(context), day())) : witnessed;
    }),
  unsettled: () => withContext((context) => unsettled(context, realm(context), context.differencesSeen)),
  unsettledCount: () => withContext((context) => ok(unsettledCount(context, realm(context)))),
  tasks: () => withContext((context) => tasks(context, realm(context), compactAbove)),
  taskCount: () => withContext((context) => ok(taskCount(context, realm(context), compactAbove))),
  doTask: (input) => withContext((context) => doTask(context, realm(context), input, compactAbove)),
  takeUp: (input) => withContext((context) => takeUp(context, realm(context), input, compactAbove)),
});

type LogCalls = Pick<VaultApi, 'recordPaper' | 'savedPapers' | 'accessLog' | 'exportLog' | 'exportAnchors'>;

const logCalls = (withContext: WithContext): LogCalls => ({
  // Which paper would tell of parts that are not to be known of (SPEC.md, L5): that stands in a record of mine alone.
  recordPaper: ({ dossier, paper, mark }) =>
    withContext(({ session }) =>
      logAccess(session, { what: 'paper-printed', dossier, reason: mark }, [saved(session, dossier, paper)]),
    ),
  accessLog: ({ dossier }) => withContext(({ session }) => readAccess(session, dossier)),
  savedPapers: ({ dossier }) => withContext(({ session }) => ok(savedPapers(session, dossier))),
  exportLog: () => withContext(({ session }) => exportAccess(session)),
  exportAnchors: () => withContext(({ session }) => ok(anchorsFile(session))),
});

type PracticeCalls = Pick<VaultApi, 'practiceOffers' | 'installPractice' | 'addPracticeReceiver' | 'practiceIdentity'>;

const practiceCalls = ({ withContext, realm, day }: InRealm): PracticeCalls => ({
  practiceOffers: () => withContext(async (context) => ok(await practiceOffers(context.session))),
  installPractice: ({ numbers }) =>
    withContext(async (context) => {
      const installed = await installPractice(context, numbers, day());
      return installed.ok ? ok(caseload(context, 'practice', day())) : installed;
    }),
  addPracticeReceiver: ({ language }) =>
    withContext(async (context) => {
      if (realm(context) !== 'practice') return fail({ code: 'not-allowed' });
      const added = await addPracticeReceiver(context.session, language);
      if (added.ok) context.session.notify({ type: 'changed' });
      return added;
    }),
  practiceIdentity: () =>
    withContext((context) =>
      realm(context) === 'practice'
        ? ok(context.session.identity('practice').ageIdentity)
        : fail({ code: 'not-allowed' }),
    ),
});
