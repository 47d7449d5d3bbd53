/** Files that are not as they should be, on a real stick folder: each says what it is and what to do next. */
import { expect, test } from '@playwright/test';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { firstStart, type Worker } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';
import { slip, surname } from './support/story.ts';

const joppe = {
  name: 'Joppe Waterlelie',
  service: { type: 'Gent', take: /^justitiehuis gent/i },
  function: /justitieassistent/i,
  label: 'Joppe',
  passphrase: 'een blauwe fiets naast de oude sluis',
} as const satisfies Worker;

/** Takes in a folder and opens the one file that came with it. */
async function takeInAndOpen(desk: Desk, stick: string, files: number): Promise<void> {
  await exchange.readStick(desk, stick);
  const items = desk.page.getByRole('list', { name: desk.t('exchange:received.list') }).getByRole('listitem');
  await expect(items).toHaveCount(files);
  const item = items.first();
  await item.getByRole('link').or(item.getByRole('button')).first().click();
}

/** The sentence of a problem and its next step stand on screen. */
async function says(desk: Desk, code: string, values: Record<string, string> = {}): Promise<void> {
  await expect(desk.page.getByText(desk.t(`problems:${code}.what`, values)).first()).toBeVisible();
  await expect(desk.page.getByText(desk.t(`problems:${code}.next`, values)).first()).toBeVisible();
}

/** A folder with one changed copy of a sealed file, under the name it had. */
function stickWith(name: string, bytes: Uint8Array): string {
  const stick = freshFolder('stick');
  writeFileSync(join(stick, name), bytes);
  return stick;
}

test('damaged, foreign, unknown, unverified and repeated files each say so, and nothing is applied', async () => {
  test.setTimeout(120_000);
  const sender = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(sender);
  const receiver = await Desk.open({ language: 'nl' });
  await firstStart(receiver, joppe);
  await receiver.button('start:practice.skip').click();
  const cards = freshFolder('cards');
  const stick = freshFolder('stick');
  const hers = await exchange.saveCard(sender, cards, 'lien.card');
  const his = await exchange.saveCard(receiver, cards, 'joppe.card');
  await exchange.takeCard(sender, his, joppe.name);
  await exchange.markVerified(sender, 'phone');
  await dossier.newDossier(sender, slip);
  await dossier.addWish(sender, 'Zelf koken.');
  await exchange.prepareSend(sender, { surname, purpose: 'inquiry-request', to: joppe.name });
  await exchange.putOnStick(sender, stick);
  const [name = ''] = readdirSync(stick).filter((each) => each.endsWith('.bundle'));
  const file = readFileSync(join(stick, name));

  await test.step('only sealed files and the marker lie on the stick', () => {
    const others = readdirSync(stick).filter((each) => !/^[0-9a-f]{64}\.bundle$/.test(each));
    expect(others.filter((each) => !each.includes('passerelle'))).toEqual([]);
  });
  await test.step('truncated: damaged', async () => {
    await takeInAndOpen(receiver, stickWith(name, file.subarray(0, file.length - 30)), 1);
    await says(receiver, 'damaged-file');
  });
  await test.step('one bit flipped, and renamed by a carrier: damaged', async () => {
    const flipped = Buffer.from(file);
    flipped[flipped.length - 100] = (flipped[flipped.length - 100] ?? 0) ^ 1;
    await takeInAndOpen(receiver, stickWith('copy (1).bundle', flipped), 2);
    await says(receiver, 'damaged-file');
  });
  await test.step('on the wrong computer: not for me', async () => {
    // From the stick it is left alone, because it came from here; chosen by hand it is taken and says whose it is not.
    await sender.room('common:rail.exchange');
    await sender.page.getByRole('link', { name: sender.t('exchange:tabs.received'), exact: true }).click();
    await sender.chooses(join(stick, name));
    await sender.button('exchange:received.oneFile').click();
    await sender.page
      .getByRole('list', { name: sender.t('exchange:received.list') })
      .getByRole('listitem')
      .first()
      .getByRole('link')
      .or(
        sender.page
          .getByRole('list', { name: sender.t('exchange:received.list') })
          .getByRole('listitem')
          .first()
          .getByRole('button'),
      )
      .first()
      .click();
    await says(sender, 'not-for-me');
  });
  await test.step('from someone whose card is not here: unknown sender', async () => {
    await takeInAndOpen(receiver, stick, 3);
    await says(receiver, 'unknown-sender');
  });
  await test.step('from someone not verified yet: may be looked at, not taken over', async () => {
    await exchange.takeCard(receiver, hers, lien.name);
    await exchange.readStick(receiver, stick);
    await exchange.openReceived(receiver, 'inquiry-request');
    await expect(receiver.page.getByText(receiver.t('exchange:report.brings')).first()).toBeVisible();
    await expect(receiver.button('exchange:report.acceptMandate')).toHaveCount(0);
    await receiver.room('common:rail.people');
    await expect(receiver.page.getByText(surname)).toHaveCount(0);
  });
  await test.step('once verified, the same file is accepted without being sent again', async () => {
    await exchange.takeCard(receiver, hers, lien.name);
    await exchange.markVerified(receiver, 'phone');
    await exchange.readStick(receiver, stick);
    await exchange.openReceived(receiver, 'inquiry-request');
    await exchange.acceptOpen(receiver);
    await dossier.openDossier(receiver, surname);
  });
  await test.step('the same file again brings nothing', async () => {
    const copy = freshFolder('stick');
    copyFileSync(join(stick, name), join(copy, name));
    await exchange.readStick(receiver, copy);
    await expect(receiver.page.getByText(receiver.t('exchange:received.takenNone')).first()).toBeVisible();
  });
  await sender.close();
  await receiver.close();
});

test('garbage for a card, folders and pictures on a stick, and a stick that is gone harm nothing', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  await enter(desk);
  const stick = freshFolder('stick');
  await test.step('a card that is none says so', async () => {
    await desk.room('common:rail.exchange');
    await desk.page.getByRole('link', { name: desk.t('exchange:tabs.correspondents'), exact: true }).click();
    writeFileSync(join(stick, 'none.card'), 'not a card at all');
    await desk.chooses(join(stick, 'none.card'));
    await desk.button('exchange:correspondents.takeIn').first().click();
    await expect(desk.page.getByText(desk.t('problems:bad-card.what')).first()).toBeVisible();
  });
  await test.step('nothing on it is for Passerelle: it says there is nothing new', async () => {
    mkdirSync(join(stick, 'folder.bundle'));
    writeFileSync(join(stick, 'holiday.jpg'), 'no file of ours');
    await desk.page.getByRole('link', { name: desk.t('exchange:tabs.received'), exact: true }).click();
    await desk.chooses(stick);
    await desk.button('exchange:stick.choose').click();
    await expect(desk.page.getByText(desk.t('exchange:received.takenNone')).first()).toBeVisible();
  });
  await test.step('the stick is gone: it says so, with a next step', async () => {
    rmSync(stick, { recursive: true });
    await desk.page.getByRole('button', { name: /stick/i }).first().click();
    await expect(desk.page.getByRole('alert').first()).toBeVisible();
  });
  await desk.close();
});
