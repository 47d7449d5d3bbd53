/** The shell's own stores, spools, sticks and safety copies over one disk, as the application has them; without windows and without a network. */
import { dirname, join } from 'node:path';
import { BackupFolders } from '../../../electron/backup/backup-folders.ts';
import { Places } from '../../../electron/backup/places.ts';
import { RestoreRequests } from '../../../electron/backup/requests.ts';
import { makeRoom } from '../../../electron/backup/restore-target.ts';
import { PickedFiles } from '../../../electron/dialogs/picked-files.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { answerCall, type Handlers } from '../../../electron/ipc/answer.ts';
import { backupHandlers } from '../../../electron/ipc/handlers/backup.ts';
import { exchangeHandlers } from '../../../electron/ipc/handlers/exchange.ts';
import { copiesGo, sticksGo } from '../../../electron/policy/places.ts';
import { networkHandlers } from '../../../electron/ipc/handlers/network.ts';
import { storeHandlers } from '../../../electron/ipc/handlers/stores.ts';
import { noNetwork } from '../../../electron/network/calls.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import { Sticks } from '../../../electron/transports/folder/sticks.ts';
import { shellCalls, type ShellCalls } from '../../../renderer/vault/shell.ts';

/** Where everything of the application lies on a disk, and where a stick is plugged in. */
export const safeFolder = '/profile/safe';
export const stickFolder = '/media/stick';

/** So small that the journal of a year has many files. */
const journalFile = 200_000;
const silent = { write: () => undefined };

export interface Shell {
  readonly call: ShellCalls;
  readonly safe: Safe;
  /** A person chooses a file in a dialog; its handle and size. */
  readonly pick: (path: string) => Promise<{ readonly handle: string; readonly size: number }>;
}

/** @param chosen the folder a person points at whenever they are asked for one */
export function shellOver(files: FileSeam, chosen: () => string | null): Shell {
  const safe = new Safe(files, safeFolder, silent, journalFile);
  const sticks = new Sticks(files);
  const picked = new PickedFiles(files);
  const dialogs = { chooseFolder: () => Promise.resolve(chosen()) };
  const handlers: Partial<Handlers> = {
    ...storeHandlers(safe, silent),
    ...exchangeHandlers(safe, sticks, dialogs, () => undefined, sticksGo({})),
    ...networkHandlers(noNetwork),
    ...backupHandlers({
      allowed: copiesGo({}),
      folders: new BackupFolders(files, new Places(files, join(dirname(safeFolder), 'places/key'))),
      dialogs,
      requests: new RestoreRequests(files, join(dirname(safeFolder), 'restore-requests')),
      makeRoom: () => makeRoom(files, safe, safeFolder),
    }),
    'files.read': ({ handle, offset, length }) => picked.read(handle, offset, length),
    'files.close': async ({ handle }) => {
      await picked.close(handle);
      return undefined;
    },
  };
  const call = shellCalls((name, input) =>
    name in handlers
      ? // The handlers given here are all of the contract that is used without windows.
        answerCall(name, handlers as Handlers, input, silent)
      : Promise.reject(new Error(`nobody asked for this without a window: ${name}`)),
  );
  const pick: Shell['pick'] = async (path) => {
    const opened = await picked.open(path);
    if (!opened.ok) throw new Error(`a file that was there does not open: ${opened.problem}`);
    return opened.value;
  };
  return { call, safe, pick };
}
