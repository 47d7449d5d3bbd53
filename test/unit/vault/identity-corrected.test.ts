/** Who a dossier is about can be put right: seen everywhere, with its history, at the other end too, and side by side where two differ. */
import { expect, it } from 'vitest';
import { good, type Machine } from '../../fixtures/machine.ts';
import { entity, ops, putting, sendTo, shared, slip, valuesOf } from '../../support/people.ts';

const corrected = { surname: 'Paardenbloem-Klaver', firstName: 'Wolk' };

async function correct(at: Machine, dossier: string, value = corrected): Promise<void> {
  const view = await good(at.vault.openDossier({ id: dossier }));
  const sees = ops(entity(view, 'identity', 'person'), 'name');
  await good(at.vault.change({ dossier, changes: [putting('person', 'person', 'name', value, sees, 'identity')] }));
}
const names = async (at: Machine, dossier: string) =>
  valuesOf(entity(await good(at.vault.openDossier({ id: dossier })), 'identity', 'person'), 'name');

it('the list, Today and the search know the new name, and the history keeps who changed what from what', async () => {
  const { a, dossier } = await shared();
  await correct(a, dossier);
  expect(await good(a.vault.caseload())).toMatchObject([corrected]);
  expect((await good(a.vault.today())).rows.every(({ surname }) => surname === corrected.surname)).toBe(true);
  const found = async (query: string) => (await good(a.vault.search({ query, limit: 10 }))).hits.length;
  expect(await found('Klaver')).toBeGreaterThan(0);
  const history = await good(a.vault.history({ dossier, section: 'identity', entity: 'person' }));
  const written = history.filter(({ unit }) => unit === 'name');
  expect(written).toHaveLength(2);
  expect(JSON.stringify(written)).toContain(JSON.stringify(slip.surname));
  expect(JSON.stringify(written)).toContain(JSON.stringify(corrected.surname));
  expect(JSON.stringify(written)).toContain('Lien Zonnebloem');
});

it('the other end gets it with the next file, and what both put right differently stands side by side', async () => {
  const { a, b, ids, dossier } = await shared();
  await correct(a, dossier);
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
  expect(await names(b, dossier)).toEqual([corrected]);
  await correct(a, dossier, { ...corrected, firstName: 'Wolke' });
  const view = await good(b.vault.openDossier({ id: dossier }));
  const mine = { ...corrected, firstName: 'Wolkje' };
  const sees = ops(entity(view, 'identity', 'person'), 'name');
  const wrote = await b.vault.change({
    dossier,
    changes: [putting('person', 'person', 'name', mine, sees, 'identity')],
  });
  expect(wrote.ok).toBe(true);
  await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
  expect(await names(a, dossier)).toHaveLength(2);
});
