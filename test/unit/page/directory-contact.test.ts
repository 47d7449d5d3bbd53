/** What is typed of where a service is found: an address is whole or absent, and only what can be dialled or written to is taken. */
import { expect, test } from 'vitest';
import {
  contactTyped,
  contactValue,
  hasContact,
  noContact,
  wrongIn,
} from '../../../renderer/rooms/directory/contact-form.ts';
import { ownContactText, unknownOf } from '../../../renderer/widgets/directory/contact.tsx';
import { bookUnits } from '../../../shared/service-book/book.ts';

const whole = { ...noContact, street: ' Korte Weg ', number: '35 bus 28', postalCode: '1030', place: 'Brussel' };

test('an address is whole or not there; a number is not needed', () => {
  expect([...wrongIn(noContact)]).toEqual([]);
  expect([...wrongIn(whole)]).toEqual([]);
  expect([...wrongIn({ ...whole, number: '' })]).toEqual([]);
  expect([...wrongIn({ ...noContact, number: '12' })]).toEqual(['street', 'postalCode', 'place']);
  expect([...wrongIn({ ...whole, postalCode: '103' })]).toEqual(['postalCode']);
});

test('a telephone and an e-mail address that will not do are said', () => {
  expect([...wrongIn({ ...noContact, telephone: 'bel Lien', email: 'dienst' })]).toEqual(['telephone', 'email']);
  expect([...wrongIn({ ...noContact, telephone: '09 234 65 00', email: 'dienst@voorbeeld.be' })]).toEqual([]);
});

test('what is right is what the book takes, comes back into the form, and says what is still unknown', () => {
  const typed = { ...whole, telephone: ' 1712 ' };
  const value = contactValue(typed);
  const entry = { of: 'prison:turnhout', source: 'eigen kennis', on: '2026-11-02', ...value };
  expect(bookUnits.contact.safeParse(entry).success).toBe(true);
  expect(contactTyped(value)).toEqual({ ...typed, street: 'Korte Weg', telephone: '1712' });
  expect(ownContactText(value)).toBe('Korte Weg 35 bus 28, 1030 Brussel, 1712');
  expect(unknownOf(undefined, value)).toEqual(['email']);
  expect(hasContact({ ...noContact, street: '  ' })).toBe(false);
  expect(
    bookUnits.contact.safeParse({ ...entry, ...contactValue(noContact), address: undefined, telephone: undefined })
      .success,
  ).toBe(false);
});
