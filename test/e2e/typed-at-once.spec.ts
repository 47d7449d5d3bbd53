/**
 * Whatever key opens a field, what is typed right behind it is in the field, whole: in a page, in a window over it, in a room that still
 * comes. Twenty places, on a slow computer; of the note, and of what is typed while unlocking, typed-ahead.spec.ts has more.
 */
import { expect, test, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

/** So many times slower the page becomes: as on an old computer that does something else besides. */
const slower = 4;
const said = 'Één keer, très bien';

interface Opens {
  readonly where: string;
  /** To where the key is pressed. */
  readonly go?: () => Promise<void>;
  readonly from: () => Locator;
  readonly key?: string;
  readonly typed?: string;
  readonly field: () => Locator;
}

/** In rooms of everybody. */
function inRooms(desk: Desk): readonly Opens[] {
  const { page, t } = desk;
  const main = (): Locator => page.getByRole('main');
  const row = (): Locator => main().locator('[data-row-link]').first();
  const search = (): Locator => page.getByRole('dialog').getByLabel(t('common:search.label')).last();
  const today = async (): Promise<void> => {
    await desk.room('common:rail.today');
    await row().waitFor();
  };
  return [
    { where: 'the filter of Today', go: today, from: row, key: '/', field: () => desk.field('today:filter') },
    { where: 'the search, from Today', go: today, from: row, key: 'Control+k', field: search },
    {
      where: 'a note, on a row of Today',
      go: today,
      from: row,
      key: 'n',
      field: () => desk.field('dossier:note.text'),
    },
    {
      where: 'a day of one’s own to put a row off',
      go: async () => {
        await today();
        await row().press('s');
      },
      from: () => page.getByRole('menuitem', { name: t('today:snooze.other') }),
      typed: '5/1/2027',
      field: () => desk.field('today:snooze.until'),
    },
    {
      where: 'a new appointment',
      go: () => desk.room('common:rail.agenda'),
      from: () => desk.button('agenda:new.open'),
      field: () => desk.field('agenda:new.whose'),
    },
    { where: 'the search, from People', go: () => goTo(page, '/people'), from: row, key: 'Control+k', field: search },
    {
      where: 'a new dossier',
      go: () => goTo(page, '/people'),
      from: () => page.getByRole('link', { name: t('people:new') }).first(),
      field: () => desk.field('dossier:entry.surname'),
    },
    {
      where: 'a service of one’s own',
      go: async () => {
        await goTo(page, '/directory');
        await page.getByRole('tab', { name: t('directory:tabs.own') }).click();
      },
      from: () => desk.button('directory:own.add'),
      field: () => desk.field('directory:own.name'),
    },
  ];
}

/** In the dossier that is open. */
function inDossier(desk: Desk): readonly Opens[] {
  const { page, t } = desk;
  const on = (tab: dossier.Tab) => () => dossier.openTab(desk, tab);
  const main = (): Locator => page.getByRole('main');
  const textbox = (key: string): Locator => page.getByRole('textbox', { name: t(key), exact: true });
  const search = (): Locator => page.getByRole('dialog').getByLabel(t('common:search.label')).last();
  const note = (): Locator => desk.field('dossier:note.text');
  const number = (): Locator => main().locator('[data-unit="registryNumber"]');
  return [
    {
      where: 'a wish',
      go: on('plan'),
      from: () => desk.button('dossier:plan.addWish').or(desk.button('dossier:plan.wishPlaceholder')).first(),
      field: () => textbox('dossier:plan.wish').last(),
    },
    {
      where: 'a goal',
      go: async () => {
        await on('plan')();
        await desk.button('dossier:plan.addGoal').click();
      },
      from: () => page.getByRole('menuitem').first(),
      field: () => textbox('dossier:plan.goal').last(),
    },
    { where: 'a step', go: on('plan'), from: () => desk.button('dossier:plan.addStep').first(), field: focused },
    {
      where: 'a step below another',
      go: on('plan'),
      from: () => page.locator('[data-step]').first().getByLabel(t('dossier:plan.what'), { exact: true }),
      field: focused,
    },
    {
      where: 'a question to the justice house',
      go: on('network'),
      from: () => desk.button('dossier:inquiry.add').first(),
      field: () => desk.field('units:fields.plan.inquiry.question.text'),
    },
    {
      where: 'a judgment',
      go: on('legal'),
      from: () => desk.button('dossier:legal.addJudgment'),
      field: () =>
        page
          .getByRole('group', { name: t('dossier:legal.judgment'), exact: true })
          .locator('input')
          .first(),
    },
    { where: 'the search, from a dossier', go: on('legal'), from: main, key: 'Control+k', field: search },
    { where: 'a note, from the review', go: on('review'), from: main, key: 'Control+m', field: note },
    { where: 'a note, among the notes', go: on('notes'), from: main, key: 'Control+m', field: note },
    {
      where: 'the number of the registry',
      go: () => desk.button('dossier:identity.open').click(),
      from: () => number().getByRole('button').first(),
      field: () => number().getByRole('textbox'),
    },
    {
      where: 'how to work with somebody',
      from: () => desk.button('dossier:workingTogether.add'),
      field: () => desk.field('units:fields.assessment.working-together.how.helps'),
    },
    { where: 'a contact', from: () => desk.button('dossier:contacts.add'), field: focused },
  ];

  /** The field that came, whichever it is: none of what is there before it opens. */
  function focused(): Locator {
    return main().locator('input:focus, textarea:focus');
  }
}

test('typed at once behind any key that opens a field, in twenty places on a slow computer: it stands there whole', async () => {
  test.setTimeout(300_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page } = desk;
  const complaints = complaintsOf(page);
  await enter(desk);
  const session = await page.context().newCDPSession(page);
  const runs = (rate: number): Promise<unknown> => session.send('Emulation.setCPUThrottlingRate', { rate });
  const typesAt = async ({ where, go, from, key = 'Enter', typed = said, field }: Opens): Promise<void> => {
    await go?.();
    await from().focus();
    await runs(slower);
    await page.keyboard.press(key);
    await page.keyboard.type(typed);
    await expect(field(), where).toHaveValue(typed);
    await expect(field(), where).toBeFocused();
    await runs(1);
    // Left with nothing in it: what is kept of it would be asked about. A list or a calendar that is open takes the first Escape.
    await field().fill('');
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog'), where).toHaveCount(0, { timeout: 500 });
    }).toPass();
  };
  const [rooms, parts] = [inRooms(desk), inDossier(desk)];
  expect(rooms.length + parts.length).toBe(20);
  for (const place of rooms) await typesAt(place);
  await dossier.openDossier(desk, 'Vuurtoren');
  for (const place of parts) await typesAt(place);
  expect(complaints).toEqual([]);
  await desk.close();
});
