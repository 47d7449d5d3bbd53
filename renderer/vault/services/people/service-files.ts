/**
 * What two officers open for their service, without the person (SPEC.md, Q1-Q6): a key that only they have together, to
 * which everything is wrapped that the service may have. Its parts, as they rest and pass.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import { bytes16, bytes32, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { KeyFile } from '../../core/keys/key-file.ts';
import { pad, unpad } from '../../core/sealing/padding.ts';
import { heldShares, signedBody, signedShare, valueOf } from './recovery-files.ts';
import { join, type Share } from './shares.ts';

/** In the key file, and in the head of every safety copy. Which service it is stands in the shares, not here. */
const serviceSlot = z.strictObject({
  kind: z.literal('service'),
  label: z.literal('').optional(),
  /** Of the key. */
  id: bytes16,
  box: someBytes,
  /** One for each officer, wrapped to their card's key. */
  shares: z.array(someBytes).length(3),
});
export type ServiceSlot = z.infer<typeof serviceSlot>;

/** The slots of this kind among those of a key file or of the head of a safety copy. */
export const serviceSlots = (ways: readonly unknown[]): readonly ServiceSlot[] =>
  ways.flatMap((way) => {
    const parsed = serviceSlot.safeParse(way);
    return parsed.success ? [parsed.data] : [];
  });

const servicePackage = z.strictObject({
  format: z.literal('passerelle/service-package'),
  version: z.literal(1),
  key: bytes16,
  wrap: z.strictObject({ publicKey: bytes32, secretKey: bytes32 }),
});

const packageAd = (vault: Bytes, key: Bytes): Bytes => concat([utf8('passerelle/service-package/1\n'), vault, key]);

/** The key's secret, for whoever joins two officers' shares of `key`. */
export const sealPackage = (crypto: Crypto, vault: Bytes, id: Bytes, wrap: SignKeys, key: Bytes): Bytes =>
  crypto.seal(
    pad(encode({ format: 'passerelle/service-package', version: 1, key: id, wrap })),
    packageAd(vault, id),
    key,
  );

/** The key's secret, from the shares of two officers; null when they do not belong together or to this slot. */
export function openPackage(
  crypto: Crypto,
  vault: Bytes,
  slot: ServiceSlot,
  one: readonly Share[],
  other: readonly Share[],
): SignKeys | null {
  const key = join(one, other);
  const padded = key && crypto.open(slot.box, packageAd(vault, slot.id), key);
  const opened = valueOf(servicePackage, padded && unpad(padded));
  return opened && equal(opened.key, slot.id) ? opened.wrap : null;
}

/** One officer's part, signed by who made the key. */
const serviceShare = z.strictObject({
  format: z.literal('passerelle/service-share'),
  version: z.literal(1),
  vault: bytes16,
  key: bytes16,
  service: z.string().max(120),
  /** Card for real work of who made it. */
  card: someBytes,
  shares: heldShares,
});
export type ServiceShare = z.infer<typeof serviceShare>;

const prefix = 'passerelle/service-share/1\n';

export const signServiceShare = (crypto: Crypto, share: ServiceShare, secretKey: Bytes): Bytes =>
  signedBody(crypto, prefix, encode(share), secretKey);

/** A share whose signature is that of `signKeyOf` its card. Budget: as of `signedShare`. */
export function readServiceShare(
  crypto: Crypto,
  bytes: Uint8Array | null,
  signKeyOf: (card: Bytes) => Bytes | null,
): ServiceShare | null {
  return signedShare(crypto, prefix, serviceShare, bytes, ({ card }) => signKeyOf(card));
}

/** The same key file without a service's earlier keys: nothing is wrapped to them any more. */
export function withoutServiceKey(file: KeyFile, isOld: (id: Bytes) => boolean): KeyFile {
  const stays = ({ seat }: { readonly seat: Bytes }): boolean => !isOld(seat);
  const isOldSlot = (slot: unknown): boolean => serviceSlots([slot]).some(({ id }) => isOld(id));
  return {
    ...file,
    slots: file.slots.filter((each) => !isOldSlot(each)),
    erasure: file.erasure.filter(stays),
    entries: file.entries.filter(stays),
  };
}
