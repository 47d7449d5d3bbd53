/**
 * What keepers of a list publish, between two installations: an update of the directory is signed by two and taken in elsewhere, what
 * cannot count is refused in words; rules of law come with a file, move dates that are looked at, and what clashes stands by its name.
 */
import { expect, test, type Locator } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { fillDate, newDossier, openTab } from '../journeys/dossier.ts';
import { prepareSend, putAllReady, putOnStick, readStick, saveCard } from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { story } from './support/chapters.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { runProgram } from './support/programs.ts';
import { goTo } from './support/tour.ts';

const keyPhrase = 'acht stille duiven boven het plein';
const papers = freshFolder('published');
const file = (name: string): string => join(papers, name);
const stick = file('stick');
let office: Desk;
let other: Desk;

test.describe.configure({ mode: 'serial' });

const chapter = story();

test.afterAll(async () => {
  // Where one chapter alone is played, the other desk was never there.
  for (const desk of [office, other] as readonly (Desk | undefined)[]) await desk?.close();
});

async function chooses(desk: Desk, path: string, button: Locator): Promise<void> {
  await desk.chooses(path);
  await button.click();
}

async function takesList(desk: Desk): Promise<void> {
  await goTo(desk.page, '/list');
  await chooses(desk, file('list.txt'), desk.button('list:take'));
  await desk.page.getByLabel(desk.t('list:news.compared')).check();
  await desk.button('list:news.take').click();
  await expect(desk.page.getByText(desk.t('list:news.taken', { number: 1 }))).toBeVisible();
}

/** A keeper signs an update with the own key; answers the file it becomes. */
async function signs(path: string, key: string, to: string): Promise<string> {
  const card = office.page.getByRole('region', { name: office.t('directory:updates.sign.title') });
  await chooses(office, path, office.button('directory:updates.sign.open', card));
  await expect(card).toContainText('Accueil de nuit La Caille');
  await chooses(office, file(key), office.button('list:key.openKey', card));
  // Chosen once it was read: signing before asks for it.
  await card.getByText(office.t('list:key.chosen'), { exact: true }).waitFor();
  await office.field('list:key.phrase', card).fill(keyPhrase);
  await office.chooses(file(to));
  await office.button('list:sign.do', card).click();
  await expect.poll(() => existsSync(file(to))).toBe(true);
  return file(to);
}

async function toUpdates(desk: Desk): Promise<void> {
  await goTo(desk.page, '/directory');
  await desk.page.getByRole('tab', { name: desk.t('directory:tabs.updates') }).click();
}

const update = {
  format: 'directory-update-1',
  number: 1,
  madeOn: '2026-11-10',
  source: 'list keepers',
  entries: [
    {
      id: 'service:nachtopvang-kwartel',
      kind: 'housing-service',
      names: {
        nl: 'Nachtopvang De Kwartel',
        fr: 'Accueil de nuit La Caille',
        de: 'Nachtasyl Wachtel',
        en: 'Quail night shelter',
      },
      aliases: ['kwartel'],
      level: 'municipality',
      languages: ['nl'],
      source: 'the service itself',
      lastVerified: '2026-11-05',
      operating: 'open',
    },
  ],
};

chapter('two people of one list: each takes it in', async () => {
  office = await Desk.open({ language: 'fr', profile: await profileOfJoppe() });
  await enter(office, joppe);
  other = await Desk.open({ language: 'de', profile: await emptyProfile() });
  await enter(other, lien);
  const cards = [await saveCard(office, papers, 'joppe.card'), await saveCard(other, papers, 'lien.card')];
  runProgram('keepers', papers, keyPhrase, ...cards);
  await takesList(office);
  await takesList(other);
});

chapter(
  'TP4 DU2 an update is signed by two, shown before it counts, and refused in words where it cannot',
  async () => {
    writeFileSync(file('update.json'), JSON.stringify(update));
    await goTo(office.page, '/list/office');
    const once = await signs(file('update.json'), 'key-0.txt', 'once.txt');
    await expect(office.page.getByText(office.t('directory:updates.sign.once'))).toBeVisible();
    const twice = await signs(once, 'key-1.txt', 'update.txt');
    await expect(office.page.getByText(office.t('directory:updates.sign.twice'))).toBeVisible();

    await toUpdates(other);
    const open = other.button('directory:updates.take');
    const refusals = [
      ['once.txt', 'too-few-signatures'],
      ['damaged.txt', 'damaged'],
      ['other-realm.txt', 'other-realm'],
      ['pack-990107.txt', 'not-a-publication'],
    ] as const;
    for (const [name, why] of refusals) {
      await chooses(other, file(name), open);
      await expect(other.page.getByRole('alert')).toContainText(other.t(`problems:published-${why}.next`));
    }
    await chooses(other, twice, open);
    await expect(other.page.getByText(`Nachtasyl Wachtel: ${other.t('directory:updates.is.new')}`)).toBeVisible();
    await auditOf(other.page, { inDark: true })('an update before it counts');
    await other.button('directory:updates.takeDo').click();
    await expect(other.page.getByText(other.t('directory:updates.taken', { number: 1 }))).toBeVisible();
    await expect(other.page.locator('[data-update="1"]')).toContainText('Nachtasyl Wachtel');
    // What has a number keeps it.
    await chooses(other, file('other-update.txt'), open);
    await expect(other.page.getByRole('alert')).toContainText(other.t('problems:published-number-taken.next'));
    await other.page.getByRole('tab', { name: other.t('directory:tabs.find') }).click();
    await other.page.getByRole('searchbox').or(other.page.getByRole('textbox')).first().fill('kwartel');
    await expect(other.page.getByRole('main')).toContainText('Nachtasyl Wachtel');
  },
);

chapter(
  'LP4 LP7 rules of law come with a file, are looked at, and what they moved stands until it was looked at',
  async () => {
    await newDossier(other, {
      surname: 'Korenbloem',
      firstName: 'Zilver',
      birth: '3/4/1991',
      place: 'Namur',
      months: 40,
      asWritten: '40 mois',
      route: 'court',
      dates: {},
    });
    await openTab(other, 'legal');
    await other.button('dossier:legal.addDate').click();
    const dates = other.page.getByRole('region', { name: other.t('dossier:legal.dates'), exact: true });
    await other.choice('dossier:legal.dateKind', dates).selectOption('detention-start');
    await fillDate(other.field('dossier:legal.date', dates), '15/1/2026');
    await other.button('dossier:entry.done', dates).click();
    await expect(other.page.locator('[data-opens="sentence-end"]')).toBeVisible();

    await goTo(office.page, '/list');
    await chooses(office, file('pack-990107.txt'), office.button('law:take'));
    await office.button('law:takeDo').click();
    await expect(office.page.locator('[data-pack="990107"]')).toBeVisible();
    const rules = office.page.getByRole('region', { name: office.t('law:title') });
    await office.choice('list:sendTo', rules).click();
    await office.page.getByRole('option', { name: lien.name }).click();
    await office.button('list:send', rules).click();
    await expect(rules.getByText(office.t('list:sent'))).toBeVisible();
    mkdirSync(stick);
    await putAllReady(office, stick);

    await readStick(other, stick);
    await other.page
      .getByRole('list', { name: other.t('exchange:received.list') })
      .getByRole('link')
      .first()
      .click();
    await expect(other.button('law:takeDo')).toBeVisible();
    await auditOf(other.page, { inDark: true })('rules of law that came with a file');
    await other.button('law:takeDo').click();
    await expect(other.page.getByText(other.t('law:taken', { number: 990107 }))).toBeVisible();
    await other.page.getByRole('link', { name: other.t('law:moved.title') }).click();
    const moved = other.page.locator('[data-moved="Korenbloem"]');
    await expect(moved.locator('[data-kind="early-release"]')).toContainText('14. August 2028');
    await auditOf(other.page, { inDark: true })('dates that new rules of law moved');
  },
);

chapter('DU2 what came along and clashes stands by its name, with a next step', async () => {
  await toUpdates(office);
  await chooses(office, file('other-update.txt'), office.button('directory:updates.take'));
  await office.button('directory:updates.takeDo').click();
  await expect(office.page.locator('[data-update="1"]')).toContainText('Accueil Nénuphar');
  await prepareSend(other, { surname: 'Korenbloem', purpose: 'inquiry-request', to: joppe.name });
  await putOnStick(other, stick);
  await readStick(office, stick);
  await goTo(office.page, '/list');
  const refused = office.page.locator('[data-refused="directory-update"]');
  await expect(refused).toContainText(office.t('list:notPublished.directory-update', { number: 1 }));
  await expect(refused).toContainText(lien.name);
  await expect(refused).toContainText(office.t('problems:published-number-taken.next'));
  await auditOf(office.page, { inDark: true })('published and not taken in');

  await other.room('common:rail.today');
  await other.page.getByRole('link', { name: other.t('today:trouble.moved_one', { count: 1 }) }).click();
  const moved = other.page.locator('[data-moved="Korenbloem"]');
  await moved.getByRole('button', { name: new RegExp(other.t('law:moved.seen')) }).click();
  await expect(other.page.getByText(other.t('law:moved.none'))).toBeVisible();
});
