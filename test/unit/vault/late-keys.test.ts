import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
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
