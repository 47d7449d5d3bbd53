/** A hand-over to a justice house: briefing, talk, file, an answer that comes by phone, and those who have to be told. */
import { expect, test } from '@playwright/test';
import { receiverFor } from '../../shared/practice/receivers.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { putOnStick } from '../journeys/exchange.ts';
import { noteDecision } from '../journeys/hand-over.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

const receiver = receiverFor('prison:gent', 'nl').name;

test('P23 a hand-over is prepared, sent, answered, and those who do a step are ticked off', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, 'Regenboog');
  await dossier.openTab(desk, 'network');
  await desk.button('dossier:handOver.prepare').click();
  const dialog = page.getByRole('dialog');
  // Nobody to hand over to yet: somebody is made up, and the keyboard goes on in the form that comes.
  await desk.button('exchange:practiceReceiver.add', dialog).press('Enter');
  await expect(dialog.getByRole('textbox', { name: t('dossier:handOver.answerBy') })).toBeFocused();
  await dossier.fillDate(dialog.getByRole('textbox', { name: t('dossier:handOver.answerBy') }), '+2w');
  await dossier.fillDate(dialog.getByRole('textbox', { name: t('dossier:handOver.talkOn') }), '+5d');
  await audit('preparing a hand-over');
  await desk.button('dossier:handOver.begin', dialog).click();
  await expect(dialog).toHaveCount(0);

  const promises = page.getByRole('textbox', { name: 'Wat beloofd is' });
  await expect(promises).not.toHaveValue('');
  await promises.fill('De werkgever wacht tot de eerste maandag.');
  await promises.press('Control+Enter');
  await audit('a hand-over in preparation');
  // Before the decision is written, nothing goes.
  await desk.button('dossier:handOver.send').click();
  await expect(page.getByText(t('exchange:send.decision.missing'))).toBeVisible();
  await expect(desk.button('exchange:send.later')).toBeDisabled();
  await audit('a hand-over without its decision');
  await page.getByRole('link', { name: t('exchange:send.decision.write') }).click();
  await noteDecision(desk, 'SURB Gent');
  await desk.button('dossier:handOver.send').click();
  await expect(page.getByRole('radio', { name: new RegExp(receiver) })).toBeChecked();
  await putOnStick(desk, freshFolder('stick'));

  await desk.room('common:rail.today');
  const talk = page.locator('[data-row]').filter({ hasText: /Driegesprek/ });
  await page.getByRole('main').getByRole('textbox').first().fill('Driegesprek');
  await expect(talk).toHaveCount(1);
  await talk.getByRole('link').first().click();
  await expect(page.getByText(t('dossier:handOver.state.waiting'))).toBeVisible();
  await expect(page.getByText(/De bal ligt bij/)).toContainText(receiver);

  await desk.button('dossier:handOver.addAnswer').click();
  const contact = page.getByRole('textbox', { name: t('units:fields.plan.referral.answer.contact') });
  await contact.fill('Mira Kompasroos');
  await contact.press('Enter');
  await expect(page.getByText(t('dossier:handOver.state.accepted'), { exact: true })).toBeVisible();
  await expect(page.getByText(t('dossier:handOver.carries', { name: receiver }))).toBeVisible();
  const tick = page
    .getByRole('article', { name: t('dossier:handOver.with', { name: receiver }) })
    .getByRole('checkbox');
  await tick.first().click();
  await expect(page.getByText(/verwittigd op .* door Lien/)).toBeVisible();
  await audit('a hand-over that was accepted');
  expect(complaints).toEqual([]);
  await desk.close();
});
