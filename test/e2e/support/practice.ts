/** Ways to people of the practice dossiers. */
import type { Desk } from '../../journeys/desk.ts';
import { goTo } from './tour.ts';

/** Opens the dossier of whoever is called so; gives its address, without a part. */
export async function openPerson({ page }: Desk, surname: string): Promise<string> {
  await goTo(page, '/people');
  const row = page.locator('[data-row-link]').filter({ hasText: surname });
  await row.first().click();
  await page.getByRole('main').getByRole('tab').first().waitFor();
  const address = await page.evaluate(() => window.location.hash.slice(1));
  return address.split('/').slice(0, 3).join('/');
}
