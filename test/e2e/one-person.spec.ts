/** One person, begun twice: put together from the person page, one row in the list, there and back, and separated again. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { newDossier } from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { dossierProfile, enter } from './support/profiles.ts';
import { slip } from './support/story.ts';

const twice = { ...slip, surname: 'Paardebloem', birth: '3/4/1997' };
const first = 'Paardenbloem, Wolf';
const second = 'Paardebloem, Wolf';

test('OP1-OP4: two dossiers of one person, together and apart again', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  const complaints = complaintsOf(page);
  await enter(desk);
  await newDossier(desk, twice);
  const rows = page.getByRole('row', { name: /Paarden?bloem/ });
  const line = page.getByRole('navigation', { name: t('dossier:onePerson.line_other', { count: 2 }) });

  // What is half below the head of the room is no target there.
  const atTop = (): Promise<void> =>
    page
      .locator('h2')
      .first()
      .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  const headed = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  await test.step('put together, from the page about the person', async () => {
    await page.getByRole('button', { name: t('dossier:identity.open') }).click();
    await page.getByRole('button', { name: t('dossier:onePerson.putNamed', { name: first }) }).click();
    const dialog = page.getByRole('dialog', { name: t('dossier:onePerson.dialog.title') });
    await dialog.getByRole('radio', { name: first }).check();
    await atTop();
    await audit('put together');
    await desk.button('dossier:onePerson.dialog.action', dialog).click();
    await expect(line).toBeVisible();
    await atTop();
    await audit('one person, on the page about them');
  });
  await test.step('the list and the search name the person once', async () => {
    await desk.room('common:rail.people');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(t('people:dossiers_other', { count: 2 }));
    await audit('one row');
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: t('common:search.label') }).fill('paarde');
    await expect(page.getByRole('button', { name: /Paarden?bloem, Wolf/ })).toHaveCount(1);
    await page.keyboard.press('Escape');
  });
  await test.step('there, and back', async () => {
    await rows.getByRole('link').click();
    await expect(headed(first)).toBeVisible();
    await line.getByRole('link', { name: second }).click();
    await expect(headed(second)).toBeVisible();
    await audit('the other dossier');
    await line.getByRole('link', { name: first }).click();
    await expect(headed(first)).toBeVisible();
  });
  await test.step('separated again: both stand in the list', async () => {
    await desk.button('dossier:onePerson.separate', line).click();
    await expect(line).toHaveCount(0);
    await desk.room('common:rail.people');
    await expect(rows).toHaveCount(2);
  });
  expect(complaints).toEqual([]);
  await desk.close();
});
