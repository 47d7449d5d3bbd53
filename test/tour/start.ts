/** First start, a newcomer's empty rooms, the restoring of a copy. */
import { goTo } from '../e2e/support/tour.ts';
import { lien } from '../e2e/support/profiles.ts';
import { Desk } from '../journeys/desk.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

const rooms = [
  '/people',
  '/people/new',
  '/exchange/received',
  '/exchange/send',
  '/exchange/on-the-way',
  '/exchange/correspondents',
  '/settle',
  '/directory',
  '/computer',
  '/safety',
  '/log',
  '/erased',
  '/health',
  '/updates',
  '/help',
];

export async function start(language: ScreenLanguage, lens: Lens): Promise<void> {
  const desk = await Desk.open({ language });
  const { page, t } = desk;
  await lens.look(desk, 'language');
  await desk.button('safety:restore.offer').click();
  await desk.button('safety:restore.pick').waitFor();
  await lens.look(desk, 'restore');
  await page.reload();
  await desk.button('common:next').click();
  await desk.button('common:next').click();
  await lens.look(desk, 'who, with what is missing');
  await desk.field('start:who.name').fill(lien.name);
  await desk.choice('start:who.service').pressSequentially('gent');
  await page.getByRole('option').first().waitFor();
  await lens.look(desk, 'choosing the service');
  await page.getByRole('option', { name: lien.service.take }).first().click();
  await desk.choice('start:who.function').click();
  await lens.look(desk, 'choosing the function');
  await page.getByRole('option').first().click();
  await desk.button('common:next').click();
  await page.getByRole('heading', { name: t('start:passphrase.title') }).waitFor();
  await lens.look(desk, 'passphrase suggested');
  await page.getByText(t('start:passphrase.own'), { exact: true }).click();
  await desk.field('start:passphrase.label').fill('lien');
  await desk.button('start:passphrase.create').click();
  await lens.look(desk, 'passphrase too weak');
  await page.getByText(t('start:passphrase.suggested'), { exact: true }).click();
  await page.getByLabel(t('start:passphrase.writtenDown')).check();
  await desk.button('start:passphrase.create').click();
  await page.getByRole('heading', { name: t('start:practice.title') }).waitFor();
  await page.getByRole('checkbox').first().waitFor();
  await lens.look(desk, 'practice on offer');
  await desk.button('start:practice.skip').click();
  await page.getByRole('navigation').first().waitFor();
  await lens.look(desk, 'Today of a newcomer');
  for (const address of rooms) {
    await goTo(page, address);
    await lens.look(desk, `${address} of a newcomer`);
  }
  await desk.close();
}
