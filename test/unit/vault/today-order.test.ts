/** Lists beside Today stand by name. */
import { expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';

it('the caseload lists dossiers by name, whatever their ids', async () => {
  const { vault } = await prisonDesk();
  const names = ['Distel', 'Anjer', 'Framboos', 'Braam', 'Ereprijs', 'Cichorei'];
  for (const surname of names) await good(vault.newDossier({ ...slip, surname, dates: [] }));
  const { withoutDates } = await good(vault.today());
  expect(withoutDates.map(({ surname }) => surname)).toEqual([...names].sort());
});

it('the caseload computes a dossier anew once something in it changed, and leaves the others as they were', async () => {
  const { vault } = await prisonDesk();
  const rowsOf = async (surname: string) => (await good(vault.today())).rows.filter((row) => row.surname === surname);
  for (const surname of ['Anjer', 'Braam']) await good(vault.newDossier({ ...slip, surname }));
  const before = await rowsOf('Anjer');
  expect(before).not.toHaveLength(0);
  const braam = (await good(vault.caseload())).find(({ surname }) => surname === 'Braam')?.id ?? '';
  await good(
    vault.change({
      dossier: braam,
      changes: [
        putting('step', 's1', 'what', { text: 'Slaapplaats' }),
        putting('step', 's1', 'due', { on: '2026-03-01' }),
      ],
    }),
  );
  const after = await rowsOf('Anjer');
  expect(after).toHaveLength(before.length);
  for (const [at, row] of after.entries()) expect(row).toBe(before[at]);
  expect((await rowsOf('Braam')).map(({ what }) => what)).toContain('Slaapplaats');
});
