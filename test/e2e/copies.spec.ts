/** Copies of documents made of pixels: passages blacked out before a document is kept or sent, and a safe copy beside it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { pdf } from '../support/pdf.ts';
import { pdfText } from '../support/pdf-text.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter } from './support/profiles.ts';
import { goal, slip, step } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const folder = freshFolder('copies');
const canary = 'KANARIE nicht';
const script = "app.alert('KANARIE script')";

function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The document that is open, as it is saved. */
async function saved(desk: Desk, name: string): Promise<Buffer> {
  const path = join(folder, name);
  await desk.chooses(path);
  const button = desk.button('dossier:file.saveCopy', desk.page.getByRole('dialog'));
  await button.click();
  await expect.poll(() => sizeOf(path)).toBeGreaterThan(0);
  // Until the page has heard of it, Escape leaves the window open.
  await expect(button).not.toHaveAttribute('data-loading');
  return readFileSync(path);
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}

/** Pixels of the first picture of a PDF, at places in shares of its width and height: light or dark. */
function lightAt(page: Page, file: Buffer, places: readonly (readonly [number, number])[]): Promise<readonly number[]> {
  const start = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  const jpeg = file.subarray(start, file.indexOf('\nendstream', start));
  return page.evaluate(
    async ({ bytes, at }) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      return at.map(([x, y]) => {
        const { data } = context.getImageData(Math.round(x * bitmap.width), Math.round(y * bitmap.height), 1, 1);
        return Math.round(((data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0)) / 3);
      });
    },
    { bytes: [...jpeg], at: places.map(([x, y]) => [x, y] as const) },
  );
}

async function draws(
  page: Page,
  sheet: Locator,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('no page to draw on');
  await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 4 });
  await page.mouse.up();
}

async function withStep(language: 'nl' | 'fr'): Promise<Desk> {
  const desk = await Desk.open({ language, profile: await emptyProfile() });
  await enter(desk);
  await dossier.newDossier(desk, slip);
  await dossier.addGoal(desk, desk.t('units:values.domain.housing'), goal);
  await dossier.addStep(desk, { what: step, who: 'Wolf', due: '' });
  return desk;
}

test('SC2, SC3, SC6, SC7: passages of a document are blacked out: the copy is pixels, black where it was drawn', async () => {
  const desk = await withStep('nl');
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  const attest = onDisk('attest over de nicht.pdf', pdf({ pages: [canary, `${canary} twee`], script }));
  expect(Buffer.from(readFileSync(attest)).includes('KANARIE')).toBe(true);
  await dossier.addProof(desk, step, attest, 'Attest', '1/11/2026');
  await dossier.openTab(desk, 'documents');
  await page.getByRole('button', { name: /attest over de nicht/ }).click();
  await desk.button('files:copy.blackOut.open').click();
  const dialog = page.getByRole('dialog', { name: t('files:copy.blackOut.title') });
  await dialog.locator('canvas').waitFor();
  await test.step('nothing is made without a rectangle', async () => {
    await desk.button('files:copy.blackOut.make', dialog).click();
    await expect(dialog.getByRole('alert')).toHaveText(t('files:copy.blackOut.needed'));
  });
  await test.step('by mouse on the first page, by keyboard on the second', async () => {
    const canvas = dialog.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    await draws(page, canvas, [0.05, 0.08], [0.95, 0.2]);
    const first = dialog.getByRole('button', { name: t('files:copy.blackOut.area', { number: 1, page: 1 }) });
    await expect(first).toBeFocused();
    await audit('blacking out');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/black-out.png' });
    await desk.button('files:viewer.after', dialog).click();
    await desk.button('files:copy.blackOut.add', dialog).click();
    const second = dialog.getByRole('button', { name: t('files:copy.blackOut.area', { number: 1, page: 2 }) });
    await expect(second).toBeFocused();
    for (let times = 0; times < 39; times += 1) await page.keyboard.press('ArrowUp');
    for (let times = 0; times < 35; times += 1) await page.keyboard.press('ArrowLeft');
    for (let times = 0; times < 70; times += 1) await page.keyboard.press('Shift+ArrowRight');
    for (let times = 0; times < 8; times += 1) await page.keyboard.press('Shift+ArrowDown');
    await desk.button('files:copy.blackOut.add', dialog).click();
    await page.keyboard.press('Delete');
    await expect(dialog.getByText(t('files:copy.blackOut.count_other', { count: 2 }))).toBeVisible();
  });
  await desk.button('files:copy.blackOut.make', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  const copy = t('files:copy.blackOut.name');
  await page.getByRole('button', { name: copy }).waitFor();
  await expect(page.getByText(t('dossier:documents.originals'))).toBeVisible();
  await audit('documents, blacked out');
  if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/blacked-out.png' });
  await page.getByRole('button', { name: copy }).click();
  const file = await saved(desk, 'zwart.pdf');
  expect(file.includes('KANARIE')).toBe(false);
  expect(file.includes('JavaScript')).toBe(false);
  expect(await pdfText(file)).toEqual(['', '']);
  // In the middle of the rectangle, beside it, and the box the page has below.
  const [under, beside, box] = await lightAt(page, file, [
    [0.5, 0.13],
    [0.5, 0.4],
    [0.15, 0.9],
  ]);
  expect(under).toBeLessThan(10);
  expect(beside).toBeGreaterThan(245);
  expect(box).toBeLessThan(10);
  await page.keyboard.press('Escape');
  await test.step('the original is with the own notes, whole', async () => {
    await page.getByRole('button', { name: /attest over de nicht/ }).click();
    await expect(page.getByRole('dialog')).toContainText(canary);
    await expect(desk.button('files:copy.blackOut.open', page.getByRole('dialog'))).toHaveCount(0);
    expect(Buffer.compare(await saved(desk, 'origineel.pdf'), readFileSync(attest))).toBe(0);
    await page.keyboard.press('Escape');
  });
  await test.step('SC7: it is brought back, asked once', async () => {
    await page.getByRole('button', { name: copy }).click();
    await desk.button('files:copy.bringBack.open').click();
    const asked = page.getByRole('dialog', { name: t('files:copy.bringBack.title') });
    await expect(asked).toContainText(t('files:copy.bringBack.becomes'));
    await audit('bringing back');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/bring-back.png' });
    await desk.button('files:copy.bringBack.do', asked).click();
    await asked.waitFor({ state: 'detached' });
    await expect(page.getByText(t('dossier:documents.originals'))).toHaveCount(0);
    await expect(page.getByRole('button', { name: copy })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /attest over de nicht/ })).toHaveCount(1);
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/brought-back.png' });
  });
  await desk.close();
});

test('SC1, SC3, SC8: a safe copy beside the original; a file that is added is blacked out before it comes in', async () => {
  const desk = await withStep('fr');
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  const letter = onDisk('lettre.pdf', pdf({ pages: [canary], script }));
  await dossier.addProof(desk, step, letter, 'Lettre', '1/11/2026');
  await dossier.openTab(desk, 'documents');
  await test.step('a safe copy', async () => {
    await page.getByRole('button', { name: /lettre\.pdf/ }).click();
    await desk.button('files:copy.safe.make').click();
    const dialog = page.getByRole('dialog', { name: t('files:copy.safe.title') });
    await audit('a safe copy');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/safe-copy.png' });
    await desk.button('files:copy.safe.make', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('files:copy.safe.title') }).click();
    const file = await saved(desk, 'sure.pdf');
    expect(file.includes('KANARIE')).toBe(false);
    expect(await pdfText(file)).toEqual(['']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /lettre\.pdf/ })).toBeVisible();
  });
  await test.step('blacked out before it is added, the original not kept', async () => {
    const other = onDisk('autre.pdf', pdf({ pages: [canary], script }));
    await desk.button('dossier:documents.add').click();
    const adding = page.getByRole('dialog', { name: t('dossier:documents.add') });
    await desk.chooses(other);
    await desk.button('dossier:file.pick', adding).click();
    await desk.button('files:copy.blackOut.open', adding).click();
    const dialog = page.getByRole('dialog', { name: t('files:copy.blackOut.title') });
    await dialog.locator('canvas').waitFor();
    await draws(page, dialog.locator('canvas'), [0.05, 0.08], [0.95, 0.2]);
    await test.step('SC8: the page is turned, by keyboard and by button', async () => {
      await page.keyboard.press('r');
      await page.keyboard.press('r');
      await expect(dialog.getByText(t('files:viewer.turned.2'))).toBeAttached();
      await desk.button('files:viewer.turnLeft', dialog).click();
      await expect(dialog.getByText(t('files:viewer.turned.1'))).toBeAttached();
      await expect(dialog.locator('[data-waiting]')).toHaveCount(0);
      await audit('blacking out, turned');
      if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/black-out-turned.png' });
    });
    await desk.button('files:copy.blackOut.make', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    const keep = adding.getByRole('checkbox', { name: t('files:copy.blackOut.keep') });
    await expect(keep).toBeChecked();
    await keep.uncheck();
    await adding.getByLabel(t('dossier:proof.type')).fill('Autre lettre');
    await audit('adding what was blacked out');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/black-out-adding.png' });
    await desk.button('dossier:proof.keep', adding).click();
    await adding.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('files:copy.blackOut.name') }).click();
    const file = await saved(desk, 'noirci.pdf');
    expect(file.includes('KANARIE')).toBe(false);
    // What was drawn above lies to the right now, the box below to the left.
    expect(file.includes('/MediaBox [0 0 842.00 595')).toBe(true);
    const [under, beside, box] = await lightAt(page, file, [
      [0.87, 0.5],
      [0.5, 0.13],
      [0.1, 0.15],
    ]);
    expect(under).toBeLessThan(10);
    expect(beside).toBeGreaterThan(245);
    expect(box).toBeLessThan(10);
    await page.keyboard.press('Escape');
    await expect(page.getByText(t('dossier:documents.originals'))).toHaveCount(0);
  });
  await desk.close();
});
