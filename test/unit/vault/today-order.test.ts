/** Lists beside Today stand by name. */
import { expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, slip } from '../../support/people.ts';

it('lists dossiers by name, whatever their ids', async () => {
  const { vault } = await prisonDesk();
  const names = ['Distel', 'Anjer', 'Framboos', 'Braam', 'Ereprijs', 'Cichorei'];
  for (const surname of names) await good(vault.newDossier({ ...slip, surname, dates: [] }));
  const { withoutDates } = await good(vault.today());
  expect(withoutDates.map(({ surname }) => surname)).toEqual([...names].sort());
});
