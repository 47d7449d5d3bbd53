/** The main journey, in four languages, and once by keyboard alone. */
import { expect, test } from '@playwright/test';
import { deadlineNames, modalityOf } from '../../shared/release/index.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { firstStart, lock, unlock } from '../journeys/start.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import { freshFolder } from './launch.ts';
import { complaintsOf } from './support/audit.ts';
import { Keys } from './support/keys.ts';
import { lien } from './support/profiles.ts';
import { day, goal, housingPromise, noteText, slip, step, surname, wish } from './support/story.ts';

test.describe.configure({ mode: 'parallel' });

for (const language of screenLanguages) {
  test(`the main journey (${language})`, async () => {
    const desk = await Desk.open({ language, profile: freshFolder() });
    const complaints = complaintsOf(desk.page);
    await firstStart(desk, lien);
    await desk.button('start:practice.skip').click();
    await dossier.newDossier(desk, slip);
    await dossier.addWish(desk, wish);
    await dossier.addGoal(desk, desk.t('units:values.domain.housing'), goal);
    await dossier.addStep(desk, { what: step, who: lien.name, due: day(12) });
    await dossier.addProof(desk, step, housingPromise(), desk.t('dossier:proof.types').split('\n')[0] ?? '', day(-50));
    await dossier.addNote(desk, noteText);
    await dossier.addRequest(desk, 'conditional-release', day(-45));
    await seeOnToday(desk);
    await dossier.openDossier(desk, surname);
    await dossier.setStatus(desk, step, 'done');
    await desk.room('common:rail.today');
    await expect(rowsOfToday(desk).filter({ hasText: step })).toHaveCount(0);
    await lock(desk);
    await expect(desk.page.locator('body')).not.toContainText(surname);
    await unlock(desk, lien);
    await seeAllBack(desk);
    expect(complaints).toEqual([]);
    await desk.close();
  });
}

test('the main journey (fr), by keyboard alone', async () => {
  const desk = await Desk.open({ language: 'fr', profile: freshFolder() });
  const keys = new Keys(() => desk.page);
  await firstStartByKeys(desk, keys);
  await slipByKeys(desk, keys);
  await planByKeys(desk, keys);
  await noteAndRequestByKeys(desk, keys);

  await keys.enter(desk.page.getByRole('link', { name: desk.t('common:rail.today') }));
  await desk.page.getByRole('tab').first().waitFor();
  await keys.to(desk.page.getByRole('tab').first());
  await keys.press('ArrowRight', 'ArrowRight');
  await expect(rowsOfToday(desk).filter({ hasText: step })).toHaveCount(1);
  await expect(rowsOfToday(desk).filter({ hasText: deadline('fr') })).toHaveCount(1);

  await lock(desk);
  await keys.fill(desk.field('start:passphrase.label'), lien.passphrase);
  await keys.press('Enter');
  await desk.page.getByRole('navigation').first().waitFor();
  await keys.press('Control+k');
  const search = desk.page.getByRole('dialog').getByLabel(desk.t('common:search.label')).last();
  await search.waitFor();
  await keys.type('paardenbl');
  await desk.page.getByRole('dialog').getByText(surname).first().waitFor();
  await keys.press('Enter');
  await dossier.tab(desk, 'plan').waitFor();
  await expect(desk.page.getByText(wish).first()).toBeVisible();
  await desk.close();
});

const rowsOfToday = ({ page }: Desk) => page.getByRole('main').locator('[data-row]');

/** The deadline that the request sets running, as Today names it. */
const deadline = (language: ScreenLanguage): RegExp =>
  new RegExp(
    `${deadlineNames['director-advice'][language]}.*${modalityOf('conditional-release').names[language]}`,
    'i',
  );

async function seeOnToday(desk: Desk): Promise<void> {
  await desk.room('common:rail.today');
  await expect(rowsOfToday(desk).filter({ hasText: step })).toHaveCount(1);
  await desk.page.getByRole('tab').nth(2).click();
  await expect(rowsOfToday(desk).filter({ hasText: deadline(desk.language) })).toHaveCount(1);
}

async function seeAllBack(desk: Desk): Promise<void> {
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'plan');
  await expect(desk.page.getByText(wish).first()).toBeVisible();
  await expect(desk.page.getByText(goal).first()).toBeVisible();
  await expect(dossier.stepRow(desk, step)).toBeVisible();
  await dossier.openTab(desk, 'documents');
  await expect(desk.page.getByText(desk.t('dossier:proof.types').split('\n')[0] ?? '').first()).toBeVisible();
  await dossier.openTab(desk, 'notes');
  await expect(desk.page.getByText(noteText).first()).toBeVisible();
}

async function firstStartByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keys.enter(page.getByRole('button', { name: 'Français', exact: true }));
  await keys.enter(desk.button('common:next'));
  await keys.fill(desk.field('start:who.name'), lien.name);
  await keys.fill(desk.choice('start:who.service'), lien.service.type);
  await page.getByRole('option', { name: lien.service.take }).first().waitFor();
  await keys.press('ArrowDown', 'Enter');
  await expect(desk.choice('start:who.service')).toHaveValue(lien.service.take);
  await keys.to(desk.choice('start:who.function'));
  await keys.press('Enter');
  await page.getByRole('option').first().waitFor();
  await keys.press('ArrowDown', 'Enter');
  await expect(desk.choice('start:who.function')).not.toHaveValue('');
  await keys.enter(desk.button('common:next'));
  await page.getByRole('heading', { name: t('start:passphrase.title') }).waitFor();
  await keys.to(page.getByRole('radio', { name: t('start:passphrase.suggested') }));
  await keys.press('ArrowRight');
  await keys.fill(desk.field('start:passphrase.label'), lien.passphrase);
  await keys.fill(desk.field('start:passphrase.again'), lien.passphrase);
  await keys.to(page.getByLabel(t('start:passphrase.writtenDown')));
  await keys.press('Space');
  await keys.enter(desk.button('start:passphrase.create'));
  await keys.enter(desk.button('start:practice.skip'));
}

async function slipByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await keys.enter(page.getByRole('main').getByRole('link', { name: t('today:begin.slip') }));
  await keys.fill(desk.field('dossier:entry.surname'), surname);
  await keys.press('Tab');
  await keys.type('Wolf');
  await keys.press('Tab');
  await keys.type(slip.birth);
  await keys.fill(desk.field('dossier:legal.months'), String(slip.months));
  await keys.fill(desk.field('dossier:legal.asWritten'), slip.asWritten);
  const kind = t('units:values.dateKind.conditional-release');
  await keys.fill(page.getByLabel(`${t('dossier:legal.date')}: ${kind}`), slip.dates['conditional-release']);
  await keys.press('Control+Enter');
  await dossier.tab(desk, 'plan').waitFor();
}

async function planByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await keys.enter(desk.button('dossier:plan.wishPlaceholder'));
  await keys.fill(page.getByRole('textbox', { name: t('dossier:plan.wish'), exact: true }), wish);
  await keys.press('Tab');
  await keys.enter(desk.button('dossier:plan.addGoal'));
  await page.getByRole('menuitem').first().waitFor();
  await keys.press('ArrowDown', 'Enter');
  await keys.fill(page.getByRole('textbox', { name: t('dossier:plan.goal'), exact: true }), goal);
  await keys.press('Tab');
  await keys.enter(desk.button('dossier:plan.addStep'));
  await keys.fill(page.getByRole('textbox', { name: t('dossier:plan.what'), exact: true }), step);
  await keys.press('Tab');
  await keys.type(lien.name);
  await keys.press('Tab');
  await keys.type(day(12));
  await keys.press('Tab');
  await dossier.stepRow(desk, step).waitFor();
  await desk.chooses(housingPromise());
  const add = dossier.stepRow(desk, step).getByRole('button', { name: t('dossier:proof.add') });
  await keys.enter(add);
  const dialog = page.getByRole('dialog');
  // Nothing was written: it closes, and the keyboard is where it was.
  await expect(desk.button('dossier:file.pick', dialog)).toBeFocused();
  await keys.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect(add).toBeFocused();
  await keys.press('Enter');
  // What is missing is said when one wants to keep it, and gets the keyboard.
  await keys.enter(desk.button('dossier:proof.keep', dialog));
  await expect(desk.button('dossier:file.pick', dialog)).toBeFocused();
  await expect(dialog.getByText(t('common:needed'))).toHaveCount(2);
  await keys.press('Enter');
  await desk.button('dossier:file.pickOther', dialog).waitFor();
  await keys.fill(desk.field('dossier:proof.type', dialog), 'Promesse');
  await keys.press('Escape', 'Escape');
  // What is half written is asked about.
  await expect(desk.button('common:dialog.goOn', dialog)).toBeFocused();
  await keys.press('Enter');
  await expect(desk.field('dossier:proof.type', dialog)).toBeFocused();
  await expect(desk.field('dossier:proof.type', dialog)).toHaveValue('Promesse');
  await keys.enter(desk.button('dossier:proof.keep', dialog));
  await dialog.waitFor({ state: 'detached' });
}

async function noteAndRequestByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await keys.to(dossier.tab(desk, 'plan'));
  await keys.press('ArrowRight');
  await keys.fill(page.getByRole('textbox', { name: t('dossier:note.text'), exact: true }), noteText);
  await keys.press('Control+Enter');
  await page.getByRole('article').filter({ hasText: noteText }).waitFor();
  await keys.to(dossier.tab(desk, 'notes'));
  const focused = page.getByRole('tab').and(page.locator(':focus'));
  do {
    await keys.press('ArrowRight');
    await expect(focused).toHaveAttribute('aria-selected', 'true');
  } while ((await focused.innerText()) !== t('dossier:tab.legal'));
  await keys.enter(desk.button('dossier:legal.addRequest'));
  const modality = desk.field('dossier:legal.modality');
  await keys.to(modality);
  for (let pressed = 0; pressed < 20 && (await modality.inputValue()) !== 'conditional-release'; pressed += 1)
    await keys.press('ArrowDown');
  await expect(modality).toHaveValue('conditional-release');
  // Half written it stays, and what is missing gets the keyboard.
  await keys.press('Escape');
  await expect(desk.field('dossier:legal.requestedOn')).toBeFocused();
  await expect(modality).toHaveValue('conditional-release');
  await keys.fill(desk.field('dossier:legal.requestedOn'), day(-45));
  await keys.enter(desk.button('dossier:entry.done'));
  await page.locator('[data-request]').getByText(modalityOf('conditional-release').names.fr).first().waitFor();
}
