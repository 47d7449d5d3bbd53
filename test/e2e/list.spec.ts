/**
 * A list of people, all by file: three keepers make their keys, enrol a service and its people, two sign, another desk
 * compares the number and takes it in, and somebody is shut out.
 */
import { expect, test, type Locator } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { packs } from '../../shared/release/index.ts';
import { saveCard } from '../journeys/exchange.ts';
import { firstStart, type Worker } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { story } from './support/chapters.ts';
import { auditOf } from './support/audit.ts';
import { runProgram } from './support/programs.ts';
import { emptyProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';

const nele: Worker = { ...lien, name: 'Nele Vuurtoren', label: 'Nele', passphrase: 'vier gele manden naast de poort' };
const keepers = ['Nele Vuurtoren', 'Piet Windwijzer', 'Rosa Kompas'] as const;
const keyPhrase = 'acht stille duiven boven het plein';
const listName = 'Oefenstreek';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const chapter = story();

const papers = freshFolder('list');
const file = (name: string): string => join(papers, name);
let office: Desk;
let other: Desk;

test.afterAll(async () => {
  // Where one chapter alone is played, the other desk was never there.
  for (const desk of [office, other] as readonly (Desk | undefined)[]) await desk?.close();
});

async function saves(desk: Desk, name: string, button: Locator): Promise<string> {
  // What was chosen before is still being opened until there is something to save.
  await button.waitFor();
  await desk.chooses(file(name));
  await button.click();
  await expect.poll(() => existsSync(file(name))).toBe(true);
  return file(name);
}

async function toList(desk: Desk, isOffice = false): Promise<void> {
  await desk.room('common:rail.exchange');
  await desk.page.getByRole('link', { name: desk.t('exchange:tabs.correspondents'), exact: true }).click();
  // Named by its keepers once one is there.
  const [ofKeepers = ''] = desk.t('exchange:correspondents.theListOf').split(' ');
  const named = new RegExp(`^(?:${desk.t('exchange:correspondents.theList')}$|${ofKeepers} )`);
  await desk.page.getByRole('link', { name: named }).last().click();
  if (isOffice) await desk.page.getByRole('link', { name: desk.t('list:office.link') }).click();
}

async function chooses(desk: Desk, path: string, button: Locator): Promise<void> {
  await desk.chooses(path);
  await button.click();
}

/** Chosen once it was read: signing before asks for it. */
async function choosesKey(desk: Desk, keeper: string, card: Locator): Promise<void> {
  await chooses(desk, file(`${keeper}-key.txt`), desk.button('list:key.openKey', card));
  await card.getByText(desk.t('list:key.chosen'), { exact: true }).waitFor();
}

/** A keeper signs a file with the own key; answers the file it becomes. */
async function signs(desk: Desk, draft: string, keeper: string, to: string): Promise<string> {
  const card = desk.page.getByRole('region', { name: desk.t('list:sign.title') });
  await chooses(desk, draft, desk.button('list:sign.open', card));
  await desk.button('list:sign.do', card).click();
  await expect(desk.button('list:key.openKey', card)).toBeFocused();
  await expect(card.getByText(desk.t('common:needed'))).toHaveCount(2);
  await choosesKey(desk, keeper, card);
  await desk.field('list:key.phrase', card).fill(keyPhrase);
  return saves(desk, to, desk.button('list:sign.do', card));
}

async function enrolsGent(desk: Desk): Promise<void> {
  await desk.choice('start:who.service').click();
  await desk.choice('start:who.service').pressSequentially('Gent');
  await desk.page.getByRole('option', { name: nele.service.take }).first().click();
  await desk.button('list:draft.enrolDo').click();
}

chapter('three keepers make their keys, each as two files', async () => {
  office = await Desk.open({ language: 'nl' });
  await firstStart(office, nele);
  await office.button('start:practice.skip').click();
  await office.page.getByRole('navigation').first().waitFor();
  await toList(office);
  await expect(office.heading('list:none')).toBeVisible();
  await auditOf(office.page, { inDark: true })('no list yet');
  await office.page.getByRole('link', { name: office.t('list:office.link') }).click();
  for (const keeper of keepers) {
    await office.button('list:key.make').click();
    await office.field('list:key.name').fill(keeper);
    await office.page.getByText(office.t('start:passphrase.own'), { exact: true }).click();
    await office.field('start:passphrase.label').fill(keyPhrase);
    await office.field('start:passphrase.again').fill(keyPhrase);
    await office.page.getByLabel(office.t('start:passphrase.writtenDown')).check();
    await office.button('list:key.make').click();
    await saves(office, `${keeper}-key.txt`, office.button('list:key.saveKey'));
    await saves(office, `${keeper}-part.txt`, office.button('list:key.savePart'));
    await expect(office.page.getByText(office.t('list:key.done'))).toBeVisible();
    await toList(office, true);
  }
});

chapter('a service and its people are enrolled, and two keepers sign', async () => {
  other = await Desk.open({ language: 'fr', profile: await emptyProfile() });
  await enter(other);
  const card = await saveCard(other, papers, 'lien.card');
  await office.button('list:draft.beginFirst').click();
  await office.field('list:draft.listName').fill(listName);
  for (const keeper of keepers) {
    await chooses(office, file(`${keeper}-part.txt`), office.button('list:draft.addPart'));
    await expect(office.page.getByRole('listitem').filter({ hasText: keeper })).toBeVisible();
  }
  await office.button('list:draft.begin').click();
  await enrolsGent(office);
  await chooses(office, card, office.button('list:draft.addCard'));
  await expect(office.page.getByRole('listitem').filter({ hasText: lien.name }).first()).toBeVisible();
  await office.choice('list:draft.addKnown').click();
  await office.page.getByRole('option', { name: new RegExp(nele.name) }).click();
  await office.button('list:draft.addKnownDo').click();
  await expect(
    office.page.getByRole('button', { name: office.t('list:draft.revokeOf', { name: nele.name }) }),
  ).toBeVisible();
  await auditOf(office.page, { inDark: true })('a version in the making');
  const draft = await saves(office, 'draft.txt', office.button('list:draft.file'));
  const once = await signs(office, draft, keepers[0], 'once.txt');
  await expect(office.page.getByText(office.t('list:sign.once'))).toBeVisible();
  await signs(office, once, keepers[1], 'list-1.txt');
  await expect(office.page.getByText(office.t('list:sign.twice'))).toBeVisible();
});

/** Takes a list in; a first one after comparing its number. */
async function takes(desk: Desk, path: string, isFirst: boolean): Promise<void> {
  await toList(desk);
  await chooses(desk, path, desk.button('list:take'));
  if (isFirst) {
    // Not before its number was compared, and it is said where.
    await desk.button('list:news.take').click();
    const compared = desk.page.getByLabel(desk.t('list:news.compared'));
    await expect(compared).toBeFocused();
    await expect(desk.page.getByText(desk.t('common:needed'))).toBeVisible();
    await compared.check();
  }
  if (desk === other) await auditOf(desk.page, { inDark: true })('a list before it counts');
  await desk.button('list:news.take').click();
}

chapter('another desk compares the number, takes the list in, and trusts who stands in it', async () => {
  await takes(other, file('list-1.txt'), true);
  await expect(other.page.getByText(other.t('list:news.taken', { number: 1 }))).toBeVisible();
  await auditOf(other.page, { inDark: true })('a list in force');
  await other.room('common:rail.exchange');
  await other.page.getByRole('link', { name: other.t('exchange:tabs.correspondents'), exact: true }).click();
  const row = other.page.getByRole('link', { name: new RegExp(nele.name) });
  await expect(row).toContainText(listName);
  await row.click();
  await expect(other.page.getByText(other.t('exchange:correspondents.listedAbout'))).toBeVisible();
  await auditOf(other.page, { inDark: true })('someone in the list');
});

/** A keeper signs rules of law with the own key; answers the file they become. */
async function signsPack(desk: Desk, pack: string, keeper: string, to: string): Promise<string> {
  const card = desk.page.getByRole('region', { name: desk.t('law:sign.title') });
  await chooses(desk, pack, desk.button('law:sign.open', card));
  await choosesKey(desk, keeper, card);
  await desk.field('list:key.phrase', card).fill(keyPhrase);
  return saves(desk, to, desk.button('list:sign.do', card));
}

chapter('rules of law signed by two keepers are taken in; signed by one they are refused in words', async () => {
  writeFileSync(file('pack.txt'), JSON.stringify({ ...packs.at(-1), number: 990107 }));
  await takes(office, file('list-1.txt'), true);
  await expect(office.page.getByText(office.t('list:news.taken', { number: 1 }))).toBeVisible();
  await office.page.getByRole('link', { name: office.t('list:office.link') }).click();
  const once = await signsPack(office, file('pack.txt'), keepers[0], 'pack-once.txt');
  await expect(office.page.getByText(office.t('law:sign.once'))).toBeVisible();
  await auditOf(office.page, { inDark: true })('signing rules of law');
  await signsPack(office, once, keepers[1], 'pack-990107.txt');
  await expect(office.page.getByText(office.t('law:sign.twice'))).toBeVisible();

  await toList(other);
  await chooses(other, once, other.button('law:take'));
  await expect(other.page.getByText(other.t('problems:published-too-few-signatures.next'))).toBeVisible();
  await chooses(other, file('pack-990107.txt'), other.button('law:take'));
  await other.button('law:takeDo').click();
  await expect(other.page.locator('[data-pack="990107"]')).toBeVisible();
});

chapter('an older version and a draft are refused in words; who is shut out is shown', async () => {
  await toList(office, true);
  await office.button('list:draft.beginNext').click();
  await office.page.getByRole('button', { name: office.t('list:draft.revokeOf', { name: nele.name }) }).click();
  const dialog = office.page.getByRole('dialog');
  await office.choice('list:draft.why', dialog).click();
  await office.page.getByRole('option', { name: office.t('exchange:trust.why.lost') }).click();
  await auditOf(office.page, { inDark: true })('shutting someone out');
  await office.button('list:draft.revokeDo', dialog).click();
  const draft = await saves(office, 'draft-2.txt', office.button('list:draft.file'));
  const once = await signs(office, draft, keepers[1], 'once-2.txt');
  await signs(office, once, keepers[2], 'list-2.txt');

  await toList(other);
  await chooses(other, once, other.button('list:take'));
  await expect(other.page.getByRole('alert')).toContainText(other.t('problems:list-too-few-signatures.what'));
  await takes(other, file('list-2.txt'), false);
  await expect(other.page.getByText(other.t('list:news.taken', { number: 2 }))).toBeVisible();
  await expect(other.page.getByRole('region', { name: other.t('list:revoked') })).toContainText(nele.name);
  await chooses(other, file('list-1.txt'), other.button('list:take'));
  await expect(other.page.getByRole('alert')).toContainText(other.t('problems:list-older-version.what'));
  await expect(other.page.getByRole('region', { name: other.t('list:refused') })).toBeVisible();
});

chapter('a version that says it is from before the one it follows is refused in words, and remembered', async () => {
  const keys = [keepers[0], keepers[2]].map((keeper) => file(`${keeper}-key.txt`));
  runProgram('back-dated', file('list-2.txt'), file('back-dated.txt'), keyPhrase, ...keys);
  await toList(other);
  await chooses(other, file('back-dated.txt'), other.button('list:take'));
  for (const part of ['what', 'safe', 'next'])
    await expect(other.page.getByRole('alert')).toContainText(other.t(`problems:list-back-dated.${part}`));
  const refused = other.page.getByRole('region', { name: other.t('list:refused') });
  await expect(refused).toContainText(other.t('problems:list-back-dated.what'));
  await auditOf(other.page, { inDark: true })('a version that is dated back');
});

/** A keeper takes the next key: the old file signs nothing after it. */
async function takesNextKey(keeper: string): Promise<void> {
  const card = office.page.getByRole('region', { name: office.t('list:key.title') });
  await office.button('list:key.next', card).click();
  await office.field('list:key.phrase', card).fill(keyPhrase);
  await chooses(office, file(`${keeper}-key.txt`), office.button('list:key.openKey', card));
  await saves(office, `${keeper}-next-key.txt`, office.button('list:key.saveKey', card));
  await saves(office, `${keeper}-next-part.txt`, office.button('list:key.savePart', card));
  await toList(office, true);
}

chapter(
  'a second list of the same number is refused, the next keys take over and files are sealed to hybrid ones, and a list that ran out says so',
  async () => {
    await toList(office, true);
    await office.button('list:draft.beginNext').click();
    await office.button('list:draft.drop').click();
    await office.button('list:draft.beginNext').click();
    await office.choice('list:draft.until').click();
    await office.page.getByRole('option', { name: office.t('list:draft.months_other', { count: 6 }) }).click();
    const fork = await saves(office, 'draft-fork.txt', office.button('list:draft.file'));
    const half = await signs(office, fork, keepers[0], 'once-fork.txt');
    await signs(office, half, keepers[1], 'list-fork.txt');
    await toList(other);
    await chooses(other, file('list-fork.txt'), other.button('list:take'));
    await expect(other.page.getByRole('alert')).toContainText(other.t('problems:list-fork.what'));

    await takes(office, file('list-2.txt'), false);
    // What is taken in moves the page below it: nobody presses a link before it is there.
    await expect(office.page.getByText(office.t('list:news.taken', { number: 2 }))).toBeVisible();
    await toList(office, true);
    for (const keeper of keepers) await takesNextKey(keeper);
    await office.button('list:draft.beginNext').click();
    await office.button('list:draft.roll').click();
    for (const keeper of keepers) {
      await chooses(office, file(`${keeper}-next-part.txt`), office.button('list:draft.addPart'));
      await expect(office.page.locator('ol').getByRole('listitem').filter({ hasText: keeper })).toBeVisible();
    }
    await office.button('list:draft.roll').click();
    await expect(office.page.getByText(office.t('list:draft.rolled'))).toBeVisible();
    // Whoever is in it gave a card file that knows both kinds of keys: from now on files are sealed to hybrid ones.
    const lock = office.page.getByLabel(office.t('list:lock.choose'));
    await lock.click();
    await expect(lock).toBeChecked();
    await expect(office.page.getByText(office.t('list:lock.begins'))).toBeVisible();
    await auditOf(office.page, { inDark: true })('the next keys take over');
    const draft = await saves(office, 'draft-3.txt', office.button('list:draft.file'));
    const once = await signs(office, draft, `${keepers[0]}-next`, 'once-3.txt');
    await signs(office, once, `${keepers[2]}-next`, 'list-3.txt');
    await takes(other, file('list-3.txt'), false);
    await expect(other.page.getByText(other.t('list:news.taken', { number: 3 }))).toBeVisible();
    await expect(other.page.getByText(new RegExp(other.t('list:lock.on').replaceAll(' ', '\\s')))).toBeVisible();

    await other.close();
    await other.reopen({ PASSERELLE_NOW: new Date(Date.now() + 400 * 86_400_000).toISOString() });
    await enter(other);
    await toList(other);
    await expect(other.page.getByText(other.t('list:expired.next'))).toBeVisible();
    await auditOf(other.page, { inDark: true })('a list that ran out');
  },
);

chapter('a card goes as a code: from the screen to a picture, read, and recorded as read from the person', async () => {
  await office.room('common:rail.exchange');
  await office.page.getByRole('link', { name: office.t('exchange:tabs.correspondents'), exact: true }).click();
  await auditOf(office.page, { inDark: true })('correspondents with codes');
  await office.button('exchange:code.mine').click();
  const dialog = office.page.getByRole('dialog');
  const code = dialog.getByRole('img', { name: office.t('exchange:code.label', { name: nele.name }) });
  await code.screenshot({ path: file('code.png') });
  await auditOf(office.page, { inDark: true })('my card as a code');
  await saves(office, 'card.pdf', office.button('exchange:code.paper', dialog));
  await expect(dialog.getByText(office.t('exchange:code.saved'))).toBeVisible();

  const third = await Desk.open({ language: 'de', profile: await profileOfJoppe() });
  await enter(third, joppe);
  await third.room('common:rail.exchange');
  await third.page.getByRole('link', { name: third.t('exchange:tabs.correspondents'), exact: true }).click();
  await chooses(third, join('test/e2e', 'list.spec.ts'), third.button('exchange:code.scan'));
  await expect(third.page.getByRole('alert')).toContainText(third.t('exchange:code.noneWhat'));
  await chooses(third, file('code.png'), third.button('exchange:code.scan'));
  await expect(third.page.getByRole('heading', { name: nele.name })).toBeVisible();
  await third.page.getByLabel(third.t('exchange:correspondents.scanned'), { exact: true }).check();
  await auditOf(third.page, { inDark: true })('a card read from its code');
  await third.button('exchange:correspondents.verifyScanned').click();
  await expect(third.page.getByText(new RegExp(`Code bei der Person gelesen.*${joppe.name}`))).toBeVisible();
  await third.close();
});
