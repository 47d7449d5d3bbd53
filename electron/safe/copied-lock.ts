import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium's links to the process that has the profile open. */
const links = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];
const markName = 'opened-at';

/**
 * In a profile copied while it was open, Chromium's links lead to the process that has the original open: the copy would
 * show the original's window, or end without a word. Which folder the links belong to is known by its number in the file
 * system, noted when it is opened. To be asked before the lock is.
 */
export function dropCopiedLock(profile: string): void {
  const mark = read(join(profile, markName));
  if (mark === null || mark === numberOf(profile)) return;
  for (const name of links) rmSync(join(profile, name), { force: true });
}

/** Notes which folder is open. Where that is not possible a copy finds no note, and its lock is taken for its own. */
export function markAsOpen(profile: string): void {
  const number = numberOf(profile);
  if (number === null || read(join(profile, markName)) === number) return;
  try {
    writeFileSync(join(profile, markName), number, { mode: 0o600 });
  } catch {
    // A full disk: the next start tries again.
  }
}

function numberOf(profile: string): string | null {
  return statSync(profile, { bigint: true, throwIfNoEntry: false })?.ino.toString() ?? null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
