/** What a file is, by its first bytes; never by its name. */

/** Enough of a file to tell. */
export const mimeBytes = 16;

const signatures: readonly (readonly [mime: string, start: readonly number[], at?: number])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
];

/** One of those that are shown here, else `application/octet-stream`. */
export function mimeOf(bytes: Uint8Array): string {
  const known = signatures.find(([, start, at = 0]) => start.every((byte, index) => bytes[at + index] === byte));
  return known?.[0] ?? unknownMime;
}

export const unknownMime = 'application/octet-stream';
