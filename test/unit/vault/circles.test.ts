import { describe, expect, it } from 'vitest';
import { nextEntry, type Act } from '../../../renderer/vault/core/people/log.ts';
import { circleOf, speaksForService } from '../../../renderer/vault/core/people/circles.ts';
import { placeOf } from '../../../renderer/vault/services/household/membership.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { decodeCard, makeCard } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled, seat, value } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const nele = 'Nele Korenaar';
const warre = 'Warre Kiezelsteen';
const gent = 'psd:gent';
const prison = 'prison:gent';
const someone = {
  surname: 'paardenbloem',
  birth: '1991-04-03',
  reason: 'Zijn moeder ligt op sterven, de directeur belt',
};
const hers = (name: string): string => (name === lien ? phrase : `${phrase} of ${name}`);
const enter = (at: Machine, name: string): Promise<Machine> => unlocked(at, name, hers(name));

/** Lien, who keeps the computer, and Nele are of one service, Warre of another; there is a dossier of Lien's. */
async function three(): Promise<Machine> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  const at = await enter(await joinedBy(first, nele), lien);
  await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  return enter(await joinedBy(at, warre, prison), lien);
}

const work = { name: warre, function: 'psd-psychologist', service: gent };

describe('P5: another service is countersigned', () => {
  it('stays as it was until somebody of it agrees; then what the service shares is shared', async () => {
    const at = await enter(await three(), warre);
    expect(await good(at.vault.changeWork(work))).toMatchObject({ service: prison });
    const there = await enter(at, nele);
    const [letter] = await good(there.vault.letters());
    expect(letter).toMatchObject({ kind: 'work', from: warre, service: gent, before: prison });
    const input = { letter: must(letter, 'letter').id };
    expect(await there.vault.agreeToWork({ ...input, proof: { passphrase: 'wrong' } })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(await good(there.vault.agreeToWork({ ...input, proof: { passphrase: hers(nele) } }))).toEqual([]);
    // The keeper was asked too, and has nothing to agree to any more.
    const keeper = await enter(there, lien);
    expect(await good(keeper.vault.letters())).toEqual([]);
    const moved = await enter(keeper, warre);
    expect(await good(moved.vault.me())).toMatchObject({ service: gent });
    expect(await moved.vault.openInEmergency(someone)).toMatchObject({ ok: true });
  });

  it('is agreed to by a letter that asks for it and lies open, by no other', async () => {
    const at = await enter(await three(), warre);
    await good(at.vault.changeWork(work));
    const asking = await enter(at, nele);
    await good(asking.vault.askColleagues(someone));
    const keeper = await enter(asking, lien);
    const all = await good(keeper.vault.letters());
    const idOf = (wanted: string): string =>
      must(
        all.find(({ kind }) => kind === wanted),
        wanted,
      ).id;
    const agrees = (letter: string) => keeper.vault.agreeToWork({ letter, proof: { passphrase: phrase } });
    const notFound = { ok: false, problem: { code: 'not-found' } };
    for (const letter of ['nobody’s', idOf('ask')]) expect(await agrees(letter)).toMatchObject(notFound);
    expect(await keeper.vault.closeLetter({ id: 'nobody’s' })).toMatchObject(notFound);
    expect((await good(keeper.vault.closeLetter({ id: idOf('work') }))).map(({ kind }) => kind)).toEqual(['ask']);
    expect(await agrees(idOf('work'))).toMatchObject(notFound);
    expect(await good((await enter(keeper, warre)).vault.me())).toMatchObject({ service: prison });
  });

  it('who alone says so, replays cards of before, or is countersigned by somebody of yet another service, is not believed', async () => {
    const at = await enter(await three(), warre);
    await good(at.vault.changeWork(work));
    const mover = openedBy(at, warre, hers(warre)).seat;
    const opened = openedBy(at, lien);
    const { vault } = opened.file;
    const read = (...entries: readonly (readonly [typeof mover, Act])[]) => {
      const all = [...opened.entries];
      for (const [by, act] of entries) all.push(nextEntry(crypto, vault, all, 5, [by.real.sign], act));
      return readPeople(crypto, vault, all);
    };
    const moved = await enter(at, lien);
    const asked = must((await good(moved.vault.letters()))[0], 'letter');
    await good(moved.vault.agreeToWork({ letter: asked.id, proof: { passphrase: phrase } }));
    const last = must(openedBy(moved, lien).entries.at(-1), 'the entry that agrees');
    expect(readPeople(crypto, vault, [...opened.entries, last])?.standing.map(({ card }) => card.service)).toEqual([
      gent,
      gent,
      gent,
    ]);
    const back = await enter(moved, warre);
    await good(back.vault.changeWork({ ...work, service: prison }));
    const own: Act = { do: 'card', seat: mover.seat, real: mover.real.card, practice: mover.practice.card };
    // The card of the first day is theirs, and older than the one that stands.
    const after = openedBy(back, lien).entries;
    const again = nextEntry(crypto, vault, after, 5, [opened.seat.real.sign], own);
    expect(readPeople(crypto, vault, [...after, again])).toBeNull();
    expect(read([mover, own])).not.toBeNull();
    expect(read([openedBy(back, nele, hers(nele)).seat, own])).toBeNull();
  });

  it('a keeper of whom nobody else is of the new service says it alone; not once somebody is', async () => {
    const at = await three();
    const me = { name: lien, function: 'psd-social-worker' };
    expect(await good(at.vault.changeWork({ ...me, service: 'justice-house:gent' }))).toMatchObject({
      service: 'justice-house:gent',
    });
    expect(await good(at.vault.changeWork({ ...me, service: gent }))).toMatchObject({ service: 'justice-house:gent' });
    const there = await enter(at, nele);
    expect(await good(there.vault.letters())).toMatchObject([{ kind: 'work', from: lien, service: gent }]);
  });
});

describe('P5 P13: whom the keeper countersigns into a service of others', () => {
  it('is taken in by nobody of it: each of two the keeper moved there stands for themselves', async () => {
    const at = await three();
    const opened = openedBy(at, lien);
    const { vault } = opened.file;
    const justice = 'justice-house:gent';
    const all = [...opened.entries];
    for (const name of [warre, nele]) {
      const own = openedBy(at, name, hers(name)).seat;
      const moved = (world: 'real' | 'practice') => {
        const {
          format: _format,
          version: _version,
          signKey: _key,
          ...details
        } = value(decodeCard(crypto, own[world].card));
        return makeCard(crypto, own[world].sign, { ...details, service: justice, madeAt: details.madeAt + 1 });
      };
      const act: Act = { do: 'card', seat: own.seat, real: moved('real'), practice: moved('practice') };
      all.push(nextEntry(crypto, vault, all, 5, [opened.seat.real.sign], act));
    }
    const people = must(readPeople(crypto, vault, all), 'the log');
    const there = people.standing.filter(({ card }) => card.service === justice);
    expect(there.map(({ card }) => card.name)).toEqual([nele, warre]);
    expect(there.map((each) => circleOf(people, each))).toEqual([[], []]);
    expect(there.map((each) => speaksForService(people, each))).toEqual([false, true]);
  });
});

describe('P13: what a service shares on its own goes to those it took in', () => {
  it('somebody whom another service let in under this one’s name holds no emergency key until both sides say so', async () => {
    const at = await enter(await three(), warre);
    const slot = must(
      (await good((await at.restart()).vault.status())).slots.find(({ label }) => label === warre),
      warre,
    );
    const joined = await at.restart();
    const stranger = 'Ziggy Zandloper';
    await good(
      joined.vault.addPerson({
        name: stranger,
        label: stranger,
        function: 'psd-psychologist',
        service: gent,
        passphrase: hers(stranger),
        language: 'nl',
        approvedBy: { slot: slot.id, passphrase: hers(warre) },
      }),
    );
    const morning = await enter(joined, lien);
    const { toTakeIn } = await good(morning.vault.household());
    expect(toTakeIn).toMatchObject([{ name: stranger, hasTakenMeIn: false }]);
    const there = await enter(morning, stranger);
    expect(await there.vault.openInEmergency(someone)).toMatchObject({ problem: { code: 'not-found-here' } });
    expect(await good(there.vault.askColleagues(someone))).toBe(0);
    // Saying it alone gives nothing: not for the stranger, who could have said it long ago.
    const seat = must(
      (await good(there.vault.household())).people.find(({ name }) => name === lien),
      lien,
    ).seat;
    await good(there.vault.takeInColleague({ seat, proof: { passphrase: hers(stranger) } }));
    const noon = await enter(there, lien);
    const asked = must((await good(noon.vault.household())).toTakeIn[0], stranger);
    expect(asked).toMatchObject({ name: stranger, hasTakenMeIn: true });
    const still = await enter(noon, stranger);
    expect(await still.vault.openInEmergency(someone)).toMatchObject({ problem: { code: 'not-found-here' } });
    const evening = await enter(still, lien);
    await good(evening.vault.takeInColleague({ seat: asked.seat, proof: { passphrase: phrase } }));
    expect((await good(evening.vault.accessLog({}))).map(({ what }) => what)).toContain('colleague-taken-in');
    const next = await enter(await enter(evening, lien), stranger);
    expect(await next.vault.openInEmergency(someone)).toMatchObject({ ok: true });
  });

  it('names neither officers nor an auditor, nor an emergency key, for a service that did not take them in', async () => {
    const at = await three();
    const opened = openedBy(at, lien);
    const other = openedBy(at, warre, hers(warre)).seat;
    const stranger = openedBy(await prisonDesk(), lien).seat;
    const { vault } = opened.file;
    const cards = [opened.seat, other, openedBy(at, nele, hers(nele)).seat].map(({ real }) => real.card);
    const read = (act: Act, by = stranger) => {
      const add: Act = { do: 'add', person: placeOf(stranger) };
      const all = [...opened.entries];
      all.push(nextEntry(crypto, vault, all, 5, [other.real.sign, stranger.real.sign], add));
      all.push(nextEntry(crypto, vault, all, 6, [by.real.sign], act));
      return readPeople(crypto, vault, all);
    };
    const acts: readonly Act[] = [
      { do: 'officers', service: gent, officers: cards },
      { do: 'auditor', service: gent, auditor: must(cards[1], 'card') },
      { do: 'emergency', service: gent, id: filled(16, 1), key: filled(32, 1) },
    ];
    expect(acts.map((act) => read(act))).toEqual([null, null, null]);
    // The same by somebody of the service.
    expect(acts.slice(0, 2).map((act) => read(act, opened.seat) !== null)).toEqual([true, true]);
  });
});

describe('P11: the key of a service', () => {
  it('is named for officers that stand, by somebody who speaks for that very service', async () => {
    const at = await three();
    const opened = openedBy(at, lien);
    const { vault } = opened.file;
    const sign = (name: string) => openedBy(at, name, hers(name)).seat.real.sign;
    const elsewhere = openedBy(await prisonDesk(), lien).seat;
    const cards = await Promise.all([1, 2, 3].map(async () => (await seat({ realm: realRealm })).cardBytes));
    const after = (entries: readonly Bytes[], signers: readonly [SignKeys, ...SignKeys[]], act: Act) => [
      ...entries,
      nextEntry(crypto, vault, entries, 5, signers, act),
    ];
    const key: Act = { do: 'service-key', service: gent, id: filled(16, 1), key: filled(32, 2) };
    const officers: Act = { do: 'officers', service: gent, officers: cards };
    const named = (entries: readonly Bytes[], by: SignKeys) =>
      readPeople(crypto, vault, after(entries, [by], key))?.serviceKeys.has(gent) ?? null;
    expect(named(opened.entries, sign(nele))).toBeNull();
    const withOfficers = after(opened.entries, [sign(lien)], officers);
    expect(named(withOfficers, sign(nele))).toBe(true);
    expect(named(withOfficers, sign(warre))).toBeNull();
    // Whom somebody of another service put here as one of Gent is taken in by nobody of Gent.
    const add: Act = { do: 'add', person: placeOf(elsewhere) };
    const withStranger = after(withOfficers, [sign(warre), elsewhere.real.sign], add);
    expect(named(withStranger, sign(nele))).toBe(true);
    expect(named(withStranger, elsewhere.real.sign)).toBeNull();
  });
});
