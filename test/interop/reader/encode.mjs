/** The one value this reader has to encode itself (shared/contributions/SPEC.md, E17): an array of three ids and a short text. */
const lengthOf = (major, size) => {
  if (size >= 24) throw new Error('only what is short is encoded here');
  return Buffer.from([(major << 5) | size]);
};

export const encodedTexts = (ids, text) =>
  Buffer.concat([
    lengthOf(4, ids.length + 1),
    ...ids.flatMap((each) => [lengthOf(2, each.length), each]),
    lengthOf(3, Buffer.byteLength(text)),
    Buffer.from(text),
  ]);
