import { describe, expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { good, machine, type Machine, type Stick } from '../../fixtures/machine.ts';
import { order } from '../../support/orders.ts';
import { entity, ops, rowsOfKind } from '../../support/people.ts';

async function person(name: string, fn: string, service: string): Promise<Machine> {
  const made = await machine();
  await good(
    made.vault.create({ name, function: fn, service, passphrase: 'a good long phrase', language: 'nl', label: 'me' }),
  );
  return made;
}

const slip = {
  surname: 'Paardenbloem',
  firstName: 'Wolk',
  birth: '1991-04-03',
  fileLanguage: 'nl',
  personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
  place: 'prison:gent',
  route: 'judge',
  executableMonths: 18,
  executableText: '18 maanden',
  dates: [{ kind: 'conditional-release', value: '2027-02-01', source: 'registry', note: '' }],
} as const;

async function meet(a: Machine, b: Machine): Promise<{ a: string; b: string }> {
  const bAtA = await good(a.vault.importCard({ bytes: await good(b.vault.myCard()) }));
  const aAtB = await good(b.vault.importCard({ bytes: await good(a.vault.myCard()) }));
  expect(bAtA.safetyNumber).toBe(aAtB.safetyNumber);
  expect(bAtA.trust).toBe('unverified');
  await good(a.vault.verify({ person: bAtA.person, how: 'phone' }));
  await good(b.vault.verify({ person: aAtB.person, how: 'phone' }));
  return { a: aAtB.person, b: bAtA.person };
}

const put = (
  vault: VaultApi,
  dossier: string,
  type: string,
  id: string,
  unit: string,
  value: unknown,
  sees: string[] = [],
) => good(vault.change({ dossier, changes: [{ do: 'put', section: 'plan', type, entity: id, unit, value, sees }] }));

function carry(from: Machine, to: Machine): void {
  const stick: Stick = new Map();
  from.toStick(stick);
  to.fromStick(stick);
}

/** The one file of a purpose that still waits to be read. */
async function waiting(at: Machine, purpose: string): Promise<string> {
  const items = await good(at.vault.incoming());
  const found = items.filter((item) => item.purpose === purpose && item.state === 'new');
  expect(found).toHaveLength(1);
  return found[0]?.name ?? '';
}

describe('one dossier crosses and comes back', () => {
  it('carries an inquiry over, the answer back, and lets both sides settle what differs', async () => {
    const a = await person('Lien Zonnebloem', 'psd-social-worker', 'psd:gent');
    const b = await person('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const { b: bId } = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'inquiry', 'q1', 'question', { text: 'Kan hij bij zijn zus wonen?' });
    await put(a.vault, dossier, 'inquiry', 'q1', 'host', { name: 'Roos Paardenbloem', relation: 'zus' });
    const atA = await put(a.vault, dossier, 'inquiry', 'q1', 'roomFrom', { on: '2027-03-01' });
    await put(a.vault, dossier, 'inquiry', 'q1', 'ordered', order);
    const request = {
      dossier,
      purpose: 'inquiry-request',
      to: bId,
      sections: ['identity', 'plan'],
      message: 'Graag voor 15 januari',
    } as const;
    const plan = await good(a.vault.planSend(request));
    expect(plan.asTheyRead.map((each) => each.kind).sort()).toEqual(['identity', 'plan']);
    expect(plan.lines.find((line) => line.section === 'notes')?.allowed).not.toBe(true);
    await good(a.vault.send(request));
    carry(a, b);

    const name = await waiting(b, 'inquiry-request');
    const report = await good(b.vault.look({ name }));
    expect(report).toMatchObject({
      decides: true,
      trust: 'verified',
      dossier: { surname: 'Paardenbloem', known: false },
    });
    expect((await good(b.vault.caseload())).length).toBe(0);
    await good(b.vault.accept({ name }));
    let atB = await good(b.vault.openDossier({ id: dossier }));
    expect(atB.sections.map((each) => each.kind).sort()).toEqual(['identity', 'plan']);
    expect(
      atB.sections.every((each) => each.waiting === 0 && each.quarantined === 0 && each.missingFrom.length === 0),
    ).toBe(true);

    const seenAtB = ops(entity(atB, 'plan', 'q1'), 'roomFrom');
    await put(b.vault, dossier, 'inquiry', 'q1', 'answer', { text: 'De kamer is klaar.', on: '2026-12-10' });
    await put(b.vault, dossier, 'inquiry', 'q1', 'roomFrom', { on: '2027-04-01' }, seenAtB);
    await put(
      a.vault,
      dossier,
      'inquiry',
      'q1',
      'roomFrom',
      { on: '2027-03-15' },
      ops(entity(atA, 'plan', 'q1'), 'roomFrom'),
    );
    const correspondentA = (await good(b.vault.correspondents()))[0]?.person ?? '';
    await good(
      b.vault.send({ dossier, purpose: 'answer', to: correspondentA, sections: ['identity', 'plan'], message: '' }),
    );
    carry(b, a);

    const answer = await waiting(a, 'answer');
    const back = await good(a.vault.look({ name: answer }));
    expect(back.counts).toEqual({ new: 1, changed: 0, differs: 1 });
    expect((await good(a.vault.outgoing())).find((item) => item.purpose === 'inquiry-request')?.state).toBe('accepted');
    await good(a.vault.accept({ name: answer }));
    let view = await good(a.vault.openDossier({ id: dossier }));
    const versions = entity(view, 'plan', 'q1')?.units['roomFrom']?.versions ?? [];
    expect(versions.map((each) => each.value)).toEqual(
      expect.arrayContaining([{ on: '2027-04-01' }, { on: '2027-03-15' }]),
    );
    expect(await rowsOfKind(a, 'to-settle')).toHaveLength(1);

    const settle = { do: 'settle', section: 'plan', type: 'inquiry', entity: 'q1', unit: 'roomFrom' } as const;
    const sees = ops(entity(view, 'plan', 'q1'), 'roomFrom');
    view = await good(a.vault.change({ dossier, changes: [{ ...settle, value: { on: '2027-04-01' }, sees }] }));
    expect(entity(view, 'plan', 'q1')?.units['roomFrom']?.versions).toHaveLength(1);
    await good(a.vault.send({ dossier, purpose: 'update', to: bId, sections: ['identity', 'plan'], message: '' }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'update') }));
    atB = await good(b.vault.openDossier({ id: dossier }));
    expect(entity(atB, 'plan', 'q1')?.units['roomFrom']?.versions.map((each) => each.value)).toEqual([
      { on: '2027-04-01' },
    ]);
  });

  it('survives a restart, a lost browser store and a lost journal', async () => {
    const a = await person('Lien Zonnebloem', 'psd-social-worker', 'psd:gent');
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats regelen' });
    const again = await a.restart();
    const slot = (await good(again.vault.status())).slots[0]?.id ?? '';
    expect(await again.vault.unlock({ slot, passphrase: 'wrong' })).toEqual({
      ok: false,
      problem: { code: 'wrong-passphrase' },
    });
    await good(again.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    expect((await good(again.vault.caseload()))[0]?.surname).toBe('Paardenbloem');

    for (const { name } of await indexedDB.databases()) if (name?.startsWith('passerelle-')) await emptied(name);
    const rebuilt = await again.restart();
    const { problems } = await good(rebuilt.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    expect(problems.notices).toContain('rebuilt-from-journal');
    expect(entity(await good(rebuilt.vault.openDossier({ id: dossier })), 'plan', 's1')?.units['what']).toBeDefined();

    a.disk.journal = [];
    const rewritten = await rebuilt.restart();
    const second = await good(rewritten.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    expect(second.problems.notices).toContain('journal-rebuilt');
    expect(a.disk.journal.length).toBeGreaterThan(0);
    expect(entity(await good(rewritten.vault.openDossier({ id: dossier })), 'plan', 's1')?.units['what']).toBeDefined();
  });

  it('says that the disk is full and changes nothing', async () => {
    const a = await person('Lien Zonnebloem', 'psd-social-worker', 'psd:gent');
    const { id: dossier } = await good(a.vault.newDossier(slip));
    a.disk.full = true;
    const refused = await a.vault.change({
      dossier,
      changes: [
        { do: 'put', section: 'plan', type: 'step', entity: 's1', unit: 'what', value: { text: 'x' }, sees: [] },
      ],
    });
    expect(refused).toEqual({ ok: false, problem: { code: 'disk-full' } });
    a.disk.full = false;
    expect(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1')).toBeUndefined();
  });
});

/** What a wiped LevelDB looks like afterwards: the same database, empty. */
function emptied(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(name);
    open.onerror = () => reject(new Error('the store does not open'));
    open.onsuccess = () => {
      const clear = open.result.transaction('rows', 'readwrite').objectStore('rows').clear();
      clear.onsuccess = () => {
        open.result.close();
        resolve();
      };
    };
  });
}
