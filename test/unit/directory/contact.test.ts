/** Addresses, telephones and e-mail of services: each from a public source, what nobody read is unknown, own additions stand apart. */
import { describe, expect, it } from 'vitest';
import { contact, postalAddress } from '../../../shared/directory/contact.ts';
import { telephoneNumber } from '../../../shared/telephone-number.ts';
import { addressLine, deliveredEntries, directory, hasWords } from '../../../shared/directory/index.ts';
import { changesOf, directoryUpdate, withUpdates } from '../../../shared/directory/update.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { addressFor, ownContactOf } from '../../../shared/service-book/local.ts';
import { must } from '../../../shared/result.ts';

const withContact = deliveredEntries.flatMap(({ id, contact: held }) => (held === undefined ? [] : [{ id, held }]));
const gent = must(directory.find('prison:gent'), 'a prison');

describe('where a service is found', () => {
  it('is, in every part, of the expected shape, with a source in words and the day it was taken over', () => {
    expect(withContact.length).toBeGreaterThan(50);
    for (const { id, held } of withContact) {
      expect([id, contact.safeParse(held).success]).toEqual([id, true]);
      const parts = [held.address, held.telephone, held.email].filter((part) => part !== undefined);
      expect([id, parts.length > 0]).toEqual([id, true]);
      expect(parts.filter(({ source }) => !hasWords(source) || source.startsWith('from memory'))).toEqual([]);
    }
  });

  it('is in Belgium: a telephone has as many digits as one there, a postal code is of the region round its place', () => {
    const municipalities = deliveredEntries.flatMap(({ kind, names, territory }) =>
      kind === 'municipality' && territory?.kind === 'municipality' ? [{ names, ...territory }] : [],
    );
    for (const { id, held } of withContact) {
      const dialled = held.telephone?.number.replace(/^\+32 ?/, '0').replaceAll(/\D/g, '');
      if (dialled !== undefined) expect([id, dialled]).toEqual([id, expect.stringMatching(/^0(800\d{5}|[1-9]\d{7})$/)]);
    }
    // Parts of a municipality, such as Wortel, are no entries of their own: most places are.
    const placed = withContact.flatMap(({ id, held: { address } }) => {
      const here = municipalities.find(({ names: { nl, fr } }) => address?.place === nl || address?.place === fr);
      return address === undefined || here === undefined ? [] : [{ id, begins: address.postalCode.slice(0, 2), here }];
    });
    expect(placed.length).toBeGreaterThan(40);
    for (const { id, begins, here } of placed) {
      const round = municipalities.filter(({ arrondissement }) => arrondissement.nl === here.arrondissement.nl);
      expect([id, round.map(({ postalCode }) => postalCode.slice(0, 2))]).toEqual([
        id,
        expect.arrayContaining([begins]),
      ]);
    }
  });

  it('keeps, of a part read on two days, the later reading, and the others of their own day', () => {
    const hasselt = directory.find('prison:hasselt')?.contact;
    expect(hasselt?.address).toMatchObject({ street: 'Zwarte Brugstraat', takenOver: '2026-12-02' });
    expect(hasselt?.telephone?.takenOver).toBe('2026-12-01');
  });

  it('is unknown where no page was read, and follows from no other entry', () => {
    expect(directory.find('prison:lantin')?.contact).toBeUndefined();
    expect(directory.find('psd:gent')?.contact).toBeUndefined();
    expect(gent.contact?.email).toBeUndefined();
  });

  it('is written on one line', () => {
    expect(addressLine(must(gent.contact?.address, 'an address'))).toBe('Nieuwe Wandeling 89, 9000 Gent');
    expect(addressLine({ street: 'Kasteel', postalCode: '9000', place: 'Gent' })).toBe('Kasteel, 9000 Gent');
  });

  it('takes a telephone as it is dialled, and an address that can be written to', () => {
    for (const good of ['09 234 65 00', '+32 9 234 65 00', '09/234.65.00', '1712', '(02) 557-52-52'])
      expect([good, telephoneNumber.safeParse(good).success]).toEqual([good, true]);
    for (const bad of ['', '12', 'bel Lien', '09 234 65 00 (Lien)', '0123456789012345'])
      expect([bad, telephoneNumber.safeParse(bad).success]).toEqual([bad, false]);
    const address = { street: 'Korte Weg', number: '35 bus 28', postalCode: '1030', place: 'Brussel' };
    expect(postalAddress.safeParse(address).success).toBe(true);
    for (const wrong of [{ postalCode: '103' }, { postalCode: '0999' }, { place: ' ' }, { number: 'naast de kerk' }])
      expect([wrong, postalAddress.safeParse({ ...address, ...wrong }).success]).toEqual([wrong, false]);
  });

  it('TP8: comes with an update of the directory, complete with its source, and goes with one that leaves it out', () => {
    const { contact: _known, ...bare } = gent;
    const moved = {
      address: {
        street: 'Nieuwe Weg',
        number: '1',
        postalCode: '9000',
        place: 'Gent',
        source: 'justice.belgium.be, 2 January 2027',
        takenOver: '2027-01-02',
      },
    };
    const update = (entry: object) => ({
      format: 'directory-update-1',
      number: 1,
      madeOn: '2027-01-03',
      source: 'list keepers',
      entries: [entry],
    });
    const stands = (entry: object) => {
      const parsed = directoryUpdate.parse(update(JSON.parse(JSON.stringify(entry)) as object));
      return {
        said: changesOf(parsed, deliveredEntries)[0]?.fields,
        contact: withUpdates(deliveredEntries, [parsed]).find(({ id }) => id === gent.id)?.contact,
      };
    };
    expect(stands({ ...bare, contact: moved })).toEqual({ said: ['contact'], contact: moved });
    expect(stands(bare)).toEqual({ said: ['contact'], contact: undefined });
    const { source: _source, ...unsourced } = moved.address;
    expect(directoryUpdate.safeParse(update({ ...bare, contact: { address: unsourced } })).success).toBe(false);
  });
});

describe('SB6: what one’s own service adds of where an entry is found', () => {
  const address = { street: 'Achterweg', number: '7', postalCode: '9000', place: 'Gent' };
  const own = (id: string, on: string, more: object = { address }): BookEntry => ({
    id: id.repeat(32),
    turn: 1,
    by: 'Lien Zonnebloem',
    kind: 'contact',
    value: { of: gent.id, source: 'own knowledge', on, ...more },
  });

  it('stands beside the directory, which says what it said; a letter bears the addition', () => {
    const book = [own('1', '2026-11-02')];
    expect(ownContactOf(book, gent.id)?.value.address).toEqual(address);
    expect(directory.find(gent.id)?.contact).toEqual(gent.contact);
    expect(addressFor(book, gent.id)).toEqual(address);
    expect(addressFor([], gent.id)).toEqual(gent.contact?.address);
    expect(addressFor([own('1', '2026-11-02', { telephone: '09 1' })], gent.id)).toEqual(gent.contact?.address);
    expect(addressFor(book, 'prison:lantin')).toBeUndefined();
  });

  it('is, of several, the one of the latest day, whatever their order', () => {
    const [early, late] = [own('1', '2026-10-01', { telephone: '09 100' }), own('2', '2026-11-02')];
    for (const book of [
      [early, late],
      [late, early],
    ])
      expect(ownContactOf(book, gent.id)?.value.on).toBe('2026-11-02');
  });
});
