import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import {
  carry,
  entity,
  justiceDesk,
  meet,
  ops,
  ordered,
  prisonDesk,
  put,
  putting,
  rowsOfKind,
  section,
  sendTo,
  shared,
  slip,
  stateOf,
  valuesOf,
  waiting,
} from '../../support/people.ts';

const takeOut = (id: string): Change => ({
  do: 'take-out',
  section: 'plan',
  type: 'step',
  entity: id,
  reason: 'dubbel',
});
const both = ['identity', 'plan'] as const;

describe('two computers', () => {
  it('C3: taken out here, changed there: both see both, and either may settle', async () => {
    const { a, b, ids, dossier } = await shared();
    await good(a.vault.change({ dossier, changes: [takeOut('s1')] }));
    const there = await good(b.vault.openDossier({ id: dossier }));
    await put(
      b.vault,
      dossier,
      'step',
      's1',
      'what',
      { text: 'Slaapplaats bij zus' },
      ops(entity(there, 'plan', 's1'), 'what'),
    );
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    for (const at of [a, b]) {
      const view = await good(at.vault.openDossier({ id: dossier }));
      expect(entity(view, 'plan', 's1')).toMatchObject({ state: 'taken-out-and-changed' });
      expect(await rowsOfKind(at, 'to-settle')).toMatchObject([{ at: 's1', section: 'plan', what: '1' }]);
    }
    const keep: Change = { do: 'settle-taken-out', section: 'plan', type: 'step', entity: 's1', keep: true };
    await good(b.vault.change({ dossier, changes: [keep] }));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    for (const at of [a, b]) {
      const view = await good(at.vault.openDossier({ id: dossier }));
      expect(entity(view, 'plan', 's1')?.state).toBe('present');
      expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats bij zus' }]);
      expect(await rowsOfKind(at, 'to-settle')).toEqual([]);
    }
  });

  it('C3: settled the other way, it is gone on both, and can be brought back with what it said', async () => {
    const { a, b, ids, dossier } = await shared();
    await good(a.vault.change({ dossier, changes: [takeOut('s1')] }));
    await put(b.vault, dossier, 'step', 's1', 'due', { on: '2027-03-01' });
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    const away: Change = { do: 'settle-taken-out', section: 'plan', type: 'step', entity: 's1', keep: false };
    await good(a.vault.change({ dossier, changes: [away] }));
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    for (const at of [a, b]) {
      const view = await good(at.vault.openDossier({ id: dossier }));
      expect(entity(view, 'plan', 's1')?.state).toBe('taken-out');
      expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    }
    const back: Change = { do: 'bring-back', section: 'plan', type: 'step', entity: 's1' };
    await good(b.vault.change({ dossier, changes: [back] }));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    for (const at of [a, b]) {
      const view = await good(at.vault.openDossier({ id: dossier }));
      expect(entity(view, 'plan', 's1')?.state).toBe('present');
      expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
      expect(valuesOf(entity(view, 'plan', 's1'), 'due')).toEqual([{ on: '2027-03-01' }]);
    }
  });

  it('hand-over: accepted there, the work moves, and the receipt says so here', async () => {
    const a = await prisonDesk();
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    const sections = ['identity', 'legal', 'plan'] as const;
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'hand-over', sections });
    expect((await good(b.vault.caseload()))[0]).toMatchObject({ responsible: 'Joppe Waterlelie' });
    carry(b, a);
    expect((await good(a.vault.incoming())).every((item) => item.problem === undefined)).toBe(true);
    expect((await good(a.vault.outgoing()))[0]).toMatchObject({ purpose: 'hand-over', state: 'accepted' });
    // Who took over now lets in others; who handed over still reads and hears.
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'update', sections: [...sections] });
    expect((await good(a.vault.caseload()))[0]).toMatchObject({ responsible: 'Joppe Waterlelie' });
    const next = await prisonDesk();
    const further = await meet(b, next);
    await sendTo(b, next, { dossier, to: further.b, purpose: 'hand-over', sections });
    expect(valuesOf(entity(await good(next.vault.openDossier({ id: dossier })), 'plan', 's1'), 'what')).toHaveLength(1);
  });

  it('refused with a reason: nothing is applied there, the reason comes back, and it can come again', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    carry(a, b);
    const name = await waiting(b, 'update');
    const before = stateOf(b);
    expect(await good(b.vault.refuse({ name, reason: 'niet onze streek' }))).toMatchObject({ state: 'refused' });
    expect(stateOf(b)).toMatchObject({ keyFiles: before.keyFiles, contributions: before.contributions });
    expect(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 's2')).toBeUndefined();
    expect(await b.vault.accept({ name })).toMatchObject({ problem: { code: 'already-read' } });
    carry(b, a);
    await good(a.vault.incoming());
    const sent = (await good(a.vault.outgoing())).find((item) => item.purpose === 'update');
    expect(sent).toMatchObject({ state: 'refused', reason: 'niet onze streek' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    expect(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 's2')).toBeDefined();
  });

  it('a file that never arrived leaves a gap that is named, and what it held comes with the next', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    a.disk.outbox.clear();
    await put(a.vault, dossier, 'step', 's3', 'what', { text: 'Bus zoeken' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    carry(a, b);
    const name = await waiting(b, 'update');
    expect((await good(b.vault.look({ name }))).gaps).toHaveLength(1);
    await good(b.vault.accept({ name }));
    const view = await good(b.vault.openDossier({ id: dossier }));
    expect([entity(view, 'plan', 's2'), entity(view, 'plan', 's3')]).not.toContain(undefined);
    expect(section(view, 'plan')).toMatchObject({ missingFrom: [], waiting: 0 });
  });

  it('E3: what was replaced or taken out before a service came in never reaches it', async () => {
    const a = await prisonDesk();
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const first = await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Eerste gedachte' });
    await put(
      a.vault,
      dossier,
      'step',
      's1',
      'what',
      { text: 'Slaapplaats' },
      ops(entity(first, 'plan', 's1'), 'what'),
    );
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Vergissing' });
    await good(a.vault.change({ dossier, changes: [takeOut('s2')] }));
    await ordered(a.vault, dossier);
    const plan = await good(
      a.vault.planSend({ dossier, purpose: 'inquiry-request', to: ids.b, sections: both, message: '' }),
    );
    expect(plan.earlierValues).toEqual([]);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    const view = await good(b.vault.openDossier({ id: dossier }));
    expect(JSON.stringify(view)).not.toMatch(/Eerste gedachte|Vergissing/);
    expect(entity(view, 'plan', 's2')).toMatchObject({ state: 'taken-out', units: {} });
    // Not here, so not to be brought back from here.
    expect(
      await b.vault.change({ dossier, changes: [{ do: 'bring-back', section: 'plan', type: 'step', entity: 's2' }] }),
    ).toMatchObject({ problem: { code: 'not-found' } });
    // From then on earlier values do travel, and the sender is shown which.
    const current = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Tweede gedachte' }, ops(current, 'what'));
    const again = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats bij zus' }, ops(again, 'what'));
    const update = await good(a.vault.planSend({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    expect(update.earlierValues.map((each) => each.value)).toEqual(
      expect.arrayContaining([{ text: 'Slaapplaats' }, { text: 'Tweede gedachte' }]),
    );
  });

  it('work done there meanwhile is not lost when a new epoch was founded here', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(b.vault, dossier, 'step', 's7', 'what', { text: 'Onderweg geschreven' });
    // Not sent yet; here the dossier goes over to B's service as well, which founds the next epoch.
    await good(
      a.vault.send({ dossier, purpose: 'hand-over', to: ids.b, sections: ['identity', 'legal', 'plan'], message: '' }),
    );
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'hand-over') }));
    await put(b.vault, dossier, 'step', 's8', 'what', { text: 'Daarna geschreven' });
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'update', sections: ['identity', 'legal', 'plan'] });
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's7'), 'what')).toEqual([{ text: 'Onderweg geschreven' }]);
    expect(valuesOf(entity(view, 'plan', 's8'), 'what')).toEqual([{ text: 'Daarna geschreven' }]);
    expect(section(view, 'plan')).toMatchObject({ missingFrom: [], waiting: 0, quarantined: 0 });
  });

  it('authors are known by name after a restart, whichever section is opened first', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk' });
    const c = await justiceDesk();
    const further = await meet(a, c);
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    await sendTo(a, c, { dossier, to: further.b, purpose: 'inquiry-request' });
    const again = await c.restart();
    const slot = (await good(again.vault.status())).slots[0]?.id ?? '';
    await good(again.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(view.sections.every((each) => each.waiting === 0)).toBe(true);
    expect(entity(view, 'plan', 's2')?.units['what']?.versions[0]?.author.name).toBe('Joppe Waterlelie');
  });
});

describe('what a file changes, as it is told before it is taken in', () => {
  it('C3: what they took out is told as taken out, and as differing where it was changed here', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    await put(b.vault, dossier, 'step', 's2', 'due', { on: '2027-03-01' });
    await good(a.vault.change({ dossier, changes: [takeOut('s1'), takeOut('s2')] }));
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    carry(a, b);
    const { changes } = await good(b.vault.look({ name: await waiting(b, 'update') }));
    const told = changes.filter(({ theirs }) => theirs.value === 'dubbel').map((each) => [each.entity, each.what]);
    expect(told).toHaveLength(2);
    expect(Object.fromEntries(told)).toEqual({ s1: 'taken-out', s2: 'differs' });
  });

  it('X7: each field that was replaced counts as changed, a new step as one thing, and two versions as differing', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await put(a.vault, dossier, 'step', 's2', 'due', { on: '2027-03-01' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    const seen = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's2');
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk gevonden' }, ops(seen, 'what'));
    await put(a.vault, dossier, 'step', 's2', 'due', { on: '2027-04-01' }, ops(seen, 'due'));
    await put(a.vault, dossier, 'step', 's1', 'due', { on: '2027-05-01' });
    await put(b.vault, dossier, 'step', 's1', 'due', { on: '2027-06-01' });
    await put(a.vault, dossier, 'step', 's3', 'what', { text: 'Huisarts vinden' });
    await put(a.vault, dossier, 'step', 's3', 'due', { on: '2027-07-01' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: both, message: '' }));
    carry(a, b);
    const { changes, counts } = await good(b.vault.look({ name: await waiting(b, 'update') }));
    const told = changes
      .filter(({ type }) => type === 'step')
      .map((each) => `${each.entity} ${each.unit} ${each.what}`);
    expect([...told].sort()).toEqual([
      's1 due differs',
      's2 due changed',
      's2 what changed',
      's3 due new',
      's3 what new',
    ]);
    expect(counts).toMatchObject({ changed: 2, differs: 1, new: 1 });
  });
});

describe('T12: to somebody who was not compared', () => {
  it('nothing goes, nobody is let in, and nothing is logged as sent', async () => {
    const [a, b] = [await prisonDesk(), await justiceDesk()];
    const { person: to } = await good(a.vault.importCard({ bytes: await good(b.vault.myCard()) }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await ordered(a.vault, dossier);
    const before = stateOf(a);
    const request = { dossier, purpose: 'inquiry-request', to, sections: both, message: '' } as const;
    expect(await a.vault.send(request)).toMatchObject({ problem: { code: 'not-verified' } });
    expect(stateOf(a)).toEqual(before);
    expect((await good(a.vault.accessLog({}))).map(({ what }) => what)).not.toContain('sent-inquiry-request');
  });
});

describe('C6, C7: one person at one computer', () => {
  it('never makes two versions, whatever the page says it saw', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    for (const [at, sees] of [[], [], ['nonsense'], ['00'.repeat(32)]].entries())
      await put(a.vault, dossier, 'step', 's1', 'what', { text: `woord ${at}` }, sees);
    await good(a.vault.change({ dossier, changes: [takeOut('s1')] }));
    expect(
      await a.vault.change({ dossier, changes: [putting('step', 's1', 'what', { text: 'na afloop' })] }),
    ).toMatchObject({ problem: { code: 'not-allowed' } });
    await good(
      a.vault.change({ dossier, changes: [{ do: 'bring-back', section: 'plan', type: 'step', entity: 's1' }] }),
    );
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'laatste woord' });
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'laatste woord' }]);
    expect(await rowsOfKind(a, 'to-settle')).toEqual([]);
  });

  it('two changes of one thing in one go are refused, before anything is written', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'een' });
    const other = putting('step', 's1', 'what', { text: 'twee' });
    const pairs: Change[][] = [
      [other, putting('step', 's1', 'what', { text: 'drie' })],
      [
        other,
        { do: 'settle', section: 'plan', type: 'step', entity: 's1', unit: 'what', value: { text: 'x' }, sees: [] },
      ],
      [takeOut('s1'), other],
      [other, takeOut('s1')],
    ];
    const before = stateOf(a);
    for (const changes of pairs)
      expect(await a.vault.change({ dossier, changes })).toMatchObject({ problem: { code: 'does-not-fit' } });
    expect(stateOf(a)).toEqual(before);
    await good(a.vault.change({ dossier, changes: [other, putting('step', 's1', 'due', { on: '2027-01-01' })] }));
  });

  it('a draft never becomes a contribution where two versions stand', async () => {
    const { a, b, ids, dossier } = await shared();
    const seen = ops(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1'), 'what');
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'hier' }, seen);
    await put(b.vault, dossier, 'step', 's1', 'what', { text: 'daar' }, seen);
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    const typed = putting('step', 's1', 'what', { text: 'getypt' }, seen);
    expect(await a.vault.change({ dossier, changes: [typed] })).toMatchObject({ problem: { code: 'two-versions' } });
    const view = await good(a.vault.openDossier({ id: dossier }));
    const settle: Change = { ...typed, do: 'settle', sees: ops(entity(view, 'plan', 's1'), 'what') } as Change;
    await good(a.vault.change({ dossier, changes: [settle] }));
    const after = await good(a.vault.openDossier({ id: dossier }));
    expect(entity(after, 'plan', 's1')?.units['what']?.versions).toMatchObject([
      { settled: true, value: { text: 'getypt' } },
    ]);
  });
});
