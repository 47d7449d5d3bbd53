/** A whole dossier, and all of them, out in open formats (shared/export/SPEC.md): asked why, warned, written where the person chose. */
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { openDossier } from '../journeys/dossier.ts';
import { rebuiltFrom } from '../../shared/export/rebuild.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';

/** Ten dossiers are written faster than a test looks: the button is pressed in the moment it is there. */
const pressedAsItAppears = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watching = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
      if (button === undefined) return;
      watching.disconnect();
      button.click();
    });
    watching.observe(document.body, { childList: true, subtree: true });
  }, name);

test('EX1, EX2, EX10: a dossier and then all of them leave, with a warning and a reason, stopped once, and read back in', async () => {
  test.setTimeout(240_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: true });
  await enter(desk);
  const stick = freshFolder('export');
  const folders = (): readonly string[] => readdirSync(stick).toSorted();

  await test.step('one dossier', async () => {
    await openDossier(desk, 'Parapluie');
    await desk.button('dossier:head.more').click();
    await page.getByRole('menuitem', { name: t('export:menuOne') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(t('export:open.title'))).toBeVisible();
    await audit('a whole dossier leaves');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/export-one.png' });
    await dialog.getByLabel(t('export:goes')).selectOption(t('log:motive.preparation'));
    await desk.field('export:to', dialog).fill('Justitiehuis Namen');
    await desk.chooses(stick);
    await desk.button('export:do', dialog).click();
    await expect(dialog).toBeHidden();
    expect(folders()).toHaveLength(1);
    const at = join(stick, folders()[0] ?? '', '0001');
    const json: unknown = JSON.parse(readFileSync(join(at, 'dossier.json'), 'utf8'));
    const back = rebuiltFrom(json);
    if (!back.ok) throw new Error(back.problem);
    expect(back.value.parts.map(({ view }) => view.kind)).toEqual(
      expect.arrayContaining(['identity', 'plan', 'legal']),
    );
    for (const name of readdirSync(join(at, 'documents')))
      expect(statSync(join(at, 'documents', name)).size).toBeGreaterThan(0);
  });

  await test.step('all of them, those not on the own list with a reason', async () => {
    await desk.room('common:rail.people');
    await desk.button('caseload:menu').click();
    await page.getByRole('menuitem', { name: t('export:menuAll') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t('export:titleAll_other', { count: 10 }));
    await audit('all dossiers leave');
    if (process.env['PICTURES']) await page.screenshot({ path: 'out/test/export-all.png' });
    await desk.chooses(join(stick, 'not-there'));
    await desk.button('export:do', dialog).click();
    await expect(dialog.getByRole('alert').filter({ hasText: t('problems:folder-gone.what') })).toBeVisible();
    await desk.chooses(stick);
    await pressedAsItAppears(page, t('export:stop'));
    await desk.button('export:do', dialog).click();
    await expect(dialog.getByText(t('export:stopped'))).toBeVisible();
    expect(folders()).toHaveLength(1);
    await audit('stopped while they were leaving');
    await desk.chooses(stick);
    await desk.button('export:do', dialog).click();
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    expect(folders()).toHaveLength(2);
  });

  await test.step('the page stands by itself, in any browser', async () => {
    const folder = folders().find((name) => readdirSync(join(stick, name)).length > 3) ?? '';
    const index = readFileSync(join(stick, folder, 'index.html'), 'utf8');
    expect([...index.matchAll(/href="(\d{4})\/dossier\.html"/g)].length).toBe(
      readdirSync(join(stick, folder)).filter((name) => /^\d{4}$/.test(name)).length,
    );
  });
  await desk.close();
});
