/** After release: a condition with its step and its change, a rhythm, what was not kept; and who leaves at sentence end. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

test('P29 P31 P32 P37 P50 conditions, contacts and what followed in Legal, the first 72 hours in the plan', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);

  await dossier.openDossier(desk, 'Zandloper');
  await dossier.openTab(desk, 'legal');
  const contacts = page.getByRole('region', { name: t('dossier:after.rhythms') });
  await desk.button('dossier:after.addRhythm', contacts).click();
  await desk.field('units:fields.legal.rhythm.rhythm.with', contacts).fill('Timo, op het justitiehuis');
  await dossier.fillDate(contacts.getByRole('textbox', { name: t('units:fields.legal.rhythm.rhythm.first') }), '+3d');
  await desk.button('dossier:entry.done', contacts).click();
  await expect(contacts).toContainText(/Volgende: .*over 3 dagen/);
  await desk.button('dossier:after.note1', contacts).last().click();
  await desk.button('dossier:entry.done', contacts).click();
  await expect(contacts).toContainText(t('units:values.rhythmDone.held'));
  await expect(contacts).toContainText(/Volgende: (?!.*over 3 dagen)/);

  const breaches = page.getByRole('region', { name: t('dossier:after.breaches') });
  await desk.button('dossier:after.addBreach', breaches).click();
  await desk.field('units:fields.legal.breach.breach.text', breaches).fill('Kwam tweemaal te laat op de afspraak.');
  await desk.button('dossier:entry.done', breaches).click();
  await desk.button('dossier:after.addAnswer', breaches).last().click();
  await desk.field('units:fields.legal.breach-answer.answer.by', breaches).fill('Lien Zonnebloem');
  await desk.button('dossier:entry.done', breaches).click();
  await expect(breaches).toContainText(t('units:values.breachAnswer.talked'));

  const offered = page.locator('[data-offered]').first();
  await offered.locator('summary').click();
  const texts = offered.locator('[data-law]');
  const before = await texts.count();
  await desk.button('dossier:after.takeOver', texts.first()).click();
  await expect(texts).toHaveCount(before - 1);

  const change = desk.button('dossier:after.addChange').first();
  await change.click();
  await desk.field('units:fields.legal.condition-change.change.by').fill('SURB Gent');
  await desk.button('dossier:entry.done').click();
  await expect(page.getByText(/aangepast, sinds .*SURB Gent/)).toBeVisible();
  await desk.button('dossier:after.chooseSteps').first().click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/bewijs: |nog geen bewijsstuk/).first()).toBeVisible();
  await audit('after release');

  await dossier.openDossier(desk, 'Vuurtoren');
  await dossier.openTab(desk, 'plan');
  await page
    .getByRole('radiogroup', { name: t('dossier:views.label') })
    .getByText(t('dossier:views.leaving'))
    .click();
  const roof = page.locator('[data-first-hours="roof"]');
  await roof.getByRole('button').click();
  await desk.field('units:fields.plan.first-hours.arranged.how', roof).fill('Bij zus Narcis, vanaf 14 uur');
  await desk.button('dossier:entry.done', roof).click();
  await expect(roof).toContainText('geregeld, Bij zus Narcis');
  await audit('leaving at sentence end');
  await desk.button('dossier:leaving.print').click();
  const sheet = page.getByRole('region', { name: t('papers:tab.preview') });
  await expect(sheet).toContainText('Bij zus Narcis, vanaf 14 uur');
  expect(complaints).toEqual([]);
  await desk.close();
});
