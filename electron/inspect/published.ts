/** What keepers of a list published for a realm: of what kind and number, and by whose keys. */
import { toHex } from '../../shared/codec/hex.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../shared/result.ts';
import { contentIn, readPack, readUpdate } from '../../shared/trust/published/contents.ts';
import { decodePublication, type Publication } from '../../shared/trust/published/published.ts';

/** Whether the keys are of two keepers of a list, the application knows that holds the list. */
export interface Published {
  readonly kind: 'published';
  readonly what: string;
  readonly list: string;
  readonly number: number;
  readonly issuedAt: number;
  /** Of rules of law: from when, until when they hold. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Of an update of the directory: when it was written. */
  readonly madeOn?: string;
  readonly signedBy: readonly string[];
}

/** Budget: as of a publication, 1,000,000 bytes (TP2). */
export function inspectPublished(crypto: Crypto, bytes: Uint8Array): Published | string {
  const read = decodePublication(crypto, bytes);
  if (!read.ok) return read.problem;
  const { publication, signedBy } = read.value;
  const days = daysOf(publication);
  if (!days.ok) return days.problem;
  return {
    kind: 'published',
    what: publication.kind,
    list: toHex(publication.list),
    number: publication.number,
    issuedAt: publication.issuedAt,
    ...days.value,
    signedBy: signedBy.map(toHex),
  };
}

type Days = Pick<Published, 'validFrom' | 'validUntil' | 'madeOn'>;

/** What it says of its own days; read so far, it is whole. */
function daysOf(publication: Publication): Result<Days, string> {
  if (publication.kind === 'directory-update') {
    const update = contentIn(readUpdate, publication);
    return update.ok ? ok({ madeOn: update.value.madeOn }) : update;
  }
  const pack = contentIn(readPack, publication);
  if (!pack.ok) return pack;
  const { validFrom, validUntil } = pack.value;
  return ok({ validFrom, ...(validUntil !== undefined && { validUntil }) });
}
