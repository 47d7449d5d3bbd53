/** What lies in a profile that is open: Chromium's lock, and a mark of ours that tells which folder it belongs to, and where it shows. */
import { readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium's links to the process that has the profile open; the first leads to `computer-process`. On Windows there are none. */
const links = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];
const markName = 'opened-at';

/**
 * In a profile copied while it was open, Chromium's links lead to the process that has the original open: the copy would
 * show the original's window, or end without a word. Which folder the links belong to is known by its number in the file
 * system, noted when it is opened. To be asked before the lock is.
 */
export function dropCopiedLock(profile: string): void {
  const { folder } = markIn(profile);
  if (folder === null || folder === numberOf(profile)) return;
  dropLock(profile);
}

export function dropLock(profile: string): void {
  for (const name of links) rmSync(join(profile, name), { force: true });
}

/**
 * Notes which folder is open, and on which screen (`screenOf`). Where that is not possible a copy finds no note, and its lock is
 * taken for its own.
 */
export function markAsOpen(profile: string, screen: string | null): void {
  const folder = numberOf(profile);
  if (folder === null) return;
  const mark = screen === null ? folder : `${folder}\n${screen}`;
  if (read(join(profile, markName)) === mark) return;
  try {
    writeFileSync(join(profile, markName), mark, { mode: 0o600 });
  } catch {
    // A full disk: the next start tries again.
  }
}

/** The screen on which a profile that is open was opened; null where nobody noted it. */
export const screenOfOpen = (profile: string): string | null => markIn(profile).screen;

/** The computer that a lock names, where that is not this one; null without a lock. What is no name of a computer is `?`. */
export function otherComputer(profile: string, here: string): string | null {
  const led = linkAt(join(profile, 'SingletonLock'));
  if (led === null) return null;
  const computer = led.slice(0, Math.max(led.lastIndexOf('-'), 0));
  if (computer === here) return null;
  return /^[\w.-]{1,64}$/.test(computer) ? computer : '?';
}

/** Where windows of a process show: a display, or a session of Windows; null where the system does not say. */
export function screenOf(platform: NodeJS.Platform, environment: Readonly<NodeJS.ProcessEnv>): string | null {
  const { DISPLAY: display = '', WAYLAND_DISPLAY: wayland = '', SESSIONNAME: session = '' } = environment;
  if (platform === 'win32') return session === '' ? null : session;
  if (platform !== 'linux') return null;
  // Of one display the screens behind the point are one desk.
  const screen = display === '' ? wayland : display.replace(/\.\d+$/, '');
  return screen === '' ? null : screen;
}

function markIn(profile: string): { readonly folder: string | null; readonly screen: string | null } {
  const [folder = null, screen = null] = read(join(profile, markName))?.split('\n') ?? [];
  return { folder, screen };
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

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
