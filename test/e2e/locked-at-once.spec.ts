/** What happens at the edges of a lock: the machine sleeps, the clipboard holds something of ours, the screen is recorded. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock } from '../journeys/start.ts';
import { call, ended, rendererPid } from './shell/bridge.ts';
import { dossierProfile, enter } from './support/profiles.ts';
import { slip } from './support/story.ts';

test.setTimeout(120_000);

test('SH7 SH8 SH9 the page is gone when the machine goes to sleep, and with it what was copied out of it, not what others copied', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { app } = desk;
  const onBoard = (): Promise<string> => app.evaluate(async ({ clipboard }) => clipboard.readText());
  const selected = (): Promise<string> =>
    app.evaluate(async ({ clipboard }) => {
      const read: unknown = Reflect.get(clipboard, 'readText');
      const text: unknown =
        'selection' in clipboard
          ? await clipboard.selection.readText()
          : typeof read === 'function' && (read.call(clipboard, 'selection') as unknown);
      return String(text);
    });
  await enter(desk);
  await dossier.openDossier(desk, slip.surname);
  await dossier.openTab(desk, 'notes');
  const note = desk.page.getByRole('textbox', { name: desk.t('dossier:note.text'), exact: true });
  await note.fill('Waterhoentjesnest');
  await note.selectText();
  await note.press('Control+c');
  await expect.poll(onBoard).toBe('Waterhoentjesnest');
  await expect.poll(selected).toBe('Waterhoentjesnest');
  // As the page does a moment later.
  for (const place of ['clipboard', 'selection']) await call(desk.page, 'clipboard.noted', { place });

  await app.evaluate(({ BrowserWindow }) => {
    const seen: boolean[] = [];
    Reflect.set(globalThis, 'hidden', seen);
    BrowserWindow.prototype.setContentProtection = (isHidden) => void seen.push(isHidden);
  });
  const page = await rendererPid(app);
  const opened = desk.nextWindow();
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await ended(page);
  desk.page = await opened;
  await expect.poll(onBoard).toBe('');
  await expect.poll(selected).toBe('');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'hidden') as unknown)).toEqual([true]);

  await enter(desk);
  await app.evaluate(async ({ clipboard }) => clipboard.writeText('van een ander programma'));
  await lock(desk);
  expect(await onBoard()).toBe('van een ander programma');
  await desk.close();
});
