/** Files, sticks and texts that make trouble: each is said in words with a next step, and nothing is half done. */
import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, emptyProfile, enter, joppe, lien, profileOfJoppe, teamProfile } from './support/profiles.ts';
import { stickWith } from './support/sticks.ts';
import { day, surname } from './support/story.ts';
import { forSomebodyElse } from './support/stranger.ts';
import { goTo } from './support/tour.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const host = 'Mieke Korenbloem';

async function lienWithInquiry(): Promise<Desk> {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  await enter(desk);
  await dossier.openDossier(desk, surname);
  await dossier.askInquiry(desk, {
    question: 'Kan Wolf bij haar wonen?',
    street: 'Korenbloemstraat 12',
    postalCode: '9700',
    town: 'Oudenaarde',
    host,
    relation: 'zus',
    informed: true,
    roomFrom: day(100),
  });
  return desk;
}

/** The sentence of a problem and its next step, in the language of the screen. */
async function seeProblem({ page, t }: Desk, code: string): Promise<void> {
  await expect(page.getByText(t(`problems:${code}.what`)).first()).toBeVisible();
  await expect(page.getByText(t(`problems:${code}.next`)).first()).toBeVisible();
}

test('sending, giving up and refusing are asked in words, and a stick is left alone', async () => {
  const a = await lienWithInquiry();
  const b = await Desk.open({ language: 'fr', profile: await profileOfJoppe() });
  await enter(b, joppe);
  const cards = freshFolder('cards');
  const cardOfB = await exchange.saveCard(b, cards, 'b.card');
  const cardOfA = await exchange.saveCard(a, cards, 'a.card');
  const [auditA, auditB] = [auditOf(a.page, { inDark: false }), auditOf(b.page, { inDark: false })];
  await exchange.takeCard(a, cardOfB, joppe.name);
  await auditA('a correspondent, not compared');
  await exchange.markVerified(a, 'phone');
  await exchange.prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name });
  const stick = freshFolder('stick');
  // The place lies in the territory of another house.
  await a.button('exchange:send.putOnStick').click();
  await a.page.getByRole('dialog').getByText('Oudenaarde').first().waitFor();
  await auditA('a house of another territory');
  await a.chooses(stick);
  await a.button('exchange:send.elsewhere.send').click();
  await a.page.getByRole('heading', { name: a.t('exchange:send.doneTitle') }).waitFor();
  expect(readdirSync(stick).filter((name) => !/^([0-9a-f]{64}\.bundle|\.passerelle-stick)$/.test(name))).toEqual([]);
  await goTo(a.page, '/exchange/on-the-way');
  const more = a.t('exchange:onTheWay.more', { what: a.t('exchange:purpose.inquiry-request') });
  await a.page.getByRole('button', { name: more }).click();
  await a.page.getByRole('menuitem', { name: a.t('exchange:onTheWay.giveUp') }).click();
  await a.page.getByRole('dialog').waitFor();
  await auditA('giving up');
  await a.page.keyboard.press('Escape');
  await test.step('a folder, a picture and what came from here: nothing new, and left alone', async () => {
    mkdirSync(join(stick, 'folder.bundle'));
    writeFileSync(join(stick, 'holiday.jpg'), 'no file of ours');
    const before = readdirSync(stick);
    await exchange.readStick(a, stick);
    await expect(a.page.getByText(a.t('exchange:received.takenNone')).first()).toBeVisible();
    expect(readdirSync(stick)).toEqual(before);
  });
  await a.close();

  await exchange.takeCard(b, cardOfA, lien.name);
  await exchange.markVerified(b, 'phone');
  await exchange.readStick(b, stick);
  // Said only once the list has it: at no moment do both stand there.
  expect(await b.page.getByText(b.t('exchange:received.empty')).count()).toBe(0);
  await exchange.openReceived(b, 'inquiry-request');
  await b.button('exchange:report.refuse').click();
  await b.page.getByRole('dialog').waitFor();
  await auditB('refusing');
  await b.page.keyboard.press('Escape');
  await b.page.getByRole('dialog').waitFor({ state: 'detached' });
  await auditB('a report');
  await exchange.acceptOpen(b);
  await b.room('common:rail.people');
  await expect(b.page.getByRole('table').getByRole('link', { name: surname })).toHaveCount(1);
  await b.close();
});

test('a card that is none, and my own', async () => {
  const desk = await Desk.open({ language: 'de', profile: await emptyProfile() });
  await enter(desk);
  const folder = freshFolder('cards');
  const mine = await exchange.saveCard(desk, folder, 'mine.card');
  const cut = readFileSync(mine).subarray(0, 200);
  const broken: readonly (readonly [string, Uint8Array, string])[] = [
    ['garbage', new TextEncoder().encode('<html>not a card</html>'), 'bad-card'],
    ['nothing', new Uint8Array(), 'bad-card'],
    ['cut off', cut, 'bad-card'],
    ['a film', new Uint8Array(3_000_000).fill(7), 'bad-card'],
    ['my own', readFileSync(mine), 'own-card'],
  ];
  for (const [what, bytes, code] of broken) {
    await test.step(what, async () => {
      const file = join(folder, 'given.card');
      writeFileSync(file, bytes);
      await desk.chooses(file);
      await desk.button('exchange:correspondents.takeIn').first().click();
      await seeProblem(desk, code);
    });
  }
  await desk.chooses(join(folder, 'missing.card'));
  await desk.button('exchange:correspondents.takeIn').first().click();
  await seeProblem(desk, 'not-found');
  await desk.close();
});

test('a scan that is not what its name says', async () => {
  const desk = await Desk.open({ language: 'en', profile: await emptyProfile() });
  await enter(desk);
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: desk.t('today:begin.slip') })
    .click();
  const folder = freshFolder('scans');
  const page = join(folder, 'slip.png');
  writeFileSync(page, '<html><script>document.title = "opened"</script></html>');
  await desk.chooses(page);
  await desk.button('dossier:entry.pickScan').click();
  await desk.button('dossier:entry.removeScan').waitFor();
  await expect(desk.page.locator('main img')).toHaveCount(0);
  expect(await desk.page.title()).toBe('Passerelle');
  await desk.button('dossier:entry.removeScan').click();
  mkdirSync(join(folder, 'folder.pdf'));
  await desk.chooses(join(folder, 'folder.pdf'));
  await desk.button('dossier:entry.pickScan').click();
  await expect(desk.page.getByRole('alert')).toBeVisible();

  // What has to be filled in is marked, and what is missing gets the keyboard, one after the other.
  const marked = (key: string): Promise<string> =>
    desk.page
      .locator('label')
      .filter({ hasText: desk.t(key) })
      .evaluate((label) => getComputedStyle(label, '::after').content);
  expect(await marked('dossier:legal.route')).toContain('*');
  expect(await marked('dossier:legal.months')).not.toContain('*');
  await expect(desk.field('dossier:legal.route')).toHaveAttribute('aria-required', 'true');
  await desk.button('dossier:entry.save').click();
  await expect(desk.field('dossier:entry.surname')).toBeFocused();
  await desk.field('dossier:entry.surname').fill('Paardenbloem');
  await desk.field('dossier:entry.firstName').fill('Wolk');
  await desk.field('dossier:entry.birth').fill('3/4/1991');
  await desk.button('dossier:entry.save').click();
  await expect(desk.field('dossier:legal.route')).toBeFocused();
  await expect(desk.field('dossier:legal.route')).toBeInViewport();
  await desk.close();
});

test('R11 at a computer of several people, a file for none of my keys waits for a colleague and is no trouble', async () => {
  const desk = await Desk.open({ language: 'fr', profile: await teamProfile() });
  await enter(desk);
  await exchange.readStick(desk, stickWith(forSomebodyElse()));
  const row = desk.page.getByRole('list', { name: desk.t('exchange:received.list') }).getByRole('listitem');
  await expect(row).toContainText(desk.t('exchange:received.state.for-colleague'));
  await auditOf(desk.page, { inDark: true })('something for a colleague came');
  await row.getByRole('link').click();
  const note = desk.page.getByRole('main').getByRole('note');
  for (const part of ['what', 'next'])
    await expect(note).toContainText(new RegExp(desk.t(`problems:for-colleague.${part}`).replaceAll(' ', '\\s')));
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
  await auditOf(desk.page, { inDark: true })('a file for a colleague');
  await desk.close();
});
