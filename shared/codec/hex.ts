/** Lower-case hexadecimal, two digits a byte. */
import type { Bytes } from './byte-array.ts';

const digit = (value: number): number => '0123456789abcdef'.charCodeAt(value);
const high = Uint8Array.from({ length: 256 }, (_, byte) => digit(byte >> 4));
const low = Uint8Array.from({ length: 256 }, (_, byte) => digit(byte & 15));
/** As many bytes as become text in one call. */
const stretch = 32;
const codes: number[] = [];
for (let at = 0; at < 2 * stretch; at += 1) codes.push(0);

/**
 * A text in one piece, not added up digit by digit: ids are keys of maps by the thousand, and there a text of pieces
 * costs three times as much, a new list of digits for each twice (measured).
 */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += stretch) {
    const length = Math.min(stretch, bytes.length - from);
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[from + at] ?? 0;
      codes[2 * at] = high[byte] ?? 0;
      codes[2 * at + 1] = low[byte] ?? 0;
    }
    text += String.fromCharCode(...(length === stretch ? codes : codes.slice(0, 2 * length)));
  }
  return text;
}

/**
 * The bytes, or undefined for anything but pairs of lower-case digits. Budget: the caller sees to the length (what a schema
 * held to 64 digits); half of it in memory, in one pass.
 */
export function fromHex(text: string): Bytes | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}
