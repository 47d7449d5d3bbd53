/** Rows of Today put off until a day, chosen together, handed over, and put under other headings. */
import { expect, test } from '@playwright/test';
import { snoozeChoices } from '../../renderer/rooms/today/snooze-days.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { Keys } from './support/keys.ts';
import { enter, lien, teamProfile, warre } from './support/profiles.ts';
import { day, goal, step, surname } from './support/story.ts';

const others = ['Sleutel ophalen', 'Huurwaarborg aanvragen', 'Domicilie regelen'] as const;

test.describe.configure({ timeout: 180_000 });

const picture = async (desk: Desk, name: string): Promise<void> => {
  if (process.env['PICTURES'] === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await desk.page.screenshot({ path: `out/test/${name}-${colorScheme}.png` });
  }
};

test('tasks are put off by mouse and by keyboard, chosen together, and their dossier is handed over', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  const keys = new Keys(() => page);
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.addGoal(desk, t('units:values.domain.housing'), goal);
  for (const what of [step, ...others]) await dossier.addStep(desk, { what, who: lien.name, due: day(0) });
  await desk.room('common:rail.today');
  const rows = page.getByRole('main').locator('[data-row]');
  const row = (what: string) => rows.filter({ hasText: what });
  await row(step).waitFor();
  const all = await rows.count();

  await test.step('one is put off by mouse, and that is taken back', async () => {
    await row(step).hover();
    await row(step)
      .getByRole('button', { name: new RegExp(`^${t('today:snooze.do')}`) })
      .click();
    // Days that fall together stand once: a Friday has one fewer. The last is a day of one's own choice.
    await expect(page.getByRole('menuitem')).toHaveCount(
      snoozeChoices(new Date().toISOString().slice(0, 10)).length + 1,
    );
    await audit('the menu to put a task off');
    await picture(desk, 'snooze-menu');
    await page.getByRole('menuitem', { name: t('today:snooze.tomorrow') }).click();
    await expect(row(step)).toHaveCount(0);
    await expect(page.getByRole('button', { name: t('today:snooze.count_one', { count: 1 }) })).toBeVisible();
    await keys.press('Control+z');
    await expect(row(step)).toHaveCount(1);
  });
  await test.step('two are chosen by keyboard and put off until a day that is typed', async () => {
    // Two steps, in whichever order they stand: the director's row below them has a day of its own.
    await rows.first().locator('[data-row-link]').focus();
    const first = page.locator('[data-row-link]:focus');
    await expect(first).toHaveCount(1);
    await keys.press('x', 'Shift+ArrowDown');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    const said = page.getByRole('status').filter({ hasText: t('today:choose.count_other', { count: 2 }) });
    await expect(said).toHaveCount(1);
    await audit('two rows that are chosen');
    await picture(desk, 'today-chosen');
    await keys.press('Escape');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await keys.press('ArrowUp', 'x', 'Shift+ArrowDown', 's');
    await page.getByRole('menuitem', { name: t('today:snooze.other') }).waitFor();
    await keys.press('End', 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await keys.type('+2w');
    await keys.press('Tab');
    await picture(desk, 'snooze-day');
    await dialog.getByRole('button', { name: t('today:snooze.do') }).click();
    await expect(rows).toHaveCount(all - 2);
    // The keyboard stays in the list.
    await expect(page.locator('[data-row-link]:focus')).toHaveCount(1);
  });
  await test.step('what is put off is shown now', async () => {
    await page.getByRole('button', { name: t('today:snooze.count_other', { count: 2 }) }).click();
    const now = page.getByRole('button', { name: new RegExp(`^${t('today:snooze.showNow')}`) });
    await expect(now).toHaveCount(2);
    await audit('what is put off');
    await picture(desk, 'today-snoozed');
    await now.first().click();
    await expect(rows).toHaveCount(all - 1);
  });
  await test.step('the same rows stand under persons and under kinds of work', async () => {
    await page.getByText(t('today:by.person'), { exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(surname) })).toBeVisible();
    await audit('rows under persons');
    await picture(desk, 'today-persons');
    await page.getByText(t('today:by.kind'), { exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(t('today:work.steps')) })).toBeVisible();
  });
  await test.step('the dossier of what is chosen is handed over', async () => {
    await rows.first().hover();
    await rows.first().getByRole('checkbox').click();
    await desk.button('today:choose.handOver').click();
    const dialog = page.getByRole('dialog');
    await desk.choice('caseload:handOver.to').click();
    await page.getByRole('option', { name: new RegExp(warre.name) }).click();
    await picture(desk, 'today-hand-over');
    await dialog.getByRole('button', { name: t('caseload:handOver.do_one', { count: 1 }) }).click();
    await expect(page.getByText(t('caseload:handOver.done_one', { count: 1 }))).toBeVisible();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
  await desk.close();
});
