/** Words the dictionary does not have: marked while one writes, put right by keyboard and pointer, one's own kept sealed. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock, unlock } from '../journeys/start.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { formsOf, holding } from './support/canary.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';

/** In no dictionary, and in no practice dossier. */
const ownWord = 'Kwetterduinig';

test('spelling is checked in four languages, and a word of my own is known and sealed', async () => {
  test.setTimeout(300_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  const marked = page.locator('[data-misspelled]');
  const menu = page.getByRole('listbox');
  const text = desk.field('dossier:note.text');
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await dossier.openTab(desk, 'notes');

  await test.step('by keyboard, without leaving the text', async () => {
    await text.click();
    await page.keyboard.type('Het gesperk met Fee ging goed. ');
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('data-misspelled', 'gesperk');
    await page.keyboard.press('Control+.');
    await expect(menu.getByRole('option', { name: 'gesprek' })).toHaveAttribute('aria-selected', 'true');
    await expect(text).toBeFocused();
    await audit('suggestions');
    await page.keyboard.press('Enter');
    await expect(text).toHaveValue('Het gesprek met Fee ging goed. ');
    await expect(marked).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(text).toHaveValue('Het gesperk met Fee ging goed. ');
  });

  await test.step('by pointer, just where the word stands', async () => {
    const box = await marked.boundingBox();
    if (box === null) throw new Error('no mark');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    await menu.getByRole('option', { name: 'gesprek' }).click();
    await expect(text).toHaveValue('Het gesprek met Fee ging goed. ');
    await page.keyboard.press('Control+A');
  });

  for (const [language, typed, wrong] of [
    ['Français', 'Elle habite une mainson avec sa sœur. ', 'mainson'],
    ['Deutsch', 'Die Wohnugn liegt beim Justizhaus. ', 'Wohnugn'],
    ['English', 'The hosue has a garden. ', 'hosue'],
    ['Nederlands', `Een ${ownWord} dorp. `, ownWord],
  ] as const)
    await test.step(`in ${language}`, async () => {
      await page.keyboard.type(typed);
      await page.keyboard.press('Control+.');
      await menu.getByRole('option', { name: language }).click();
      await expect(marked).toHaveCount(1);
      await expect(marked).toHaveAttribute('data-misspelled', wrong);
      if (language !== 'Nederlands') await page.keyboard.press('Control+A');
    });

  await test.step('a word of my own is sealed with what is mine', async () => {
    await page.keyboard.press('Control+.');
    await menu.getByRole('option', { name: t('spelling:add') }).click();
    await expect(menu).toHaveCount(0);
    await expect(marked).toHaveCount(0);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await lock(desk);
    expect(holding([desk.profile], formsOf(ownWord))).toEqual([]);
    await unlock(desk, lien);
    await dossier.openDossier(desk, 'Vuurtoren');
    await dossier.openTab(desk, 'notes');
    // Locking ends the page: this is the next one.
    await desk.field('dossier:note.text').click();
    await desk.page.keyboard.type(`Een ${ownWord} gesperk. `);
    const markedNow = desk.page.locator('[data-misspelled]');
    await expect(markedNow).toHaveCount(1);
    await expect(markedNow).toHaveAttribute('data-misspelled', 'gesperk');
  });
  expect(complaints).toEqual([]);
  await desk.close();
});
