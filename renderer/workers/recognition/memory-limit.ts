/** Memory of WebAssembly in this worker: it grows while a page is read, and up to here. */
const pageBytes = 65_536;

export interface MemoryLimit {
  /** Whether more was asked for than there is. */
  readonly wasReached: () => boolean;
}

/** From now on no memory made here grows beyond so many bytes: whoever asks for more is told that there is none. */
export function limitMemory(most: number): MemoryLimit {
  const { grow } = WebAssembly.Memory.prototype;
  let reached = false;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > most) {
      reached = true;
      throw new RangeError('no more memory');
    }
    return Reflect.apply(grow, this, [pages]);
  };
  return { wasReached: () => reached };
}
