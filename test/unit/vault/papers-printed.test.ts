import { expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, slip, unlocked } from '../../support/people.ts';

it('L5: which paper was saved is told to whoever saved it alone, and after the next start too', async () => {
  const at = await prisonDesk();
  const { id: dossier } = await good(at.vault.newDossier(slip));
  const { id: other } = await good(at.vault.newDossier({ ...slip, surname: 'Waterval' }));
  for (const [of, paper] of [
    [dossier, 'plan'],
    [other, 'request'],
    [dossier, 'report'],
  ] as const)
    await good(at.vault.recordPaper({ dossier: of, paper }));
  const papersOf = (what: readonly { readonly what: string }[]) =>
    what.map((each) => each.what).filter((each) => each.startsWith('paper-'));
  const again = await unlocked(at, 'Lien Zonnebloem');
  expect(papersOf(await good(again.vault.accessLog({ dossier })))).toEqual(['paper-report', 'paper-plan']);
  expect(papersOf(await good(again.vault.accessLog({})))).toEqual(['paper-report', 'paper-request', 'paper-plan']);
});
