import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { BackupFolders } from '../../backup/backup-folders.ts';
import type { RestoreRequests } from '../../backup/requests.ts';
import type { Dialogs } from '../../dialogs/dialogs.ts';
import type { AllowedPlace } from '../../policy/places.ts';
import type { Handlers } from '../answer.ts';

type BackupCalls = Pick<
  Handlers,
  | 'backup.choose'
  | 'backup.reach'
  | 'backup.begin'
  | 'backup.write'
  | 'backup.finish'
  | 'backup.abandon'
  | 'backup.read'
  | 'backup.list'
  | 'backup.destroy'
  | 'restore.makeRoom'
  | 'restore.requests'
  | 'restore.keepRequests'
>;

/** Safety copies: where they go, how they are written and read back, and room for one to be put back. */
export function backupHandlers(parts: {
  readonly folders: BackupFolders;
  readonly dialogs: Pick<Dialogs, 'chooseFolder'>;
  readonly requests: RestoreRequests;
  /** Where the organisation lets copies be made. */
  readonly allowed: AllowedPlace;
  readonly makeRoom: () => Promise<Result<undefined, ShellProblem>>;
}): BackupCalls {
  const { folders, dialogs, requests, allowed, makeRoom } = parts;
  return {
    'backup.choose': async () => {
      const folder = await dialogs.chooseFolder(allowed.beneath);
      return folder === null ? fail('cancelled') : folders.choose(folder);
    },
    'backup.reach': ({ place }) => folders.reach(place),
    // Copies that were made elsewhere before can still be read there, and ended.
    'backup.begin': ({ token }) => folders.begin(token, allowed),
    'backup.write': ({ handle, bytes }) => folders.write(handle, bytes),
    'backup.finish': ({ handle, name }) => folders.finish(handle, name),
    'backup.abandon': async ({ handle }) => {
      await folders.abandon(handle);
      return undefined;
    },
    'backup.read': ({ token, name, offset, length }) => folders.read(token, name, offset, length),
    'backup.list': ({ token }) => folders.list(token),
    'backup.destroy': ({ token, names, leave }) => folders.destroy(token, names, { leave }),
    'restore.makeRoom': makeRoom,
    'restore.requests': () => requests.read(),
    'restore.keepRequests': ({ bytes }) => requests.keep(bytes),
  };
}
