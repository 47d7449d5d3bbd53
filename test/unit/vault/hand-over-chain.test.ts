/**
 * One dossier goes from prison A to prison B to a justice house, which asks a municipality for help: four vaults, everything by
 * file, and prison B a month late.
 */
import { describe, expect, it } from 'vitest';
import type { Attachment, DossierView } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { asked } from '../../support/consents.ts';
import { day, parts, prepare, responsible, rowsOf, sends, twoPrisons, type Person } from '../../support/hand-overs.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  putting,
  rowsOfKind,
  section,
  valuesOf,
  waiting,
} from '../../support/people.ts';

const offence = 'diefstal met braak';
const paper = new TextEncoder().encode('De zus bevestigt dat hij bij haar kan wonen.');

/** What prison A knows beside the plan: a judgment, a proof with its paper, and what was promised. */
async function fill(lien: Person, dossier: string): Promise<Attachment> {
  const { vault } = lien.at;
  const file = await good(vault.attach({ name: 'belofte.pdf', mime: 'application/pdf', bytes: paper }));
  const changes = [
    putting('judgment', 'j1', 'judgment', { court: 'Gent', date: '2026-01-12', text: offence }, [], 'legal'),
    putting('proof', 'p1', 'proof', { step: 's1', type: 'huisvestingsbelofte', dated: '2026-11-02' }),
    putting('proof', 'p1', 'file', { file }),
    putting('hand-over', 'h1', 'nextDays', { text: 'Op 10 december komt de zus kijken' }),
    putting('hand-over', 'h1', 'fragile', { text: 'De huur is niet zeker' }),
    putting('hand-over', 'h1', 'questions', { text: 'Mag de fiets mee?' }),
  ];
  await good(vault.change({ dossier, changes }));
  return file;
}

/** Every current value of the parts that go along, both where there are two. */
function whole(view: DossierView, of: readonly SectionKind[] = parts): unknown {
  return of.map((kind) => [
    kind,
    (section(view, kind)?.entities ?? [])
      .map(({ id, type, units }) => [
        type,
        id,
        Object.entries(units)
          .map(([unit, { versions }]) => [unit, versions.map(({ value }) => value)])
          .sort(byText),
      ])
      .sort(byText),
  ]);
}

const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const seen = async ({ at }: Person, dossier: string): Promise<DossierView> =>
  good(at.vault.openDossier({ id: dossier }));

async function takes({ at }: Person, purpose: 'hand-over' | 'update'): Promise<void> {
  await good(at.vault.accept({ name: await waiting(at, purpose) }));
}

/** Where it stands, sent by one and taken in by the other. */
async function tells(from: Person, to: Person, dossier: string): Promise<void> {
  const sections = ['identity', 'legal', 'plan'] as const;
  await good(from.at.vault.send({ dossier, purpose: 'update', to: to.person, sections, message: '' }));
  carry(from.at, to.at);
  await takes(to, 'update');
}

const kinds = async (each: Person): Promise<readonly unknown[]> =>
  (await rowsOf(each)).map(({ kind, onMe, what }) => [kind, onMe, what]);

/** With the person's agreement, what the screen proposes of a step for housing; taken in there. */
async function sheetTo(from: Machine, to: Machine, dossier: string, person: string): Promise<void> {
  const changes = [
    putting('goal', 'g', 'domain', { domain: 'housing' }),
    putting('step', 'sheet', 'what', { text: 'Adres in orde brengen' }),
    putting('step', 'sheet', 'goal', { goal: 'g' }),
    putting('step', 'sheet', 'due', { on: '2027-01-20' }),
    putting('responsible', 'responsible', 'reach', { text: '09 000 00 00' }, [], 'identity'),
    ...asked({ id: 'sheet-consent', topic: 'support-sheet', to: person }),
  ];
  await good(from.vault.change({ dossier, changes: changes.slice(0, -3) }));
  const request = { dossier, to: person, kind: 'support-sheet', purpose: 'een adres', message: '' } as const;
  // Without the person's agreement nothing leaves.
  const before = await good(from.vault.planExtract({ ...request, fields: [] }));
  expect(await from.vault.sendExtract({ ...request, fields: before.choices.map(({ key }) => key) })).toMatchObject({
    ok: false,
  });
  await good(from.vault.change({ dossier, changes: changes.slice(-3) }));
  const { choices } = await good(from.vault.planExtract({ ...request, fields: [] }));
  const fields = choices.flatMap(({ preselected, required, key }) => (preselected || required ? [key] : []));
  await good(from.vault.sendExtract({ ...request, fields: [...fields, 'plan/sheet/due'] }));
  carry(from, to);
  await good(to.vault.accept({ name: await waiting(to, 'support-sheet') }));
}

interface Chain {
  readonly lien: Person;
  readonly mira: Person;
  readonly joppe: Person;
  readonly dossier: string;
}

/** An answer was asked by 1 December, and nobody at prison B looks until a month later. */
async function expectLateAtA({ lien, mira, joppe, dossier }: Chain): Promise<void> {
  expect(await kinds(lien)).toEqual([['hand-over-waiting', false, 'Mira Kompasroos']]);
  for (const { at } of [lien, mira, joppe]) at.clock.now += 38 * day;
  expect(await rowsOf(lien)).toMatchObject([
    { kind: 'hand-over-late', onMe: true, what: 'Mira Kompasroos', on: '2026-12-01', holder: 'Lien Zonnebloem' },
  ]);
  expect(await responsible(lien)).toEqual(['Lien Zonnebloem']);
  const due = (await good(lien.at.vault.today())).rows.filter(({ kind }) => kind === 'step-due');
  expect(due.map(({ what }) => what).sort()).toEqual(['Budget opmaken', 'Slaapplaats zoeken', 'Werk zoeken']);
  // Whoever carried it goes on: the plan is written further at A.
  await good(lien.at.vault.change({ dossier, changes: [putting('step', 's4', 'what', { text: 'Fiets herstellen' })] }));
}

/** It arrives after all; what A wrote since follows. */
async function expectArrived({ lien, mira, dossier }: Chain): Promise<void> {
  carry(lien.at, mira.at);
  await takes(mira, 'hand-over');
  carry(mira.at, lien.at);
  await good(lien.at.vault.incoming());
  expect(await kinds(lien)).toEqual([['hand-over-tell', false, 'Mira Kompasroos']]);
  expect(await responsible(lien)).toEqual(['Mira Kompasroos']);
  await tells(lien, mira, dossier);
  const work = ['legal', 'plan'] as const;
  expect(whole(await seen(mira, dossier), work)).toEqual(whole(await seen(lien, dossier), work));
}

async function expectHandedOn({ lien, mira, joppe, dossier }: Chain): Promise<void> {
  await prepare(dossier, 'h2', mira, joppe, '2027-02-01', 'h1');
  await sends(mira, joppe, dossier);
  carry(mira.at, joppe.at);
  await takes(joppe, 'hand-over');
  carry(joppe.at, mira.at);
  await good(mira.at.vault.incoming());
  expect(await responsible(mira)).toEqual(['Joppe Waterlelie']);
  // Each one’s own word: that it was sent, that it was taken over; and A hears of it from B.
  await tells(mira, joppe, dossier);
  await tells(joppe, mira, dossier);
  await tells(mira, lien, dossier);
}

async function expectNothingLost({ lien, mira, joppe, dossier }: Chain, file: Attachment): Promise<void> {
  const [atA, atB, atC] = [await seen(lien, dossier), await seen(mira, dossier), await seen(joppe, dossier)];
  expect(whole(atB)).toEqual(whole(atC));
  expect(whole(atA)).toEqual(whole(atC));
  const text = JSON.stringify(whole(atC));
  const steps = ['Slaapplaats zoeken', 'Budget opmaken', 'Werk zoeken', 'Fiets herstellen', 'huisvestingsbelofte'];
  const briefing = ['Zus Narcis maakt een kamer vrij', 'Op 10 december', 'De huur is niet zeker', 'Mag de fiets mee?'];
  for (const each of [...steps, ...briefing, offence, '2027-02-01']) expect(text).toContain(each);
  for (const id of ['h1', 'h2'])
    expect(valuesOf(entity(atC, 'plan', id), 'answer')).toMatchObject([{ outcome: 'accepted' }]);
  for (const each of [lien, mira, joppe]) {
    expect(await good(each.at.vault.readAttachment({ dossier, attachment: file }))).toEqual(paper);
    expect(await responsible(each)).toEqual(['Joppe Waterlelie']);
    expect(await rowsOfKind(each.at, 'to-settle')).toEqual([]);
  }
}

/** Those who do a step are told by whoever carries it now; for the other two it is on somebody else. */
async function expectProvidersTold({ lien, mira, joppe, dossier }: Chain): Promise<void> {
  expect(await kinds(joppe)).toEqual([['hand-over-tell', true, 'Joppe Waterlelie']]);
  for (const each of [lien, mira]) expect(await kinds(each)).toEqual([['hand-over-tell', false, 'Joppe Waterlelie']]);
  const tell = (id: string, key: string, name: string) =>
    putting('hand-over-told', id, 'told', { handOver: 'h2', key, name, on: '2027-01-01', how: 'phone' });
  await good(joppe.at.vault.change({ dossier, changes: [tell('t1', 'Zus Narcis', 'Zus Narcis')] }));
  expect(await kinds(joppe)).toHaveLength(1);
  await good(joppe.at.vault.change({ dossier, changes: [tell('t2', 'ocmw:gent', 'OCMW Gent')] }));
  expect(await kinds(joppe)).toEqual([]);
}

/** The municipality never gets the dossier: it reads what help, by when and whom to call, and answers. */
async function expectAnswered({ joppe, dossier }: Chain): Promise<void> {
  const fien = await atComputer('Fien Klaproos', 'prevention-official', 'municipality:44021');
  fien.clock.now = joppe.at.clock.now;
  await good(joppe.at.vault.beginSection({ dossier, section: 'notes' }));
  const { b: toFien } = await meet(joppe.at, fien);
  await sheetTo(joppe.at, fien, dossier, toFien);
  const there = await good(fien.vault.openDossier({ id: dossier }));
  expect(there.sections).toEqual([]);
  const sheet = JSON.stringify(there.extracts);
  for (const each of ['Joppe Waterlelie', '09 000 00 00', 'Adres in orde brengen', '2027-01-20'])
    expect(sheet).toContain(each);
  expect(sheet).not.toMatch(/diefstal|braak|18 maanden|2026-01-12|Zus Narcis|Lien|hand-over|conditional|judge/);
  carry(fien, joppe.at);
  await good(joppe.at.vault.incoming());
  expect((await good(joppe.at.vault.outgoing())).filter(({ purpose }) => purpose === 'support-sheet')).toMatchObject([
    { state: 'accepted' },
  ]);
}

describe('P25 D33 from prison A to prison B to the justice house, the second a month late', () => {
  it('nothing is lost, everyone is told, and the municipality answers a sheet that names no offence', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    const c = await justiceDesk();
    const { b: person } = await meet(mira.at, c);
    const joppe: Person = { at: c, person, name: 'Joppe Waterlelie', service: 'justice-house:gent' };
    const chain = { lien, mira, joppe, dossier };
    const file = await fill(lien, dossier);
    await sends(lien, mira, dossier);
    await expectLateAtA(chain);
    await expectArrived(chain);
    await expectHandedOn(chain);
    await expectNothingLost(chain, file);
    await expectProvidersTold(chain);
    await expectAnswered(chain);
  });
});
