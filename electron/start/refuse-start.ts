import { app, dialog } from 'electron';
import { spawn } from 'node:child_process';
import { say, showInstead, systemLocale } from './message.ts';
import { switchClasses, withoutRefused, type Refused } from './switches.ts';
import { tellRefused } from './words.ts';

/** What the process ends with: it was not asked properly. */
export const refusedCode = 64;

const command = 'refused-start';

/**
 * Says why the application does not start, and ends it: before Chromium acts on its switches, before there is a window, and
 * without having touched the profile.
 */
export function refuseStart(refused: readonly Refused[]): void {
  const { title, text } = tellRefused(refused, systemLocale());
  say(`${title}\n${text}`);
  if (process.platform !== 'linux') dialog.showErrorBox(title, text);
  else if (process.getuid?.() !== 0) tellElsewhere(refused);
  app.exit(refusedCode);
}

/** What a process that was refused asks another one to tell; null for every other start. */
export function toTellIn(words: readonly string[]): readonly Refused[] | null {
  if (words[0] !== command) return null;
  return words.slice(1, 17).flatMap((word) => {
    const [given, name = ''] = word.split(':');
    const kind = switchClasses.find((each) => each === given);
    return kind === undefined || !/^[\w?-]{1,48}$/.test(name) ? [] : [{ kind, name }];
  });
}

/** Shows what was refused in a window of the system, and ends. The profile is not touched for it. */
export async function tellAndEnd(refused: readonly Refused[]): Promise<void> {
  const { title, text } = tellRefused(refused, systemLocale());
  await showInstead({ type: 'error', message: title, detail: text });
  app.exit(0);
}

/** On Linux there is no box before Chromium is ready, and it must not get ready with these switches: a clean process tells it. */
function tellElsewhere(refused: readonly Refused[]): void {
  const words = refused.slice(0, 16).map(({ kind, name }) => `${kind}:${name}`);
  const env = withoutRefused(process.env);
  if ((env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '') return;
  spawn(process.execPath, [command, ...words], { detached: true, stdio: 'ignore', env }).unref();
}
