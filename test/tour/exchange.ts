/** Two people at two computers: what sending, receiving and settling looks like on both sides. */
import { freshFolder } from '../e2e/launch.ts';
import { emptyProfile, enter, joppe, lien, profileOfJoppe } from '../e2e/support/profiles.ts';
import { day, goal, noteText, slip, step, surname, wish } from '../e2e/support/story.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as post from '../journeys/exchange.ts';
import { goSendHandOver, noteDecision, prepareHandOver } from '../journeys/hand-over.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import type { Lens } from './lens.ts';

interface Two {
  readonly a: Desk;
  readonly b: Desk;
  readonly stick: string;
  readonly lens: Lens;
}

export async function exchange(language: ScreenLanguage, lens: Lens): Promise<void> {
  const a = await Desk.open({ language, profile: await emptyProfile() });
  const b = await Desk.open({ language, profile: await profileOfJoppe() });
  const two: Two = { a, b, stick: freshFolder('stick'), lens };
  try {
    await enter(a);
    await enter(b, joppe);
    await write(two);
    await meet(two);
    await ask(two);
    await answer(two);
    await settle(two);
    await papers(two);
    await handOver(two);
  } finally {
    await a.close();
    await b.close();
  }
}

async function write({ a, lens }: Two): Promise<void> {
  await dossier.newDossier(a, slip);
  await lens.look(a, 'a new dossier, its plan empty');
  await dossier.addWish(a, wish);
  await dossier.addGoal(a, a.t('units:values.domain.housing'), goal);
  await dossier.addStep(a, { what: step, who: lien.name, due: day(12) });
  await lens.look(a, 'a first step');
  await dossier.agreement(a, 0);
  await dossier.addNote(a, noteText);
  await lens.look(a, 'a first note');
  await dossier.addRequest(a, 'conditional-release', day(-45));
  await lens.look(a, 'a request');
  await dossier.askInquiry(a, {
    question: 'Kan Wolf bij zijn zus wonen?',
    street: 'Korenbloemstraat 12',
    postalCode: '9700',
    town: 'Oudenaarde',
    host: 'Roos Paardenbloem',
    relation: 'zus',
    informed: true,
    roomFrom: day(100),
  });
  await lens.look(a, 'an inquiry');
}

async function meet({ a, b, lens }: Two): Promise<void> {
  const cards = freshFolder('cards');
  const [cardOfA, cardOfB] = [await post.saveCard(a, cards, 'a.card'), await post.saveCard(b, cards, 'b.card')];
  await lens.look(a, 'card saved');
  await post.takeCard(a, cardOfB, joppe.name);
  await post.takeCard(b, cardOfA, lien.name);
  await lens.look(a, 'correspondent, not compared');
  await post.markVerified(a, 'phone');
  await lens.look(a, 'correspondent, compared');
}

async function ask({ a, b, stick, lens }: Two): Promise<void> {
  await post.prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name, message: 'Graag voor nieuwjaar.' });
  await lens.look(a, 'sending a request');
  await post.putOnStick(a, stick);
  await lens.look(a, 'it is on the stick');
  await a
    .button('exchange:send.seeOnTheWay')
    .or(a.page.getByRole('link', { name: a.t('exchange:send.seeOnTheWay') }))
    .first()
    .click();
  await a.page
    .getByRole('button', { name: a.t('exchange:onTheWay.more', { what: a.t('exchange:purpose.inquiry-request') }) })
    .click();
  await lens.look(a, 'on the way, more');
  await a.page.getByRole('menuitem', { name: a.t('exchange:onTheWay.giveUp') }).click();
  await a.page.getByRole('dialog').waitFor();
  await lens.look(a, 'giving up');
  await a.page.keyboard.press('Escape');
  await post.readStick(b, stick);
  await lens.look(b, 'came in');
  await post.openReceived(b, 'inquiry-request');
  const compare = b.page.getByRole('link', { name: b.t('exchange:report.compareNumber') });
  await compare.waitFor();
  await lens.look(b, 'report, sender not compared');
  await compare.click();
  await post.markVerified(b, 'phone');
  await b.room('common:rail.exchange');
  await post.openReceived(b, 'inquiry-request');
  await lens.look(b, 'report');
  await b.button('exchange:report.refuse').click();
  await b.page.getByRole('dialog').waitFor();
  await lens.look(b, 'refusing');
  await b.page.keyboard.press('Escape');
  await post.acceptOpen(b);
  await lens.look(b, 'accepted');
}

async function answer({ a, b, stick, lens }: Two): Promise<void> {
  await dossier.openDossier(b, surname);
  await lens.look(b, 'a dossier that came, plan');
  await dossier.answerInquiry(b, { present: 'zus', findings: 'Ruime kamer op het gelijkvloers.' }, 'Geschikt.');
  await dossier.changeRoom(b, day(121));
  await dossier.rewordStep(b, step, `${step}, op het gelijkvloers`);
  await dossier.openDossier(a, surname);
  await dossier.changeRoom(a, day(107));
  await dossier.takeOutStep(a, step);
  await lens.look(a, 'a step taken out');
  await post.prepareSend(b, { surname, purpose: 'answer', to: lien.name });
  await lens.look(b, 'sending an answer');
  await post.putOnStick(b, stick);
  await post.putAllReady(b, stick);
  await lens.look(b, 'on the way');
}

async function settle({ a, stick, lens }: Two): Promise<void> {
  await post.readStick(a, stick);
  await lens.look(a, 'received');
  await post.openReceived(a, 'answer');
  await lens.look(a, 'report that differs');
  await post.acceptOpen(a);
  await lens.look(a, 'accepted, with two versions');
  await a.room('common:rail.today');
  await lens.look(a, 'Today, established');
  await dossier.openDossier(a, surname);
  await lens.look(a, 'taken out or changed');
  await dossier.openTab(a, 'network');
  await lens.look(a, 'two versions');
  await a.room('common:rail.settle');
  await lens.look(a, 'two versions, all');
}

async function papers({ a, lens }: Two): Promise<void> {
  await dossier.openDossier(a, surname);
  await dossier.writeReport(a, { situation: 'Rustig.', course: 'Vlot.', planView: 'Concreet.', advice: 'Gunstig.' });
  await lens.look(a, 'writing the report');
  await a.page.getByText(a.t('papers:tab.view'), { exact: true }).click();
  await a.button('papers:tab.issue').click();
  await a.page.getByRole('dialog').waitFor();
  await lens.look(a, 'issuing a paper');
  await a.page.keyboard.press('Escape');
}

async function handOver({ a, b, stick, lens }: Two): Promise<void> {
  await dossier.addDecision(a, {
    outcome: 'granted',
    by: 'SURB Gent',
    on: day(0),
    release: day(125),
    conditions: ['Bij zijn zus wonen.'],
  });
  await lens.look(a, 'a decision');
  await dossier.openTab(a, 'plan');
  await prepareHandOver(a, { to: joppe.name, answerBy: day(14), talkOn: day(7) });
  await noteDecision(a, 'SURB Gent');
  await lens.look(a, 'preparing a hand-over');
  await goSendHandOver(a, joppe.name);
  await lens.look(a, 'handing over');
  await post.putOnStick(a, stick);
  await post.readStick(b, stick);
  await post.openReceived(b, 'hand-over');
  await lens.look(b, 'a hand-over came in');
  await post.acceptOpen(b);
  await dossier.openDossier(a, surname);
  await dossier.openTab(a, 'network');
  await lens.look(a, 'network, with another service');
  await a.page.getByRole('button', { name: a.t('dossier:removeReader.openFor', { name: joppe.name }) }).click();
  await a.page.getByRole('dialog').waitFor();
  await lens.look(a, 'someone no longer reads');
}
