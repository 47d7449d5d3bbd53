/** People of one computer: someone comes, words on paper open a place, a passphrase changes, someone leaves. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { lock, unlock, whoAndPassphrase } from '../journeys/start.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { emptyProfile, enter, lien, warre } from './support/profiles.ts';

test('people of this computer: words, passphrase, coming and going', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { t } = desk;
  await enter(desk);
  const audit = auditOf(desk.page, { inDark: true });
  const complaints = complaintsOf(desk.page);

  const toComputer = async (): Promise<void> => {
    await desk.page.getByRole('button', { name: 'Lien Zonnebloem' }).click();
    await desk.page.getByRole('link', { name: t('common:me.people') }).click();
    await desk.heading('computer:people.title').waitFor();
  };
  // Nobody else is here yet, so nobody can stand in.
  await desk.page.getByRole('button', { name: 'Lien Zonnebloem' }).click();
  await desk.page.getByRole('link', { name: t('common:me.absence') }).click();
  await expect(desk.page.getByText(t('caseload:nobodyHere'))).toBeVisible();
  await audit('nobody to stand in');
  await toComputer();
  await audit('people of this computer');

  // Words: shown once, three typed back.
  await desk.button('computer:ways.wordsMake').click();
  const shown = desk.page.getByTestId('recovery-words').getByRole('listitem');
  await expect(shown).toHaveCount(16);
  const words = await shown.allInnerTexts();
  await audit('recovery words');
  await desk.button('computer:words.ready').click();
  const dialog = desk.page.getByRole('dialog');
  const fields = dialog.getByRole('textbox', { name: /^Woord \d+$/ });
  await expect(fields).toHaveCount(3);
  for (const field of await fields.all()) {
    const id = (await field.getAttribute('id')) ?? '';
    const name = await dialog.locator(`label[for="${id}"]`).innerText();
    await field.fill(words[Number(name.replaceAll(/\D/g, '')) - 1] ?? '');
  }
  await desk.field('computer:proof', dialog).fill(lien.passphrase);
  await desk.button('computer:words.keep', dialog).click();
  await desk.button('computer:ways.wordsRenew').waitFor();

  // The passphrase is lost: words open, and a new one is chosen.
  await lock(desk);
  await desk.button('computer:lost.link').click();
  await auditOf(desk.page, { inDark: false })('passphrase lost');
  await desk.button('computer:lost.words').click();
  await desk.field('computer:lost.typeWords').fill(words.join(' '));
  await desk.button('computer:lost.openWords').click();
  await desk.page.getByText(t('start:passphrase.own'), { exact: true }).click();
  const next = 'zeven stille tuinen achter glas';
  await desk.field('start:passphrase.label').fill(next);
  await desk.field('start:passphrase.again').fill(next);
  await desk.page.getByLabel(t('start:passphrase.writtenDown')).check();
  await desk.button('computer:ways.changePassphrase').click();
  await desk.page.getByRole('navigation').first().waitFor();

  // A colleague comes, and is told to whom the computer belongs; then she is taken off it.
  await lock(desk);
  await desk.button('start:unlock.another').click();
  await desk.button('common:next').click();
  await whoAndPassphrase(desk, warre, next);
  await desk.button('start:practice.skip').click();
  await desk.page.getByRole('navigation').first().waitFor();
  await lock(desk);
  await unlock(desk, { label: 'Lien', passphrase: next });
  await toComputer();
  await desk.page.getByRole('button', { name: 'Warre Kiezelsteen van deze computer halen' }).click();
  const leaving = desk.page.getByRole('dialog');
  await desk.field('computer:proof', leaving).fill(next);
  await auditOf(desk.page, { inDark: false })('someone leaves');
  await desk.button('computer:remove.do', leaving).click();
  await expect(leaving).toHaveCount(0);
  await expect(desk.page.getByText('Vroeger hier: Warre Kiezelsteen')).toBeVisible();
  expect(complaints).toEqual([]);
  await lock(desk);
  await expect(desk.page.getByRole('radio', { name: 'Warre' })).toHaveCount(0);
  await desk.close();
});
