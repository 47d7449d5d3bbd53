/** Archives made by hand: whatever the manifest says, well signed; and taken apart without asking questions. */
import { jsonTwin, manifestHash, signedBytes } from '../../shared/bundle/manifest.ts';
import { archive, blockSize, entrySize, paddingFor } from '../../shared/bundle/ustar.ts';
import { encode } from '../../shared/codec/cbor.ts';
import type { Bytes, SignKeys } from '../../shared/crypto/crypto.ts';
import { crypto } from './exchange.ts';

export interface ArchivePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The archive of any manifest, signed by these keys, with its parts and the padding it should have. */
export function signedArchive(keys: SignKeys, manifest: unknown, parts: readonly ArchivePart[]): Bytes {
  const bytes = encode(manifest);
  return padded([
    { name: 'manifest.cbor', bytes },
    { name: 'manifest.json', bytes: jsonTwin(manifest) },
    { name: 'manifest.sig', bytes: crypto.sign(signedBytes(manifestHash(crypto, bytes)), keys.secretKey) },
    ...parts,
  ]);
}

export function padded(files: readonly ArchivePart[]): Bytes {
  const before = files.reduce((total, file) => total + entrySize(file.bytes.length), 0);
  return archive([...files, { name: 'padding.bin', bytes: new Uint8Array(paddingFor(before)) }]);
}

/** The files under parts/ of an archive made here. */
export function partsOf(bytes: Uint8Array): readonly ArchivePart[] {
  const parts: ArchivePart[] = [];
  for (let at = 0; at < bytes.length - 2 * blockSize;) {
    const name = new TextDecoder().decode(bytes.subarray(at, at + 100)).replaceAll('\0', '');
    const size = Number.parseInt(new TextDecoder().decode(bytes.subarray(at + 124, at + 135)), 8);
    if (name.startsWith('parts/')) parts.push({ name, bytes: bytes.slice(at + blockSize, at + blockSize + size) });
    at += entrySize(size);
  }
  return parts;
}
