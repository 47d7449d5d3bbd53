/** What protects a dossier on one computer: nothing typed is lost, nothing stays readable, colleagues see their part. */
import { expect, test } from '@playwright/test';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { must } from '../../shared/result.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock, unlock, whoAndPassphrase } from '../journeys/start.ts';
import { ended, rendererPid } from './shell/bridge.ts';
import { dossierProfile, emptyProfile, enter, lien, teamProfile, warre } from './support/profiles.ts';
import { noteText, step, surname, wish } from './support/story.ts';
import { goTo } from './support/tour.ts';

test.describe.configure({ mode: 'parallel' });

const unfinished = 'Hij zei dat zijn zus hem aan de poort';
/** Where the browser of the application keeps its databases: which folder of the profile that is, is its own. */
function storeIn(profile: string): string {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find(
    (path) => basename(path) === 'IndexedDB',
  );
  return join(profile, must(found, 'the store of the browser'));
}

/** On a slip that is not filed yet. */
const other = 'Kwikstaartdal';

async function withDossier(): Promise<Desk> {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  await enter(desk);
  await dossier.openDossier(desk, surname);
  return desk;
}

/** The scene itself: someone types, stops, and a second later the power fails. */
const aSecondLater = (): Promise<void> => new Promise((pass) => setTimeout(pass, 1000));

async function restart(dead: Desk): Promise<Desk> {
  const desk = await Desk.open({ language: 'nl', profile: dead.profile });
  await enter(desk);
  return desk;
}

test('what is being typed is back after kill -9: a slip, a note and a step, each where it was', async () => {
  const desk = await withDossier();
  await dossier.addGoal(desk, desk.t('units:values.domain.housing'), 'Bij mijn zus wonen.');
  await dossier.addStep(desk, { what: step, who: lien.name, due: '1/2/2027' });
  await beginSlip(desk);
  await desk.field('dossier:entry.surname').pressSequentially(other);
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'notes');
  await desk.field('dossier:note.text').pressSequentially(unfinished);
  await dossier.openTab(desk, 'plan');
  const what = dossier.stepRow(desk, step).getByLabel(desk.t('dossier:plan.what'), { exact: true });
  await what.press('End');
  await desk.page.keyboard.type(', met een bed');
  await aSecondLater();
  await desk.kill();

  const again = await restart(desk);
  await expect(again.page.getByText(again.t('common:notice.drafts-back_other', { count: 3 }))).toBeVisible();
  await beginSlip(again);
  await expect(again.field('dossier:entry.surname')).toHaveValue(other);
  await dossier.openDossier(again, surname);
  await dossier.openTab(again, 'notes');
  await expect(again.field('dossier:note.text')).toHaveValue(unfinished);
  await expect(again.page.getByRole('article')).toHaveCount(0);
  await dossier.openTab(again, 'plan');
  const cells = again.page.locator('[data-step]').getByLabel(again.t('dossier:plan.what'), { exact: true });
  await expect(cells).toHaveValue(`${step}, met een bed`);
  await again.close();
});

async function beginSlip(desk: Desk): Promise<void> {
  await goTo(desk.page, '/people/new');
  await desk.heading('dossier:entry.title').waitFor();
}

test('opened again, nothing is said to be damaged; with its store gone, that is said and nothing is lost', async () => {
  const desk = await withDossier();
  await dossier.addNote(desk, noteText);
  await desk.close();
  const again = await restart(desk);
  await again.heading('common:rail.today').first().waitFor();
  for (const notice of ['torn-tail', 'rebuilt-from-journal', 'journal-rebuilt', 'unreadable-frames'])
    await expect(again.page.getByText(again.t(`common:notice.${notice}`))).toHaveCount(0);
  await again.close();
  rmSync(storeIn(desk.profile), { recursive: true });
  const rebuilt = await restart(desk);
  await expect(rebuilt.page.getByText(rebuilt.t('common:notice.rebuilt-from-journal'))).toBeVisible();
  await rebuilt.page.getByRole('link', { name: rebuilt.t('health:title') }).click();
  const copy = rebuilt.page.getByRole('listitem').filter({ hasText: rebuilt.t('health:store.working-copy.name') });
  await expect(copy).toContainText(rebuilt.t('health:state.repaired'));
  await rebuilt.button('health:checkNow').click();
  await expect(copy).toContainText(rebuilt.t('health:state.good'));
  await dossier.openDossier(rebuilt, surname);
  await dossier.openTab(rebuilt, 'notes');
  await expect(rebuilt.page.getByText(noteText).first()).toBeVisible();
  await rebuilt.close();
});

test('locking by key ends the process that held the dossiers', async () => {
  const desk = await withDossier();
  await dossier.addWish(desk, wish);
  const before = await rendererPid(desk.app);
  await lock(desk);
  await ended(before);
  expect(await rendererPid(desk.app)).not.toBe(before);
  await expect(desk.page.locator('body')).not.toContainText(surname);
  expect(await titles(desk)).toEqual(['Passerelle']);
  await desk.field('start:passphrase.label').fill('zeven stille molens aan de kaai');
  await desk.button('start:unlock.open').click();
  await expect(desk.page.getByText(desk.t('problems:wrong-passphrase.what'))).toBeVisible();
  await expect(desk.page.locator('body')).not.toContainText(surname);
  await unlock(desk, lien);
  await dossier.openDossier(desk, surname);
  await expect(desk.page.getByText(wish)).toBeVisible();
  await desk.close();
});

test('doing nothing for a while locks too, after a warning', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  // Time stands still and is then moved on: the idle time is minutes.
  await desk.page.clock.install();
  await enter(desk);
  const before = await rendererPid(desk.app);
  const opened = desk.app.waitForEvent('window');
  await desk.page.clock.fastForward('09:45');
  await expect(desk.page.getByText(desk.t('common:locksSoon'))).toBeVisible();
  await desk.page.clock.fastForward('00:31');
  desk.page = await opened;
  await ended(before);
  await desk.field('start:passphrase.label').waitFor();
  await desk.close();
});

test('a second person on the computer sees nothing, then only what was shared', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  await unlock(desk, warre);
  await desk.room('common:rail.people');
  await desk.page.getByText(desk.t('people:beginAbout')).waitFor();
  await expect(desk.page.getByRole('main')).not.toContainText(surname);
  await lock(desk);

  await unlock(desk, lien);
  await dossier.openDossier(desk, surname);
  await dossier.addWish(desk, wish);
  await dossier.addNote(desk, 'Alleen voor mij.');
  await dossier.share(desk, warre.name, ['plan']);
  await lock(desk);

  await unlock(desk, warre);
  await dossier.openDossier(desk, surname);
  await expect(desk.page.getByText(wish)).toBeVisible();
  const tabs = await desk.page.getByRole('main').getByRole('tab').allInnerTexts();
  for (const closed of ['legal', 'review']) expect(tabs).not.toContain(desk.t(`dossier:tab.${closed}`));
  // They may write a note in the plan, and read none of the service's.
  await dossier.openTab(desk, 'notes');
  await expect(desk.page.getByText(desk.t('dossier:note.none'))).toBeVisible();
  await desk.close();
});

test('a newcomer gets no place without a colleague who says the right passphrase', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await desk.button('start:unlock.another').click();
  await desk.button('common:next').click();
  await whoAndPassphrase(desk, warre, 'not the passphrase of Lien');
  await expect(desk.page.getByText(desk.t('problems:wrong-passphrase.what'))).toBeVisible();
  await expect(desk.page.getByRole('navigation')).toHaveCount(0);
  await desk.close();
});

const titles = ({ app }: Desk): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
