/** Every trouble of sending and receiving is its own sentence with a next step, in every language, and nothing is half done. */
import { expect, test, type Locator } from '@playwright/test';
import type * as fileSystem from 'node:fs';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, emptyProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { filesOn, mounted, stickWith, unmount } from './support/sticks.ts';
import { slip, surname } from './support/story.ts';
import { forSomebodyElse, fromTheFuture } from './support/stranger.ts';
import { seeInEveryLanguage, troubles, type TroubleName } from './support/troubles.ts';

// One after the other, at the same two computers; each test makes what it needs.
test.describe.configure({ mode: 'default', timeout: 180_000 });

/** Lien sent Joppe a request; what she sent is on no stick any more, only here. */
interface Stage {
  readonly a: Desk;
  readonly b: Desk;
  readonly request: Uint8Array;
  readonly cards: { readonly a: string; readonly b: string };
}

let stage: Stage;

test.beforeAll(async () => {
  const a = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const b = await Desk.open({ language: 'fr', profile: await profileOfJoppe() });
  await enter(a);
  await enter(b, joppe);
  const folder = freshFolder('cards');
  const cards = { a: await exchange.saveCard(a, folder, 'a.card'), b: await exchange.saveCard(b, folder, 'b.card') };
  await exchange.takeCard(a, cards.b, joppe.name);
  await exchange.markVerified(a, 'phone');
  stage = { a, b, cards, request: await sent(a) };
});

test.afterAll(async () => {
  await stage.a.close();
  await stage.b.close();
});

/** Sends a request and answers the sealed file. */
async function sent(desk: Desk): Promise<Uint8Array> {
  const stick = freshFolder('stick');
  await exchange.prepareSend(desk, { surname, purpose: 'inquiry-request', to: joppe.name });
  await exchange.putOnStick(desk, stick);
  const [file] = filesOn(stick);
  if (file === undefined) throw new Error('nothing on the stick');
  // Else the next one would go onto this stick too.
  rmSync(stick, { recursive: true });
  return file;
}

const rows = ({ page, t }: Desk): Locator =>
  page.getByRole('list', { name: t('exchange:received.list') }).getByRole('listitem');

/** Takes in one file that is trouble, and opens it. */
async function openTrouble(desk: Desk, file: Uint8Array, code: string): Promise<Desk> {
  await exchange.readStick(desk, stickWith(file));
  await expect(desk.page.getByText(desk.t('exchange:received.taken_one', { count: 1 }))).toBeVisible();
  const row = rows(desk).filter({ hasText: desk.t(`problems:${code}.what`) });
  await row.first().getByRole('link').click();
  await expect(acceptButtons(desk)).toHaveCount(0);
  return desk;
}

const acceptButtons = ({ page, t }: Desk): Locator =>
  page.getByRole('button', {
    name: new RegExp(
      ['acceptMandate', 'acceptHandOver', 'accept', 'acceptNotDiffering']
        .map((key) => `^${t(`exchange:report.${key}`)}$`)
        .join('|'),
    ),
  });

async function seeNobody(desk: Desk): Promise<void> {
  await desk.room('common:rail.people');
  await desk.page.getByRole('main').getByRole('link').first().waitFor();
  await expect(desk.page.getByRole('main')).not.toContainText(surname);
}

const cutOff = (file: Uint8Array): Uint8Array => file.slice(0, Math.floor(file.length / 2));

function oneBitOff(file: Uint8Array): Uint8Array {
  const changed = new Uint8Array(file);
  const middle = Math.floor(file.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  return changed;
}

/** B has A's card and compared the number, whichever tests ran before. */
async function bKnowsA({ b, cards }: Stage): Promise<void> {
  await exchange.takeCard(b, cards.a, lien.name);
  const verify = b.button('exchange:correspondents.verify');
  if ((await verify.count()) > 0) await exchange.markVerified(b, 'phone');
}

async function openRequest(b: Desk, request: Uint8Array): Promise<void> {
  await exchange.readStick(b, stickWith(request));
  await exchange.openReceived(b, 'inquiry-request');
}

/** Makes a thing ready at A and puts it on a stick that makes trouble; the next step then brings it on a good one. */
async function putOn({ a }: Stage, bad: string, see: () => Promise<void>): Promise<void> {
  await exchange.prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name });
  await a.chooses(bad);
  await a.button('exchange:send.putOnStick').click();
  const another = a.button('exchange:stick.chooseOther');
  await another.waitFor();
  await see();
  const good = freshFolder('stick');
  await a.chooses(good);
  await another.click();
  await a.heading('exchange:send.doneTitle').waitFor();
  expect(filesOn(good)).toHaveLength(1);
  rmSync(good, { recursive: true });
}

const leftOn = (stick: string): readonly string[] =>
  readdirSync(stick).filter((name) => name.endsWith('.part') || name.endsWith('.bundle'));

/** From now on the stick goes as soon as something is being written to it, but for its marker. */
const removeWhileWriting = ({ app }: Desk, stick: string): Promise<void> =>
  app.evaluate(async (_electron, folder) => {
    type Files = Pick<typeof fileSystem, 'promises' | 'existsSync' | 'readdirSync' | 'renameSync'>;
    const load: ((name: string) => Files) | undefined = process.mainModule?.require;
    if (load === undefined) throw new Error('no way into the shell');
    const files = load('node:fs');
    const file = await files.promises.open(process.execPath);
    const handle = Object.getPrototypeOf(file) as { write: (...args: unknown[]) => unknown };
    await file.close();
    const write = handle.write;
    handle.write = function (...args: unknown[]) {
      const isThere = files.existsSync(`${folder}/.passerelle-stick`);
      if (isThere && files.readdirSync(folder).some((name) => name.endsWith('.part')))
        files.renameSync(folder, `${folder}-gone`);
      return write.apply(this, args);
    };
  }, stick);

/** Brings each trouble on screen as it comes about, and looks at it; `see` looks in every language. */
const arranged: Record<
  Exclude<TroubleName, 'consent withdrawn'>,
  (stage: Stage, see: (desk: Desk) => Promise<void>) => Promise<void>
> = {
  damaged: async ({ b, request }, see) => {
    for (const spoilt of [cutOff(request), oneBitOff(request)]) {
      await openTrouble(b, spoilt, 'damaged-file');
      await see(b);
    }
    await seeNobody(b);
    await exchange.plugIn(b, stickWith(new Uint8Array()));
    await expect(b.page.getByText(b.t('exchange:stick.holds.damaged_one', { count: 1 }))).toBeVisible();
    await b.button('exchange:stick.takeInAgain').click();
    await expect(b.page.getByText(b.t('exchange:received.damaged_one', { count: 1 }))).toBeVisible();
  },
  'not for me': async ({ b }, see) => see(await openTrouble(b, forSomebodyElse(), 'not-for-me')),
  'newer version (kept)': async ({ b, cards }, see) => {
    const before = await rows(b).count();
    await see(await openTrouble(b, fromTheFuture(cards.b), 'newer-version-file'));
    await b.room('common:rail.exchange');
    await expect(rows(b)).not.toHaveCount(before);
  },
  'sender unknown': async ({ b, request, cards }, see) => {
    await openTrouble(b, request, 'unknown-sender');
    await see(b);
    await b.chooses(cards.a);
    await b.button('exchange:report.takeCard').click();
    // The card is here; now the number is to be compared.
    const number = b.page.getByRole('region', { name: b.t('exchange:correspondents.safetyNumber') });
    await expect(number).toBeVisible();
    await seeNobody(b);
  },
  'sender not verified': async ({ b, request, cards }, see) => {
    await exchange.takeCard(b, cards.a, lien.name);
    await openRequest(b, request);
    await see(b);
    await auditOf(b.page, { inDark: true })('a report, its sender not compared');
    await expect(acceptButtons(b)).toHaveCount(0);
    await b.page.getByRole('link', { name: b.t('exchange:report.compareNumber') }).click();
    await exchange.markVerified(b, 'phone');
    await seeNobody(b);
  },
  'same name, other birth date': async (stage, see) => {
    const { b, request } = stage;
    await bKnowsA(stage);
    await dossier.newDossier(b, { ...slip, birth: '9/11/1986' });
    await openRequest(b, request);
    await see(b);
    const sides = b.page
      .getByRole('main')
      .getByRole('note')
      .filter({ hasText: b.t('exchange:report.inThisFile') });
    await expect(sides).toContainText(b.t('exchange:report.inThisFile'));
    await expect(sides).toContainText(b.t('exchange:report.alreadyHere'));
    await expect(sides).toContainText('1986');
    await expect(sides).toContainText('1997');
    await auditOf(b.page, { inDark: true })('two of one name, side by side');
    await exchange.acceptOpen(b);
    await b.room('common:rail.people');
    await expect(b.page.getByRole('table').getByRole('link', { name: surname })).toHaveCount(2);
  },
  'already read': async (stage, see) => {
    const { b, request } = stage;
    await bKnowsA(stage);
    await openRequest(b, request);
    const settled = b.page.getByText(b.t('exchange:report.settledAlready'));
    await acceptButtons(b).or(settled).first().waitFor();
    if (!(await settled.isVisible())) await exchange.acceptOpen(b);
    await exchange.plugIn(b, stickWith(request));
    await see(b);
    await b.button('exchange:stick.takeInAgain').click();
    await expect(b.page.getByText(b.t('exchange:received.known_one', { count: 1 }))).toBeVisible();
    await rows(b)
      .filter({ hasText: b.t('exchange:received.state.accepted') })
      .first()
      .getByRole('link')
      .click();
    await expect(settled).toBeVisible();
  },
  'number 14 missing (ask again)': async (stage, see) => {
    const { a, b } = stage;
    await bKnowsA(stage);
    await exchange.readStick(b, stickWith(stage.request));
    // One goes with a stick that is lost.
    await sent(a);
    const later = await sent(a);
    await exchange.readStick(b, stickWith(later));
    await rows(b).first().getByRole('link').click();
    await see(b);
    await auditOf(b.page, { inDark: true })('a number is missing');
    await b.button('exchange:report.gapsAsk').click();
    await expect(b.page.getByText(b.t('exchange:report.gapsAsked').split('{{date}}')[0] ?? '')).toBeVisible();
    await expect(acceptButtons(b)).toBeEnabled();
    const stick = freshFolder('stick');
    await exchange.plugIn(b, stick);
    await exchange.putAllReady(b, stick);
    await exchange.readStick(a, stick);
    rmSync(stick, { recursive: true });
    const told = a.page.getByRole('note').filter({ hasText: a.t('exchange:received.neverArrivedNext') });
    await expect(told.first()).toContainText(surname);
    await auditOf(a.page, { inDark: true })('something never arrived');
    await told
      .first()
      .getByRole('link', { name: a.t('exchange:onTheWay.sendAgain') })
      .click();
    await expect(a.field('exchange:send.message')).not.toHaveValue('');
    await expect(a.page.getByRole('radio', { name: new RegExp(joppe.name) })).toBeChecked();
    const again = freshFolder('stick');
    await exchange.putOnStick(a, again);
    rmSync(again, { recursive: true });
    await a.room('common:rail.exchange');
    await expect(told).toHaveCount(0);
  },
  'key changed (stop, phone)': async (stage, see) => {
    const { b } = stage;
    await bKnowsA(stage);
    // Another place of hers, with keys of its own.
    const anew = await Desk.open({ language: 'nl', profile: await emptyProfile() });
    await enter(anew);
    await exchange.takeCard(anew, stage.cards.b, joppe.name);
    await exchange.markVerified(anew, 'phone');
    await dossier.newDossier(anew, slip);
    const file = await sent(anew);
    const card = await exchange.saveCard(anew, freshFolder('cards'), 'anew.card');
    await anew.close();
    await exchange.takeCard(b, card, lien.name);
    await see(b);
    await exchange.readStick(b, stickWith(file));
    await rows(b)
      .filter({ hasText: b.t('exchange:trust.keyChanged') })
      .first()
      .getByRole('link')
      .click();
    await see(b);
    await auditOf(b.page, { inDark: true })('a report, its key changed');
    await expect(acceptButtons(b).and(b.page.locator(':enabled'))).toHaveCount(0);
  },
  'stick full': (stage, see) => onMounted('size=4k', stage, see),
  'stick read-only': (stage, see) => onMounted('size=4m,ro', stage, see),
  'stick removed': async (stage, see) => {
    const stick = freshFolder('stick');
    await removeWhileWriting(stage.a, stick);
    await putOn(stage, stick, () => see(stage.a));
    expect(leftOn(`${stick}-gone`).filter((name) => name.endsWith('.bundle'))).toEqual([]);
    rmSync(`${stick}-gone`, { recursive: true });
  },
  'stick gone': async (stage, see) => {
    const stick = freshFolder('stick');
    rmSync(stick, { recursive: true });
    await putOn(stage, stick, () => see(stage.a));
  },
};

async function onMounted(options: string, stage: Stage, see: (desk: Desk) => Promise<void>): Promise<void> {
  const stick = mounted(options);
  if (stick === undefined) {
    test.info().annotations.push({ type: 'left out', description: `${options}: mounting is not permitted here` });
    return;
  }
  // A folder that is still a stick when the tests end is waited for without end.
  try {
    await putOn(stage, stick, () => see(stage.a));
    expect(leftOn(stick)).toEqual([]);
  } finally {
    unmount(stick);
  }
}

for (const name of Object.keys(troubles) as TroubleName[]) {
  if (name === 'consent withdrawn') continue;
  test(name, async () => {
    await arranged[name](stage, (desk) => seeInEveryLanguage(desk, troubles[name]));
  });
}

test('each trouble said to be tested in another file has its test there', () => {
  const elsewhere = Object.entries(troubles).flatMap(([name, trouble]) =>
    'testedIn' in trouble ? [[name, trouble.testedIn] as const] : [],
  );
  expect(elsewhere.length).toBeGreaterThan(0);
  for (const [name, file] of elsewhere)
    expect(readFileSync(join(process.cwd(), 'test/e2e', file), 'utf8')).toContain(`test('${name}`);
});
