/**
 * MurmurHash3 (x86, 128 bits, after Austin Appleby's description), for the stand-in cryptography: any changed byte
 * changes it, and it costs a tenth of a real hash. Nobody in a story looks for collisions.
 */
const [c1, c2, c3, c4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function settled(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Where the parts of a message are laid one after the other. */
let room = new Uint8Array(65_536);
let words = new Int32Array(room.buffer);

/** So many bytes that depend on the seed, every byte of the parts, and where one ends and the next begins. */
export function quickHash(parts: readonly Uint8Array[], seed: number, length: number): Uint8Array<ArrayBuffer> {
  const filled = laidOut(parts);
  const blocks = Math.ceil(filled / 16);
  const out = new Uint8Array(Math.ceil(length / 16) * 16);
  const into = new Int32Array(out.buffer);
  for (let at = 0; at < length; at += 16) mixed(blocks, filled, seed + 8 * at, into, at / 4);
  return length === out.length ? out : out.slice(0, length);
}

/** How much of the room the parts take, each followed by its length; zeros behind it. */
function laidOut(parts: readonly Uint8Array[]): number {
  let length = 0;
  for (const part of parts) length += part.length + 4;
  if (length + 16 > room.length) {
    room = new Uint8Array(2 ** Math.ceil(Math.log2(length + 16)));
    words = new Int32Array(room.buffer);
  }
  let at = 0;
  for (const part of parts) {
    room.set(part, at);
    at += part.length;
    for (let byte = 0; byte < 4; byte += 1) room[at + byte] = part.length >>> (8 * byte);
    at += 4;
  }
  room.fill(0, at, at + 16);
  return length;
}

function mixed(blocks: number, length: number, seed: number, into: Int32Array, at: number): void {
  let h1 = seed;
  let h2 = seed;
  let h3 = seed;
  let h4 = seed;
  for (let block = 0; block < blocks; block += 1) {
    const word = block * 4;
    h1 ^= Math.imul(turned(Math.imul(words[word] ?? 0, c1), 15), c2);
    h1 = (Math.imul(turned(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(turned(Math.imul(words[word + 1] ?? 0, c2), 16), c3);
    h2 = (Math.imul(turned(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(turned(Math.imul(words[word + 2] ?? 0, c3), 17), c4);
    h3 = (Math.imul(turned(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(turned(Math.imul(words[word + 3] ?? 0, c4), 18), c1);
    h4 = (Math.imul(turned(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = settled((h2 + h1) | 0);
  h3 = settled((h3 + h1) | 0);
  h4 = settled((h4 + h1) | 0);
  h1 = settled(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  into[at] = h1;
  into[at + 1] = h2 + h1;
  into[at + 2] = h3 + h1;
  into[at + 3] = h4 + h1;
}
