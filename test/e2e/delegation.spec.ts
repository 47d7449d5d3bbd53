/** Two colleagues of one computer: one is away and the other stands in, then a dossier is handed over. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock, unlock, type Worker } from '../journeys/start.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { lien, teamProfile, warre } from './support/profiles.ts';
import { day, surname } from './support/story.ts';

test.describe.configure({ timeout: 180_000 });

const toAbsence = async (desk: Desk, name: string): Promise<void> => {
  await desk.page.getByRole('button', { name, exact: true }).click();
  await desk.page.getByRole('link', { name: desk.t('common:me.absence') }).click();
  await desk.heading('absence:title').waitFor();
};

const picture = async (desk: Desk, name: string): Promise<void> => {
  if (process.env['PICTURES'] === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await desk.page.screenshot({ path: `out/test/${name}-${colorScheme}.png` });
  }
};

test('somebody stands in for a colleague, and a dossier is handed over', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  const { t } = desk;
  // Locking opens a fresh window each time.
  const audit = (name: string): Promise<void> => auditOf(desk.page, { inDark: true })(name);
  const complaints: (readonly string[])[] = [complaintsOf(desk.page)];
  const enterAs = async (worker: Worker): Promise<void> => {
    await unlock(desk, worker);
    complaints.push(complaintsOf(desk.page));
  };
  /** Warre, of the three who could. */
  const choose = async (key: string): Promise<void> => {
    await desk.choice(key).click();
    await desk.page.getByRole('option', { name: new RegExp(warre.name) }).click();
  };
  await test.step('Lien goes away: four fields at most', async () => {
    await enterAs(lien);
    await toAbsence(desk, lien.name);
    await choose('absence:who');
    await dossier.fillDate(desk.field('absence:until').first(), day(10));
    await audit('arranging a deputy');
    await picture(desk, 'absence');
    await desk.button('absence:do').click();
    await expect(desk.page.getByText(/Warre Kiezelsteen vervangt je van .*, in 1 dossier\./)).toBeVisible();
    await desk.room('common:rail.today');
    await expect(desk.page.getByRole('link', { name: /Warre Kiezelsteen vervangt je/ })).toBeVisible();
    await lock(desk);
  });
  await test.step('Warre finds her rows among his', async () => {
    await enterAs(warre);
    await expect(desk.page.getByRole('link', { name: /Je vervangt Lien Zonnebloem tot en met/ })).toBeVisible();
    const row = desk.page.locator('[data-row]').filter({ hasText: surname }).first();
    await desk.page.getByRole('button', { name: new RegExp(t('today:group.later')) }).click();
    await expect(row).toContainText('in plaats van Lien Zonnebloem');
    await row.getByRole('button').first().click();
    await expect(desk.page.getByText(t('today:why.standingIn', { name: 'Lien Zonnebloem' }))).toBeVisible();
    await audit('rows of a colleague who is away');
    await picture(desk, 'standing-in');
    await desk.page.keyboard.press('Escape');
    await lock(desk);
  });
  await test.step('Lien is back, and hands the dossier over', async () => {
    await enterAs(lien);
    await toAbsence(desk, lien.name);
    await desk.button('absence:end').click();
    await desk.heading('absence:forMe').waitFor({ state: 'detached' });
    await desk.room('common:rail.people');
    await desk.page.getByRole('row', { name: new RegExp(surname) }).waitFor();
    await desk.button('caseload:menu').click();
    await desk.page.getByRole('menuitem', { name: t('caseload:handOver.menu_one', { count: 1 }) }).click();
    const dialog = desk.page.getByRole('dialog');
    await choose('caseload:handOver.to');
    await audit('handing over');
    await picture(desk, 'hand-over');
    await dialog.getByRole('button', { name: t('caseload:handOver.do_one', { count: 1 }) }).click();
    await expect(desk.page.getByText(t('caseload:handOver.done_one', { count: 1 }))).toBeVisible();
    await lock(desk);
  });
  await test.step('Warre carries it, and is told by whom', async () => {
    await enterAs(warre);
    const told = t('today:kind.newly-mine', { what: 'Lien Zonnebloem' });
    const row = desk.page.getByRole('listitem').filter({ hasText: told });
    await expect(row).toBeVisible();
    await picture(desk, 'handed-over');
    await row.getByRole('link', { name: new RegExp(surname) }).click();
    await dossier.openTab(desk, 'network');
    await expect(desk.button('dossier:handOver.prepare')).toBeVisible();
    await audit('people of a dossier that was handed over');
    await desk.room('common:rail.today');
    await expect(desk.page.getByRole('heading', { level: 1, name: t('common:rail.today') })).toBeVisible();
    await expect(row).toHaveCount(0);
  });
  expect(complaints.flat()).toEqual([]);
  await desk.close();
});
