import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { replaceFile, withFile } from '../../files/durable.ts';
import { codeOf } from '../../files/problems.ts';
import type { FileSeam } from '../../files/seam.ts';

/**
 * How a folder is recognised. After an unplugged stick, its mount path may still be there on the local disk: writes
 * would go there and be lost to the carrier. So a folder is the same only with the same device number and the same
 * marker file.
 */
export interface Identity {
  readonly device: number;
  /** Random, written once; null on what cannot be written to. */
  readonly marker: string | null;
}

const markerName = '.passerelle-stick';
const markerPattern = /^[0-9a-f]{32}$/;

/** Recognises the folder as it is now; null when there is none. */
export async function identify(files: FileSeam, folder: string): Promise<Identity | null> {
  const status = await files.status(folder);
  if (status?.kind !== 'directory') return null;
  return { device: status.device, marker: await readMarker(files, folder) };
}

/** Recognises a folder the person chose, leaving a marker in it where that is possible. */
export async function mark(files: FileSeam, folder: string): Promise<Identity | null> {
  const found = await identify(files, folder);
  if (found === null || found.marker !== null) return found;
  const marker = randomBytes(16).toString('hex');
  try {
    await replaceFile(files, join(folder, markerName), new TextEncoder().encode(marker));
  } catch (error) {
    // A write-protected or full stick can still be read from; the marker may stand there although its sync failed.
    if (codeOf(error) === null) throw error;
  }
  return identify(files, folder);
}

export async function isStill(files: FileSeam, folder: string, identity: Identity): Promise<boolean> {
  try {
    const now = await identify(files, folder);
    return now !== null && now.device === identity.device && now.marker === identity.marker;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

async function readMarker(files: FileSeam, folder: string): Promise<string | null> {
  const path = join(folder, markerName);
  if ((await files.status(path))?.kind !== 'file') return null;
  const bytes = await withFile(files, path, 'read', (file) => file.read(0, 64));
  const text = new TextDecoder().decode(bytes);
  return markerPattern.test(text) ? text : null;
}
