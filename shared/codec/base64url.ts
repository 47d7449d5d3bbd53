/** Base64 with the URL alphabet, without padding (RFC 4648 section 5). One byte string has exactly one text. */
import { base64urlnopad } from '@scure/base';
import type { Bytes } from './byte-array.ts';

export const toBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/**
 * The bytes, or undefined for foreign characters, padding, an impossible length or leftover bits that are not zero.
 * Budget: the caller sees to the length; six times the bytes in memory, in one pass.
 */
export function fromBase64url(text: string): Bytes | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(text));
  } catch {
    return undefined;
  }
}
