/** What the application says in place of opening: before any of its own texts is there, and without touching a profile. */
import { app, dialog, type MessageBoxOptions } from 'electron';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

/** For who started it from a line of commands. */
export function say(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Nobody listens there.
  }
}

/**
 * A window of the system, set apart within the call. What Chromium writes for it lies aside, and goes with it. Whoever asks ends
 * the process with the answer.
 * @returns the number of the button; the one that closes it where it could not be shown
 */
export async function showInstead(box: MessageBoxOptions): Promise<number> {
  const aside = mkdtempSync(join(tmpdir(), 'passerelle-'));
  app.setPath('userData', aside);
  // Not `showErrorBox`: waiting within a call keeps a processor busy for as long as the box stands there. Where nothing else happens,
  // that it was closed is only heard with the next event.
  setInterval(() => undefined, 500);
  try {
    await app.whenReady();
    return (await dialog.showMessageBox(box)).response;
  } catch {
    return box.cancelId ?? 0;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
