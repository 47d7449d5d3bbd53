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

/** Four words that depend on every byte of the parts and on where one ends and the next begins. */
export function quickHash(parts: readonly Uint8Array[], seed: number): Int32Array {
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
  return mixed(Math.ceil(length / 16), length, seed);
}

function mixed(blocks: number, length: number, seed: number): Int32Array {
  let [h1, h2, h3, h4] = [seed, seed, seed, seed];
  for (let block = 0; block < blocks; block += 1) {
    const at = block * 4;
    h1 ^= Math.imul(turned(Math.imul(words[at] ?? 0, c1), 15), c2);
    h1 = (Math.imul(turned(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(turned(Math.imul(words[at + 1] ?? 0, c2), 16), c3);
    h2 = (Math.imul(turned(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(turned(Math.imul(words[at + 2] ?? 0, c3), 17), c4);
    h3 = (Math.imul(turned(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(turned(Math.imul(words[at + 3] ?? 0, c4), 18), c1);
    h4 = (Math.imul(turned(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  [h1, h2, h3, h4] = [h1 ^ length, h2 ^ length, h3 ^ length, h4 ^ length];
  h1 = (h1 + h2 + h3 + h4) | 0;
  [h2, h3, h4] = [(h2 + h1) | 0, (h3 + h1) | 0, (h4 + h1) | 0];
  [h1, h2, h3, h4] = [settled(h1), settled(h2), settled(h3), settled(h4)];
  h1 = (h1 + h2 + h3 + h4) | 0;
  return Int32Array.of(h1, h2 + h1, h3 + h1, h4 + h1);
}
