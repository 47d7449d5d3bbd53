/** A new version on a stick, in the running application: looked at, a safety copy made, handed over; one that was changed is refused. */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { packageNamed, rootText, stickWith } from '../support/updates.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';

test('UP3, UP7, UP9: a package comes whole from a stick after a safety copy; a stick that was changed does not', async () => {
  const root = join(freshFolder('update-root'), 'root.json');
  writeFileSync(root, rootText());
  const env = { PASSERELLE_UPDATE_ROOT: root };
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile(), env });
  await enter(desk);
  await desk.page.getByRole('button', { name: lien.name }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.updates'), exact: true }).click();
  await desk.heading('updates:title').waitFor();
  await desk.chooses(freshFolder('empty'));
  await desk.button('updates:choose').click();
  await expect(desk.page.getByRole('alert')).toContainText(desk.t('updates:refused.no-folder.what'));

  const stick = stickWith({ number: 2 });
  await desk.chooses(stick);
  await desk.button('updates:choose').click();
  await expect(desk.page.getByText('Iets nieuws.')).toBeVisible();
  await expect(desk.button('updates:hand.do')).toHaveCount(0);
  await auditOf(desk.page, { inDark: true })('an update that was found');
  await desk.chooses(freshFolder('copies'));
  await desk.button('updates:copy.make').click();
  const handed = freshFolder('handed');
  await desk.button('updates:hand.do').waitFor();
  await desk.chooses(handed);
  await desk.button('updates:hand.do').click();
  await expect(desk.page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await auditOf(desk.page, { inDark: true })('an update that was handed over');
  const { name, content } = packageNamed('tar');
  expect(readdirSync(handed)).toEqual([name]);
  expect(readFileSync(join(handed, name), 'utf8')).toBe(content);

  await desk.chooses(stickWith({ number: 1 }));
  await desk.button('updates:choose').click();
  await expect(desk.page.getByRole('alert')).toContainText(desk.t('updates:refused.older.what'));
  await auditOf(desk.page, { inDark: true })('an update that was refused');
  const changed = stickWith({ number: 3 });
  writeFileSync(join(changed, 'passerelle-update', 'targets', name), 'another program');
  await desk.chooses(changed);
  await desk.button('updates:choose').click();
  await expect(desk.page.getByRole('alert')).toContainText(desk.t('updates:refused.changed.what'));
  const profile = desk.profile;
  await desk.close();
  expect(readFileSync(join(profile, 'log.txt'), 'utf8')).toContain('update-refused');
});
