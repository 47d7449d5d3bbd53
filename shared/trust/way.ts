/**
 * Where files for a seat may be left in a storage (SPEC.md, T13-T15): its mailbox, signed by the seat. It travels in the
 * note of bundles and behind the card in a card file.
 */
import { z } from 'zod';
import { bytes32, moment } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { mailbox } from '../network/connection.ts';
import { decodeStatement, signStatement, statementBehind, withStatement, type StatementKind } from './beside-card.ts';

const waySchema = z.strictObject({
  format: z.literal('passerelle/way'),
  version: z.literal(1),
  signKey: bytes32,
  mailbox,
  /** Milliseconds since 1970 by the seat's clock: of two ways of one seat the later one counts. */
  madeAt: moment,
});
export type Way = z.infer<typeof waySchema>;

const kind: StatementKind<Way> = {
  schema: waySchema,
  prefix: 'passerelle/way/1\n',
  title: 'PASSERELLE WAY 1',
  cap: 512,
};

/** A way, signed by its seat, encoded. */
export const makeWay = (crypto: Crypto, keys: SignKeys, details: Pick<Way, 'mailbox' | 'madeAt'>): Bytes =>
  signStatement(crypto, kind, keys, { format: 'passerelle/way', version: 1, signKey: keys.publicKey, ...details });

/** The way, when its seat signed it; null for anything else, which is passed over. Budget: 512 bytes (T13). */
export const decodeWay = (crypto: Crypto, bytes: Uint8Array): Way | null => decodeStatement(crypto, kind, bytes);

/** The card file of a seat with its way behind it. */
export const withWay = (cardFile: Bytes, way: Uint8Array): Bytes => withStatement(kind, cardFile, way);

/** The way behind a card, encoded, or null. Budget: as of a text file, 4 MiB. */
export const wayBehind = (file: Uint8Array): Bytes | null => statementBehind(kind, file);
