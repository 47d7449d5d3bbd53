/** A name typed on a real keyboard is in clear nowhere on disk: not in the profile, log, temporary files or stick. */
import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { lock, unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { filesIn, formsOf, holding } from './support/canary.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';
import { Screen } from './support/screen.ts';
import { stranger, strangersCard } from './support/stranger.ts';

const surname = 'Kwikstaartdal';
const inNote = 'Zwaluwnestje';
const forms = [surname, inNote].flatMap(formsOf);

test('what is typed stays between the keyboard and the keys', async () => {
  test.setTimeout(180_000);
  const screen = await Screen.open();
  const [home, temp, stick] = [freshFolder('home'), freshFolder('temp'), freshFolder('stick')];
  const profile = await emptyProfile();
  const places = [profile, home, temp, stick];
  const env = { DISPLAY: screen.display, HOME: home, TMPDIR: temp, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
  const desk = await Desk.open({ language: 'nl', profile, env });
  await enter(desk);
  await typeSlip(desk, screen);
  await typeNote(desk, screen);
  await exchange.takeCard(desk, strangersCard(), stranger);
  await exchange.markVerified(desk, 'phone');
  await askForInquiry(desk, stick);
  await test.step('locked, with drafts and all', async () => {
    await lock(desk);
    expect(holding(places, forms)).toEqual([]);
  });
  await test.step('killed while it is open', async () => {
    await unlock(desk, lien);
    await dossier.openDossier(desk, surname);
    await desk.kill();
    expect(holding(places, forms)).toEqual([]);
  });
  await test.step('names on the stick say nothing', () => {
    const names = readdirSync(stick).filter((name) => name !== '.passerelle-stick');
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^[0-9a-f]{64}\.bundle$/);
  });
  await test.step('the search finds what is planted, in each place and form', () => {
    for (const place of places) seePlanted(place);
  });
  screen.close();
});

async function typeSlip(desk: Desk, screen: Screen): Promise<void> {
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: desk.t('today:begin.slip') })
    .click();
  screen.focus();
  await desk.field('dossier:entry.surname').focus();
  screen.type(surname);
  await expect(desk.field('dossier:entry.surname')).toHaveValue(surname);
  screen.press('Tab');
  screen.type('Wolf');
  screen.press('Tab');
  screen.type('4/3/1997');
  await desk.field('dossier:legal.months').fill('18');
  await desk.button('dossier:entry.save').click();
  await dossier.tab(desk, 'plan').waitFor();
  const title = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('Passerelle');
}

async function typeNote(desk: Desk, screen: Screen): Promise<void> {
  await dossier.openTab(desk, 'notes');
  const text = desk.page.getByRole('textbox', { name: desk.t('dossier:note.text'), exact: true });
  await text.focus();
  screen.type(`Bezoek van ${inNote}.`);
  screen.press('ctrl+Return');
  await desk.page.getByRole('article').filter({ hasText: inNote }).waitFor();
  await text.focus();
  screen.type(`Nog niet af: ${inNote}`);
  await expect(text).toHaveValue(new RegExp(inNote));
}

async function askForInquiry(desk: Desk, stick: string): Promise<void> {
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'network');
  await desk.button('dossier:inquiry.add').first().click();
  await desk.field('units:fields.plan.inquiry.question.text').fill(`Kan ${surname} daar wonen?`);
  await desk.button('dossier:entry.done').first().click();
  await dossier.orderInquiry(desk);
  await exchange.prepareSend(desk, { surname, purpose: 'inquiry-request', to: stranger, message: inNote });
  await exchange.putOnStick(desk, stick);
}

/** A leak of each form, in a file among the others, is found; taken away, it is not. */
function seePlanted(place: string): void {
  const folder = dirname(filesIn(place)[0] ?? join(place, 'file'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'planted');
  for (const form of forms) {
    writeFileSync(file, Buffer.concat([Buffer.from('before'), form.bytes, Buffer.from('after')]));
    expect(holding([place], [form]), `${form.name} in ${place}`).toEqual([`${file}: ${form.name}`]);
    rmSync(file);
  }
  for (const [before, text] of [surname, inNote].flatMap((name) => [0, 1, 2].map((at) => [at, name] as const))) {
    writeFileSync(file, Buffer.from(`${'x'.repeat(before)}${text}, and more`).toString('base64'));
    expect(holding([place], formsOf(text)), `base64 from ${before}`).toEqual([`${file}: base64, ${before} before`]);
    rmSync(file);
  }
}
