/** The list of what came in says about whom, and writes the name of nobody down who was not taken in. */
import { expect, it } from 'vitest';
import type { IncomingItem } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  carry,
  justiceDesk,
  meet,
  prisonDesk,
  put,
  sendOrdered,
  slip,
  takeIn,
  unlocked,
  waiting,
} from '../../support/people.ts';

const name = { surname: slip.surname, firstName: slip.firstName };

const about = async (at: Machine): Promise<IncomingItem['about']> =>
  (await good(at.vault.incoming())).find(({ purpose }) => purpose === 'inquiry-request')?.about;

it('says about whom a file is: from opening it, and from the dossier once it is taken in', async () => {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const request = {
    dossier,
    purpose: 'inquiry-request',
    to: ids.b,
    sections: ['identity', 'plan'],
    message: '',
  } as const;
  await good(sendOrdered(a.vault, { ...request, sections: [...request.sections] }));
  carry(a, b);
  expect(await about(b)).toEqual(name);
  // Unlocked anew, nobody has opened it yet.
  const again = await unlocked(b, 'Joppe Waterlelie');
  expect(await about(again)).toBeUndefined();
  await takeIn(again, await waiting(again, 'inquiry-request'));
  expect(await about(await unlocked(again, 'Joppe Waterlelie'))).toEqual({ ...name, dossier });
});
