import { accessSync, closeSync, constants, mkdirSync, openSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { newPartName } from '../files/durable.ts';
import { problemOf } from '../files/problems.ts';

/** Folders in which the stores change files in place, or replace them. */
const written = ['journal', 'keys', 'drafts'];

/**
 * Whether a profile can be read and not written: a read-only disk, or a folder whose rights somebody took away. Asked before
 * anything else: Chromium ends without a word where it cannot write.
 */
export function isWriteProtected(profile: string): boolean {
  return isReadOnly(() => probe(profile)) || isReadOnly(() => tryStores(join(profile, 'safe')));
}

function probe(profile: string): void {
  mkdirSync(profile, { recursive: true });
  const path = join(profile, newPartName());
  closeSync(openSync(path, 'wx', 0o600));
  unlinkSync(path);
}

function tryStores(safe: string): void {
  for (const folder of written.map((name) => join(safe, name))) {
    accessSync(folder, constants.W_OK);
    for (const name of readdirSync(folder)) accessSync(join(folder, name), constants.R_OK | constants.W_OK);
  }
}

/** Anything else that is wrong is told by whoever meets it. */
function isReadOnly(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    return problemOf(error) === 'read-only';
  }
}
