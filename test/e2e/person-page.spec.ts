/** The page about a person: number of the registry, cell, and how to work with them, written where they stand (RN1-RN4, HW1-HW4). */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { openDossier } from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { dossierProfile, enter } from './support/profiles.ts';
import { surname } from './support/story.ts';

test('RN2, RN4, HW1, HW3: registry number, cell and how to work with somebody', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  const complaints = complaintsOf(page);
  await enter(desk);
  await openDossier(desk, surname);
  await desk.button('dossier:identity.open').click();
  const about = page.getByRole('article', { name: t('dossier:identity.title') });
  const fact = (unit: string) => about.locator(`[data-unit="${unit}"]`);
  const moveTo = async (place: string): Promise<void> => {
    await fact('place').getByRole('button').first().click();
    await fact('place').getByLabel(t('units:fields.identity.person.place.at'), { exact: true }).first().fill(place);
    await page.getByRole('option', { name: place, exact: true }).click();
    await desk.button('dossier:entry.done', fact('place')).click();
    await expect(fact('place')).toContainText(place);
  };

  await test.step('a national register number is refused at the field, with what to enter', async () => {
    await desk.button('dossier:identity.add', fact('registryNumber')).click();
    const number = fact('registryNumber').getByRole('textbox');
    await number.fill('85.07.30-033.28');
    await expect(fact('registryNumber')).toContainText(t('dossier:refused.national-number'));
    await desk.button('dossier:entry.done', fact('registryNumber')).click();
    await expect(number).toBeFocused();
    await audit('a number that is refused');
    await number.fill('2024/12345');
    await desk.button('dossier:entry.done', fact('registryNumber')).click();
    await expect(fact('registryNumber')).toContainText('2024/12345');
  });
  await test.step('a cell stands with its place, and ends with it', async () => {
    await desk.button('dossier:identity.add', fact('cell')).click();
    await fact('cell').getByRole('textbox').fill('Vleugel B, cel 214');
    await desk.button('dossier:entry.done', fact('cell')).click();
    await expect(fact('cell')).toHaveText('Vleugel B, cel 214');
    await moveTo('Gevangenis Brugge');
    await expect(fact('cell')).not.toContainText('214');
    await desk.button('dossier:identity.add', fact('cell')).click();
    await expect(fact('cell').getByRole('textbox')).toHaveValue('');
    await fact('cell').getByRole('textbox').fill('Vleugel 3');
    await desk.button('dossier:entry.done', fact('cell')).click();
    await expect(fact('cell')).toHaveText('Vleugel 3');
    await about.getByText(t('dossier:history.title'), { exact: true }).click();
    await expect(about.getByText('Vleugel B, cel 214, Gevangenis Gent', { exact: true })).toBeVisible();
    await audit('a cell of before, in the history');
  });
  await test.step('how to work with the person, written with them', async () => {
    const how = page.getByRole('article', { name: t('dossier:workingTogether.title') });
    await desk.button('dossier:workingTogether.add', how).click();
    const field = (name: string) =>
      how.getByLabel(t(`units:fields.assessment.working-together.how.${name}`), { exact: true });
    await field('helps').fill('Traag spreken, en herhalen wat afgesproken is.');
    await field('avoid').fill('Brieven afgeven zonder ze samen te lezen.');
    await field('withPerson-not-yet').check();
    await expect(field('whyNot')).toBeVisible();
    await audit('how to work with somebody, being written');
    await field('withPerson-yes').check();
    await field('why').fill('Hoort slecht met het linkeroor');
    await desk.button('dossier:entry.done', how).click();
    await expect(how).toContainText('Traag spreken');
    await expect(how).toContainText(t('units:values.withPerson.yes'));
    await expect(how.getByText(/geldt tot en met/)).toBeVisible();
    await audit('how to work with somebody');
  });
  await test.step('no list shows it', async () => {
    await desk.room('common:rail.people');
    await expect(page.getByRole('row', { name: /Paardenbloem/ })).not.toContainText(/Traag|214|12345/);
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: t('common:search.label') }).fill('herhalen');
    await expect(page.getByRole('button', { name: /Paardenbloem/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });
  await test.step('after twelve months it ended', async () => {
    await desk.close();
    await desk.reopen({ PASSERELLE_NOW: new Date(Date.now() + 400 * 86_400_000).toISOString() });
    await enter(desk);
    await openDossier(desk, surname);
    await desk.button('dossier:identity.open').click();
    const how = desk.page.getByRole('article', { name: t('dossier:workingTogether.title') });
    await expect(how).toContainText(t('dossier:workingTogether.ended'));
    await expect(how).not.toContainText('Traag spreken');
    await desk.button('dossier:workingTogether.add', how).click();
    await expect(how.getByLabel(t('units:fields.assessment.working-together.how.helps'))).toHaveValue('');
  });
  expect(complaints).toEqual([]);
  await desk.close();
});
