/**
 * Files as they were before somebody signed them: programs and installers for Windows, packages of Debian and of rpm. What is none of these
 * stays as it is.
 */

/** @param {Buffer} bytes @returns {Buffer} */
export function withoutSignature(bytes) {
  if (bytes.toString('latin1', 0, 2) === 'MZ') return unsignedProgram(bytes);
  if (bytes.toString('latin1', 0, debianStart.length) === debianStart) return unsignedDeb(bytes);
  return unsignedRpm(bytes);
}

const debianStart = '!<arch>\n';
const [rpmLead, rpmHeader] = [0xedabeedb, 0x8eade801];
const securityEntry = 4;

/**
 * Signing a program (Microsoft's PE format) adds a table at the end and says where it is, filled up to a multiple of eight.
 * @param {Buffer} bytes
 */
function unsignedProgram(bytes) {
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

/**
 * debsigs adds members whose names begin with `_gpg` to the archive (`ar`): sixty bytes about each, then its content, filled up to an
 * even length.
 * @param {Buffer} bytes
 */
function unsignedDeb(bytes) {
  const kept = [bytes.subarray(0, debianStart.length)];
  let at = debianStart.length;
  while (at + 60 <= bytes.length) {
    const size = Number(bytes.toString('latin1', at + 48, at + 58));
    if (!Number.isSafeInteger(size) || size < 0) return bytes;
    const next = Math.min(at + 60 + size + (size % 2), bytes.length);
    if (!bytes.toString('latin1', at, at + 4).startsWith('_gpg')) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return at === bytes.length ? Buffer.concat(kept) : bytes;
}

/**
 * Behind 96 bytes for `file`, an rpm has a header with sums and signatures of what follows: entries of sixteen bytes, then their data,
 * filled up to a multiple of eight. What follows is the package.
 * @param {Buffer} bytes
 */
function unsignedRpm(bytes) {
  const isRpm = bytes.length > 112 && bytes.readUInt32BE(0) === rpmLead && bytes.readUInt32BE(96) === rpmHeader;
  if (!isRpm) return bytes;
  const size = 16 + bytes.readUInt32BE(104) * 16 + bytes.readUInt32BE(108);
  const follows = 96 + Math.ceil(size / 8) * 8;
  return follows < bytes.length ? bytes.subarray(follows) : bytes;
}

/** @param {Buffer} bytes @returns {{ checksum: number, entry: number } | undefined} where the sum stands, and where the table is named */
function optionalHeaderOf(bytes) {
  if (bytes.length < 64) return undefined;
  const start = bytes.readUInt32LE(60);
  if (start + 24 + 256 > bytes.length || bytes.toString('latin1', start, start + 4) !== 'PE\0\0') return undefined;
  const optional = start + 24;
  const magic = bytes.readUInt16LE(optional);
  if (magic !== 0x10b && magic !== 0x20b) return undefined;
  const directories = optional + (magic === 0x20b ? 112 : 96);
  return { checksum: optional + 64, entry: directories + 8 * securityEntry };
}
