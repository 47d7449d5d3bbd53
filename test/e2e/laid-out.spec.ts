/** Where things stand on the screen: what no page without a screen can tell. */
import { expect, test, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { settled } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';
import { openPerson } from './support/practice.ts';

test.describe.configure({ mode: 'parallel' });

async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return box;
}

const right = ({ x, width }: { x: number; width: number }): number => x + width;

test('erasing a document stands at the end of its row, under one another', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/documents`);
  const erase = page.getByRole('button', { name: new RegExp(`^${t('erasure:ask.title')}`) });
  await erase.first().waitFor();
  expect(await erase.count()).toBeGreaterThan(1);
  const ends = new Set<number>();
  for (const button of await erase.all()) {
    const [own, row] = [await boxOf(button), await boxOf(button.locator('xpath=ancestor::li'))];
    expect(right(own)).toBeLessThanOrEqual(right(row));
    ends.add(Math.round(right(own)));
  }
  expect([...ends]).toHaveLength(1);
  await desk.close();
});

test('a notice lies over no room of the rail, and not over the switch at its foot', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/network`);
  await page
    .locator('[data-inquiry]')
    .first()
    .getByRole('button', { name: t('dossier:entry.takeOut') })
    .click();
  const notice = page.locator('.mantine-Notification-root').first();
  await notice.waitFor();
  await settled(page);
  const [said, rail] = [await boxOf(notice), await boxOf(page.getByRole('navigation').first())];
  expect(said.x).toBeGreaterThanOrEqual(right(rail));
  // The end of a long page is read above it.
  const main = page.getByRole('main');
  await main.evaluate((room) => room.scrollTo(0, room.scrollHeight));
  const last = main.locator('[data-dossier] :is(button, input, textarea)').last();
  expect((await boxOf(last)).y).toBeLessThan(said.y);
  await desk.close();
});
