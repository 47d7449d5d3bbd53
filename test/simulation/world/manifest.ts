/** Stands for shared/bundle/manifest.ts in the simulation: the same, with each manifest taken apart once. */
import { encode } from '../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import * as real from '../../../shared/bundle/manifest.ts';
import { readOnce } from './read-once.ts';

export * from '../../../shared/bundle/manifest.ts';

export const decodeManifest = readOnce(real.decodeManifest);

export function encodeManifest(manifest: real.Manifest): Bytes {
  const bytes = encode(manifest);
  if (!decodeManifest(bytes).ok) throw new Error('a manifest that cannot be read again');
  return bytes;
}
