/** A whole caseload: taken in from a list by mouse, given out, taken back, taken in again: the same file to the byte. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { screenLanguages } from '../journeys/words.ts';
import { packed, workbookParts } from '../support/lists.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { emptyProfile, enter } from './support/profiles.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const folder = freshFolder('lists');
function onDisk(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** As a service keeps it in its own spreadsheet. */
const rows: readonly (readonly string[])[] = [
  ['Lijst PSD Gent'],
  ['NAAM', 'Voornaam', 'Geb. datum', 'Inrichting', 'Dreigingsniveau', 'Bezoek', 'VI', 'Strafeinde', 'Maanden'],
  ['Regenboog', 'Basiel', '4/3/1997', 'Gent', 'hoog', '12', '1/2/2027', '1/8/2028', '18'],
  ["'t Kompas", 'Yara', '24.12.1980', 'Antwerpen', '', '3', '', '2027-03-01 voorlopig', '40'],
  ['=cmd|x', 'Timo', '31/2/1999', 'Gent', '', '', '', '', ''],
  ['Boussole', 'Odile', '12/11/90', 'Huis van oma', 'laag', '9', 'ooit', '', ''],
  ['Regenboog', 'Basiel', '4/3/1997', 'Gent', '', '12', '', '', ''],
];
const sheet = rows
  .map((cells, at) => {
    const line = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    return `<row r="${at + 1}">${line}</row>`;
  })
  .join('');
const workbook = onDisk('Lijst PSD.xlsx', packed(workbookParts(sheet)));

const tableRow = (page: Page, name: RegExp): Locator => page.getByRole('row', { name });

async function toLists(desk: Desk): Promise<void> {
  await desk.room('common:rail.people');
  await desk.button('caseload:menu').click();
  await desk.page.getByRole('menuitem', { name: desk.t('caseload:menuTakeIn') }).click();
  await desk.heading('caseload:title').waitFor();
}

/** Saves the people shown as a list; what the file holds. */
async function giveOut(desk: Desk, form: 'xlsx' | 'csv', path: string): Promise<Buffer> {
  const { page, t } = desk;
  await desk.room('common:rail.people');
  await page.getByRole('row').nth(1).waitFor();
  await desk.button('caseload:menu').click();
  await page.getByRole('menuitem').nth(1).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t(`caseload:form.${form}`) }).check();
  await desk.chooses(path);
  await desk.button('caseload:save', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  return readFileSync(path);
}

async function takeBack(desk: Desk): Promise<void> {
  const { page } = desk;
  await toLists(desk);
  await page
    .getByRole('region', { name: desk.t('caseload:earlier') })
    .getByRole('button')
    .first()
    .click();
  await desk.button('caseload:takeBackDo', page.getByRole('dialog')).click();
  await page.getByRole('region', { name: desk.t('caseload:earlier') }).waitFor({ state: 'detached' });
}

test('a list is taken in by mouse, given out, taken back and taken in again', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  const complaints = complaintsOf(page);
  await enter(desk);

  await test.step('the preview says what would happen with each row', async () => {
    await toLists(desk);
    await audit('choosing a list');
    await desk.chooses(workbook);
    await desk.button('caseload:pick').click();
    await expect(page.getByText(t('caseload:columns.noted', { titles: '“Bezoek”' }))).toBeVisible();
    await expect(page.getByText(t('caseload:columns.left', { titles: '“Dreigingsniveau”' }))).toBeVisible();
    await expect(page.getByText(t('caseload:columns.never'))).toBeVisible();
    await expect(tableRow(page, /'t Kompas/)).toContainText('Antwerpen');
    await expect(tableRow(page, /=cmd/)).toContainText(t('caseload:problem.bad-birth'));
    await expect(tableRow(page, /Boussole/)).toContainText('Huis van oma');
    await expect(tableRow(page, /Regenboog/).nth(1)).toContainText(t('caseload:state.twice'));
    await expect(tableRow(page, /Boussole/)).toContainText('ooit');
    await desk
      .button('caseload:columns.taken_other')
      .or(page.getByRole('button', { name: /kolommen/ }))
      .first()
      .click();
    await expect(page.getByLabel('Dreigingsniveau')).toBeDisabled();
    await audit('a list before it is taken in');
    await page.getByText(t('caseload:show.remarks', { number: 3 })).click();
    await expect(tableRow(page, /'t Kompas/)).toHaveCount(0);
  });
  await test.step('a cell is put right where it stands, and taken back', async () => {
    const birth = page.getByLabel(t('caseload:cell.label', { field: 'Geboortedatum', row: 5 }));
    await birth.fill('28/2/1999');
    await birth.press('Enter');
    await expect(tableRow(page, /=cmd/)).not.toContainText(t('caseload:problem.bad-birth'));
    await expect(tableRow(page, /=cmd/)).toContainText('28/02/1999');
    await expect(page.getByRole('button', { name: t('caseload:takeIn_other', { count: 4 }) })).toBeEnabled();
    await audit('a cell put right');
    await page.getByRole('button', { name: t('caseload:cell.back', { field: 'Geboortedatum', row: 5 }) }).click();
    await expect(tableRow(page, /=cmd/)).toContainText(t('caseload:problem.bad-birth'));
  });
  await test.step('taken in', async () => {
    await page.getByRole('button', { name: t('caseload:takeIn_other', { count: 3 }) }).click();
    await expect(page.getByText(t('caseload:done_other', { count: 3 }))).toBeVisible();
    await audit('a list taken in');
    await page.getByRole('link', { name: t('caseload:toPeople') }).click();
    await expect(tableRow(page, /Kompas, Yara/)).toContainText('01/03/2027');
    await expect(page.getByText(t('people:count_other', { count: 3 }))).toBeVisible();
  });
  await test.step('the same list again: everybody is here', async () => {
    await toLists(desk);
    await desk.chooses(workbook);
    await desk.button('caseload:pick').click();
    await expect(tableRow(page, /'t Kompas/)).toContainText(t('caseload:state.here'));
    await expect(page.getByRole('button', { name: t('caseload:takeIn_other', { count: 0 }) })).toBeDisabled();
    await desk.button('common:cancel').click();
  });
  await test.step('given out, taken back, taken in: the same file, in both forms', async () => {
    for (const form of ['xlsx', 'csv'] as const) {
      const first = await giveOut(desk, form, join(folder, `Uit 1.${form}`));
      await takeBack(desk);
      await desk.room('common:rail.people');
      await expect(tableRow(page, /Kompas/)).toHaveCount(0);
      await toLists(desk);
      await desk.chooses(join(folder, `Uit 1.${form}`));
      await desk.button('caseload:pick').click();
      await expect(page.getByText(t('caseload:columns.own'))).toBeVisible();
      await page.getByRole('button', { name: t('caseload:takeIn_other', { count: 3 }) }).click();
      await page.getByText(t('caseload:done_other', { count: 3 })).waitFor();
      const second = await giveOut(desk, form, join(folder, `Uit 2.${form}`));
      expect(second.equals(first)).toBe(true);
    }
    expect(readFileSync(join(folder, 'Uit 1.csv'), 'utf8')).toContain("'t Kompas;Yara;1980-12-24");
  });
  await test.step('what is no list says so', async () => {
    await toLists(desk);
    await desk.chooses(onDisk('Oud.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
    await desk.button('caseload:pick').click();
    await expect(page.getByText(t('caseload:trouble.old-or-locked.what'))).toBeVisible();
    await audit('a file that is no list');
  });
  expect(complaints).toEqual([]);
  await desk.close();
});

if (process.env['PICTURES'])
  test('pictures of a list that is taken in, in every language and size', async () => {
    for (const language of screenLanguages) {
      const desk = await Desk.open({ language, profile: await emptyProfile() });
      const { page } = desk;
      await enter(desk);
      await toLists(desk);
      await desk.chooses(workbook);
      await desk.button('caseload:pick').click();
      await tableRow(page, /Kompas/).waitFor();
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
      ] as const) {
        const window = await desk.app.browserWindow(page);
        await window.evaluate(
          (shown: { setContentSize(w: number, h: number): void }, size) => shown.setContentSize(size[0], size[1]),
          [width, height] as const,
        );
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: `out/test/list-${language}-${width}-${colorScheme}.png` });
        }
      }
      await desk.close();
    }
  });
