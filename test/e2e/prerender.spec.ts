/** While one looks at the row of a dossier it is drawn, where nobody sees it; it is logged and shown once it is opened, as it was drawn. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { day, goal, surname } from './support/story.ts';

declare global {
  interface Window {
    /** Goals that were drawn, in the document or outside of it. */
    goalsDrawn: string[];
  }
}

function countGoalsDrawn(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.goalsDrawn = [];
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function setAttribute(this: Element, name: string, value: string) {
      if (name === 'data-goal') window.goalsDrawn.push(value);
      set.call(this, name, value);
    };
  });
}

const goalsDrawn = (page: Page): Promise<number> => page.evaluate(() => window.goalsDrawn.length);

/** The entries of the log that say that it was opened. */
async function openings(desk: Desk): Promise<Locator> {
  const { page, t } = desk;
  await page.evaluate(() => void (window.location.hash = '#/log'));
  await page.getByRole('heading', { level: 1, name: t('log:title') }).waitFor();
  // Only so many rows are in the document as fit.
  await desk.field('log:filter.text').fill(t('log:kind.opened'));
  return page
    .getByRole('row')
    .filter({ hasText: surname })
    .filter({ hasText: t('log:kind.opened') });
}

/** How one comes upon a goal: by searching the page, by the keyboard, with a reader of the screen. */
async function waysTo(
  page: Page,
  words: string,
): Promise<Readonly<Record<'search' | 'keyboard' | 'readAloud', boolean>>> {
  const here = await page.evaluate((text) => {
    const before = document.activeElement;
    const field = document.querySelector<HTMLElement>('[data-goal] :is(textarea, button)');
    field?.focus();
    const keyboard = document.activeElement === field;
    if (before instanceof HTMLElement) before.focus();
    // Known to browsers, standard nowhere.
    const find: unknown = Reflect.get(window, 'find');
    const search = typeof find === 'function' && find.call(window, text) === true;
    window.getSelection()?.removeAllRanges();
    return { search, keyboard };
  }, words);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const said = nodes.flatMap(({ name, value }): unknown[] => [name?.value, value?.value]);
  return { ...here, readAloud: said.some((each) => typeof each === 'string' && each.includes(words)) };
}

test('L3: a dossier one looks at is drawn where nothing shows it, and shown and logged once it is opened', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { page, t } = desk;
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.addGoal(desk, t('units:values.domain.housing'), goal);
  // As it was made, and now.
  const before = 2;
  await expect(await openings(desk)).toHaveCount(before);

  await countGoalsDrawn(page);
  const link = page.getByRole('main').locator('[data-row-link]').filter({ hasText: surname });
  let opened = 0;
  // Where the log takes longer than one waits for it, what was drawn is not used: on a busy machine it may not be the first time.
  await expect(async () => {
    await desk.room('common:rail.people');
    await page.evaluate(() => void (window.goalsDrawn = []));
    await link.focus();
    await expect.poll(() => goalsDrawn(page)).toBe(1);
    await expect(page.locator('[data-goal]')).not.toBeVisible();
    expect(await waysTo(page, goal)).toEqual({ search: false, keyboard: false, readAloud: false });

    await page.keyboard.press('Enter');
    opened += 1;
    await expect(page.locator('[data-goal]')).toBeVisible();
    // The same one that was drawn before.
    expect(await goalsDrawn(page)).toBe(1);
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(surname);
  await expect(page.locator('main')).toBeFocused();
  expect(await waysTo(page, goal)).toEqual({ search: true, keyboard: true, readAloud: true });
  // It can be worked in like any other.
  await dossier.addStep(desk, { what: 'Matras bestellen', who: lien.name, due: day(3) });
  await dossier.openTab(desk, 'notes');
  await dossier.addNote(desk, 'Belde over de matras.');
  await expect(await openings(desk)).toHaveCount(before + opened);

  // Another look shows what was written since. Pressed again where one is, the room adds nothing to the way back.
  const past = (): Promise<number> => page.evaluate(() => window.history.length);
  await desk.room('common:rail.people');
  const length = await past();
  await desk.room('common:rail.people');
  expect(await past()).toBe(length);
  await link.hover();
  // However far the list was scrolled, the dossier begins at its top.
  const room = page.locator('main');
  const scrolledBy = (): Promise<number> => room.evaluate(({ scrollTop }) => scrollTop);
  await room.evaluate((main) => main.style.setProperty('padding-bottom', '200vh'));
  await room.evaluate((main) => main.scrollTo({ top: 40 }));
  expect(await scrolledBy()).toBe(40);
  await link.click();
  await dossier.openTab(desk, 'plan');
  expect(await scrolledBy()).toBe(0);
  await expect(dossier.stepRow(desk, 'Matras bestellen')).toBeVisible();
  await expect(await openings(desk)).toHaveCount(before + opened + 1);
  await desk.close();
});

/** Of each text field of the plan: how much higher than its text it is, in px; less than none where the text is cut off. */
const spareHeights = (page: Page): Promise<readonly number[]> =>
  page.locator('[data-goal] textarea').evaluateAll((areas) =>
    areas.map((area) => {
      const copy = area.cloneNode() as HTMLTextAreaElement;
      copy.value = (area as HTMLTextAreaElement).value;
      area.after(copy);
      copy.style.height = 'auto';
      const spare = area.clientHeight - copy.scrollHeight;
      copy.remove();
      return spare;
    }),
  );

test('fields of a dossier drawn ahead are as high as their text, also where the window became wider meanwhile', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { page, app, t } = desk;
  const becomes = async (width: number): Promise<void> => {
    await app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 700), width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  };
  await becomes(1024);
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.addGoal(
    desk,
    t('units:values.domain.housing'),
    `${goal} ${'bij zijn zus in de stad '.repeat(6)}`.trim(),
  );
  await countGoalsDrawn(page);
  await desk.room('common:rail.people');
  await page.evaluate(() => void (window.goalsDrawn = []));
  await page.getByRole('main').locator('[data-row-link]').filter({ hasText: surname }).focus();
  await expect.poll(() => goalsDrawn(page)).toBe(1);
  await becomes(1600);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-goal]')).toBeVisible();
  const spares = await spareHeights(page);
  expect(spares.length).toBeGreaterThan(0);
  expect(spares.filter((spare) => spare !== 0)).toEqual([]);
  await desk.close();
});
