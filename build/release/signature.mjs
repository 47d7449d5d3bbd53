/** A program for Windows as it was before it was signed (Microsoft's PE format): signing adds a table at the end, and says where it is. */

const securityEntry = 4;

/**
 * The same bytes without the signature, filled up to a multiple of eight as signing does; what is no such program stays as it is.
 * @param {Buffer} bytes
 * @returns {Buffer}
 */
export function withoutSignature(bytes) {
  const header = optionalHeaderOf(bytes);
  if (header === undefined) return bytes;
  const { checksum, entry } = header;
  const [at, size] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)];
  const isSigned = at > 0 && size > 0 && at + size === bytes.length;
  const kept = isSigned ? bytes.subarray(0, at) : bytes;
  const plain = Buffer.alloc(Math.ceil(kept.length / 8) * 8);
  kept.copy(plain);
  // The sum over all of it changes with the table, and is not asked of programs.
  for (const place of [checksum, entry, entry + 4]) plain.writeUInt32LE(0, place);
  return plain;
}

/** @param {Buffer} bytes @returns {{ checksum: number, entry: number } | undefined} where the sum stands, and where the table is named */
function optionalHeaderOf(bytes) {
  if (bytes.length < 64 || bytes.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const start = bytes.readUInt32LE(60);
  if (start + 24 + 256 > bytes.length || bytes.toString('latin1', start, start + 4) !== 'PE\0\0') return undefined;
  const optional = start + 24;
  const magic = bytes.readUInt16LE(optional);
  if (magic !== 0x10b && magic !== 0x20b) return undefined;
  const directories = optional + (magic === 0x20b ? 112 : 96);
  return { checksum: optional + 64, entry: directories + 8 * securityEntry };
}
