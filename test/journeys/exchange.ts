/** Sent & received: cards, safety numbers, sending by stick, reading what came in. */
import { basename, join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import { orderInquiry } from './dossier.ts';

async function exchangeTab(desk: Desk, key: string): Promise<void> {
  await desk.room('common:rail.exchange');
  await desk.page
    .getByRole('tab', { name: desk.t(key) })
    .or(desk.page.getByRole('link', { name: desk.t(key), exact: true }))
    .last()
    .click();
}

/** Saves my contact card as a file; answers its path. */
export async function saveCard(desk: Desk, folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  await exchangeTab(desk, 'exchange:tabs.correspondents');
  await desk.chooses(file);
  await desk.button('exchange:correspondents.myCard').click();
  await desk.page.getByText(desk.t('exchange:correspondents.myCardSaved')).waitFor();
  return file;
}

/** Takes in a card; ends on the page with the safety number and answers its sixty digits. */
export async function takeCard(desk: Desk, file: string, name: string): Promise<string> {
  await exchangeTab(desk, 'exchange:tabs.correspondents');
  await desk.chooses(file);
  await desk.button('exchange:correspondents.takeIn').first().click();
  await desk.page.getByRole('heading', { name }).waitFor();
  const section = desk.page.getByRole('region', { name: desk.t('exchange:correspondents.safetyNumber') });
  const digits = ((await section.innerText()).match(/\b\d{5}\b/g) ?? []).join('');
  return digits;
}

/** Says that the numbers were equal. */
export async function markVerified(desk: Desk, how: 'inPerson' | 'phone'): Promise<void> {
  await desk.page.getByLabel(desk.t(`exchange:correspondents.${how}`), { exact: true }).check();
  await desk.button('exchange:correspondents.verify').click();
  await desk.page.getByRole('region', { name: desk.t('exchange:correspondents.safetyNumber') }).waitFor();
}

export interface Sending {
  readonly surname: string;
  readonly purpose: 'inquiry-request' | 'answer' | 'update' | 'hand-over' | 'support-sheet';
  readonly to: string;
  readonly message?: string;
}

/** Fills the send page up to the preview. */
export async function prepareSend(desk: Desk, sending: Sending): Promise<void> {
  const { page, t } = desk;
  await exchangeTab(desk, 'exchange:tabs.send');
  await desk.choice('exchange:send.dossier').click();
  await page
    .getByRole('option', { name: new RegExp(sending.surname) })
    .first()
    .click();
  await desk.choice('exchange:send.purpose').click();
  await page
    .getByRole('option', { name: t(`exchange:purpose.${sending.purpose}`) })
    .first()
    .click();
  await page.getByRole('radio', { name: new RegExp(sending.to) }).click();
  if (sending.message !== undefined) await desk.field('exchange:send.message').fill(sending.message);
  if (sending.purpose === 'inquiry-request' && !(await isOrdered(desk))) {
    await order(desk);
    await prepareSend(desk, sending);
  }
}

/** Whether the page of sending lets a request go. */
async function isOrdered({ page, t }: Desk): Promise<boolean> {
  const plan = page.locator('input[name="plan"]');
  const link = page.getByRole('link', { name: t('exchange:inquiry.complete') });
  await plan.or(link).first().waitFor({ state: 'attached' });
  return (await plan.count()) > 0;
}

/** By the way the page of sending shows: to the inquiry, where the order is written. */
async function order(desk: Desk): Promise<void> {
  await desk.page
    .getByRole('link', { name: desk.t('exchange:inquiry.complete') })
    .first()
    .click();
  const add = desk.button('dossier:inquiry.addOrdered');
  const first = desk.button('dossier:inquiry.add').first();
  await add.or(first).first().waitFor();
  if ((await add.count()) === 0) {
    await first.click();
    await desk.field('units:fields.plan.inquiry.question.text').fill('Kan dat daar?');
    await desk.button('dossier:entry.done').first().click();
  }
  await orderInquiry(desk);
}

/** Puts the prepared file on the stick (a folder). */
export async function putOnStick(desk: Desk, stick: string): Promise<void> {
  await desk.chooses(stick);
  await desk.button('exchange:send.putOnStick').click();
  const done = desk.page.getByRole('heading', { name: desk.t('exchange:send.doneTitle') });
  // Asked where the place lies in the territory of another house.
  const still = desk.button('exchange:send.elsewhere.send');
  await done.or(still).first().waitFor();
  if (await still.isVisible()) await still.click();
  await done.waitFor();
}

/** Everything that is ready (receipts too) onto the stick. */
export async function putAllReady(desk: Desk, stick: string): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.onTheWay');
  await desk.chooses(stick);
  await desk.page
    .getByRole('button', { name: startOf(desk.t('exchange:onTheWay.putAll_other', { count: 0 })) })
    .or(desk.page.getByRole('button', { name: desk.t('exchange:onTheWay.putAll_one', { count: 1 }) }))
    .first()
    .click();
  await desk.page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
}

const startOf = (text: string): RegExp => new RegExp(`^${(text.split('(')[0] ?? '').trim()}`);

/** Plugs in a stick on Received: what is on it is told, and nothing is taken in yet. */
export async function plugIn(desk: Desk, stick: string): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.received');
  await desk.chooses(stick);
  const other = desk.button('exchange:stick.chooseOther');
  const first = desk.button('exchange:stick.choose');
  await first.or(other).first().waitFor();
  await ((await first.count()) > 0 ? first : other).first().click();
  await desk.page.getByRole('heading', { name: basename(stick), exact: true }).waitFor();
}

/** The button that takes in what is new on the stick, however many that are. */
export function takeInButton({ page, t }: Desk): Locator {
  const [one, other] = (['one', 'other'] as const).map((many) =>
    t(`exchange:stick.takeIn_${many}`, { count: '#' }).replace('#', '\\d+'),
  );
  return page.getByRole('button', { name: new RegExp(`^(${one}|${other})$`) });
}

/** Takes in what is on the stick, new or not. */
export async function readStick(desk: Desk, stick: string): Promise<void> {
  const { page, t } = desk;
  await plugIn(desk, stick);
  await takeInButton(desk).or(desk.button('exchange:stick.takeInAgain')).click();
  // Beside the stick itself: the room may have other news.
  await page
    .locator('[aria-labelledby="plug-in"] ~ :is([role="status"], [role="alert"])')
    .filter({ hasNotText: t('exchange:stick.working') })
    .waitFor();
}

/** Opens the newest unread file of a purpose. */
export async function openReceived(desk: Desk, purpose: Sending['purpose']): Promise<void> {
  const { page, t } = desk;
  const list = page.getByRole('list', { name: t('exchange:received.list') });
  await list
    .getByRole('listitem')
    .filter({ hasText: t(`exchange:purpose.${purpose}`) })
    .first()
    .getByRole('link')
    .or(
      list
        .getByRole('listitem')
        .filter({ hasText: t(`exchange:purpose.${purpose}`) })
        .first()
        .getByRole('button'),
    )
    .first()
    .click();
  await page.getByText(t('exchange:report.back')).waitFor();
}

/** Accepts what is open: everything, a mandate or a hand-over. */
export async function acceptOpen(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const buttons = ['acceptMandate', 'acceptHandOver', 'accept', 'acceptNotDiffering'].map((key) =>
    t(`exchange:report.${key}`),
  );
  const accept = page.getByRole('button', { name: new RegExp(`^(${buttons.join('|')})$`) });
  await accept.first().click();
  await page.getByText(t('exchange:report.acceptedTitle')).first().waitFor();
}

/** Waits until something sent for a purpose stands in a state. */
export async function seeState(desk: Desk, purpose: Sending['purpose'], state: 'on-stick' | 'accepted'): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.onTheWay');
  const done = desk.page.getByRole('button', { name: startOf(desk.t('exchange:onTheWay.showDone', { count: 0 })) });
  await desk.page.getByRole('listitem').or(done).first().waitFor();
  if ((await done.count()) > 0) await done.click();
  await desk.page
    .getByRole('listitem')
    .filter({ hasText: desk.t(`exchange:purpose.${purpose}`) })
    .filter({ hasText: desk.t(`exchange:onTheWay.state.${state}`) })
    .first()
    .waitFor();
}

/** Practice only: saves the key that opens practice files with the age command. */
export async function savePracticeIdentity(desk: Desk, file: string): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.correspondents');
  await desk.chooses(file);
  await desk.button('exchange:practiceKey.save').click();
  await desk.page.getByText(desk.t('exchange:practiceKey.saved')).waitFor();
}
