/** A prison names the decision a justice house follows before the work is handed over (shared/disclosure/SPEC.md, D57). */
import { expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { followsDecision, namesDecision } from '../../../shared/disclosure/followed-decision.ts';
import { good } from '../../fixtures/machine.ts';
import { justiceDesk, meet, prisonDesk, put, putting, slip } from '../../support/people.ts';
import { entity, section } from '../../support/views.ts';

it('D57: a hand-over to a justice house lacks its decision until who took it and the day are written', async () => {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const to = (await meet(a, b)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const lacks = async (purpose: 'hand-over' | 'update', person = to) =>
    (await good(a.vault.planSend({ dossier, to: person, purpose, sections: [], message: '' }))).lacksDecision;
  expect(await lacks('hand-over')).toBe(true);
  expect(await lacks('update')).toBe(false);
  const me = await good(a.vault.me());
  const from = { person: me.person, name: 'Lien Zonnebloem', service: 'psd:gent' };
  const between = { from, to: { person: to, name: 'Joppe Waterlelie', service: 'justice-house:gent' } };
  const begun: readonly Change[] = [putting('hand-over', 'h1', 'between', between)];
  await good(a.vault.change({ dossier, changes: begun }));
  expect(await lacks('hand-over')).toBe(true);
  await put(a.vault, dossier, 'hand-over', 'h1', 'decision', { court: 'SURB Gent', on: '2026-11-20' });
  expect(await lacks('hand-over')).toBe(false);
});

it('D57: the vault sends none before, whoever asks it, and nothing of it is logged as sent', async () => {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const to = (await meet(a, b)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const sections = ['identity', 'legal', 'plan'] as const;
  const asked = { dossier, to, purpose: 'hand-over', sections: [...sections], message: '' } as const;
  expect(await a.silent.send(asked)).toEqual({ ok: false, problem: { code: 'decision-missing' } });
  expect([a.disk.outbox.size, await good(a.vault.outgoing())]).toEqual([0, []]);
  const log = await good(a.vault.accessLog({ dossier }));
  expect(log.filter(({ what }) => what.startsWith('sent-'))).toEqual([]);
  const me = await good(a.vault.me());
  const between = {
    from: { person: me.person, name: me.name, service: 'psd:gent' },
    to: { person: to, name: 'Joppe Waterlelie', service: 'justice-house:gent' },
  };
  await good(
    a.vault.change({
      dossier,
      changes: [
        putting('hand-over', 'h1', 'between', between),
        putting('hand-over', 'h1', 'decision', { court: 'SURB Gent', on: '2026-11-20' }),
      ],
    }),
  );
  await good(a.silent.send(asked));
  expect(a.disk.outbox.size).toBe(1);
});

it('D57: a decision that stands in two versions, or of a day that has not come, names none', () => {
  const from = { person: 'p1', name: 'Lien Zonnebloem', service: 'psd:gent' };
  const between = { from, to: { person: 'p2', name: 'Joppe Waterlelie', service: 'justice-house:gent' } };
  const handOver = (...decisions: readonly unknown[]) =>
    section('plan', [entity('h1', 'hand-over', { between: [between], decision: decisions })]);
  const named = { court: 'SURB Gent', on: '2026-11-20' };
  expect(namesDecision(handOver(named), 'p2', '2026-11-20')).toBe(true);
  expect(namesDecision(handOver(named), 'p2', '2026-11-19')).toBe(false);
  expect(namesDecision(handOver(named, { ...named, court: 'SURB Brussel' }), 'p2', '2026-11-20')).toBe(false);
  expect(namesDecision(handOver(named), 'p3', '2026-11-20')).toBe(false);
});

it('D57: it is asked of a prison that hands over to a justice house, and of nobody else', () => {
  expect(followsDecision('psd:gent', 'justice-house:gent')).toBe(true);
  expect(followsDecision('psd:gent', 'psd:brugge')).toBe(false);
  expect(followsDecision('justice-house:gent', 'justice-house:brugge')).toBe(false);
  expect(followsDecision('psd:gent', 'nowhere:x')).toBe(false);
});
