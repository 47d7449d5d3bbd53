import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { numbersGivenTwice } from '../../support/held.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  prisonDesk,
  phrase,
  put,
  sendTo,
  slip,
  unlocked,
  waiting,
} from '../../support/people.ts';

const sections = ['identity', 'legal', 'plan'] as const;

async function colleagueOf(at: Machine): Promise<Machine> {
  const again = await at.restart();
  const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
  const name = 'Mira Klaproos';
  const who = {
    name,
    function: 'justice-assistant',
    service: 'justice-house:gent',
    language: 'fr',
    label: name,
  } as const;
  const approvedBy = { slot, passphrase: phrase };
  await good(again.vault.addPerson({ ...who, passphrase: `${phrase} of ${name}`, approvedBy }));
  return again;
}

/** Joppe took a dossier over and wrote in it; Mira, of the same computer, was given it apart, in an epoch of its own. */
async function besideEachOther(): Promise<{ joppe: Machine; dossier: string; mira: string }> {
  const a = await prisonDesk();
  let joppe = await justiceDesk();
  const ids = await meet(a, joppe);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await sendTo(a, joppe, { dossier, to: ids.b, purpose: 'hand-over', sections });
  await put(joppe.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const mira = await colleagueOf(joppe);
  const met = await meet(a, mira);
  await good(a.vault.send({ dossier, purpose: 'hand-over', to: met.b, sections, message: '' }));
  carry(a, mira);
  await good(mira.vault.accept({ name: await waiting(mira, 'hand-over') }));
  expect(entity(await good(mira.vault.openDossier({ id: dossier })), 'plan', 's1')).toBeUndefined();
  joppe = await unlocked(mira, 'Joppe Waterlelie');
  return { joppe, dossier, mira: met.b };
}

describe('S7: work of a colleague of this computer that lay there before its key came', () => {
  it('is read once the key was given by the colleague', async () => {
    const { joppe, dossier, mira } = await besideEachOther();
    await good(joppe.vault.shareWithColleague({ dossier, section: 'plan', person: mira }));
    const there = await unlocked(joppe, 'Mira Klaproos', `${phrase} of Mira Klaproos`);
    const seen = async (at: Machine) => entity(await good(at.vault.openDossier({ id: dossier })), 'plan', 's1');
    expect(await seen(there)).toBeDefined();
    const again = await unlocked(there, 'Mira Klaproos', `${phrase} of Mira Klaproos`);
    expect(await seen(again)).toBeDefined();
  });
});

const day = 86_400_000;
const ludo = 'Ludo Vergeetmijnietje';

const stepAt = async ({ vault }: Machine, dossier: string) =>
  entity(await good(vault.openDossier({ id: dossier })), 'plan', 's1');

/**
 * Lien gave a dossier to Joppe, then to Ludo, who is alone at his computer and wrote in it. Joppe, who did not know, opened it
 * to him for a few days.
 */
async function openForDays() {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const c = await atComputer(ludo, 'psd-coordinator', 'psd:brugge');
  const [joppeAtA, ludoAtA, ludoAtB] = [(await meet(a, b)).b, (await meet(a, c)).b, (await meet(b, c)).b];
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await sendTo(a, b, { dossier, to: joppeAtA, purpose: 'hand-over', sections });
  await sendTo(a, c, { dossier, to: ludoAtA, purpose: 'hand-over', sections });
  for (const step of ['s0', 's1']) await put(c.vault, dossier, 'step', step, 'what', { text: 'Slaapplaats zoeken' });
  const until = b.clock.now + 4 * day;
  await good(b.vault.send({ dossier, purpose: 'hand-over', to: ludoAtB, sections, message: '', until }));
  carry(b, c);
  await good(c.vault.accept({ name: await waiting(c, 'hand-over') }));
  return { a, b, c, ludoAtA, joppe: (await meet(b, c)).a, dossier, until };
}

describe('S7: my own work under a key that was destroyed here, and comes again', () => {
  it('is read once my time was over (U1) and somebody who has not heard of it opens the same epoch to me again', async () => {
    const { a, c, ludoAtA, dossier, until } = await openForDays();
    c.clock.now = until + day;
    expect(await good(c.vault.caseload())).toEqual([]);
    await sendTo(a, c, { dossier, to: ludoAtA, purpose: 'hand-over', sections });
    expect(await stepAt(c, dossier)).toBeDefined();
    expect(await stepAt(await unlocked(c, ludo), dossier)).toBeDefined();
  });

  it('N1: is not gone on with: what I wrote there last may lie under a key that did not come again', async () => {
    const { a, b, c, ludoAtA, joppe, dossier, until } = await openForDays();
    await put(c.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await sendTo(c, b, { dossier, to: joppe, purpose: 'update', sections });
    c.clock.now = until + day;
    await good(c.vault.caseload());
    await sendTo(a, c, { dossier, to: ludoAtA, purpose: 'hand-over', sections });
    await put(c.vault, dossier, 'step', 's3', 'what', { text: 'Inkomen zoeken' });
    await sendTo(c, b, { dossier, to: joppe, purpose: 'update', sections });
    const { vault } = b;
    for (const step of ['s0', 's1', 's2', 's3'])
      expect(entity(await good(vault.openDossier({ id: dossier })), 'plan', step)).toBeDefined();
    expect(await numbersGivenTwice(b)).toBe(0);
  });

  it('is read once I erased it (Z1) and took it in again from somebody who never had this work', async () => {
    const a = await prisonDesk();
    const c = await atComputer(ludo, 'psd-coordinator', 'psd:brugge');
    const { b: to } = await meet(a, c);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await sendTo(a, c, { dossier, to, purpose: 'hand-over', sections });
    await put(c.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    await good(c.vault.erase({ dossier, reason: 'Bij vergissing overgenomen', proof: { passphrase: phrase } }));
    await good(a.vault.send({ dossier, purpose: 'hand-over', to, sections, message: '' }));
    carry(a, c);
    const back = must((await good(c.vault.incoming())).at(-1), 'a file');
    await good(c.vault.accept({ name: back.name, erased: 'take-back' }));
    expect(await stepAt(c, dossier)).toBeDefined();
    await emptyStore(c.disk);
    expect(await stepAt(await unlocked(c, ludo), dossier)).toBeDefined();
  });
});
