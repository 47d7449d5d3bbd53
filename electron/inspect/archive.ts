/** An archive that somebody who may open the file has opened: everything in it is checked, its sections stay shut. */
import { readPlaintext } from '../../shared/bundle/read.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { contributionIdOf } from '../../shared/contributions/format.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { signerOf, type Signer } from './signer.ts';

export interface Archive {
  readonly kind: 'archive';
  readonly id: string;
  readonly purpose: string;
  readonly madeAt: number;
  readonly from: Signer;
  readonly to: { readonly person: string; readonly seats: readonly string[] };
  readonly realm: string;
  readonly stream: { readonly id: string; readonly number: number; readonly previous: string | null };
  readonly manifestHash: string;
  readonly sections: readonly { readonly kind: string; readonly contributions: number; readonly size: number }[];
  readonly attachments: readonly { readonly size: number; readonly hash: string }[];
  readonly receipts: number;
  readonly decisions: readonly string[];
  readonly logHead: string | null;
  readonly directoryVersion: number;
}

/**
 * The list of what is inside, or the rule of shared/bundle/SPEC.md that is broken. Budget: as of `readPlaintext` (B17);
 * attachments are hashed and dropped.
 */
export async function inspectArchive(crypto: Crypto, plain: ReadableStream<Uint8Array>): Promise<Archive | string> {
  const contributionId = (bytes: Uint8Array): Uint8Array<ArrayBuffer> | null => contributionIdOf(crypto, bytes);
  const read = await readPlaintext(plain, null, { crypto, contributionId });
  if (!read.ok) return `it breaks rule ${read.problem.rule} of the format (${read.problem.code})`;
  const { manifest, manifestHash, from, attachments } = read.value;
  return {
    kind: 'archive',
    id: toHex(manifest.id),
    purpose: manifest.purpose,
    madeAt: manifest.madeAt,
    from: signerOf(from),
    to: { person: toHex(manifest.to.person), seats: manifest.to.seats.map(toHex) },
    realm: toHex(manifest.realm),
    stream: {
      id: toHex(manifest.stream.id),
      number: manifest.stream.sequence,
      previous: manifest.stream.previous && toHex(manifest.stream.previous),
    },
    manifestHash: toHex(manifestHash),
    sections: manifest.sections.map(({ kind, contributions, size }) => ({
      kind,
      contributions: contributions.length,
      size,
    })),
    attachments: attachments.map(({ size, hash }) => ({ size, hash: toHex(hash) })),
    receipts: manifest.receipts.length,
    decisions: manifest.decisions,
    logHead: manifest.logHead && toHex(manifest.logHead),
    directoryVersion: manifest.directoryVersion,
  };
}
