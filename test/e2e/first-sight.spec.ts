/** The locked screen stands before the code that draws it: what is typed and pressed meanwhile counts, and nothing moves. */
import { expect, test, type Page } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { auditOf, complaintsOf, settled } from './support/audit.ts';
import { emptyProfile, enter, lien, teamProfile, warre } from './support/profiles.ts';
import { lock } from '../journeys/start.ts';
import { withoutCode } from './support/without-code.ts';

const isDrawn = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('answers').length > 0);

/** Where everything is, and in which colours. */
async function looksOf(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('#root *:not(style)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, borderColor, font } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, color, backgroundColor, borderColor, font].join(' ');
    }),
  );
}

test('somebody types and presses Enter before the code is there, in light and dark: nothing is lost and nothing moves', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await emptyProfile() });
  const { page } = desk;
  const complaints = complaintsOf(page);
  const field = desk.field('start:passphrase.label');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const come = await withoutCode(page);
    await expect(field).toBeFocused();
    await expect(page.getByText(lien.label, { exact: true })).toBeVisible();
    await auditOf(page, { inDark: false })(`before its code, ${colorScheme}`);
    const before = await looksOf(page);
    await page.keyboard.type('zeven molens');
    await page.keyboard.press('ArrowLeft');
    await expect(desk.button('start:unlock.open')).toBeEnabled();
    await field.evaluate((input) => input.setAttribute('data-stood', ''));
    await page.keyboard.press('Backspace');
    expect(await isDrawn(page)).toBe(false);
    come();
    await expect.poll(() => isDrawn(page)).toBe(true);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('data-stood');
    await expect(field).toHaveValue('zeven moles');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(10);
    await field.fill('');
    await expect(desk.button('start:unlock.open')).toBeDisabled();
    expect(await looksOf(page)).toEqual(before);
  }

  const come = await withoutCode(page);
  await expect(field).toBeFocused();
  await page.keyboard.type(lien.passphrase);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(lien.passphrase);
  expect(await isDrawn(page)).toBe(false);
  come();
  await page.getByRole('navigation').first().waitFor();
  expect(complaints).toEqual([]);
  await desk.close();
});

test('of several people one is chosen before the code is there, in a language chosen before that too', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  const { page } = desk;
  const complaints = complaintsOf(page);
  const field = desk.field('start:passphrase.label');
  const first = await withoutCode(page);
  await expect(page.getByRole('radio', { name: /^[A-Z][a-z]+$/ })).toHaveText(['Lien', 'Warre', 'Saar', 'Pim']);
  await auditOf(page, { inDark: false })('several people, before its code');
  const before = await looksOf(page);
  first();
  await expect.poll(() => isDrawn(page)).toBe(true);
  expect(await looksOf(page)).toEqual(before);

  const come = await withoutCode(page);
  await page.getByText('DE', { exact: true }).click();
  await page.getByRole('radio', { name: 'Warre' }).click();
  await field.click();
  await page.keyboard.type(warre.passphrase);
  await page.keyboard.press('Enter');
  expect(await isDrawn(page)).toBe(false);
  come();
  await page.getByRole('button', { name: warre.name }).waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(complaints).toEqual([]);
  await desk.close();
});

test('what is pressed while the code comes is pressed, though a line comes in above it', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  await lock(desk);
  const { page } = desk;
  const come = await withoutCode(page);
  await desk.button('computer:lost.link').hover({ position: { x: 40, y: 4 } });
  await page.mouse.down();
  come();
  await expect.poll(() => isDrawn(page)).toBe(true);
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: desk.t('computer:lost.title') })).toBeVisible();
  await desk.button('common:back').first().click();
  await expect(page.getByText(desk.t('start:unlock.lockedBy.person'))).toBeVisible();
  await desk.close();
});

test('a new computer waits for its code', async () => {
  const desk = await Desk.open({ language: 'en' });
  const come = await withoutCode(desk.page);
  await expect(desk.page.locator('#root')).toBeEmpty();
  come();
  await desk.button('common:next').waitFor();
  await expect(desk.page.locator('input[type=password]')).toHaveCount(0);
  await desk.close();
});
