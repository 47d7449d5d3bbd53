/** Reading a bundle (SPEC.md): nothing is believed before the last byte has been decrypted and checked. */
import { toBase64url } from '../codec/base64url.ts';
import { equal } from '../codec/bytes.ts';
import { decode, decodeByteStrings } from '../codec/cbor.ts';
import type { Bytes, Crypto, Hashing } from '../crypto/crypto.ts';
import { carriesAttachments, travellingKinds } from '../disclosure/travelling.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeCard, seatId, type SeatCard } from '../trust/seat-card.ts';
import { openWith } from '../crypto/age.ts';
import { caps } from './caps.ts';
import { decodeManifest, jsonTwin, manifestHash, signedBytes } from './manifest.ts';
import type { Manifest, ManifestAttachment, ManifestSection } from './manifest.ts';
import { Pieces, StreamBroken } from './pieces.ts';
import { blockSize, endSize, entrySize, gapAfter, paddingFor, sizeIn } from './ustar.ts';

/** One of my seats in one realm. */
export interface MySeat {
  /** `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…`: a seat that has both is given once with each. */
  readonly identity: string;
  readonly person: Bytes;
  readonly seat: Bytes;
  readonly realm: Bytes;
}

/** Why a file is not accepted, in the codes of the vault's incoming problems, with the rule of SPEC.md it breaks. */
export interface ReadProblem {
  readonly code: 'damaged-file' | 'not-for-me' | 'newer-version-file' | 'other-realm' | 'beyond-purpose' | 'no-mandate';
  readonly rule: string;
}

/** Takes attachment chunks as they come, under a random temporary name, before anything is known to be good. */
export interface ChunkSink<P> {
  put(temporary: string, index: number, chunk: Bytes): Promise<Result<undefined, P>>;
  /** The file was refused, or reading failed: nothing under these names is wanted. */
  discard(temporaries: readonly string[]): Promise<void>;
}

export interface ReadDeps<P> {
  readonly crypto: Crypto;
  /** The id of a contribution from its bytes; null when they are none. */
  readonly contributionId: (bytes: Bytes) => Bytes | null;
  /** Without a sink attachments are checked and dropped: for looking. */
  readonly sink?: ChunkSink<P>;
  /** Asked once the sender has proved to hold the keys of their card. False: the file is read no further (B21). */
  readonly goesOn?: (from: SeatCard) => boolean;
}

export interface ReadSection extends ManifestSection {
  /** Encoded contributions in the order of the manifest; their ids fit, their signatures are for the log to check. */
  readonly parts: readonly Bytes[];
}

export interface ReadAttachment extends ManifestAttachment {
  /** Name under which the sink holds it; absent without a sink. */
  readonly temporary?: string;
  readonly chunks: number;
}

export interface ReadBundle {
  readonly manifest: Manifest;
  readonly manifestHash: Bytes;
  /** The sender as the card inside says, proven to hold its keys. Whether it is known and verified is for the vault. */
  readonly from: SeatCard;
  readonly sections: readonly ReadSection[];
  readonly attachments: readonly ReadAttachment[];
  readonly note?: unknown;
  /** Only its manifest was read: what else it holds is not known to be whole, and has no effect. */
  readonly headOnly?: true;
}

/** Refusals and sink problems travel up as one throw inside this file and leave it as a value. */
class Stop<P> extends Error {
  readonly problem: P;
  constructor(problem: P) {
    super('stopped');
    this.problem = problem;
  }
}

const refuse = (rule: string, code: ReadProblem['code'] = 'damaged-file'): Stop<ReadProblem> =>
  new Stop({ code, rule });

/**
 * Opens, checks and reads a sealed file. Everything a reader can check without knowing people or dossiers is checked;
 * left to the vault: is the sender known and verified, was this id or number seen before, are the contributions'
 * signatures and rights good, may this sender and I exchange these sections.
 *
 * Budgets (B17): of a file a stranger made no more than the manifest is read, at most 2 MiB and a header of 64 KiB; of any other
 * at most the plaintext's cap in time, and in memory the manifest, the section parts twice (64 MiB), the note and one chunk.
 *
 * Rejects only with SourceFailed, when reading the sealed file itself failed.
 */
export async function readBundle<P = never>(
  sealed: ReadableStream<Uint8Array>,
  mine: readonly MySeat[],
  deps: ReadDeps<P>,
): Promise<Result<ReadBundle & { readonly to: MySeat }, ReadProblem | P>> {
  const opened = await openWith(
    mine.map((seat) => seat.identity),
    sealed,
  );
  if (!opened.ok) return fail({ code: opened.problem, rule: 'B2' });
  const to = mine[opened.value.identity];
  if (to === undefined) return fail({ code: 'not-for-me', rule: 'B2' });
  const read = await readPlaintext(opened.value.plain, { seat: to, recipients: opened.value.recipients }, deps);
  return read.ok ? ok({ ...read.value, to }) : read;
}

/** Whom the plaintext was opened by, and how many recipients the sealed file has. */
export interface OpenedBy {
  readonly seat: Omit<MySeat, 'identity'>;
  readonly recipients: number;
}

/**
 * Reads the archive inside. `by` null: whoever it is for, to look at what was opened elsewhere. Budget: as of `readBundle`, the
 * header aside (B17).
 */
export async function readPlaintext<P = never>(
  plain: ReadableStream<Uint8Array>,
  by: OpenedBy | null,
  deps: ReadDeps<P>,
): Promise<Result<ReadBundle, ReadProblem | P>> {
  const archive = new Archive(plain);
  const temporaries: string[] = [];
  try {
    const read = await everything(archive, by, deps, temporaries);
    if (read.headOnly) await archive.cancel();
    return ok(read);
  } catch (error) {
    await archive.cancel();
    if (temporaries.length > 0) await deps.sink?.discard(temporaries);
    if (error instanceof StreamBroken) return fail({ code: 'damaged-file', rule: 'B2' });
    if (error instanceof Stop) return fail((error as Stop<ReadProblem | P>).problem);
    throw error;
  }
}

async function everything<P>(
  archive: Archive,
  by: OpenedBy | null,
  deps: ReadDeps<P>,
  temporaries: string[],
): Promise<ReadBundle> {
  const { manifest, bytes } = await readManifest(archive);
  const hash = manifestHash(deps.crypto, bytes);
  const from = await readSignature(archive, deps.crypto, manifest, hash);
  if (by !== null) checkAddress(manifest, by);
  if (deps.goesOn?.(from) === false)
    return { manifest, manifestHash: hash, from, sections: [], attachments: [], headOnly: true };
  if (beyondPurpose(manifest)) throw refuse('B16', 'beyond-purpose');

  const sections: ReadSection[] = [];
  for (const each of manifest.sections) sections.push(await readSection(archive, deps, each));
  const attachments: ReadAttachment[] = [];
  for (const each of manifest.attachments) attachments.push(await readAttachment(archive, deps, each, temporaries));
  const note = manifest.note && (await readNote(archive, deps.crypto, manifest.note));
  await archive.end();
  return { manifest, manifestHash: hash, from, sections, attachments, ...(note && { note: note.value }) };
}

async function readManifest(archive: Archive): Promise<{ readonly manifest: Manifest; readonly bytes: Bytes }> {
  const bytes = await archive.file('manifest.cbor', caps.manifest);
  const decoded = decodeManifest(bytes);
  if (!decoded.ok) throw new Stop(decoded.problem);
  const twin = jsonTwin(decoded.value);
  const json = await archive.file('manifest.json', twin.length);
  if (!equal(json, twin)) throw refuse('B13');
  return { manifest: decoded.value, bytes };
}

async function readSignature(archive: Archive, crypto: Crypto, manifest: Manifest, hash: Bytes): Promise<SeatCard> {
  const signature = await archive.file('manifest.sig', 64);
  const card = decodeCard(crypto, manifest.from.card);
  if (!card.ok) throw refuse('B12', card.problem === 'newer-version' ? 'newer-version-file' : 'damaged-file');
  const { person, signKey, realm } = card.value;
  const fits =
    equal(person, manifest.from.person) &&
    equal(seatId(crypto, signKey), manifest.from.seat) &&
    equal(realm, manifest.realm);
  if (!fits || !crypto.verify(signature, signedBytes(hash), signKey)) throw refuse('B12');
  return card.value;
}

function checkAddress(manifest: Manifest, { seat, recipients }: OpenedBy): void {
  if (!equal(manifest.realm, seat.realm)) throw refuse('B15', 'other-realm');
  const named = manifest.to.seats.some((each) => equal(each, seat.seat));
  if (!named || !equal(manifest.to.person, seat.person)) throw refuse('B15', 'not-for-me');
  if (recipients !== manifest.to.seats.length) throw refuse('B3');
}

function beyondPurpose({ purpose, sections, attachments }: Manifest): boolean {
  const kinds = travellingKinds(purpose);
  return (
    sections.some((each) => !kinds.includes(each.kind)) || (attachments.length > 0 && !carriesAttachments(purpose))
  );
}

async function readSection<P>(archive: Archive, deps: ReadDeps<P>, section: ManifestSection): Promise<ReadSection> {
  const bytes = await archive.file(section.part, section.size, section.size);
  if (!equal(deps.crypto.hash(bytes), section.hash)) throw refuse('B14');
  const parts = decodeByteStrings(bytes, section.contributions.length);
  if (!parts.ok) throw refuse('B14');
  for (const [at, part] of parts.value.entries()) {
    const id = deps.contributionId(part);
    const named = section.contributions[at];
    if (id === null || named === undefined || !equal(id, named)) throw refuse('B14');
  }
  return { ...section, parts: parts.value };
}

async function readAttachment<P>(
  archive: Archive,
  deps: ReadDeps<P>,
  attachment: ManifestAttachment,
  temporaries: string[],
): Promise<ReadAttachment> {
  const temporary = deps.sink && toBase64url(deps.crypto.random(16));
  if (temporary !== undefined) temporaries.push(temporary);
  const hashing = deps.crypto.hashing();
  await archive.begin(attachment.part, attachment.size, attachment.size);
  let chunks = 0;
  for (let left = attachment.size; left > 0; chunks += 1) {
    const chunk = await readChunk(archive, left, hashing);
    left -= 4 + chunk.length;
    if (deps.sink === undefined || temporary === undefined) continue;
    const put = await deps.sink.put(temporary, chunks, chunk);
    if (!put.ok) throw new Stop(put.problem);
  }
  if (!equal(hashing.digest(), attachment.hash)) throw refuse('B14');
  await archive.finish(attachment.size);
  return { ...attachment, chunks, ...(temporary !== undefined && { temporary }) };
}

/** One chunk after its length; together they may not go beyond the `left` bytes of the part. */
async function readChunk(archive: Archive, left: number, hashing: Hashing): Promise<Bytes> {
  if (left < 5) throw refuse('B14');
  const frame = await archive.exactly(4);
  const length = new DataView(frame.buffer).getUint32(0, true);
  if (length === 0 || length > caps.chunk || length > left - 4) throw refuse('B14');
  const chunk = await archive.exactly(length);
  hashing.update(frame);
  hashing.update(chunk);
  return chunk;
}

async function readNote(
  archive: Archive,
  crypto: Crypto,
  note: NonNullable<Manifest['note']>,
): Promise<{ readonly value: unknown }> {
  const bytes = await archive.file(note.part, note.size, note.size);
  const value = decode(bytes);
  if (!equal(crypto.hash(bytes), note.hash) || !value.ok) throw refuse('B14');
  return { value: value.value };
}

/** The archive, read front to back; every step that does not fit throws a refusal. */
class Archive {
  readonly #pieces: Pieces;
  #read = 0;

  constructor(plain: ReadableStream<Uint8Array>) {
    this.#pieces = new Pieces(plain);
  }

  /** A whole file of at most `cap` bytes, and of exactly `size` where it is known. */
  async file(name: string, cap: number, size?: number): Promise<Bytes> {
    const length = await this.begin(name, cap, size);
    const bytes = await this.exactly(length);
    await this.finish(length);
    return bytes;
  }

  /** The next header; answers the size of the data that follows. */
  async begin(name: string, cap: number, expected?: number): Promise<number> {
    const size = sizeIn(await this.exactly(blockSize), name);
    if (size === undefined) throw refuse('B5');
    if (size > cap || (expected !== undefined && size !== expected)) throw refuse('B14');
    this.#read += entrySize(size);
    if (this.#read > caps.plaintext) throw refuse('B17');
    return size;
  }

  async exactly(length: number): Promise<Bytes> {
    const bytes = await this.#pieces.exactly(length);
    if (bytes === null) throw refuse('B4');
    return bytes;
  }

  /** The zeros between data and the next header. */
  async finish(size: number): Promise<void> {
    if (!isZero(await this.exactly(gapAfter(size)))) throw refuse('B5');
  }

  /** Padding, the two empty blocks, and then nothing more. */
  async end(): Promise<void> {
    const padding = paddingFor(this.#read);
    if (sizeIn(await this.exactly(blockSize), 'padding.bin') !== padding) throw refuse('B6');
    for (let left = padding + gapAfter(padding) + endSize; left > 0;) {
      const bytes = await this.exactly(Math.min(left, 65_536));
      if (!isZero(bytes)) throw refuse('B6');
      left -= bytes.length;
    }
    if (!(await this.#pieces.ended())) throw refuse('B6');
  }

  cancel(): Promise<void> {
    return this.#pieces.cancel();
  }
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
