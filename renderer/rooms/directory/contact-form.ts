/** What is typed of where a service is found, what of it will not do, and the values it makes. */
import { emailAddress, postalAddress } from '../../../shared/directory/contact.ts';
import { telephoneNumber } from '../../../shared/telephone-number.ts';
import type { OwnContact } from '../../widgets/directory/contact.tsx';

export const noContact = { street: '', number: '', postalCode: '', place: '', telephone: '', email: '' };
export type ContactTyped = Readonly<typeof noContact>;
export type ContactField = keyof ContactTyped;

export const contactTyped = ({ address, telephone, email }: OwnContact): ContactTyped => ({
  street: address?.street ?? '',
  number: address?.number ?? '',
  postalCode: address?.postalCode ?? '',
  place: address?.place ?? '',
  telephone: telephone ?? '',
  email: email ?? '',
});

const ofAddress = ['street', 'number', 'postalCode', 'place'] as const;

/** Fields of which something is missing or will not do; an address is whole or not there. */
export function wrongIn(typed: ContactTyped): ReadonlySet<ContactField> {
  const wrong = new Set<ContactField>();
  const given = trimmed(typed);
  if (ofAddress.some((field) => given[field] !== ''))
    for (const field of ofAddress) {
      const value = field === 'number' && given.number === '' ? undefined : given[field];
      if (!postalAddress.shape[field].safeParse(value).success) wrong.add(field);
    }
  if (given.telephone !== '' && !telephoneNumber.safeParse(given.telephone).success) wrong.add('telephone');
  if (given.email !== '' && !emailAddress.safeParse(given.email).success) wrong.add('email');
  return wrong;
}

export const hasContact = (typed: ContactTyped): boolean => Object.values(trimmed(typed)).some((text) => text !== '');

export function contactValue(typed: ContactTyped): OwnContact {
  const { street, number, postalCode, place, telephone, email } = trimmed(typed);
  return {
    ...(street !== '' && { address: { street, postalCode, place, ...(number !== '' && { number }) } }),
    ...(telephone !== '' && { telephone }),
    ...(email !== '' && { email }),
  };
}

const trimmed = (typed: ContactTyped): ContactTyped => ({
  street: typed.street.trim(),
  number: typed.number.trim(),
  postalCode: typed.postalCode.trim(),
  place: typed.place.trim(),
  telephone: typed.telephone.trim(),
  email: typed.email.trim(),
});
