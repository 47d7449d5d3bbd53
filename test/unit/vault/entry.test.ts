import { describe, expect, it } from 'vitest';
import { shellCalls } from '../../../renderer/vault/shell.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, slip } from '../../support/people.ts';

const passphrase = 'a good long phrase';

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
