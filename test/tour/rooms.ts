/** All rooms of someone who practises, and what opens over them. */
import { enter, lien, practiceProfile } from '../e2e/support/profiles.ts';
import { goTo } from '../e2e/support/tour.ts';
import { Desk } from '../journeys/desk.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

export async function rooms(language: ScreenLanguage, lens: Lens): Promise<void> {
  const desk = await Desk.open({ language, profile: await practiceProfile() });
  await unlocking(desk, lens);
  await today(desk, lens);
  const { page, t } = desk;
  for (const address of [
    '/agenda',
    '/people',
    '/people/new',
    '/exchange/received',
    '/exchange/send',
    '/exchange/on-the-way',
    '/exchange/correspondents',
    '/settle',
    '/directory',
    '/law/example',
    '/list',
    '/moved',
    '/service',
    '/help',
    '/help/guide',
    '/health',
    '/updates',
    '/log',
    '/safety',
    '/computer',
    '/due',
    '/erased',
  ]) {
    await goTo(page, address);
    await lens.look(desk, address);
  }
  await page.getByRole('button', { name: lien.name }).click();
  await lens.look(desk, 'who I am');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByLabel(t('common:search.label')).last().fill('regen');
  await page.getByRole('dialog').getByText('Regenboog').first().waitFor();
  await lens.look(desk, 'finding');
  await page.keyboard.press('Escape');
  await desk.close();
}

async function unlocking(desk: Desk, lens: Lens): Promise<void> {
  const { page, t } = desk;
  await desk.field('start:passphrase.label').waitFor();
  await lens.look(desk, 'unlock');
  await desk.field('start:passphrase.label').fill('not this one');
  await desk.button('start:unlock.open').click();
  await page.getByText(t('problems:wrong-passphrase.what')).waitFor();
  await lens.look(desk, 'wrong passphrase');
  await desk.button('computer:lost.link').click();
  await lens.look(desk, 'passphrase lost');
  await page.reload();
  await enter(desk);
}

async function today(desk: Desk, lens: Lens): Promise<void> {
  const { page, t } = desk;
  await page.getByRole('tab').first().waitFor();
  await lens.look(desk, 'Today');
  const begins = (key: string): RegExp => new RegExp(`^${t(key, { what: '' }).trim()}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: begins('today:why.open') })
    .first()
    .click();
  await lens.look(desk, 'why a row is there');
  await page.keyboard.press('Escape');
  await desk.field('today:filter').fill('Regenboog');
  await lens.look(desk, 'Today, filtered');
  await page
    .getByRole('button', { name: t('today:action.done'), exact: true })
    .first()
    .click();
  await page.getByRole('dialog').or(desk.button('common:undo')).first().waitFor();
  await lens.look(desk, 'done');
  await page.keyboard.press('Escape');
  await desk.field('today:filter').fill('');
  await page.keyboard.press('Escape');
  await page.getByRole('tab').nth(1).click();
  await lens.look(desk, 'Today, on others');
  await page
    .getByRole('button', { name: begins('today:action.remind') })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await lens.look(desk, 'reminding');
  await page.keyboard.press('Escape');
  await page.getByRole('tab').nth(2).click();
  await lens.look(desk, 'Today, all');
}
