/** Papers: each kind a dossier gives, the writing of a report, and what changed since a day. */
import { enter, practiceProfile } from '../e2e/support/profiles.ts';
import { dossiersOf, goTo } from '../e2e/support/tour.ts';
import { Desk } from '../journeys/desk.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

export async function papers(language: ScreenLanguage, lens: Lens): Promise<void> {
  const desk = await Desk.open({ language, profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const all = await dossiersOf(desk, 10);
  await goTo(page, `${all[screenLanguages.indexOf(language) % all.length] ?? ''}/papers`);
  const list = page.getByRole('navigation', { name: t('papers:tab.choose') }).getByRole('button');
  await list.first().waitFor();
  for (let at = 0; at < (await list.count()); at += 1) {
    await list.nth(at).click();
    await lens.look(desk, await list.nth(at).innerText());
  }
  await page.getByRole('button', { name: t('papers:tab.plan'), exact: true }).click();
  await desk.button('papers:tab.changesAdd').click();
  await desk.choice('papers:tab.changes').selectOption('day');
  await lens.look(desk, 'what changed since a day');
  await page.getByRole('button', { name: t('papers:tab.report'), exact: true }).click();
  const write = page.getByText(t('papers:tab.write'), { exact: true });
  await write.click();
  await lens.look(desk, 'writing the report');
  await desk.close();
}
