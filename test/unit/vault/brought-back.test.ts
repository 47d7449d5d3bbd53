/** What was taken out here, and comes back with a file: nobody takes it in without having been told. */
import { expect, it } from 'vitest';
import { fromHex } from '../../../shared/codec/hex.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { entity, prisonDesk, put, sendOrdered, slip } from '../../support/people.ts';

it('R12: is told with who removed it and who brings it back, also where nothing is in it any more', async () => {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const place = { section: 'plan', type: 'step', entity: 's1' } as const;
  await good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...place, reason: 'twice' }] }));
  const sections = ['identity', 'legal', 'plan'] as const;
  const item = await good(
    sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections: [...sections], message: '' }),
  );
  const plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
  const before = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
  const removal = must(before?.takenOut[0], 'what took it out');

  // An application would write again what stood in it; she does not.
  const restore: Op = {
    ...{ op: 'restore', salt: crypto.random(16), type: 'step', entity: 's1', reason: 'not twice' },
    sees: [must(fromHex(removal.op), 'an id')],
  };
  const name = await mira.sends(a, {
    dossier: plan.dossier,
    sections: [sending(plan, plan.epoch, [mira.signs(plan, [restore])])],
  });
  const report = await good(a.vault.look({ name }));
  expect(report.changes).toMatchObject([
    {
      ...place,
      what: 'brought-back',
      mine: { value: 'twice', author: { name: 'Lien Zonnebloem' } },
      theirs: { value: 'not twice', author: { name: 'Mira Vlinder' } },
    },
  ]);
  expect(report.counts).toMatchObject({ changed: 1 });
  await good(a.vault.accept({ name }));
  const after = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
  expect(after).toMatchObject({ state: 'present', takenOut: [], broughtBack: { author: { name: 'Mira Vlinder' } } });
});
