/** The page's typed client of the vault worker: promises over postMessage, events to listeners. */
import type { Bridge, CallName } from '../../shared/bridge/contract.ts';
import type { VaultApi, VaultEvent } from './api.ts';
import { caseloadCallNames } from './api/caseload.ts';
import { countsCallNames } from './api/counts.ts';
import { directoryUpdateCallNames } from './api/directory-updates.ts';
import { erasureCallNames } from './api/erasure.ts';
import { peopleCallNames } from './api/people.ts';
import { lawCallNames } from './api/law.ts';
import { publishedCallNames } from './api/published.ts';
import { listCallNames } from './api/realm.ts';
import { retentionCallNames } from './api/retention.ts';
import { reviewCallNames } from './api/review.ts';
import { serviceBookCallNames } from './api/service-book.ts';
import type { PackedAnswer } from './services/search/crossing.ts';
import { extractCallNames } from './api/extracts.ts';
import { spellingCallNames } from './api/spelling.ts';
import { standingInCallNames } from './api/delegation.ts';
import { taskCallNames } from './api/tasks.ts';

export type VaultClient = VaultApi & {
  onEvent(listener: (event: VaultEvent) => void): () => void;
  /** Starts the vault before the first call does. */
  startUp(): void;
};

/** What travels to and from the worker. Shell calls of the worker pass through the page: sealed bytes only. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: keyof VaultApi; readonly input: unknown }
  | { readonly type: 'shell-answer'; readonly id: number; readonly answer: unknown; readonly failed: boolean };
export interface Answered {
  readonly id: number;
  readonly answer: unknown;
}
export type FromWorker =
  | { readonly type: 'answers'; readonly answers: readonly Answered[] }
  | { readonly type: 'shell-call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  | { readonly type: 'event'; readonly event: VaultEvent };

/** Every call of the vault; a record, so that one left out does not compile. */
const names: Record<keyof VaultApi, true> = {
  ...peopleCallNames,
  ...erasureCallNames,
  ...listCallNames,
  ...lawCallNames,
  ...publishedCallNames,
  ...retentionCallNames,
  ...reviewCallNames,
  ...serviceBookCallNames,
  ...countsCallNames,
  ...directoryUpdateCallNames,
  ...taskCallNames,
  ...extractCallNames,
  ...caseloadCallNames,
  ...standingInCallNames,
  ...spellingCallNames,
  status: true,
  create: true,
  addPerson: true,
  unlock: true,
  unlockWithWords: true,
  changePassphrase: true,
  newWords: true,
  keepWords: true,
  dropWay: true,
  restorePeople: true,
  prepareLock: true,
  me: true,
  saveSettings: true,
  caseload: true,
  today: true,
  unsettled: true,
  unsettledCount: true,
  search: true,
  newDossier: true,
  openDossier: true,
  beginOpening: true,
  openingLogged: true,
  prepareDossier: true,
  openPrepared: true,
  change: true,
  history: true,
  stateOn: true,
  changesBetween: true,
  shareWithColleague: true,
  removeReader: true,
  chooseBeginning: true,
  beginSection: true,
  putDraft: true,
  drafts: true,
  dropDraft: true,
  attach: true,
  readAttachment: true,
  saveAttachment: true,
  damagedDocuments: true,
  refetchFromCopy: true,
  askForParts: true,
  wantedDocuments: true,
  correspondents: true,
  myCard: true,
  importCard: true,
  verify: true,
  safetyNumber: true,
  setNetwork: true,
  catchUp: true,
  planSend: true,
  send: true,
  outgoing: true,
  markOnStick: true,
  giveUp: true,
  incoming: true,
  look: true,
  askForMissing: true,
  accept: true,
  refuse: true,
  removeIncoming: true,
  recordPaper: true,
  savedPapers: true,
  health: true,
  checkHealth: true,
  sayDateIsRight: true,
  removeSetAside: true,
  accessLog: true,
  exportLog: true,
  exportAnchors: true,
  backups: true,
  saveBackupRule: true,
  chooseBackupFolder: true,
  makeBackup: true,
  stopBackup: true,
  safetyCopies: true,
  findCopies: true,
  checkCopy: true,
  endCopy: true,
  keepCopy: true,
  restore: true,
  requestRestore: true,
  requestServiceOpening: true,
  addRestoreAnswer: true,
  dropRestoreRequest: true,
  restoreByOfficers: true,
  stopRestore: true,
  practiceOffers: true,
  installPractice: true,
  addPracticeReceiver: true,
  practiceIdentity: true,
};

/** Connects the vault worker to the shell. One per page; it is started by the first call. */
export function connectVault(bridge: Bridge): VaultClient {
  let worker: Worker | undefined;
  const waiting = new Map<number, (answer: unknown) => void>();
  const listeners = new Set<(event: VaultEvent) => void>();
  let lastId = 0;

  const started = (): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = heard;
    return made;
  };
  const startUp = (): Worker => (worker ??= started());
  const post = (message: ToWorker): void => startUp().postMessage(message);
  const heard = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.type === 'answers') {
      for (const { id, answer } of data.answers) {
        waiting.get(id)?.(answer);
        waiting.delete(id);
      }
    } else if (data.type === 'event') {
      for (const listener of listeners) listener(data.event);
    } else {
      bridge.call(data.name, data.input).then(
        (answer) => post({ type: 'shell-answer', id: data.id, answer, failed: false }),
        () => post({ type: 'shell-answer', id: data.id, answer: undefined, failed: true }),
      );
    }
  };

  const call = (name: keyof VaultApi, input: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      post({ type: 'call', id: lastId, name, input });
    });
  const nameList = Object.keys(names) as (keyof VaultApi)[];
  const calls = Object.fromEntries(nameList.map((name) => [name, (input?: unknown) => call(name, input)]));
  return {
    // The worker is our own code and answers by the same VaultApi type; a schema here would check it against itself.
    ...(calls as unknown as VaultApi),
    search: async (input) => {
      const [{ unpackedAnswer }, answer] = await Promise.all([
        import('./services/search/crossing.ts'),
        call('search', input),
      ]);
      return unpackedAnswer(answer as PackedAnswer);
    },
    startUp,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
