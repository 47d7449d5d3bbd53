/** What stands in two versions: all in one place, chosen there, and still told in the row afterwards. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeHeader } from '../../electron/frames/header.ts';
import { Desk } from '../journeys/desk.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

test('two versions: chosen in one place, told in the row afterwards', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('common:rail.settle') })
    .click();
  await page.getByRole('heading', { name: t('settle:title') }).waitFor();
  const things = page.getByRole('main').getByRole('article');
  await things.first().waitFor();
  await audit('two versions to settle');

  const before = await things.count();
  const thing = things.first();
  await desk.button('dossier:versions.another', thing).click();
  // Taking what is not there yet says so, and the keyboard is in the field.
  const third = thing.locator('input, textarea').first();
  await third.fill('');
  await desk.button('dossier:versions.useThis', thing).click();
  await expect(thing.getByRole('alert')).toHaveText(t('dossier:versions.incomplete'));
  await expect(third).toBeFocused();
  await desk.button('dossier:cancel', thing).click();
  const kept = thing.getByRole('button', { name: t('dossier:versions.keepThis') }).first();
  const value = (await kept.getAttribute('aria-label'))?.split(': ').slice(1).join(': ') ?? '';
  const inDossier = (await thing.getByRole('link').getAttribute('href')) ?? '';
  await kept.click();
  const done = page.getByRole('status').filter({ hasText: t('settle:done') });
  await expect(done).toContainText(value);
  await expect(things).toHaveCount(before - 1);

  await goTo(page, inDossier.replace('#', ''));
  const [settledBy = ''] = t('dossier:versions.settledBy').split('{{who}}');
  await expect(page.getByRole('main').getByText(settledBy).first()).toBeVisible();

  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('history:open') }).click();
  await page.getByRole('heading', { name: t('history:title'), exact: true }).waitFor();
  const events = page.getByRole('list', { name: t('history:view.events') }).getByRole('listitem');
  await expect(events.first()).toContainText(t('history:what.settled'));
  await expect(events.first()).toContainText(value);
  await audit('history: who wrote what');
  const all = await events.count();
  await desk.field('history:filter.person').selectOption({ label: lien.name });
  await expect(events).not.toHaveCount(all);
  await page.getByText(t('history:view.between'), { exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: t('history:between.changedTitle') })).toContainText(value);
  await audit('history: what changed');
  await page.getByText(t('history:view.day'), { exact: true }).click();
  await expect(page.getByRole('main').getByText(value).first()).toBeVisible();
  await audit('history: how it stood');

  // Chosen in haste: what the other one said can be taken after all, where it stands.
  await goTo(page, '/settle');
  const keeps = things.first().getByRole('button', { name: t('dossier:versions.keepThis') });
  const other = (await keeps.last().getAttribute('aria-label'))?.split(': ').slice(1).join(': ') ?? '';
  await keeps.first().click();
  await done.getByRole('link', { name: t('settle:otherwise') }).click();
  const takeOther = page.getByRole('button', { name: `${t('dossier:versions.afterAll')}: ${other}`, exact: true });
  await takeOther.click();
  await expect(takeOther).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(other);
  expect(complaints).toEqual([]);
  await desk.close();

  // Then a newer version was here, and wrote in its own way.
  addLaterFile(desk.profile);
  await desk.reopen();
  await enter(desk);
  await expect(desk.page.getByRole('note').filter({ hasText: t('common:readsOnly.newer-version') })).toBeVisible();
  await goTo(desk.page, inDossier.replace('#', ''));
  await expect(desk.page.getByRole('main').getByText(settledBy).first()).toBeVisible();
  await auditOf(desk.page, { inDark: false })('reading only');
  await desk.close();
});

/** A file of the journal as a later version of the application would begin it. */
function addLaterFile(profile: string): void {
  const [folder] = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'journal',
  );
  if (folder === undefined) throw new Error('no journal');
  const journal = join(folder.parentPath, folder.name);
  const number = readdirSync(journal).length + 1;
  const header = encodeHeader({ magic: 'PASSJRNL', number, previous: new Uint8Array(32) });
  new DataView(header.buffer).setUint32(8, 2, true);
  header.set(createHash('sha256').update(header.subarray(0, 48)).digest(), 48);
  writeFileSync(join(journal, `journal-${String(number).padStart(8, '0')}`), header);
}
