/** The vault's answers to the page: every call of VaultApi, one change at a time. */
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Change, InterfaceLanguage, Me, Notice, Problems, Realm, Status, VaultApi, VaultProblem } from './api.ts';
import { appendAccess, exportAccess, logAccess, readAccess } from './access.ts';
import { announceNewLife } from './announcing.ts';
import { catchUp } from './catching-up.ts';
import { backupCalls } from './backup/calls.ts';
import { restoringCalls } from './backup/restoring-calls.ts';
import { caseloadCalls } from './caseload/calls.ts';
import { changeTogether } from './changing.ts';
import { countsCalls } from './counts/calls.ts';
import { correspondentCalls } from './correspondent-calls.ts';
import { dossierCalls } from './dossier-calls.ts';
import type { Workshop } from './dossiers.ts';
import { directoryUpdateCalls } from './directory-updates/calls.ts';
import { documentCalls } from './documents/calls.ts';
import { checkDocuments, documentsNamed } from './documents/damage.ts';
import { dropFiled, myDrafts } from './drafts.ts';
import { addPerson, checkPassphrase, createVault, openWithWords, unlockVault, type EntryDeps } from './entry.ts';
import { entryStatus } from './entry-status.ts';
import { erasureCalls } from './erasure/calls.ts';
import { exchangeCalls } from './exchange-calls.ts';
import { checkHealth, healthOf, soundStores } from './health.ts';
import { lawCalls } from './law/calls.ts';
import { awaitsComputing, recompute } from './law/moved.ts';
import { caseload } from './lists.ts';
import { handOver, hasNetwork } from './network.ts';
import { peopleCalls } from './people/calls.ts';
import { openedForService } from './people/service-opening.ts';
import { sweepArriving } from './incoming-files.ts';
import { localDay } from './ledger.ts';
import { restorePeople } from './people/membership.ts';
import { changePassphrase, dropWay, keepWords, newWords } from './people/ways-in.ts';
import { anchorsFile } from './log-heads.ts';
import { addPracticeReceiver } from './practice-receiver.ts';
import { installPractice, practiceOffers } from './practice.ts';
import { refusingChanges } from './reading-only.ts';
import { publishedCalls } from './published/calls.ts';
import { listCalls } from './realm/calls.ts';
import { retentionCalls } from './retention/calls.ts';
import { reviewCalls } from './review/calls.ts';
import { unpackedAnswer, type PackedSearch } from './search/crossing.ts';
import { SearchIndex } from './search/search.ts';
import { Sections } from './sections.ts';
import type { Session } from './session.ts';
import { checkedSettings, firstSettings, meOf, settingsOf } from './settings.ts';
import { serviceBookCalls } from './service-book/calls.ts';
import { spellingCalls } from './spelling/calls.ts';
import { standingInCalls } from './standing-in/calls.ts';
import { closeWhatEnded, isSomethingOver, latestRecord, notWitnessed, witness } from './tasks/closing.ts';
import { doTask, takeUp } from './tasks/doing.ts';
import { compactAbove as usuallyCompactAbove, taskCount, tasks } from './tasks/list.ts';
import { keepFound, keepNext } from './today-kept.ts';
import { today } from './today.ts';
import { Turns } from './turns.ts';
import { takeInWithPeople, verified } from './unlocking.ts';
import { unsettled, unsettledCount } from './unsettled.ts';

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

interface Unlocked extends Workshop {
  /** Dossiers whose open differences were shown since unlocking. */
  readonly differencesSeen: Set<string>;
  readonly index: SearchIndex;
  /** Dossiers of which the small pictures of documents were shown since unlocking. */
  readonly glanced: Set<string>;
}

const locked = fail<VaultProblem>({ code: 'locked' });

/** The API, and `mutates`: calls that must run one after another. */
export function createVaultApi(deps: VaultDeps): VaultApi & PackedSearch {
  const entry: EntryDeps = deps;
  const compactAbove = deps.compactAbove ?? usuallyCompactAbove;
  let unlocked: Unlocked | null = null;
  const turns = new Turns();
  /** Id of the vault that is founded here next. Where there was no room to enter it, founding it again replaces it. */
  let begun = deps.crypto.random(16);
  /** Reading everything through after unlocking. */
  let background: Promise<void> = Promise.resolve();
  /** How often dossiers are to be computed anew under other rules of law, and are not yet. */
  let computing = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take(work);
  /** Whose turn it is finds nothing any more that was open to them until an earlier moment. */
  const opened = async (): Promise<Result<Unlocked, VaultProblem>> => {
    if (unlocked === null) return locked;
    const closed = await closeWhatEnded(unlocked);
    return closed.ok ? ok(unlocked) : closed;
  };
  const withShop = <T>(
    work: (shop: Unlocked) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> =>
    inTurn(async () => {
      const shop = await opened();
      return shop.ok ? work(shop.value) : shop;
    });
  /** In turn too, but the answer does not wait for the last part of the work. */
  const withShopAnswering = <T>(
    work: (
      shop: Unlocked,
    ) => Promise<{ readonly answer: Result<T, VaultProblem>; readonly after?: () => Promise<void> }>,
  ): Promise<Result<T, VaultProblem>> =>
    new Promise((resolve, reject) => {
      const done = inTurn(async () => {
        const shop = await opened();
        if (!shop.ok) return resolve(shop);
        const { answer, after } = await work(shop.value);
        resolve(answer);
        await after?.();
      });
      done.catch((error: unknown) => {
        deps.trouble();
        reject(error instanceof Error ? error : new Error('failed'));
      });
    });
  /** Drafts and searches do not wait behind longer work, unless something has to be closed first. */
  const atOnce = async <T>(
    work: (shop: Unlocked) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => {
    if (unlocked === null) return locked;
    return isSomethingOver(unlocked) ? withShop(work) : work(unlocked);
  };

  /** Changes that wait behind each other are made together. */
  const changing = turns.shared(async (dossier, wishes: readonly (readonly Change[])[]) => {
    const shop = await opened();
    return shop.ok ? changeTogether(shop.value, dossier, wishes) : wishes.map(() => shop);
  });

  const { whenDue, ...backups } = backupCalls({ unlocked: () => unlocked, inTurn, notify: deps.notify });

  const day = (): string => localDay(deps.now());
  const realm = (shop: Workshop): Realm => settingsOf(shop.session).realm;

  const enter = (session: Session): Unlocked => {
    const sections = new Sections(session);
    const shop = { session, sections };
    const index = new SearchIndex(shop);
    sections.onChange = (section) => index.update(section);
    sections.onForget = (hex) => index.forget(hex);
    session.newPack = () => computeAnew(shop);
    unlocked = { ...shop, index, differencesSeen: new Set(), glanced: new Set() };
    return unlocked;
  };

  /** Brings the stores together. A session that could not is not open: the next try starts from the beginning. */
  const settle = async (shop: Unlocked): Promise<Result<Problems['notices'], VaultProblem>> => {
    // While the stores are brought together, the page draws what stands around everything.
    const taken = await takeInWithPeople(shop, () => deps.notify({ type: 'entering', me: meOf(shop.session) }));
    if (!taken.ok) {
      unlocked = null;
      return taken;
    }
    // The disk is waited for once, also on a day on which nobody has looked yet.
    const log = appendAccess(shop.session, { what: 'unlocked' }, notWitnessed(shop.session));
    const [logged, notices] = await Promise.all([log, taken.value.kept]);
    if (!logged.ok) {
      unlocked = null;
      return logged;
    }
    // Nobody waits for the browser store to have it too: until then the journal has it.
    const takenOver = logged.value();
    if (notices.includes('moved')) await announceNewLife(shop.session);
    await Promise.all([handOver(shop.session), sweepArriving(shop.session)]);
    // Reading everything for the search stands back for what a person asks.
    const idle = async (): Promise<void> => {
      await deps.pause();
      await turns.idle();
    };
    background = takenOver
      .then(() => readThrough(shop, idle, notices))
      .then(() => (hasNetwork(shop.session) ? inTurn(() => catchUp(shop, realm(shop))) : undefined))
      .then(whenDue)
      .catch(() => deps.trouble());
    if (awaitsComputing(shop.session)) computeAnew(shop);
    return ok(notices);
  };

  /** Reads all sections, for the search and to compare them, and then the other stores; the page hears what was found. */
  const readThrough = async (shop: Unlocked, idle: () => Promise<void>, found: readonly Notice[]): Promise<void> => {
    await deps.settleDown?.();
    if (shop.session.hasNewRing) await inTurn(() => shop.session.keepRing());
    while (await inTurn(() => keepFound(shop, realm(shop)))) await idle();
    await shop.index.indexAll(idle);
    if (shop.session.isReadOnly) return;
    while (await inTurn(() => keepNext(shop, realm(shop)))) await idle();
    await idle();
    // Of a large journal that takes seconds, in which nobody is to wait.
    const read = await soundStores(shop);
    const checked = await inTurn(() => checkHealth(shop, found, read));
    if (checked.ok && checked.value.length > 0) deps.notify({ type: 'checked', notices: checked.value });
  };

  /** Behind what runs: dossiers under packs that are new here. */
  const computeAnew = (shop: Workshop): void => {
    computing += 1;
    background = background
      .then(async () => {
        const idle = async (): Promise<void> => {
          await deps.pause();
          await turns.idle();
        };
        const done = await recompute(shop, { pause: idle, inTurn, today: day() });
        if (!done.ok) deps.trouble();
      })
      .catch(() => deps.trouble())
      .finally(() => {
        computing -= 1;
        deps.notify({ type: 'changed' });
      });
  };

  const open = async (
    session: Result<Session, VaultProblem>,
  ): Promise<Result<{ me: Me; problems: Problems }, VaultProblem>> => {
    if (!session.ok) return session;
    const settled = await settle(enter(session.value));
    if (!settled.ok) {
      deps.notify({ type: 'entering', me: null });
      return settled;
    }
    await dropFiled(session.value);
    const drafts = await myDrafts(session.value);
    const draftsBack = drafts.ok ? drafts.value.length : 0;
    const notices = draftsBack > 0 ? [...settled.value, 'drafts-back' as const] : settled.value;
    return ok({ me: meOf(session.value), problems: { notices, draftsBack } });
  };

  /** A person's first minutes: nothing to read yet, settings in their language. */
  const begin = async (
    session: Result<Session, VaultProblem>,
    language: InterfaceLanguage,
  ): Promise<Result<Me, VaultProblem>> => {
    if (!session.ok) return session;
    const settled = await settle(enter(session.value));
    if (!settled.ok) return settled;
    const kept = await session.value.records.put([['settings', firstSettings(language)]]);
    if (!kept.ok) unlocked = null;
    return kept.ok ? ok(meOf(session.value)) : kept;
  };

  /** Someone two officers let back in. */
  const enterAnew = async (session: Result<Session, VaultProblem>): Promise<Result<Me, VaultProblem>> => {
    if (!session.ok) return session;
    const opened = await open(session);
    if (!opened.ok) return opened;
    // A place opened for the service has told its reason already.
    if (openedForService(session.value) !== undefined) return ok(opened.value.me);
    const logged = await logAccess(session.value, { what: 'recovered' });
    return logged.ok ? ok(opened.value.me) : logged;
  };
  const restoring = restoringCalls({
    entry,
    whileEmpty: (work) => inTurn(async () => (unlocked === null ? work() : fail({ code: 'not-empty' }))),
    notify: deps.notify,
    enter: enterAnew,
  });

  const people = peopleCalls({
    entry,
    withShop,
    whileLocked: (work) => inTurn(async () => (unlocked === null ? work() : fail({ code: 'not-allowed' }))),
    enter: enterAnew,
    leave: () => {
      unlocked = null;
    },
    realm,
  });

  /** Once the reading through after unlocking has ended: nothing that is erased is being read. */
  const whenRead: typeof withShop = (work) =>
    atOnce(async () => {
      await background;
      return withShop(work);
    });

  const packedSearch: PackedSearch['packedSearch'] = ({ query, limit }) =>
    atOnce((shop) => ok(shop.index.find(query, limit, realm(shop))));
  const api: VaultApi = {
    ...people,
    ...erasureCalls({ entry, withShop, whenRead }),
    ...caseloadCalls({ withShop, whenRead, realm }),
    ...standingInCalls({ withShop, realm, day }),
    ...retentionCalls({ withShop, realm }),
    ...reviewCalls({ withShop }),
    ...serviceBookCalls({ withShop, realm }),
    ...countsCalls({ withShop, realm, day }),
    ...spellingCalls({ withShop }),
    ...documentCalls({ withShop, atOnce, realm, notify: deps.notify }),

    status: () =>
      inTurn(async (): Promise<Result<Status, VaultProblem>> =>
        unlocked ? ok({ state: 'open', slots: [] }) : entryStatus(entry.shell),
      ),

    create: (input) =>
      inTurn(async () => {
        const me = await begin(await createVault(entry, input, begun), input.language);
        if (me.ok) begun = entry.crypto.random(16);
        return me;
      }),

    addPerson: ({ approvedBy, ...person }) =>
      inTurn(async () => {
        if (unlocked !== null) return fail({ code: 'not-allowed' });
        return begin(await addPerson(entry, approvedBy, person, verified), person.language);
      }),

    unlock: ({ slot, passphrase }) =>
      inTurn(async () => {
        if (unlocked !== null) {
          const right = await checkPassphrase(entry, unlocked.session.secret.seat, passphrase);
          if (!right.ok) return right;
          if (!right.value) return fail({ code: 'wrong-passphrase' });
          return ok({ me: meOf(unlocked.session), problems: { notices: [], draftsBack: 0 } });
        }
        return open(await unlockVault(entry, slot, passphrase));
      }),

    unlockWithWords: ({ words }) =>
      inTurn(async () => (unlocked === null ? open(await openWithWords(entry, words)) : fail({ code: 'not-allowed' }))),

    changePassphrase: (input) => withShop(({ session }) => changePassphrase(entry, session, input)),
    newWords: ({ language }) => withShop(({ session }) => ok(newWords(session, language))),
    keepWords: (input) => withShop(({ session }) => keepWords(entry, session, input)),
    dropWay: ({ id }) => withShop(({ session }) => dropWay(session, id)),
    restorePeople: () => withShop(({ session }) => restorePeople(session)),

    health: () =>
      atOnce(async (shop) => {
        await background;
        return inTurn(() => healthOf(shop));
      }),
    checkHealth: () =>
      atOnce(async (shop) => {
        await background;
        return inTurn(async () => {
          const documents = await checkDocuments(shop, await documentsNamed(shop));
          const checked = documents.ok ? await checkHealth(shop, []) : documents;
          return checked.ok ? healthOf(shop) : checked;
        });
      }),

    prepareLock: () =>
      withShop(async ({ session }) => {
        const kept = await session.records.put([latestRecord(session)]);
        return kept.ok ? logAccess(session, { what: 'locked' }) : kept;
      }),

    me: () => withShop(({ session }) => ok(meOf(session))),
    saveSettings: (settings) =>
      withShop(async ({ session }) => {
        const checked = checkedSettings(settings);
        if (checked === null) return fail({ code: 'does-not-fit', field: 'settings' });
        const kept = await session.records.put([['settings', checked]]);
        return kept.ok ? ok(meOf(session)) : kept;
      }),

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
    search: async (input) => unpackedAnswer(await packedSearch(input)),

    ...dossierCalls({ withShop, withShopAnswering, atOnce, changing, realm, notify: deps.notify, pause: deps.pause }),
    ...correspondentCalls(withShop, realm),
    ...exchangeCalls({ withShop, realm, now: deps.now }),
    ...listCalls({ withShop, realm, derive: deps.derive }),
    ...lawCalls({ withShop, realm, derive: deps.derive, day, isComputing: () => computing > 0 }),
    ...directoryUpdateCalls({ withShop, realm, derive: deps.derive }),
    ...publishedCalls({ withShop, realm, derive: deps.derive }),

    recordPaper: ({ dossier, paper, mark }) =>
      withShop(({ session }) => logAccess(session, { what: `paper-${paper}`, dossier, reason: mark })),
    exportAnchors: () => withShop(({ session }) => ok(anchorsFile(session))),
    exportLog: () => withShop(({ session }) => exportAccess(session)),
    accessLog: ({ dossier }) => withShop(({ session }) => readAccess(session, dossier)),

    ...backups,
    ...restoring,

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
  };
  return { ...refusingChanges(api, () => unlocked?.session.readingOnly ?? null), packedSearch };
}
