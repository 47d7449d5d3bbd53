/** A document with a damaged part is told of where it stands, and comes back from a safety copy. */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { newDossier, openDossier, openTab } from '../journeys/dossier.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { filesIn } from './support/canary.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';
import { housingPromise, slip } from './support/story.ts';

test('a damaged part of a document is fetched from a safety copy', async () => {
  const folder = freshFolder('copies');
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  await newDossier(desk, { ...slip, scan: housingPromise() });
  await desk.page.getByRole('button', { name: lien.name, exact: true }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.safety') }).click();
  await desk.chooses(folder);
  await desk.button('safety:make.choose').click();
  await expect(desk.page.getByText(/Teruggelezen en nageteld/)).toBeVisible();
  await openDossier(desk, slip.surname);
  await openTab(desk, 'documents');
  await expect(desk.page.getByRole('button', { name: /belofte\.pdf/ })).toBeVisible();

  for (const file of filesIn(join(desk.profile, 'safe/chunks'))) {
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  await desk.page.getByRole('button', { name: /belofte\.pdf/ }).click();
  await expect(desk.page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await openTab(desk, 'plan');
  await openTab(desk, 'documents');
  await expect(desk.page.getByText(desk.t('health:documents.title'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('a damaged document');

  const [copy = ''] = readdirSync(folder).filter((name) => name.endsWith('.backup'));
  await desk.chooses(join(folder, copy));
  await desk.button('health:documents.fromCopy').click();
  await expect(desk.page.getByText(desk.t('health:documents.back_one').replace('{{count}}', '1'))).toBeVisible();
  await expect(desk.page.getByText(desk.t('health:documents.title'))).toHaveCount(0);
  await desk.page.getByRole('button', { name: /belofte\.pdf/ }).click();
  await expect(desk.page.getByRole('dialog').locator('canvas, img').first()).toBeVisible();
  await desk.page.keyboard.press('Escape');

  // And erased, once it is not needed any more.
  await desk.page
    .getByRole('button', { name: `${desk.t('erasure:ask.title')}: ${desk.t('dossier:documents.slip')}` })
    .click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByText(desk.t('erasure:certificate.stillOpens'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('erasing a document');
  await desk.field('erasure:ask.reason', dialog).fill('Verkeerd briefje gescand.');
  await dialog.getByLabel(desk.t('computer:proof'), { exact: true }).fill(lien.passphrase);
  await dialog.getByLabel(desk.t('erasure:ask.confirm').replace('{{word}}', slip.surname)).fill(slip.surname);
  await desk.button('erasure:ask.do', dialog).click();
  await expect(desk.page.getByText(desk.t('erasure:certificate.done'))).toBeVisible();
  expect(filesIn(join(desk.profile, 'safe/chunks'))).toEqual([]);
  await desk.close();
});
