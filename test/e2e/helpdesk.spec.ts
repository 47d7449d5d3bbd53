/** The file for the helpdesk, saved with its button at a computer where people work: it names none of them. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { freshFolder } from './launch.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { slip } from './support/story.ts';
import { goTo } from './support/tour.ts';

test('the file for the helpdesk is read before it is saved, and has no name in it', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await dossierProfile() });
  await enter(desk);
  await goTo(desk.page, '/health');
  await desk.button('health:helpdesk.open').click();
  const dialog = desk.page.getByRole('dialog', { name: desk.t('health:helpdesk.title') });
  const read = await dialog.locator('pre').textContent();
  const folder = freshFolder('helpdesk');
  await desk.chooses(join(folder, 'report'));
  await desk.button('health:helpdesk.do', dialog).click();
  await expect(desk.page.getByText(desk.t('health:helpdesk.done'))).toBeVisible();
  const saved = readFileSync(join(folder, 'report.txt'), 'utf8');
  expect(saved).toBe(read);
  for (const line of [/^version: \d+\.\d+\.\d+/m, /^free: \d+ MB$/m, /^damaged dossiers: 0$/m, /^on a share: no$/m])
    expect(saved).toMatch(line);
  const names = [...lien.name.split(' '), slip.surname, slip.firstName, slip.place, desk.profile];
  for (const name of names) expect([name, saved.includes(name)]).toEqual([name, false]);
  await desk.close();
});
