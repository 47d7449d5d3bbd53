/** Whether the opinion of article 32 is needed may tell of an offence: it is read in the dossier alone. */
import { expect, it } from 'vitest';
import { caseloadEntries } from '../../../renderer/papers/pathway/calendar-file.ts';
import { packs } from '../../../shared/release/index.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';

it('is shown in no list, is found by no search, and goes out in no export (V22)', async () => {
  const { vault } = await prisonDesk();
  const { id: dossier } = await good(vault.newDossier({ ...slip, route: 'judge', executableMonths: 18 }));
  const answer = putting('situation', 'situation', 'article32', { needed: 'yes', by: 'registry' }, [], 'legal');
  const stay = putting('stay', 'stay', 'stay', { text: 'Registerhof', from: '2026-01-05' }, [], 'legal');
  await good(vault.change({ dossier, changes: [answer, stay] }));

  const shown = JSON.stringify([
    await good(vault.caseload()),
    await good(vault.today()),
    await good(vault.exportCaseload({ dossiers: [dossier] })),
    caseloadEntries(await good(vault.exportDates({ dossiers: [dossier] })), {
      language: 'en',
      today: '2026-01-05',
      packs,
    }),
  ]);
  expect(shown).toContain(dossier);
  expect(shown).not.toMatch(/article32|needed/);

  const found = async (query: string) =>
    (await good(vault.search({ query, limit: 20 }))).hits.map(({ excerpt }) => excerpt);
  // What somebody typed is found, what was chosen from a list is not.
  expect(await found('regist')).toEqual(['Registerhof']);
});
