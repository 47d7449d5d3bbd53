/** The log while one practises: what was done with a real dossier is of a real dossier, which is still here. */
import { expect, it } from 'vitest';
import { elsewhereIn } from '../../../renderer/rooms/log/log.tsx';
import { good } from '../../fixtures/machine.ts';
import { phrase, prisonDesk, slip } from '../../support/people.ts';

it('says of each dossier of the log in which realm it is, and of an erased one nothing', async () => {
  const a = await prisonDesk();
  const [kept, erased] = [await good(a.vault.newDossier(slip)), await good(a.vault.newDossier(slip))];
  for (const { id } of [kept, erased]) await good(a.vault.openDossier({ id }));
  await good(a.vault.erase({ dossier: erased.id, reason: 'Dubbel aangemaakt.', proof: { passphrase: phrase } }));
  await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
  const [made] = await good(a.vault.installPractice({ numbers: [1] }));
  await good(a.vault.openDossier({ id: made?.id ?? '' }));
  const log = await good(a.vault.accessLog({}));
  const realmOf = (id: string | undefined) => new Set(log.flatMap((each) => (each.dossier === id ? [each.realm] : [])));
  expect(realmOf(kept.id)).toEqual(new Set(['real']));
  expect(realmOf(made?.id)).toEqual(new Set(['practice']));
  expect(realmOf(erased.id)).toEqual(new Set([undefined]));
  expect(elsewhereIn(log, 'practice')).toEqual(new Map([[kept.id, 'real']]));
  expect(elsewhereIn(log, 'real')).toEqual(new Map([[made?.id, 'practice']]));
});
