/** Unpacking what may come from anybody. */
export interface Unpacker {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** A packed byte becomes at most 1,032: so much, and what it becomes (4 MB), is held at one time. */
const piece = 4_096;

/**
 * The same stream, fed in small pieces as far as somebody reads. The platform unpacks what is written at once as a whole,
 * whether anybody wants it or not: two megabytes became two thousand before the first of them was counted.
 */
export function slowly(unpacker: Unpacker): Unpacker {
  const writer = unpacker.writable.getWriter();
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; at += piece) {
        await writer.ready;
        await writer.write(bytes.subarray(at, at + piece));
      }
    },
    close: () => writer.close(),
    abort: (reason) => writer.abort(reason),
  });
  return { readable: unpacker.readable, writable };
}
