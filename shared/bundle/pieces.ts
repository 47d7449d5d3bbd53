/** Exact reads from a stream of pieces of any size. */
import { concat } from '../codec/bytes.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { SourceFailed } from '../crypto/age.ts';

/** The stream broke off by itself: for a decrypted stream, a block that is changed, missing or left over. */
export class StreamBroken extends Error {
  override readonly name = 'StreamBroken';
}

/** The pieces of a stream, one after the other. Leaving early cancels it; an error of the stream is thrown as it came. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    ended = true;
  } finally {
    // After an error there is nothing to cancel, and the error is what counts.
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

export class Pieces {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Exactly `length` bytes, or null when the stream ends before. Memory grows with what arrives, not with `length`. */
  async exactly(length: number): Promise<Bytes | null> {
    const parts: Uint8Array[] = [];
    for (let missing = length; missing > 0;) {
      const piece = await this.#some();
      if (piece === null) return null;
      const used = piece.subarray(0, missing);
      this.#rest = piece.subarray(used.length);
      parts.push(used);
      missing -= used.length;
    }
    return concat(parts);
  }

  /** Whether nothing is left; also runs the stream's own check of its end. */
  async ended(): Promise<boolean> {
    const piece = await this.#some();
    if (piece === null) return true;
    this.#rest = piece;
    return false;
  }

  async cancel(): Promise<void> {
    // What is left is not wanted; an error it would still bring is not news.
    await this.#reader.cancel().catch(() => undefined);
  }

  async #some(): Promise<Uint8Array | null> {
    let piece = this.#rest;
    this.#rest = new Uint8Array();
    while (piece.length === 0) {
      const read = await this.#read();
      if (read.done) return null;
      piece = read.value;
    }
    return piece;
  }

  async #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    try {
      return await this.#reader.read();
    } catch (error) {
      throw error instanceof SourceFailed ? error : new StreamBroken('the stream broke off', { cause: error });
    }
  }
}
