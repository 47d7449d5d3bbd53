import { join } from 'node:path';
import { codeOf } from '../../files/problems.ts';
import type { Entry, FileSeam, Status } from '../../files/seam.ts';

/** Where a system puts what is plugged in: folders that hold one folder for each, or the paths themselves. */
export interface MediaPlaces {
  readonly parents: readonly string[];
  readonly paths: readonly string[];
}

/** @param platform as Node names it. @param user name of the person's account on the computer */
export function mediaPlaces(platform: string, user: string): MediaPlaces {
  if (platform === 'win32') return { parents: [], paths: [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((drive) => `${drive}:\\`) };
  if (platform === 'darwin') return { parents: ['/Volumes'], paths: [] };
  return { parents: [`/run/media/${user}`, `/media/${user}`, '/media'], paths: [] };
}

/** What is plugged in: one that was taken out and came back has another `mount`. */
export interface Medium {
  readonly folder: string;
  readonly mount: string;
}

/**
 * What is plugged in now. A folder that lies on the file system of the one around it is an ordinary one: it stays where
 * a stick was when that has gone.
 */
export async function mediaIn(files: Pick<FileSeam, 'list' | 'status'>, places: MediaPlaces): Promise<Medium[]> {
  const found: Medium[] = [];
  const add = (folder: string, status: Status | null): void => {
    if (status?.kind === 'directory') found.push({ folder, mount: `${status.device} ${folder}` });
  };
  for (const parent of places.parents) {
    const around = await statusOf(files, parent);
    if (around?.kind !== 'directory') continue;
    for (const { name, kind } of await entriesOf(files, parent)) {
      const folder = join(parent, name);
      const status = kind === 'directory' ? await statusOf(files, folder) : null;
      if (status?.device !== around.device) add(folder, status);
    }
  }
  for (const path of places.paths) add(path, await statusOf(files, path));
  return found;
}

/** What cannot be looked at is not there, as far as anybody here is concerned. */
async function statusOf(files: Pick<FileSeam, 'status'>, path: string): Promise<Status | null> {
  return files.status(path).catch(nothing);
}

async function entriesOf(files: Pick<FileSeam, 'list'>, path: string): Promise<Entry[]> {
  return (await files.list(path).catch(nothing)) ?? [];
}

function nothing(error: unknown): null {
  if (codeOf(error) === null) throw error;
  return null;
}
