/** After an upgrade what an older application kept without knowing it comes to life, in the lists too (C8). */
import { afterEach, expect, it, vi } from 'vitest';
import type * as Ops from '../../../shared/contributions/ops.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { entity, prisonDesk, putting, rowsOfKind, slip, unlocked } from '../../support/people.ts';

/** An older application: one that does not know that what was taken out can be brought back. */
const application = vi.hoisted(() => ({ isOlder: false }));
vi.mock('../../../shared/contributions/ops.ts', async (original) => {
  const real = await original<typeof Ops>();
  const decodeOp: typeof real.decodeOp = (raw) => {
    const read = real.decodeOp(raw);
    return application.isOlder && read?.op === 'restore'
      ? { op: 'unknown', name: 'later', type: read.type, entity: read.entity }
      : read;
  };
  return { ...real, decodeOp };
});
afterEach(() => {
  application.isOlder = false;
});

const toSettle = async ({ vault }: Machine) => (await rowsOfKind({ vault }, 'to-settle')).map((each) => each.at);

it('C8: a step that was brought back with a later application is nothing to settle after the upgrade', async () => {
  const a = await prisonDesk();
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const changes = [
    putting('step', 's1', 'what', { text: 'Slaapplaats' }),
    putting('step', 's1', 'due', { on: '2026-11-25' }),
  ];
  await good(a.vault.change({ dossier, changes }));
  const at = { section: 'plan', type: 'step', entity: 's1' } as const;
  await good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...at, reason: 'twice' }] }));
  await good(a.vault.change({ dossier, changes: [{ do: 'bring-back', ...at }] }));
  expect(await toSettle(a)).toEqual([]);

  await good(a.vault.prepareLock());
  application.isOlder = true;
  await emptyStore(a.disk);
  const older = await unlocked(a, 'Lien Zonnebloem');
  const seen = await good(older.vault.openDossier({ id: dossier }));
  expect(entity(seen, 'plan', 's1')?.state).toBe('taken-out-and-changed');
  expect(await toSettle(older)).toEqual(['s1']);

  application.isOlder = false;
  expect(await toSettle(await unlocked(older, 'Lien Zonnebloem'))).toEqual([]);
});
