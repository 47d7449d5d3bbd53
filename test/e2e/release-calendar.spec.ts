/** The calendar of the release in a dossier: a sentence and a deduction from the slip, dates beside the registry's, and why. */
import { expect, test, type Locator } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { fillDate, newDossier, openTab } from '../journeys/dossier.ts';
import { png } from '../support/png.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';

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
  await expect(calendar.locator('[data-opens="sentence-end"]')).toContainText('15/12/2027');
  await expect(calendar.locator('[data-refused="recidivism-not-entered"]')).toBeAttached();

  await supposed(desk, block('calendar:whatIf.title'));
  await toOtherCalendars(desk);
  await withThePerson(desk);
  await onTheTimeline(desk);
  await openTab(desk, 'legal');

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
  await byHand.getByLabel(t('units:fields.legal.legal-date.reason.text')).fill('Nieuw briefje van de griffie verwacht');
  await desk.button('dossier:entry.done', byHand).click();
  await expect(byHand).toContainText('Nieuw briefje');
  await desk.button('dossier:legal.addAnswer').click();
  const answers = block('dossier:legal.answers');
  await desk.choice('units:fields.legal.registry-answer.answer.modality', answers).selectOption('early-release');
  await desk.button('dossier:entry.done', answers).click();
  await expect(answers).toContainText('niet open');
  await expect(calendar.locator('[data-opens="sentence-end"] [data-entered="by-hand"]')).toBeVisible();
  // What was entered holds: it comes first and is the bold one, and what was computed stands behind it.
  const days = calendar.locator('[data-opens="sentence-end"] td').filter({ hasText: /\d\d\/\d\d\/\d{4}/ });
  await expect(days).toHaveText([/20\/12\/2027/, /15\/12\/2027/]);
  const weights = await days.evaluateAll((cells) =>
    cells.map((cell) => Number(getComputedStyle(cell.querySelector('span') ?? cell).fontWeight)),
  );
  expect(weights[0]).toBeGreaterThan(weights[1] ?? 0);
  await namesAreWhole(calendar);

  // What a request sets running names rule and pack, as every computed date does.
  await desk.button('dossier:legal.addRequest').click();
  const request = desk.page.locator('[data-request]');
  await desk.choice('units:fields.legal.registry-answer.answer.modality', request).selectOption('prison-leave');
  await fillDate(desk.field('units:fields.legal.request.request.on', request), '20/11/2026');
  await desk.button('dossier:entry.done', request).click();
  const move = desk.page.locator('[data-move="advice"]').first();
  await move.getByRole('button').first().click();
  await expect(move).toContainText('260901, M-08-advice');
  const next = desk.page.getByRole('list', { name: t('dossier:head.next') });
  await expect(next.getByRole('listitem').filter({ hasText: '20/01/2027' }).locator('[data-status]')).toHaveAttribute(
    'title',
    /volgens rechtsregels 260901, M-08-advice/,
  );
  await withoutRequest(desk, block('dossier:legal.withoutRequest'));
  await desk.page.locator('main').evaluate((main) => (main.scrollTop = 0));
  await audit('the legal part with the calendar of the release');

  // The slip beside what is taken over from it.
  const scan = join(freshFolder('slip'), 'briefje.png');
  writeFileSync(scan, png(600, 800));
  await desk.chooses(scan);
  await desk.button('dossier:slip.add').click();
  const slip = desk.page.getByRole('complementary', { name: t('dossier:slip.title') });
  await expect(slip.locator('canvas')).toBeVisible();
  await desk.page.locator('main').evaluate((main) => (main.scrollTop = 0));
  await audit('the slip beside the inputs');
  await desk.button('dossier:slip.hide', slip).click();
  await expect(desk.button('dossier:slip.show')).toBeVisible();
  await workedExample(desk);
  await audit('a worked example with a mistake');
  await ofEverybody(desk);
  expect(complaints).toEqual([]);
  await desk.close();
});

/** No name is cut: where a line has no room for it, it goes on below. */
async function namesAreWhole(calendar: Locator): Promise<void> {
  const names = await calendar.locator('[data-opens] th button > span:first-of-type').evaluateAll((all) =>
    all.map((each) => ({
      isSaid: (each.textContent ?? '') !== '',
      isCut: each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1,
    })),
  );
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(names.map(() => ({ isSaid: true, isCut: false })));
}

/** A step that nobody asked for stands on its own, and counts once the decision does. */
async function withoutRequest(desk: Desk, block: Locator): Promise<void> {
  await desk.button('dossier:legal.addEvent', block).click();
  await desk.choice('units:fields.legal.procedure-event.event.what', block).selectOption('advice');
  await fillDate(desk.field('units:fields.legal.procedure-event.event.on', block), '2/11/2026');
  await desk.button('dossier:entry.done', block).click();
  await expect(block.getByRole('listitem')).toContainText('02/11/2026 · advies van de directeur');
  await expect(block).toContainText(desk.t('dossier:legal.stepsWait'));
}

/** What if there were another sentence: what moves, in words; pinned it stays a scenario. */
async function supposed(desk: Desk, block: Locator): Promise<void> {
  const { page, t } = desk;
  await block.getByLabel(t('calendar:whatIf.what')).selectOption('new-sentence');
  await block.getByLabel(t('dossier:calendar.years')).fill('1');
  const end = block.locator('[data-moved="opens/sentence-end"]');
  await expect(end).toContainText('15 december 2028');
  await expect(end).toContainText('365 dagen later');
  await desk.button('calendar:whatIf.pin').click();
  await expect(block.locator('[data-scenario="new-sentence"]')).toContainText(t('calendar:whatIf.marked'));
  await expect(page.locator('[data-opens="sentence-end"]')).toContainText('15/12/2027');
}

/** The file for a calendar elsewhere holds the date, how sure it is, and no name. */
async function toOtherCalendars(desk: Desk): Promise<void> {
  const path = join(freshFolder('calendar-file'), 'dates.ics');
  await desk.chooses(path);
  await desk.button('calendar:file.save').click();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8').replaceAll('\r\n ', '');
  expect(text).toContain('DTSTART;VALUE=DATE:20271124\r\nDTEND;VALUE=DATE:20271216\r\n');
  expect(text).toContain('Strafeinde (berekend\\, afgeleid)');
  expect(text).not.toMatch(/Korenbloem|Zilver/);
}

/** In plain words on the screen turned to the person; only the worker's passphrase leads back. */
async function withThePerson(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.button('calendar:person.show').click();
  const screen = page.getByRole('dialog', { name: t('calendar:person.title', { name: 'Zilver' }) });
  await expect(screen).toContainText('Tussen 24 november 2027 en 15 december 2027');
  await expect(screen).toContainText('De griffie heeft het niet bevestigd.');
  await expect(screen).not.toContainText('2028');
  await desk.button('dossier:person.leave', screen).click();
  await desk.field('dossier:person.passphrase', screen).fill(lien.passphrase);
  await desk.button('dossier:person.leave', screen).click();
  await expect(screen).toBeHidden();
}

async function onTheTimeline(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await openTab(desk, 'plan');
  await page.getByText(t('dossier:views.timeline'), { exact: true }).click();
  await page.getByText('2027', { exact: true }).last().click();
  const row = page.getByRole('row').filter({ hasText: '15 december 2027' });
  await expect(row).toContainText('Strafeinde');
  await expect(row).toContainText(/volgens rechtsregels \d{6}, N-end/);
}

/** An example that comes out; then one with a mistake, told by its line. */
async function workedExample(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await page.getByRole('link', { name: t('calendar:example.link') }).click();
  await desk.button('calendar:example.begin').click();
  await desk.button('calendar:example.run').click();
  await expect(page.getByRole('heading', { name: t('calendar:example.allHold_other', { count: 3 }) })).toBeVisible();
  const text = desk.field('calendar:example.text');
  await text.fill('name: een\nprovenance: zelf\nas of: 2026-02-30');
  await desk.button('calendar:example.run').click();
  await expect(page.getByRole('alert')).toContainText(t('calendar:example.line', { line: 3 }));
}

/** The same for everybody in the list, in one file: the date by hand stands there instead of the computed one. */
async function ofEverybody(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const path = join(freshFolder('calendar-of-all'), 'dates.ics');
  await desk.room('common:rail.people');
  await desk.button('caseload:menu').click();
  await page.getByRole('menuitem', { name: t('calendar:file.saveAll_one', { count: 1 }) }).click();
  await desk.chooses(path);
  await desk.button('calendar:file.save', page.getByRole('dialog')).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8').replaceAll('\r\n ', '');
  expect(text).toContain('DTSTART;VALUE=DATE:20271220\r\n');
  expect(text).not.toMatch(/Korenbloem|Zilver/);
}
