import { describe, expect, it } from 'vitest';
import { openErasureKey } from '../../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { must } from '../../../shared/result.ts';
import { bytesOn, good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { entity, joinedBy, phrase, prisonDesk, put, section, slip, unlocked, valuesOf } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const proof = { passphrase: phrase };

/** Lien, keeper, with a dossier of which Warre reads the plan. */
async function sharing(): Promise<{ at: Machine; dossier: string }> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await joinedBy(first, warre);
  const at = await unlocked(first, lien);
  const person = must((await good(at.vault.correspondents()))[0], warre).person;
  await good(at.vault.shareWithColleague({ dossier, section: 'plan', person }));
  return { at, dossier };
}

const seatOf = async (at: Machine, name: string): Promise<string> =>
  must(
    (await good(at.vault.household())).people.find((each) => each.name === name),
    name,
  ).seat;

describe('someone leaves this computer', () => {
  it('P4, K6: their slot, keys and the old erasure key go in one write; what was shared is closed to them', async () => {
    const { at, dossier } = await sharing();
    const before = openedBy(at, warre, hers);
    const seat = await seatOf(at, warre);
    expect(await good(at.vault.removalPlan({ seat }))).toEqual({ alone: 0, shared: 1, isIncomplete: false });
    expect(await at.vault.removePerson({ seat, proof: { passphrase: 'wrong' } })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    const after = must(await good(at.vault.removePerson({ seat, proof })), 'household');
    expect(after.people.map((each) => each.name)).toEqual([lien]);
    expect(after.former).toMatchObject([{ name: warre, how: 'removed' }]);

    const file = keyFileOf(at);
    expect(file.slots).toHaveLength(1);
    expect(openErasureKey(crypto, file, before.seat.seat, before.seat.real.wrap)).toBeNull();
    // An old copy of the file gives the old erasure key: it opens nothing of the present one.
    const { keys, unreadable } = openSectionKeys(
      crypto,
      file,
      before.erasureKey,
      before.seat.seat,
      before.seat.real.wrap,
    );
    expect([keys.length, unreadable]).toEqual([0, 0]);
    for (const [place, bytes] of await bytesOn(at.disk))
      if (place.startsWith('key file')) expect(Buffer.from(bytes).includes(Buffer.from(before.seat.seat))).toBe(false);

    // The remaining reader founds the next epochs without them.
    expect(after.toTakeOut).toEqual([warre]);
    expect(await good(at.vault.takeOutFormer())).toBe(2);
    expect((await good(at.vault.household())).toTakeOut).toEqual([]);
    await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Na het vertrek' });
    const view = await good(at.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.readers.map((each) => each.name)).toEqual([lien]);
    // They stay known as an author.
    expect(await good(at.vault.correspondents())).toEqual([]);
    const again = await unlocked(at, lien);
    expect(valuesOf(entity(await good(again.vault.openDossier({ id: dossier })), 'plan', 's1'), 'what')).toHaveLength(
      1,
    );
  });

  it('P4: the keeper cannot go before handing over, then nobody is locked out', async () => {
    const { at, dossier } = await sharing();
    const me = await seatOf(at, lien);
    const other = await seatOf(at, warre);
    expect(await at.vault.removePerson({ seat: me, proof })).toMatchObject({ problem: { code: 'not-allowed' } });
    const there = must((await good(at.vault.household())).people[1], warre);
    expect(await good(at.vault.removalPlan({ seat: me }))).toMatchObject({ alone: 0, shared: 1 });
    expect(await good(at.vault.shareAll({ person: there.person }))).toBe(1);
    const handed = await good(at.vault.handOverKeeping({ seat: other, proof }));
    expect(handed.people.map((each) => [each.name, each.isKeeper])).toEqual([
      [lien, false],
      [warre, true],
    ]);
    expect(await good(at.vault.removePerson({ seat: me, proof }))).toBeNull();
    expect((await good(at.vault.status())).state).toBe('locked');
    const left = await unlocked(at, warre, hers);
    const view = await good(left.vault.openDossier({ id: dossier }));
    expect(view.sections.map((each) => each.kind).sort()).toEqual(['assessment', 'identity', 'legal', 'notes', 'plan']);
    const seen = await good(left.vault.household());
    expect(seen.events.filter((each) => each.isNew).map((each) => each.did)).toEqual(['remove', 'keeper']);
    expect((await good(left.vault.readPeopleEvents())).events.some((each) => each.isNew)).toBe(false);
    // The last one stays.
    const last = await seatOf(left, warre);
    expect(await left.vault.removePerson({ seat: last, proof: { passphrase: hers } })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });

  it('S7: what was given to whoever stays is read, also when nobody else is left on the computer', async () => {
    const { at, dossier } = await sharing();
    // Warre has read the plan. What is written after he was taken out of it lies under a key he is given at the end.
    const his = await unlocked(at, warre, hers);
    await good(his.vault.openDossier({ id: dossier }));
    const back = await unlocked(his, lien);
    const there = must((await good(back.vault.household())).people[1], warre);
    await good(back.vault.removeReader({ dossier, section: 'plan', person: there.person }));
    await put(back.vault, dossier, 'step', 's9', 'what', { text: 'Voor wie blijft' });
    // He passes behind it in the journal before he is given the key.
    const last = await unlocked(await unlocked(back, warre, hers), lien);
    await good(last.vault.shareAll({ person: there.person }));
    await good(last.vault.handOverKeeping({ seat: there.seat, proof }));
    await good(last.vault.removePerson({ seat: await seatOf(last, lien), proof }));
    const left = await unlocked(last, warre, hers);
    const view = await good(left.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's9'), 'what')).toEqual([{ text: 'Voor wie blijft' }]);
    const { waiting } = await good(left.vault.tasks());
    expect(waiting.filter(({ kind }) => kind === 'take-out').map((each) => each.section)).toContain('plan');
  });

  it('counts dossiers nobody else opens, and not practice', async () => {
    const { at } = await sharing();
    await good(at.vault.installPractice({ numbers: [1] }));
    await good(at.vault.newDossier({ ...slip, surname: 'Madelief' }));
    const seat = await seatOf(at, lien);
    expect(await good(at.vault.removalPlan({ seat }))).toEqual({ alone: 1, shared: 1, isIncomplete: false });
  });
});

describe('another function or service', () => {
  it('P5: is a new card under the same keys, seen by colleagues', async () => {
    const { at, dossier } = await sharing();
    const before = await good(at.vault.me());
    const me = await good(
      at.vault.changeWork({ name: lien, function: 'justice-assistant', service: 'justice-house:gent' }),
    );
    expect(me).toMatchObject({ service: 'justice-house:gent', seat: before.seat, person: before.person });
    const there = await unlocked(at, warre, hers);
    expect((await good(there.vault.correspondents()))[0]).toMatchObject({ service: 'justice-house:gent' });
    expect((await good(there.vault.household())).events[0]).toMatchObject({ did: 'card', by: lien, isNew: true });
    const back = await unlocked(there, lien);
    expect((await good(back.vault.me())).function).toBe('justice-assistant');
    expect((await good(back.vault.openDossier({ id: dossier }))).sections.every((each) => each.canWrite)).toBe(true);
  });
});

describe('what happened to the list of people', () => {
  it('is news to everybody but whoever did it', async () => {
    const { at } = await sharing();
    await good(at.vault.household());
    await good(at.vault.changeWork({ name: 'Lien Klaproos', function: 'psd-social-worker', service: 'psd:gent' }));
    const newest = async (there: Machine) => must((await good(there.vault.household())).events[0], 'an event');
    expect(await newest(at)).toMatchObject({ did: 'card', isNew: false });
    expect(await newest(await unlocked(at, warre, hers))).toMatchObject({ did: 'card', isNew: true });
  });
});
