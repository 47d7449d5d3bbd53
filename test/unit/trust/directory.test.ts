/** A version of a list proves itself, or is refused with a reason (shared/trust/directory/SPEC.md). */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import {
  decodeDirectory,
  decodeDraft,
  directoryCap,
  encodeUnsigned,
  listId,
  nextKeyHash,
  signDirectory,
} from '../../../shared/trust/directory/directory.ts';
import { changed, firstDraft, type DraftChange } from '../../../shared/trust/directory/drafting.ts';
import { readOfficerPart } from '../../../shared/trust/directory/officer.ts';
import { rootNumber } from '../../../shared/trust/directory/root-number.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import {
  draftOf,
  filledIn,
  first,
  forged,
  issuedAt,
  joppe,
  lien,
  officers,
  signed,
  unsigned,
  until,
} from '../../support/directory.ts';
import { crypto, filled, seat, value } from '../../support/exchange.ts';

const [nele, piet, rosa] = officers();
const stranger = officers(5)[0];
const both = [nele, piet];
const problem = (bytes: Uint8Array): string => {
  const read = decodeDirectory(crypto, bytes);
  return read.ok ? 'accepted' : read.problem;
};

describe('a version says who is whom', () => {
  test('TD1, TD2: it decodes to what it was made of, and its id follows from how it began', () => {
    expect(first.directory).toMatchObject({ name: 'Oefenstreek', number: 1, earlier: [], realm: practiceRealm });
    expect(first.directory.list).toEqual(listId(crypto, first.directory));
    expect(first.seats.map(({ card }) => card.name).sort()).toEqual(['Joppe Waterlelie', 'Lien Zonnebloem']);
    expect(first.directory.services.find(({ service }) => service === joppe.card.service)?.recovery).toEqual([
      joppe.card.person,
    ]);
  });

  test('TD3: the same content is the same bytes, and its hash is without the signatures', () => {
    const again = signed(unsigned(draftOf(...filledIn)), [rosa, piet]);
    expect(toHex(again.hash)).toBe(toHex(first.hash));
    expect(toHex(signed(unsigned(draftOf(...filledIn)), both).bytes)).toBe(toHex(first.bytes));
  });

  test('TD1: the golden file is read, and made again byte by byte', () => {
    const golden = must(fromHex(readFileSync('test/golden/directory-v1.hex', 'utf8').replaceAll('\n', '')), 'hex');
    expect(toHex(first.bytes)).toBe(toHex(golden));
    expect(value(decodeDirectory(crypto, golden)).signedBy).toHaveLength(2);
  });

  test('TD16: the number of its officers is that of their keys, and stays from version to version', () => {
    expect(rootNumber(crypto, first.directory)).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(rootNumber(crypto, { ...first.directory, number: 9, seats: [] })).toBe(rootNumber(crypto, first.directory));
    const others = { ...first.directory, officers: [...first.directory.officers].reverse() };
    expect(rootNumber(crypto, others)).not.toBe(rootNumber(crypto, first.directory));
  });
});

describe('TD4 two of three officers', () => {
  const draft = unsigned(draftOf(...filledIn));

  test('any two signatures are enough, all three are fine', () => {
    for (const by of [
      [nele, piet],
      [nele, rosa],
      [piet, rosa],
      [nele, piet, rosa],
    ])
      expect(problem(signed(draft, by).bytes)).toBe('accepted');
  });

  test('no signature, or one only, is refused', () => {
    expect(problem(draft.bytes)).toBe('too-few-signatures');
    expect(problem(signed(draft, [nele]).bytes)).toBe('too-few-signatures');
    expect(value(decodeDraft(crypto, signed(draft, [nele]).bytes)).signedBy).toEqual([nele.keys.publicKey]);
  });

  test('two signatures of one officer are refused', () => {
    const twice = value(decode(signed(draft, [nele]).bytes)) as [Bytes, [Bytes, Bytes][]];
    const signature = must(twice[1][0], 'a signature');
    expect(problem(encode([twice[0], [signature, signature]]))).toBe('same-officer-twice');
    expect(signed(signed(draft, [nele]), [nele]).signedBy).toHaveLength(1);
  });

  test('the signature of somebody who is no officer of it is refused', () => {
    const refused = signDirectory(crypto, draft, stranger.keys);
    expect(refused.ok ? 'signed' : refused.problem).toBe('not-by-officers');
    expect(problem(forged({}, [nele, stranger]))).toBe('not-by-officers');
  });

  test('signatures of other content are refused', () => {
    const [, signatures] = value(decode(first.bytes)) as [Bytes, unknown];
    const other = encode({ ...first.directory, name: 'Andere streek' });
    expect(problem(encode([other, signatures]))).toBe('not-by-officers');
  });
});

/** A later seat of Lien, vouched for by her first seat or by somebody else's. */
const own = await seat({ name: 'Lien Zonnebloem' }, 9);
const bound = { ...own.card, person: lien.card.person };
const laterBy = (by: typeof lien): Bytes =>
  makeCard(crypto, own.keys, { ...bound, vouch: vouchFor(crypto, by.keys, bound) });

describe('TD6 TD7 what stands in it', () => {
  const entry = must(first.directory.seats[0], 'a seat');
  const revokedLien = { what: 'seat', id: lien.card.signKey, at: issuedAt, why: 'lost' };

  test.each<[string, Record<string, unknown>, string]>([
    ['nothing changed', {}, 'accepted'],
    ['TD8 a newer version', { version: 2, more: true }, 'newer-version'],
    ['TD8 another format', { format: 'passerelle/other' }, 'not-a-directory'],
    ['TD8 an unknown field', { more: true }, 'not-a-directory'],
    ['a number its chain does not have', { number: 2 }, 'not-a-directory'],
    ['K8 an end beyond the year 9999', { until: Number.MAX_SAFE_INTEGER }, 'not-a-directory'],
    ['an end before its beginning', { until: issuedAt }, 'not-a-directory'],
    ['two officers', { officers: first.directory.officers.slice(1) }, 'not-a-directory'],
    ['another beginning under this id', { name: 'Andere streek' }, 'broken-entry'],
    ['a name of two lines', { name: 'Oefen\nstreek' }, 'not-a-directory'],
    ['a seat twice', { seats: [entry, entry] }, 'broken-entry'],
    ['seats out of order', { seats: [...first.directory.seats].reverse() }, 'broken-entry'],
    ['a card that is none', { seats: [{ card: filled(300, 1) }] }, 'broken-entry'],
    ['a service that is not enrolled', { services: [] }, 'broken-entry'],
    ['someone revoked', { revoked: [revokedLien] }, 'broken-entry'],
    ['a person revoked', { revoked: [{ ...revokedLien, what: 'person', id: lien.card.person }] }, 'broken-entry'],
    ['a reason that says what somebody is', { revoked: [{ ...revokedLien, why: 'unreliable' }] }, 'not-a-directory'],
  ])('%s: %s', (_, change, expected) => expect(problem(forged(change, both))).toBe(expected));

  test('a list of another realm than its cards is refused', () => {
    const realm = realRealm;
    const list = listId(crypto, { ...first.directory, realm });
    expect(problem(forged({ realm, list }, both))).toBe('broken-entry');
  });

  test('a later seat stands in it by the vouch of a seat of that person in it, and of nobody else', () => {
    const withLater = (card: Bytes) => ({
      seats: [...first.seats, { card: own.card, bytes: card }]
        .sort((a, b) => compare(a.card.signKey, b.card.signKey))
        .map(({ bytes }) => ({ card: bytes })),
    });
    expect(problem(forged(withLater(laterBy(lien)), both))).toBe('accepted');
    expect(problem(forged(withLater(laterBy(joppe)), both))).toBe('broken-entry');
  });

  test('a later seat stands in it by the vouch of another later one, while that stands in it too', async () => {
    const second = laterBy(lien);
    const third = await seat({ name: 'Lien Zonnebloem' }, 10);
    const itsOwn = { ...third.card, person: lien.card.person };
    const card = makeCard(crypto, third.keys, { ...itsOwn, vouch: vouchFor(crypto, own.keys, itsOwn) });
    const listing = (...seats: { key: Bytes; card: Bytes }[]) =>
      forged(
        {
          seats: [...first.seats.map((each) => ({ key: each.card.signKey, card: each.bytes })), ...seats]
            .sort((a, b) => compare(a.key, b.key))
            .map((each) => ({ card: each.card })),
        },
        both,
      );
    const [atSecond, atThird] = [
      { key: own.card.signKey, card: second },
      { key: third.card.signKey, card },
    ];
    expect(problem(listing(atSecond, atThird))).toBe('accepted');
    expect(problem(listing(atThird))).toBe('broken-entry');
  });
});

describe('nothing of it can be changed', () => {
  test('TD4: property: any changed byte refuses', () => {
    fc.assert(
      fc.property(fc.nat(first.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = new Uint8Array(first.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        expect(problem(bytes)).not.toBe('accepted');
      }),
      { numRuns: 400 },
    );
  });

  test('cut off, longer, too large, or any value: refused without a throw', () => {
    expect(problem(first.bytes.slice(0, -1))).not.toBe('accepted');
    expect(problem(new Uint8Array([...first.bytes, 0]))).not.toBe('accepted');
    expect(problem(new Uint8Array(directoryCap + 1))).toBe('not-a-directory');
    // Of the most bytes a list may have it is at least read.
    expect(problem(new Uint8Array(directoryCap))).toBe('damaged');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => problem(bytes) !== 'accepted'));
  });
});

describe('TD15 the public part of an officer', () => {
  test('TD5: shows the key of now and a hash of the next; any changed byte refuses', () => {
    expect(nele.part).toMatchObject({ name: 'Nele Vuurtoren', key: nele.keys.publicKey });
    expect(nele.part.next).toEqual(nextKeyHash(crypto, officers(1)[0].keys.publicKey));
    for (let at = 0; at < nele.partBytes.length; at += 1) {
      const bytes = new Uint8Array(nele.partBytes);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(readOfficerPart(crypto, bytes)).toBeNull();
    }
  });
});

describe('TD17 a draft refuses what could not be published', () => {
  const refusal = (change: DraftChange, ...before: readonly DraftChange[]): string => {
    const made = changed(crypto, draftOf(...before), change, null);
    return made.ok ? 'done' : made.problem;
  };

  test('a list begins with three different officers', () => {
    const begin = (parts: readonly (typeof nele)[]) =>
      firstDraft(crypto, { realm: practiceRealm, name: 'x', parts: parts.map(({ part }) => part), until });
    expect(begin([nele, piet]).ok).toBe(false);
    expect(begin([nele, piet, nele]).ok).toBe(false);
    expect(begin([rosa, nele, piet]).ok).toBe(true);
  });

  test('people come with a card of this realm and of a service that is enrolled', async () => {
    const elsewhere = await seat({ realm: realRealm });
    const add: DraftChange = { do: 'add', card: lien.cardBytes };
    expect(refusal(add)).toBe('service-not-enrolled');
    expect(refusal(add, { do: 'enrol', service: lien.card.service })).toBe('done');
    expect(refusal({ do: 'add', card: elsewhere.cardBytes }, ...filledIn)).toBe('other-realm');
    expect(refusal({ do: 'add', card: filled(10, 1) }, ...filledIn)).toBe('bad-card');
  });

  test('who was revoked does not come back, and helps nobody any more', () => {
    const revoke: DraftChange = { do: 'revoke', what: 'person', id: joppe.card.person, why: 'left', at: issuedAt };
    const draft = draftOf(...filledIn, revoke);
    expect(draft.seats).toHaveLength(1);
    expect(draft.services.flatMap(({ recovery }) => recovery)).toEqual([]);
    expect(refusal({ do: 'add', card: joppe.cardBytes }, ...filledIn, revoke)).toBe('already-revoked');
    expect(refusal({ ...revoke, id: filled(16, 1) }, ...filledIn)).toBe('not-in-list');
    expect(problem(signed(unsigned(draft), both).bytes)).toBe('accepted');
  });

  test('who was revoked helps nobody, though others of their service are in the list', async () => {
    const mira = await seat({ name: 'Mira Vlinder', service: joppe.card.service });
    const revoke: DraftChange = { do: 'revoke', what: 'person', id: joppe.card.person, why: 'left', at: issuedAt };
    const draft = draftOf(...filledIn, { do: 'add', card: mira.cardBytes }, revoke);
    expect(draft.seats).toHaveLength(2);
    expect(draft.services.flatMap(({ recovery }) => recovery)).toEqual([]);
  });

  test('a service that is enrolled already stands there once, with those who help in it', () => {
    const once = draftOf(...filledIn);
    expect(draftOf(...filledIn, { do: 'enrol', service: joppe.card.service })).toEqual(once);
  });

  test('a service is struck once nobody of it is left; a seat can have an end of its own', () => {
    const strike: DraftChange = { do: 'strike', service: joppe.card.service };
    expect(refusal(strike, ...filledIn)).toBe('service-has-people');
    expect(refusal(strike, { do: 'enrol', service: joppe.card.service })).toBe('done');
    const draft = draftOf(...filledIn, { do: 'seat-until', signKey: lien.card.signKey, until: until - 1 });
    expect(unsigned(draft).seats.find(({ card }) => card.name === lien.card.name)?.until).toBe(until - 1);
  });

  test('the largest file is still a file people can carry', () => {
    expect(Math.ceil((directoryCap * 4) / 3) * (65 / 64)).toBeLessThan(4_194_304);
    expect(encodeUnsigned({ ...draftOf(...filledIn), issuedAt }).length).toBeLessThan(directoryCap);
  });
});
