/** The main journey by keyboard alone. */
import { expect } from '@playwright/test';
import { modalityOf } from '../../../shared/release/index.ts';
import type { Desk } from '../../journeys/desk.ts';
import * as dossier from '../../journeys/dossier.ts';
import { languageNames, lock } from '../../journeys/start.ts';
import type { Hand } from './hand.ts';
import { Keys } from './keys.ts';
import { lien } from './profiles.ts';
import { day, goal, housingPromise, noteText, promiseKind, slip, step, surname, wish } from './story.ts';

export function byKeys(desk: Desk): Hand & { readonly firstStart: () => Promise<void> } {
  const keys = new Keys(() => desk.page);
  return {
    firstStart: () => firstStartByKeys(desk, keys),
    slip: () => slipByKeys(desk, keys),
    plan: () => planByKeys(desk, keys),
    note: () => noteByKeys(desk, keys),
    request: () => requestByKeys(desk, keys),
    setDone: () => dossier.setStatus(desk, step, 'done'),
    toToday: () => keys.enter(desk.page.getByRole('link', { name: desk.t('common:rail.today') })),
    toAll: async () => {
      await keys.to(desk.page.getByRole('tab').first());
      await keys.press('ArrowRight', 'ArrowRight');
    },
    toDossier: () => findByKeys(desk, keys),
    toTab: (name) => toTab(desk, keys, name),
    lock: () => lock(desk),
    unlock: async () => {
      await keys.fill(desk.field('start:passphrase.label'), lien.passphrase);
      await keys.press('Enter');
    },
  };
}

/** Opens the dossier from anywhere, by its name. */
async function findByKeys(desk: Desk, keys: Keys): Promise<void> {
  await keys.press('Control+k');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel(desk.t('common:search.label')).last().waitFor();
  await keys.type('paardenbl');
  await dialog.getByText(surname).first().waitFor();
  await keys.press('Enter');
  await dossier.tab(desk, 'plan').waitFor();
}

/** With the arrows, from the tab that is open. */
async function toTab(desk: Desk, keys: Keys, name: dossier.Tab): Promise<void> {
  const { page } = desk;
  await keys.to(page.getByRole('tab', { selected: true }).and(page.locator('main [role=tab]')));
  const focused = page.getByRole('tab').and(page.locator(':focus'));
  while ((await focused.innerText()) !== desk.t(`dossier:tab.${name}`)) {
    await keys.press('ArrowRight');
    await expect(focused).toHaveAttribute('aria-selected', 'true');
  }
}

async function firstStartByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keys.enter(page.getByRole('button', { name: languageNames[desk.language], exact: true }));
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
  await keys.fill(
    page.getByLabel(desk.pair(t('dossier:legal.date'), kind), { exact: true }),
    slip.dates['conditional-release'],
  );
  await keys.press('Control+Enter');
  await dossier.tab(desk, 'plan').waitFor();
}

async function planByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await keys.enter(desk.button('dossier:plan.wishPlaceholder'));
  await keys.fill(page.getByRole('textbox', { name: t('dossier:plan.wish'), exact: true }), wish);
  await keys.press('Tab');
  await keys.enter(desk.button('dossier:plan.addGoal'));
  // As fast as it goes: the menu may not have the keyboard yet.
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
  await keys.fill(desk.field('dossier:proof.type', dialog), promiseKind);
  await keys.press('Escape', 'Escape');
  // What is half written is asked about.
  await expect(desk.button('common:dialog.goOn', dialog)).toBeFocused();
  await keys.press('Enter');
  await expect(desk.field('dossier:proof.type', dialog)).toBeFocused();
  await expect(desk.field('dossier:proof.type', dialog)).toHaveValue(promiseKind);
  await keys.enter(desk.button('dossier:proof.keep', dialog));
  await dialog.waitFor({ state: 'detached' });
}

async function noteByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  await toTab(desk, keys, 'notes');
  await keys.fill(page.getByRole('textbox', { name: t('dossier:note.text'), exact: true }), noteText);
  await keys.press('Control+Enter');
  await page.getByRole('article').filter({ hasText: noteText }).waitFor();
}

async function requestByKeys(desk: Desk, keys: Keys): Promise<void> {
  const { page } = desk;
  await toTab(desk, keys, 'legal');
  await keys.enter(desk.button('dossier:legal.addRequest'));
  const modality = desk.field('units:fields.legal.registry-answer.answer.modality');
  await keys.to(modality);
  for (let pressed = 0; pressed < 20 && (await modality.inputValue()) !== 'conditional-release'; pressed += 1)
    await keys.press('ArrowDown');
  await expect(modality).toHaveValue('conditional-release');
  // Half written it stays, and what is missing gets the keyboard.
  await keys.press('Escape');
  await expect(desk.field('units:fields.legal.request.request.on')).toBeFocused();
  await expect(modality).toHaveValue('conditional-release');
  await keys.fill(desk.field('units:fields.legal.request.request.on'), day(-105));
  await keys.enter(desk.button('dossier:entry.done'));
  await page
    .locator('[data-request]')
    .getByText(modalityOf('conditional-release').names[desk.language])
    .first()
    .waitFor();
}
