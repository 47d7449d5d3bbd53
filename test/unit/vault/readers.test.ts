import { describe, expect, it } from 'vitest';
import {
  encodeKeyFile,
  newestKeyFile,
  openErasureKey,
  openPeopleBox,
  openSlot,
  passphraseSlots,
  sealPeople,
} from '../../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { renewed } from '../../../renderer/vault/core/session/renewal.ts';
import { StorageKeys } from '../../../renderer/vault/core/sealing/storage-keys.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import { decodeSeat } from '../../../renderer/vault/core/keys/seat.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, type Disk } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import {
  entity,
  joinedBy,
  phrase,
  prisonDesk,
  put,
  section,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
} from '../../support/people.ts';

const text = (value: string) => ({ text: value });

describe('taking a reader out', () => {
  it('E3, E5: what is written from then on does not reach them; what they write waits', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', text('Werk zoeken'));
    const view = await good(a.vault.removeReader({ dossier, section: 'plan', person: ids.b }));
    expect(section(view, 'plan')?.readers.map((each) => each.name)).toEqual(['Lien Zonnebloem']);
    expect(section(view, 'identity')?.readers).toHaveLength(2);
    expect(valuesOf(entity(view, 'plan', 's2'), 'what')).toEqual([text('Werk zoeken')]);
    await put(a.vault, dossier, 'step', 's3', 'what', text('Na het vertrek'));
    const plan = await good(
      a.vault.planSend({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }),
    );
    expect(plan.lines.find((line) => line.section === 'plan')?.allowed).toBe(false);
    expect(JSON.stringify(plan.asTheyRead)).not.toContain('Na het vertrek');
    // They do not know yet, and write on.
    await put(b.vault, dossier, 'step', 's4', 'what', text('Nog van Joppe'));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    const after = await good(a.vault.openDossier({ id: dossier }));
    expect(entity(after, 'plan', 's4')).toBeUndefined();
    expect(section(after, 'plan')?.waiting).toBe(1);
    // It stands the same after a restart.
    const again = await unlocked(a, 'Lien Zonnebloem');
    const seen = await good(again.vault.openDossier({ id: dossier }));
    expect(section(seen, 'plan')?.readers.map((each) => each.name)).toEqual(['Lien Zonnebloem']);
  });

  it('what I founded myself is nothing new to me; what came meanwhile still is', async () => {
    const { a, b, ids, dossier } = await shared();
    const changed = async (at: typeof a) => (await good(at.vault.caseload()))[0]?.changedSinceSeen;
    await good(a.vault.openDossier({ id: dossier }));
    await good(a.vault.removeReader({ dossier, section: 'plan', person: ids.b }));
    expect(await changed(a)).toBe(0);
    await put(b.vault, dossier, 'step', 's4', 'what', text('Nog van Joppe'));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    expect(await changed(a)).toBe(1);
    await good(a.vault.removeReader({ dossier, section: 'identity', person: ids.b }));
    expect(await changed(a)).toBe(1);
    expect(await changed(await unlocked(a, 'Lien Zonnebloem'))).toBe(1);
  });

  it('a colleague of this computer who was taken out reads no further', async () => {
    const first = await prisonDesk();
    const { id: dossier } = await good(first.vault.newDossier(slip));
    await joinedBy(first, 'Warre Kiezelsteen');
    const lien = await unlocked(first, 'Lien Zonnebloem');
    const warre = must((await good(lien.vault.correspondents()))[0], 'Warre').person;
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: warre }));
    await good(lien.vault.removeReader({ dossier, section: 'plan', person: warre }));
    await put(lien.vault, dossier, 'step', 's9', 'what', text('Na het vertrek'));
    const there = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    expect(JSON.stringify(await good(there.vault.openDossier({ id: dossier })))).not.toContain('Na het vertrek');
    expect((await good(there.vault.search({ query: 'vertrek', limit: 5 }))).hits).toEqual([]);
  });

  it('C10: only an owner takes someone out, never themselves, and only someone who reads', async () => {
    const { a, b, ids, dossier } = await shared();
    for (const refused of [
      b.vault.removeReader({ dossier, section: 'plan', person: ids.a }),
      a.vault.removeReader({ dossier, section: 'plan', person: ids.a }),
      a.vault.removeReader({ dossier, section: 'notes', person: ids.b }),
    ])
      expect(await refused).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

/** The key file as its first person opens it. */
async function opened(disk: Disk, passphrase = phrase) {
  const file = newestKeyFile(disk.keyFiles);
  if (!file.ok || file.value === null) throw new Error('no key file');
  const slot = must(passphraseSlots(file.value)[0], 'slot');
  const key = crypto.hash(new TextEncoder().encode(passphrase), 32, slot.kdf.salt);
  const seat = must(decodeSeat(must(openSlot(crypto, file.value.vault, slot, key), 'seat')), 'seat');
  const wrapKeys = seat.real.wrap;
  const erasureKey = must(openErasureKey(crypto, file.value, seat.seat, wrapKeys), 'erasure key');
  return { file: file.value, seat: seat.seat, wrapKeys, erasureKey };
}

describe('forgetting keys', () => {
  it('K6: what is forgotten is in no copy, the old erasure key opens nothing, and a colleague keeps theirs', async () => {
    const first = await prisonDesk();
    const { id: dossier } = await good(first.vault.newDossier(slip));
    await joinedBy(first, 'Warre Kiezelsteen');
    const lien = await unlocked(first, 'Lien Zonnebloem');
    const warre = must((await good(lien.vault.correspondents()))[0], 'Warre').person;
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: warre }));
    const { file, seat, wrapKeys, erasureKey } = await opened(lien.disk);
    const { keys: before, byBox } = openSectionKeys(crypto, file, erasureKey, seat, wrapKeys);
    const gone = must(
      before.find((key) => key.kind === 'plan'),
      'the plan',
    );
    const fresh = crypto.random(32);
    const isGone = (key: { readonly section: Uint8Array }) => toHex(key.section) === toHex(gone.section);
    const people = openPeopleBox(crypto, file, erasureKey);
    const log = people?.entries ?? [];
    const household = readPeople(crypto, file.vault, log);
    const resealed = renewed({ crypto, vault: file.vault, erasureKey, household }, file, fresh, (entry) => {
      const mine = byBox.get(entry.box);
      return mine !== undefined && isGone(mine);
    });
    const storage = must(StorageKeys.opened(crypto, file.vault, file.storage, erasureKey), 'storage keys');
    const sealed = { people: sealPeople(crypto, file.vault, fresh, log), storage: storage.sealed(file.vault, fresh) };
    const next = { ...resealed, ...sealed };
    const after = openSectionKeys(crypto, next, fresh, seat, wrapKeys);
    expect(after.unreadable).toBe(0);
    expect(after.keys).toEqual(before.filter((key) => !isGone(key)));
    expect(openSectionKeys(crypto, next, erasureKey, seat, wrapKeys).keys).toEqual([]);
    expect(openPeopleBox(crypto, next, fresh)).toEqual(people);
    expect(openPeopleBox(crypto, next, erasureKey)).toBeNull();
    expect(next.entries.filter((each) => toHex(each.seat) !== toHex(seat))).toHaveLength(
      file.entries.filter((each) => toHex(each.seat) !== toHex(seat)).length,
    );
    expect(openErasureKey(crypto, next, seat, wrapKeys)).toEqual(fresh);
    const copy = encodeKeyFile({ ...next, generation: next.generation + 1 });
    lien.disk.keyFiles = [copy, copy];
    const there = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    expect(section(await good(there.vault.openDossier({ id: dossier })), 'plan')).toBeDefined();
    const back = await unlocked(lien, 'Lien Zonnebloem');
    const view = await good(back.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')).toBeUndefined();
    expect(section(view, 'legal')).toBeDefined();
  });
});
