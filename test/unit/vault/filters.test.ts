import { expect, it } from 'vitest';
import { bytesOn, good } from '../../fixtures/machine.ts';
import { prisonDesk, unlocked } from '../../support/people.ts';

const filter = { name: 'Mijn late', typed: 'Zeldzamenaam', choices: { tab: 'mine' } };

it('filters with a name are there after a restart, each name once, and nowhere in clear', async () => {
  const at = await prisonDesk();
  expect(await good(at.vault.savedFilters({ room: 'today' }))).toEqual([]);
  expect(await good(at.vault.saveFilters({ room: 'today', filters: [filter] }))).toEqual([filter]);
  const again = await unlocked(at, 'Lien Zonnebloem');
  expect(await good(again.vault.savedFilters({ room: 'today' }))).toEqual([filter]);
  expect(await good(again.vault.savedFilters({ room: 'people' }))).toEqual([]);
  for (const filters of [[filter, filter], [{ ...filter, name: ' ' }], [{ ...filter, typed: 'x'.repeat(201) }]])
    expect(await again.vault.saveFilters({ room: 'today', filters })).toMatchObject({
      problem: { code: 'does-not-fit' },
    });
  for (const [place, bytes] of await bytesOn(again.disk))
    if (Buffer.from(bytes).includes('Zeldzamenaam')) expect.fail(place);
});
