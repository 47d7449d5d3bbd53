/** Somebody of the supervisory authority looks at the place, meets nobody there, and leaves it locked. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

/** Of practice dossiers, all in the list of this profile. */
const surnames = ['Regenboog', 'Vuurtoren', 'Kompas', 'Zandloper', 'Boussole'];

test('U11 U12 an inspection shows log, bases and configuration, no dossier, and ends locked', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await desk.room('common:rail.people');
  for (const surname of surnames) await expect(page.getByText(surname).first()).toBeVisible();
  await goTo(page, '/service');
  await page.getByRole('tab', { name: t('officer:room.tab') }).click();
  await desk.button('officer:inspection.begin').click();
  const dialog = page.getByRole('dialog');
  await desk.field('officer:inspection.name', dialog).fill('Controleorgaan, Fien Madelief');
  await desk.button('officer:inspection.begin', dialog).click();
  await page
    .getByText(/Controleorgaan, Fien Madelief/)
    .first()
    .waitFor();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  for (const part of ['log', 'disclosures', 'retention', 'bases', 'configuration'] as const) {
    await page.getByRole('tab', { name: t(`officer:inspection.tabs.${part}`) }).click();
    await page.getByRole('tabpanel').waitFor();
    await audit(`inspection, ${part}`);
    const shown = await page.locator('body').innerText();
    expect(surnames.filter((surname) => shown.includes(surname))).toEqual([]);
  }
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const locked = desk.nextWindow();
  // The page may be gone before it can answer: that is what was asked for.
  await desk
    .button('officer:inspection.end')
    .click()
    .catch(() => undefined);
  desk.page = await locked;
  await enter(desk);
  await desk.page.getByRole('navigation').first().waitFor();
  expect(complaints).toEqual([]);
  await desk.close();
});

test('SB17 papers for the privacy officer are read on screen, in the language chosen, before one is saved', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await goTo(page, '/service?tab=data-protection');
  await desk.button('officer:room.read').click();
  const sheet = page.getByRole('region', { name: t('papers:tab.preview') });
  await expect(sheet).toContainText('Artikel 55');
  await page.getByLabel(t('officer:room.paper'), { exact: true }).selectOption('breach');
  await expect(sheet).toContainText(t('officer:paper.breach.about'));
  await expect(sheet).toContainText('Artikel 61');
  await page.getByLabel(t('officer:room.language'), { exact: true }).selectOption('fr');
  await expect(sheet).toContainText('Article 61');
  await audit('a paper for the privacy officer');
  await desk.button('officer:room.readNoMore').click();
  await expect(sheet).toHaveCount(0);
  expect(complaints).toEqual([]);
  await desk.close();
});
