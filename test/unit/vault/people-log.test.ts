import { describe, expect, it } from 'vitest';
import { nextEntry, type Act } from '../../../renderer/vault/core/people/log.ts';
import { placeOf } from '../../../renderer/vault/services/household/membership.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import type { SeatSecret } from '../../../renderer/vault/core/keys/seat.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { openedBy, overwrite, type OpenedFile } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;

/** Lien's computer with Warre on it; Lien has seen that. */
async function twoAtOne(): Promise<Machine> {
  const first = await prisonDesk();
  await joinedBy(first, warre);
  return unlocked(first, lien);
}

/** Someone who was never let in, with keys and cards of their own. */
async function stranger(): Promise<SeatSecret> {
  const elsewhere = await prisonDesk();
  return openedBy(elsewhere, lien).seat;
}

const names = (opened: OpenedFile, entries = opened.entries): readonly string[] =>
  readPeople(crypto, opened.file.vault, entries)?.standing.map((each) => each.card.name) ?? [];

describe('the log of people', () => {
  it('P1, P3: the first person founds it; a newcomer is signed in by who approves and by themselves', async () => {
    const opened = openedBy(await twoAtOne(), lien);
    const people = must(readPeople(crypto, opened.file.vault, opened.entries), 'people');
    expect(people.standing.map((each) => each.card.name)).toEqual([lien, warre]);
    expect(people.keeper).toEqual(opened.seat.seat);
    expect(people.events.map((each) => [each.did, each.by?.name])).toEqual([
      ['found', lien],
      ['add', lien],
      ['emergency', warre],
    ]);
  });

  it('P2: no entry can be changed in a single byte, left out, doubled or moved', async () => {
    const { file, entries } = openedBy(await twoAtOne(), lien);
    const read = (changed: readonly Bytes[]) => readPeople(crypto, file.vault, changed);
    const [first, second, third] = [0, 1, 2].map((at) => must(entries[at], 'entry')) as [Bytes, Bytes, Bytes];
    expect(read(entries)).not.toBeNull();
    for (let at = 0; at < second.length; at += 7) {
      const bent = second.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(read([first, bent, third])).toBeNull();
    }
    // The last one too, which no hash of a later entry holds.
    for (let at = 0; at < third.length; at += 7) {
      const bent = third.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(read([first, second, bent])).toBeNull();
    }
    for (const moved of [
      [second, third],
      [first, third],
      [first, first, second],
      [second, first, third],
      [first, third, second],
    ])
      expect(read(moved)).toBeNull();
    expect(readPeople(crypto, filled(16, 1), entries)).toBeNull();
  });

  it('P2: an entry that names the one before it, and another number than its place, is not read', async () => {
    const { file, entries, seat } = openedBy(await twoAtOne(), lien);
    const { vault } = file;
    const [first] = entries as [Bytes];
    const next = (before: readonly Bytes[]) =>
      nextEntry(crypto, vault, before, 5, [seat.real.sign], { do: 'turn', seat: seat.seat, key: filled(32, 3) });
    expect(readPeople(crypto, vault, [...entries, next(entries)])).not.toBeNull();
    expect(readPeople(crypto, vault, [...entries, next([first, ...entries])])).toBeNull();
  });

  it('P3-P6: who may do what', async () => {
    const at = await twoAtOne();
    const first = openedBy(at, lien);
    const second = openedBy(at, warre, hers);
    const other = await stranger();
    const { vault } = first.file;
    const after = (signers: readonly [SignKeys, ...SignKeys[]], act: Act, entries = first.entries) =>
      readPeople(crypto, vault, [...entries, nextEntry(crypto, vault, entries, 5, signers, act)]);
    const keeper = first.seat.real.sign;
    const mate = second.seat.real.sign;
    const place = placeOf(other);
    const wasAdded = after([mate, other.real.sign], { do: 'add', person: place });
    expect(wasAdded?.standing).toHaveLength(3);
    for (const signers of [[mate], [other.real.sign], [other.real.sign, mate], [mate, keeper]] as [SignKeys][])
      expect(after(signers, { do: 'add', person: place })).toBeNull();
    expect(after([mate, keeper], { do: 'add', person: placeOf(first.seat) })).toBeNull();
    // Only the keeper removes others; everybody may leave, but for the keeper.
    expect(after([keeper], { do: 'remove', seat: second.seat.seat })?.standing).toHaveLength(1);
    expect(after([mate], { do: 'remove', seat: second.seat.seat })?.former).toMatchObject([{ how: 'removed' }]);
    expect(after([mate], { do: 'remove', seat: first.seat.seat })).toBeNull();
    expect(after([keeper], { do: 'remove', seat: first.seat.seat })).toBeNull();
    expect(after([keeper], { do: 'keeper', seat: second.seat.seat })?.keeper).toEqual(second.seat.seat);
    expect(after([mate], { do: 'keeper', seat: second.seat.seat })).toBeNull();
    expect(after([keeper], { do: 'keeper', seat: other.seat })).toBeNull();
    // Nobody changes another's card, nor takes other keys with a new one.
    const card = { do: 'card' as const, real: second.seat.real.card, practice: second.seat.practice.card };
    expect(after([mate], { ...card, seat: second.seat.seat })?.standing).toHaveLength(2);
    expect(after([keeper], { ...card, seat: second.seat.seat })).toBeNull();
    expect(after([mate], { ...card, seat: second.seat.seat, real: place.real, practice: place.practice })).toBeNull();
    // Someone removed signs nothing any more.
    const gone = nextEntry(crypto, vault, first.entries, 5, [keeper], { do: 'remove', seat: second.seat.seat });
    expect(after([mate, other.real.sign], { do: 'add', person: place }, [...first.entries, gone])).toBeNull();
  });
});

describe('a list of people that is not in order', () => {
  const attacks: Record<string, (opened: OpenedFile, other: SeatSecret) => readonly Bytes[]> = {
    'a changed entry': ({ entries }) => entries.map((each, at) => (at === 1 ? each.map((byte) => byte ^ 1) : each)),
    'entries in another order': ({ entries }) => [...entries].reverse(),
    'the newest entries cut off': ({ entries }) => entries.slice(0, 1),
    'someone slipped in by whoever holds the erasure key': ({ file, entries }, other) => [
      ...entries,
      nextEntry(crypto, file.vault, entries, 5, [other.real.sign], { do: 'add', person: placeOf(other) }),
    ],
    'a new log that begins with somebody else': ({ file }, other) => [
      nextEntry(crypto, file.vault, [], 5, [other.real.sign], { do: 'found', person: placeOf(other) }),
    ],
    'an empty log': () => [],
  };

  it.each(Object.keys(attacks))('P7: %s is refused with words, and what was seen before goes on', async (name) => {
    const at = await twoAtOne();
    const { id: dossier } = await good(at.vault.newDossier(slip));
    const opened = openedBy(at, lien);
    const other = await stranger();
    overwrite(at, opened, opened.file, must(attacks[name], name)(opened, other));

    const again = await at.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'slot').id;
    const { problems } = await good(again.vault.unlock({ slot, passphrase: phrase }));
    expect(problems.notices).toContain('people-not-in-order');
    const known = await good(again.vault.correspondents());
    expect(known.map((each) => [each.name, each.trust])).toEqual([[warre, 'this-computer']]);
    expect((await good(again.vault.openDossier({ id: dossier }))).sections).toHaveLength(5);
    await good(again.vault.newDossier({ ...slip, surname: 'Madelief' }));
    const person = must(known[0], warre).person;
    await good(again.vault.shareWithColleague({ dossier, section: 'plan', person }));

    const third = await again.restart();
    const approvedBy = { slot, passphrase: phrase };
    const newcomer = { name: 'Otto', function: 'psd-psychologist', service: 'psd:gent', label: 'Otto' };
    expect(await third.vault.addPerson({ ...newcomer, passphrase: 'x', language: 'nl', approvedBy })).toMatchObject({
      problem: { code: 'people-broken' },
    });

    await good(third.vault.unlock({ slot, passphrase: phrase }));
    await good(third.vault.restorePeople());
    expect(names(openedBy(third, lien))).toEqual([lien, warre]);
    const restored = await unlocked(third, warre, hers);
    expect((await good(restored.vault.caseload())).map((each) => each.surname)).toEqual(['Paardenbloem']);
  });

  it('P7: is noticed as well by who has seen nothing of it yet, and wraps nothing to anybody', async () => {
    const at = await prisonDesk();
    const { id: dossier } = await good(at.vault.newDossier(slip));
    const opened = openedBy(at, lien);
    at.disk.journal = at.disk.journal.filter((frame) => frame.kind === 'contribution');
    overwrite(at, opened, { ...opened.file, people: filled(200, 3) });
    const again = await unlocked(at, lien);
    expect(await good(again.vault.correspondents())).toEqual([]);
    expect((await good(again.vault.openDossier({ id: dossier }))).sections).toHaveLength(5);
  });
});
