/** A case consultation: prepared in the dossier, sat through by all on one screen, closed, and given to each who took part. */
import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import { fillDate } from './dossier.ts';

/** Dates typed as people do: `3/5/2027`. */
export interface Frame {
  /** The text it is held by. */
  readonly ground: string;
  readonly organiser: string;
  readonly modalities: string;
  readonly purpose: string;
  readonly on: string;
  readonly expires: string;
}

export interface Position {
  readonly agency: string;
  readonly text: string;
  readonly dissent?: string;
}

export interface Decision {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

/** Begins the part of the dossier that only those who take part read; its first consultation stands open. */
export async function beginConsultations(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:head.more').click();
  const begin = t('dossier:head.begin', { what: t('units:sections.consultation') });
  await page.getByRole('menuitem', { name: begin }).click();
  await desk.page.getByRole('radio', { name: desk.t('units:values.consultationBasis.by-law') }).waitFor();
}

const ofBasis = (name: 'reference' | 'organiser' | 'purpose' | 'modalities') =>
  `units:fields.consultation.consultation.basis.${name}`;
const ofCommon = 'units:fields.consultation.consultation.common-file';

/** Adds one: its basis, what a common file is for and how long it is kept, then day and end. */
export async function addConsultation(desk: Desk, frame: Frame): Promise<void> {
  const basis = desk.page.getByRole('radio', { name: desk.t('units:values.consultationBasis.by-law') });
  // The first one stands open once the part is begun.
  if ((await basis.count()) === 0) await desk.button('dossier:apart.addConsultation').click();
  await basis.check();
  await desk.field(ofBasis('reference')).fill(frame.ground);
  await desk.field(ofBasis('organiser')).fill(frame.organiser);
  await desk.field(ofBasis('purpose')).fill(frame.purpose);
  await desk.field(ofBasis('modalities')).fill(frame.modalities);
  await desk.button('dossier:entry.done').click();
  await filed(desk.field(ofBasis('reference')));
  const card = desk.page.getByRole('main').locator('[class*="card"]').filter({ hasText: frame.purpose }).last();
  // What comes next stands open: the common file with the same purpose, then the frame.
  await desk.field(`${ofCommon}.purpose`, card).fill(frame.purpose);
  await card.getByLabel(desk.t('dossier:calendar.years'), { exact: true }).fill('10');
  await desk.button('dossier:entry.done', card).click();
  await filed(desk.field(`${ofCommon}.purpose`, card));
  await fillDate(desk.field('units:fields.assessment.report.remarks.on', card), frame.on);
  await fillDate(desk.field('units:fields.consultation.consultation.frame.expires', card), frame.expires);
  await desk.button('dossier:entry.done', card).click();
  await filed(desk.field('units:fields.consultation.consultation.frame.expires', card));
}

/** @param who name and capacity of each */
export async function addParticipants(desk: Desk, who: readonly string[]): Promise<void> {
  const main = desk.page.getByRole('main');
  for (const each of who) {
    await desk.field('dossier:consult.participant').fill(each);
    await desk.button('dossier:consult.addParticipant').click();
    await main.getByRole('listitem').filter({ hasText: each }).first().waitFor();
  }
}

export async function writeAgenda(desk: Desk, text: string): Promise<void> {
  const agenda = desk.field('units:units.consultation.consultation.agenda');
  await agenda.fill(text);
  await agenda.press('Control+Enter');
}

/** Turns the screen to everybody at the table; answers that screen. */
export async function sitDown(desk: Desk): Promise<Locator> {
  await desk.button('dossier:consult.sit').click();
  const table = desk.page.getByRole('dialog');
  await table.waitFor();
  return table;
}

export async function writePosition(desk: Desk, table: Locator, { agency, text, dissent }: Position): Promise<void> {
  await desk.button('dossier:consult.addPosition', table).click();
  await desk.field('units:fields.consultation.position.position.agency', table).fill(agency);
  await desk.field('units:fields.consultation.position.position.text', table).fill(text);
  await desk.field('dossier:consult.dissent', table).fill(dissent ?? '');
  await desk.button('dossier:entry.done', table).click();
  await filed(desk.field('units:fields.consultation.position.position.agency', table));
  await table.locator('section').getByText(text).waitFor();
}

export async function writeDecision(desk: Desk, table: Locator, { text, owner, due }: Decision): Promise<void> {
  await desk.button('dossier:consult.addDecision', table).click();
  await desk.field('units:fields.consultation.decision.decision.text', table).fill(text);
  await desk.field('units:fields.consultation.decision.decision.owner', table).fill(owner);
  // Leaving the last field files them.
  await fillDate(desk.field('units:fields.consultation.decision.decision.due', table), due);
  await filed(desk.field('units:fields.consultation.decision.decision.owner', table));
  await table.locator('section').last().getByText(text).waitFor();
}

/** What was typed is read at rest, and its fields are gone: another of the kind can be begun. */
const filed = (field: Locator): Promise<void> => field.waitFor({ state: 'detached' });

/** Nothing else of the application can be reached before the worker's own passphrase. */
export async function riseFromTable(desk: Desk, table: Locator, passphrase: string): Promise<void> {
  await desk.button('dossier:person.leave', table).click();
  await desk.field('dossier:person.passphrase', table).fill(passphrase);
  await desk.button('dossier:person.leave', table).click();
  await table.waitFor({ state: 'detached' });
}

/** Keeps a measure everybody agreed to in the own file. */
export async function keepMeasure(desk: Desk, text: string): Promise<void> {
  const what = desk.t('units:types.consultation.own-record');
  const add = desk.t('dossier:gate.addNamed', { what });
  await desk.page.getByRole('main').getByRole('button', { name: add, exact: true }).click();
  await desk.field('units:fields.consultation.own-record.record.text').fill(text);
  await desk.field('units:fields.consultation.own-record.record.agreed').check();
  await desk.button('dossier:entry.done').click();
  await filed(desk.field('units:fields.consultation.own-record.record.text'));
}

/** Makes the first measure of the own file that is not one yet a step of the plan. */
export async function measureToPlan(desk: Desk): Promise<void> {
  await desk.button('dossier:consult.toPlan', desk.page.getByRole('main')).first().click();
  const dialog = desk.page.getByRole('dialog');
  await desk.button('dossier:consult.toPlan', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.page.getByText(desk.t('dossier:consult.inPlan')).first().waitFor();
}

/** Signs the minutes with the worker's own passphrase, and closes them. */
export async function signAndClose(desk: Desk, passphrase: string): Promise<void> {
  await desk.button('dossier:consult.close.sign').click();
  await desk.field('dossier:consult.close.passphrase').fill(passphrase);
  await desk.button('dossier:consult.close.signNow').click();
  await desk.page.getByText(desk.t('units:values.signedHow.passphrase')).first().waitFor();
  await desk.button('dossier:consult.close.close').click();
  await desk.button('dossier:consult.close.reopen').waitFor();
}

/** Shows what every participant will read; answers the dialog. */
export async function extractsForAll(desk: Desk): Promise<Locator> {
  await desk.button('dossier:consult.give.open').first().click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('region', { name: desk.t('dossier:consult.give.asTheyRead') }).waitFor();
  return dialog;
}

/** Makes all of them ready in one go, and goes on to where they are put on a stick. */
export async function prepareExtracts(desk: Desk, dialog: Locator, count: number): Promise<void> {
  await dialog.getByRole('button', { name: desk.t('dossier:consult.give.prepare_other', { count }) }).click();
  await dialog
    .getByText(desk.t('dossier:consult.give.ready'))
    .nth(count - 1)
    .waitFor();
}
