/** Where a service is found, rung and written to: public, and each with where it was read and the day it was taken over. */
import { z } from 'zod';
import { telephoneNumber } from '../telephone-number.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

/** An address in Belgium; a site without a number has none. */
export const postalAddress = z.strictObject({
  street: words(120),
  number: z
    .string()
    .trim()
    .regex(/^\d[\p{L}\d /.-]{0,19}$/u)
    .optional(),
  postalCode: z
    .string()
    .trim()
    .regex(/^[1-9]\d{3}$/),
  place: words(120),
});
export type PostalAddress = Readonly<z.infer<typeof postalAddress>>;

export const emailAddress = z.email().max(120);

const taken = {
  /** A key of sources.ts, or words. */
  source: words(300),
  takenOver: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
};

export const contact = z.strictObject({
  address: z.strictObject({ ...postalAddress.shape, ...taken }).optional(),
  telephone: z.strictObject({ number: telephoneNumber, ...taken }).optional(),
  email: z.strictObject({ address: emailAddress, ...taken }).optional(),
});
export type Contact = Readonly<z.infer<typeof contact>>;

/** The parts a contact can have, in the order they are shown. */
export const contactParts = ['address', 'telephone', 'email'] as const;
export type ContactPart = (typeof contactParts)[number];

/** On one line, as it stands on a letter: `Nieuwe Wandeling 89, 9000 Gent`. */
export const addressLine = ({ street, number, postalCode, place }: PostalAddress): string =>
  `${number === undefined ? street : `${street} ${number}`}, ${postalCode} ${place}`;
