/** What stands beside a plan's list, words that are marked, and help where it is needed. */
import { planViews } from '../../renderer/vault/api.ts';
import { enter, practiceProfile } from '../e2e/support/profiles.ts';
import { goTo } from '../e2e/support/tour.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

export async function desk(language: ScreenLanguage, lens: Lens): Promise<void> {
  const at = await Desk.open({ language, profile: await practiceProfile() });
  const { page, t } = at;
  await enter(at);
  await dossier.openDossier(at, 'Regenboog');
  for (const view of planViews) {
    await page
      .getByRole('radiogroup', { name: t('dossier:views.label') })
      .getByText(t(`dossier:views.${view}`))
      .click();
    await lens.look(at, `plan, ${view}`);
  }
  await dossier.openTab(at, 'notes');
  await at.field('dossier:note.text').click();
  await page.keyboard.type('Zzkwetter qwrtp. ');
  await page.locator('[data-misspelled]').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.getByRole('listbox').waitFor();
  await lens.look(at, 'a marked word');
  await page.keyboard.press('Escape');
  await dossier.openTab(at, 'network');
  await page.getByRole('button', { name: t('dossier:inquiry.title'), exact: true }).click();
  await lens.look(at, 'a term explained');
  await page.keyboard.press('Escape');
  await goTo(page, '/help/news');
  await lens.look(at, 'what is new');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await lens.look(at, 'all keys');
  await page.keyboard.press('Escape');
  await goTo(page, '/help');
  await at.button('tour:start').click();
  await lens.look(at, 'a look round');
  await at.close();
}
