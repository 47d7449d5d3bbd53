/**
 * The hybrid recipient of a seat (SPEC.md, T17-T19): what files for it are sealed to in a realm that guards against computers
 * of the future. Signed by the seat; it stands behind the card in a card file and in the list of people.
 */
import { z } from 'zod';
import { isRecipient } from '../crypto/age.ts';
import { bytes32, moment } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { decodeStatement, signStatement, statementBehind, withStatement, type StatementKind } from './beside-card.ts';

const hybridSchema = z.strictObject({
  format: z.literal('passerelle/hybrid-recipient'),
  version: z.literal(1),
  signKey: bytes32,
  /** `age1pq1…`, 1,959 characters. */
  recipient: z.string().refine((text) => isRecipient(text, 'hybrid')),
  /** Milliseconds since 1970 by the seat's clock: of two statements of one seat the later one counts. */
  madeAt: moment,
});
export type Hybrid = z.infer<typeof hybridSchema>;

/** Largest encoded statement, in bytes. */
export const hybridCap = 2_560;

const kind: StatementKind<Hybrid> = {
  schema: hybridSchema,
  prefix: 'passerelle/hybrid-recipient/1\n',
  title: 'PASSERELLE HYBRID 1',
  cap: hybridCap,
};

/** A statement of a hybrid recipient, signed by its seat, encoded. Throws when it is no such recipient. */
export const makeHybrid = (crypto: Crypto, keys: SignKeys, details: Pick<Hybrid, 'recipient' | 'madeAt'>): Bytes =>
  signStatement(crypto, kind, keys, {
    format: 'passerelle/hybrid-recipient',
    version: 1,
    signKey: keys.publicKey,
    ...details,
  });

/** The statement, when its seat signed it; null for anything else, which is passed over. Budget: 2,560 bytes (T17). */
export const decodeHybrid = (crypto: Crypto, bytes: Uint8Array): Hybrid | null => decodeStatement(crypto, kind, bytes);

/** The card file of a seat with its hybrid recipient behind it. */
export const withHybrid = (cardFile: Bytes, hybrid: Uint8Array): Bytes => withStatement(kind, cardFile, hybrid);

/** The statement behind a card, encoded, or null. Budget: as of a text file, 4 MiB. */
export const hybridBehind = (file: Uint8Array): Bytes | null => statementBehind(kind, file);
