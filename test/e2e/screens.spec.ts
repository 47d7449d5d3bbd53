/** Every screen and dialog, in four languages, light and dark: accessible, in its width, in words, without complaint. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { unlock } from '../journeys/start.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import { audit, complaintsOf } from './support/audit.ts';
import { lien, practiceProfile } from './support/profiles.ts';
import { freshFolder } from './launch.ts';
import { dialogsOf, dossiersOf, goTo, tabsOf } from './support/tour.ts';

const colours = ['light', 'dark'] as const;
type Colours = (typeof colours)[number];

interface Sight {
  readonly language: ScreenLanguage;
  readonly colours: Colours;
}
const sights: readonly Sight[] = screenLanguages.flatMap((language) =>
  colours.map((scheme) => ({ language, colours: scheme })),
);

/** The application on a profile, seen in a language and colours, as whoever sits down at it chooses them. */
async function open({ language, colours: colorScheme }: Sight, profile: string): Promise<Desk> {
  const desk = await Desk.open({ language, profile });
  await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  await desk.page.getByRole('radio', { name: language.toUpperCase(), exact: true }).check({ force: true });
  return desk;
}

for (const sight of sights) {
  const name = `${sight.language}, ${sight.colours}`;

  test(`first start (${name})`, async () => {
    const desk = await open(sight, freshFolder());
    const complaints = complaintsOf(desk.page);
    const { page, t } = desk;
    await audit(page, 'language');
    await desk.button('common:next').click();
    await desk.button('common:next').click();
    await audit(page, 'who, with what is missing');
    await desk.field('start:who.name').fill(lien.name);
    await desk.choice('start:who.service').pressSequentially('gent');
    await page.getByRole('option').first().waitFor();
    await audit(page, 'who, choosing the service');
    await page.getByRole('option').first().click();
    if ((await desk.choice('start:who.function').inputValue()) === '') {
      await desk.choice('start:who.function').click();
      await page.getByRole('option').first().click();
    }
    await desk.button('common:next').click();
    await page.getByRole('heading', { name: t('start:passphrase.title') }).waitFor();
    await audit(page, 'passphrase suggested');
    await page.getByText(t('start:passphrase.own'), { exact: true }).click();
    await desk.field('start:passphrase.label').fill('lien');
    await desk.button('start:passphrase.create').click();
    await audit(page, 'passphrase of my own, too weak');
    await page.getByText(t('start:passphrase.suggested'), { exact: true }).click();
    await page.getByLabel(t('start:passphrase.writtenDown')).check();
    await desk.button('start:passphrase.create').click();
    await page.getByRole('heading', { name: t('start:practice.title') }).waitFor();
    await page.getByRole('checkbox').first().waitFor();
    await audit(page, 'practice on offer');
    await desk.button('start:practice.skip').click();
    await page.getByRole('navigation').first().waitFor();
    await audit(page, 'Today, of a newcomer');
    for (const address of [
      '/people',
      '/exchange/received',
      '/exchange/send',
      '/exchange/on-the-way',
      '/exchange/correspondents',
    ]) {
      await goTo(page, address);
      await audit(page, `${address}, of a newcomer`);
    }
    expect(complaints).toEqual([]);
    await desk.close();
  });

  test(`rooms (${name})`, async () => {
    const desk = await open(sight, await practiceProfile());
    const complaints = complaintsOf(desk.page);
    const { page, t } = desk;
    await audit(page, 'unlock');
    await desk.field('start:passphrase.label').fill('not this one');
    await desk.button('start:unlock.open').click();
    await page.getByText(t('problems:wrong-passphrase.what')).waitFor();
    await audit(page, 'wrong passphrase');
    await unlock(desk, lien);
    await page.getByRole('tab').first().waitFor();
    await audit(page, 'Today');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('today:why.open', { what: '' }).trim() })
      .first()
      .click();
    await audit(page, 'why a row is there');
    await page.keyboard.press('Escape');
    await page.getByRole('tab').nth(1).click();
    await audit(page, 'Today, on others');
    await desk
      .button('today:action.remind')
      .or(page.getByRole('button', { name: new RegExp(`^${t('today:action.remind')}`) }))
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await audit(page, 'reminding someone');
    await page.keyboard.press('Escape');
    for (const address of [
      '/people',
      '/people/new',
      '/exchange/received',
      '/exchange/send',
      '/exchange/on-the-way',
      '/exchange/correspondents',
      '/directory',
      '/help',
    ]) {
      await goTo(page, address);
      await audit(page, address);
    }
    await page.getByRole('button', { name: lien.name }).click();
    await audit(page, 'who I am');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .or(page.getByRole('dialog').getByRole('textbox'))
      .first()
      .fill('regen');
    await page.getByRole('dialog').getByText('Regenboog').first().waitFor();
    await audit(page, 'finding');
    expect(complaints).toEqual([]);
    await desk.close();
  });

  test(`a dossier (${name})`, async () => {
    const desk = await open(sight, await practiceProfile());
    const complaints = complaintsOf(desk.page);
    await unlock(desk, lien);
    const all = await dossiersOf(desk);
    const dossier = all[sights.indexOf(sight) % all.length] ?? '';
    for await (const tab of tabsOf(desk, dossier)) await audit(desk.page, tab);
    for await (const dialog of dialogsOf(desk, dossier)) await audit(desk.page, dialog);
    expect(complaints).toEqual([]);
    await desk.close();
  });
}

test('every tab of every practice dossier', async () => {
  const desk = await open({ language: 'nl', colours: 'light' }, await practiceProfile());
  const complaints = complaintsOf(desk.page);
  await unlock(desk, lien);
  const all = await dossiersOf(desk);
  expect(all).toHaveLength(10);
  for (const dossier of all)
    for await (const tab of tabsOf(desk, dossier)) await audit(desk.page, `${tab} of ${dossier}`);
  expect(complaints).toEqual([]);
  await desk.close();
});
