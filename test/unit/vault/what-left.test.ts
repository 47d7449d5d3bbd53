/** What the vault says left from here, for the person's own list. */
import { describe, expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { justiceDesk, meet, prisonDesk, put, sendOrdered, slip } from '../../support/people.ts';

describe('D52 what left', () => {
  it('is what was put out, with the ground it was sent on; what was only made ready has not left', async () => {
    const [a, b] = [await prisonDesk(), await justiceDesk()];
    const to = (await meet(a, b)).b;
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats' });
    const request = { dossier, to, purpose: 'inquiry-request' as const, message: '' };
    const item = await good(sendOrdered(a.vault, { ...request, sections: ['identity', 'plan'] }));
    const other = await good(a.vault.send({ ...request, purpose: 'update', sections: ['plan'] }));
    expect(await good(a.vault.whatLeft({ dossier }))).toEqual([]);
    const marked = await good(a.vault.markOnStick({ names: [item.name] }));
    const states = new Map(marked.map(({ name, state }) => [name, state]));
    expect([item, other].map(({ name }) => states.get(name))).toEqual(['on-stick', 'ready']);
    expect(await good(a.vault.whatLeft({ dossier }))).toMatchObject([
      {
        to: { function: 'justice-assistant' },
        kinds: ['identity', 'plan'],
        grounds: [
          { of: 'identity', ground: 'inquiry-mandate' },
          { of: 'plan', ground: 'inquiry-mandate' },
        ],
      },
    ]);
  });
});
