/** Documents that come from the folder of a scanner and from a camera, in the running application. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, type DeskOptions } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { pdf } from '../support/pdf.ts';
import { png } from '../support/png.ts';
import { freshFolder } from './launch.ts';
import { call } from './shell/bridge.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, enter } from './support/profiles.ts';
import { surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

/** Chromium draws a moving picture itself; asked is asked as ever. */
const withCamera = ['--use-fake-device-for-media-stream'];

async function atDossier(options: Omit<DeskOptions, 'profile'>): Promise<Desk> {
  const desk = await Desk.open({ ...options, profile: await dossierProfile() });
  await enter(desk);
  return desk;
}

async function toComputer({ page, t }: Desk): Promise<void> {
  await page.locator('[data-tour="me"]').click();
  await page.getByRole('link', { name: t('common:me.people') }).click();
}

/** Begins to add a document; answers its dialog. */
async function adding(desk: Desk): Promise<Locator> {
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'documents');
  await desk.button('dossier:documents.add').click();
  return desk.page.getByRole('dialog', { name: desk.t('dossier:documents.add') });
}

async function keepAs(desk: Desk, dialog: Locator, type: string): Promise<void> {
  await dialog.getByLabel(desk.t('dossier:proof.type'), { exact: true }).first().fill(type);
  await desk.page.keyboard.press('Tab');
  await desk.button('dossier:proof.keep', dialog).click();
  await dialog.waitFor({ state: 'detached' });
}

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['PICTURES']) await page.screenshot({ path: `out/test/sources-${name}.png` });
};

/** In the list of the folder: that of the dossier may hold it too. */
const scanNamed = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('listitem').getByRole('button').filter({ hasText: name });

/** Whether the page gets what it asks for. */
const asks = (page: Page, wanted: MediaStreamConstraints): Promise<boolean> =>
  page.evaluate(
    (constraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return true;
        },
        () => false,
      ),
    wanted,
  );

test('SH18, SH20: a scan comes in from the folder; its original stays until it is said that it goes', async () => {
  const folder = join(freshFolder('scanner'), 'balie');
  mkdirSync(folder);
  const desk = await atDossier({ language: 'nl' });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  await test.step('the folder is chosen once', async () => {
    await toComputer(desk);
    await desk.chooses(folder);
    await desk.button('computer:scanner.choose').click();
    await expect(page.getByText(t('computer:scanner.now', { folder: 'balie' }))).toBeVisible();
    await picture(page, 'folder');
  });
  writeFileSync(join(folder, 'scan0001.pdf'), pdf({ pages: ['Huurbelofte'] }));
  writeFileSync(join(folder, 'scan0002.png'), png(200, 300));
  writeFileSync(join(folder, 'notes.txt'), 'none of it');

  await test.step('what lies there comes in, and stays there', async () => {
    const dialog = await adding(desk);
    await audit('adding a document');
    await picture(page, 'adding');
    await desk.button('files:scanner.from', dialog).click();
    const list = page.getByRole('dialog', { name: t('files:scanner.title', { folder: 'balie' }) });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await audit('the folder of the scanner');
    await picture(page, 'scanner');
    await scanNamed(page, 'scan0001.pdf').click();
    await list.waitFor({ state: 'detached' });
    await expect(dialog).toContainText('scan0001.pdf');
    await keepAs(desk, dialog, 'Huurbelofte');
    const asked = page.getByRole('dialog', { name: t('files:scanner.remove.title') });
    await expect(asked).toContainText(t('files:scanner.remove.clear'));
    await audit('whether the original goes');
    await picture(page, 'remove');
    await expect(desk.button('files:scanner.remove.stay', asked)).toBeFocused();
    await desk.button('files:scanner.remove.stay', asked).click();
    await expect(page.getByRole('button', { name: /scan0001\.pdf/ })).toBeVisible();
    expect(readdirSync(folder)).toHaveLength(3);
  });
  await test.step('one that changed meanwhile stays, the same one goes', async () => {
    const path = join(folder, 'scan0002.png');
    const bytes = readFileSync(path);
    await desk.button('dossier:documents.add').click();
    const dialog = page.getByRole('dialog', { name: t('dossier:documents.add') });
    await desk.button('files:scanner.from', dialog).click();
    await scanNamed(page, 'scan0002.png').click();
    await keepAs(desk, dialog, 'Foto van de brief');
    const asked = page.getByRole('dialog', { name: t('files:scanner.remove.title') });
    writeFileSync(path, png(201, 300));
    await desk.button('files:scanner.remove.do', asked).click();
    await expect(asked.getByRole('alert')).toContainText(t('problems:scan-changed.what'));
    await picture(page, 'changed');
    expect(existsSync(path)).toBe(true);
    await desk.button('common:close', asked).last().click();
    writeFileSync(path, bytes);
    await desk.button('dossier:documents.add').click();
    await desk.button('files:scanner.from', dialog).click();
    await scanNamed(page, 'scan0002.png').click();
    await keepAs(desk, dialog, 'Foto van de brief');
    await desk.button('files:scanner.remove.do', asked).click();
    await asked.waitFor({ state: 'detached' });
    expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'scan0001.pdf']);
  });
  await desk.close();
  expect(readFileSync(join(desk.profile, 'log.txt'), 'utf8')).not.toMatch(/scan000|balie/);
});

test('SH21: sheets are photographed and become one PDF; the camera is let in by its dialog alone, without sound', async () => {
  const desk = await atDossier({ language: 'nl', args: withCamera });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  expect(await asks(page, { video: true })).toBe(false);
  const dialog = await adding(desk);
  await desk.button('files:camera.take', dialog).click();
  const camera = page.getByRole('dialog', { name: t('files:camera.title') });
  await desk.button('files:camera.shoot', camera).click();
  await expect(camera.getByRole('img', { name: t('files:camera.page', { number: 1 }) })).toBeVisible();
  await desk.button('files:camera.shoot', camera).click();
  await expect(camera.getByRole('listitem')).toHaveCount(2);
  await audit('photographing');
  await picture(page, 'camera');
  expect(await asks(page, { video: true })).toBe(true);
  expect(await asks(page, { video: true, audio: true })).toBe(false);
  expect(await asks(page, { audio: true })).toBe(false);
  await page.keyboard.press('Escape');
  await expect(camera.getByRole('alert')).toContainText(t('files:camera.unsaved'));
  await picture(page, 'unsaved');
  await desk.button('files:camera.goOn', camera).click();
  await expect(camera.getByRole('listitem')).toHaveCount(2);
  await desk.button('files:camera.use', camera).click();
  await camera.waitFor({ state: 'detached' });
  await expect(dialog).toContainText(/Foto .*\.pdf/);
  expect(await asks(page, { video: true })).toBe(false);
  await keepAs(desk, dialog, 'Brief');
  await page.getByRole('button', { name: /Foto .*\.pdf/ }).click();
  await expect(page.getByRole('dialog').getByRole('group')).toHaveAccessibleName(
    t('files:viewer.page', { page: 1, pages: 2 }),
  );
  await desk.close();
});

test('SH21: without a camera that is said, with what to do', async () => {
  const desk = await atDossier({ language: 'nl' });
  const dialog = await adding(desk);
  await desk.button('files:camera.take', dialog).click();
  const camera = desk.page.getByRole('dialog', { name: desk.t('files:camera.title') });
  await expect(camera.getByRole('alert')).toContainText(desk.t('files:camera.trouble.none.next'));
  await picture(desk.page, 'no-camera');
  await expect(desk.button('files:camera.shoot', camera)).toBeDisabled();
  await desk.close();
});

test('PM17, PM18: what the organisation set is shown as such, and no photo is taken', async () => {
  const folder = join(freshFolder('scanner'), 'dienst');
  mkdirSync(folder);
  const policy = join(freshFolder('policy'), 'policy.json');
  writeFileSync(policy, JSON.stringify({ scannerFolder: folder, camera: 'off' }), { mode: 0o644 });
  const desk = await atDossier({ language: 'nl', args: withCamera, env: { PASSERELLE_POLICY: policy } });
  const { page, t } = desk;
  await toComputer(desk);
  const card = page.getByRole('region', { name: t('computer:scanner.title') });
  await expect(card).toContainText(t('computer:scanner.now', { folder: 'dienst' }));
  await expect(card).toContainText(t('policy:by'));
  await expect(card.getByRole('button')).toHaveCount(0);
  expect(await call(page, 'scanner.choose', undefined)).toEqual({ ok: false, problem: 'by-policy' });
  const dialog = await adding(desk);
  await expect(desk.button('files:camera.take', dialog)).toHaveCount(0);
  expect(await call(page, 'camera.open', undefined)).toEqual({ ok: false, problem: 'by-policy' });
  expect(await asks(page, { video: true })).toBe(false);
  await desk.button('files:scanner.from', dialog).click();
  await expect(page.getByText(t('files:scanner.none'))).toBeVisible();
  await desk.close();
});
