/** Documents of a dossier: kept, seen small and large, by mouse and keyboard; files made to do harm show nothing. */
import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { ownAddress } from '../newest/double.ts';
import * as dossier from '../journeys/dossier.ts';
import { pdf } from '../support/pdf.ts';
import { png } from '../support/png.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter } from './support/profiles.ts';
import { goal, slip, step, surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const folder = freshFolder('documents');
function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** How much of what is drawn is dark: nothing of a page that was not drawn is. */
const ink = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const context = element instanceof HTMLCanvasElement ? element.getContext('2d') : null;
    if (context === null) throw new Error('nothing is drawn here');
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    return data.filter((value, at) => at % 4 === 0 && value < 100 && data[at + 3] === 255).length;
  });

test('a document is kept, shown small and large', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  await enter(desk);
  const scan = onDisk('briefje.pdf', pdf({ pages: ['Griffie eerste blad', 'Tweede blad', 'Derde blad'] }));

  await test.step('beside the form', async () => {
    await desk.room('common:rail.people');
    await page
      .getByRole('link', { name: t('people:new') })
      .or(desk.button('people:new'))
      .first()
      .click();
    await desk.chooses(scan);
    await desk.button('dossier:entry.pickScan').click();
    const shown = page.getByRole('region', { name: t('files:viewer.of', { name: 'briefje.pdf' }) });
    await expect(shown).toContainText('Griffie eerste blad');
    expect(await ink(shown.locator('canvas'))).toBeGreaterThan(500);
    await audit('the slip beside the form');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/scan.png' });
    await page.goBack();
  });
  await dossier.newDossier(desk, { ...slip, scan });
  await dossier.addGoal(desk, t('units:values.domain.housing'), goal);
  await dossier.addStep(desk, { what: step, who: 'Wolf', due: '' });
  const photo = onDisk('belofte.png', png(400, 300));
  await dossier.addProof(desk, step, photo, 'Huisvestingsbelofte', '1/11/2026');

  await test.step('small pictures in the list, of a PDF none until somebody opens it', async () => {
    await dossier.openTab(desk, 'documents');
    await expect(page.locator('[data-made] canvas')).toHaveCount(1);
    await audit('documents');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/documents.png' });
  });
  await test.step('large, page after page, by keyboard', async () => {
    await page.getByRole('button', { name: /briefje\.pdf/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Griffie eerste blad');
    const sheet = dialog.getByRole('group');
    await sheet.focus();
    await page.keyboard.press('PageDown');
    await expect(dialog).toContainText('Tweede blad');
    const before = (await dialog.locator('canvas').boundingBox())?.width ?? 0;
    await page.keyboard.press('+');
    await expect.poll(async () => (await dialog.locator('canvas').boundingBox())?.width ?? 0).toBeGreaterThan(before);
    await page.keyboard.press('End');
    await expect(dialog).toContainText('Derde blad');
    await audit('a document');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/viewer.png' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
  await desk.close();
});

test('SH14: files made to do harm are not shown, and say so', async () => {
  const desk = await Desk.open({ language: 'en', profile: await emptyProfile() });
  const { page, t } = desk;
  await enter(desk);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await desk.room('common:rail.people');
  await page
    .getByRole('link', { name: t('people:new') })
    .or(desk.button('people:new'))
    .first()
    .click();
  const take = async (name: string, bytes: Uint8Array): Promise<void> => {
    if (await desk.button('dossier:entry.removeScan').isVisible())
      await desk.button('dossier:entry.removeScan').click();
    await desk.chooses(onDisk(name, bytes));
    await desk.button('dossier:entry.pickScan').click();
    await desk.button('dossier:entry.removeScan').waitFor();
  };
  const good = pdf({ pages: ['One'] });
  await take('cut.pdf', good.slice(0, 40));
  await expect(page.getByText(t('files:trouble.broken'))).toBeVisible();
  await take('words.pdf', new TextEncoder().encode('just words'));
  await expect(page.getByText(t('files:trouble.not-shown'))).toBeVisible();
  await take('bomb.png', bombPng());
  await expect(page.getByText(t('files:trouble.too-large'))).toBeVisible();
  await take(
    'script.pdf',
    pdf({ pages: ['With a script'], script: "app.alert('x'); app.launchURL('https://example.org/')" }),
  );
  await expect(page.getByText('With a script')).toBeAttached();
  await take('endless.pdf', pdf({ pages: ['x'], content: 'q '.repeat(3_000_000) }));
  await take('wide.pdf', pdf({ pages: ['Wide page'], size: [1_000_000, 1_000_000] }));
  await expect(page.locator('canvas')).toBeVisible();
  await take('good.pdf', good);
  await expect(page.getByText('One', { exact: true })).toBeAttached();
  expect(asked.filter((url) => !url.startsWith(ownAddress) && !url.startsWith('blob:'))).toEqual([]);
  await dossier.newDossier(desk, slip).catch(() => undefined);
  await expect(page.getByText(surname).first()).toBeVisible();
  await desk.close();
});

/** A PNG of a few bytes that claims 60,000 by 60,000 pixels. */
function bombPng(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, 60_000);
  new DataView(bytes.buffer).setUint32(20, 60_000);
  return bytes;
}
