/** The vault's answers to the page: every call of VaultApi, one change at a time. */
import { fail, ok } from '../../shared/result.ts';
import type { Realm, VaultApi } from './api.ts';
import { exportAccess, logAccess, readAccess } from './access.ts';
import { saved, savedPapers } from './saved-papers.ts';
import { Background } from './background.ts';
import { backupCalls } from './backup/calls.ts';
import { restoringCalls } from './backup/restoring-calls.ts';
import { caseloadCalls } from './caseload/calls.ts';
import { changeTogether } from './dossiers/changing.ts';
import { comingInCalls, enterAnew, type Door } from './unlock/calls.ts';
import { countsCalls } from './counts/calls.ts';
import { correspondentCalls } from './exchange/correspondent-calls.ts';
import { dossierCalls } from './dossiers/calls.ts';
import type { VaultContext } from './dossiers/dossiers.ts';
import { directoryUpdateCalls } from './directory-updates/calls.ts';
import { documentCalls } from './documents/calls.ts';
import { checkDocuments, documentsNamed } from './documents/damage.ts';
import type { EntryDeps } from './unlock/open-vault.ts';
import { erasureCalls } from './erasure/calls.ts';
import { exchangeCalls } from './exchange/calls.ts';
import { checkHealth, healthOf } from './health.ts';
import { removeSetAside } from './set-aside.ts';
import { lawCalls } from './law/calls.ts';
import { caseload } from './overview/lists.ts';
import { peopleCalls } from './people/calls.ts';
import { localDay } from './exchange/ledger.ts';
import { restorePeople } from './people/membership.ts';
import { changePassphrase, dropWay, keepWords, newWords } from './people/ways-in.ts';
import { anchorsFile } from './log-heads.ts';
import { addPracticeReceiver } from './practice/receiver.ts';
import { installPractice, practiceOffers } from './practice/practice.ts';
import { SessionGate, type Unlocked, type WithContext } from './session-gate.ts';
import { refusingChanges } from './reading-only.ts';
import { publishedCalls } from './published/calls.ts';
import { listCalls } from './realm/calls.ts';
import { retentionCalls } from './retention/calls.ts';
import { reviewCalls } from './review/calls.ts';
import { unpackedAnswer, type PackedSearch } from './search/crossing.ts';
import { checkedSettings, meOf, settingsOf } from './settings.ts';
import { serviceBookCalls } from './service-book/calls.ts';
import { spellingCalls } from './spelling/calls.ts';
import { standingInCalls } from './delegation/calls.ts';
import { latestRecord, readable, sayDateIsRight, witness } from './date/seen.ts';
import { doTask, takeUp } from './tasks/doing.ts';
import { compactAbove as usuallyCompactAbove, taskCount, tasks } from './tasks/list.ts';
import { today } from './today/today.ts';
import { unsettled, unsettledCount } from './dossiers/unsettled.ts';

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

  const gate = new SessionGate(deps.trouble);
  const { runExclusive, withContext, withContextAnswering, atOnce, whileLocked } = gate;
  const { whenDue, ...backups } = backupCalls({ unlocked: () => gate.context, runExclusive, notify: deps.notify });
  const background = new Background({ ...deps, gate, copyWhenDue: whenDue, realm, day });
  const door: Door = { entry, gate, background };

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
    ...meCalls(entry, withContext),
    ...healthCalls(gate, background),
    ...overviewCalls({ withContext, realm, day, compactAbove }),
    ...logCalls(withContext),
    ...practiceCalls({ withContext, realm, day }),
    ...erasureCalls({ entry, withContext, whenRead }),
    ...caseloadCalls({ withContext, whenRead, realm }),
    ...standingInCalls({ withContext, realm, day }),
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
    ...correspondentCalls(withContext, realm),
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
  gate: SessionGate,
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
