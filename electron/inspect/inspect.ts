/** `passerelle inspect FILE`: says of any file Passerelle makes what it is and whether it is whole, without opening it. */
import { createReadStream } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isCertificate, readCertificate } from '../../shared/access-log/certificate.ts';
import { signKeyOf, verifyLogFile } from '../../shared/access-log/export.ts';
import { decodeHead, headLength, headLengthIn } from '../../shared/backup/head.ts';
import { piecesIn } from '../../shared/backup/pieces.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { readCardFile } from '../../shared/trust/card-file.ts';
import { decodeServicePeriods, readServicePeriodsFile } from '../../shared/trust/service-periods.ts';
import { readPublishedFile } from '../../shared/trust/published/published.ts';
import { inspectList, isList, type PeopleList } from './list.ts';
import { inspectArchive, type Archive } from './archive.ts';
import { inspectPublished, type Published } from './published.ts';
import { ageMagic, inspectSealed, type Sealed } from './sealed.ts';
import { signerOf, type Signer } from './signer.ts';

export interface Card {
  readonly kind: 'card';
  readonly of: Signer;
  readonly madeAt: number;
}

export interface AccessLog {
  readonly kind: 'access-log';
  readonly of: string;
  /** Numbers of the first and the last entry. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export interface Certificate {
  readonly kind: 'certificate';
  readonly of: string;
  readonly scope: string;
  readonly parts: readonly string[];
  readonly documents: number;
  readonly at: number;
}

export interface SafetyCopy {
  readonly kind: 'safety-copy';
  readonly id: string;
  readonly size: number;
  /** How many people of the computer may open their part. */
  readonly seats: number;
}

/** Retention periods of a service; who signed them is a key, whose name the application knows. */
export interface Periods {
  readonly kind: 'service-periods';
  readonly service: string;
  readonly signKey: string;
  readonly madeAt: number;
  readonly periods: readonly string[];
}

export type InspectedFile =
  | Sealed
  | Archive
  | Card
  | AccessLog
  | Certificate
  | SafetyCopy
  | PeopleList
  | Periods
  | Published;

export type Inspection =
  | { readonly is: 'whole'; readonly found: InspectedFile }
  /** It is meant to be one of ours, and is not as it was made. */
  | { readonly is: 'refused'; readonly kind: InspectedFile['kind']; readonly why: string }
  | { readonly is: 'foreign' };

/** Texts of ours are small; what is longer is none of them. */
const textCap = 256 * 1024 * 1024;

/**
 * Rejects when the file cannot be read. Budget: the first 64 KiB of any file; of an archive what reading a bundle takes (B17);
 * of a safety copy its head, 8 MiB; of a text 256 MiB (A11), in memory some eight times as much, each reader of texts stopping
 * at a size of its own (4 MiB and less) but that of access logs. Time follows the length.
 */
export async function inspectFile(crypto: Crypto, path: string): Promise<Inspection> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(size, headLength));
    await file.read(start, 0, start.length, 0);
    const text = start.toString('latin1');
    if (text.startsWith(ageMagic)) return told('sealed', inspectSealed(start, size));
    if (text.startsWith('PASSBKUP') || isWipedCopy(start))
      return told('safety-copy', await inspectCopy(file, start, size));
    if (text.startsWith('manifest.cbor\0')) return told('archive', await inspectArchive(crypto, streamOf(path)));
    return size > textCap ? { is: 'foreign' } : inspectText(crypto, await readFile(path));
  } finally {
    await file.close();
  }
}

const told = <F extends InspectedFile>(kind: F['kind'], found: F | string): Inspection =>
  typeof found === 'string' ? { is: 'refused', kind, why: found } : { is: 'whole', found };

const streamOf = (path: string): ReadableStream<Uint8Array> =>
  // Node's own type of the same standard stream.
  Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;

const isWipedCopy = (start: Uint8Array): boolean => start.length === headLength && start.every((byte) => byte === 0);

async function inspectCopy(file: FileHandle, start: Buffer, size: number): Promise<SafetyCopy | string> {
  const length = headLengthIn(new Uint8Array(start));
  const bytes = new Uint8Array(Math.min(size, length));
  await file.read(bytes, 0, bytes.length, 0);
  const head = decodeHead(bytes);
  if (!head.ok)
    return head.problem === 'destroyed' ? 'it was ended: nothing in it can be opened any more' : head.problem;
  if (piecesIn(size, length) === null) return 'it was cut off, or something was added to it';
  return { kind: 'safety-copy', id: toHex(head.value.id), size, seats: head.value.keys.length };
}

function inspectText(crypto: Crypto, bytes: Uint8Array): Inspection {
  if (isCertificate(bytes)) return told('certificate', inspectCertificate(crypto, bytes));
  if (isList(bytes)) return told('people-list', inspectList(crypto, bytes));
  const periods = readServicePeriodsFile(bytes);
  if (periods !== null) return told('service-periods', inspectPeriods(crypto, periods));
  const published = readPublishedFile(bytes);
  if (published !== null) return told('published', inspectPublished(crypto, published));
  const whose = signKeyOf(crypto, bytes);
  if (whose !== null) return told('access-log', inspectLog(crypto, bytes));
  const card = readCardFile(crypto, bytes);
  if (card.ok) return told('card', { kind: 'card', of: signerOf(card.value.card), madeAt: card.value.card.madeAt });
  return card.problem === 'not-a-card' ? { is: 'foreign' } : { is: 'refused', kind: 'card', why: card.problem };
}

function inspectPeriods(crypto: Crypto, bytes: Uint8Array): Periods | string {
  const found = decodeServicePeriods(crypto, bytes);
  if (found === null) return 'it is not as it was signed';
  const periods = found.periods.map(({ section, months }) => `${section}: ${months} months`);
  const { service, signKey, madeAt } = found;
  return { kind: 'service-periods', service, signKey: toHex(signKey), madeAt, periods };
}

function inspectLog(crypto: Crypto, bytes: Uint8Array): AccessLog | string {
  const verdict = verifyLogFile(crypto, bytes, []);
  if (verdict.is === 'changed') return `line ${verdict.line}: ${verdict.why}`;
  if (verdict.is === 'cut') return 'entries are missing';
  if (verdict.is === 'forked') return `two entries of one number: ${verdict.at.join(', ')}`;
  return { kind: 'access-log', of: verdict.name, from: verdict.from, to: verdict.to, at: verdict.at };
}

function inspectCertificate(crypto: Crypto, bytes: Uint8Array): Certificate | string {
  const found = readCertificate(crypto, bytes);
  if (found === null) return 'it is not as it was signed';
  const { name, scope, parts, documents, at } = found;
  return { kind: 'certificate', of: name, scope, parts, documents, at };
}
