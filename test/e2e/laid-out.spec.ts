/** Where things stand on the screen: what no page without a screen can tell. */
import { expect, test, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
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
