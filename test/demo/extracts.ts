/**
 * Extracts on the stick, opened with each participant's own keys: what is in them is what was decided, to the byte, and nothing
 * that must not leave is in them in any form.
 */
import { z } from 'zod';
import { openWith } from '../../shared/crypto/age.ts';
import { readBundle, type ReadBundle } from '../../shared/bundle/read.ts';
import { compare } from '../../shared/codec/bytes.ts';
import { encode } from '../../shared/codec/cbor.ts';
import { contributionIdOf, decodeContribution, verifySignature } from '../../shared/contributions/format.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { SectionView } from '../../shared/dossier/view.ts';
import { formsOf } from '../journeys/traces.ts';
import { crypto, gatherStream, streamOf, value } from '../support/exchange.ts';
import type { Reader } from './participants.ts';

/** One field of an extract, as it was decided. */
export interface Field {
  readonly type: string;
  readonly unit: string;
  readonly value: unknown;
}

export interface Opened {
  readonly reader: Reader;
  readonly sealed: Bytes;
  /** The whole archive inside, as it was decrypted. */
  readonly plain: Bytes;
  readonly bundle: ReadBundle;
}

/** Opens each file with the keys of all: exactly one person's open it. Answers the extracts, of which each person has one. */
export async function openedByTheirs(files: readonly Bytes[], readers: readonly Reader[]): Promise<readonly Opened[]> {
  const all: Opened[] = [];
  for (const sealed of files) {
    const theirs: Opened[] = [];
    for (const reader of readers) theirs.push(...(await openedBy(reader, sealed)));
    if (theirs.length !== 1) throw new Error(`a file opens with the keys of ${theirs.length} people`);
    all.push(...theirs);
  }
  // Receipts that lay ready went onto the stick with them.
  const extracts = all.filter(({ bundle }) => bundle.manifest.purpose === 'support-sheet');
  const names = new Set(extracts.map(({ reader }) => reader.name));
  if (names.size !== readers.length || extracts.length !== readers.length)
    throw new Error(`${extracts.length} extracts for ${names.size} of ${readers.length} people`);
  return extracts;
}

async function openedBy(reader: Reader, sealed: Bytes): Promise<readonly Opened[]> {
  const opened = await openWith([reader.mine.identity], streamOf(sealed));
  if (!opened.ok) return [];
  const plain = await gatherStream(opened.value.plain);
  const contributionId = (bytes: Bytes): Bytes | null => contributionIdOf(crypto, bytes);
  const bundle = value(await readBundle(streamOf(sealed), [reader.mine], { crypto, contributionId }));
  return [{ reader, sealed, plain, bundle }];
}

/** Nobody's card, nor anything else along: which numbers before were receipts, at most. */
const bare = z.strictObject({ cards: z.tuple([]), receipts: z.array(z.number()).optional() }).optional();

/** Decoded to the last operation: these fields and no other, in no more than one section. */
export function checkFields({ reader, bundle }: Opened, decided: readonly Field[]): void {
  const { manifest, sections, attachments, note } = bundle;
  const [section] = sections;
  const isBare = manifest.message === '' && attachments.length === 0 && bare.safeParse(note).success;
  if (!isBare || section?.kind !== 'extract' || sections.length > 1)
    throw new Error(`the file for ${reader.name} holds more than an extract`);
  const contributions = section.parts.map((part) => value(decodeContribution(crypto, part)));
  if (!contributions.every((each) => verifySignature(crypto, each)))
    throw new Error(`the extract for ${reader.name} is not signed`);
  // It begins with who reads it until when; everything else is a field.
  const [begins, ...puts] = contributions.flatMap((each) => each.ops.map((shown) => shown?.op));
  if (begins?.op !== 'found') throw new Error(`the extract for ${reader.name} does not begin with its readers`);
  const found = puts.map((op): Field => {
    if (op?.op !== 'put' || !('unit' in op) || !('value' in op)) throw new Error('something that is no field');
    return { type: String(op.type), unit: String(op.unit), value: op.value };
  });
  expectSame(`the extract for ${reader.name}`, found, decided);
}

/** The same fields as the application shows them. */
export function checkShown(name: string, shown: SectionView, decided: readonly Field[]): void {
  const found = shown.entities.flatMap(({ type, units }) =>
    Object.entries(units).flatMap(([unit, { versions }]) =>
      versions.map((each) => ({ type, unit, value: each.value })),
    ),
  );
  expectSame(`what ${name} sees`, found, decided);
}

/** None of these words in what was decrypted, in any form; what was decided is in it, and not in the sealed file. */
export function checkWords(
  { reader, sealed, plain }: Opened,
  hidden: readonly string[],
  told: readonly string[],
): void {
  const isIn = (bytes: Uint8Array, word: string): boolean =>
    formsOf(word).some((form) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(form));
  const escaped = hidden.filter((word) => isIn(plain, word) || isIn(sealed, word));
  if (escaped.length > 0) throw new Error(`${reader.name} was given what is not for them: ${escaped.join(', ')}`);
  const missing = told.filter((word) => !isIn(plain, word));
  if (missing.length > 0) throw new Error(`the search finds nothing where something is: ${missing.join(', ')}`);
  if (told.some((word) => isIn(sealed, word))) throw new Error(`the file for ${reader.name} is not sealed`);
}

/** Compared as they are encoded, byte for byte; the order of fields says nothing. */
function expectSame(what: string, found: readonly Field[], decided: readonly Field[]): void {
  const encoded = (fields: readonly Field[]): readonly Bytes[] =>
    fields.map(({ type, unit, value }) => encode([type, unit, value])).sort(compare);
  const [one, other] = [encoded(found), encoded(decided)];
  const isSame = one.length === other.length && one.every((bytes, at) => compare(bytes, other[at] ?? bytes) === 0);
  if (isSame) return;
  const told = (fields: readonly Field[]): string => JSON.stringify(fields);
  throw new Error(`${what} is not what was decided: ${told(found)} against ${told(decided)}`);
}
