/**
 * Three key holders: two of them help a colleague back in at the same computer, and open her safety copy on an empty one.
 * On the way a colleague opens her dossier in an emergency, and changes his work.
 */
import { expect, test, type Locator } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { openDossier, tab } from '../journeys/dossier.ts';
import { lock, unlock, type Worker } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { story } from './support/chapters.ts';
import { auditOf } from './support/audit.ts';
import { lien, pim, saar, teamProfile, warre } from './support/profiles.ts';
import { surname } from './support/story.ts';

const holders = [warre, saar, pim];
const anew = 'elf zachte regenjassen aan de kapstok';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const chapter = story();

let desk: Desk;
let copy: string;
const papers = freshFolder('papers');
const logs = join(papers, 'logs.audit');
const paper = (name: string): string => join(papers, `${name}.txt`);

test.afterAll(async () => {
  await desk.close();
});

/** Saves through the dialog, to a file of this name. */
async function saves(from: Desk, name: string, button: Locator): Promise<string> {
  await from.chooses(paper(name));
  await button.click();
  await expect.poll(() => existsSync(paper(name))).toBe(true);
  return paper(name);
}

const toRoom = async (who: Worker, key: string): Promise<void> => {
  await desk.page.getByRole('button', { name: who.name }).first().click();
  await desk.page.getByRole('link', { name: desk.t(key) }).click();
};

/** Chooses a passphrase of one's own for the new place and saves the file for the key holders. */
async function asks(from: Desk, name: string): Promise<{ request: string; code: string }> {
  await from.page.getByText(from.t('start:passphrase.own'), { exact: true }).click();
  await from.field('start:passphrase.label').fill(anew);
  await from.field('start:passphrase.again').fill(anew);
  await from.page.getByLabel(from.t('start:passphrase.writtenDown')).check();
  const request = await saves(from, name, from.button('computer:lost.ask'));
  return { request, code: await from.page.getByText(/^\d{5}( \d{5}){3}$/).innerText() };
}

/** A key holder at the first computer opens the request, compares the code and saves an answer. */
async function answers(who: Worker, request: string, code: string, asker: string = lien.name): Promise<string> {
  await unlock(desk, who);
  await toRoom(who, 'common:me.people');
  await desk.chooses(request);
  await desk.button('computer:officers.openRequest').click();
  await expect(desk.page.getByText(code)).toBeVisible();
  // The other one sees the same.
  if (who.label === warre.label) await auditOf(desk.page, { inDark: true })('a request for help');
  await desk.page
    .getByRole('checkbox', { name: new RegExp(desk.t('computer:officers.same', { name: asker })) })
    .check();
  const answer = await saves(desk, `${who.label}-${code.slice(0, 5)}`, desk.button('computer:officers.answer'));
  await lock(desk);
  return answer;
}

async function adds(to: Desk, answer: string): Promise<void> {
  await to.chooses(answer);
  await to.button('computer:lost.addAnswer').click();
}

chapter('key holders are named, and a safety copy is made', async () => {
  desk = await Desk.open({ language: 'nl', profile: await teamProfile() });
  await unlock(desk, lien);
  await toRoom(lien, 'common:me.people');
  await desk.button('computer:officers.set').click();
  const naming = desk.page.getByRole('dialog');
  await desk.button('computer:officers.set', naming).click();
  await expect(naming.getByText(desk.t('common:needed'))).toBeVisible();
  await expect(naming.getByRole('checkbox').first()).toBeFocused();
  for (const holder of holders) await naming.getByRole('checkbox', { name: new RegExp(holder.name) }).check();
  await auditOf(desk.page, { inDark: true })('naming key holders');
  await desk.button('computer:officers.set', naming).click();
  await desk.button('computer:officers.allow').click();
  const agreeing = desk.page.getByRole('dialog');
  await desk.field('computer:proof', agreeing).fill(lien.passphrase);
  await desk.button('computer:officers.allow', agreeing).click();
  await expect(desk.page.getByText(desk.t('computer:officers.mineThese'))).toBeVisible();

  await desk.button('computer:auditor.set').click();
  const auditing = desk.page.getByRole('dialog');
  await auditing.getByRole('radio', { name: new RegExp(pim.name) }).check();
  await auditOf(desk.page, { inDark: true })('naming an auditor');
  await desk.button('computer:auditor.set', auditing).click();
  await expect(desk.page.getByText(desk.t('computer:event.auditor', { by: lien.name, who: pim.name }))).toBeVisible();

  const folder = freshFolder('copies');
  await toRoom(lien, 'common:me.safety');
  await desk.chooses(folder);
  await desk.button('safety:make.choose').click();
  await expect(desk.page.getByText(/Teruggelezen en nageteld/)).toBeVisible();
  copy = join(folder, readdirSync(folder).find((name) => name.endsWith('.backup')) ?? '');
  await lock(desk);
});

chapter('a colleague opens a dossier in an emergency, and has other work', async () => {
  await unlock(desk, warre);
  await toRoom(warre, 'common:me.people');
  await desk.field('computer:other.surname').fill(surname);
  await desk.field('computer:other.birth').fill('1997-03-04');
  await desk.field('computer:other.reason').fill('kort');
  await desk.button('computer:other.open').click();
  await expect(desk.page.getByText(desk.t('computer:other.reasonShort'))).toBeVisible();
  await desk.field('computer:other.reason').fill('Hij belde vannacht; Lien is niet bereikbaar.');
  await auditOf(desk.page, { inDark: true })('a dossier of a colleague');
  await desk.button('computer:other.open').click();
  await tab(desk, 'plan').waitFor();
  await expect(desk.page.getByRole('note').filter({ hasText: desk.t('dossier:waiting.emergency') })).toBeVisible();

  await toRoom(warre, 'common:me.people');
  await desk.button('computer:work.change').click();
  const work = desk.page.getByRole('dialog');
  await desk.field('start:who.name', work).fill('Warre Keisteen');
  await auditOf(desk.page, { inDark: true })('other work');
  await desk.button('computer:work.save', work).click();
  await expect(work).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: 'Warre Keisteen' })).toBeVisible();
  await lock(desk);

  await unlock(desk, lien);
  await expect(desk.page.getByText(/Lien is niet bereikbaar/)).toBeVisible();
  await lock(desk);
});

chapter('an auditor reads who looked at what, from a file of the computer', async () => {
  await unlock(desk, saar);
  await toRoom(saar, 'common:me.people');
  await desk.chooses(logs);
  await desk.page.getByRole('button', { name: desk.t('computer:auditor.save', { name: pim.name }) }).click();
  await expect(desk.page.getByText(desk.t('computer:auditor.saved', { name: pim.name }))).toBeVisible();
  await toRoom(saar, 'common:me.log');
  await desk.chooses(logs);
  await desk.button('log:audit.open').click();
  await expect(desk.page.getByRole('alert')).toBeVisible();
  await lock(desk);

  await unlock(desk, pim);
  await toRoom(pim, 'common:me.log');
  await desk.chooses(logs);
  await desk.button('log:audit.open').click();
  await expect(desk.page.getByText(desk.t('log:audit.whole', { name: lien.name }))).toBeVisible();
  await desk.page.getByRole('searchbox').fill('bereikbaar');
  await expect(desk.page.getByRole('cell', { name: /Lien is niet bereikbaar/ })).toHaveCount(1);
  await auditOf(desk.page, { inDark: true })('the logs of a computer');
  await desk.button('log:audit.close').last().click();
  await lock(desk);
});

chapter('two key holders open a safety copy on an empty computer', async () => {
  const empty = await Desk.open({ language: 'nl' });
  await empty.page.getByText('Nederlands', { exact: true }).click();
  await empty.button('safety:restore.offer').click();
  await empty.page.getByText(empty.t('safety:restore.with.officers'), { exact: true }).click();
  await expect(empty.page.getByText(empty.t('safety:restore.pickFirst'))).toBeVisible();
  await empty.chooses(copy);
  await empty.button('safety:restore.pick').click();
  await auditOf(empty.page, { inDark: true })('restore with key holders');
  const { request, code } = await asks(empty, 'vraag-kopie');
  await empty.close();

  const first = await answers({ ...warre, name: 'Warre Keisteen' }, request, code);
  const second = await answers(saar, request, code);
  await empty.reopen();
  await expect(empty.page.getByText(code)).toBeVisible();
  await adds(empty, request);
  await expect(empty.page.getByRole('alert')).toBeVisible();
  await adds(empty, first);
  await expect(empty.page.getByText('1 van 2 antwoorden.')).toBeVisible();
  await auditOf(empty.page, { inDark: true })('waiting for key holders');
  await adds(empty, second);
  await empty.field('computer:lost.newPassphrase').fill(anew);
  await expect(empty.button('safety:restore.start')).toBeDisabled();
  await empty.chooses(copy);
  await empty.button('safety:restore.pick').click();
  await empty.button('safety:restore.start').click();
  await expect(empty.page.getByRole('button', { name: lien.name })).toBeVisible();
  await openDossier(empty, surname);
  await lock(empty);
  await unlock(empty, { ...lien, passphrase: anew });
  await empty.close();
});

chapter(
  'two key holders open a safety copy for the service, without the person, who is told once she is back',
  async () => {
    const mira = 'Mira Zonnehoed';
    const why = 'Lien is lang ziek en haar dossiers moeten verder.';
    const empty = await Desk.open({ language: 'nl' });
    await empty.page.getByText('Nederlands', { exact: true }).click();
    await empty.button('safety:restore.offer').click();
    await empty.chooses(copy);
    await empty.button('safety:restore.pick').click();
    await empty.page.getByText(empty.t('safety:restore.with.service'), { exact: true }).click();
    await empty.field('start:who.name').fill(mira);
    await empty.choice('start:who.service').click();
    await empty.choice('start:who.service').pressSequentially(lien.service.type);
    await empty.page.getByRole('option', { name: lien.service.take }).first().click();
    await empty.choice('start:who.function').click();
    await empty.page.getByRole('option').first().click();
    await empty.field('safety:restore.service.reason').fill(why);
    await auditOf(empty.page, { inDark: true })('asking for the service');
    const { request, code } = await asks(empty, 'vraag-dienst');
    const first = await answers({ ...warre, name: 'Warre Keisteen' }, request, code, mira);
    const second = await answers(saar, request, code, mira);
    await adds(empty, first);
    await expect(empty.page.getByText(new RegExp(why)).first()).toBeVisible();
    await adds(empty, second);
    await empty.field('computer:lost.newPassphrase').fill(anew);
    await empty.button('safety:restore.start').click();
    await expect(empty.page.getByRole('button', { name: mira })).toBeVisible();
    await openDossier(empty, surname);
    await empty.page.getByRole('button', { name: mira }).click();
    await empty.page.getByRole('link', { name: empty.t('common:me.log') }).click();
    await expect(empty.page.getByRole('cell', { name: why })).toBeVisible();
    await lock(empty);
    await unlock(empty, lien);
    await expect(empty.page.getByText(new RegExp(`${mira} opende met twee sleutelhouders`))).toBeVisible();
    await auditOf(empty.page, { inDark: true })('told of an opening for the service');
    await empty.close();
  },
);

chapter('two key holders help a colleague back in at the same computer', async () => {
  await desk.button('computer:lost.link').click();
  await desk.button('computer:lost.officers').click();
  await auditOf(desk.page, { inDark: true })('asking key holders');
  const { request, code } = await asks(desk, 'vraag');
  await desk.button('common:back').last().click();
  await desk.button('common:back').click();
  const first = await answers({ ...warre, name: 'Warre Keisteen' }, request, code);
  const second = await answers(saar, request, code);
  await desk.button('computer:lost.link').click();
  await desk.button('computer:lost.officers').click();
  for (const answer of [first, second]) await adds(desk, answer);
  await desk.field('computer:lost.newPassphrase').fill(anew);
  await auditOf(desk.page, { inDark: true })('answers of key holders');
  await desk.button('computer:lost.finish').click();
  await desk.page.getByRole('navigation').first().waitFor();
  await openDossier(desk, surname);
  await toRoom(lien, 'common:me.people');
  await expect(desk.page.getByText(`Vroeger hier: ${lien.name}`)).toBeVisible();
  await lock(desk);
  await unlock(desk, saar);
  await expect(desk.page.getByText(/Lien Zonnebloem kwam weer binnen/).first()).toBeVisible();
});
