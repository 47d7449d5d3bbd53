/** Small operations on byte strings. */
import type { Bytes } from './byte-array.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Where short texts pass between the platform's coders and our own bytes. The browser holds on to every buffer it has been
 * given, or has made, until all garbage is collected: of a vault that is read, most of what had just been decrypted.
 */
const desk = new Uint8Array(8_192);
/** The beginning of the desk, by its length: each part that is handed over is held on to as well. */
const beginnings: (Uint8Array | undefined)[] = Array.from({ length: desk.length + 1 });
/** Most bytes of one unit of a text. */
const widest = 3;
/** Longer byte strings have a buffer of their own; up to here the engine keeps them among its other objects, and a copy costs little. */
export const longestInside = 64;

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Bytes {
  if (text.length <= longestInside && isAscii(text)) return asciiBytes(text);
  if (text.length * widest > desk.length) return encoder.encode(text);
  const { written } = encoder.encodeInto(text, desk);
  const bytes = desk.slice(0, written);
  clear(written);
  return bytes;
}

function asciiBytes(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Whether every letter takes one byte. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** The text of UTF-8 bytes, byte order mark kept; undefined when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const { length } = bytes;
  try {
    if (length > desk.length) return decoder.decode(bytes);
    desk.set(bytes);
    return decoder.decode((beginnings[length] ??= desk.subarray(0, length)));
  } catch {
    return undefined;
  } finally {
    clear(length);
  }
}

/** What passed may be secret: it does not stay behind on a desk that is there as long as the process. */
function clear(length: number): void {
  desk.fill(0, 0, length);
}

export function concat(parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Same length and same bytes. The time taken depends on the lengths only, not on where they differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** Order of byte strings: byte by byte, a prefix before what continues it. Negative, zero or positive. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
