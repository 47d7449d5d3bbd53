/** BLAKE2b (RFC 7693). */
const iv =
  '6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f1f83d9abfb41bd6b5be0cd19137e2179';
const start = iv.match(/.{16}/g).map((word) => BigInt(`0x${word}`));
const sigma =
  '0123456789abcdef ea489fd61c02b753 b8c052fdae367194 7931dcbe265a40f8 905724afe1bc683d 2c6a0b834d75fe19 c51fed4a0763928b db7ec13950f4862a 6fe9b308c2d714a5 a2847615fb9e3cd0';
const rounds = [...sigma.split(' '), ...sigma.split(' ').slice(0, 2)].map((row) =>
  [...row].map((digit) => parseInt(digit, 16)),
);
const columns = ['048c', '159d', '26ae', '37bf', '05af', '16bc', '278d', '349e'].map((row) =>
  [...row].map((digit) => parseInt(digit, 16)),
);
const low = (word) => BigInt.asUintN(64, word);
const turned = (word, by) => low((word >> by) | (word << (64n - by)));
/** With 32 bytes of output. */
export const H = (...parts) => hashed(32, parts);
/** With so many bytes of output, at most 32. */
export function hashed(length, parts) {
  const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const h = [low(start[0] ^ (0x01010000n + BigInt(length))), ...start.slice(1)];
  for (let at = 0; at === 0 || at < data.length; at += 128) {
    const block = Buffer.alloc(128);
    data.copy(block, 0, at);
    const isLast = at + 128 >= data.length;
    const v = [...h, ...start];
    v[12] ^= BigInt(isLast ? data.length : at + 128);
    if (isLast) v[14] = low(~v[14]);
    for (const row of rounds)
      columns.forEach(([a, b, c, d], column) => {
        for (const [word, r1, r2] of [
          [row[2 * column], 32n, 24n],
          [row[2 * column + 1], 16n, 63n],
        ]) {
          v[a] = low(v[a] + v[b] + block.readBigUInt64LE(8 * word));
          v[d] = turned(v[d] ^ v[a], r1);
          v[c] = low(v[c] + v[d]);
          v[b] = turned(v[b] ^ v[c], r2);
        }
      });
    h.forEach((word, i) => (h[i] = word ^ v[i] ^ v[i + 8]));
  }
  return Buffer.from(
    h
      .slice(0, 4)
      .map((word) => word.toString(16).padStart(16, '0').match(/../g).reverse().join(''))
      .join(''),
    'hex',
  ).subarray(0, length);
}
