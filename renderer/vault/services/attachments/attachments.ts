/** Attachments: sealed in 1 MiB pieces that the shell keeps; the key lives inside the section that names the file. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { FileInput } from '../../api/documents.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { erasedDocuments } from '../../core/endings/erasures.ts';
import type { Session } from '../../core/session/session.ts';

export const chunkBytes = 1_048_576;
/** One file; it passes through in pieces, none of which is held longer than it takes. */
const largest = 500 * chunkBytes;
/** What is handed to the page in one piece, to be shown. */
const largestWhole = 100 * chunkBytes;

/**
 * The id follows from the key (SPEC.md, A1): nobody who does not know the key can put another file under the same id, and
 * whoever reads the key can tell.
 */
export const attachmentId = (crypto: Crypto, key: Uint8Array): string =>
  toBase64url(crypto.hash(concat([utf8('passerelle/attachment-id/1\n'), key]), 16));

/** What a sealed chunk is bound to: it opens only at its place of its file. */
const associatedData = (id: string, index: number, chunks: number): Bytes =>
  utf8(`passerelle/attachment/1\n${id}\n${index}\n${chunks}`);

/** Seals a file into chunk files, piece by piece, and returns what the section needs to open it again. */
export async function sealAttachment(session: Session, file: FileInput): Promise<Result<Attachment, VaultProblem>> {
  const { name, mime } = file;
  const size = sizeOf(file);
  if (size > largest) return fail({ code: 'too-large' });
  const key = session.crypto.random(32);
  const id = attachmentId(session.crypto, key);
  const chunks = Math.max(1, Math.ceil(size / chunkBytes));
  const hash = await sealChunks(session, file, { id, key, chunks, size });
  if (hash.ok) return ok({ id, key, name, mime, size, chunks, hash: hash.value });
  await session.shell('chunks.remove', { attachment: id });
  return hash;
}

/** Answers the hash of the content. */
async function sealChunks(
  session: Session,
  file: FileInput,
  { id, key, chunks, size }: Pick<Attachment, 'id' | 'key' | 'chunks' | 'size'>,
): Promise<Result<Bytes, VaultProblem>> {
  const hashing = session.crypto.hashing();
  for (let index = 0; index < chunks; index += 1) {
    const offset = index * chunkBytes;
    const plain = await readFrom(session, file, offset, Math.min(chunkBytes, size - offset));
    if (!plain.ok) return plain;
    hashing.update(plain.value);
    const bytes = session.crypto.seal(plain.value, associatedData(id, index, chunks), key);
    const put = await session.shell('chunks.put', { attachment: id, index, bytes });
    if (!put.ok) return fail({ code: put.problem });
  }
  return ok(hashing.digest());
}

function sizeOf(file: FileInput): number {
  if ('handle' in file) return file.size;
  return 'blob' in file ? file.blob.size : file.bytes.length;
}

/** `length` bytes of what the person gave. A file that became shorter meanwhile is not taken in half. */
async function readFrom(
  session: Session,
  file: FileInput,
  offset: number,
  length: number,
): Promise<Result<Bytes, VaultProblem>> {
  if ('bytes' in file) return ok(file.bytes.slice(offset, offset + length));
  if (length === 0) return ok(new Uint8Array());
  const read = await ('handle' in file
    ? session.shell('files.read', { handle: file.handle, offset, length })
    : blobBytes(file.blob, offset, length));
  if (!read.ok) return fail({ code: read.problem });
  return read.value.length === length ? ok(read.value) : fail({ code: 'damaged' });
}

async function blobBytes(
  blob: Blob,
  offset: number,
  length: number,
): Promise<{ readonly ok: true; readonly value: Bytes } | { readonly ok: false; readonly problem: 'not-found' }> {
  try {
    return { ok: true, value: new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()) };
  } catch {
    // A folder, or a file that went away while it was dragged.
    return { ok: false, problem: 'not-found' };
  }
}

/** The clear file in one piece, to be shown. A part that is missing, changed or out of place is named. */
export async function openAttachment(session: Session, file: Attachment): Promise<Result<Bytes, VaultProblem>> {
  if (file.size > largestWhole) return fail({ code: 'too-large' });
  const parts: Bytes[] = [];
  const read = await eachPart(session, file, (plain) => {
    parts.push(plain);
    return Promise.resolve(ok(undefined));
  });
  return read.ok ? ok(concat(parts)) : read;
}

/** Hands out the clear parts in order; answers success only when the whole was what was kept. */
export async function eachPart(
  session: Session,
  file: Attachment,
  take: (plain: Bytes) => Promise<Result<undefined, VaultProblem>>,
): Promise<Result<undefined, VaultProblem>> {
  if (!fitsKey(session.crypto, file)) return fail({ code: 'damaged' });
  if (erasedDocuments(session).has(file.id)) return fail({ code: 'erased-document' });
  const hashing = session.crypto.hashing();
  for (let index = 0; index < file.chunks; index += 1) {
    const sealed = await session.shell('chunks.get', { attachment: file.id, index });
    if (!sealed.ok && sealed.problem !== 'not-found' && sealed.problem !== 'damaged')
      return fail({ code: sealed.problem });
    const plain = sealed.ok ? openChunk(session.crypto, file, index, sealed.value) : null;
    if (plain === null) return fail({ code: 'damaged-part', name: file.name, part: index + 1, parts: file.chunks });
    hashing.update(plain);
    const taken = await take(plain);
    if (!taken.ok) return taken;
  }
  return equal(hashing.digest(), file.hash) ? ok(undefined) : fail({ code: 'damaged' });
}

/** Writes the clear file where the person says, part by part: it appears whole or not at all. */
export async function saveAttachment(
  session: Session,
  file: Attachment,
  suggestedName: string,
): Promise<Result<undefined, VaultProblem>> {
  const kind = file.mime === 'application/pdf' ? 'pdf' : 'document';
  const begun = await session.shell('files.saveBegin', { kind, suggestedName });
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  const written = await eachPart(session, file, async (bytes) => {
    const put = await session.shell('files.saveWrite', { handle, bytes });
    return put.ok ? put : fail({ code: put.problem });
  });
  if (!written.ok) {
    await session.shell('files.saveAbandon', { handle });
    return written;
  }
  const finished = await session.shell('files.saveFinish', { handle });
  return finished.ok ? finished : fail({ code: finished.problem });
}

const fitsKey = (crypto: Crypto, { id, key }: Attachment): boolean =>
  key.length === 32 && attachmentId(crypto, key) === id;

/** Whether a sealed chunk is the one that belongs at this place of this file. */
export const isChunkOf = (crypto: Crypto, file: Attachment, index: number, sealed: Bytes): boolean =>
  fitsKey(crypto, file) && index < file.chunks && openChunk(crypto, file, index, sealed) !== null;

const openChunk = (crypto: Crypto, file: Attachment, index: number, sealed: Bytes): Bytes | null =>
  crypto.open(sealed, associatedData(file.id, index, file.chunks), file.key);
