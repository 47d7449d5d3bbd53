import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Session } from '../session/session.ts';

/**
 * The drawer of a section: a key of this seat alone, for what belongs to an epoch that does not count here. Its id is no
 * founding's, so nothing follows from holding it; it goes when the keys of the section go.
 */
export const drawerId = ({ crypto, secret }: Pick<Session, 'crypto' | 'secret'>, section: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle/drawer/1\n'), section]), 32, secret.seatKey);
