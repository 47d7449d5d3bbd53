import { expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

it('L5: which paper was saved is kept for whoever saved it alone, after the next start too, until the dossier is erased', async () => {
  const at = await prisonDesk();
  const { id: dossier } = await good(at.vault.newDossier(slip));
  const { id: other } = await good(at.vault.newDossier({ ...slip, surname: 'Waterval' }));
  for (const [of, paper] of [
    [dossier, 'plan'],
    [other, 'request'],
    [dossier, 'report'],
  ] as const)
    await good(at.vault.recordPaper({ dossier: of, paper, goes: { motive: 'stays' } }));
  const again = await unlocked(at, 'Lien Zonnebloem');
  const papers = async (of: string) => (await good(again.vault.savedPapers({ dossier: of }))).map(({ paper }) => paper);
  expect(await papers(dossier)).toEqual(['report', 'plan']);
  expect(await papers(other)).toEqual(['request']);
  const lines = (await good(again.vault.accessLog({}))).map(({ what }) => what);
  expect(lines.filter((what) => what.startsWith('paper-'))).toEqual([
    'paper-printed',
    'paper-printed',
    'paper-printed',
  ]);
  await good(again.vault.erase({ dossier, reason: 'bewaartermijn is voorbij', proof: { passphrase: phrase } }));
  expect(await papers(dossier)).toEqual([]);
  expect(await papers(other)).toEqual(['request']);
});
