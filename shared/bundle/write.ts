/** Writing a bundle (SPEC.md): parts, manifest and its signature as one archive, padded, encrypted to one person. */
import { compare, concat, equal } from '../codec/bytes.ts';
import { encode, encodeByteStrings } from '../codec/cbor.ts';
import { asMoment } from '../codec/moment.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import type { Mandate } from '../disclosure/mandates.ts';
import type { Purpose } from '../disclosure/purposes.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { fail, must, ok, type Result } from '../result.ts';
import { decodeCard, seatId, type SeatCard } from '../trust/seat-card.ts';
import { sealFor } from '../crypto/age.ts';
import { caps } from './caps.ts';
import {
  encodeManifest,
  jsonTwin,
  manifestHash,
  partName,
  signedBytes,
  type Manifest,
  type Receipt,
} from './manifest.ts';
import { entrySize, endSize, gapAfter, header, paddingFor } from './ustar.ts';

export interface SectionToSend {
  readonly section: Bytes;
  readonly kind: SectionKind;
  readonly epoch: Bytes;
  readonly keys: readonly { readonly epoch: Bytes; readonly key: Bytes }[];
  /** In the order they are to be applied; each id once. */
  readonly contributions: readonly { readonly id: Bytes; readonly bytes: Bytes }[];
}

export interface AttachmentToSend {
  readonly id: string;
  /** Of the framed part, as `measureAttachment` answers. */
  readonly size: number;
  readonly hash: Bytes;
  /** The sealed chunks in order, each 1 byte to 1 MiB and a little. Read once, while the bundle is read. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export interface BundleContent {
  /** 16 random bytes. */
  readonly id: Bytes;
  readonly realm: Bytes;
  readonly purpose: Purpose;
  readonly message: string;
  readonly madeAt: number;
  readonly from: { readonly card: Bytes; readonly keys: SignKeys };
  /** Decoded cards of all seats of the one person. */
  readonly to: readonly SeatCard[];
  /** What the file is sealed to, one for each of `to`, all of one kind (B3); without it the X25519 recipients of their cards. */
  readonly recipients?: readonly string[];
  /** `previous`: manifest hash of the bundle before in this stream, null for number 1. */
  readonly stream: { readonly id: Bytes; readonly sequence: number; readonly previous: Bytes | null };
  /** The one dossier all sections and attachments belong to. */
  readonly dossier?: Bytes;
  readonly sections: readonly SectionToSend[];
  readonly attachments: readonly AttachmentToSend[];
  readonly note?: unknown;
  readonly decisions: readonly string[];
  readonly receipts: readonly Receipt[];
  readonly asks: readonly { readonly stream: Bytes; readonly sequence: number }[];
  readonly logHead: Bytes | null;
  readonly directoryVersion: number;
  /** The order a request for an inquiry rests on; no other purpose has one (B22). */
  readonly mandate?: Mandate;
}

export interface WrittenBundle {
  readonly manifest: Manifest;
  /** `previous` of the next bundle of this stream. */
  readonly manifestHash: Bytes;
  /** The sealed file. Errors when an attachment no longer has the size and hash given. */
  readonly file: ReadableStream<Uint8Array>;
}

/** `too-large`: more than one file can carry (caps.ts). `bad-recipient`: a seat's key nothing can be encrypted to. */
export type WriteProblem = 'too-large' | 'bad-recipient';

/** Size and hash of an attachment's part: its chunks, each after its length. */
export async function measureAttachment(
  crypto: Crypto,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly size: number; readonly hash: Bytes }> {
  const hashing = crypto.hashing();
  let size = 0;
  for await (const piece of framed(chunks)) {
    hashing.update(piece);
    size += piece.length;
  }
  return { size, hash: hashing.digest() };
}

async function* framed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk.length === 0 || chunk.length > caps.chunk) throw new Error('a chunk of an impossible size');
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, chunk.length, true);
    yield length;
    yield chunk;
  }
}

/** Writes a bundle for one person; attachments stream through, everything else is held in memory once. */
export async function writeBundle(
  crypto: Crypto,
  content: BundleContent,
): Promise<Result<WrittenBundle, WriteProblem>> {
  const plain = writePlaintext(crypto, content);
  if (!plain.ok) return plain;
  const { manifest, manifestHash: hash, pieces } = plain.value;
  const recipients = content.recipients ?? content.to.map((card) => card.ageRecipient);
  if (recipients.length !== content.to.length) return fail('bad-recipient');
  const file = await sealFor(recipients, streamOf(pieces()));
  return file.ok ? ok({ manifest, manifestHash: hash, file: file.value }) : file;
}

export interface WrittenPlaintext {
  readonly manifest: Manifest;
  readonly manifestHash: Bytes;
  readonly pieces: () => AsyncGenerator<Uint8Array>;
}

/** The archive before encryption; what the golden files pin. */
export function writePlaintext(crypto: Crypto, content: BundleContent): Result<WrittenPlaintext, WriteProblem> {
  const sectionParts = content.sections.map((each) => encodeByteStrings(each.contributions.map((one) => one.bytes)));
  const notePart = content.note === undefined ? undefined : encode(content.note);
  if (beyondCaps(content, sectionParts, notePart)) return fail('too-large');
  const manifest = describe(crypto, content, sectionParts, notePart);
  const manifestBytes = encodeManifest(manifest);
  if (manifestBytes.length > caps.manifest) return fail('too-large');
  const hash = manifestHash(crypto, manifestBytes);
  const files: ArchiveFile[] = [
    inMemory('manifest.cbor', manifestBytes),
    inMemory('manifest.json', jsonTwin(manifest)),
    inMemory('manifest.sig', crypto.sign(signedBytes(hash), content.from.keys.secretKey)),
    ...sectionParts.map((bytes, at) => inMemory(partName.section(at), bytes)),
    ...content.attachments.map((each, at) => streamed(crypto, partName.attachment(at), each)),
    ...(notePart ? [inMemory(partName.note, notePart)] : []),
  ];
  const before = files.reduce((total, file) => total + entrySize(file.size), 0);
  const padding = paddingFor(before);
  if (before + entrySize(padding) + endSize > caps.plaintext) return fail('too-large');
  return ok({ manifest, manifestHash: hash, pieces: () => archivePieces([...files, zeros(padding)]) });
}

function beyondCaps(content: BundleContent, parts: readonly Bytes[], note: Bytes | undefined): boolean {
  const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
  return (
    content.to.length > caps.seats ||
    content.sections.length > caps.sections ||
    content.sections.some((each) => each.keys.length > caps.keysPerSection) ||
    total(content.sections.map((each) => each.contributions.length)) > caps.contributions ||
    parts.some((part) => part.length > caps.sectionPart) ||
    total(parts.map((part) => part.length)) > caps.sectionParts ||
    (note?.length ?? 0) > caps.note ||
    content.attachments.length > caps.attachments ||
    content.decisions.length > caps.decisions ||
    content.receipts.length > caps.receipts ||
    content.asks.length > caps.asks
  );
}

function describe(
  crypto: Crypto,
  content: BundleContent,
  sectionParts: readonly Bytes[],
  notePart: Bytes | undefined,
): Manifest {
  const sender = decodeCard(crypto, content.from.card);
  if (!sender.ok || !equal(sender.value.signKey, content.from.keys.publicKey)) throw new Error('not my card');
  const person = onePerson(content);
  const { dossier } = content;
  return {
    format: 'passerelle/bundle',
    version: 1,
    realm: content.realm,
    id: content.id,
    purpose: content.purpose,
    message: content.message,
    madeAt: asMoment(content.madeAt),
    from: { person: sender.value.person, seat: seatId(crypto, sender.value.signKey), card: content.from.card },
    to: { person, seats: content.to.map((card) => seatId(crypto, card.signKey)).sort(compare) },
    stream: content.stream,
    ...(dossier && { dossier: { id: dossier } }),
    sections: content.sections.map((each, at) => {
      const part = must(sectionParts[at], 'section part');
      return {
        section: each.section,
        dossier: must(dossier, 'dossier of a section'),
        kind: each.kind,
        epoch: each.epoch,
        keys: [...each.keys],
        part: partName.section(at),
        size: part.length,
        hash: crypto.hash(part),
        contributions: each.contributions.map((one) => one.id),
      };
    }),
    attachments: content.attachments.map(({ id, size, hash }, at) => ({
      id,
      part: partName.attachment(at),
      size,
      hash,
    })),
    ...(notePart && { note: { part: partName.note, size: notePart.length, hash: crypto.hash(notePart) } }),
    decisions: [...content.decisions],
    receipts: content.receipts.map((each) => ({ ...each, at: asMoment(each.at) })),
    asks: [...content.asks],
    logHead: content.logHead,
    directoryVersion: content.directoryVersion,
    ...(content.mandate && { mandate: content.mandate }),
  };
}

/** One bundle, one person: every card is of the same person, in the bundle's realm. */
function onePerson({ to, realm }: BundleContent): Bytes {
  const { person } = must(to[0], 'a receiver');
  if (!to.every((card) => equal(card.person, person) && equal(card.realm, realm))) {
    throw new Error('a bundle is for one person in one realm');
  }
  return person;
}

/**
 * Small pieces are gathered, so that the cipher gets full blocks to work on; large ones are cut, so that what is sealed leaves
 * while the next is.
 */
const gathered = 65_536;

interface ArchiveFile {
  readonly name: string;
  readonly size: number;
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const inMemory = (name: string, bytes: Bytes): ArchiveFile => ({
  name,
  size: bytes.length,
  pieces: function* pieces() {
    for (let at = 0; at < bytes.length; at += gathered) yield bytes.subarray(at, at + gathered);
  },
});

const zeros = (size: number): ArchiveFile => ({
  name: 'padding.bin',
  size,
  pieces: function* pieces() {
    const block = new Uint8Array(Math.min(size, 65_536));
    for (let left = size; left > 0; left -= block.length) yield block.subarray(0, left);
  },
});

const streamed = (crypto: Crypto, name: string, attachment: AttachmentToSend): ArchiveFile => ({
  name,
  size: attachment.size,
  pieces: async function* pieces() {
    const hashing = crypto.hashing();
    let size = 0;
    for await (const piece of framed(attachment.chunks())) {
      hashing.update(piece);
      size += piece.length;
      yield piece;
    }
    if (size !== attachment.size || !equal(hashing.digest(), attachment.hash)) {
      throw new Error('an attachment changed while it was sent');
    }
  },
});

async function* archivePieces(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array> {
  for (const file of files) {
    yield header(file.name, file.size);
    for await (const piece of file.pieces()) yield piece;
    if (gapAfter(file.size) > 0) yield new Uint8Array(gapAfter(file.size));
  }
  yield new Uint8Array(endSize);
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const batch: Uint8Array[] = [];
        let size = 0;
        while (size < gathered) {
          const next = await pieces.next();
          if (next.done) {
            if (size > 0) controller.enqueue(concat(batch));
            controller.close();
            return;
          }
          batch.push(next.value);
          size += next.value.length;
        }
        controller.enqueue(batch.length === 1 && batch[0] ? batch[0] : concat(batch));
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
