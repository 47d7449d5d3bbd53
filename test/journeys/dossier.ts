/** Working in a dossier: the slip, the plan, notes, law, the inquiry, papers. */
import type { Locator } from '@playwright/test';
import type { PaperKind } from '../../renderer/papers/model/paper.ts';
import type { Desk } from './desk.ts';

export interface Slip {
  readonly surname: string;
  readonly firstName: string;
  /** Typed as people do: `4/3/1997`. */
  readonly birth: string;
  readonly place: string;
  readonly months: number;
  readonly asWritten: string;
  /** Value of the route's option: `judge`, `court`, `sentence-end`. */
  readonly route: string;
  readonly dates: Readonly<Record<string, string>>;
  /** A file on disk, put beside the form. */
  readonly scan?: string;
}

/** Types a registry slip and saves it; ends on the dossier's plan. */
export async function newDossier(desk: Desk, slip: Slip): Promise<void> {
  const { page, t } = desk;
  await desk.room('common:rail.people');
  await page
    .getByRole('link', { name: t('people:new') })
    .or(desk.button('people:new'))
    .first()
    .click();
  await page.getByRole('heading', { name: t('dossier:entry.title') }).waitFor();
  if (slip.scan !== undefined) {
    await desk.chooses(slip.scan);
    await desk.button('dossier:entry.pickScan').click();
    await desk.button('dossier:entry.removeScan').waitFor();
  }
  await desk.field('dossier:entry.surname').fill(slip.surname);
  await desk.field('dossier:entry.firstName').fill(slip.firstName);
  await fillDate(desk.field('dossier:entry.birth').first(), slip.birth);
  const place = page
    .getByRole('combobox', { name: t('dossier:entry.place') })
    .or(page.getByLabel(t('dossier:entry.place'), { exact: true }))
    .first();
  await place.fill(slip.place);
  await page.locator('[role=option]:visible').first().click();
  await desk.field('dossier:legal.months').fill(String(slip.months));
  await desk.field('dossier:legal.route').selectOption(slip.route);
  await desk.field('dossier:legal.asWritten').fill(slip.asWritten);
  for (const [kind, date] of Object.entries(slip.dates)) {
    const name = desk.pair(t('dossier:legal.date'), t(`units:values.dateKind.${kind}`));
    await fillDate(page.getByLabel(new RegExp(`^${escaped(name)}$`, 'i')).first(), date);
  }
  await desk.button('dossier:entry.save').click();
  await tab(desk, 'plan').waitFor();
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function fillDate(field: Locator, typed: string): Promise<void> {
  await field.fill(typed);
  await field.press('Tab');
}

export type Tab = 'plan' | 'notes' | 'review' | 'documents' | 'legal' | 'network' | 'apart' | 'consent' | 'papers';

export const tab = (desk: Desk, name: Tab): Locator =>
  desk.page.getByRole('tab', { name: desk.t(`dossier:tab.${name}`), exact: true });

export async function openTab(desk: Desk, name: Tab): Promise<void> {
  await tab(desk, name).click();
  await desk.page.getByRole('tab', { name: desk.t(`dossier:tab.${name}`), exact: true, selected: true }).waitFor();
  await desk.page.getByRole('tabpanel').first().waitFor();
  // The first part stands there before anybody asked for it: only now is the page done with going to its top.
  await desk.page.locator(`main[data-at$="/${name}"]`).waitFor();
}

/** Opens a dossier from the list of people. */
export async function openDossier(desk: Desk, surname: string): Promise<void> {
  await desk.room('common:rail.people');
  await desk.page
    .getByRole('row', { name: new RegExp(surname) })
    .first()
    .getByText(surname)
    .first()
    .click();
  const why = desk.page.getByRole('group', { name: desk.t('log:why.title') });
  await tab(desk, 'plan').or(why).first().waitFor();
  // Of a dossier that is not on the reader's own list.
  if (await why.isVisible()) await why.getByRole('button').first().click();
  await tab(desk, 'plan').waitFor();
}

/** Writes a wish in the person's own words. */
export async function addWish(desk: Desk, wordsOfPerson: string): Promise<void> {
  await openTab(desk, 'plan');
  const add = desk.button('dossier:plan.addWish').or(desk.button('dossier:plan.wishPlaceholder')).first();
  await add.click();
  const field = desk.page.getByRole('textbox', { name: desk.t('dossier:plan.wish'), exact: true }).last();
  await field.fill(wordsOfPerson);
  await field.press('Tab');
}

/** Adds a goal in a life domain, in the person's words. */
export async function addGoal(desk: Desk, domain: string, wordsOfPerson: string): Promise<void> {
  const { page } = desk;
  await desk.button('dossier:plan.addGoal').first().click();
  await page.getByRole('menuitem', { name: new RegExp(`^${escaped(domain)}$`, 'i') }).click();
  const field = page.getByRole('textbox', { name: desk.t('dossier:plan.goal'), exact: true }).last();
  await field.fill(wordsOfPerson);
  await field.press('Tab');
}

export interface Step {
  readonly what: string;
  readonly who: string;
  readonly due: string;
}

/** Adds a step to the goal shown last. */
export async function addStep(desk: Desk, step: Step): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:plan.addStep').last().click();
  const row = page.locator('[data-step]').last();
  await row.getByLabel(t('dossier:plan.what'), { exact: true }).fill(step.what);
  await page.keyboard.press('Tab');
  await row.getByLabel(t('dossier:plan.who'), { exact: true }).fill(step.who);
  await page.keyboard.press('Tab');
  await row.getByLabel(t('dossier:plan.due'), { exact: true }).fill(step.due);
  await page.keyboard.press('Tab');
  await stepRow(desk, step.what).waitFor();
}

export const stepRow = (desk: Desk, what: string): Locator =>
  desk.page.getByRole('listitem', { name: desk.t('dossier:plan.stepNamed', { what }), exact: true });

/** A proof from a file on disk, on the step that is named. */
export async function addProof(desk: Desk, what: string, file: string, type: string, dated: string): Promise<void> {
  const { page, t } = desk;
  await stepRow(desk, what)
    .getByRole('button', { name: new RegExp(escaped(t('dossier:proof.add')), 'i') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await desk.chooses(file);
  await desk.button('dossier:file.pick', dialog).click();
  await desk.button('dossier:file.pickOther', dialog).waitFor();
  await dialog.getByLabel(t('dossier:proof.type'), { exact: true }).first().fill(type);
  await page.keyboard.press('Escape').catch(() => undefined);
  if ((await dialog.count()) === 0) throw new Error('the proof dialog closed too early');
  await fillDate(dialog.getByLabel(t('dossier:proof.dated'), { exact: true }).first(), dated);
  await desk.button('dossier:proof.keep', dialog).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Asks for agreement and keeps the answer (radio by its place: yes, no, could not answer). */
export async function agreement(desk: Desk, answer: 0 | 1 | 2): Promise<void> {
  const { page } = desk;
  await desk.button('dossier:agreement.ask').first().click();
  await page
    .getByRole('radiogroup', { name: desk.t('dossier:agreement.question') })
    .getByRole('radio')
    .nth(answer)
    .check();
  await desk.button('dossier:agreement.keep').click();
  await desk.button('dossier:agreement.askAgain').waitFor();
}

/** Files a note. */
export async function addNote(desk: Desk, text: string): Promise<void> {
  await openTab(desk, 'notes');
  const field = desk.page.getByLabel(desk.t('dossier:note.text'), { exact: true }).first();
  await field.fill(text);
  await field.press('Control+Enter');
  // Only the filed note counts: the field itself holds the text until then.
  await desk.page.getByRole('article').filter({ hasText: text }).first().waitFor();
}

/** A written request for a modality; the deadline it sets running appears beside it. */
export async function addRequest(desk: Desk, modality: string, on: string): Promise<void> {
  const { page } = desk;
  await openTab(desk, 'legal');
  await desk.button('dossier:legal.addRequest').click();
  await desk.field('units:fields.legal.registry-answer.answer.modality').selectOption(modality);
  await fillDate(desk.field('units:fields.legal.request.request.on').first(), on);
  await desk.button('dossier:entry.done').first().click();
  await page
    .locator('[data-request]')
    .first()
    .getByRole('strong')
    .or(page.locator('[data-request] strong'))
    .first()
    .waitFor();
}

export interface Decision {
  readonly outcome: 'granted' | 'refused';
  readonly by: string;
  readonly on: string;
  readonly release: string;
  readonly conditions: readonly string[];
}

/** The decision on the first request, its release date and conditions. */
export async function addDecision(desk: Desk, decision: Decision): Promise<void> {
  const { page } = desk;
  await openTab(desk, 'legal');
  await desk.button('dossier:legal.addDecision').first().click();
  await desk.field('dossier:legal.decision').first().selectOption(decision.outcome);
  await desk.field('units:fields.legal.decision.decision.by').first().fill(decision.by);
  await fillDate(
    desk.page
      .locator('[data-decision]')
      .first()
      .getByLabel(desk.t('units:fields.legal.request.outcome.on'), { exact: true })
      .first(),
    decision.on,
  );
  await desk.button('dossier:entry.done').first().click();
  await desk.button('dossier:legal.addRelease').first().click();
  await fillDate(desk.field('units:fields.legal.decision.release.on').first(), decision.release);
  await desk.button('dossier:entry.done').first().click();
  for (const text of decision.conditions) {
    await desk.button('dossier:legal.addCondition').first().click();
    await desk.field('units:fields.legal.condition.condition.text').last().fill(text);
    await desk.button('dossier:entry.done').last().click();
    await page.getByText(text).first().waitFor();
  }
}

export interface InquiryQuestion {
  readonly question: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly host: string;
  readonly relation: string;
  readonly informed: boolean;
  readonly roomFrom: string;
}

/** The inquiry as A asks it, on the network tab. */
export async function askInquiry(desk: Desk, asked: InquiryQuestion): Promise<void> {
  await openTab(desk, 'network');
  await desk.button('dossier:inquiry.add').first().click();
  await desk.field('units:fields.plan.inquiry.question.text').fill(asked.question);
  await desk.button('dossier:entry.done').first().click();
  await orderInquiry(desk);
  await desk.button('dossier:inquiry.addAddress').click();
  await desk.field('units:fields.plan.inquiry.address.street').fill(asked.street);
  await desk.field('units:fields.plan.inquiry.address.postalCode').fill(asked.postalCode);
  await desk.field('units:fields.plan.inquiry.address.town').fill(asked.town);
  await desk.button('dossier:entry.done').first().click();
  await desk.button('dossier:inquiry.addHost').click();
  await desk.field('units:fields.plan.inquiry.host.name').fill(asked.host);
  await desk.field('units:fields.plan.inquiry.host.relation').fill(asked.relation);
  await desk.button('dossier:entry.done').first().click();
  await desk.button('dossier:inquiry.addInformed').click();
  await desk
    .field(
      asked.informed
        ? 'units:fields.plan.inquiry.hostInformed.informed-yes'
        : 'units:fields.plan.inquiry.hostInformed.informed-no',
    )
    .check();
  await desk.button('dossier:entry.done').first().click();
  await desk.button('dossier:inquiry.addRoom').click();
  await fillDate(desk.field('units:fields.plan.inquiry.roomFrom.on').first(), asked.roomFrom);
  await desk.button('dossier:entry.done').first().click();
}

/** Who ordered it, as it stands in the order. */
export async function orderInquiry(desk: Desk): Promise<void> {
  const authority = desk.field('units:fields.plan.inquiry.ordered.authority');
  const add = desk.button('dossier:inquiry.addOrdered').first();
  // Of a question that was asked just now it stands open.
  await authority.or(add).first().waitFor();
  if (await add.isVisible()) await add.click();
  await authority.selectOption('director');
  const line = desk.page.locator('[data-unit="ordered"]').first();
  await fillDate(desk.field('units:fields.plan.inquiry.ordered.on', line).first(), '2025-12-01');
  await desk.field('units:fields.plan.inquiry.ordered.article').fill('art. 8, al. 3');
  await desk.button('dossier:entry.done').first().click();
}

/** Opens a line of the inquiry for typing and answers it. */
export async function inquiryLine(desk: Desk, unit: string): Promise<Locator> {
  const line = desk.page.locator(`[data-unit="${unit}"]`).first();
  await line.getByRole('button').first().click();
  return line;
}

/** The answer of the justice house: the visit and what it found. */
export async function answerInquiry(
  desk: Desk,
  visit: { present: string; findings: string },
  answer: string,
): Promise<void> {
  await openTab(desk, 'network');
  await inquiryLine(desk, 'visit');
  await desk.field('units:fields.plan.inquiry.visit.present').fill(visit.present);
  await desk.field('units:fields.plan.inquiry.visit.findings').fill(visit.findings);
  await desk.button('dossier:entry.done').first().click();
  // Whoever wrote the visit goes on in the answer.
  await desk.field('units:fields.plan.inquiry.answer.text').fill(answer);
  await desk.field('units:fields.plan.inquiry.answer.view').fill('Ze kijkt ernaar uit.');
  await desk.button('dossier:entry.done').first().click();
}

/** Changes the date from which the room is free. */
export async function changeRoom(desk: Desk, on: string): Promise<void> {
  await openTab(desk, 'network');
  await inquiryLine(desk, 'roomFrom');
  await fillDate(desk.field('units:fields.plan.inquiry.roomFrom.on').first(), on);
  await desk.button('dossier:entry.done').first().click();
}

/** Takes a step out of the plan. */
export async function takeOutStep(desk: Desk, what: string): Promise<void> {
  await openTab(desk, 'plan');
  await stepRow(desk, what).click();
  // Folded where there is little room.
  const panel = desk.button('dossier:plan.panel');
  if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
  await desk.button('dossier:plan.takeOut').last().click();
  await stepRow(desk, what).waitFor({ state: 'detached' });
}

/** Changes the words of a step. */
export async function rewordStep(desk: Desk, what: string, words: string): Promise<void> {
  await openTab(desk, 'plan');
  const cell = stepRow(desk, what).getByLabel(desk.t('dossier:plan.what'), { exact: true });
  await cell.fill(words);
  await desk.page.keyboard.press('Tab');
}

/** Sets the status of a step with the keyboard: 1 to 5 while the row is chosen. */
export async function setStatus(
  desk: Desk,
  what: string,
  status: 'not-started' | 'in-progress' | 'done',
): Promise<void> {
  const key = { 'not-started': '1', 'in-progress': '2', done: '5' }[status];
  const row = stepRow(desk, what);
  await row.focus();
  await row.press(key);
  await row
    .getByText(desk.t(`units:values.stepStatus.${status}`), { exact: false })
    .first()
    .waitFor();
}

export interface ReportTexts {
  readonly situation: string;
  readonly course: string;
  readonly planView: string;
  readonly advice: string;
}

/** Writes the psychosocial report on the papers tab. */
export async function writeReport(desk: Desk, texts: ReportTexts): Promise<void> {
  await openTab(desk, 'papers');
  for (const [unit, text] of textsOf(texts)) {
    const field = desk.page.getByLabel(desk.t(`units:units.assessment.report.${unit}`)).first();
    await field.fill(text);
    await field.press('Tab');
  }
}

/** Issues the report to the director as a PDF. */
export async function issueReport(desk: Desk, file: string): Promise<void> {
  const { page, t } = desk;
  await page.getByText(t('papers:tab.view'), { exact: true }).click();
  await desk.chooses(file);
  await desk.button('papers:tab.issue').click();
  await desk.button('papers:tab.issueNow', page.getByRole('dialog')).click();
  await page.getByText(t('papers:tab.issuedDone')).first().waitFor();
}

/** Says of each special condition how it stands: without it a follow-up report cannot be issued. */
export async function writeConditionLines(desk: Desk, text: string): Promise<void> {
  const lines = desk.page.locator('[data-condition-line]');
  for (let at = 0; at < (await lines.count()); at += 1) {
    const line = lines.nth(at);
    await desk.button('papers:tab.addLine', line).click();
    await desk.field('units:fields.notes.condition-line.line.text', line).fill(text);
    await desk.button('dossier:entry.done', line).click();
    await line.getByText(text).waitFor();
  }
}

/** Chooses a paper on the papers tab. */
export async function choosePaper(desk: Desk, paper: PaperKind): Promise<void> {
  await desk.page.getByRole('button', { name: desk.t(`papers:tab.${paper}`), exact: true }).click();
}

/** Saves the chosen paper; gives the fingerprint the application says it has. */
export async function saveChosenPaper(desk: Desk, file: string, format: 'pdf' | 'word'): Promise<string> {
  const { page, t } = desk;
  await desk.chooses(file);
  await desk.button(format === 'pdf' ? 'papers:tab.savePdf' : 'papers:tab.saveWord').click();
  const said = page.getByRole('alert').filter({ hasText: t('papers:tab.saved') });
  await said.waitFor();
  const mark = /[0-9a-f]{4}(?: [0-9a-f]{4}){7}/.exec((await said.textContent()) ?? '')?.[0] ?? '';
  // Gone before the next is saved, which says the same. By key: it still slides in, and a click may end beside it.
  await said.getByRole('button', { name: t('common:close') }).press('Enter');
  await said.waitFor({ state: 'detached' });
  return mark;
}

/** Saves a paper as PDF, optionally with a second language beside it. */
export async function savePaper(desk: Desk, paper: PaperKind, file: string, second?: 'fr'): Promise<void> {
  const { page } = desk;
  await openTab(desk, 'papers');
  await choosePaper(desk, paper);
  if (second !== undefined) {
    await desk.choice('papers:tab.second').click();
    await page.getByRole('option', { name: /fran/i }).click();
  }
  await saveChosenPaper(desk, file, 'pdf');
}

/** Switches to the practice realm. */
export async function practise(desk: Desk): Promise<void> {
  await desk.page.getByText(desk.t('common:realm.practice'), { exact: true }).click();
  await desk.page.getByText(desk.t('common:realm.banner')).waitFor();
}

/** Shares sections with a colleague of this computer. */
export async function share(desk: Desk, colleague: string, sections: readonly string[]): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('dossier:share.open') }).click();
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByLabel(t('dossier:share.with'), { exact: true }).first();
  await choice.click();
  await page.getByRole('option', { name: new RegExp(colleague) }).click();
  for (const section of sections) await dialog.getByLabel(t(`units:sections.${section}`), { exact: true }).check();
  await desk.button('dossier:share.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
}

const textsOf = ({ situation, course, planView, advice }: ReportTexts): readonly (readonly [string, string])[] => [
  ['situation', situation],
  ['course', course],
  ['planView', planView],
  ['advice', advice],
];

/** Types a note without filing it. */
export async function beginNote(desk: Desk, text: string): Promise<void> {
  await openTab(desk, 'notes');
  await desk.field('dossier:note.text').first().pressSequentially(text);
}

export const noteBeingTyped = (desk: Desk): Promise<string> => desk.field('dossier:note.text').first().inputValue();

/** Begins the plan from a template. */
export async function template(desk: Desk, which: 'court' | 'sentenceEnd'): Promise<void> {
  await openTab(desk, 'plan');
  await desk.page
    .getByRole('button', { name: new RegExp(`^${escaped(desk.t(`dossier:plan.empty.${which}`))}`) })
    .click();
  await desk.page.locator('[data-step]').first().waitFor();
}
