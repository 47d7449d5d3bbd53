/** What unlocking asks of the disk: each wait for it is a moment more before somebody can begin. */
import { expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { copyOf, countWrites } from '../../fixtures/copies.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { phrase, prisonDesk, slip } from '../../support/people.ts';

async function unlock({ vault }: Machine): Promise<void> {
  const slot = must((await good(vault.status())).slots[0], 'a slot');
  expect((await good(vault.unlock({ slot: slot.id, passphrase: phrase }))).problems.notices).toEqual([]);
  expect((await good(vault.today())).dossiers).toBe(1);
}

it('unlocking appends once to the journal and writes twice to the browser store, also for the first time of a day', async () => {
  const first = await prisonDesk();
  await good(first.vault.newDossier(slip));
  // What goes on in the background is over.
  await good(first.vault.health());
  const copy = await copyOf(first, { noticed: false });
  await unlock(copy);
  await good(copy.vault.health());

  const { disk, clock } = copy;
  clock.now += 2 * 86_400_000;
  const writes = countWrites(disk);
  // One of the two brings nothing: the journal is opened with it.
  disk.writesLeft = 2;
  // What is read after unlocking does not begin.
  const settleDown = (): Promise<void> => new Promise(() => undefined);
  await unlock(await machine(disk, clock, { settleDown }));
  expect({ writes: writes(), appendsLeft: disk.writesLeft }).toEqual({ writes: 2, appendsLeft: 0 });
});
