import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { between, inOrder } from '../../../renderer/rooms/dossier/plan/model/order.ts';
import { statusChange } from '../../../renderer/rooms/dossier/plan/model/step-model.ts';
import { planOf } from '../../../renderer/rooms/dossier/plan/model/use-plan.ts';
import { templateChanges } from '../../../renderer/rooms/dossier/plan/templates.ts';

const author = {
  seat: 's',
  person: 'p',
  name: 'Lien',
  function: 'psd-social-worker',
  service: 'prison:gent',
  shown: 'compared' as const,
};
const unit = (value: unknown, op = 'op') => ({
  versions: [{ op, value, author, at: 0, same: [op], settled: false }],
  readOnly: false,
});
function entity(id: string, type: string, units: Record<string, unknown>, more: Partial<EntityView> = {}): EntityView {
  const views = Object.fromEntries(Object.entries(units).map(([name, value]) => [name, unit(value, `${id}/${name}`)]));
  return { id, type, units: views, takenOut: [], state: 'present', since: 1_790_000_000_000, ...more };
}
const section = (entities: readonly EntityView[]) => ({
  id: 's',
  kind: 'plan' as const,
  epoch: 'e',
  entities,
  notes: [],
  readers: [],
  owners: [],
  canWrite: true,
  waiting: 0,
  quarantined: 0,
  missingFrom: [],
});

test('a step begun between two others stands between them, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 60 }), (places) => {
      const order: string[] = [between(undefined, undefined)];
      for (const place of places) {
        const at = place % (order.length + 1);
        order.splice(at, 0, between(order[at - 1], order[at]));
      }
      expect([...order].sort()).toEqual(order);
      expect(new Set(order).size).toBe(order.length);
    }),
  );
});

test('steps written without a place stand where they were first written', () => {
  const early = entity('early', 'step', {}, { since: 1_790_000_000_000 });
  const late = entity('late', 'step', {}, { since: 1_795_000_000_000 });
  const key = between(early.since.toString(36).padStart(9, '0'), late.since.toString(36).padStart(9, '0'));
  const added = entity('added', 'step', { order: { key } }, { since: 1_799_000_000_000 });
  expect(inOrder([late, added, early]).map(({ id }) => id)).toEqual(['early', 'added', 'late']);
});

test('a plan: goals in the order of the life domains, loose steps apart, taken-out ones at the foot', () => {
  const plan = planOf(
    section([
      entity('g-victims', 'goal', { domain: { domain: 'victims' } }),
      entity('g-home', 'goal', { domain: { domain: 'housing' } }),
      entity('s1', 'step', { goal: { goal: 'g-home' }, what: { text: 'Bellen' } }),
      entity('s2', 'step', { goal: { goal: 'gone' } }),
      entity('s3', 'step', { goal: { goal: 'g-home' } }, { state: 'taken-out' }),
      entity('s4', 'step', { goal: { goal: 'g-home' } }, { state: 'taken-out-and-changed' }),
      entity('p1', 'proof', { proof: { step: 's1', type: 'Belofte', dated: '2026-11-01' } }),
    ]),
  );
  expect(plan.goals.map(({ goal }) => goal.id)).toEqual(['g-home', 'g-victims']);
  expect(plan.goals[0]?.steps.map(({ id }) => id)).toEqual(['s1', 's4']);
  expect(plan.loose.map(({ id }) => id)).toEqual(['s2']);
  expect(plan.takenOut.map(({ id }) => id)).toEqual(['s3']);
  expect(plan.proofs.get('s1')?.map(({ id }) => id)).toEqual(['p1']);
});

test('a status keeps its reason only where one is asked, and names what it replaces', () => {
  const step = entity('s', 'step', { status: { status: 'cannot-yet', reason: 'Wacht op het adres' } });
  expect(statusChange(step, 'no-longer-needed')).toMatchObject({
    value: { status: 'no-longer-needed', reason: 'Wacht op het adres' },
    sees: ['s/status'],
  });
  expect(statusChange(step, 'done')).toMatchObject({ value: { status: 'done' } });
  expect(statusChange(step, 'done')).not.toHaveProperty('value.reason');
});

test('D65: a template leaves out the goals of a domain in which nobody said yet why sensitive data are needed', () => {
  const echo = ((key: string) => key) as unknown as Parameters<typeof templateChanges>[1];
  const domains = (isClosed: Parameters<typeof templateChanges>[2]) =>
    templateChanges('sentenceEnd', echo, isClosed).flatMap((change) =>
      change.do === 'put' && change.type === 'goal' ? [change.value] : [],
    );
  expect(domains((domain) => domain === 'health')).toEqual(
    domains(() => false).filter((value) => JSON.stringify(value) !== '{"domain":"health"}'),
  );
  expect(domains(() => false)).toContainEqual({ domain: 'health' });
  const said = JSON.stringify(templateChanges('sentenceEnd', echo, (domain) => domain === 'health'));
  expect(said).not.toContain('template.doctor');
});

test.each(['court', 'sentenceEnd'] as const)(
  'the %s template: every step belongs to a goal of the same change',
  (name) => {
    const echo = ((key: string) => key) as unknown as Parameters<typeof templateChanges>[1];
    const puts = templateChanges(name, echo).flatMap((change) => (change.do === 'put' ? [change] : []));
    const goals = new Set(puts.filter(({ type }) => type === 'goal').map(({ entity: id }) => id));
    const goalOfSteps = puts.filter(({ unit: of }) => of === 'goal').map(({ value }) => value);
    expect(goals.size).toBe(5);
    expect(goalOfSteps.length).toBeGreaterThanOrEqual(5);
    for (const value of goalOfSteps) expect(goals).toContain((value as { goal: string }).goal);
  },
);
