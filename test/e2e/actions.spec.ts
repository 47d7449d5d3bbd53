/**
 * What a day's work costs in clicks, keys that are no text, and choices in a list, counted from Today on (test/budgets.json). What is
 * typed costs nothing here: those words have to be written somewhere.
 */
import { expect, test, type Locator } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { complaintsOf } from './support/audit.ts';
import { dossierProfile, enter, joppe, lien, practiceProfile, profileOfJoppe } from './support/profiles.ts';
import { day, goal, surname } from './support/story.ts';
import { stranger, strangersCard } from './support/stranger.ts';

const tasks = ['newDossier', 'inquiry', 'judgments', 'consultation', 'handOver', 'note'] as const;
type Task = (typeof tasks)[number];
const budgets = z
  .object({ actions: z.record(z.enum([...tasks, 'answer']), z.number().int().positive()) })
  .parse(JSON.parse(readFileSync('test/budgets.json', 'utf8'))).actions;

/** Of the other side, who may be asked for an inquiry. */
const houseWorker = { function: 'justice-assistant', service: 'justice-house:gent', realm: 'practice' } as const;

class Counted {
  actions = 0;
  constructor(readonly desk: Desk) {}

  async click(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  async key(name: string): Promise<void> {
    this.actions += 1;
    await this.desk.page.keyboard.press(name);
  }

  /** In the list that has the keyboard, by the first letters. */
  async choose(text: string): Promise<void> {
    this.actions += 1;
    await this.desk.page.keyboard.type(text);
  }

  async type(text: string): Promise<void> {
    await this.desk.page.keyboard.type(text);
  }

  /** Of a person on Today; whichever row it is, the dossier opens. */
  async person(surname: string): Promise<void> {
    const row = this.desk.page.locator('[data-row]').filter({ hasText: surname });
    await this.click(row.getByRole('link').first());
    await dossier.tab(this.desk, 'plan').waitFor();
  }
}

test('six tasks from Today, each within its number of actions', async () => {
  test.setTimeout(300_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  await enter(desk);
  await exchange.takeCard(desk, strangersCard(houseWorker), stranger);
  await exchange.markVerified(desk, 'phone');
  const took: Partial<Record<Task, number>> = {};
  const deeds: Readonly<Record<Task, (hands: Counted) => Promise<void>>> = {
    newDossier,
    inquiry,
    judgments,
    consultation,
    handOver,
    note,
  };
  for (const task of tasks)
    await test.step(task, async () => {
      await desk.room('common:rail.today');
      await desk.page.locator('[data-row]').first().waitFor();
      const hands = new Counted(desk);
      await deeds[task](hands);
      took[task] = hands.actions;
      expect.soft(hands.actions, task).toBeLessThanOrEqual(budgets[task]);
    });
  writeFileSync('out/test/actions-from-today.json', `${JSON.stringify(took, null, 2)}\n`);
  expect(complaints).toEqual([]);
  await desk.close();
});

test('an inquiry that came on a stick is taken in, answered, and on the stick again, within its number of actions', async () => {
  test.setTimeout(240_000);
  const asker = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const house = await Desk.open({ language: 'nl', profile: await profileOfJoppe() });
  const complaints = complaintsOf(house.page);
  await enter(asker);
  await enter(house, joppe);
  const folder = freshFolder('cards');
  const [ofAsker, ofHouse] = [
    await exchange.saveCard(asker, folder, 'lien.card'),
    await exchange.saveCard(house, folder, 'joppe.card'),
  ];
  await exchange.takeCard(asker, ofHouse, joppe.name);
  await exchange.markVerified(asker, 'inPerson');
  await exchange.takeCard(house, ofAsker, lien.name);
  await exchange.markVerified(house, 'inPerson');
  const stick = freshFolder('stick');
  await dossier.openDossier(asker, surname);
  await dossier.openTab(asker, 'network');
  await asker.button('dossier:inquiry.add').first().click();
  await asker.field('units:fields.plan.inquiry.question.text').fill('Kan hij bij zijn zus terecht?');
  await asker.button('dossier:entry.done').first().click();
  await dossier.orderInquiry(asker);
  await asker.button('dossier:inquiry.send').first().click();
  await exchange.putOnStick(asker, stick);
  await asker.close();

  await house.room('common:rail.today');
  const hands = new Counted(house);
  await answer(hands, stick);
  expect(hands.actions).toBeLessThanOrEqual(budgets.answer);
  expect(complaints).toEqual([]);
  await house.close();
});

/** The visit and what was found, then the answer. */
async function answer(hands: Counted, stick: string): Promise<void> {
  const { desk } = hands;
  const { page, t } = desk;
  await desk.chooses(stick);
  await hands.click(
    page
      .getByRole('navigation')
      .getByRole('link', { name: t('common:rail.exchange') })
      .first(),
  );
  await hands.click(desk.button('exchange:stick.choose'));
  await hands.click(exchange.takeInButton(desk));
  await hands.click(
    page
      .getByRole('list', { name: t('exchange:received.list') })
      .getByRole('link')
      .first(),
  );
  await hands.click(desk.button('exchange:report.acceptAndAnswer'));
  const ofVisit = (name: string): Locator => desk.field(`units:fields.plan.inquiry.visit.${name}`);
  await hands.click(ofVisit('present'));
  await hands.type('Zijn zus en haar man');
  await hands.key('Tab');
  await hands.type('Een kamer op de eerste verdieping.');
  await hands.key('Control+Enter');
  await expect(desk.field('units:fields.plan.inquiry.answer.text')).toBeFocused();
  await hands.type('Hij kan er terecht vanaf januari.');
  await hands.click(desk.button('dossier:inquiry.sendAnswer'));
  await page.getByRole('radio', { name: new RegExp(lien.name), checked: true }).waitFor();
  await hands.click(desk.button('exchange:send.putOnStick'));
  await desk.heading('exchange:send.doneTitle').waitFor();
}

/** With the sentence, the way out, the words of the slip and two of its dates. */
async function newDossier(hands: Counted): Promise<void> {
  const { desk } = hands;
  const { page, t } = desk;
  const date = (kind: string): Locator =>
    page.getByLabel(desk.pair(t('dossier:legal.date'), t(`units:values.dateKind.${kind}`)), { exact: true });
  await hands.click(
    page
      .getByRole('navigation')
      .getByRole('link', { name: t('common:rail.people') })
      .first(),
  );
  await hands.click(page.getByRole('link', { name: t('people:new') }).first());
  await expect(desk.field('dossier:entry.surname')).toBeFocused();
  await hands.type('Klaproos');
  await hands.key('Tab');
  await hands.type('Wolf');
  await hands.key('Tab');
  await hands.type('4/3/1997');
  await hands.click(desk.field('dossier:legal.months'));
  await hands.type('54');
  await hands.key('Tab');
  await hands.choose(t('units:values.route.court').slice(0, 20));
  await hands.click(desk.field('dossier:legal.asWritten'));
  await hands.type('54 maanden effectief');
  await hands.click(date('detention-start'));
  await hands.type(day(-200));
  await hands.click(date('sentence-end'));
  await hands.type(day(490));
  await hands.key('Control+Enter');
  await dossier.tab(desk, 'plan').waitFor();
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Klaproos');
}

/** Asked, ordered by somebody, and on the stick. */
async function inquiry(hands: Counted): Promise<void> {
  const { desk } = hands;
  await desk.chooses(freshFolder('stick'));
  await hands.person('Vuurtoren');
  await hands.click(dossier.tab(desk, 'network'));
  await hands.click(desk.button('dossier:inquiry.add').first());
  await hands.type('Kan zij bij haar nicht terecht, en weet die ervan?');
  await hands.key('Control+Enter');
  // Nothing goes without who ordered it: that is asked next.
  await expect(desk.field('units:fields.plan.inquiry.ordered.authority')).toBeFocused();
  await hands.choose(desk.t('units:values.inquiryAuthority.director'));
  await hands.key('Tab');
  await hands.type('2/11/2026');
  await hands.key('Tab');
  await hands.type('art. 8, al. 3');
  await hands.click(desk.button('dossier:inquiry.send').first());
  await desk.page.getByRole('radio', { name: new RegExp(stranger), checked: true }).waitFor();
  await hands.click(desk.button('exchange:send.putOnStick'));
  await desk.heading('exchange:send.doneTitle').waitFor();
}

/** Two, each with court, day, months, whether it is final and whether there was recidivism. */
async function judgments(hands: Counted): Promise<void> {
  const { desk } = hands;
  const form = desk.page.getByRole('group', { name: desk.t('dossier:legal.judgment'), exact: true });
  const one = async (court: string, on: string, months: string): Promise<void> => {
    await expect(form.locator('input').first()).toBeFocused();
    await hands.type(court);
    await hands.key('Tab');
    await hands.type(on);
    await hands.click(form.getByLabel(desk.t('dossier:calendar.months'), { exact: true }).first());
    await hands.type(months);
    await hands.click(form.getByText(desk.t('dossier:legal.yes'), { exact: true }).first());
    await hands.click(form.getByText(desk.t('dossier:legal.no'), { exact: true }).last());
  };
  await hands.person('Vuurtoren');
  await hands.click(dossier.tab(desk, 'legal'));
  await hands.click(desk.button('dossier:legal.addJudgment'));
  await one('Gent', '3/4/2025', '18');
  await hands.click(desk.button('dossier:legal.nextJudgment', form));
  await one('Dendermonde', '5/6/2025', '12');
  await hands.click(desk.button('dossier:entry.done', form));
  await form.waitFor({ state: 'detached' });
  for (const court of ['Gent', 'Dendermonde'])
    await desk.page.locator('[data-judgment]').filter({ hasText: court }).first().waitFor();
}

/** Begun, on a basis by law, with what its common file is for and how long, its day and its end. */
async function consultation(hands: Counted): Promise<void> {
  const { desk } = hands;
  const { page, t } = desk;
  const ofBasis = (name: string): Locator => desk.field(`units:fields.consultation.consultation.basis.${name}`);
  await hands.person('Vuurtoren');
  await hands.click(desk.button('dossier:head.more'));
  const begin = t('dossier:head.begin', { what: t('units:sections.consultation') });
  await hands.click(page.getByRole('menuitem', { name: begin }));
  await hands.click(page.getByRole('radio', { name: t('units:values.consultationBasis.by-law') }));
  await expect(ofBasis('reference')).toBeFocused();
  await hands.type('wet van 8 januari 2026');
  await hands.click(ofBasis('organiser'));
  await hands.type('Justitiehuis Gent');
  await hands.key('Tab');
  await hands.type('Afspraken over wonen en begeleiding');
  await hands.key('Tab');
  await hands.type('Aan tafel, eenmaal per maand');
  await hands.key('Control+Enter');
  const years = desk.field('dossier:calendar.years');
  await expect(years).toBeFocused();
  await hands.type('10');
  await hands.key('Enter');
  await hands.type('3/12/2026');
  await hands.key('Tab');
  await hands.type('3/6/2027');
  await hands.key('Enter');
  await desk.field('units:fields.consultation.consultation.frame.expires').waitFor({ state: 'detached' });
  await expect(page.getByRole('main')).toContainText('3 juni 2027');
}

/** With its day, the decision that is followed, and on the stick; the briefing as it was written from the plan. */
async function handOver(hands: Counted): Promise<void> {
  const { desk } = hands;
  await desk.chooses(freshFolder('stick'));
  await hands.person('Regenboog');
  await hands.click(dossier.tab(desk, 'network'));
  await hands.click(desk.button('dossier:handOver.prepare'));
  await expect(desk.field('dossier:handOver.answerBy', desk.page.getByRole('dialog'))).toBeFocused();
  await hands.type('+2w');
  await hands.key('Enter');
  await expect(
    desk.page.getByRole('textbox', { name: desk.t('units:fields.plan.hand-over.decision.court') }),
  ).toBeFocused();
  await hands.type('SURB Gent');
  await hands.key('Enter');
  await hands.click(desk.button('dossier:handOver.send'));
  await desk.page.getByRole('radio', { name: new RegExp(stranger), checked: true }).waitFor();
  await hands.click(desk.button('exchange:send.putOnStick'));
  await desk.heading('exchange:send.doneTitle').waitFor();
}

/** One key where somebody is on screen; what is typed then stands in it. */
async function note(hands: Counted): Promise<void> {
  const { desk } = hands;
  await dossier.openDossier(desk, 'Regenboog');
  await hands.key('Control+m');
  await expect(desk.field('dossier:note.text')).toBeFocused();
  await hands.type(goal);
  await expect(desk.field('dossier:note.text')).toHaveValue(goal);
}
