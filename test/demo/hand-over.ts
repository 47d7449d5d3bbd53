/** The hand-over from the prison to the justice house: decision, briefing, answer, and whoever has to know of it. */
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import {
  briefing,
  goSendHandOver,
  handOverTo,
  noteDecision,
  prepareHandOver,
  rewriteBriefing,
} from '../journeys/hand-over.ts';
import type { Desk } from '../journeys/desk.ts';
import { day, joppe, lien } from './people.ts';
import type { Stage } from './story.ts';

const promised = 'Zijn zus haalt hem op aan de poort.';

/** @param told who does an open step, and has to hear who carries the dossier now */
export async function handOver(stage: Stage, step: number, surname: string, told: string): Promise<void> {
  await decide(stage, step, surname);
  await prepare(stage, step, told);
  await send(stage, step, surname);
  await accept(stage, step, surname, told);
  await heard(stage, step, surname);
}

async function decide({ a, report }: Stage, step: number, surname: string): Promise<void> {
  await dossier.openDossier(a, surname);
  await dossier.addDecision(a, {
    outcome: 'granted',
    by: 'Strafuitvoeringsrechter Gent',
    on: day(0),
    release: day(125),
    conditions: ['Wonen op het adres van zijn zus en elke verhuis melden.', 'Werken of een opleiding volgen.'],
  });
  report.say(step, 'A: the decision and its conditions were typed in.');
  await report.picture(step, a, 'a-decision');
}

async function prepare({ a, report }: Stage, step: number, told: string): Promise<void> {
  await dossier.openTab(a, 'plan');
  await dossier.addStep(a, { what: 'Kennismaken met het loket wonen', who: told, due: day(20) });
  await prepareHandOver(a, { to: joppe.name, answerBy: day(14), talkOn: day(7) });
  await noteDecision(a, 'SURB Gent');
  const written = await briefing(a, 'promises').inputValue();
  if (written.trim() === '') throw new Error('no briefing was written from the plan');
  await rewriteBriefing(a, 'promises', `${written}\n${promised}`);
  report.say(
    step,
    'A: a hand-over was prepared: day for the answer, a talk of three, a briefing from the plan, edited.',
  );
  await report.picture(step, a, 'a-briefing');
}

async function send({ a, report, stick }: Stage, step: number, surname: string): Promise<void> {
  await goSendHandOver(a, joppe.name);
  await report.picture(step, a, 'a-hand-over');
  await exchange.putOnStick(a, stick);
  await stands(a, surname, 'waiting');
  const stays = a.t('dossier:handOver.stays', { to: joppe.name, name: lien.name });
  await a.page.getByText(stays).waitFor();
  report.say(step, 'A: sent; the ball is with Joppe, and until he accepts Lien carries the dossier, all of it.');
  await report.picture(step, a, 'a-hand-over-waits');
}

async function accept({ b, report, stick }: Stage, step: number, surname: string, told: string): Promise<void> {
  await exchange.readStick(b, stick);
  await exchange.openReceived(b, 'hand-over');
  await b.page.getByText(promised).first().waitFor();
  await report.picture(step, b, 'b-hand-over');
  await exchange.acceptOpen(b);
  await stands(b, surname, 'accepted');
  const card = handOverTo(b, joppe.name);
  await card.getByText(promised).waitFor();
  await card.getByText(b.t('dossier:handOver.carries', { name: joppe.name })).waitFor();
  report.say(step, 'B: the briefing was read and the hand-over accepted: Joppe carries the dossier now.');
  await card.getByRole('checkbox', { name: told }).click();
  await card.getByText(new RegExp(`${b.t('dossier:handOver.toldOn', { date: '.*', name: joppe.name })}`)).waitFor();
  report.say(step, `B: ${told}, who does a step, was told so, and is ticked off.`);
  await report.picture(step, b, 'b-carries');
  await exchange.putAllReady(b, stick);
}

async function heard({ a, report, stick }: Stage, step: number, surname: string): Promise<void> {
  await exchange.readStick(a, stick);
  await exchange.seeState(a, 'hand-over', 'accepted');
  await stands(a, surname, 'accepted');
  await a.page.getByText(a.t('dossier:handOver.carries', { name: joppe.name })).waitFor();
  report.say(step, 'A: knows it by the receipt, and shows Joppe as the one who carries the dossier.');
  await report.picture(step, a, 'a-handed-over');
}

/** Opens the hand-over in the network of the dossier, where it has to stand so. */
async function stands(desk: Desk, surname: string, state: 'waiting' | 'accepted'): Promise<void> {
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'network');
  const card = handOverTo(desk, joppe.name);
  await card.getByText(desk.t(`dossier:handOver.state.${state}`), { exact: true }).waitFor();
  await desk.scrollTo(card.getByRole('heading').first());
}
