import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, pairs, split } from '../../../renderer/vault/services/people/shares.ts';
import { isId } from '../../../renderer/vault/services/people/reopening.ts';
import { serviceSlots } from '../../../renderer/vault/services/people/service-files.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { keyFileOf, openedBy, overwrite, withHiddenKeys } from '../../support/household.ts';
import { answerOf, lien, names, withOfficers, type Lost } from '../../support/officers.ts';
import { atComputer, entity, meet, phrase, put, slip, unlocked, valuesOf } from '../../support/people.ts';

describe('any two of three', () => {
  it('O2: every two open the key; one alone holds random strings only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = new Uint8Array(bytes);
        const held = split(crypto, key);
        for (const [first, second] of pairs) expect(join(held[first], held[second])).toEqual(key);
        for (const each of held) expect(each).toHaveLength(2);
        // No officer has both halves of a pair.
        for (const each of held) expect(new Set(each.map(({ pair }) => pair)).size).toBe(2);
        for (const each of held) expect(join(each, each)).not.toEqual(key);
      }),
    );
    // What one officer holds is the same for any key: the first of a pair is chance, the second chance too.
    const zeros = { random: (length: number) => new Uint8Array(length).fill(7) };
    expect(split(zeros, new Uint8Array(32).fill(1))[0]).toEqual(split(zeros, new Uint8Array(32).fill(2))[0]);
  });
});

async function asked({
  at,
}: Lost): Promise<{ locked: Machine; file: Uint8Array<ArrayBuffer>; code: string; slot: string }> {
  const locked = await at.restart();
  const status = await good(locked.vault.status());
  const slot = must(status.officers?.[0], 'officers').id;
  const { file, code } = await good(locked.vault.requestRecovery({ slot, passphrase: 'a wholly new phrase' }));
  const request = must((await good(locked.vault.status())).requests?.at(-1), 'request');
  expect(request).toMatchObject({ label: lien, code, answers: 0 });
  return { locked, file, code, slot: request.id };
}

describe('P8, P9, O4, O5: recovery by two of three officers', () => {
  it.each(pairs)(
    'O1-O6: officers %i and %i bring a person back, in a new place, told to everyone',
    async (one, other) => {
      const lost = await withOfficers();
      const before = openedBy(lost.at, lien).seat;
      const { locked, file, code, slot } = await asked(lost);
      const ask = await good(must(lost.officers[one], 'officer').vault.readRecoveryRequest({ bytes: file }));
      expect(ask).toMatchObject({
        code,
        places: [{ name: lien, service: 'psd:gent', label: lien, trust: 'verified' }],
      });
      const first = await answerOf(lost.officers[one], file);
      expect(await good(locked.vault.addRecoveryAnswer({ slot, bytes: first }))).toBe(1);
      // One officer alone, even twice, is not enough.
      expect(await good(locked.vault.addRecoveryAnswer({ slot, bytes: first }))).toBe(1);
      const finishing = { slot, passphrase: 'a wholly new phrase' };
      expect(await locked.vault.finishRecovery(finishing)).toMatchObject({ problem: { code: 'answers-missing' } });
      const second = await answerOf(lost.officers[other], file);
      expect(await good(locked.vault.addRecoveryAnswer({ slot, bytes: second }))).toBe(2);
      expect(await locked.vault.finishRecovery({ slot, passphrase: 'wrong' })).toMatchObject({
        problem: { code: 'wrong-passphrase' },
      });
      const me = await good(locked.vault.finishRecovery(finishing));
      expect(me).toMatchObject({ name: lien, service: 'psd:gent' });

      // The new place reads all, signs with a new key, and cannot write where nobody let it in.
      const now = openedBy(locked, lien, 'a wholly new phrase').seat;
      expect(now.real.sign.publicKey).not.toEqual(before.real.sign.publicKey);
      const view = await good(locked.vault.openDossier({ id: lost.dossier }));
      expect(view.sections).toHaveLength(5);
      expect(view.sections.some((each) => each.canWrite)).toBe(false);
      const again = await locked.restart();
      expect((await good(again.vault.status())).slots.map((each) => each.label).sort()).toEqual([
        lien,
        'Warre Kiezelsteen',
      ]);
      expect((await good(again.vault.status())).requests).toEqual([]);
      // Nothing in the key file is for the old place any more.
      const { apart, erasure, entries, given, emergency, letters } = keyFileOf(locked);
      const parts: readonly (readonly { readonly seat: unknown }[])[] = [
        apart,
        erasure,
        entries,
        given,
        emergency,
        letters,
      ];
      expect(parts.map((part) => part.filter((each) => isId(each.seat, before.seat)))).toEqual(parts.map(() => []));
      const colleague = await unlocked(again, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
      const seen = await good(colleague.vault.household());
      expect(seen.isInOrder).toBe(true);
      expect(seen.events[0]).toMatchObject({ did: 'recover', isNew: true });
      expect(seen.former).toMatchObject([{ name: lien, how: 'recovered' }]);
      // Those elsewhere have to compare her number again.
      const back = await unlocked(colleague, lien, 'a wholly new phrase');
      // Others let her in again; she does not.
      expect((await good(back.vault.household())).toLetIn).toEqual([]);
      const met = must(lost.officers[0], 'officer');
      expect(await good(met.vault.importCard({ bytes: await good(back.vault.myCard()) }))).toMatchObject({
        trust: 'key-changed',
      });
    },
  );

  it('K16: after the keys turned with a known passphrase the officers bring the person back all the same', async () => {
    const lost = await withOfficers();
    const proof = { passphrase: phrase };
    await good(lost.at.vault.changePassphrase({ proof, isKnown: true, passphrase: 'one that nobody knows' }));
    expect((await good(lost.at.vault.household())).officers).toMatchObject({ mine: 'these' });
    const { locked, file, slot } = await asked(lost);
    for (const officer of lost.officers.slice(1))
      await good(locked.vault.addRecoveryAnswer({ slot, bytes: await answerOf(officer, file) }));
    await good(locked.vault.finishRecovery({ slot, passphrase: 'a wholly new phrase' }));
    expect((await good(locked.vault.openDossier({ id: lost.dossier }))).sections).toHaveLength(5);
  });

  it('K16: whoever did not agree to officers has no way in by them after the keys turned', async () => {
    const lost = await withOfficers();
    const warre = 'Warre Kiezelsteen';
    const mate = await unlocked(lost.at, warre, `${phrase} of ${warre}`);
    const proof = { passphrase: `${phrase} of ${warre}` };
    await good(mate.vault.changePassphrase({ proof, isKnown: true, passphrase: 'one that nobody knows' }));
    expect((await good(mate.vault.household())).officers).toMatchObject({ mine: 'none' });
    expect((await good(mate.vault.household())).ways.map(({ kind }) => kind)).toEqual(['passphrase']);
  });

  it('O6: a colleague who shares a dossier lets the new place write again, once', async () => {
    const lost = await withOfficers();
    const warre = 'Warre Kiezelsteen';
    const mates = (await good(lost.at.vault.correspondents())).find((each) => each.name === warre);
    const person = must(mates, warre).person;
    await good(lost.at.vault.shareWithColleague({ dossier: lost.dossier, section: 'plan', person }));
    const { locked, file, slot } = await asked(lost);
    for (const officer of lost.officers.slice(0, 2))
      await good(locked.vault.addRecoveryAnswer({ slot, bytes: await answerOf(officer, file) }));
    await good(locked.vault.finishRecovery({ slot, passphrase: 'a wholly new phrase' }));
    const mate = await unlocked(locked, warre, `${phrase} of ${warre}`);
    expect((await good(mate.vault.household())).toLetIn).toEqual([lien]);
    const { id: own } = await good(mate.vault.newDossier({ ...slip, surname: 'Madelief' }));
    // Identity and plan: what they share.
    expect(await good(mate.vault.letBackIn())).toBe(2);
    expect((await good(mate.vault.household())).toLetIn).toEqual([]);
    expect(await good(mate.vault.letBackIn())).toBe(0);
    const back = await unlocked(mate, lien, 'a wholly new phrase');
    const view = await good(back.vault.openDossier({ id: lost.dossier }));
    const writes = view.sections.filter((each) => each.canWrite).map((each) => each.kind);
    expect(writes.sort()).toEqual(['identity', 'plan']);
    // What was never hers is given to her by nobody.
    expect(await back.vault.openDossier({ id: own })).toMatchObject({ problem: { code: 'unknown-dossier' } });
    await put(back.vault, lost.dossier, 'step', 's9', 'what', { text: 'weer aan het werk' });
    const read = await good(
      (await unlocked(back, warre, `${phrase} of ${warre}`)).vault.openDossier({ id: lost.dossier }),
    );
    expect(valuesOf(entity(read, 'plan', 's9'), 'what')).toEqual([{ text: 'weer aan het werk' }]);
  });

  it('P9: answers of officers in whose place others were named since bring nobody back, and change nothing', async () => {
    const lost = await withOfficers();
    const { locked, file, slot } = await asked(lost);
    for (const officer of lost.officers.slice(1))
      await good(locked.vault.addRecoveryAnswer({ slot, bytes: await answerOf(officer, file) }));
    const warre = 'Warre Kiezelsteen';
    const mate = await unlocked(locked, warre, `${phrase} of ${warre}`);
    const persons: string[] = [];
    for (const name of ['Rik Meidoorn', 'Saar Vlier', 'Teun Sleedoorn'])
      persons.push((await meet(mate, await atComputer(name, 'psd-psychologist', 'psd:gent'))).b);
    await good(mate.vault.setOfficers({ persons }));
    const again = await mate.restart();
    const before = [...again.disk.keyFiles];
    const finished = await again.vault.finishRecovery({ slot, passphrase: 'a wholly new phrase' });
    expect(finished.ok).toBe(false);
    expect(again.disk.keyFiles).toEqual(before);
    const back = await unlocked(again, lien);
    expect((await good(back.vault.household())).isInOrder).toBe(true);
  });

  it('O1: whoever agreed to the officers of before has not agreed to those named since', async () => {
    const lost = await withOfficers();
    const persons = (await good(lost.at.vault.correspondents())).flatMap(({ name, person }) =>
      names.includes(name) ? [person] : [],
    );
    expect((await good(lost.at.vault.setOfficers({ persons }))).officers).toMatchObject({ mine: 'earlier' });
    const proof = { passphrase: phrase };
    expect((await good(lost.at.vault.allowOfficers({ proof }))).officers).toMatchObject({ mine: 'these' });
  });

  it('O1: nobody is an officer twice, nor for themselves; who has none agrees to none', async () => {
    const at = await atComputer(lien, 'psd-social-worker', 'psd:gent');
    const persons: string[] = [];
    for (const name of names) persons.push((await meet(at, await atComputer(name, 'psd-psychologist', 'psd:gent'))).b);
    const [first, second] = persons;
    const twice = [must(first, 'one'), must(first, 'one'), must(second, 'another')];
    const withMe = [(await good(at.vault.me())).person, ...persons.slice(1)];
    for (const wrong of [twice, withMe, [...persons.slice(1), 'nobody']])
      expect(await at.vault.setOfficers({ persons: wrong })).toMatchObject({ problem: { code: 'not-verified' } });
    const proof = { passphrase: phrase };
    expect(await at.vault.allowOfficers({ proof })).toMatchObject({ problem: { code: 'not-allowed' } });
    await good(at.vault.setOfficers({ persons }));
    const wrong = { passphrase: 'something else' };
    expect(await at.vault.allowOfficers({ proof: wrong })).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect((await good(at.vault.household())).officers).toMatchObject({ names, mine: 'none' });
  });

  it('Q1: officers are not said to be named while the key of their service could not be made', async () => {
    const lost = await withOfficers();
    const persons = (await good(lost.at.vault.correspondents())).flatMap(({ name, person }) =>
      names.includes(name) ? [person] : [],
    );
    let written = 0;
    lost.at.disk.failing = (call) => call === 'keyFile.write' && (written += 1) === 2;
    expect(await lost.at.vault.setOfficers({ persons })).toMatchObject({ problem: { code: 'disk-full' } });
    lost.at.disk.failing = undefined;
    expect(written).toBe(2);
    expect((await good(lost.at.vault.accessLog({}))).filter(({ what }) => what === 'officers-named')).toHaveLength(1);
  });

  it('Q1: a service’s key whose place is another’s is made anew, and nothing is made where nothing can be written', async () => {
    const { at } = await withOfficers();
    const idOf = () => must(serviceSlots(keyFileOf(at).slots)[0], 'a service slot').id;
    const id = idOf();
    const opened = openedBy(at, lien);
    const erasure = opened.file.erasure.map((each) => (equal(each.seat, id) ? { ...each, seat: filled(16, 9) } : each));
    overwrite(at, opened, { ...opened.file, erasure });
    at.disk.writeProtected = true;
    await unlocked(at, lien);
    expect(idOf()).toEqual(id);
    at.disk.writeProtected = false;
    // Nor where the list of people has lost its end: whoever unlocks is let in, and told of that first.
    const { entries } = opened;
    overwrite(at, opened, keyFileOf(at), entries.slice(0, -1));
    const told = await unlocked(at, lien);
    expect((await good(told.vault.household())).isInOrder).toBe(false);
    expect(idOf()).toEqual(id);
    overwrite(at, opened, keyFileOf(at), entries);
    await unlocked(at, lien);
    expect(idOf()).not.toEqual(id);
  });

  it('O3: a request is no use to others, and answers fit one request only', async () => {
    const lost = await withOfficers();
    const stranger = await atComputer('Otto Regenton', 'psd-psychologist', 'psd:gent');
    const { locked, file, slot } = await asked(lost);
    expect(await stranger.vault.readRecoveryRequest({ bytes: file })).toMatchObject({
      problem: { code: 'not-for-me' },
    });
    const bent = file.map((byte, at) => (at === 200 ? (byte === 65 ? 66 : 65) : byte));
    const officer = must(lost.officers[0], 'officer');
    const read = await officer.vault.readRecoveryRequest({ bytes: bent });
    if (read.ok)
      expect(read.value.code).not.toBe((await good(officer.vault.readRecoveryRequest({ bytes: file }))).code);
    const answer = await answerOf(officer, file);
    const next = await asked(lost);
    expect(await next.locked.vault.addRecoveryAnswer({ slot: next.slot, bytes: answer })).toMatchObject({
      problem: { code: 'other-request' },
    });
    expect(await locked.vault.addRecoveryAnswer({ slot, bytes: answer.slice(30) })).toMatchObject({
      problem: { code: 'bad-file' },
    });
  });

  it('O2: what officers open opens no help, guidance or health', async () => {
    const lost = await withOfficers();
    const opened = openedBy(lost.at, lien);
    const { openSectionKeys } = await import('../../../renderer/vault/core/keys/entries.ts');
    const { seat, file, erasureKey } = opened;
    const held = openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey).keys;
    const own = (['help', 'guidance', 'health'] as const).map((kind) => {
      return { ...must(held[0], 'key'), section: crypto.random(16), kind };
    });
    overwrite(lost.at, opened, withHiddenKeys(opened, own));
    const all = openSectionKeys(crypto, keyFileOf(lost.at), erasureKey, seat.seat, seat.real.wrap, seat.seatKey);
    expect(all.keys).toHaveLength(held.length + 3);
    const byOfficers = openSectionKeys(crypto, keyFileOf(lost.at), erasureKey, seat.seat, seat.real.wrap);
    expect(byOfficers.keys).toHaveLength(held.length);
  });
});
