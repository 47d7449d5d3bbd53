/** A section key as it is written (SPEC.md, K7): in an entry of the key file, or apart from them. */
import { concat } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';

/** One section key of one epoch, as a seat holds it. */
export interface SectionKey {
  readonly dossier: Bytes;
  readonly section: Bytes;
  readonly epoch: Bytes;
  readonly kind: SectionKind;
  readonly realm: Bytes;
  readonly key: Bytes;
}

/** The byte a kind is written as is its place here: nothing is ever moved or taken out, what is new comes last. */
const kindBytes: readonly SectionKind[] = [
  'identity',
  'legal',
  'plan',
  'assessment',
  'guidance',
  'help',
  'victims',
  'health',
  'consultation',
  'notes',
  'extract',
];

/** Of one key as it is written: dossier, section, epoch, realm, key, kind. All of one length: it says nothing. */
export const keyLength = 16 + 16 + 32 + 16 + 32 + 1;

export function encodeKey({ dossier, section, epoch, realm, key, kind }: SectionKey): Bytes {
  return concat([dossier, section, epoch, realm, key, new Uint8Array([kindBytes.indexOf(kind)])]);
}

/** Null for bytes of another length or a kind of a later version. */
export function decodeKey(bytes: Bytes): SectionKey | null {
  const kind = kindBytes[bytes[keyLength - 1] ?? -1];
  if (bytes.length !== keyLength || kind === undefined) return null;
  let from = 0;
  const next = (length: number): Bytes => {
    from += length;
    return bytes.slice(from - length, from);
  };
  return { dossier: next(16), section: next(16), epoch: next(32), realm: next(16), key: next(32), kind };
}

/** Kinds that are opened by the person alone: never by officers, never by a colleague (design: the vault). */
export const ownKinds: readonly SectionKind[] = ['help', 'guidance', 'health'];
