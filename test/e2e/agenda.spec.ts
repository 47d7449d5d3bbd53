/** The agenda: an appointment is written with its hour, stands in the week of all dossiers, opens its dossier, and leaves without a name. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mondayOf } from '../../renderer/rooms/agenda/model.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter } from './support/profiles.ts';
import { goal, slip, step, surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const iso = (days = 0): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const typedDay = (day: string): string => day.split('-').map(Number).reverse().join('/');
/** In this week, whatever day it is. */
const wednesday = new Date(Date.parse(`${mondayOf(iso())}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);

const link = (page: Page, what: string) => page.getByRole('link', { name: new RegExp(what) });

for (const language of ['nl', 'de'] as const)
  test(`AG1, AG3, AG4: an appointment from the agenda and back (${language})`, async () => {
    const desk = await Desk.open({ language, profile: await emptyProfile() });
    const { page, t } = desk;
    const audit = auditOf(page, { inDark: true });
    await enter(desk);
    await dossier.newDossier(desk, slip);
    await dossier.addGoal(desk, t('units:values.domain.housing'), goal);
    await dossier.addStep(desk, { what: step, who: 'Wolf', due: typedDay(wednesday) });
    await desk.room('common:rail.agenda');
    // Somebody else does the step: it is not mine.
    await page.getByText(t('agenda:whose.all'), { exact: true }).click();
    await test.step('what is due that day stands above the hours', async () => {
      await expect(link(page, step)).toBeVisible();
    });
    await test.step('a new one: whose it is, then its form in the plan', async () => {
      await desk.button('agenda:new.open').click();
      const asking = page.getByRole('dialog', { name: t('agenda:new.title') });
      await asking.getByRole('combobox', { name: t('agenda:new.whose') }).fill(surname);
      await page.getByRole('option', { name: new RegExp(surname) }).click();
      await audit('a new appointment');
      if (process.env['PICTURES']) await page.screenshot({ path: `out/test/agenda-new-${language}.png` });
      await desk.button('agenda:new.go', asking).click();
      const form = page.getByRole('group', { name: t('units:units.plan.appointment.when') });
      const field = (name: string) => form.getByLabel(t(`units:fields.plan.appointment.when.${name}`), { exact: true });
      await expect(field('what')).toBeFocused();
      await field('what').fill('Intake');
      await dossier.fillDate(field('on'), typedDay(wednesday));
      await field('at').fill('9u30');
      await field('until').fill('900');
      await form.getByRole('button', { name: t('dossier:entry.done') }).click();
      await expect(form.getByRole('alert')).toHaveText(t('dossier:entry.endsBefore'));
      await field('until').fill('1015');
      await field('place').fill('CAW Gent');
      await field('with').fill('Onthaal');
      await audit('the form of an appointment');
      if (process.env['PICTURES']) await page.screenshot({ path: `out/test/agenda-form-${language}.png` });
      await form.getByRole('button', { name: t('dossier:entry.done') }).click();
      await expect(page.getByText('Intake')).toBeVisible();
      await page.getByLabel(t('units:units.plan.appointment.note')).fill('Identiteitskaart meebrengen');
      await page.keyboard.press('Tab');
    });
    await test.step('in the week, with its hours, by keyboard from the duty to it and into the plan', async () => {
      await desk.room('common:rail.agenda');
      await expect(link(page, 'Intake')).toContainText('09:30 – 10:15');
      await expect(link(page, 'Intake')).toContainText('CAW Gent, Onthaal');
      await audit('the agenda');
      if (process.env['PICTURES']) await page.screenshot({ path: `out/test/agenda-${language}.png` });
      await link(page, step).focus();
      await page.keyboard.press('ArrowDown');
      await expect(link(page, 'Intake')).toBeFocused();
      await page.keyboard.press('PageDown');
      await expect(page.getByText(t('agenda:none'))).toBeVisible();
      await desk.button('agenda:week.this').click();
      await link(page, 'Intake').press('Enter');
      await expect(page.getByRole('heading', { name: t('dossier:appointments.title') })).toBeVisible();
    });
    await test.step('narrow: a list of days, nothing sideways', async () => {
      await desk.room('common:rail.agenda');
      await page.setViewportSize({ width: 760, height: 720 });
      await expect(link(page, 'Intake')).toBeVisible();
      const over = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(over).toBeLessThanOrEqual(1);
      if (process.env['PICTURES']) await page.screenshot({ path: `out/test/agenda-narrow-${language}.png` });
      await page.setViewportSize({ width: 1280, height: 720 });
    });
    await test.step('as a calendar file: day, hours, number, no name', async () => {
      const path = join(freshFolder('agenda'), 'week.ics');
      await desk.chooses(path);
      await desk.button('agenda:giveOut.open').click();
      const giving = page.getByRole('dialog', { name: t('agenda:giveOut.ask') });
      await audit('giving out the week');
      if (process.env['PICTURES']) await page.screenshot({ path: `out/test/agenda-give-${language}.png` });
      await desk.button('agenda:giveOut.calendar', giving).click();
      await expect.poll(() => contentOf(path)).toContain(`DTSTART:${wednesday.replaceAll('-', '')}T093000`);
      for (const word of [surname, 'Intake', 'CAW']) expect(contentOf(path)).not.toContain(word);
      await expect(giving.getByText(t('agenda:giveOut.saved'))).toBeVisible();
      await page.keyboard.press('Escape');
    });
    await desk.close();
  });

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
