/** What somebody who had never seen the desk stumbled over, and must not again: each where they stood. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { newDossier, openTab } from '../journeys/dossier.ts';
import { openPerson } from './support/practice.ts';
import { emptyProfile, enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

test.describe.configure({ mode: 'parallel' });

test('what keeps a modality closed stands in its line, with the way to it', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { page, t } = desk;
  await enter(desk);
  await newDossier(desk, {
    ...{ surname: 'Korenbloem', firstName: 'Zilver', birth: '3/4/1991', place: 'Dendermonde' },
    ...{ months: 48, asWritten: '48 maanden', route: 'court', dates: {} },
  });
  await openTab(desk, 'legal');
  const calendar = page.getByRole('region', { name: t('dossier:calendar.title'), exact: true });
  const closed = calendar.locator('[data-refused="start-unknown"]').first();
  const way = closed.getByRole('button', {
    name: t('dossier:legal.missing.first', { what: t('dossier:legal.missing.start-unknown') }),
  });
  await expect(way).toBeVisible();
  await way.click();
  await expect(page.getByRole('region', { name: t('dossier:legal.dates'), exact: true }).locator(':focus')).toHaveCount(
    1,
  );
  await desk.close();
});

test('the search offers whom one opened last and what one may do before anything is typed', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  await openPerson(desk, 'Maanlicht');
  await openPerson(desk, 'Vuurtoren');
  await page.keyboard.press('Control+K');
  const search = page.getByRole('dialog');
  await expect(search.getByRole('button', { name: /Maanlicht/ })).toBeVisible();
  for (const command of ['note', 'newDossier', 'print'] as const)
    await expect(search.getByRole('button', { name: t(`common:search.command.${command}`) })).toBeVisible();
  await expect(search.getByRole('button', { name: t('common:lock'), exact: true })).toBeVisible();
  await desk.close();
});

test('the passphrase is shown by a button in the language of the screen; the page does not jump with its bar', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await practiceProfile() });
  const { page, t } = desk;
  await expect(page.getByRole('button', { name: t('start:passphrase.show') })).toBeVisible();
  await enter(desk);
  const left = async (): Promise<number> =>
    page
      .locator('h1')
      .first()
      .evaluate((title) => Math.round(title.getBoundingClientRect().left));
  await goTo(page, '/people');
  const long = await left();
  await goTo(page, '/moved');
  expect(await left()).toBe(long);
  await desk.close();
});
