import { describe, expect, it } from 'vitest';
import { shellCalls } from '../../../renderer/vault/shell.ts';
import type { VaultEvent } from '../../../renderer/vault/api.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { prisonDesk, slip } from '../../support/people.ts';

const passphrase = 'a good long phrase';

/** Unlocks in a fresh process, told beside how it answered: whose name the page got to know on the way. */
async function unlocked(at: Machine, typed: string): Promise<{ readonly isOpen: boolean; readonly told: unknown[] }> {
  const told: unknown[] = [];
  const notify = (event: VaultEvent): void => {
    if (event.type === 'entering') told.push(event.me);
  };
  const { vault } = await machine(at.disk, at.clock, { notify });
  const slot = (await good(vault.status())).slots[0]?.id ?? '';
  const answered = vault.unlock({ slot, passphrase: typed }).then(({ ok }) => {
    told.push('answered');
    return ok;
  });
  return { isOpen: await answered, told };
}

describe('who is unlocking', () => {
  it('is told before the answer, as the answer then says it', async () => {
    const first = await prisonDesk();
    const me = await good(first.vault.me());
    expect(await unlocked(first, passphrase)).toEqual({ isOpen: true, told: [me, 'answered'] });
  });

  it('is told to nobody with another passphrase', async () => {
    const first = await prisonDesk();
    expect(await unlocked(first, 'another long phrase')).toEqual({ isOpen: false, told: ['answered'] });
  });

  it('is taken back where unlocking then fails', async () => {
    const first = await prisonDesk();
    const me = await good(first.vault.me());
    first.disk.full = true;
    expect(await unlocked(first, passphrase)).toEqual({ isOpen: false, told: [me, null, 'answered'] });
  });
});

describe('an unlock that could not be completed', () => {
  it('leaves the computer locked, and the next one reads everything', async () => {
    const first = await prisonDesk();
    await good(first.vault.newDossier(slip));
    const again = await first.restart();
    const slot = (await good(again.vault.status())).slots[0]?.id ?? '';
    again.disk.full = true;
    expect(await again.vault.unlock({ slot, passphrase })).toEqual({ ok: false, problem: { code: 'disk-full' } });
    expect((await good(again.vault.status())).state).toBe('locked');
    expect(await again.vault.caseload()).toEqual({ ok: false, problem: { code: 'locked' } });
    again.disk.full = false;
    await good(again.vault.unlock({ slot, passphrase }));
    expect(await good(again.vault.caseload())).toHaveLength(1);
  });
});

describe('a shell that does not answer as the contract says', () => {
  it('reads as failed where the call can fail', async () => {
    const shell = shellCalls(() => Promise.resolve({ nonsense: true }));
    expect(await shell('inbox.list', undefined)).toEqual({ ok: false, problem: 'failed' });
  });

  it('throws where it cannot, instead of answering with something else', async () => {
    const shell = shellCalls(() => Promise.reject(new Error('gone')));
    await expect(shell('app.info', undefined)).rejects.toThrow('app.info');
  });
});
