/** Dossiers: every tab, and every dialog that opens over one. */
import { enter, practiceProfile } from '../e2e/support/profiles.ts';
import { dialogsOf, dossiersOf, goTo, tabsOf } from '../e2e/support/tour.ts';
import { Desk } from '../journeys/desk.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

/** Three of the ten in each language, so that all are seen in a whole tour. */
const perLanguage = 3;

export async function dossiers(language: ScreenLanguage, lens: Lens): Promise<void> {
  const desk = await Desk.open({ language, profile: await practiceProfile() });
  await enter(desk);
  const all = await dossiersOf(desk, 10);
  const from = screenLanguages.indexOf(language) * perLanguage;
  for (let at = from; at < from + perLanguage; at += 1) {
    const dossier = all[at % all.length] ?? '';
    for await (const tab of tabsOf(desk, dossier)) await lens.look(desk, `${at - from} ${tab}`);
  }
  const dossier = all[from % all.length] ?? '';
  for (const section of ['plan', 'legal']) {
    await goTo(desk.page, `${dossier.split('?')[0] ?? ''}/history?section=${section}`);
    await lens.look(desk, `history of ${section}`);
  }
  for (const view of ['between', 'day']) {
    await desk.page.getByText(desk.t(`history:view.${view}`), { exact: true }).click();
    await lens.look(desk, `history, ${view}`);
  }
  for await (const dialog of dialogsOf(desk, dossier)) await lens.look(desk, dialog);
  await desk.close();
}
