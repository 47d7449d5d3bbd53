import { basename, join } from 'node:path';
import { codeOf } from '../../files/problems.ts';
import type { FolderEntry, FileSeam, Status } from '../../files/seam.ts';

type Files = Pick<FileSeam, 'list' | 'status'>;

/** Where a system puts what is plugged in: in folders, so many levels down; or at paths of its own. */
export interface MediaPlaces {
  readonly parents: readonly string[];
  readonly levels: number;
  readonly paths: readonly string[];
}

const drives = 'DEFGHIJKLMNOPQRSTUVWXYZ';

/** @param platform as Node names it */
export function mediaPlaces(platform: string): MediaPlaces {
  if (platform === 'win32') return { parents: [], levels: 0, paths: drives.split('').map((drive) => `${drive}:\\`) };
  if (platform === 'darwin') return { parents: ['/Volumes'], levels: 1, paths: [] };
  // By person, or not.
  return { parents: ['/media', '/run/media'], levels: 2, paths: [] };
}

const drive = /^([A-Za-z]:)[\\/]?$/;

/** What a stick is called on screen: the last name of its path; a drive of Windows has none but its letter. */
export const labelOf = (folder: string): string => (drive.exec(folder)?.[1] ?? basename(folder)).slice(0, 200);

/** What is plugged in: one that was taken out and came back has another `mount`. */
export interface Medium {
  readonly folder: string;
  readonly mount: string;
}

/**
 * What is plugged in now. A folder that lies on the file system of the one around it is an ordinary one: it stays where
 * a stick was when that has gone.
 */
export async function mediaIn(files: Files, places: MediaPlaces): Promise<Medium[]> {
  const found: Medium[] = [];
  for (const parent of places.parents) {
    const status = await statusOf(files, parent);
    if (status?.kind === 'directory') found.push(...(await mediaBelow(files, parent, status.device, places.levels)));
  }
  for (const path of places.paths) {
    const status = await statusOf(files, path);
    if (status?.kind === 'directory') found.push(mediumAt(path, status));
  }
  return found;
}

async function mediaBelow(files: Files, parent: string, device: number, levels: number): Promise<Medium[]> {
  const found: Medium[] = [];
  for (const { name, kind } of await entriesOf(files, parent)) {
    const folder = join(parent, name);
    const status = kind === 'directory' ? await statusOf(files, folder) : null;
    if (status?.kind !== 'directory') continue;
    if (status.device !== device) found.push(mediumAt(folder, status));
    else if (levels > 1) found.push(...(await mediaBelow(files, folder, device, levels - 1)));
  }
  return found;
}

const mediumAt = (folder: string, { device }: Status): Medium => ({ folder, mount: `${device} ${folder}` });

/** What cannot be looked at is not there, as far as anybody here is concerned. */
async function statusOf(files: Files, path: string): Promise<Status | null> {
  return files.status(path).catch(nothing);
}

async function entriesOf(files: Files, path: string): Promise<FolderEntry[]> {
  return (await files.list(path).catch(nothing)) ?? [];
}

function nothing(error: unknown): null {
  if (codeOf(error) === null) throw error;
  return null;
}
