/** Files, sticks and texts that make trouble: each is said in words with a next step, and nothing is half done. */
import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { filesOn, mounted, stickWith, unmount } from './support/sticks.ts';
import { day, slip, surname } from './support/story.ts';
import { goTo } from './support/tour.ts';
import { forSomebodyElse, fromTheFuture, stranger, strangersCard } from './support/stranger.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const host = 'Mieke Korenbloem';

async function lienWithInquiry(): Promise<Desk> {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  await dossier.newDossier(desk, slip);
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

async function seeNobody(desk: Desk): Promise<void> {
  await desk.room('common:rail.people');
  await desk.page
    .getByRole('main')
    .getByRole('link')
    .or(desk.page.getByRole('main').getByRole('button'))
    .first()
    .waitFor();
  await expect(desk.page.getByRole('main')).not.toContainText(surname);
}

/** Takes in a stick with one file; opens what stands on top of the list. */
async function takeInOne(desk: Desk, file: Uint8Array): Promise<void> {
  await exchange.readStick(desk, stickWith(file));
  await expect(desk.page.getByText(desk.t('exchange:received.taken_one', { count: 1 }))).toBeVisible();
  // Said only once the list has it: at no moment do both stand there.
  expect(await desk.page.getByText(desk.t('exchange:received.empty')).count()).toBe(0);
}

test('damaged, foreign, later, unknown and unverified files', async () => {
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
  await exchange.putOnStick(a, stick);
  expect(readdirSync(stick).filter((name) => !/^([0-9a-f]{64}\.bundle|\.passerelle-stick)$/.test(name))).toEqual([]);
  const [good] = filesOn(stick);
  if (good === undefined) throw new Error('nothing on the stick');
  await goTo(a.page, '/exchange/on-the-way');
  const more = a.t('exchange:onTheWay.more', { what: a.t('exchange:purpose.inquiry-request') });
  await a.page.getByRole('button', { name: more }).click();
  await a.page.getByRole('menuitem', { name: a.t('exchange:onTheWay.giveUp') }).click();
  await a.page.getByRole('dialog').waitFor();
  await auditA('giving up');
  await a.close();

  const flipped = new Uint8Array(good);
  const middle = Math.floor(good.length / 2);
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  const spoilt: readonly (readonly [string, Uint8Array, string])[] = [
    ['cut off', good.slice(0, middle), 'damaged-file'],
    ['one bit changed', flipped, 'damaged-file'],
    ['to somebody else', forSomebodyElse(), 'not-for-me'],
    ['by a later version', fromTheFuture(cardOfB), 'newer-version-file'],
    ['from someone unknown', good, 'unknown-sender'],
  ];
  for (const [what, file, code] of spoilt) {
    await test.step(what, async () => {
      await takeInOne(b, file);
      const rows = b.page.getByRole('list', { name: b.t('exchange:received.list') }).getByRole('listitem');
      await rows
        .filter({ hasText: b.t(`problems:${code}.what`) })
        .first()
        .getByRole('link')
        .click();
      await seeProblem(b, code);
      await expect(acceptButtons(b)).toHaveCount(0);
      await seeNobody(b);
    });
  }
  await test.step('an empty file is counted as damaged', async () => {
    await exchange.readStick(b, stickWith(new Uint8Array()));
    await expect(b.page.getByText(b.t('exchange:received.damaged_one', { count: 1 }))).toBeVisible();
  });
  await test.step('from someone not verified', async () => {
    await exchange.takeCard(b, cardOfA, lien.name);
    await b.room('common:rail.exchange');
    await exchange.openReceived(b, 'inquiry-request');
    await expect(b.page.getByText(b.t('exchange:report.unverifiedWhat', { name: lien.name }))).toBeVisible();
    await expect(b.page.getByText(b.t('exchange:report.unverifiedNext'))).toBeVisible();
    await auditB('a report, its sender not compared');
    await expect(acceptButtons(b)).toHaveCount(0);
    await seeNobody(b);
  });
  await test.step('verified, it is accepted once', async () => {
    await b.room('common:rail.exchange');
    await exchange.openReceived(b, 'inquiry-request');
    await b.page.getByRole('link', { name: b.t('exchange:report.compareNumber') }).click();
    await exchange.markVerified(b, 'phone');
    await b.room('common:rail.exchange');
    await exchange.openReceived(b, 'inquiry-request');
    await b.button('exchange:report.refuse').click();
    await b.page.getByRole('dialog').waitFor();
    await auditB('refusing');
    await b.page.keyboard.press('Escape');
    await b.page.getByRole('dialog').waitFor({ state: 'detached' });
    await auditB('a report');
    await exchange.acceptOpen(b);
    await exchange.readStick(b, stickWith(good));
    await expect(b.page.getByText(b.t('exchange:stick.holds.known_one', { count: 1 }))).toBeVisible();
    await b.room('common:rail.people');
    await expect(b.page.getByRole('table').getByRole('link', { name: surname })).toHaveCount(1);
  });
  await b.close();
});

const acceptButtons = ({ page, t }: Desk) =>
  page.getByRole('button', {
    name: new RegExp(
      ['acceptMandate', 'acceptHandOver', 'accept', 'acceptNotDiffering']
        .map((key) => `^${t(`exchange:report.${key}`)}$`)
        .join('|'),
    ),
  });

test('a stick that is gone, full or cannot be written to', async () => {
  const desk = await lienWithInquiry();
  await exchange.takeCard(desk, strangersCard(), stranger);
  await exchange.markVerified(desk, 'phone');
  await exchange.prepareSend(desk, { surname, purpose: 'inquiry-request', to: stranger });
  const gone = freshFolder('stick');
  rmSync(gone, { recursive: true });
  await desk.chooses(gone);
  await desk.button('exchange:send.putOnStick').click();
  await seeProblem(desk, 'not-a-stick');
  await expect(desk.page.getByText(desk.t('exchange:stick.nothingLost'))).toBeVisible();

  for (const [options, code] of [
    ['size=4k', 'stick-full'],
    ['size=4m,ro', 'stick-read-only'],
  ] as const) {
    await test.step(code, async () => {
      const stick = mounted(options);
      if (stick === undefined) {
        test.info().annotations.push({ type: 'left out', description: `${code}: mounting is not permitted here` });
        return;
      }
      await desk.chooses(stick);
      await desk.button('exchange:stick.chooseOther').click();
      await seeProblem(desk, code);
      expect(filesOn(stick)).toEqual([]);
      expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([]);
      unmount(stick);
    });
  }
  const good = freshFolder('stick');
  await desk.chooses(good);
  await desk.button('exchange:stick.chooseOther').click();
  await desk.heading('exchange:send.doneTitle').waitFor();
  expect(filesOn(good)).toHaveLength(1);

  await test.step('a folder, a picture and what came from here: nothing new, and left alone', async () => {
    mkdirSync(join(good, 'folder.bundle'));
    writeFileSync(join(good, 'holiday.jpg'), 'no file of ours');
    const before = readdirSync(good);
    await exchange.readStick(desk, good);
    await expect(desk.page.getByText(desk.t('exchange:received.takenNone'))).toBeVisible();
    expect(readdirSync(good)).toEqual(before);
  });
  await desk.close();
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
  await desk.close();
});
