/** Where things stand on the screen: what no page without a screen can tell. */
import { expect, test, type Locator } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { Desk } from '../journeys/desk.ts';
import { settled } from './support/audit.ts';
import { lock, unlock } from '../journeys/start.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';
import { openPerson } from './support/practice.ts';

test.describe.configure({ mode: 'parallel' });

async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return box;
}

async function sized({ app, page }: Desk, width: number, height: number): Promise<void> {
  const shown = await app.browserWindow(page);
  const size = [width, height] as const;
  await shown.evaluate((own: BrowserWindow, [wide, high]) => own.setContentSize(wide, high), size);
  await page.waitForFunction((wide) => window.innerWidth === wide, width);
}

const right = ({ x, width }: { x: number; width: number }): number => x + width;

test('erasing a document stands at the end of its row, under one another', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/documents`);
  const erase = page.getByRole('button', { name: new RegExp(`^${t('erasure:ask.title')}`) });
  await erase.first().waitFor();
  expect(await erase.count()).toBeGreaterThan(1);
  const ends = new Set<number>();
  for (const button of await erase.all()) {
    const [own, row] = [await boxOf(button), await boxOf(button.locator('xpath=ancestor::li'))];
    expect(right(own)).toBeLessThanOrEqual(right(row));
    ends.add(Math.round(right(own)));
  }
  expect([...ends]).toHaveLength(1);
  await desk.close();
});

test('the head of a dossier is one line, and all dates that come are a press away', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await sized(desk, width, height);
    await goTo(page, `${dossier}/plan`);
    const head = page.getByRole('main').locator('h1').locator('xpath=ancestor::*[contains(@class, "head")][1]');
    // The line itself, and the tabs below it.
    expect((await boxOf(head)).height).toBeLessThanOrEqual(88);
  }
  await sized(desk, 1280, 720);
  await desk.button('dossier:head.allDates').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  const names = dialog.locator('bdi');
  expect(await names.evaluateAll((all) => all.every((one) => one.scrollWidth <= one.clientWidth))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(desk.button('dossier:head.allDates')).toBeFocused();
  await desk.close();
});

test('nine rows of Today stand on a small screen', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  await desk.button('common:close', page.getByRole('main')).first().click();
  const rows = page.locator('[data-row]');
  await rows.nth(9).waitFor();
  const ends = await rows.evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect().bottom / window.innerHeight),
  );
  expect(ends.filter((end) => end <= 1).length).toBeGreaterThanOrEqual(9);
  expect(await page.getByText(t('common:realm.banner')).isVisible()).toBe(true);
  await desk.close();
});

test('U14: what stands beside the steps folds and stays folded, and each step is on one line', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  // The profile of a test is a copy, which is said until it is read.
  await desk.button('common:close', page.getByRole('main')).first().click();
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/plan`);
  const beside = page.getByRole('complementary', { name: t('dossier:plan.panel') });
  const button = desk.button('dossier:plan.panel');
  await beside.waitFor();
  await page.keyboard.press('F9');
  await expect(beside).toHaveCount(0);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  const steps = page.locator('[data-step]');
  for (const [width, height] of [
    [1100, 720],
    [1280, 720],
  ] as const) {
    await sized(desk, width, height);
    await steps.nth(5).waitFor();
    const lines = await steps.evaluateAll((all) =>
      all.map((step) => {
        const middles = [...step.querySelectorAll('[data-cell="what"], [data-cell="due"]')].map((cell) => {
          const { top, height: high } = cell.getBoundingClientRect();
          return top + high / 2;
        });
        return Math.max(...middles) - Math.min(...middles);
      }),
    );
    expect(Math.max(...lines), `${width} px`).toBeLessThan(8);
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(await page.getByText(t('common:realm.banner')).isVisible()).toBe(true);
  // There is room for six steps of a goal: here five stand in the first one.
  const rows = await steps.evaluateAll((all) =>
    all.slice(0, 5).map((step) => {
      const { bottom, height } = step.getBoundingClientRect();
      return { bottom, height };
    }),
  );
  expect((rows[4]?.bottom ?? Number.NaN) + Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(720);
  // Another plan, another day: as it was left.
  await lock(desk);
  await unlock(desk, lien);
  await goTo(desk.page, `${dossier}/plan`);
  await expect(desk.button('dossier:plan.panel')).toHaveAttribute('aria-expanded', 'false');
  await desk.button('dossier:plan.panel').click();
  await expect(desk.page.getByRole('complementary', { name: t('dossier:plan.panel') })).toBeVisible();
  await desk.close();
});

test('people stand at 36 px a row, each on one line', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await practiceProfile() });
  const { page } = desk;
  await enter(desk);
  // The profile of a test is a copy, which is said until it is read.
  await desk.button('common:close', page.getByRole('main')).first().click();
  await goTo(page, '/people');
  const rows = page.locator('[data-row]');
  await rows.nth(9).waitFor();
  const boxes = await rows.evaluateAll((all) =>
    all.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { top, height };
    }),
  );
  expect(boxes).toHaveLength(10);
  const highest = Math.max(...boxes.map(({ height }) => height));
  expect(highest).toBeLessThanOrEqual(37);
  // Below the banner of practising there is room for twelve.
  expect((boxes[0]?.top ?? Number.NaN) + 12 * highest).toBeLessThanOrEqual(720);
  await desk.close();
});

test('a notice lies over no room of the rail, and not over the switch at its foot', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/network`);
  await page
    .locator('[data-inquiry]')
    .first()
    .getByRole('button', { name: t('dossier:entry.takeOut') })
    .click();
  const notice = page.locator('.mantine-Notification-root').first();
  await notice.waitFor();
  await settled(page);
  const [said, rail] = [await boxOf(notice), await boxOf(page.getByRole('navigation').first())];
  expect(said.x).toBeGreaterThanOrEqual(right(rail));
  // The end of a long page is read above it.
  const main = page.getByRole('main');
  await main.evaluate((room) => room.scrollTo(0, room.scrollHeight));
  const last = main.locator('[data-dossier] :is(button, input, textarea)').last();
  expect((await boxOf(last)).y).toBeLessThan(said.y);
  await desk.close();
});

test('in colours of the system what is chosen is told from what is not', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const rail = page.getByRole('navigation', { name: t('common:rail.label') }).getByRole('link');
  const languages = page.getByRole('radiogroup').first().locator('label');
  await differs(rail, '[aria-current="page"]');
  await differs(languages, ':checked + label');
  const dossier = await openPerson(desk, 'Maanlicht');
  await goTo(page, `${dossier}/plan`);
  const main = page.getByRole('main');
  await differs(main.getByRole('tab'), '[aria-selected="true"]');
  await differs(main.locator('button[aria-pressed]'), '[aria-pressed="true"]');
  await page.keyboard.press('Control+k');
  const found = page.getByRole('dialog').locator('button');
  await found.nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await differs(found, '[data-selected]');
  await desk.close();
});

/** One of them is chosen, and has another background than all others. */
async function differs(all: Locator, chosen: string): Promise<void> {
  await all.first().waitFor();
  const backgrounds = await all.evaluateAll(
    (elements, which) =>
      elements.map((element) => [element.matches(which), getComputedStyle(element).backgroundColor] as const),
    chosen,
  );
  const [own, others] = [true, false].map((is) =>
    backgrounds.flatMap(([isChosen, of]) => (isChosen === is ? [of] : [])),
  );
  expect(own, chosen).toHaveLength(1);
  expect(others, chosen).not.toContain(own?.[0]);
  expect(others?.length, chosen).toBeGreaterThan(0);
}

test('at twice the size nothing scrolls sideways, and a dossier shows more than its head', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { app, page } = desk;
  await enter(desk);
  // The profile of a test is a copy, which is said until it is read.
  await desk.button('common:close', page.getByRole('main')).first().click();
  const dossier = await openPerson(desk, 'Maanlicht');
  const window = await app.browserWindow(page);
  await window.evaluate((own: BrowserWindow) => own.webContents.setZoomFactor(2));
  const tabs = ['plan', 'notes', 'review', 'documents', 'legal', 'network', 'consent', 'papers'];
  for (const address of ['/', '/people', '/exchange/received', ...tabs.map((tab) => `${dossier}/${tab}`)]) {
    await goTo(page, address);
    const room = page.getByRole('main');
    expect(await room.evaluate((main) => main.scrollWidth - main.clientWidth), address).toBeLessThanOrEqual(0);
  }
  const panel = page.getByRole('main').getByRole('tabpanel').first();
  const from = await panel.evaluate(
    (shown) => shown.getBoundingClientRect().top / document.documentElement.clientHeight,
  );
  expect(from).toBeLessThan(0.75);
  await desk.close();
});

test('a room is as wide with a scroll bar as without', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page } = desk;
  await enter(desk);
  await sized(desk, 1280, 860);
  const rooms: (readonly [scrolls: boolean, width: number])[] = [];
  for (const address of ['/help', '/updates']) {
    await goTo(page, address);
    const room = page.getByRole('main');
    rooms.push(await room.evaluate((main) => [main.scrollHeight > main.clientHeight, main.clientWidth] as const));
  }
  expect(rooms.map(([scrolls]) => scrolls)).toEqual([true, false]);
  expect(rooms[0]?.[1]).toBe(rooms[1]?.[1]);
  await desk.close();
});

test('a paper is seen below its choices on the first screen of 1280 by 720', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const dossier = await openPerson(desk, 'Maanlicht');
  await sized(desk, 1280, 720);
  for (const paper of ['plan', 'inquiryRequest']) {
    await goTo(page, `${dossier}/papers?paper=${paper}`);
    const sheet = page.getByRole('region', { name: t('papers:tab.preview') });
    await sheet.waitFor();
    expect((await boxOf(sheet)).y).toBeLessThan(600);
    // Choices side by side: a row for each would push it below.
    const tops = await page
      .getByRole('combobox', { name: t('papers:tab.language') })
      .or(page.getByRole('combobox', { name: t('papers:tab.second') }))
      .evaluateAll((fields) => fields.map((field) => Math.round(field.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
  }
  await desk.close();
});
