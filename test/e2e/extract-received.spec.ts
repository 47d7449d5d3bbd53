/**
 * What someone reads by consent, an extract and then parts of the dossier: what they see is what left; once consent was taken
 * back it is greyed, and nobody says why.
 */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import {
  acceptOpen,
  markVerified,
  openReceived,
  prepareSend,
  putAllReady,
  putOnStick,
  readStick,
  saveCard,
  takeCard,
} from '../journeys/exchange.ts';
import { firstStart, type Worker } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { dossiersOf, goTo } from './support/tour.ts';
import { seeInEveryLanguage, troubles } from './support/troubles.ts';

/** A counsellor: reads extracts and parts of dossiers, both only with the person's agreement. */
const mira = {
  name: 'Mira Lisdodde',
  service: { type: 'CAW', take: /\(CAW\)/ },
  function: /accompagnateur de trajet/i,
  label: 'Mira',
  passphrase: 'een oude kano onder de wilgen',
} as const satisfies Worker;

test('consent withdrawn: what was left out stays out, and what was taken back is greyed', async () => {
  test.setTimeout(180_000);
  const [sender, reader] = [
    await Desk.open({ language: 'nl', profile: await practiceProfile() }),
    await Desk.open({ language: 'fr' }),
  ];
  const complaints = complaintsOf(reader.page);
  const audit = auditOf(reader.page, { inDark: true });
  await enter(sender);
  await firstStart(reader, mira);
  await reader.page.getByRole('button', { name: reader.t('common:practice.install_other', { count: 10 }) }).click();
  await reader.page.getByRole('navigation').first().waitFor({ timeout: 60_000 });

  const stick = freshFolder('stick');
  const cards = [await saveCard(sender, stick, 'lien.card'), await saveCard(reader, stick, 'mira.card')] as const;
  await takeCard(sender, cards[1], mira.name);
  await markVerified(sender, 'phone');
  await takeCard(reader, cards[0], lien.name);
  await markVerified(reader, 'phone');

  const [dossier = ''] = await dossiersOf(sender, 1);
  const consent = `${dossier.split('?')[0] ?? ''}/consent`;
  const surname = await askAndAgree(sender, consent, 'steunfiche');
  await prepareSend(sender, { surname, purpose: 'support-sheet', to: mira.name });
  await sender.choice('consent:send.kind').click();
  await sender.page.getByRole('option', { name: 'Steunfiche' }).click();
  await sender.field('consent:send.purpose').fill('zoeken naar een woning');
  await sender.page
    .getByRole('region', { name: sender.t('exchange:send.asTheyRead') })
    .getByText('zoeken naar een woning')
    .waitFor();
  await putOnStick(sender, stick);

  await readStick(reader, stick);
  await openReceived(reader, 'support-sheet');
  await audit('an extract that came');
  await acceptOpen(reader);
  const main = reader.page.getByRole('main');
  await goTo(reader.page, consent);
  await expect(main.getByRole('tab')).toHaveText([reader.t('dossier:tabExtract')]);
  await expect(main).toContainText('zoeken naar een woning');
  await expect(main).toContainText(surname);
  await audit('an extract at its reader’s');

  await goTo(sender.page, consent);
  await sender.button('consent:withdraw').click();
  await sender.button('consent:back.do', sender.page.getByRole('dialog')).click();
  await sender.page.getByRole('dialog').waitFor({ state: 'detached' });
  await putAllReady(sender, stick);
  await readStick(reader, stick);
  await goTo(reader.page, consent);
  const [told = ''] = reader.t('consent:came.withdrawn').split('{{date}}');
  await expect(main).toContainText(told);
  await seeInEveryLanguage(reader, troubles['consent withdrawn']);
  await audit('an extract that was taken back');

  const [, second = ''] = await dossiersOf(sender, 2);
  const ledger = `${second.split('?')[0] ?? ''}/consent`;
  const other = await askAndAgree(sender, ledger, 'het plan');
  await prepareSend(sender, { surname: other, purpose: 'hand-over', to: mira.name });
  await putOnStick(sender, stick);
  await readStick(reader, stick);
  await openReceived(reader, 'hand-over');
  await acceptOpen(reader);
  await goTo(reader.page, second);
  await expect(main.getByRole('tab', { name: reader.t('dossier:tab.plan') })).toBeVisible();
  await goTo(sender.page, ledger);
  await sender.button('consent:withdraw').click();
  await expect(sender.page.getByRole('dialog')).toContainText(sender.t('consent:back.tellReaders'));
  await sender.button('consent:back.do', sender.page.getByRole('dialog')).click();
  await sender.page.getByRole('dialog').waitFor({ state: 'detached' });
  await putAllReady(sender, stick);
  await readStick(reader, stick);
  await goTo(reader.page, second);
  await expect(main.getByRole('note').filter({ hasText: told })).toBeVisible();
  await seeInEveryLanguage(reader, troubles['consent withdrawn']);
  await audit('parts of a dossier that were taken back');
  expect(complaints).toEqual([]);
  await sender.close();
  await reader.close();
});

/** Writes down that the person agreed to something for Mira; answers the surname. */
async function askAndAgree(desk: Desk, consent: string, topic: string): Promise<string> {
  const { page } = desk;
  await goTo(page, consent);
  await desk.button('consent:ask').click();
  const dialog = page.getByRole('dialog');
  await desk.choice('consent:form.topic', dialog).click();
  await page.getByRole('option', { name: topic, exact: true }).click();
  await desk.choice('consent:form.to', dialog).click();
  await page.getByRole('option', { name: new RegExp(mira.name) }).click();
  await desk.field('consent:form.purpose', dialog).fill('een woning en een inkomen regelen');
  await dialog.getByText('gaat akkoord', { exact: true }).click();
  await desk.field('consent:form.until', dialog).fill('+3m');
  await desk.field('consent:form.until', dialog).press('Tab');
  await desk.button('consent:form.keep', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('article', { name: topic }).waitFor();
  const name = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
  return name.split(',')[0] ?? '';
}
