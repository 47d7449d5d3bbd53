/** The page's calls about putting a safety copy back: on a computer without work, one at a time, and stoppable. */
import type { Answering } from '../../core/gate/answering.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Me } from '../../api/places.ts';
import type { VaultApi, VaultCalls } from '../../api/calls.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { fromRecoveryWords } from '../opening/words.ts';
import type { Session } from '../../core/session/session.ts';
import {
  addRestoreAnswer,
  dropRestoreRequest,
  requestRestore,
  requestServiceOpening,
  restoreByOfficers,
} from './by-officers.ts';
import { restoreBackup, type RestoreControl } from './restore.ts';

type RestoringCalls = Answering<
  Pick<
    VaultCalls,
    | 'restore'
    | 'stopRestore'
    | 'requestRestore'
    | 'requestServiceOpening'
    | 'addRestoreAnswer'
    | 'dropRestoreRequest'
    | 'restoreByOfficers'
  >
>;

type Answered<T> = Result<T, VaultProblem>;

export interface RestoringDeps {
  readonly entry: EntryDeps;
  /** Runs in turn while nobody is unlocked; else answers that this computer is not empty. */
  readonly whileEmpty: <T>(work: () => Promise<Answered<T>>) => Promise<Answered<T>>;
  readonly notify: (event: VaultEvent) => void;
  /** Opens the session of a new place. */
  readonly enter: (session: Answered<Session>) => Promise<Answered<Me>>;
}

type Way = Parameters<typeof restoreBackup>[2];

function wayOf({ crypto }: EntryDeps, given: Parameters<VaultApi['restore']>[0]['opensWith']): Answered<Way> {
  if ('passphrase' in given) return ok({ kind: 'passphrase', secret: given.passphrase });
  const words = fromRecoveryWords(crypto, given.words);
  return words.ok ? ok({ kind: 'words', secret: words.value }) : words;
}

export function restoringCalls({ entry, whileEmpty, notify, enter }: RestoringDeps): RestoringCalls {
  let isRunning = false;
  let stopAsked = false;
  const control: RestoreControl = {
    stopped: () => stopAsked,
    progress: (step, share) => notify({ type: 'progress', step, share }),
  };
  const alone = async <T>(work: () => Promise<Answered<T>>): Promise<Answered<T>> => {
    if (isRunning) return fail({ code: 'busy' });
    isRunning = true;
    stopAsked = false;
    try {
      return await whileEmpty(work);
    } finally {
      isRunning = false;
    }
  };

  return {
    restore: ({ opensWith, ...picked }) =>
      alone(async () => {
        const way = wayOf(entry, opensWith);
        return way.ok ? restoreBackup(entry, picked, way.value, control) : way;
      }),
    stopRestore: () => {
      stopAsked = true;
      return Promise.resolve(ok(undefined));
    },
    requestRestore: ({ passphrase, ...picked }) => whileEmpty(() => requestRestore(entry, picked, passphrase)),
    requestServiceOpening: (input) => whileEmpty(() => requestServiceOpening(entry, input)),
    addRestoreAnswer: (input) => whileEmpty(() => addRestoreAnswer(entry, input)),
    dropRestoreRequest: ({ id }) => whileEmpty(() => dropRestoreRequest(entry, id)),
    restoreByOfficers: (input) => alone(async () => enter(await restoreByOfficers(entry, input, control))),
  };
}
