/** Who does this? From a step to the competent services, one that refuses, another that accepts. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

test('P22 a service is asked from a step, refuses with its reason, and the next one accepts', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);

  await desk.room('common:rail.directory');
  await page.getByRole('tab', { name: t('directory:tabs.who') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('directory:whoDoes.refusal.none-known') })).toHaveCount(0);
  await page.getByRole('combobox', { name: t('directory:whoDoes.municipality') }).fill('Ronse');
  await page.getByRole('combobox', { name: t('directory:whoDoes.need') }).click();
  await page.getByRole('option', { name: 'begeleiding onder voorwaarden' }).click();
  const answer = page.getByRole('list', { name: t('directory:whoDoes.answer') });
  // Two languages live there, and the file has none yet.
  await expect(answer.getByRole('heading')).toHaveText([/Oudenaarde/, /Doornik/]);
  await expect(answer).toContainText(t('directory:whoDoes.because.language-open'));
  await audit('who does what');

  await dossier.openDossier(desk, 'Parapluie');
  await dossier.openTab(desk, 'plan');
  await page.locator('[data-cell="what"]').first().click();
  const panel = page.getByRole('region', { name: t('dossier:referral.many') });
  const ask = async (how: 'phone' | 'form'): Promise<void> => {
    await panel.getByRole('button', { name: t('dossier:referral.whoDoes') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('dossier:referral.how') }).selectOption(how);
    await dialog.getByRole('combobox', { name: t('directory:whoDoes.need') }).click();
    await page.getByRole('option', { name: 'vertrouwelijke hulp' }).click();
    await audit('who does this');
    await dialog
      .getByRole('button', { name: t('dossier:referral.ask') })
      .first()
      .click();
    await expect(dialog).toHaveCount(0);
  };
  await ask('phone');
  await expect(panel).toContainText(t('dossier:referral.state.waiting'));
  await panel.getByRole('button', { name: t('dossier:referral.addAnswer') }).click();
  await panel.getByRole('combobox', { name: t('units:fields.plan.referral.answer.outcome') }).selectOption('refused');
  const reason = panel.getByRole('textbox', { name: t('units:fields.plan.referral.answer.reason') });
  await expect(panel).toContainText(t('units:fields.plan.referral.answer.reasonHint-refused'));
  await reason.fill('geen plaats voor de zomer');
  await reason.press('Enter');
  await expect(panel).toContainText(t('dossier:referral.state.refused'));
  await expect(panel).toContainText('geen plaats voor de zomer');

  await ask('form');
  await expect(desk.button('dossier:scan.add', panel)).toHaveCount(1);
  await panel
    .getByRole('button', { name: t('dossier:referral.addAnswer') })
    .last()
    .click();
  const contact = panel.getByRole('textbox', { name: t('units:fields.plan.referral.answer.contact') });
  await contact.fill('Mira Kompasroos');
  await contact.press('Enter');
  await expect(panel).toContainText(t('dossier:referral.state.accepted'));
  await audit('referrals of a step');

  // Asked on paper: the form says what is asked and leaves room for the answer, without a name nobody agreed to give.
  await desk.button('dossier:referral.print', panel).click();
  const form = page.getByRole('region', { name: t('papers:tab.preview') });
  // In the language of the file.
  await expect(form).toContainText('Le nom suit dès que la personne est d’accord.');
  await expect(form).not.toContainText('Parapluie');
  expect(complaints).toEqual([]);
  await desk.close();
});
