/** Texts that would hurt a careless application, typed into every field: kept, shown as text, found, never run. */
import { expect, test, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock, unlock } from '../journeys/start.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';
import { day } from './support/story.ts';

/** One after the other in one field; each field adds a word of its own to be found by. */
const hostile = [
  '<img src=x onerror="document.title=`ran`"><script>document.title="ran"</script>',
  "Robert'); DROP TABLE dossiers;--",
  '$t(common:lock) ${1+1} %s \\u0000 ../../etc/passwd',
  '\u202Efdp.exe\u202C zero\u200Bwidth\uFEFF e\u0301',
  '👩🏽‍🚒🏳️‍🌈',
  'half a pair: \uD83D!',
].join(' ');
const long = 'x'.repeat(20_000);

/** As the page receives it from an input method: a driver's own typing would mend half a pair on the way. */
async function give(field: Locator, text: string): Promise<void> {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  await field.focus();
  await field.evaluate((element, units) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) throw new Error('no field');
    element.select();
    document.execCommand('insertText', false, String.fromCharCode(...units.slice(0, 30_000)));
  }, codes);
}

const mark = (word: string): string => `${word} ${hostile}`;

test('SH13: hostile texts in every field stay text, on screen and in search', async () => {
  test.setTimeout(180_000);
  const desk = await Desk.open({ language: 'en', profile: await emptyProfile() });
  const complaints = complaintsOf(desk.page);
  await enter(desk);
  await slipOf(desk);
  await planOf(desk);
  await noteOf(desk);
  await inquiryOf(desk);
  await seeUnharmed(desk);
  await lock(desk);
  await unlock(desk, lien);
  await desk.room('common:rail.people');
  await desk.page.getByRole('table').getByRole('link').first().press('Enter');
  for (const name of ['plan', 'notes', 'legal', 'network', 'documents', 'papers'] as const) {
    await dossier.openTab(desk, name);
    await auditOf(desk.page, { inDark: false })(`${name}, with hostile texts`);
    await seeUnharmed(desk);
  }
  for (const word of ['achternaamwoord', 'wenswoord', 'doelwoord', 'stapwoord', 'notitiewoord', 'vraagwoord'])
    await find(desk, word);
  expect(complaints).toEqual([]);
  await desk.close();
});

async function slipOf(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await page
    .getByRole('main')
    .getByRole('link', { name: t('today:begin.slip') })
    .click();
  await give(desk.field('dossier:entry.surname'), mark('achternaamwoord'));
  await give(desk.field('dossier:entry.firstName'), mark('voornaamwoord'));
  await dossier.fillDate(desk.field('dossier:entry.birth'), '4/3/1997');
  await desk.field('dossier:legal.months').fill('18');
  await give(desk.field('dossier:legal.asWritten'), mark('vonniswoord'));
  const date = page.getByLabel(new RegExp(`^${t('dossier:legal.date')}: `)).last();
  await dossier.fillDate(date, day(490));
  const note = page.getByRole('textbox', { name: new RegExp(`^${t('dossier:legal.note')}: `) }).last();
  await give(note, mark('datumwoord'));
  await desk.button('dossier:entry.save').click();
  await dossier.tab(desk, 'plan').waitFor();
}

async function planOf(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:plan.wishPlaceholder').click();
  const leave = (): Promise<void> => page.keyboard.press('Tab');
  await give(page.getByRole('textbox', { name: t('dossier:plan.wish'), exact: true }), `${mark('wenswoord')} ${long}`);
  await leave();
  // Filed, the wish has moved what is below it.
  await desk.button('dossier:plan.addWish').waitFor();
  await desk.button('dossier:plan.addGoal').click();
  await page.getByRole('menuitem').first().click();
  await give(page.getByRole('textbox', { name: t('dossier:plan.goal'), exact: true }), mark('doelwoord'));
  await leave();
  await desk.button('dossier:plan.addStep').click();
  await give(page.locator('[data-cell="what"]'), mark('stapwoord'));
  await leave();
  await give(page.locator('[data-cell="who"]'), mark('wiewoord'));
  await page.keyboard.press('Escape');
  await leave();
  await dossier.fillDate(page.locator('[data-cell="due"]'), day(12));
  for (const field of ['details', 'planB', 'trigger']) {
    await give(desk.field(`dossier:plan.${field}`), mark(`${field}woord`));
    await leave();
  }
}

async function noteOf(desk: Desk): Promise<void> {
  await dossier.openTab(desk, 'notes');
  const text = desk.page.getByRole('textbox', { name: desk.t('dossier:note.text'), exact: true });
  await give(text, `${mark('notitiewoord')} ${long}`);
  await give(desk.field('dossier:note.present'), mark('aanwezigwoord'));
  await desk.button('dossier:note.file').click();
  await desk.page.getByRole('article').first().waitFor();
}

async function inquiryOf(desk: Desk): Promise<void> {
  await dossier.openTab(desk, 'network');
  const done = (): Promise<void> => desk.button('dossier:entry.done').first().click();
  await desk.button('dossier:inquiry.add').first().click();
  await give(desk.field('units:fields.plan.inquiry.question.text'), mark('vraagwoord'));
  await done();
  await desk.button('dossier:inquiry.addAddress').click();
  await give(desk.field('units:fields.plan.inquiry.address.street'), mark('straatwoord'));
  await desk.field('units:fields.plan.inquiry.address.postalCode').fill('9700');
  await give(desk.field('units:fields.plan.inquiry.address.town'), mark('plaatswoord'));
  await done();
  await desk.button('dossier:inquiry.addHost').click();
  await give(desk.field('units:fields.plan.inquiry.host.name'), mark('gastheerwoord'));
  await give(desk.field('units:fields.plan.inquiry.host.relation'), mark('bandwoord'));
  await done();
}

/** Nothing of it became part of the page, and nothing of it shows outside of it. */
async function seeUnharmed(desk: Desk): Promise<void> {
  expect(await desk.page.title()).toBe('Passerelle');
  expect(await desk.page.locator('img[src="x"]').count()).toBe(0);
  expect(await desk.page.getByRole('main').locator('script').count()).toBe(0);
  const titles = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Passerelle']);
}

async function find(desk: Desk, word: string): Promise<void> {
  const { page, t } = desk;
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByLabel(t('common:search.label')).last();
  await search.fill(word);
  await expect(page.getByRole('dialog').getByText(word).first(), `finds ${word}`).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
