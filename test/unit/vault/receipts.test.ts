/** What receipts say of a file, in whatever order they come (renderer/vault/SPEC.md, X4, X6). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingItem } from '../../../renderer/vault/api.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { prisonDesk, put, sendOrdered, slip } from '../../support/people.ts';

type Said = 'received' | 'opened' | 'accepted' | 'refused';

let a: Machine;
let mira: Correspondent;
let sent: OutgoingItem;
beforeEach(async () => {
  a = await prisonDesk();
  mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const sections = ['identity', 'plan'] as const;
  sent = await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }));
});

/** What is known of the file once its receiver, or somebody else, says this of it. */
async function after(state: Said, from = mira): Promise<readonly [string, string | undefined]> {
  const bundle = must(fromHex(sent.id), 'an id');
  const receipt = { bundle, state, at: a.clock.now, ...(state === 'refused' && { reason: 'niet voor ons' }) };
  await from.sends(a, { purpose: 'receipt', receipts: [receipt] });
  await good(a.vault.incoming());
  const item = must(
    (await good(a.vault.outgoing())).find(({ id }) => id === sent.id),
    'the file',
  );
  return [item.state, item.reason];
}

describe('receipts', () => {
  it('move a file on, and never back', async () => {
    expect(await after('opened')).toEqual(['opened', undefined]);
    expect(await after('received')).toEqual(['opened', undefined]);
    expect(await after('refused')).toEqual(['refused', 'niet voor ons']);
    for (const later of ['received', 'opened', 'accepted'] as const)
      expect(await after(later)).toEqual(['refused', 'niet voor ons']);
  });

  it('of what was accepted say nothing else any more', async () => {
    await after('accepted');
    expect(await after('refused')).toEqual(['accepted', undefined]);
  });

  it('of somebody else’s file are passed over', async () => {
    const otto = await Correspondent.named('Otto Zilverschoon');
    await otto.meets(a);
    expect(await after('accepted', otto)).toEqual(['ready', undefined]);
  });

  it('X4: move what was given up by a decision alone', async () => {
    await good(a.vault.markOnStick({ names: [sent.name] }));
    await good(a.vault.giveUp({ id: sent.id, reason: 'verkeerde ontvanger' }));
    for (const said of ['received', 'opened'] as const)
      expect(await after(said)).toEqual(['given-up', 'verkeerde ontvanger']);
    expect(await after('refused')).toEqual(['refused', 'niet voor ons']);
  });
});
