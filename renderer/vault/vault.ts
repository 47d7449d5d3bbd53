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
import { comingInCalls, enterAnew, type Door } from './coming-in/coming-in.ts';
import { countsCalls } from './counts/calls.ts';
import { correspondentCalls } from './exchange/correspondent-calls.ts';
import { dossierCalls } from './dossiers/calls.ts';
import type { Workshop } from './dossiers/dossiers.ts';
import { directoryUpdateCalls } from './directory-updates/calls.ts';
import { documentCalls } from './documents/calls.ts';
import { checkDocuments, documentsNamed } from './documents/damage.ts';
import type { EntryDeps } from './coming-in/entry.ts';
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
import { Presence, type Unlocked, type WithShop } from './presence.ts';
import { refusingChanges } from './reading-only.ts';
import { publishedCalls } from './published/calls.ts';
import { listCalls } from './realm/calls.ts';
import { retentionCalls } from './retention/calls.ts';
import { reviewCalls } from './review/calls.ts';
import { unpackedAnswer, type PackedSearch } from './search/crossing.ts';
import { checkedSettings, meOf, settingsOf } from './settings.ts';
import { serviceBookCalls } from './service-book/calls.ts';
import { spellingCalls } from './spelling/calls.ts';
import { standingInCalls } from './standing-in/calls.ts';
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
  const realm = (shop: Workshop): Realm => settingsOf(shop.session).realm;

  const presence = new Presence(deps.trouble);
  const { inTurn, withShop, withShopAnswering, atOnce, whileLocked } = presence;
  const { whenDue, ...backups } = backupCalls({ unlocked: () => presence.shop, inTurn, notify: deps.notify });
  const background = new Background({ ...deps, presence, copyWhenDue: whenDue, realm, day });
  const door: Door = { entry, presence, background };

  /** Once the reading through after unlocking has ended: nothing that is erased is being read. */
  const whenRead: typeof withShop = (work) =>
    atOnce(async () => {
      await background.ended();
      return withShop(work);
    });
  /** Changes that wait behind each other are made together. */
  const changing = presence.shared(changeTogether);

  const packedSearch: PackedSearch['packedSearch'] = ({ query, limit }) =>
    atOnce((shop) => ok(shop.index.find(query, limit, realm(shop))));
  const api: VaultApi = {
    ...comingInCalls(door),
    ...peopleCalls({
      entry,
      withShop,
      whileLocked: (work) => whileLocked(work, { code: 'not-allowed' }),
      enter: (session) => enterAnew(door, session),
      leave: () => presence.leave(),
      realm,
    }),
    ...meCalls(entry, withShop),
    ...healthCalls(presence, background),
    ...overviewCalls({ withShop, realm, day, compactAbove }),
    ...logCalls(withShop),
    ...practiceCalls({ withShop, realm, day }),
    ...erasureCalls({ entry, withShop, whenRead }),
    ...caseloadCalls({ withShop, whenRead, realm }),
    ...standingInCalls({ withShop, realm, day }),
    ...retentionCalls({ withShop, realm }),
    ...reviewCalls({ withShop }),
    ...serviceBookCalls({ withShop, realm }),
    ...countsCalls({ withShop, realm, day }),
    ...spellingCalls({ withShop }),
    ...documentCalls({ withShop, atOnce, realm, notify: deps.notify }),
    ...dossierCalls({ withShop, withShopAnswering, atOnce, changing, realm, notify: deps.notify, pause: deps.pause }),
    ...correspondentCalls(withShop, realm),
    ...exchangeCalls({ withShop, realm, now: deps.now }),
    ...listCalls({ withShop, realm, derive: deps.derive }),
    ...lawCalls({ withShop, realm, derive: deps.derive, day, isComputing: () => background.isComputing }),
    ...directoryUpdateCalls({ withShop, realm, derive: deps.derive }),
    ...publishedCalls({ withShop, realm, derive: deps.derive }),
    search: async (input) => unpackedAnswer(await packedSearch(input)),
    ...backups,
    ...restoringCalls({
      entry,
      whileEmpty: (work) => whileLocked(work, { code: 'not-empty' }),
      notify: deps.notify,
      enter: (session) => enterAnew(door, session),
    }),
  };
  return { ...refusingChanges(api, () => presence.shop?.session.readingOnly ?? null), packedSearch };
}

type MeCalls = Pick<
  VaultApi,
  'me' | 'saveSettings' | 'prepareLock' | 'changePassphrase' | 'newWords' | 'keepWords' | 'dropWay' | 'restorePeople'
>;

/** Who is in, how they like to work, and their ways in. */
const meCalls = (entry: EntryDeps, withShop: WithShop): MeCalls => ({
  me: () => withShop(({ session }) => ok(meOf(session))),
  saveSettings: (settings) =>
    withShop(async ({ session }) => {
      const checked = checkedSettings(settings);
      if (checked === null) return fail({ code: 'does-not-fit', field: 'settings' });
      const kept = await session.records.put([['settings', checked]]);
      return kept.ok ? ok(meOf(session)) : kept;
    }),
  prepareLock: () =>
    withShop(async ({ session }) => {
      const kept = await session.records.put([latestRecord(session)]);
      return kept.ok ? logAccess(session, { what: 'locked' }) : kept;
    }),
  changePassphrase: (input) => withShop(({ session }) => changePassphrase(entry, session, input)),
  newWords: ({ language }) => withShop(({ session }) => ok(newWords(session, language))),
  keepWords: (input) => withShop(({ session }) => keepWords(entry, session, input)),
  dropWay: ({ id }) => withShop(({ session }) => dropWay(session, id)),
  restorePeople: () => withShop(({ session }) => restorePeople(session)),
});

/** Both wait until the reading through after unlocking has told what it found. */
const healthCalls = (
  presence: Presence,
  background: Background,
): Pick<VaultApi, 'health' | 'checkHealth' | 'sayDateIsRight' | 'removeSetAside'> => ({
  removeSetAside: () => presence.withShop(({ session }) => removeSetAside(session)),
  sayDateIsRight: ({ reason }) => presence.withShop(({ session }) => sayDateIsRight(session, reason)),
  health: () =>
    presence.atOnce(async (shop) => {
      await background.ended();
      return presence.inTurn(() => healthOf(shop));
    }),
  checkHealth: () =>
    presence.atOnce(async (shop) => {
      await background.ended();
      return presence.inTurn(async () => {
        const documents = await checkDocuments(shop, await documentsNamed(shop));
        const checked = documents.ok ? await checkHealth(shop, []) : documents;
        return checked.ok ? healthOf(shop) : checked;
      });
    }),
});

interface InRealm {
  readonly withShop: WithShop<Unlocked>;
  readonly realm: (shop: Workshop) => Realm;
  readonly day: () => string;
}

type OverviewCalls = Pick<
  VaultApi,
  'caseload' | 'today' | 'unsettled' | 'unsettledCount' | 'tasks' | 'taskCount' | 'doTask' | 'takeUp'
>;

/** What lists show of all dossiers at once, and the tasks they leave. */
const overviewCalls = ({
  withShop,
  realm,
  day,
  compactAbove,
}: InRealm & { readonly compactAbove: number }): OverviewCalls => ({
  caseload: () =>
    withShop(async (shop) => {
      const witnessed = await witness(shop.session);
      return witnessed.ok ? ok(caseload(shop, realm(shop), day())) : witnessed;
    }),
  today: () =>
    withShop(async (shop) => {
      const witnessed = await witness(shop.session);
      return witnessed.ok ? ok(today(shop, realm(shop), day())) : witnessed;
    }),
  unsettled: () => withShop((shop) => unsettled(shop, realm(shop), shop.differencesSeen)),
  unsettledCount: () => withShop((shop) => ok(unsettledCount(shop, realm(shop)))),
  tasks: () => withShop((shop) => tasks(shop, realm(shop), compactAbove)),
  taskCount: () => withShop((shop) => ok(taskCount(shop, realm(shop), compactAbove))),
  doTask: (input) => withShop((shop) => doTask(shop, realm(shop), input, compactAbove)),
  takeUp: (input) => withShop((shop) => takeUp(shop, realm(shop), input, compactAbove)),
});

type LogCalls = Pick<VaultApi, 'recordPaper' | 'savedPapers' | 'accessLog' | 'exportLog' | 'exportAnchors'>;

const logCalls = (withShop: WithShop): LogCalls => ({
  // Which paper would tell of parts that are not to be known of (SPEC.md, L5): that stands in a record of mine alone.
  recordPaper: ({ dossier, paper, mark }) =>
    withShop(({ session }) =>
      logAccess(session, { what: 'paper-printed', dossier, reason: mark }, [saved(session, dossier, paper)]),
    ),
  accessLog: ({ dossier }) => withShop(({ session }) => readAccess(session, dossier)),
  savedPapers: ({ dossier }) => withShop(({ session }) => ok(savedPapers(session, dossier))),
  exportLog: () => withShop(({ session }) => exportAccess(session)),
  exportAnchors: () => withShop(({ session }) => ok(anchorsFile(session))),
});

type PracticeCalls = Pick<VaultApi, 'practiceOffers' | 'installPractice' | 'addPracticeReceiver' | 'practiceIdentity'>;

const practiceCalls = ({ withShop, realm, day }: InRealm): PracticeCalls => ({
  practiceOffers: () => withShop((shop) => ok(practiceOffers(shop.session, day()))),
  installPractice: ({ numbers }) =>
    withShop(async (shop) => {
      const installed = await installPractice(shop, numbers, day());
      return installed.ok ? ok(caseload(shop, 'practice', day())) : installed;
    }),
  addPracticeReceiver: ({ language }) =>
    withShop(async (shop) => {
      if (realm(shop) !== 'practice') return fail({ code: 'not-allowed' });
      const added = await addPracticeReceiver(shop.session, language);
      if (added.ok) shop.session.notify({ type: 'changed' });
      return added;
    }),
  practiceIdentity: () =>
    withShop((shop) =>
      realm(shop) === 'practice' ? ok(shop.session.identity('practice').ageIdentity) : fail({ code: 'not-allowed' }),
    ),
});
