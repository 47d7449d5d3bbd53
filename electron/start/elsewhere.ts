/** A place that is open already, where nobody at this screen would see it: said, instead of ending without a word. */
import { app } from 'electron';
import { dropLock, screenOfOpen } from '../safe/open-mark.ts';
import { say, showInstead, systemLocale } from './message.ts';
import { onOtherComputer, onOtherScreen } from './elsewhere-words.ts';
import { languageOf } from './words.ts';

/** What the process ends with: not now. */
export const elsewhereCode = 75;

/**
 * Ends a start that found its place open. In a window on the same screen it has been shown by now, and nothing more is to be said.
 * @param screen that this start would have opened on; null where that is not known
 */
export async function leaveToOther(profile: string, screen: string | null): Promise<void> {
  const open = screenOfOpen(profile);
  if (screen === null || open === null || open === screen) return app.exit(0);
  const { title, text } = onOtherScreen[languageOf(systemLocale())];
  say(`${title}\n${text}`);
  await showInstead({ type: 'info', message: title, detail: text });
  app.exit(elsewhereCode);
}

/**
 * A computer that went down, or has another name since, never takes its lock away: a person may know, the application cannot.
 * @param computer whose name the lock bears
 */
export async function askForOtherComputer(profile: string, computer: string): Promise<void> {
  const { title, text, leave, open } = onOtherComputer[languageOf(systemLocale())];
  const detail = text(computer);
  say(`${title}\n${detail}`);
  const buttons = [leave, open];
  const choices = { buttons, defaultId: 0, cancelId: 0, noLink: true };
  if ((await showInstead({ type: 'warning', message: title, detail, ...choices })) === 0)
    return app.exit(elsewhereCode);
  dropLock(profile);
  app.relaunch();
  app.exit(0);
}
