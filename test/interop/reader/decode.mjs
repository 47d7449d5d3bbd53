/** One encoding of each value (shared/codec/SPEC.md), read. */
/** The name of the rule that does not hold is the error. */
export const must = (holds, rule) => {
  if (!holds) throw new Error(rule);
};
export const text = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export function decoded(bytes) {
  let at = 0;
  const take = (length) => {
    must(length <= bytes.length - at, 'K6');
    return bytes.subarray((at += length) - length, at);
  };
  const argument = (short) => {
    if (short < 24) return short;
    must(short < 28, 'K1');
    const wide = take(2 ** (short - 24));
    const value = Number(BigInt(`0x${wide.toString('hex')}`));
    must(Number.isSafeInteger(value) && value >= (short === 24 ? 24 : 2 ** (4 * wide.length)), 'K1');
    return value;
  };
  const next = (depth) => {
    const [first] = take(1);
    const [major, short] = [first >> 5, first & 31];
    if (major === 7) {
      must(short >= 20 && short <= 22, 'K2');
      return [false, true, null][short - 20];
    }
    const size = argument(short);
    must(major < 6 && depth <= 32, 'K2');
    if (major < 2) return major === 0 ? size : -1 - size;
    if (major < 4) return major === 2 ? take(size) : text(take(size));
    must(size <= bytes.length - at, 'K6');
    if (major === 4) return Array.from({ length: size }, () => next(depth + 1));
    let before = Buffer.alloc(0);
    return Object.fromEntries(
      Array.from({ length: size }, () => {
        const from = at;
        const key = next(depth + 1);
        const encoded = bytes.subarray(from, at);
        must(typeof key === 'string' && Buffer.compare(before, encoded) < 0, 'K1');
        before = encoded;
        return [key, next(depth + 1)];
      }),
    );
  };
  const value = next(1);
  must(at === bytes.length, 'K5');
  return value;
}
