/** The plan beside the list: board, timeline, week, what is missing; steps that wait for others. By mouse and by keyboard. */
import { expect, test, type Locator } from '@playwright/test';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { dossierProfile, enter, lien, practiceProfile } from './support/profiles.ts';
import { surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const typed = new Intl.DateTimeFormat('en-GB');
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
/** Before the registry's dates of the slip, as long as these lie ahead. */
const inDays = (days: number, format: Intl.DateTimeFormat): string => format.format(Date.now() + days * 86_400_000);

/** Shows the plan another way. */
const showAs = async ({ page, t }: Desk, view: string): Promise<void> => {
  await page
    .getByRole('radiogroup', { name: t('dossier:views.label') })
    .getByText(t(`dossier:views.${view}`))
    .click();
};

/** The card of a step in its column; other cards may name it as what they wait for. */
const cardIn = (desk: Desk, status: string, what: string): Locator =>
  column(desk, status)
    .getByRole('button')
    .filter({ has: desk.page.locator('bdi', { hasText: new RegExp(`^${what}$`) }) });

const column = (desk: Desk, status: string): Locator =>
  desk.page.getByRole('region', { name: new RegExp(desk.t(`units:values.stepStatus.${status}`), 'i') });

/** As a hand does: the button is let go once the column shows that it takes the card; a busy page says so late. */
async function dragTo({ page }: Desk, card: Locator, target: Locator): Promise<void> {
  await card.hover();
  await page.mouse.down();
  let nudge = 0;
  await expect(async () => {
    const heading = await target.getByRole('heading').boundingBox();
    if (heading === null) throw new Error('no column');
    await page.mouse.move(heading.x + heading.width / 2 + (nudge++ % 2), heading.y + heading.height / 2, { steps: 4 });
    await expect(target).toHaveAttribute('data-over', 'true', { timeout: 500 });
  }).toPass();
  await page.mouse.up();
}

test('by mouse: a card is dragged and taken back, the picture is pulled, zoomed and printed, the view is remembered', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, 'Parapluie');
  await dossier.openTab(desk, 'plan');
  await test.step('a file let go on a step is a proof of it', () => dropOnStep(desk));
  await test.step('turned to the person, nothing else is reached', () => withThePerson(desk));
  await test.step('a step is taken out, stands at the foot, and is brought back', () => bringBack(desk));

  await showAs(desk, 'board');
  const card = column(desk, 'in-progress').getByRole('button').first();
  const what = await card.locator('bdi').first().innerText();
  await audit('board');
  await dragTo(desk, card, column(desk, 'done'));
  const moved = column(desk, 'done').getByRole('button').filter({ hasText: what });
  await expect(moved).toBeVisible();
  await desk.button('common:undo').click();
  await expect(column(desk, 'in-progress').getByRole('button').filter({ hasText: what })).toBeVisible();
  await expect(moved).toHaveCount(0);

  await showAs(desk, 'timeline');
  const picture = page.getByRole('group', { name: t('dossier:timeline.picture') });
  await expect(page.getByRole('table').first()).toContainText('griffie');
  // Her outings stand as bars beside the prisons.
  await expect(picture.locator('[data-lane="outside"] rect').first()).toBeVisible();
  await audit('timeline');
  const first = picture.locator('[data-lane] path').first();
  const before = await first.getAttribute('d');
  await desk.button('dossier:timeline.closer').click();
  await expect(first).not.toHaveAttribute('d', before ?? '');
  await desk.button('dossier:timeline.all').click();
  await expect(first).toHaveAttribute('d', before ?? '');
  const paper = join(freshFolder('pathway'), 'traject.pdf');
  await desk.chooses(paper);
  await desk.button('dossier:timeline.print').click();
  await expect.poll(() => existsSync(paper)).toBe(true);

  await showAs(desk, 'ready');
  await expect(page.getByRole('region', { name: t('dossier:ready.missing') })).toBeVisible();
  await audit('what is missing');
  // Remembered for the next dossier.
  await dossier.openDossier(desk, 'Vuurtoren');
  await expect(page.getByRole('region', { name: t('dossier:ready.missing') })).toBeVisible();
  expect(complaints).toEqual([]);
  await desk.close();
});

async function dropOnStep(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const carried = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.4\n%%EOF'], 'attest.pdf', { type: 'application/pdf' }));
    return files;
  });
  const step = page.locator('[data-step]').first();
  await step.dispatchEvent('drop', { dataTransfer: carried });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(t('dossier:proof.type'), { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

async function bringBack(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const steps = page.locator('[data-step]');
  const there = await steps.count();
  const what = await steps.first().getByLabel(t('dossier:plan.what'), { exact: true }).inputValue();
  await dossier.takeOutStep(desk, what);
  await expect(steps).toHaveCount(there - 1);
  const foot = page
    .getByRole('group')
    .filter({ has: page.locator('summary') })
    .filter({ hasText: what });
  await foot.locator('summary').click();
  const back = t('history:backDo');
  await foot.getByRole('listitem').filter({ hasText: what }).getByRole('button', { name: back }).click();
  await page.getByRole('dialog').getByRole('button', { name: back }).click();
  await expect(dossier.stepRow(desk, what)).toBeVisible();
  await expect(steps).toHaveCount(there);
}

/** Every key of the application is tried; then Tab, around and around. */
async function withThePerson(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const { keyboard } = page;
  await page.locator('[data-step]').first().waitFor();
  const address = page.url();
  await keyboard.press('F8');
  const turned = page.getByRole('dialog');
  await turned.waitFor();
  for (const key of ['Control+k', 'Control+m', '?', 'n', 'F8', 'Escape', 'Alt+ArrowLeft']) await keyboard.press(key);
  await expect(turned).toHaveCount(1);
  expect(page.url()).toBe(address);
  const isInside = (): Promise<boolean> =>
    turned.evaluate((screen) => document.activeElement === document.body || screen.contains(document.activeElement));
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await keyboard.press('Tab');
    expect(await isInside()).toBe(true);
  }
  // In her language: what she thinks of the plan, at its end, and a way out that asks for the worker's own passphrase.
  const hers = Desk.at({ page, profile: desk.profile }, 'fr');
  await hers.button('dossier:agreement.ask', turned).or(hers.button('dossier:agreement.askAgain', turned)).click();
  const question = turned.getByRole('radiogroup', { name: hers.t('dossier:agreement.question') });
  await question.getByRole('radio').first().check();
  await hers.button('dossier:agreement.keep', turned).click();
  await question.waitFor({ state: 'detached' });
  await expect(turned.getByText(hers.t('units:values.agreement.yes')).first()).toBeVisible();
  await hers.button('dossier:person.leave', turned).click();
  await turned.locator('input[type="password"]').fill('not this one at all');
  await keyboard.press('Enter');
  await expect(turned.getByRole('alert')).toBeVisible();
  await turned.locator('input[type="password"]').fill(lien.passphrase);
  await keyboard.press('Enter');
  await turned.waitFor({ state: 'detached' });
  await expect(page.getByRole('button', { name: t('dossier:plan.addGoal') }).first()).toBeVisible();
}

test('by keyboard: a step waits for another, a circle is refused, the start is counted back, cards move by number', async () => {
  const desk = await Desk.open({ language: 'en', profile: await dossierProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: false });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.addWish(desk, 'Home.');
  await dossier.addGoal(desk, t('units:values.domain.housing'), 'A roof.');
  await test.step('a slow click is heard, though a row that was left empty goes', () => pressAfterEmptyRow(desk));
  await dossier.addStep(desk, { what: 'Find an address', who: 'Joppe', due: '' });
  await dossier.addStep(desk, { what: 'Sign the lease', who: 'Joppe', due: inDays(40, typed) });
  const { keyboard } = page;

  // The calendar opens beside the day, and the page stays where it is.
  const due = dossier.stepRow(desk, 'Sign the lease').getByLabel(t('dossier:plan.due'), { exact: true });
  await due.focus();
  const placeOfRoom = (): Promise<number> => page.locator('#room').evaluate(({ scrollTop }) => scrollTop);
  const placed = await placeOfRoom();
  await keyboard.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: t('dossier:date.calendar') });
  await expect(calendar.locator(':focus')).toBeInViewport();
  expect(await placeOfRoom()).toBe(placed);
  await keyboard.press('Escape');
  await expect(due).toBeFocused();

  // The lease waits for the address, chosen by typing.
  await dossier.stepRow(desk, 'Sign the lease').focus();
  const panel = page.getByRole('complementary', { name: t('dossier:plan.panel') });
  const wait = panel.getByLabel(t('dossier:time.addWait'), { exact: true });
  await wait.focus();
  await keyboard.type('addr');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Find an address' })).toBeVisible();
  await desk.button('dossier:time.add', panel).press('Enter');
  await keyboard.type('2');
  await desk.button('dossier:entry.done', panel).press('Enter');
  await expect(panel.getByText(inDays(26, long), { exact: true })).toBeVisible();

  // What is done when it does not work out, and what sets that off, stand with their step.
  const planB = panel.getByLabel(t('dossier:plan.planB'), { exact: true });
  await planB.focus();
  await keyboard.type('A room with her sister.');
  await keyboard.press('Tab');
  await keyboard.type('No answer by 1 May');
  await keyboard.press('Tab');
  await dossier.stepRow(desk, 'Find an address').focus();
  await expect(planB).toHaveValue('');
  await dossier.stepRow(desk, 'Sign the lease').focus();
  await expect(planB).toHaveValue('A room with her sister.');
  await expect(panel.getByLabel(t('dossier:plan.trigger'), { exact: true })).toHaveValue('No answer by 1 May');

  // The other way round is refused in words; the start of the address follows from the lease.
  await dossier.stepRow(desk, 'Find an address').focus();
  await wait.focus();
  await keyboard.type('lease');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('already waits for this step');
  await expect(panel.getByText(`Ready by ${inDays(26, long)}`)).toBeVisible();
  await audit('a step that waits');

  await showAs(desk, 'board');
  const address = cardIn(desk, 'not-started', 'Find an address');
  await address.focus();
  await keyboard.press('2');
  const moved = cardIn(desk, 'in-progress', 'Find an address');
  await expect(moved).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(cardIn(desk, 'not-started', 'Sign the lease')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(address).toBeVisible();

  await showAs(desk, 'week');
  await desk.button('dossier:week.add').press('Enter');
  await keyboard.type('Work');
  const block = page.locator('[data-weekly]');
  await desk.button('dossier:week.addHours', block).press('Enter');
  for (const day of ['Mon', 'Tue']) await block.getByRole('checkbox', { name: day }).press('Space');
  await block.getByLabel(t('units:fields.plan.weekly.hours.from'), { exact: true }).fill('8');
  await block.getByLabel(t('units:fields.plan.weekly.hours.until'), { exact: true }).fill('16.30');
  await desk.button('dossier:entry.done', block).press('Enter');
  await expect(block).toContainText('Mon, Tue 08:00 – 16:30');
  await audit('week');

  await showAs(desk, 'timeline');
  const picture = page.getByRole('group', { name: t('dossier:timeline.picture') });
  await picture.focus();
  const month = picture.locator('svg line').first();
  const place = async (): Promise<string> => (await month.getAttribute('x1')) ?? '';
  // A scroll bar may still have come beside the first drawing, not beside the ones that answer to a key.
  const first = await place();
  await keyboard.press('+');
  await expect(month).not.toHaveAttribute('x1', first);
  const closer = await place();
  await keyboard.press('0');
  await expect(month).not.toHaveAttribute('x1', closer);
  const whole = await place();
  await keyboard.press('+');
  await expect(month).not.toHaveAttribute('x1', whole);
  await keyboard.press('0');
  await expect(month).toHaveAttribute('x1', whole);
  await keyboard.press('ArrowRight');
  await expect(month).not.toHaveAttribute('x1', whole);
  expect(complaints).toEqual([]);
  await desk.close();
});

/** A row left empty goes, and what is below moves up: not away from under a button of the mouse that is down. */
async function pressAfterEmptyRow(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.button('dossier:plan.addStep').last().click();
  const row = page.locator('[data-cell="what"]').last();
  await expect(row).toBeFocused();
  await desk.button('dossier:plan.addGoal').hover();
  await page.mouse.down();
  await page.evaluate(framesDrawn, 10);
  await page.mouse.up();
  await page.getByRole('menuitem').first().waitFor();
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** As long as a finger is on the button. Sent to the page as text. */
async function framesDrawn(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}
