/** Files of safety copies in their folder: half a copy never stands under a name, and one that was ended opens no more. */
import { join } from 'node:path';
import { BackupFolders } from '../../../electron/backup/backup-folders.ts';
import { Places } from '../../../electron/backup/places.ts';
import { readSmallFile } from '../../../electron/files/durable.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { copiesGo } from '../../../electron/policy/places.ts';
import { backupName } from '../../../shared/bridge/contract.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { checkValues, must, type Script } from './script.ts';
import { bytesOf, change, good, makeFolder, opening, show, textOf } from './scripts.ts';

const folder = '/media/copies';
/** Where a folder was is kept elsewhere, and no part of this. */
const foldersOver = (files: FileSeam): BackupFolders =>
  new BackupFolders(files, new Places(new RecordedFiles(), '/safe/places/key'));
const nameOf = (life: number, letter: string): string => `passerelle-2026-11-2${life}-0900-0000000${letter}.backup`;

/** Copies that open: whole ones. Zeros anywhere mean that what opens one was written over, at least in part. */
async function opens(files: FileSeam): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if ((await files.status(folder)) === null) return found;
  for (const { name } of await files.list(folder)) {
    if (!backupName.safeParse(name).success) continue;
    const text = textOf((await readSmallFile(files, join(folder, name))) ?? new Uint8Array());
    if (!text.includes('\0')) found.set(name, text);
  }
  return found;
}

async function write(folders: BackupFolders, token: string, name: string, text: string): Promise<void> {
  const { handle } = await good(folders.begin(token, copiesGo({})));
  await good(folders.write(handle, bytesOf(text.slice(0, 20))));
  await good(folders.write(handle, bytesOf(text.slice(20))));
  const { size } = await good(folders.finish(handle, name));
  const read = textOf(await good(folders.read(token, name, 0, size)));
  must(read === text, 'a copy does not read back as it was written');
}

export const copyFilesScript: Script = {
  name: 'safety copies',
  async live(files, life, tell) {
    // The stick was there before.
    await makeFolder(files, folder, tell);
    const folders = foldersOver(files);
    const { token } = await opening(tell, () => good(folders.choose(folder)));
    await good(folders.list(token));
    show(tell, await opens(files));
    const make = async (letter: string): Promise<string> => {
      const name = nameOf(life, letter);
      const text = `${life} ${name} `.padEnd(60, 'x');
      await change(tell, name, text, () => write(folders, token, name, text));
      return name;
    };
    const name = await make('a');
    // One that stays; so nothing is asked of the first right after it was made.
    if (life === 0) await make('b');
    // Ended: in one life the file goes too, in the other it is left.
    await change(tell, name, null, () => good(folders.destroy(token, [name], { leave: life === 1 })));
  },
  async check(state: RecordedFiles, told) {
    checkValues(told, await opens(state));
    if ((await state.status(folder)) === null) return;
    const folders = foldersOver(state);
    const { token } = await good(folders.choose(folder));
    const name = nameOf(9, 'f');
    await write(folders, token, name, 'after'.padEnd(60, 'y'));
    const listed = await good(
      foldersOver(state)
        .choose(folder)
        .then((chosen) => (chosen.ok ? folders.list(token) : chosen)),
    );
    must(
      listed.some((each) => each.name === name),
      'the next copy is lost',
    );
  },
};
