/** A request for an inquiry rests on the order of an authority (shared/disclosure/SPEC.md, D42-D45; shared/bundle/SPEC.md, B22). */
import { expect, it } from 'vitest';
import { good, type Machine } from '../../fixtures/machine.ts';
import { order } from '../../support/orders.ts';
import { carry, justiceDesk, meet, entity, prisonDesk, put, slip, takeIn, waiting } from '../../support/people.ts';

async function desks(): Promise<{ a: Machine; b: Machine; to: string; dossier: string }> {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const { b: to } = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  return { a, b, to, dossier };
}

const request = (dossier: string, to: string) =>
  ({ dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' }) as const;

it('D43: without an order nothing goes, and every part says so; with one it goes', async () => {
  const { a, to, dossier } = await desks();
  const asked = request(dossier, to);
  const grounds = async () =>
    new Set(
      (await good(a.vault.planSend(asked))).lines.flatMap(({ section, ground }) => (isCore(section) ? [ground] : [])),
    );
  const isCore = (section: string): boolean => ['identity', 'legal', 'plan'].includes(section);
  expect(await grounds()).toEqual(new Set(['no-mandate']));
  const { lines } = await good(a.vault.planSend(asked));
  expect(lines.filter((line) => line.allowed || line.preselected || line.required)).toEqual([]);
  expect((await good(a.vault.planSend(asked))).asTheyRead).toEqual([]);
  expect(await a.vault.send(asked)).toMatchObject({ problem: { code: 'not-allowed' } });
  const report = { ...order, kind: 'information-report' };
  await put(a.vault, dossier, 'inquiry', 'i1', 'ordered', report);
  expect(await grounds()).toEqual(new Set(['no-question']));
  await put(a.vault, dossier, 'inquiry', 'i1', 'question', { text: 'Is de kamer vrij?' });
  expect(await grounds()).toEqual(new Set(['inquiry-mandate']));
});

it('D43: the report names authority, day and article of the newest inquiry that waits', async () => {
  const { a, b, to, dossier } = await desks();
  await put(a.vault, dossier, 'inquiry', 'i1', 'ordered', order);
  await put(a.vault, dossier, 'inquiry', 'i1', 'answer', { text: 'Ja.', on: '2026-11-03' });
  a.clock.now += 60_000;
  const court = { ...order, authority: 'sentence-court', article: 'art. 53', on: '2026-11-05' };
  await put(a.vault, dossier, 'inquiry', 'i2', 'ordered', court);
  a.clock.now += 60_000;
  await put(a.vault, dossier, 'inquiry', 'i3', 'useless', { because: 'Hij woont er al.', on: '2026-11-06' });
  await good(a.vault.send(request(dossier, to)));
  carry(a, b);
  const name = await waiting(b, 'inquiry-request');
  const { mandate } = await good(b.vault.look({ name }));
  expect(mandate).toEqual({ authority: 'sentence-court', article: 'art. 53', on: '2026-11-05' });
  await takeIn(b, name);
  expect(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 'i2')?.units['ordered']).toBeDefined();
});

it('D43: after its answer an order is used up, and one of a day to come does not count yet', async () => {
  const { a, b, to, dossier } = await desks();
  const asked = request(dossier, to);
  const isAllowed = async () =>
    (await good(a.vault.planSend(asked))).lines.some(({ section, allowed }) => section === 'plan' && allowed);
  await put(a.vault, dossier, 'inquiry', 'i1', 'ordered', order);
  expect(await isAllowed()).toBe(true);
  await good(a.vault.send(asked));
  carry(a, b);
  await takeIn(b, await waiting(b, 'inquiry-request'));
  await put(a.vault, dossier, 'inquiry', 'i1', 'answer', { text: 'Ja.', view: 'Graag.', on: '2026-11-20' });
  expect(await a.vault.send(asked)).toMatchObject({ problem: { code: 'not-allowed' } });
  await put(a.vault, dossier, 'inquiry', 'i2', 'ordered', { ...order, on: '2026-11-25' });
  expect(await isAllowed()).toBe(false);
  a.clock.now += 86_400_000;
  expect(await isAllowed()).toBe(true);
});

it('D16: no other purpose asks for an order, and none has one', async () => {
  const { a, b, to, dossier } = await desks();
  const sections = ['identity', 'legal', 'plan'] as const;
  await good(a.vault.send({ dossier, to, purpose: 'hand-over', sections, message: '' }));
  carry(a, b);
  const report = await good(b.vault.look({ name: await waiting(b, 'hand-over') }));
  expect(report.mandate).toBeUndefined();
});
