/** What is typed right after a key that opens a field stands in the field, however slow the computer is just then. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { complaintsOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

/** So many times slower the page becomes: as on an old computer that does something else besides. */
const slower = 2;

async function slow(desk: Desk): Promise<void> {
  const session = await desk.page.context().newCDPSession(desk.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** Keys and texts one after another, none of which waits for what the one before did. */
async function typeAtOnce(desk: Desk, ...typed: readonly (string | { readonly key: string })[]): Promise<void> {
  const { keyboard } = desk.page;
  for (const each of typed) {
    if (typeof each === 'string') await keyboard.type(each);
    else await keyboard.press(each.key);
  }
}

const [noteKey, enterKey] = [{ key: 'Control+M' }, { key: 'Enter' }];
const said = 'Hij belde één keer: € 12, très bien.';

test('typed at once after Ctrl+M from any room and after N on Today: nothing is lost', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await slow(desk);
  const text = desk.field('dossier:note.text');
  const discard = async (): Promise<void> => {
    await desk.button('dossier:marks.discard').click();
    await expect(text).toHaveValue('');
  };

  // In a dossier, from its other tabs.
  for (const tab of ['legal', 'network', 'review'] as const) {
    await dossier.openTab(desk, tab);
    await typeAtOnce(desk, noteKey, said);
    await expect(text).toHaveValue(said);
    await expect(text).toBeFocused();
    await discard();
    await desk.page.keyboard.press('Escape');
    await expect(text).toHaveCount(0);
  }

  // From elsewhere: whose it is, chosen by Enter, and the note, in one go.
  for (const path of ['/directory', '/people', '/help', '/']) {
    await goTo(desk.page, path);
    await expect(desk.page.getByRole('main')).toHaveAttribute('data-at', path);
    await typeAtOnce(desk, noteKey, 'Vuurtoren', enterKey, said);
    await expect(text).toHaveValue(said);
    await expect(text).toBeFocused();
    // The question whose it is has gone; the note stands over the room one was in.
    await expect(desk.page.getByRole('dialog')).toHaveCount(1);
    await expect(desk.page.getByRole('main')).toHaveAttribute('data-at', path);
    await discard();
  }

  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  // Behind a name that nobody bears: it waits for the right one.
  await goTo(desk.page, '/people');
  await typeAtOnce(desk, noteKey, 'Vuurtorenwachter', enterKey, said);
  const whose = desk.page.getByRole('dialog').getByRole('textbox');
  await expect(whose).toBeFocused();
  await expect(whose).toHaveValue('Vuurtorenwachter');
  await whose.fill('Vuurtoren');
  await desk.page.keyboard.press('Enter');
  await expect(text).toHaveValue(said);
  await discard();

  // On a row of Today.
  await desk.room('common:rail.today');
  await desk.page.getByRole('main').locator('[data-row-link]').first().focus();
  await typeAtOnce(desk, 'n', said);
  await expect(text).toHaveValue(said);
  await expect(text).toBeFocused();
  expect(complaints).toEqual([]);

  await desk.close();
});

test('typed at once after Ctrl+M while unlocking after a crash: it stands in the note', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await slow(desk);
  await typeAtOnce(desk, noteKey, said);
  // Gone in the midst of it: Ctrl+M pressed right behind the passphrase, and typed on.
  await desk.kill();
  await desk.reopen();
  const passphrase = desk.page.getByLabel(desk.t('start:passphrase.label'), { exact: true });
  await passphrase.fill(lien.passphrase);
  await slow(desk);
  await typeAtOnce(desk, enterKey, noteKey, 'Vuurtoren', enterKey, 'En later nog.');
  const back = desk.field('dossier:note.text');
  await expect(back).toHaveValue(/En later nog\.$/);
  await expect(back).toBeFocused();
  await desk.close();
});
