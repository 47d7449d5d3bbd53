/** Today by keyboard alone: rows by arrows, why, done and taken back, words that narrow the list, a filter that is kept, a note, a search. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { complaintsOf } from './support/audit.ts';
import { Keys } from './support/keys.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { day, goal, step, surname } from './support/story.ts';

const other = 'Sleutel ophalen';

test('Today by keyboard alone: why, done and taken back, a filter that is kept, a note, a search', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const complaints = complaintsOf(desk.page);
  const { page, t } = desk;
  const keys = new Keys(() => page);
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.addGoal(desk, t('units:values.domain.housing'), goal);
  await dossier.addStep(desk, { what: step, who: lien.name, due: day(0) });
  await dossier.addStep(desk, { what: other, who: lien.name, due: day(0) });
  await desk.room('common:rail.today');

  const rows = page.getByRole('main').locator('[data-row]');
  const links = rows.locator('[data-row-link]');
  const row = rows.filter({ hasText: step });
  const filter = page.getByRole('textbox', { name: t('today:filter') });
  await row.waitFor();
  const all = await rows.count();

  // The arrows lead from the filter into the rows; each says why it is there.
  await keys.to(filter);
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await keys.press('ArrowUp');
  await expect(links.first()).toBeFocused();
  await keys.press('w');
  const why = page.getByRole('dialog', { name: t('today:why.title') });
  await expect(why).toContainText(t('today:why.source'));
  await keys.press('Escape');
  await why.waitFor({ state: 'detached' });

  // Letters narrow the list. Done without a proof asks nothing: it can be added, and taken back.
  await keys.to(links.first());
  await keys.type('klaarmaken');
  await expect(filter).toHaveValue('klaarmaken');
  await expect(rows).toHaveCount(1);
  await keys.press('ArrowDown', 'd');
  const notice = page.getByRole('alert').filter({ hasText: step });
  await expect(notice.getByRole('button', { name: t('today:proof.add') })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rows).toHaveCount(0);
  await keys.press('Control+z');
  await expect(row).toHaveCount(1);

  // What was typed is kept under a name, and comes back with it.
  await keys.enter(page.getByRole('button', { name: t('common:filters.open') }));
  await keys.fill(desk.field('common:filters.name'), 'Kamer');
  await keys.press('Enter');
  const kept = page.getByRole('button', { name: 'Kamer', exact: true });
  await kept.waitFor();
  await keys.press('Escape');
  await kept.waitFor({ state: 'detached' });
  await keys.to(filter);
  await keys.press('Escape');
  await expect(rows).toHaveCount(all);
  await keys.enter(page.getByRole('button', { name: t('common:filters.open') }));
  await keys.enter(kept);
  await expect(filter).toHaveValue('klaarmaken');
  await expect(rows).toHaveCount(1);

  await keys.to(filter);
  await keys.press('ArrowDown', 'n');
  await expect(desk.field('dossier:note.text')).toBeFocused();
  // Over Today, which stays where it was: the keyboard goes back to the row.
  await expect(page.getByRole('dialog')).toContainText(surname);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('common:rail.today'));
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rows.first().locator('[data-row-link]')).toBeFocused();

  // Enter at once after the last letter, before anything was found, opens what is found.
  await desk.room('common:rail.today');
  await keys.press('Control+k');
  await expect(page.getByRole('dialog').getByLabel(t('common:search.label')).last()).toBeFocused();
  await page.evaluate(typedInOneGo, surname.slice(0, 9));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(surname);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Opened again, it asks anew; the arrows choose among what is found, and Enter opens that.
  await keys.press('Control+k');
  const search = page.getByRole('dialog');
  const field = search.getByLabel(t('common:search.label')).last();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(search.locator('mark')).toHaveCount(0);
  await keys.type('zus');
  const lines = search.locator('[data-action]');
  await expect(search.locator('mark')).toHaveText(['zus', 'zus']);
  await expect(lines.first()).toHaveAttribute('data-selected', 'true');
  // What is found next stands in the place of what was found before, and nothing of that is left.
  await keys.press('ArrowDown', 'Control+a');
  await keys.type('sleutel');
  await expect(search.locator('mark')).toHaveText(['Sleutel']);
  await expect(lines).toHaveCount(1);
  await expect(lines.first()).toHaveAttribute('data-selected', 'true');
  await keys.press('Control+a');
  await keys.type('zus');
  await expect(search.locator('mark')).toHaveText(['zus', 'zus']);
  await keys.press('ArrowDown');
  await expect(lines.nth(1)).toHaveAttribute('data-selected', 'true');
  await expect(search.locator('[data-selected]')).toHaveCount(1);
  await expect(lines.nth(1)).toContainText(goal);
  await keys.press('Enter');
  await expect(search).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(goal);

  // A dossier is there to be seen once its opening stands in the log on the disk, not before.
  await desk.room('common:rail.people');
  await page.evaluate(holdCalls, 'openingLogged');
  await keys.enter(page.getByRole('link', { name: surname }));
  const plan = page.locator('[data-goal]').first();
  await expect(plan).toBeAttached();
  await expect(plan).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('test-release')));
  await expect(plan).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(surname);

  await searchFromAnywhere(desk, keys);
  expect(complaints).toEqual([]);
  await desk.close();
});

/** In a dossier. The search opens from a field and while a room is on its way, keeps the keyboard, and leaves a dialog alone. */
async function searchFromAnywhere(desk: Desk, keys: Keys): Promise<void> {
  const { page, t } = desk;
  const field = page.getByRole('dialog').getByLabel(t('common:search.label')).last();

  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('dossier:share.open') }).click();
  const share = page.getByRole('dialog', { name: t('dossier:share.open') });
  await share.waitFor();
  const at = page.url();
  await keys.press('Control+k', 'Control+m', 'F8');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(page.url()).toBe(at);
  await keys.press('Escape');
  await share.waitFor({ state: 'detached' });

  await page.evaluate(searchedOnTheWay, t('common:rail.directory'));
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: t('common:rail.directory') })
    .waitFor();
  await keys.type('kamer');
  await expect(field).toHaveValue('kamer');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const inRoom = page.getByRole('main').getByRole('textbox').first();
  await inRoom.focus();
  await keys.press('Control+k');
  await expect(field).toBeFocused();
}

/** Goes to a room and presses Ctrl+K in one turn of the page, before the room is there. Sent to the page as text. */
function searchedOnTheWay(room: string): void {
  const links = [...document.querySelectorAll<HTMLElement>('nav a')];
  links.find((link) => link.textContent === room)?.click();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true }));
}

/** Letters and Enter in one turn of the page: no answer can come between them. Sent to the page as text. */
function typedInOneGo(text: string): void {
  document.execCommand('insertText', false, text);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
}

/** Calls of this name reach the vault once the page hears `test-release`. Sent to the page as text. */
function holdCalls(name: string): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function held(this: Worker, message: { readonly name?: string }) {
    const send = (): void => post.call(this, message);
    if (message.name === name) addEventListener('test-release', send, { once: true });
    else send();
  };
}
