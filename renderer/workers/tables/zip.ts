/** The little of ZIP a workbook needs. What is written is not packed; what is read may lie about everything. */
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { slowly } from '../unpacking/slowly.ts';
import { Refused, most } from './table.ts';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

/**
 * The files of an archive, unpacked one by one within what is left of the cap. Budget: the bytes as they are, 2,000 files in
 * it, 64 MiB unpacked of all of them together (`most`); what unpacks to more than it said is refused there and then.
 */
export class Archive {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #left: number = most.unpacked;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of one file; undefined when there is none of that name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.unpacked > this.#left) throw new Refused('too-large');
    this.#left -= entry.unpacked;
    const packed = this.#packedBytes(entry);
    const bytes = entry.method === 0 ? packed : await inflate(packed, entry.unpacked);
    if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) throw new Refused('broken');
    return new TextDecoder('utf-8').decode(bytes);
  }

  #u16(at: number): number {
    if (at + 2 > this.#bytes.length) throw new Refused('broken');
    return this.#view.getUint16(at, true);
  }

  #u32(at: number): number {
    if (at + 4 > this.#bytes.length) throw new Refused('broken');
    return this.#view.getUint32(at, true);
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#u16(end + 10);
    if (count > most.entries) throw new Refused('too-large');
    let at = this.#u32(end + 16);
    for (let read = 0; read < count; read += 1) {
      if (this.#u32(at) !== entryMark) throw new Refused('broken');
      const [flags, method] = [this.#u16(at + 8), this.#u16(at + 10)];
      const length = this.#u16(at + 28);
      if (at + 46 + length > this.#bytes.length) throw new Refused('broken');
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + length));
      if (this.#entries.has(name)) throw new Refused('broken');
      // Bit 0: locked with a password.
      if ((flags & 1) !== 0) throw new Refused('old-or-locked');
      if (method !== 0 && method !== 8) throw new Refused('broken');
      this.#entries.set(name, {
        method,
        crc: this.#u32(at + 16),
        packed: this.#u32(at + 20),
        unpacked: this.#u32(at + 24),
        offset: this.#u32(at + 42),
      });
      at += 46 + length + this.#u16(at + 30) + this.#u16(at + 32);
    }
  }

  /** The record at the end, behind which only a comment may stand. */
  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
      if (this.#view.getUint32(at, true) === endMark && at + 22 + this.#u16(at + 20) === this.#bytes.length) return at;
    }
    throw new Refused('broken');
  }

  #packedBytes({ offset, packed }: Entry): Bytes {
    if (this.#u32(offset) !== fileMark) throw new Refused('broken');
    const start = offset + 30 + this.#u16(offset + 26) + this.#u16(offset + 28);
    if (start + packed > this.#bytes.length) throw new Refused('broken');
    return this.#bytes.subarray(start, start + packed);
  }
}

/** Never holds more than was announced: what goes on unpacking beyond it is refused there and then. */
async function inflate(packed: Bytes, announced: number): Promise<Bytes> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(slowly(new DecompressionStream('deflate-raw')))
    .getReader();
  const bytes = new Uint8Array(announced);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      if (length + value.length > announced) throw new Refused('broken');
      bytes.set(value, length);
      length += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof Refused ? error : new Refused('broken');
  }
}

/** An archive of these files in this order, the same bytes each time. */
export function writeArchive(files: readonly (readonly [name: string, content: string])[]): Bytes {
  const bodies: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const [nameBytes, body] = [utf8(name), utf8(content)];
    const common = commonHeader(body, nameBytes.length);
    bodies.push(header(fileMark, 30, [[4, common]]), nameBytes, body);
    const inDirectory = header(entryMark, 46, [[6, common]]);
    const view = new DataView(inDirectory.buffer);
    view.setUint16(4, 20, true);
    view.setUint32(42, offset, true);
    directory.push(inDirectory, nameBytes);
    offset += 30 + nameBytes.length + body.length;
  }
  const listed = concat(directory);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, endMark, true);
  view.setUint16(8, files.length, true);
  view.setUint16(10, files.length, true);
  view.setUint32(12, listed.length, true);
  view.setUint32(16, offset, true);
  return concat([...bodies, listed, end]);
}

/** What the two headers of a file share, from "version needed" to the length of the extra field. */
function commonHeader(body: Bytes, nameLength: number): Bytes {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 20, true);
  // Bit 11: names in UTF-8. The day is 1 January 1980: a file says nothing of when it was made.
  view.setUint16(2, 0x0800, true);
  view.setUint16(8, 0x0021, true);
  view.setUint32(10, crc32(body), true);
  view.setUint32(14, body.length, true);
  view.setUint32(18, body.length, true);
  view.setUint16(22, nameLength, true);
  return bytes;
}

function header(mark: number, length: number, parts: readonly (readonly [number, Bytes])[]): Bytes {
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, mark, true);
  for (const [at, part] of parts) bytes.set(part, at);
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
