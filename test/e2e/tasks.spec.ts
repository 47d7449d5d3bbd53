/** What waits for a person: someone leaves this computer, and each part they still read waits for a choice. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { openDossier, share } from '../journeys/dossier.ts';
import { unlock } from '../journeys/start.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { lien, teamProfile, warre } from './support/profiles.ts';
import { surname } from './support/story.ts';

test('what waits for a person: someone who left still reads, and is taken out', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  const { t } = desk;
  await unlock(desk, lien);
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  await openDossier(desk, surname);
  await share(desk, warre.name, ['plan']);
  await desk.page.getByRole('button', { name: 'Lien Zonnebloem', exact: true }).first().click();
  await desk.page.getByRole('link', { name: t('common:me.people') }).click();
  await desk.page.getByRole('button', { name: 'Warre Kiezelsteen van deze computer halen' }).click();
  const leaving = desk.page.getByRole('dialog');
  await desk.field('computer:proof', leaving).fill(lien.passphrase);
  await desk.button('computer:remove.do', leaving).click();
  await expect(leaving).toHaveCount(0);

  // Each part he still reads is a task; one is answered, the other left as it is.
  const room = desk.page.getByRole('navigation').getByRole('link', { name: t('common:rail.tasks') });
  await expect(room).toContainText('2');
  await room.click();
  await desk.page.getByRole('heading', { name: t('tasks:title') }).waitFor();
  const waiting = desk.page.getByRole('main').getByRole('article');
  await expect(waiting).toHaveCount(2);
  await audit('what waits for a person');
  const plan = waiting.filter({ hasText: t('units:sections.plan') });
  await plan.getByRole('button').first().click();
  await expect(waiting).toHaveCount(1);
  await waiting.getByRole('button', { name: t('tasks:takeOut.keep') }).click();
  await expect(desk.page.getByText(t('tasks:none'))).toBeVisible();
  await expect(room).toHaveCount(0);
  await audit('nothing waits');
  expect(complaints).toEqual([]);
  await desk.close();
});
