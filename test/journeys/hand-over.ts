/** Handing a dossier over to another service: prepared with a briefing, sent, answered; then those who do a step are told. */
import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import { fillDate, openTab } from './dossier.ts';

export interface HandOver {
  readonly to: string;
  /** Typed as people do. */
  readonly answerBy: string;
  readonly talkOn: string;
}

/** The hand-over to somebody, in the network of the dossier. */
export const handOverTo = (desk: Desk, name: string): Locator =>
  desk.page.getByRole('article', { name: desk.t('dossier:handOver.with', { name }), exact: true });

/** Begins a hand-over; its briefing is written from the plan. */
export async function prepareHandOver(desk: Desk, { to, answerBy, talkOn }: HandOver): Promise<void> {
  const { page, t } = desk;
  await openTab(desk, 'network');
  await desk.button('dossier:handOver.prepare').click();
  const dialog = page.getByRole('dialog');
  await desk.choice('dossier:handOver.to', dialog).click();
  await page.getByRole('option', { name: new RegExp(to) }).click();
  await fillDate(dialog.getByRole('textbox', { name: t('dossier:handOver.answerBy') }), answerBy);
  await fillDate(dialog.getByRole('textbox', { name: t('dossier:handOver.talkOn') }), talkOn);
  await desk.button('dossier:handOver.begin', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await handOverTo(desk, to).waitFor();
}

/** Writes down which decision a justice house is to follow: of today. */
export async function noteDecision(desk: Desk, court: string): Promise<void> {
  const add = desk.button('dossier:handOver.addDecision');
  const by = desk.page.getByRole('textbox', { name: desk.t('units:fields.plan.hand-over.decision.court') });
  // Of a hand-over begun just now it stands open.
  await by.or(add).first().waitFor();
  if (await add.isVisible()) await add.click();
  await by.fill(court);
  await by.press('Enter');
  await desk.page.getByRole('definition').filter({ hasText: court }).waitFor();
}

/** A part of the briefing, as it stands in the dossier of whoever prepares it. */
export const briefing = (desk: Desk, part: 'promises' | 'nextDays' | 'fragile' | 'questions'): Locator =>
  desk.page.getByRole('textbox', { name: desk.t(`units:units.plan.hand-over.${part}`), exact: true });

/** Replaces a part of it by one's own words. */
export async function rewriteBriefing(desk: Desk, part: 'promises' | 'questions', words: string): Promise<void> {
  await briefing(desk, part).fill(words);
  await briefing(desk, part).press('Control+Enter');
}

/** Goes on to the page it is sent from, with its receiver chosen. */
export async function goSendHandOver(desk: Desk, to: string): Promise<void> {
  await desk.button('dossier:handOver.send').click();
  await desk.page.getByRole('radio', { name: new RegExp(to), checked: true }).waitFor();
}
