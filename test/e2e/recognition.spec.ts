/** The text of a scanned slip is read without a network when somebody asks, put into fields by clicks alone, and kept nowhere. */
import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFor } from '../../renderer/i18n/format.ts';
import { Desk } from '../journeys/desk.ts';
import { ownAddress } from '../newest/double.ts';
import { drawnSlip, onSlip } from '../support/drawn-slip.ts';
import { pdf } from '../support/pdf.ts';
import { png } from '../support/png.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { formsOf, holding } from './support/canary.ts';
import { emptyProfile, enter } from './support/profiles.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const folder = freshFolder('scans');
/** As long as the application takes at most, and what goes around it. */
const reading = { timeout: 40_000 };

/** The form of a new dossier, with a scan beside it. */
class BesideForm {
  private constructor(readonly desk: Desk) {}

  static async open(language: 'nl' | 'fr' | 'de' | 'en'): Promise<BesideForm> {
    const desk = await Desk.open({ language, profile: await emptyProfile() });
    await enter(desk);
    await desk.room('common:rail.people');
    await desk.page
      .getByRole('link', { name: desk.t('people:new') })
      .or(desk.button('people:new'))
      .first()
      .click();
    return new BesideForm(desk);
  }

  async take(name: string, bytes: Uint8Array): Promise<void> {
    const { desk } = this;
    const path = join(folder, `${desk.language}-${name}`);
    writeFileSync(path, bytes);
    if (await desk.button('dossier:entry.removeScan').isVisible())
      await desk.button('dossier:entry.removeScan').click();
    await desk.chooses(path);
    await desk.button('dossier:entry.pickScan').click();
    await desk.page.locator('canvas').waitFor();
  }

  get panel(): Locator {
    return this.desk.page.getByRole('region', { name: this.desk.t('files:text.title'), exact: true });
  }

  /** What was found, as a button: what it is, then the line in which it stands. */
  found(words: string): Locator {
    return this.panel.getByRole('listitem').getByRole('button', { name: new RegExp(`^${words} `) });
  }

  async read(): Promise<void> {
    await this.desk.button('files:text.read').click();
    await this.panel.waitFor();
  }
}

test('a slip is read, and what is clicked goes into the field one was in', async () => {
  const form = await BesideForm.open('nl');
  const { desk, panel } = form;
  const { page, t } = desk;
  const complaints = complaintsOf(page);
  const audit = auditOf(page, { inDark: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { date } = formatFor('nl');
  await form.take('fiche.png', await drawnSlip(page));
  const workers = page.workers().length;

  await test.step('nothing of it before somebody asks', async () => {
    await expect(panel).toHaveCount(0);
    expect(asked.filter((url) => /traineddata|tesseract/.test(url))).toEqual([]);
  });
  await test.step('with the dates and lengths of a table', async () => {
    await form.read();
    await expect(panel).toContainText(onSlip.surname, reading);
    for (const day of [onSlip.birth, onSlip.end, '2024-03-12', '2025-02-05', '2025-03-12', '2026-01-22'])
      await expect(form.found(date(day))).toBeVisible();
    for (const length of ['3 jaar en 6 maanden', '18 maanden', '45 dagen'])
      await expect(form.found(length)).toBeVisible();
    await expect(desk.field('dossier:entry.birth')).toHaveValue('');
    await expect(desk.field('dossier:legal.months')).toHaveValue('');
    await audit('the text of a slip');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/recognised.png' });
  });
  await test.step('into the field one was in', async () => {
    await desk.field('dossier:entry.birth').click();
    await form.found(date(onSlip.birth)).click();
    await expect(desk.field('dossier:entry.birth')).toHaveValue(date(onSlip.birth));
    await expect(desk.field('dossier:entry.birth')).toBeFocused();
    await desk.field('dossier:legal.months').click();
    await form.found('3 jaar en 6 maanden').click();
    await expect(desk.field('dossier:legal.months')).toHaveValue('42');
    await expect(panel.getByRole('status').last()).toContainText('3 jaar en 6 maanden');
  });
  await test.step('what the field has no room for, or another field, is copied', async () => {
    await form.found('45 dagen').click();
    await expect(panel).toContainText(t('files:text.copied', { what: '45 dagen' }));
    await expect(desk.field('dossier:legal.months')).toHaveValue('42');
    await desk.field('dossier:entry.surname').click();
    await form.found(date(onSlip.end)).click();
    await expect(panel).toContainText(t('files:text.copied', { what: date(onSlip.end) }));
    await expect(desk.field('dossier:entry.surname')).toHaveValue('');
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(date(onSlip.end));
  });
  await test.step('gone when it is closed, and its worker with it', async () => {
    expect(page.workers()).toHaveLength(workers);
    await desk.button('files:text.close').click();
    await expect(panel).toHaveCount(0);
    expect(holding([desk.profile], formsOf(onSlip.surname))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(ownAddress) && !url.startsWith('blob:'))).toEqual([]);
  });
  expect(complaints).toEqual([]);
  await desk.close();
});

test('SH14: a page of a PDF, by its number; turned; cancelled, empty and too large are said', async () => {
  const form = await BesideForm.open('fr');
  const { desk, panel } = form;
  const { page, t } = desk;
  await test.step('the page that is shown', async () => {
    await form.take('deux.pdf', pdf({ pages: ['Premier feuillet', '18 mois, le 12 mars 2026'] }));
    await desk.button('files:viewer.after').click();
    await expect(page.getByText('18 mois')).toBeAttached();
    await form.read();
    await expect(form.found('18 mois')).toBeVisible(reading);
    await expect(form.found('12 mars 2026')).toBeVisible();
    await desk.button('files:viewer.before').click();
    await expect(panel).toHaveCount(0);
  });
  await test.step('cancelled', async () => {
    await form.take('fiche.png', await drawnSlip(page, { full: true }));
    const workers = page.workers().length;
    await form.read();
    await expect(panel.getByRole('progressbar')).toBeVisible();
    await desk.button('common:cancel', panel).click();
    await expect(desk.button('files:text.read')).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(workers);
  });
  await test.step('on its side: turned by its key, and read as it is shown', async () => {
    const sides = (): Promise<readonly number[]> =>
      page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    await form.take('couchee.png', await drawnSlip(page, { onItsSide: true }));
    const [lyingWidth = 0, lyingHeight = 0] = await sides();
    expect(lyingWidth).toBeGreaterThan(lyingHeight);
    await page.getByRole('group', { name: t('files:viewer.page', { page: 1, pages: 1 }) }).press('r');
    await expect(page.getByText(t('files:viewer.turned.1'), { exact: true })).toBeAttached();
    await expect.poll(async () => (await sides()).reduce((width, height) => height - width)).toBeGreaterThan(0);
    await form.read();
    await expect(panel).toContainText(onSlip.surname, reading);
    await expect(form.found('18 mois')).toBeVisible();
    await desk.button('files:viewer.turnLeft').click();
    await expect(panel).toHaveCount(0);
  });
  await test.step('without text', async () => {
    await form.take('blanc.png', png(40, 30));
    await form.read();
    await expect(panel).toContainText(t('files:text.none'), reading);
  });
  await test.step('too large to read, though it is shown', async () => {
    await form.take('grand.png', png(8_000, 7_000));
    await form.read();
    await expect(panel).toContainText(t('files:text.trouble.too-large'), reading);
  });
  await desk.close();
});
