/** A safety copy by a click, and everything back on an empty computer with the passphrase. */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { lock, unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';

test('a safety copy is read back from the list, waits for its folder, and is ended for good', async () => {
  const folder = freshFolder('listed');
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  await desk.page.getByRole('button', { name: lien.name }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.safety') }).click();
  await expect(desk.page.getByText(desk.t('safety:copies.none'))).toBeVisible();
  await desk.chooses(folder);
  await desk.button('safety:make.choose').click();
  await expect(desk.page.getByText(/te openen/)).toBeVisible();
  await desk.button('safety:copies.check').click();
  await expect(desk.page.getByText(/^Teruggelezen op/)).toBeVisible();
  await auditOf(desk.page, { inDark: true })('the list of copies');

  // The stick is pulled out: said in words, and nothing is lost.
  renameSync(folder, `${folder}-away`);
  await desk.button('safety:copies.check').click();
  await expect(desk.page.getByText(desk.t('safety:copies.problem.away'))).toBeVisible();
  await desk.button('safety:copies.end').click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByText(desk.t('safety:copies.ask.alone'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('ending a copy');
  await desk.button('safety:copies.end', dialog).click();
  await expect(desk.page.getByText(desk.t('safety:copies.problem.waits'))).toBeVisible();
  renameSync(`${folder}-away`, folder);
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.backup'));
  await lock(desk);
  await unlock(desk, lien);
  await expect.poll(() => existsSync(join(folder, name))).toBe(false);
  await desk.page.getByRole('button', { name: lien.name }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.safety') }).click();
  await expect(desk.page.getByText(/^Beëindigd op/)).toBeVisible();
  await desk.close();
});

test('a safety copy by a click comes back on an empty computer', async () => {
  const folder = freshFolder('copies');
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  await desk.page.getByRole('button', { name: lien.name }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.safety') }).click();
  await desk.heading('safety:title').waitFor();
  await auditOf(desk.page, { inDark: true })('safety copies');
  await desk.chooses(folder);
  await desk.button('safety:make.choose').click();
  await expect(desk.page.getByText(/Teruggelezen en nageteld/)).toBeVisible();
  await desk.page.getByRole('button', { name: lien.name }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.log') }).click();
  await expect(desk.page.getByRole('cell', { name: desk.t('log:kind.copies') })).toBeVisible();
  await auditOf(desk.page, { inDark: true })('the log');
  await desk.field('log:filter.text').fill('niets daarvan');
  await expect(desk.page.getByText(desk.t('log:none'))).toBeVisible();
  await desk.field('log:filter.text').fill('');
  const exported = join(folder, 'log.txt');
  await desk.chooses(exported);
  await desk.button('log:export').click();
  await expect.poll(() => existsSync(exported)).toBe(true);
  const said = spawnSync(process.execPath, ['build/inspect.mjs', 'verify-log', exported], { encoding: 'utf8' });
  const anchors = join(folder, 'anchors.txt');
  await desk.chooses(anchors);
  await desk.button('log:anchors').click();
  await expect.poll(() => existsSync(anchors)).toBe(true);
  const checked = spawnSync(process.execPath, ['build/inspect.mjs', 'verify-log', exported, anchors], {
    encoding: 'utf8',
  });
  expect(checked.stdout).toContain('1 anchors are in it.');
  expect(said.stdout).toContain('complete up to entry');
  expect(said.status).toBe(0);
  await desk.close();
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.backup'));
  expect(file).not.toContain('Lien');

  const empty = await Desk.open({ language: 'nl' });
  await empty.page.getByText('Nederlands', { exact: true }).click();
  await empty.button('safety:restore.offer').click();
  await empty.chooses(join(folder, file));
  await empty.button('safety:restore.pick').click();
  await expect(empty.page.getByText(file)).toBeVisible();
  await auditOf(empty.page, { inDark: true })('restore');
  await empty.field('start:passphrase.label').fill('niet de juiste zin');
  await empty.button('safety:restore.start').click();
  await expect(empty.page.getByRole('alert')).toBeVisible();
  await empty.field('start:passphrase.label').fill(lien.passphrase);
  await empty.button('safety:restore.start').click();
  await expect(empty.page.getByRole('button', { name: lien.name })).toBeVisible();
  await empty.close();
});
