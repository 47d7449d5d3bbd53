/** What somebody who inspects is shown at a colleague's place: the log and what is configured, and nothing of a dossier (U11, U12). */
import { beforeEach, describe, expect, it } from 'vitest';
import { callNames, vaultCalls, type VaultApi } from '../../../renderer/vault/api/calls.ts';
import { ok } from '../../../shared/result.ts';
import { bytesOn, good, type Machine } from '../../fixtures/machine.ts';
import { meet, justiceDesk, phrase, prisonDesk, put, sendOrdered, slip, unlocked } from '../../support/people.ts';

const minute = 60_000;
const begun = { who: 'supervisory-authority', name: 'Iris Lavendel', minutes: 30 } as const;
const refused = { ok: false, problem: { code: 'inspection' } };

let a: Machine;
let dossier: string;
beforeEach(async () => {
  a = await prisonDesk();
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
});

/** As the page could ask any of them. */
const asking = (vault: VaultApi, name: keyof VaultApi): Promise<unknown> =>
  (vault[name] as (input?: unknown) => Promise<unknown>)(
    name === 'accessLog' ? {} : name === 'openDossier' ? { id: dossier } : undefined,
  );

describe('an inspection', () => {
  it('U11: is told to who is in, and stands in the log with whom and which task', async () => {
    const me = await good(a.vault.beginInspection(begun));
    expect(me.inspection).toEqual({ who: begun.who, name: begun.name, until: expect.any(Number) as number });
    const [entry] = await good(a.vault.accessLog({}));
    expect(entry).toMatchObject({ what: 'inspection-begun', to: 'Iris Lavendel', motive: 'supervisory-authority' });
    expect(await a.vault.me()).toMatchObject({ ok: true, value: { inspection: { name: 'Iris Lavendel' } } });
  });

  it('U11: needs a name', async () => {
    expect(await a.vault.beginInspection({ ...begun, name: ' ' })).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', field: 'name' },
    });
  });

  it('U11: answers what reads no dossier, and refuses every other call, whatever it does', async () => {
    await good(a.vault.beginInspection(begun));
    const shown = callNames.filter((name) => vaultCalls[name].inspected === true);
    expect([...shown].sort()).toEqual(['accessLog', 'inspection', 'me', 'prepareLock', 'readerCategories']);
    expect(shown.filter((name) => vaultCalls[name].does === 'writes')).toEqual([]);
    for (const name of callNames) {
      if (shown.includes(name)) continue;
      expect([name, await asking(a.vault, name)]).toEqual([name, refused]);
    }
    for (const name of shown)
      if (name !== 'prepareLock') expect(await asking(a.vault, name)).toMatchObject({ ok: true });
  });

  it('U11: leaves every byte of the computer as it was, but for the log of its end', async () => {
    await good(a.vault.health());
    await good(a.vault.beginInspection(begun));
    const before = await bytesOn(a.disk);
    for (const name of callNames) if (name !== 'prepareLock') await asking(a.vault, name);
    expect(await bytesOn(a.disk)).toEqual(before);
  });

  it('U11: shows nothing that stands in a dossier, nor whose it is', async () => {
    const b = await justiceDesk();
    const { b: person } = await meet(a, b);
    await sendOrdered(a.vault, {
      dossier,
      to: person,
      purpose: 'inquiry-request',
      sections: ['identity', 'plan'],
      message: '',
    });
    const { me, ...rest } = {
      me: await good(a.vault.beginInspection(begun)),
      view: await good(a.vault.inspection()),
      readers: await good(a.vault.readerCategories()),
    };
    expect(me.inspection).not.toBeNull();
    const text = JSON.stringify(rest);
    for (const word of ['Paardenbloem', 'Wolk', '1991-04-03', 'Slaapplaats', dossier]) expect(text).not.toContain(word);
  });

  it('U12: ends by itself; afterwards only locking is answered, and the way back asks the passphrase', async () => {
    const me = await good(a.vault.beginInspection(begun));
    expect(me.inspection?.until).toBeGreaterThan(a.clock.now + 29 * minute);
    a.clock.now += 31 * minute;
    for (const name of ['me', 'accessLog', 'openDossier', 'newDossier'] as const)
      expect(await asking(a.vault, name)).toEqual({ ok: false, problem: { code: 'inspection-over' } });
    await good(a.vault.prepareLock());
    const again = await unlocked(a, 'Lien Zonnebloem', phrase);
    expect((await good(again.vault.me())).inspection).toBeNull();
    const whats = (await good(again.vault.accessLog({}))).map(({ what }) => what);
    expect(whats.slice(0, 4)).toEqual(['unlocked', 'locked', 'inspection-ended', 'inspection-begun']);
    expect(await again.vault.openDossier({ id: dossier })).toMatchObject(ok({}));
  });

  it('U12: a clock that is set back ends it, and none brings it back once it is over', async () => {
    const over = { ok: false, problem: { code: 'inspection-over' } };
    const start = a.clock.now;
    await good(a.vault.beginInspection(begun));
    a.clock.now = start + 29 * minute;
    await good(a.vault.inspection());
    a.clock.now -= minute / 2;
    await good(a.vault.inspection());
    a.clock.now = start;
    expect(await a.vault.inspection()).toEqual(over);
    a.clock.now = start + 29 * minute;
    expect(await a.vault.accessLog({})).toEqual(over);
  });

  it('U12: nobody prolongs it or begins another in it', async () => {
    await good(a.vault.beginInspection(begun));
    expect(await a.vault.beginInspection({ ...begun, minutes: 120 })).toEqual(refused);
  });
});
