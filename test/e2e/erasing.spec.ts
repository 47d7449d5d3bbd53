/** Erasing a dossier: what goes and what stays is said, it is gone everywhere, and a certificate says so. */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { addNote, openDossier } from '../journeys/dossier.ts';
import { unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { secretsOf } from './support/secrets.ts';
import { noteText, surname } from './support/story.ts';

/** Names of the keys that open parts of dossiers, as they can be had from the files with the passphrase. */
const partsThatOpen = (profile: string): readonly string[] =>
  secretsOf(profile, lien.passphrase).flatMap(({ name }) => (name.startsWith('key of section') ? [name] : []));

test('a dossier is erased with a certificate, and is gone everywhere', async () => {
  const folder = freshFolder('certificates');
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  await enter(desk);
  await openDossier(desk, surname);
  await addNote(desk, noteText);
  expect(partsThatOpen(desk.profile)).toHaveLength(5);

  await desk.button('dossier:head.more').click();
  await desk.page.getByRole('menuitem', { name: desk.t('erasure:open') }).click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByText(desk.t('erasure:ask.noWayBack'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('erasing a dossier');
  const erase = desk.button('erasure:ask.do', dialog);
  await desk.field('erasure:ask.reason', dialog).fill('De bewaartermijn is voorbij.');
  await dialog.getByLabel(desk.t('computer:proof'), { exact: true }).fill(lien.passphrase);
  const word = dialog.getByLabel(desk.t('erasure:ask.confirm').replace('{{word}}', surname));
  await word.fill('Paardenblom');
  await erase.click();
  await expect(word).toBeFocused();
  await expect(dialog.getByText(desk.t('common:needed'))).toHaveCount(1);
  await word.fill(surname.toLowerCase());
  await erase.click();

  await expect(desk.page.getByText(desk.t('erasure:certificate.done'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('what was erased');
  const file = join(folder, 'attest.txt');
  await desk.chooses(file);
  await desk.button('erasure:certificate.save').click();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(checked(file)).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8')).not.toContain(surname);
  writeFileSync(file, readFileSync(file, 'utf8').replace('bewaartermijn', 'bewaartermyn'));
  expect(checked(file)).toMatchObject({ status: 1 });

  await isGone(desk);
  expect(partsThatOpen(desk.profile)).toEqual([]);
  await desk.app.close();
  await desk.reopen();
  await unlock(desk, lien);
  await isGone(desk);
  await desk.close();
});

const checked = (file: string): { readonly status: number | null } =>
  spawnSync(process.execPath, ['build/inspect.mjs', 'verify-log', file], { encoding: 'utf8' });

async function isGone(desk: Desk): Promise<void> {
  await desk.room('common:rail.people');
  await desk.page
    .getByRole('link', { name: desk.t('people:new') })
    .or(desk.button('people:new'))
    .first()
    .waitFor();
  await expect(desk.page.getByText(surname)).toHaveCount(0);
}
