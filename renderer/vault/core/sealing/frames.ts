/**
 * Journal frames, version 1 (SPEC.md, J1-J4): what the shell appends without being able to read it.
 *
 * Clear: a version byte and random ids. Sealed: everything else, under a section's epoch key or a seat key, and a key of
 * this computer's storage (K15). `atRest` seals under both; libsodium alone where there is no such key.
 */
import { z } from 'zod';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { decode, decodeInPlace, encode } from '../../../../shared/codec/cbor.ts';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { listOfBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { AtRest } from './storage-keys.ts';
import { pad, unpad } from './padding.ts';

const version = 1;

/** What a section frame and a segment hold: contributions, and the cards of authors who came with them. */
const sectionContent = z.strictObject({ contributions: listOfBytes, cards: listOfBytes });
export type SectionContent = z.infer<typeof sectionContent>;

export interface SectionScope {
  readonly vault: Bytes;
  readonly dossier: Bytes;
  readonly section: Bytes;
  readonly epoch: Bytes;
}

const scopeAd = (what: string, scope: SectionScope): Bytes =>
  concat([utf8(`passerelle/${what}/1\n`), scope.vault, scope.dossier, scope.section, scope.epoch]);

/** Seals section content as a journal frame. */
export function sectionFrame(atRest: AtRest, scope: SectionScope, key: Bytes, content: SectionContent): JournalFrame {
  const sealed = atRest.seal(pad(encode(content)), scopeAd('frame', scope), key);
  return { kind: 'contribution', bytes: concat([new Uint8Array([version]), scope.section, scope.epoch, sealed]) };
}

/** The clear head of a section frame, or null for another version. */
export function sectionFrameHead(
  frame: Bytes,
): { readonly section: Bytes; readonly epoch: Bytes; readonly sealed: Bytes } | null {
  if (frame[0] !== version || frame.length < 49) return null;
  return { section: frame.slice(1, 17), epoch: frame.slice(17, 49), sealed: frame.slice(49) };
}

/**
 * Budget: a frame of 16 MiB, which the journal sees to; it authenticates before it is read, then as much again and 64 MiB (K7,
 * K9).
 */
export function openSectionFrame(
  atRest: AtRest,
  scope: SectionScope,
  key: Bytes,
  sealed: Bytes,
): SectionContent | null {
  return openContent(atRest, scopeAd('frame', scope), key, sealed);
}

/** A segment row of the store: the same content, bound to its place. */
export const sealSegment = (
  atRest: AtRest,
  scope: SectionScope,
  part: number,
  key: Bytes,
  content: SectionContent,
): Bytes => atRest.seal(pad(encode(content)), scopeAd(`segment/${part}`, scope), key);

/** Budget: as of a frame. */
export const openSegment = (
  atRest: AtRest,
  scope: SectionScope,
  part: number,
  key: Bytes,
  sealed: Bytes,
): SectionContent | null => openContent(atRest, scopeAd(`segment/${part}`, scope), key, sealed);

function openContent(atRest: AtRest, ad: Bytes, key: Bytes, sealed: Bytes): SectionContent | null {
  const plain = openPadded(atRest, ad, key, sealed);
  const value = plain && decodeInPlace(plain);
  const parsed = value?.ok ? sectionContent.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** Any value sealed for a section under a named use (overview fragment). */
export const sealForSection = (atRest: AtRest, scope: SectionScope, use: string, key: Bytes, value: unknown): Bytes =>
  atRest.seal(pad(encode(value)), scopeAd(use, scope), key);

export interface PartlyRead {
  /** All but what was passed over. */
  readonly head: unknown;
  readonly whole: () => unknown;
}

/**
 * Budget: as of a frame.
 * @param without keys that are passed over until the whole is asked for
 */
export function openForSection(
  atRest: AtRest,
  scope: SectionScope,
  use: string,
  key: Bytes,
  sealed: Bytes,
  without?: ReadonlySet<string>,
): PartlyRead | undefined {
  const plain = openPadded(atRest, scopeAd(use, scope), key, sealed);
  if (plain === null) return undefined;
  const head = decode(plain, without);
  return head.ok ? { head: head.value, whole: () => valueIn(plain) } : undefined;
}

/** Uses whose values bear a number since they were cut anew (SPEC.md, J3, S6): nothing of before opens as one of them. */
const numbered: ReadonlySet<string> = new Set(['record', 'row', 'meta']);

const seatAd = (use: string, vault: Bytes, seat: Bytes): Bytes =>
  concat([utf8(`passerelle${numbered.has(use) ? '-2026' : ''}/${use}/1\n`), vault, seat]);

export interface SeatScope {
  readonly vault: Bytes;
  readonly seat: Bytes;
  readonly key: Bytes;
}

/** A value sealed for one seat, as a journal frame: settings, trust, exchange state (`record`) or log (`access`). */
export function seatFrame(atRest: AtRest, kind: 'record' | 'access', scope: SeatScope, value: unknown): JournalFrame {
  return { kind, bytes: concat([new Uint8Array([version]), scope.seat, sealForSeat(atRest, kind, scope, value)]) };
}

export function seatFrameHead(frame: Bytes): { readonly seat: Bytes; readonly sealed: Bytes } | null {
  if (frame[0] !== version || frame.length < 17) return null;
  return { seat: frame.slice(1, 17), sealed: frame.slice(17) };
}

export const sealForSeat = (atRest: AtRest, use: string, scope: SeatScope, value: unknown): Bytes =>
  atRest.seal(pad(encode(value)), seatAd(use, scope.vault, scope.seat), scope.key);

/** The value, or undefined when it does not open. Budget: as of a frame. */
export const openForSeat = (atRest: AtRest, use: string, scope: SeatScope, sealed: Bytes): unknown =>
  openValue(atRest, seatAd(use, scope.vault, scope.seat), scope.key, sealed);

function openValue(atRest: AtRest, ad: Bytes, key: Bytes, sealed: Bytes): unknown {
  const plain = openPadded(atRest, ad, key, sealed);
  return plain ? valueIn(plain) : undefined;
}

function valueIn(plain: Bytes): unknown {
  const value = decode(plain);
  return value.ok ? value.value : undefined;
}

function openPadded(atRest: AtRest, ad: Bytes, key: Bytes, sealed: Bytes): Bytes | null {
  const padded = atRest.open(sealed, ad, key);
  return padded && unpad(padded);
}
