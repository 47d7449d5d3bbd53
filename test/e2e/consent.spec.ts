/** Consent: asked and written down, an extract that rests on it made field by field, and taken back without a reason. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { markVerified, prepareSend, putOnStick, takeCard } from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { stranger, strangersCard } from './support/stranger.ts';
import { dossiersOf, goTo } from './support/tour.ts';
import { addConsultation, beginConsultations, keepMeasure, measureToPlan } from '../journeys/consultation.ts';

test('an extract rests on a consent, leaves field by field, and is taken back', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  const card = strangersCard({ function: 'social-welfare-worker', service: 'local-welfare:44021', realm: 'practice' });
  await takeCard(desk, card, stranger);
  await markVerified(desk, 'phone');

  const [dossier = ''] = await dossiersOf(desk, 1);
  await goTo(page, dossier);
  await page.getByRole('tab', { name: t('dossier:tab.consent') }).click();
  await page.getByText(t('consent:empty')).waitFor();
  const name = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
  const surname = name.split(',')[0] ?? '';
  await audit('consent, nothing asked yet');

  // Without it nothing may go, and the screen says what would be needed.
  await prepareSend(desk, { surname, purpose: 'support-sheet', to: stranger });
  await page.getByText(t('disclosure:reason.consent-missing')).waitFor();
  await expect(page.getByText(t('disclosure:next.consent-missing'))).toBeVisible();
  await expect(desk.button('exchange:send.putOnStick')).toBeDisabled();
  await audit('an extract without consent');

  await goTo(page, `${dossier.split('?')[0] ?? ''}/consent`);
  await desk.button('consent:ask').click();
  const dialog = page.getByRole('dialog');
  await desk.choice('consent:form.topic', dialog).click();
  await page.getByRole('option', { name: 'steunfiche' }).click();
  await desk.choice('consent:form.to', dialog).click();
  await page.getByRole('option', { name: new RegExp(stranger) }).click();
  await desk.field('consent:form.purpose', dialog).fill('een woning en een inkomen regelen');
  await desk.field('consent:form.interpreter', dialog).fill('Otto Tolkwater');
  await dialog.getByText('gaat akkoord', { exact: true }).click();
  await desk.field('consent:form.until', dialog).fill('+3m');
  await desk.field('consent:form.until', dialog).press('Tab');
  await audit('asking about something');
  await desk.button('consent:form.keep', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await expect(page.getByRole('main')).toContainText('Otto Tolkwater');
  await audit('consent given');

  // For who has no Passerelle, on paper: the same consent, the same fields.
  await desk.button('consent:sheet.make').click();
  await desk.field('consent:sheet.contact', dialog).fill('Lien, 09 000 00 00, voormiddag');
  await desk.button('consent:sheet.make', dialog).click();
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await expect(dialog.getByText(t('common:needed'))).toHaveCount(1);
  await dialog.getByRole('checkbox').first().check();
  await audit('making a support sheet on paper');
  await desk.button('consent:sheet.make', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await audit('a support sheet on paper');
  await desk.button('consent:sheet.print').click();
  const sheet = page.getByRole('region', { name: t('papers:tab.preview') });
  await expect(sheet).toContainText('09 000 00 00');

  await prepareSend(desk, { surname, purpose: 'support-sheet', to: stranger });
  await desk.choice('consent:send.kind').click();
  await page.getByRole('option', { name: 'Steunfiche' }).click();
  await desk.field('consent:send.purpose').fill('zoeken naar een woning');
  const preview = page.getByRole('region', { name: t('exchange:send.asTheyRead') });
  await expect(preview).toContainText('zoeken naar een woning');
  await expect(preview).toContainText(surname);
  const due = page.getByRole('region', { name: t('exchange:send.what') }).getByRole('checkbox');
  const chosen = await due.count();
  expect(chosen).toBeGreaterThan(3);
  await audit('an extract, field by field');
  const stick = freshFolder('stick');
  await putOnStick(desk, stick);

  await goTo(page, `${dossier.split('?')[0] ?? ''}/consent`);
  const main = page.getByRole('main');
  await expect(main).toContainText('zoeken naar een woning');
  await desk.button('consent:withdraw', main).click();
  await expect(dialog).toContainText(t('consent:back.tell_one'));
  await audit('taking a consent back');
  // A day that does not exist is not taken for the one that stood there.
  const day = desk.field('consent:back.on', dialog);
  await day.fill('31/02/2027');
  await desk.button('consent:back.do', dialog).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('31/02/2027');
  await day.fill('+0');
  await desk.button('consent:back.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  const [told = ''] = t('consent:left.withdrawn').split('{{date}}');
  await expect(main).toContainText(told);
  await audit('an extract that was taken back');
  await prepareSend(desk, { surname, purpose: 'support-sheet', to: stranger });
  await page.getByText(t('disclosure:reason.consent-missing')).waitFor();
  expect(complaints).toEqual([]);
  await desk.close();
});

test('a case consultation is prepared, sat through by all, and closed; then a personal approach starts', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  await enter(desk);
  const [dossier = ''] = await dossiersOf(desk, 1);
  await goTo(page, dossier);
  await beginConsultations(desk);
  await addConsultation(desk, {
    ground: 'loi du 8 janvier 2026',
    organiser: 'ville de Gand',
    modalities: 'une réunion',
    purpose: 'trouver un toit',
    on: '+0',
    expires: '+3m',
  });
  await audit('a consultation in the making');
  await page.getByRole('tab', { name: t('dossier:tab.consent') }).click();
  await page.getByRole('tab', { name: t('dossier:tab.apart') }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('trouver un toit');

  for (const who of ['Mira Lisdodde, CPAS de Gent', 'Odin Kasseisteen, police locale']) {
    await desk.field('dossier:consult.participant').fill(who);
    await desk.button('dossier:consult.addParticipant').click();
    await expect(main.getByRole('listitem').filter({ hasText: who })).toBeVisible();
  }
  await desk.field('units:units.consultation.consultation.agenda').fill('Une adresse');
  await desk.field('units:units.consultation.consultation.agenda').press('Control+Enter');
  await audit('a consultation that was prepared');

  await desk.button('dossier:consult.sit').click();
  const table = page.getByRole('dialog');
  await expect(table).toContainText('Odin Kasseisteen');
  await desk.button('dossier:consult.addPosition', table).click();
  await desk.field('units:fields.consultation.position.position.agency', table).fill('CPAS de Gent');
  await desk.field('units:fields.consultation.position.position.text', table).fill('Nous cherchons avec lui.');
  await desk.field('dossier:consult.dissent', table).fill('Pas de message chaque mois.');
  await desk.button('dossier:entry.done', table).click();
  await expect(table.locator('section').filter({ hasText: 'CPAS de Gent' }).last()).toContainText('Pas de message');
  await desk.button('dossier:consult.addDecision', table).click();
  await desk.field('units:fields.consultation.decision.decision.text', table).fill('Appeler le guichet logement');
  await desk.field('units:fields.consultation.decision.decision.owner', table).fill('Mira Lisdodde');
  await desk.field('units:fields.consultation.decision.decision.due', table).fill('+2w');
  // Leaving the fields files them.
  await desk.field('units:fields.consultation.decision.decision.due', table).press('Tab');
  await expect(table.locator('section').last()).toContainText('Appeler le guichet logement');
  await audit('a consultation, sat through by all');
  await desk.button('dossier:person.leave', table).click();
  await desk.field('dossier:person.passphrase', table).fill(lien.passphrase);
  await desk.button('dossier:person.leave', table).click();
  await table.waitFor({ state: 'detached' });

  await expect(main).toContainText(t('dossier:consult.notToPlanButKept'));
  await expect(desk.button('dossier:consult.toPlan', main)).toHaveCount(0);
  await keepMeasure(desk, 'Nous appelons le guichet');
  await measureToPlan(desk);
  await desk.button('dossier:consult.close.sign').click();
  await desk.field('dossier:consult.close.passphrase').fill(lien.passphrase);
  await desk.button('dossier:consult.close.signNow').click();
  await expect(main).toContainText(t('units:values.signedHow.passphrase'));
  await desk.button('dossier:consult.give.open').click();
  await expect(table).toContainText(t('dossier:consult.give.nobody'));
  await audit('extracts for everybody');
  await page.keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });
  await desk.button('dossier:consult.close.close').click();
  await desk.button('dossier:consult.close.reopen').waitFor();
  await audit('a consultation that was closed');
  await desk.button('dossier:approach.add').click();
  await desk.field('dossier:approach.support', table).fill('Un entretien par semaine');
  await desk.field('dossier:approach.by', table).fill('Mira Lisdodde');
  await desk.field('dossier:approach.until', table).fill('+2m');
  await desk.field('dossier:approach.until', table).press('Tab');
  await expect(table).toContainText(t('dossier:consult.notToPlanButKept'));
  await audit('a personal approach in the making');
  await desk.button('dossier:approach.start', table).click();
  await table.waitFor({ state: 'detached' });
  await expect(main).toContainText('Un entretien par semaine');
  await desk.button('dossier:consult.close.print').click();
  await expect(page.getByRole('article').or(page.locator('article')).first()).toContainText('Appeler le guichet');
  expect(complaints).toEqual([]);
  await desk.close();
});
