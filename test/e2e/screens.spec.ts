/** Every screen and dialog, in four languages, light and dark: accessible, in its width, in words, without complaint. */
import { expect, test } from '@playwright/test';
import { receiverFor } from '../../shared/practice/receivers.ts';
import { Desk } from '../journeys/desk.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import { auditOf, complaintsOf, type Audit } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { freshFolder, withoutOptimising } from './launch.ts';
import { dialogsOf, dossiersOf, goTo, tabsOf } from './support/tour.ts';

// The largest pages take the checker many seconds on a busy machine.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

for (const language of screenLanguages) {
  // Colours are the same in every language: once is enough.
  const inDark = language === 'en';
  // What the checker asks does not depend on words either; width and words are looked at in every language.
  const withChecker = inDark;
  test(`screens of a first start are whole and accessible (${language})`, async () => {
    const desk = await Desk.open({ language, profile: freshFolder(), args: withoutOptimising });
    const complaints = complaintsOf(desk.page);
    const audit = auditOf(desk.page, { inDark, withChecker });
    const { page, t } = desk;
    await audit('language');
    await desk.button('common:next').click();
    await desk.button('common:next').click();
    await audit('who, with what is missing');
    await desk.field('start:who.name').fill(lien.name);
    await desk.choice('start:who.service').pressSequentially('gent');
    await page.getByRole('option').first().waitFor();
    await audit('who, choosing the service');
    await page.getByRole('option').first().click();
    if ((await desk.choice('start:who.function').inputValue()) === '') {
      await desk.choice('start:who.function').click();
      await page.getByRole('option').first().click();
    }
    await desk.button('common:next').click();
    await page.getByRole('heading', { name: t('start:passphrase.title') }).waitFor();
    await audit('passphrase suggested');
    await page.getByText(t('start:passphrase.own'), { exact: true }).click();
    await desk.field('start:passphrase.label').fill('lien');
    await desk.button('start:passphrase.create').click();
    await audit('passphrase of my own, too weak');
    await page.getByText(t('start:passphrase.suggested'), { exact: true }).click();
    await page.getByLabel(t('start:passphrase.writtenDown')).check();
    await desk.button('start:passphrase.create').click();
    await page.getByRole('heading', { name: t('start:practice.title') }).waitFor();
    await page.getByRole('checkbox').first().waitFor();
    await audit('practice on offer');
    await desk.button('start:practice.skip').click();
    await page.getByRole('navigation').first().waitFor();
    await audit('Today, of a newcomer');
    for (const address of [
      '/people',
      '/exchange/received',
      '/exchange/send',
      '/exchange/on-the-way',
      '/exchange/correspondents',
    ]) {
      await goTo(page, address);
      await audit(`${address}, of a newcomer`);
    }
    expect(complaints).toEqual([]);
    await desk.close();
  });

  test(`every room and tab of a dossier is whole and accessible (${language})`, async () => {
    const desk = await Desk.open({ language, profile: await practiceProfile(), args: withoutOptimising });
    const complaints = complaintsOf(desk.page);
    const audit = auditOf(desk.page, { inDark, withChecker });
    await locked(desk, audit);
    await enter(desk);
    await today(desk, audit);
    await rooms(desk, audit);
    const [first = '', ...others] = shareOf(language, await dossiersOf(desk, 10));
    // The first of them in each language is looked at with everything, so four of the ten; all ten for width and words.
    await lookThrough(desk, first, auditOf(desk.page, { inDark }));
    const inWords = auditOf(desk.page, { inDark: false, withChecker: false });
    for (const other of others) await lookThrough(desk, other, inWords);
    for await (const dialog of dialogsOf(desk, first)) await audit(dialog);
    expect(complaints).toEqual([]);
    await desk.close();
  });
}

/** Every tab of a dossier, and whether its next dates can be read whole. */
async function lookThrough(desk: Desk, dossier: string, look: Audit): Promise<void> {
  for await (const tab of tabsOf(desk, dossier)) await look(`${tab} of ${dossier}`);
  const all = desk.button('dossier:head.allDates');
  if ((await all.count()) === 0) return;
  await all.click();
  await look(`dates of ${dossier}`);
  const names = desk.page.getByRole('dialog').locator('bdi');
  expect(await names.evaluateAll((list) => list.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  await desk.page.keyboard.press('Escape');
}

async function locked(desk: Desk, audit: Audit): Promise<void> {
  await audit('unlock');
  await desk.field('start:passphrase.label').fill('not this one');
  await desk.button('start:unlock.open').click();
  await desk.page.getByText(desk.t('problems:wrong-passphrase.what')).waitFor();
  await audit('wrong passphrase');
}

async function today(desk: Desk, audit: Audit): Promise<void> {
  const { page, t } = desk;
  await page.getByRole('tab').first().waitFor();
  await audit('Today');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('today:why.open', { what: '' }).trim() })
    .first()
    .click();
  await audit('why a row is there');
  await page.keyboard.press('Escape');
  await page.getByRole('tab').nth(1).click();
  await audit('Today, on others');
  await desk
    .button('today:action.remind')
    .or(page.getByRole('button', { name: new RegExp(`^${t('today:action.remind')}`) }))
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await audit('reminding someone');
  await page.keyboard.press('Escape');
}

async function rooms(desk: Desk, audit: Audit): Promise<void> {
  const { page } = desk;
  for (const address of [
    '/agenda',
    '/people',
    '/people/new',
    '/people/list',
    '/absence',
    '/exchange/received',
    '/exchange/send',
    '/exchange/on-the-way',
    '/exchange/correspondents',
    '/settle',
    '/tasks',
    '/service',
    '/directory',
    '/list',
    '/law/example',
    '/moved',
    '/computer',
    '/safety',
    '/log',
    '/erased',
    '/help',
    '/help/news',
    '/help/guide',
    '/help/notices',
    '/health',
    '/updates',
    '/due',
  ]) {
    await goTo(page, address);
    await audit(address);
    if (address === '/exchange/send') await makesUpReceiver(desk, audit);
  }
  await page.getByRole('button', { name: lien.name }).click();
  await audit('who I am');
  const dialog = page.getByRole('dialog');
  // Its keys are its own from when the keyboard is in it, a moment after it is seen.
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('regen');
  await dialog.getByText('Regenboog').first().waitFor();
  await audit('finding');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Where the button was stands somebody now, chosen and under the keyboard. */
async function makesUpReceiver(desk: Desk, audit: Audit): Promise<void> {
  await desk.button('exchange:practiceReceiver.add').press('Enter');
  const receiver = desk.page.getByRole('radio', { name: receiverFor('prison:gent', desk.language).name });
  await expect(receiver).toBeFocused();
  await expect(receiver).toBeChecked();
  await audit('somebody made up to send to');
}

/** Each practice dossier in one of the languages: every tab of all ten is seen. */
function shareOf(language: ScreenLanguage, all: readonly string[]): readonly string[] {
  expect(all).toHaveLength(10);
  return all.filter((_, at) => at % screenLanguages.length === screenLanguages.indexOf(language));
}
