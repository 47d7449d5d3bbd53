/**
 * One dossier goes from prison A to prison B to a justice house, which asks a municipality for help; prison B is a month late.
 * A and the justice house are installations of the application, the other two the same vault in this process.
 */
import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../fixtures/machine.ts';
import { sayDateIsRight } from '../journeys/date.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { briefing, goSendHandOver, handOverTo, prepareHandOver, rewriteBriefing } from '../journeys/hand-over.ts';
import { unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { dossierProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { colleagues, type Colleagues } from './support/programs.ts';
import { filesOn, fillStick } from './support/sticks.ts';
import { day, slip, surname } from './support/story.ts';

/** Prison B and the municipality. */
const mira = { name: 'Mira Kompasroos', function: 'psd-social-worker', service: 'psd:brugge' };
const fien = { name: 'Fien Klaproos', function: 'prevention-official', service: 'municipality:44021' };
const step = 'Kamer klaarmaken';
const sister = 'Zus Narcis';
const promised = 'Zijn zus haalt hem op aan de poort.';
const help = 'zoeken naar een woning';

/** The answer is asked within two weeks; nobody looks until a month after that. */
const late = 45;
const then = (): number => Date.now() + late * 86_400_000;

interface Stage {
  readonly a: Desk;
  readonly stick: string;
  readonly others: Colleagues;
  readonly atB: Machine;
  /** Who is who at B. */
  lienAtB: string;
  dossier: string;
}

test('P24 P25 D33 prison A, prison B a month late, justice house, municipality: nothing lost, everyone told', async () => {
  // Half a minute of it is making two profiles, where no test before did.
  test.setTimeout(180_000);
  const others = await colleagues();
  const [a, atB] = [
    await Desk.open({ language: 'nl', profile: await dossierProfile() }),
    await others.colleagueAt(mira, then()),
  ];
  const stage: Stage = { a, stick: freshFolder('stick'), others, atB, lienAtB: '', dossier: '' };
  await enter(a);
  await sentToB(stage);
  await onASinceNobodyAnswered(stage);
  const c = await Desk.open({
    language: 'nl',
    profile: await profileOfJoppe(),
    env: { PASSERELLE_NOW: new Date(then()).toISOString() },
  });
  await enter(c, joppe);
  // More than a month went by since anybody was in.
  await sayDateIsRight(c);
  await onToTheJusticeHouse(stage, c);
  await sheetToMunicipality(stage, c);
  await heardAtA(stage);
  await a.close();
  await c.close();
});

/** Both take in the other's card: the same sixty digits on the screen and at the other computer. */
async function know(desk: Desk, { others }: Stage, at: Machine, name: string): Promise<string> {
  const folder = freshFolder('cards');
  const [theirs, own] = [join(folder, 'theirs.card'), await exchange.saveCard(desk, folder, 'own.card')];
  writeFileSync(theirs, await others.good(at.vault.myCard()));
  const digits = await exchange.takeCard(desk, theirs, name);
  const { person, digits: there } = await others.meets(at, new Uint8Array(readFileSync(own)));
  expect([digits.length, digits]).toEqual([60, there]);
  await exchange.markVerified(desk, 'phone');
  return person;
}

/** A plan with somebody else in it, the briefing written from it, and the file. */
async function sentToB(stage: Stage): Promise<void> {
  const { a, stick, atB } = stage;
  stage.lienAtB = await know(a, stage, atB, mira.name);
  await dossier.openDossier(a, surname);
  await dossier.addGoal(a, a.t('units:values.domain.housing'), 'Bij mijn zus wonen.');
  await dossier.addStep(a, { what: step, who: sister, due: day(20) });
  await prepareHandOver(a, { to: mira.name, answerBy: day(14), talkOn: day(7) });
  await expect(briefing(a, 'nextDays')).toHaveValue(new RegExp(step));
  await rewriteBriefing(a, 'promises', promised);
  await goSendHandOver(a, mira.name);
  await exchange.putOnStick(a, stick);
}

/** The day for the answer is over: Today says so, and that whoever carried it carries all of it. */
async function onASinceNobodyAnswered({ a }: Stage): Promise<void> {
  await a.close();
  await a.reopen({ PASSERELLE_NOW: new Date(then()).toISOString() });
  await unlock(a, lien);
  await sayDateIsRight(a);
  const { page, t } = a;
  const row = page.locator('[data-row]').filter({ hasText: /niet op tijd op de overdracht/ });
  await a.field('today:filter').fill(mira.name);
  await expect(row).toHaveCount(1);
  await row.getByRole('link').first().click();
  const card = handOverTo(a, mira.name);
  await expect(card.getByText(t('dossier:handOver.state.late'), { exact: true })).toBeVisible();
  await expect(card).toContainText(t('dossier:handOver.stays', { to: mira.name, name: lien.name }));
}

/** B takes it after all, and hands it on at once; the justice house accepts, and tells those who do a step. */
async function onToTheJusticeHouse(stage: Stage, c: Desk): Promise<void> {
  const { stick, others, atB } = stage;
  const id = await others.accepts(atB, filesOn(stick), 'hand-over');
  stage.dossier = id;
  const there = JSON.stringify((await others.good(atB.vault.openDossier({ id }))).sections);
  for (const each of [step, sister, promised, slip.asWritten]) expect(there).toContain(each);
  const person = await know(c, stage, atB, mira.name);
  await others.handsOn(atB, id, { person, name: joppe.name, service: 'justice-house:gent' });
  fillStick(stick, [...atB.disk.outbox.values()]);

  await exchange.readStick(c, stick);
  await exchange.openReceived(c, 'hand-over');
  await exchange.acceptOpen(c);
  await dossier.openDossier(c, surname);
  await dossier.stepRow(c, step).waitFor();
  await dossier.openTab(c, 'network');
  const card = handOverTo(c, joppe.name);
  await expect(card.getByText(c.t('dossier:handOver.carries', { name: joppe.name }))).toBeVisible();
  await expect(handOverTo(c, mira.name)).toContainText(promised);
  await card.getByRole('checkbox', { name: sister }).click();
  await expect(card).toContainText(/verwittigd op .* door Joppe/);
  await exchange.putAllReady(c, stick);
}

/** With the person's agreement: what help, and whom to call; nothing of the dossier, nothing of the law. It is answered. */
async function sheetToMunicipality(stage: Stage, c: Desk): Promise<void> {
  const { stick, others } = stage;
  const { page, t } = c;
  const atF = await others.colleagueAt(fien, then());
  await know(c, stage, atF, fien.name);
  await dossier.openDossier(c, surname);
  await dossier.openTab(c, 'consent');
  await c.button('consent:begin').click();
  await c.button('consent:ask').click();
  const dialog = page.getByRole('dialog');
  await c.choice('consent:form.topic', dialog).click();
  await page.getByRole('option', { name: t('units:values.consentTopic.support-sheet'), exact: true }).click();
  await c.choice('consent:form.to', dialog).click();
  await page.getByRole('option', { name: new RegExp(fien.name) }).click();
  await c.field('consent:form.purpose', dialog).fill(help);
  await dialog.getByText('gaat akkoord', { exact: true }).click();
  await dossier.fillDate(c.field('consent:form.until', dialog), '+3m');
  await c.button('consent:form.keep', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await exchange.prepareSend(c, { surname, purpose: 'support-sheet', to: fien.name });
  await c.choice('consent:send.kind').click();
  await page.getByRole('option', { name: t('units:values.extractKind.support-sheet'), exact: true }).click();
  await c.field('consent:send.purpose').fill(help);
  const preview = page.getByRole('region', { name: t('exchange:send.asTheyRead') });
  await expect(preview).toContainText(step);
  await expect(preview).toContainText(joppe.name);
  await expect(preview).not.toContainText(slip.asWritten);
  await exchange.putOnStick(c, stick);

  const id = await others.accepts(atF, filesOn(stick), 'support-sheet');
  const { sections, extracts } = await others.good(atF.vault.openDossier({ id }));
  expect(sections).toEqual([]);
  const sheet = JSON.stringify(extracts);
  for (const each of [step, joppe.name, help]) expect(sheet).toContain(each);
  expect(sheet).not.toMatch(/54 maanden|conditional-release|hand-over|Zus Narcis|haalt hem op/);
  fillStick(stick, [...atF.disk.outbox.values()]);
  await exchange.readStick(c, stick);
  await exchange.seeState(c, 'support-sheet', 'accepted');
}

/** By way of B: it was taken over, and who carries the dossier now. */
async function heardAtA({ a, stick, others, atB, dossier: id, lienAtB }: Stage): Promise<void> {
  await others.tells(atB, filesOn(stick), { dossier: id, to: lienAtB });
  fillStick(stick, [...atB.disk.outbox.values()]);
  await exchange.readStick(a, stick);
  await exchange.openReceived(a, 'update');
  await exchange.acceptOpen(a);
  await dossier.openDossier(a, surname);
  await dossier.openTab(a, 'network');
  await expect(
    handOverTo(a, mira.name).getByText(a.t('dossier:handOver.state.accepted'), { exact: true }),
  ).toBeVisible();
  await expect(handOverTo(a, joppe.name)).toContainText(a.t('dossier:handOver.carries', { name: joppe.name }));
}
