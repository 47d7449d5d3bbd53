/** Attachments: sealed in 1 MiB pieces that the shell keeps; the key lives inside the section that names the file. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { concat, equal, utf8 } from '../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import type { Attachment } from '../../shared/dossier/entities.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VaultProblem } from './api.ts';
import type { Session } from './session.ts';

export const chunkBytes = 1_048_576;
/** What the page hands over in one piece. */
const largest = 100 * chunkBytes;

export interface FileInput {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Bytes;
}

/**
 * The id follows from the key (SPEC.md, A1): nobody who does not know the key can put another file under the same id, and
 * whoever reads the key can tell.
 */
export const attachmentId = (crypto: Crypto, key: Uint8Array): string =>
  toBase64url(crypto.hash(concat([utf8('passerelle/attachment-id/1\n'), key]), 16));

const chunkAd = (id: string, index: number, chunks: number): Bytes =>
  utf8(`passerelle/attachment/1\n${id}\n${index}\n${chunks}`);

/** Seals a file into chunk files and returns what the section needs to open it again. */
export async function sealAttachment(session: Session, file: FileInput): Promise<Result<Attachment, VaultProblem>> {
  if (file.bytes.length > largest) return fail({ code: 'too-large' });
  const { crypto } = session;
  const key = crypto.random(32);
  const id = attachmentId(crypto, key);
  const chunks = Math.max(1, Math.ceil(file.bytes.length / chunkBytes));
  for (let index = 0; index < chunks; index += 1) {
    const plain = file.bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    const bytes = crypto.seal(plain, chunkAd(id, index, chunks), key);
    const put = await session.shell('chunks.put', { attachment: id, index, bytes });
    if (!put.ok) {
      await session.shell('chunks.remove', { attachment: id });
      return fail({ code: put.problem });
    }
  }
  const { name, mime, bytes } = file;
  return ok({ id, key, name, mime, size: bytes.length, chunks, hash: crypto.hash(bytes) });
}

/** The clear file, or `damaged` when a chunk is missing, changed or out of place. */
export async function openAttachment(session: Session, file: Attachment): Promise<Result<Bytes, VaultProblem>> {
  if (!fitsKey(session.crypto, file)) return fail({ code: 'damaged' });
  const parts: Bytes[] = [];
  for (let index = 0; index < file.chunks; index += 1) {
    const sealed = await session.shell('chunks.get', { attachment: file.id, index });
    if (!sealed.ok) return fail({ code: sealed.problem });
    const plain = openChunk(session.crypto, file, index, sealed.value);
    if (plain === null) return fail({ code: 'damaged' });
    parts.push(plain);
  }
  const bytes = concat(parts);
  return equal(session.crypto.hash(bytes), file.hash) ? ok(bytes) : fail({ code: 'damaged' });
}

const fitsKey = (crypto: Crypto, { id, key }: Attachment): boolean =>
  key.length === 32 && attachmentId(crypto, key) === id;

/** Whether a sealed chunk is the one that belongs at this place of this file. */
export const isChunkOf = (crypto: Crypto, file: Attachment, index: number, sealed: Bytes): boolean =>
  fitsKey(crypto, file) && index < file.chunks && openChunk(crypto, file, index, sealed) !== null;

const openChunk = (crypto: Crypto, file: Attachment, index: number, sealed: Bytes): Bytes | null =>
  crypto.open(sealed, chunkAd(file.id, index, file.chunks), file.key);
