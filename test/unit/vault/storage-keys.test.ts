import { describe, expect, it } from 'vitest';
import { encodeKeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { mostStorageKeys, StorageKeys } from '../../../renderer/vault/core/sealing/storage-keys.ts';
import { encodeSeat } from '../../../renderer/vault/core/keys/seat.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { entity, joinedBy, phrase, prisonDesk, put, slip, unlocked, valuesOf } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const known = 'a new one nobody else knows';
const proof = { passphrase: phrase };

/** What somebody reads of a step with key files of before beside the journal and the store of today. */
async function readWith(at: Machine, kept: readonly Bytes[], label: string, passphrase: string, dossier: string) {
  const copy = await copyOf(at, { noticed: false });
  copy.disk.keyFiles = [...kept];
  const slot = must(
    (await good(copy.vault.status())).slots.find((each) => each.label === label),
    label,
  );
  const came = await copy.vault.unlock({ slot: slot.id, passphrase });
  if (!came.ok) return came.problem.code;
  const view = await copy.vault.openDossier({ id: dossier });
  return view.ok ? valuesOf(entity(view.value, 'plan', 's1'), 'what') : view.problem.code;
}

describe('keys of the storage', () => {
  const vault = filled(16, 1);
  const ad = filled(8, 2);
  const key = filled(32, 3);

  it('K15: what lies under an earlier one stays readable, what comes after needs the next', () => {
    const before = new StorageKeys(crypto, [filled(32, 4)]);
    const after = before.next();
    const old = before.seal(filled(5, 5), ad, key);
    const fresh = after.seal(filled(5, 6), ad, key);
    expect(after.open(old, ad, key)).toEqual(filled(5, 5));
    expect(after.open(fresh, ad, key)).toEqual(filled(5, 6));
    expect(before.open(fresh, ad, key)).toBeNull();
    // Neither the key of a section alone, nor that of the storage with another, opens anything.
    expect(crypto.open(fresh.subarray(2), ad, key)).toBeNull();
    expect(after.open(fresh, ad, filled(32, 9))).toBeNull();
  });

  it('K15: a number of no key, a cut piece and a changed bit open nothing', () => {
    const keys = StorageKeys.first(crypto);
    const sealed = keys.seal(filled(40, 5), ad, key);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(keys.open(changed, ad, key)).toBeNull();
      expect(keys.open(sealed.slice(0, at), ad, key)).toBeNull();
    }
  });

  it('K15: they lie under the erasure key, and a list beyond its cap is refused', () => {
    const keys = StorageKeys.first(crypto).next();
    const box = keys.sealed(vault, key);
    expect(StorageKeys.opened(crypto, vault, box, key)?.count).toBe(2);
    expect(StorageKeys.opened(crypto, vault, box, filled(32, 7))).toBeNull();
    expect(StorageKeys.opened(crypto, filled(16, 8), box, key)).toBeNull();
    const full = new StorageKeys(
      crypto,
      Array.from({ length: mostStorageKeys }, () => key),
    );
    expect(full.hasRoom).toBe(false);
    expect(StorageKeys.opened(crypto, vault, full.next().sealed(vault, key), key)).toBeNull();
  });
});

describe('somebody who keeps a key file of before', () => {
  it('K15: was taken off this computer, and reads nothing that came after, though what was theirs before stays with them', async () => {
    const first = await prisonDesk();
    const { id: dossier } = await good(first.vault.newDossier(slip));
    await put(first.vault, dossier, 'step', 's1', 'what', { text: 'Van voor het vertrek' });
    await joinedBy(first, warre);
    const at = await unlocked(first, lien);
    const mate = must(
      (await good(at.vault.household())).people.find((each) => each.name === warre),
      warre,
    );
    await good(at.vault.shareWithColleague({ dossier, section: 'plan', person: mate.person }));
    const kept = [...at.disk.keyFiles];
    expect(await readWith(at, kept, warre, hers, dossier)).toEqual([{ text: 'Van voor het vertrek' }]);
    await good(at.vault.removePerson({ seat: mate.seat, proof }));
    await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Van erna' });
    expect(JSON.stringify(await readWith(at, kept, warre, hers, dossier))).not.toContain('Van erna');
    // Whoever stays reads both, also after the next start.
    const again = await unlocked(at, lien);
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Van erna' }]);
  });

  it.each([
    ['K15: a passphrase that was changed', false],
    ['K16: a passphrase that was said to be known', true],
  ])('%s opens nothing that came after with it', async (_, isKnown) => {
    const at = await prisonDesk();
    const { id: dossier } = await good(at.vault.newDossier(slip));
    const kept = [...at.disk.keyFiles];
    await good(at.vault.changePassphrase({ proof, isKnown, passphrase: known }));
    await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Van erna' });
    expect(JSON.stringify(await readWith(at, kept, lien, phrase, dossier))).not.toContain('Van erna');
    const again = await unlocked(at, lien, known);
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Van erna' }]);
  });
});

describe('K16, P14: keys turn with a passphrase that somebody else knows', () => {
  it('what its slot of before held opens nothing of the key file of today', async () => {
    const at = await prisonDesk();
    const before = openedBy(at, lien);
    await good(at.vault.changePassphrase({ proof, isKnown: true, passphrase: known }));
    const file = keyFileOf(at);
    const row = must(file.erasure[0], 'the place of the erasure key');
    expect(crypto.unwrap(row.box, before.seat.real.wrap)).toBeNull();
    const opened = openedBy(at, lien, known);
    expect(opened.seat.box?.publicKey).toEqual(row.wrapKey);
    expect(encodeSeat({ ...opened.seat, box: undefined })).toEqual(encodeSeat({ ...before.seat, box: undefined }));
    // Signing keys stay: others know the person by them.
    expect(opened.seat.real.sign).toEqual(before.seat.real.sign);
  });

  it('printed words go on opening it where they were typed, and are closed where they were not', async () => {
    const at = await prisonDesk();
    const words = (await good(at.vault.newWords({ language: 'nl' }))).join(' ');
    await good(at.vault.keepWords({ proof, words, label: lien }));
    const kinds = async (ways: ReturnType<typeof at.vault.household>) =>
      (await good(ways)).ways.map(({ kind }) => kind);
    await good(at.vault.changePassphrase({ proof: { words }, isKnown: true, passphrase: known }));
    expect(await kinds(at.vault.household())).toEqual(['passphrase', 'words']);
    const there = await at.restart();
    await good(there.vault.unlockWithWords({ words }));
    await good(there.vault.changePassphrase({ proof: { passphrase: known }, isKnown: true, passphrase: phrase }));
    expect(await kinds(there.vault.household())).toEqual(['passphrase']);
    const again = await there.restart();
    expect(await again.vault.unlockWithWords({ words })).toMatchObject({ problem: { code: 'words-open-nothing' } });
  });

  it('whoever can write the key file, and sign nothing, gets no place in it when the erasure key is renewed', async () => {
    const first = await prisonDesk();
    const at = await unlocked(await joinedBy(first, warre), lien);
    const mate = must(
      (await good(at.vault.household())).people.find((each) => each.name === warre),
      warre,
    );
    const thief = crypto.wrapKeys();
    const there = await at.restart();
    const { file } = openedBy(there, lien);
    const planted = { seat: filled(16, 66), wrapKey: thief.publicKey, box: filled(80, 1) };
    const bytes = encodeKeyFile({ ...file, erasure: [...file.erasure, planted], generation: file.generation + 1 });
    there.disk.keyFiles = [bytes, bytes];
    const back = await unlocked(there, lien);
    await good(back.vault.removePerson({ seat: mate.seat, proof }));
    expect(keyFileOf(back).erasure.filter(({ box }) => crypto.unwrap(box, thief) !== null)).toEqual([]);
    expect(keyFileOf(back).erasure.map(({ seat }) => seat)).toEqual([openedBy(back, lien).seat.seat]);
  });
});
