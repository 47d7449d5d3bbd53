/** The rail and the edge beside a scan: folded and pulled by key and by mouse, and as they were left the next time. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { lock, unlock } from '../journeys/start.ts';
import { auditOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { dossiersOf, goTo } from './support/tour.ts';

test('the rail folds to its signs and gives its width to the room; a scan is as wide as it was left', async () => {
  test.setTimeout(180_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { t } = desk;
  await enter(desk);
  const widthOfRoom = (): Promise<number> =>
    desk.page.getByRole('main').evaluate((room) => room.getBoundingClientRect().width);
  const scanned = await addressWithScan(desk);

  await test.step('by its button and by key; names stay for readers of the screen', async () => {
    const audit = auditOf(desk.page, { inDark: true });
    const open = await widthOfRoom();
    await desk.button('common:rail.fold').click();
    const unfold = desk.button('common:rail.unfold');
    await expect(unfold).toHaveAttribute('aria-expanded', 'false');
    expect((await widthOfRoom()) - open).toBeGreaterThan(100);
    const rail = desk.page.getByRole('navigation', { name: t('common:rail.label') });
    for (const room of ['today', 'agenda', 'people', 'exchange', 'directory', 'help'])
      await expect(rail.getByRole('link', { name: t(`common:rail.${room}`), exact: true })).toBeVisible();
    await audit('a folded rail');
    await desk.page.keyboard.press('F7');
    await expect(desk.button('common:rail.fold')).toBeVisible();
    await desk.page.keyboard.press('F7');
    await expect(unfold).toBeVisible();
  });

  await test.step('the edge beside a scan', async () => {
    const edge = await openScan(desk, scanned);
    await edge.focus();
    await desk.page.keyboard.press('ArrowLeft');
    await desk.page.keyboard.press('ArrowLeft');
    await expect(edge).toHaveAttribute('aria-valuenow', '68');
    const box = await edge.boundingBox();
    const both = await edge.locator('..').boundingBox();
    if (box === null || both === null) throw new Error('no edge to pull');
    const to = box.x + 120;
    await desk.page.mouse.move(box.x + box.width / 2, 600);
    await desk.page.mouse.down();
    await desk.page.mouse.move(to, 600, { steps: 4 });
    await desk.page.mouse.up();
    const left = String(100 - Math.round(((to - both.x) / both.width) * 100));
    await expect(edge).toHaveAttribute('aria-valuenow', left);
    // Locking waits for what is typed, but not for a width that is on its way: it is kept once another page shows it.
    await expect(async () => {
      await goTo(desk.page, '/people');
      await expect(await openScan(desk, scanned)).toHaveAttribute('aria-valuenow', left, { timeout: 100 });
    }).toPass();
    await lock(desk);
    await unlock(desk, lien);
    await expect(desk.button('common:rail.unfold')).toBeVisible();
    await expect(await openScan(desk, scanned)).toHaveAttribute('aria-valuenow', left);
  });
  await desk.close();
});

/** The legal room of somebody of whom a scan is kept. */
async function addressWithScan(desk: Desk): Promise<string> {
  const rows = await dossiersOf(desk, 8);
  await desk.page.getByRole('link', { name: /Boussole/ }).waitFor();
  const names = await desk.page.getByRole('table').getByRole('link').allInnerTexts();
  const [address = ''] = (rows[names.findIndex((name) => name.includes('Boussole'))] ?? '').split('?');
  return `${address}/legal`;
}

async function openScan(desk: Desk, address: string) {
  await goTo(desk.page, address);
  await desk.button('dossier:slip.show').click();
  await desk.page.locator('aside canvas').first().waitFor();
  return desk.page.getByRole('separator', { name: desk.t('dossier:entry.scanWidth') });
}
