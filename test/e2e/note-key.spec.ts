/** A note in three keystrokes from anywhere, and how the contact went. */
import { expect, test, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

test('U13: a note from anywhere by keyboard alone, with how it went', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: false });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await goTo(page, '/directory');
  await page.getByRole('heading', { level: 1, name: t('common:rail.directory') }).waitFor();

  // Whose: the dossier opened last stands ready.
  await page.keyboard.press('Control+M');
  await expect(page.getByRole('dialog')).toContainText('Vuurtoren');
  await audit('whose note');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const text = desk.field('dossier:note.text');
  await expect(text).toBeFocused();
  // It floats over the page one was looking at, and does not lie over the search.
  const floating = page.getByRole('dialog', { name: t('dossier:note.new') });
  await expect(floating).toContainText('Vuurtoren');
  await expect(page.getByRole('main')).toHaveAttribute('data-at', '/directory');
  expect(await floating.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBeLessThanOrEqual(0);
  // Who may have to report what is noted is told here too, before a word is written.
  await expect(floating).toContainText(t('dossier:note.access'));
  // Left, it gives the keyboard back; asked for again, what was typed stands there.
  await page.keyboard.type('Begonnen boven de gids. ');
  // What is seldom said otherwise is folded, and a press away.
  await expect(desk.field('dossier:note.kind', floating)).toHaveCount(0);
  await desk.button('dossier:note.unfold').click();
  await expect(desk.field('dossier:note.kind', floating)).toBeVisible();
  await audit('the window of a note');
  expect(await floating.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(floating).toHaveCount(0);
  await page.keyboard.press('Control+M');
  await page.getByRole('dialog').getByText('Vuurtoren').click();
  await expect(text).toHaveValue('Begonnen boven de gids. ');
  await page.keyboard.press('Control+Enter');
  await expect(floating).toHaveCount(0);
  await expect(page.getByText(t('dossier:note.filed'))).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('data-at', '/directory');

  // What needs more room is written among the other notes.
  await page.keyboard.press('Control+M');
  await page.getByRole('dialog').getByText('Vuurtoren').click();
  await expect(text).toBeFocused();
  await floating.getByRole('button', { name: t('dossier:note.toNotes') }).click();
  await expect(floating).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(page.getByRole('article').first()).toContainText('Begonnen boven de gids.');
  await page.keyboard.type('Ze wachtte, ik kwam niet binnen.');
  await desk.field('dossier:note.outcome').selectOption('moved');
  await desk.field('dossier:note.because').selectOption('prison');
  await desk.field('dossier:note.why').fill('stroompanne');
  await audit('a note that did not go as planned');

  // A day that does not exist is not filed as the part of it that does: the keyboard goes to it.
  const day = desk.field('dossier:note.on');
  const [notes, kept] = [page.getByRole('article'), await day.inputValue()];
  await day.click();
  await page.keyboard.type('12/13/2026');
  await text.focus();
  await page.keyboard.press('Control+Enter');
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('12/13/2026');
  await expect(notes.filter({ hasText: 'ik kwam niet binnen' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(day).toHaveValue(kept);
  // A day that was typed and taken away is not filed either, and is said to be missing.
  await day.click();
  await page.keyboard.type('3/5/2026');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toBeFocused();
  await expect(notes.filter({ hasText: 'ik kwam niet binnen' })).toHaveCount(0);
  await day.fill('+0');
  await page.keyboard.press('Control+Enter');
  const filed = page.getByRole('article').first();
  await expect(filed).toContainText('ik kwam niet binnen');
  await expect(filed).toContainText('verplaatst (door de gevangenis: stroompanne)');

  // Put right by a new note; the old one stays and says so. Words looked for are marked.
  await filed.getByRole('button', { name: t('dossier:note.correct') }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type('Ze wachtte wél niet: de lift stond stil.');
  await page.keyboard.press('Control+Enter');
  const articles = page.getByRole('article');
  const [correctedBy = ''] = t('dossier:note.correctedBy').split('{{date}}');
  await expect(articles.filter({ hasText: 'Ze wachtte, ik kwam niet binnen.' }).first()).toContainText(correctedBy);
  const search = desk.field('dossier:note.filter');
  await search.fill('LIFT wel');
  await expect(articles).toHaveCount(1);
  await expect(articles.locator('mark')).toHaveText(['wél', 'lift']);
  await search.fill('');

  // On a wide screen one writes beside what was written.
  await page.setViewportSize({ width: 1920, height: 1080 });
  const placeOf = async (what: Locator) => (await what.boundingBox()) ?? { x: 0, width: 0 };
  const [writing, written] = [await placeOf(text), await placeOf(articles.first())];
  expect(written.x).toBeGreaterThan(writing.x + writing.width);
  expect(written.x + written.width).toBeGreaterThan(1700);
  await page.setViewportSize({ width: 1280, height: 720 });

  // In a dossier it is of whom it is about: over every tab, and among the notes in their own field.
  await dossier.openTab(desk, 'legal');
  await page.keyboard.press('Control+M');
  await expect(text).toBeFocused();
  await expect(floating).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+M');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(floating).toHaveCount(0);
  await dossier.openTab(desk, 'notes');
  await page.keyboard.press('Control+M');
  await expect(text).toBeFocused();
  await expect(floating).toHaveCount(0);

  // Made-up people never stand among real ones: from a dossier the switch leads to Today.
  await page.getByText(t('common:realm.real'), { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('common:rail.today'));
  await expect(page.getByRole('main')).not.toContainText('Vuurtoren');
  expect(complaints).toEqual([]);
  await desk.close();
});
