/** People one may call and where somebody will sleep: written on the page of the person, and on the sheet for the first 72 hours. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

test('CT2 CT3 SL1 SL2 SL4 a contact with a number and two places to sleep, and the sheet that names them', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  const pictures = process.env['PICTURES'] !== undefined;
  await enter(desk);
  await dossier.openDossier(desk, 'Vuurtoren');
  await page.getByRole('button', { name: t('dossier:identity.open') }).click();

  const people = page.getByRole('article', { name: t('dossier:contacts.title') });
  await test.step('a contact, with a number, and a yes with its day', async () => {
    await desk.button('dossier:contacts.add', people).click();
    await desk.field('units:fields.assessment.contact.who.name', people).fill('Roos Klaproos');
    await desk.field('units:fields.assessment.contact.who.relation', people).fill('zus');
    await desk.field('units:fields.assessment.contact.who.capacity', people).selectOption('relative');
    await desk.button('dossier:entry.done', people).click();
    await desk.button('dossier:contacts.addRole', people).click();
    await desk.field('units:fields.assessment.contact.role.role', people).selectOption('family');
    await desk.button('dossier:entry.done', people).click();
    await desk.button('dossier:contacts.addTelephone', people).click();
    const number = desk.field('units:fields.assessment.contact.telephone.number', people);
    await number.fill('na zes uur');
    await expect(people).toContainText(t('dossier:contacts.noNumber'));
    await audit('no number');
    await number.fill('0470 12 34 56');
    await desk.button('dossier:entry.done', people).click();
    await expect(people).toContainText(t('units:values.mayBeCalled.not-asked'));
    await desk.button('dossier:contacts.addCalling', people).click();
    await people
      .getByRole('radio', { name: t('units:fields.assessment.contact.mayBeCalled.answer-yes'), exact: true })
      .check();
    await desk.field('units:fields.assessment.contact.mayBeCalled.with', people).fill('Roos Klaproos');
    await page.keyboard.press('Tab');
    if (pictures) await page.screenshot({ path: 'out/test/around-form.png' });
    await desk.button('dossier:entry.done', people).click();
    await expect(people).toContainText(/mag gebeld worden, afgesproken op .*, met Roos Klaproos/);
  });

  const sleeping = page.getByRole('article', { name: t('dossier:sleeping.title') });
  const add = async (which: 'now' | 'next', where: string): Promise<void> => {
    await desk.button('dossier:sleeping.add', sleeping).click();
    await sleeping
      .getByRole('radio', { name: t(`units:fields.plan.sleeping-place.where.which-${which}`), exact: true })
      .check();
    await desk.field('units:fields.plan.sleeping-place.where.at', sleeping).fill(where);
    await desk.button('dossier:entry.done', sleeping).click();
  };
  await test.step('two places to sleep, in their order', async () => {
    await add('next', 'Bij zus Roos, Kasseistraat 12, Aalst');
    await add('now', 'Gevangenis Gent, afdeling B');
    await expect(sleeping.locator('[data-sleeping] strong')).toHaveText([
      'Gevangenis Gent, afdeling B',
      'Bij zus Roos, Kasseistraat 12, Aalst',
    ]);
    const next = sleeping.locator('[data-sleeping]').last();
    await next.getByRole('button', { name: t('dossier:sleeping.addPeriod') }).click();
    await dossier.fillDate(desk.field('units:fields.plan.sleeping-place.period.from', next), '1/3/2027');
    await desk.button('dossier:entry.done', next).click();
    await next.getByRole('button', { name: t('dossier:sleeping.addCheckedBy') }).click();
    await next
      .getByRole('radio', { name: t('units:fields.plan.sleeping-place.checkedBy.by-justice-house'), exact: true })
      .check();
    await desk.button('dossier:entry.done', next).click();
    await expect(next).toContainText(t('units:values.sleepingCheckedBy.justice-house'));
    await audit('people and places to sleep');
    if (pictures) {
      await people.scrollIntoViewIfNeeded();
      await page.screenshot({ path: 'out/test/around-people.png' });
      await sleeping.evaluate((card) => card.scrollIntoView({ block: 'center' }));
      await page.screenshot({ path: 'out/test/around-sleeping.png' });
    }
  });

  await test.step('the sheet has the next place, and whom one chose to be called', async () => {
    await dossier.openTab(desk, 'papers');
    await dossier.choosePaper(desk, 'sentenceEnd');
    const sheet = page.getByRole('region', { name: t('papers:tab.preview') });
    await expect(sheet).toContainText('Bij zus Roos, Kasseistraat 12, Aalst');
    await expect(sheet).not.toContainText('0470 12 34 56');
    await page.getByRole('checkbox', { name: /Roos Klaproos/ }).check();
    await expect(sheet).toContainText('Roos Klaproos, 0470 12 34 56');
    await audit('whom the sheet names');
    if (pictures) await page.screenshot({ path: 'out/test/around-sheet.png' });
  });

  await test.step('a no takes the number off the sheet, and strikes it out', async () => {
    await page.getByRole('button', { name: t('dossier:identity.open') }).click();
    await people
      .getByRole('button', {
        name: t('dossier:entry.changeNamed', { what: t('units:units.assessment.contact.mayBeCalled') }),
      })
      .click();
    await people
      .getByRole('radio', { name: t('units:fields.assessment.contact.mayBeCalled.answer-no'), exact: true })
      .check();
    await desk.button('dossier:entry.done', people).click();
    await expect(people.locator('s')).toHaveText('0470 12 34 56');
    await expect(people).toContainText(t('units:values.mayBeCalled.no'));
    if (pictures) await page.screenshot({ path: 'out/test/around-no.png' });
    await dossier.openTab(desk, 'papers');
    await dossier.choosePaper(desk, 'sentenceEnd');
    await expect(page.getByRole('checkbox', { name: /Roos Klaproos/ })).toHaveCount(0);
  });
  await test.step('past its last day a place folds away, and stays readable', async () => {
    await page.getByRole('button', { name: t('dossier:identity.open') }).click();
    const now = sleeping.locator('[data-sleeping]').first();
    await now.getByRole('button', { name: t('dossier:sleeping.addPeriod') }).click();
    await dossier.fillDate(desk.field('units:fields.plan.sleeping-place.period.until', now), '1/2/2026');
    await desk.button('dossier:entry.done', now).click();
    await expect(now).toContainText('tot 1 februari 2026');
    await dossier.openTab(desk, 'plan');
    await page.getByRole('button', { name: t('dossier:identity.open') }).click();
    await expect(sleeping.getByText('Gevangenis Gent, afdeling B')).toBeHidden();
    await sleeping.getByText(t('dossier:sleeping.over', { number: 1 })).click();
    await expect(sleeping.getByText('Gevangenis Gent, afdeling B')).toBeVisible();
    await audit('a place that is over');
  });
  expect(complaints).toEqual([]);
  await desk.close();
});
