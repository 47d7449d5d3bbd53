/** The life-domain review as a worker uses it: own words, disagreement side by side, own questions, two moments. */
import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

const ours = {
  passerelle: 'review-questions',
  format: 1,
  form: 'onze-vragen',
  version: '1',
  title: { nl: 'Vragen van onze dienst' },
  questions: [{ id: 'sleutel', domain: 'housing', text: { nl: 'Wie heeft er nog een sleutel van uw deur?' } }],
};

test('a review is talked through, seen differently, asked in our own way, and compared', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await dossier.openTab(desk, 'review');
  const main = page.getByRole('main');
  const housing = main.getByRole('region', { name: 'Wonen', exact: true });
  await expect(main.getByText(t('dossier:review.differs'))).toBeVisible();
  await audit('review');

  // A talk, with what was explained first.
  await desk.button('dossier:review.addTalk').click();
  await desk.button('dossier:entry.done', main).click();
  await desk.button('dossier:review.addExplained').click();
  await main.getByLabel(t('units:fields.assessment.review.explained.notToAnswer')).check();
  await desk.button('dossier:entry.done', main).click();
  await expect(main.getByText('dat antwoorden niet moet').first()).toBeVisible();

  // What the person says, apart.
  const income = main.getByRole('region', { name: 'Inkomen en schulden' });
  await desk.button('dossier:review.ownWords', income).click();
  await page.keyboard.type('Ik wil niemand iets schuldig zijn.');
  await desk.button('dossier:review.wishAdd', income).click();
  await desk.button('dossier:entry.done', income).click();
  await expect(income).toContainText('wil hier iets aan veranderen');

  // Seen differently: beside the other one.
  await desk.button('dossier:review.differ', housing).first().click();
  await page.keyboard.type('Een neef heeft een studio vrij.');
  await desk.button('dossier:entry.done', housing).click();
  await expect(housing.getByText(t('dossier:review.differs'))).toBeVisible();

  // Our own questions, from a file; the answer keeps the question.
  const file = join(freshFolder('questions'), 'vragen.json');
  writeFileSync(file, JSON.stringify(ours));
  await desk.button('dossier:review.own.title').click();
  await audit('no questions of our own yet');
  await desk.chooses(file);
  await desk.button('dossier:review.own.take').click();
  await expect(page.getByRole('dialog')).toContainText('Wie heeft er nog een sleutel');
  await audit('questions of our own');
  await page.keyboard.press('Escape');
  await housing.getByRole('button', { name: new RegExp(`^${t('dossier:review.ask')}`) }).click();
  await housing.getByRole('button', { name: 'Wie heeft er nog een sleutel van uw deur?' }).click();
  await page.keyboard.type('Haar zus.');
  await audit('answering a question');
  await desk.button('dossier:entry.done', housing).click();
  await expect(housing).toContainText('Haar zus.');
  await expect(housing).toContainText('Antwoord op: Wie heeft er nog een sleutel van uw deur?');

  // Two moments on one picture, by keyboard too.
  await main.getByText(t('dossier:review.moments'), { exact: true }).click();
  const wheel = main.getByRole('group', { name: t('dossier:review.wheel') });
  // The nine of a review, and guidance, of which something was written.
  await expect(wheel.getByRole('button')).toHaveCount(10);
  await wheel.getByRole('button', { name: 'Inkomen en schulden' }).press('Enter');
  const beside = main.getByRole('region', { name: 'Inkomen en schulden' }).first();
  await expect(beside).toContainText('Ik wil niemand iets schuldig zijn.');
  await expect(beside).toContainText(t('dossier:review.nothingThen'));
  await audit('two moments');
  expect(complaints).toEqual([]);
  await desk.close();
});
