/** What keepers of a list published for a realm: of what kind and number, and by whose keys. */
import { toHex } from '../../shared/codec/hex.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { packIn } from '../../shared/trust/published/law-pack.ts';
import { decodePublication } from '../../shared/trust/published/published.ts';

/** Whether the keys are of two keepers of a list, the application knows that holds the list. */
export interface Published {
  readonly kind: 'published';
  readonly what: string;
  readonly list: string;
  readonly number: number;
  readonly issuedAt: number;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly signedBy: readonly string[];
}

export function inspectPublished(crypto: Crypto, bytes: Uint8Array): Published | string {
  const read = decodePublication(crypto, bytes);
  if (!read.ok) return read.problem;
  const { publication, signedBy } = read.value;
  const pack = packIn(publication);
  if (!pack.ok) return pack.problem;
  const { validFrom, validUntil } = pack.value;
  return {
    kind: 'published',
    what: publication.kind,
    list: toHex(publication.list),
    number: publication.number,
    issuedAt: publication.issuedAt,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    signedBy: signedBy.map(toHex),
  };
}
