/** People of this computer: every card and dialog, with a colleague beside me. */
import { emptyProfile, enter, lien } from '../e2e/support/profiles.ts';
import { goTo } from '../e2e/support/tour.ts';
import { slip } from '../e2e/support/story.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock, unlock, whoAndPassphrase } from '../journeys/start.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

const warre = { ...lien, name: 'Warre Kiezelsteen', label: 'Warre', passphrase: 'drie houten molens bij de kade' };

export async function computer(language: ScreenLanguage, lens: Lens): Promise<void> {
  const desk = await Desk.open({ language, profile: await emptyProfile() });
  await enter(desk);
  await dossier.newDossier(desk, slip);
  await colleague(desk, lens);
  const { page, t } = desk;
  await goTo(page, '/computer');
  await page.getByText(warre.name).first().waitFor();
  await lens.look(desk, 'people of this computer');
  const dialogs = [
    ['work', t('computer:work.change')],
    ['leaving', t('computer:people.leave')],
    ['list handed over', t('computer:people.handOver', { name: warre.name })],
    ['taking someone off', t('computer:people.remove', { name: warre.name })],
    ['another passphrase', t('computer:ways.changePassphrase')],
    ['another name', t('computer:ways.rename')],
    ['words', t('computer:ways.wordsMake')],
    ['key holders', t('computer:officers.set')],
    ['an auditor', t('computer:auditor.set')],
  ] as const;
  for (const [name, button] of dialogs) {
    const found = page.getByRole('button', { name: button, exact: true });
    if ((await found.count()) === 0 || (await found.first().isDisabled())) continue;
    await found.first().click();
    await page.getByRole('dialog').waitFor();
    await lens.look(desk, name);
    if (name === 'words') {
      await desk.button('computer:words.ready').click();
      await lens.look(desk, 'words checked');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await shareAndEmergency(desk, lens);
  await desk.close();
}

async function colleague(desk: Desk, lens: Lens): Promise<void> {
  await lock(desk);
  await desk.button('start:unlock.another').click();
  await desk.button('common:next').click();
  await whoAndPassphrase(desk, warre, lien.passphrase);
  await desk.button('start:practice.skip').click();
  await desk.page.getByRole('navigation').first().waitFor();
  await lens.look(desk, 'Today of a colleague');
  await lock(desk);
  await lens.look(desk, 'unlock, two people');
  await unlock(desk, lien);
}

async function shareAndEmergency(desk: Desk, lens: Lens): Promise<void> {
  const { t } = desk;
  await dossier.openDossier(desk, slip.surname);
  await desk.button('dossier:head.more').click();
  await desk.page.getByRole('menuitem', { name: t('dossier:share.open') }).click();
  await desk.page.getByRole('dialog').waitFor();
  await lens.look(desk, 'sharing with a colleague');
  await desk.page.keyboard.press('Escape');
  await lock(desk);
  await unlock(desk, warre);
  await goTo(desk.page, '/computer');
  await desk.field('computer:other.surname').fill(slip.surname);
  await desk.field('computer:other.birth').fill('1997-03-04');
  await desk.field('computer:other.reason').fill('Hij wordt morgen vrijgelaten en Lien is ziek.');
  await lens.look(desk, 'a dossier of a colleague');
  await desk.button('computer:other.open').click();
  await desk.page.getByRole('main').getByRole('heading').first().waitFor();
  await lens.look(desk, 'opened in an emergency');
  await lock(desk);
  await unlock(desk, lien);
  await lens.look(desk, 'a colleague opened it');
}
