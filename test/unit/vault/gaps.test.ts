import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { put, shared } from '../../support/people.ts';

/** Makes an update and carries that file alone: what else lies in the outbox waits for another stick. */
async function updateAlone(
  from: Machine,
  to: Machine,
  dossier: string,
  person: string,
  carried = true,
): Promise<string> {
  const sections = ['identity', 'plan'] as const;
  const { name } = await good(from.vault.send({ dossier, purpose: 'update', to: person, sections, message: '' }));
  return carried ? to.receives(must(from.disk.outbox.get(name), 'the file')) : name;
}

describe('numbers that never arrived', () => {
  it('X1: a receipt that still waits for a stick is none of them', async () => {
    const { a, b, ids, dossier } = await shared();
    expect(b.disk.outbox.size).toBe(1);
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const name = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name }))).gaps).toEqual([]);
  });

  it('X1: a file that did not come is, beside a receipt that waits', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await updateAlone(b, a, dossier, ids.a, false);
    await put(b.vault, dossier, 'step', 's3', 'what', { text: 'Huisarts vinden' });
    const name = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name }))).gaps).toEqual([2]);
  });
});
