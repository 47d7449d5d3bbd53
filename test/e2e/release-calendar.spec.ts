/** The calendar of the release in a dossier: a sentence and a deduction from the slip, dates beside the registry's, and why. */
import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { fillDate, newDossier, openTab } from '../journeys/dossier.ts';
import { png } from '../support/png.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { emptyProfile, enter } from './support/profiles.ts';

test('the calendar of the release: from the slip to each date, with its reasons and the registry’s beside it', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { t } = desk;
  await enter(desk);
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  await newDossier(desk, {
    surname: 'Korenbloem',
    firstName: 'Zilver',
    birth: '3/4/1991',
    place: 'Dendermonde',
    months: 48,
    asWritten: '48 maanden',
    route: 'court',
    dates: {},
  });
  await openTab(desk, 'legal');
  const block = (key: string): Locator => desk.page.getByRole('region', { name: t(key), exact: true });
  const calendar = block('dossier:calendar.title');
  await expect(calendar.locator('[data-refused="start-unknown"]')).toBeVisible();

  // A deduction from the slip, typed where it is asked for.
  await desk.button('dossier:calendar.addDeduction').click();
  const deductions = block('dossier:calendar.deductions');
  await desk.field('dossier:calendar.days', deductions).fill('30');
  await desk.button('dossier:entry.done', deductions).click();
  await expect(deductions).toContainText('30 dagen');

  // The start of the detention, from the registry: the end opens, release waits for the judgment's word on recidivism.
  await desk.button('dossier:legal.addDate').click();
  const dates = block('dossier:legal.dates');
  await desk.choice('dossier:legal.dateKind', dates).selectOption('detention-start');
  await fillDate(desk.field('dossier:legal.date', dates), '15/1/2024');
  await desk.button('dossier:entry.done', dates).click();
  await expect(calendar.locator('[data-opens="sentence-end"]')).toContainText('15 december 2027');
  await expect(calendar.locator('[data-refused="recidivism-not-entered"]')).toBeAttached();

  // A date by hand wants its reason and a second person; the registry's answer has no place for one.
  await desk.button('dossier:legal.addDate').click();
  await desk.choice('dossier:legal.dateKind', dates).selectOption('sentence-end');
  await fillDate(desk.field('dossier:legal.date', dates), '20/12/2027');
  await desk.choice('dossier:legal.source', dates).selectOption('by-hand');
  await desk.button('dossier:entry.done', dates).click();
  const byHand = dates.locator('[data-reading="not-read"]');
  await expect(byHand).toContainText(t('dossier:legal.noReason'));
  await expect(byHand).toContainText(t('dossier:legal.notReadTwice'));
  await desk.button('dossier:legal.addReason', byHand).click();
  await byHand.getByLabel(t('dossier:legal.reason')).fill('Nieuw briefje van de griffie verwacht');
  await desk.button('dossier:entry.done', byHand).click();
  await expect(byHand).toContainText('Nieuw briefje');
  await desk.button('dossier:legal.addAnswer').click();
  const answers = block('dossier:legal.answers');
  await desk.choice('dossier:legal.modality', answers).selectOption('early-release');
  await desk.button('dossier:entry.done', answers).click();
  await expect(answers).toContainText('niet open');
  await expect(calendar.locator('[data-opens="sentence-end"] [data-entered="by-hand"]')).toBeVisible();
  await audit('the legal part with the calendar of the release');

  // The slip beside what is taken over from it.
  const scan = join(freshFolder('slip'), 'briefje.png');
  writeFileSync(scan, png(600, 800));
  await desk.chooses(scan);
  await desk.button('dossier:slip.add').click();
  const slip = desk.page.getByRole('complementary', { name: t('dossier:slip.title') });
  await expect(slip.locator('canvas')).toBeVisible();
  await audit('the slip beside the inputs');
  await desk.button('dossier:slip.hide', slip).click();
  await expect(desk.button('dossier:slip.show')).toBeVisible();
  expect(complaints).toEqual([]);
  await desk.close();
});
