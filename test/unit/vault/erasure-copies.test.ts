/** Safety copies that may hold what was erased (renderer/vault/SPEC.md, Z5, Z9): whoever made them, and one being made. */
import { expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { Disk, good, machine } from '../../fixtures/machine.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const proof = { passphrase: phrase };
const reason = 'bewaartermijn is voorbij';

it('Z9: a copy of a colleague is known to everybody, after the keys turned too, until it is ended', async () => {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  const { id: other } = await good(first.vault.newDossier({ ...slip, surname: 'Madelief' }));
  await joinedBy(first, warre);
  const mate = await unlocked(first, warre, hers);
  mate.disk.folder = new Map();
  const { last } = await good(mate.vault.makeBackup({ where: 'elsewhere' }));
  const { at: made, name } = must(last, 'a copy');
  const at = await unlocked(mate, lien);
  expect(await good(at.vault.erasurePlan({ dossier }))).toMatchObject({ lastCopy: made });
  const view = await good(at.vault.erase({ dossier, reason, proof }));
  expect(view.lastCopy).toBe(made);
  expect((await good(at.vault.erasures()))[0]?.copies).toEqual({ count: 1, first: made, last: made });
  expect(await good(at.vault.erasurePlan({ dossier: other }))).toMatchObject({ lastCopy: made });

  const again = await unlocked(at, warre, hers);
  await good(again.vault.endCopy({ name, remove: true }));
  const after = await unlocked(again, lien);
  expect((await good(after.vault.erasures()))[0]?.copies).toBeUndefined();
});

it('Z9: one that fails leaves nothing to be told', async () => {
  const at = await prisonDesk();
  const { id: dossier } = await good(at.vault.newDossier(slip));
  expect(await at.vault.makeBackup({ where: 'elsewhere' })).toMatchObject({ ok: false });
  expect(await good(at.vault.erasurePlan({ dossier }))).toMatchObject({ lastCopy: null });
});

it('Z9: what is erased while a copy is written is told to be in it', async () => {
  const meanwhile: { work?: () => Promise<unknown>; done?: Promise<unknown> } = {};
  const at = await machine(new Disk(), undefined, {
    notify: (event) => {
      if (event.type === 'progress' && event.step === 'writing' && meanwhile.work) meanwhile.done ??= meanwhile.work();
    },
  });
  const me = { name: lien, function: 'psd-social-worker', service: 'psd:gent', language: 'nl', label: lien } as const;
  await good(at.vault.create({ ...me, passphrase: phrase }));
  const { id: dossier } = await good(at.vault.newDossier(slip));
  meanwhile.work = () => at.vault.erase({ dossier, reason, proof });
  at.disk.folder = new Map();
  await at.vault.makeBackup({ where: 'elsewhere' });
  await must(meanwhile.done, 'erased meanwhile');
  const [done] = await good(at.vault.erasures());
  expect(done).toMatchObject({ isUnfinished: false });
  expect(typeof done?.lastCopy).toBe('number');
});

it('Z5: what was set aside here is told before, stands on the certificate, and goes when a person says so, in the log', async () => {
  const a = await prisonDesk();
  const { id: dossier } = await good(a.vault.newDossier(slip));
  expect((await good(a.vault.health())).setAside).toBe(0);
  a.disk.setAside = 2;
  expect(await good(a.vault.erasurePlan({ dossier }))).toMatchObject({ setAside: 2 });
  expect(await good(a.vault.erase({ dossier, reason, proof }))).toMatchObject({ setAside: 2 });
  expect((await good(a.vault.health())).setAside).toBe(2);
  await good(a.vault.removeSetAside());
  expect((await good(a.vault.health())).setAside).toBe(0);
  expect((await good(a.vault.accessLog({})))[0]).toMatchObject({ what: 'set-aside-removed' });
  // As it was then: that is what the certificate says.
  expect(await good(a.vault.erasures())).toMatchObject([{ setAside: 2 }]);
});
