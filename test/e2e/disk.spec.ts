/** A disk that takes nothing, and a profile that was copied: nothing is lost, and people are told. */
import { chromium, expect, test, type ElectronApplication } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { chmodSync, type promises } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { words } from '../journeys/words.ts';
import { freshFolder } from './launch.ts';
import { ended } from './shell/bridge.ts';
import { debuggerAddress, startAsOrdinary, takeRights } from './support/ordinary-user.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { Screen } from './support/screen.ts';
import { noteText, surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel' });

async function withDossier(): Promise<Desk> {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  await enter(desk);
  await dossier.openDossier(desk, surname);
  return desk;
}

/** From now on the shell is told that the disk is full, or has room again. */
const fillDisk = (app: ElectronApplication, isFull: boolean): Promise<void> =>
  app.evaluate(async (_electron, full) => {
    const load: ((name: string) => { promises: typeof promises }) | undefined = process.mainModule?.require;
    if (load === undefined) throw new Error('no way into the shell');
    const file = await load('node:fs').promises.open(process.execPath);
    const handle = Object.getPrototypeOf(file) as { write: unknown; realWrite?: unknown };
    await file.close();
    handle.realWrite ??= handle.write;
    handle.write = full ? () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : handle.realWrite;
  }, isFull);

test('a note that the full disk does not take stays on screen, and is filed once there is room', async () => {
  const desk = await withDossier();
  await dossier.openTab(desk, 'notes');
  await fillDisk(desk.app, true);
  const field = desk.field('dossier:note.text');
  await field.fill(noteText);
  await field.press('Control+Enter');
  const refusal = desk.page.getByRole('alert').filter({ hasText: desk.t('problems:disk-full.what') });
  await expect(refusal).toContainText(desk.t('problems:disk-full.next'));
  await expect(field).toHaveValue(noteText);
  await expect(desk.page.getByRole('article')).toHaveCount(0);
  await desk.button('dossier:marks.copy', refusal).click();
  await fillDisk(desk.app, false);
  await field.press('Control+Enter');
  await expect(desk.page.getByRole('article')).toContainText(noteText);
  await expect(refusal).toHaveCount(0);
  await desk.close();
});

test('a profile copied while it is open goes on as a place of its own', async () => {
  const desk = await withDossier();
  await dossier.addNote(desk, noteText);
  const profile = join(freshFolder('copy'), 'profile');
  spawnSync('cp', ['-a', desk.profile, profile]);
  const copy = await Desk.open({ language: 'nl', profile });
  await enter(copy);
  await expect(copy.page.getByText(copy.t('common:notice.moved'))).toBeVisible();
  await dossier.openDossier(copy, surname);
  for (const each of [copy, desk]) {
    await dossier.addNote(each, `Verder gewerkt in ${each === copy ? 'de kopie' : 'het origineel'}.`);
    await expect(each.page.getByRole('article')).toHaveCount(2);
  }
  await copy.close();
  await desk.close();
});

test('where nothing can be written it is said, and everything can be read', async () => {
  const desk = await withDossier();
  await dossier.addNote(desk, noteText);
  await desk.close();
  const folder = freshFolder('rights');
  chmodSync(folder, 0o755);
  const profile = join(folder, 'profile');
  spawnSync('cp', ['-a', desk.profile, profile]);
  takeRights(profile);
  // Of its own: no driver tells this page that it is seen.
  const screen = await Screen.open();
  const started = startAsOrdinary(folder, profile, { display: screen.display });
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
    await expect.poll(() => browser.contexts()[0]?.pages().length ?? 0).toBe(1);
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (page === undefined) throw new Error('no window');
    const t = words('nl');
    await page.getByText('NL', { exact: true }).click();
    await page
      .getByLabel(t('start:passphrase.label'), { exact: true })
      .and(page.locator('input'))
      .fill(lien.passphrase);
    await page.getByRole('button', { name: t('start:unlock.open'), exact: true }).click();
    await expect(page.getByRole('note').filter({ hasText: t('common:readsOnly.read-only') })).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t('common:rail.people') })
      .click();
    await page
      .getByRole('row', { name: new RegExp(surname) })
      .getByText(surname)
      .first()
      .click();
    await page.getByRole('tab', { name: t('dossier:tab.notes'), exact: true }).click();
    await expect(page.getByText(noteText).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: t('dossier:note.text'), exact: true })).toHaveCount(0);
    await browser.close();
  } finally {
    process.kill(started.pid ?? 0, 'SIGKILL');
    await ended(started.pid ?? 0);
    screen.close();
  }
});
