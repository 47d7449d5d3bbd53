import { fail } from '../../../shared/result.ts';
import type { Dialogs } from '../../dialogs/dialogs.ts';
import type { SavingFolders } from '../../dialogs/saving-folders.ts';
import type { Handlers } from '../answer.ts';

type ExportCalls = Pick<
  Handlers,
  'export.begin' | 'export.file' | 'export.dropFile' | 'export.write' | 'export.finish' | 'export.abandon'
>;

/** A folder of clear files, where a person chooses (shared/export/SPEC.md). */
export const exportHandlers = (dialogs: Pick<Dialogs, 'chooseFolder'>, folders: SavingFolders): ExportCalls => ({
  'export.begin': async () => {
    const chosen = await dialogs.chooseFolder();
    return chosen === null ? fail('cancelled') : folders.begin(chosen);
  },
  'export.file': ({ handle, path }) => folders.file(handle, path),
  'export.dropFile': ({ handle }) => folders.dropFile(handle),
  'export.write': ({ handle, bytes }) => folders.write(handle, bytes),
  'export.finish': ({ handle, day }) => folders.finish(handle, day),
  'export.abandon': async ({ handle }) => ({ isGone: await folders.abandon(handle) }),
});
