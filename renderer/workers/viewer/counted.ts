/**
 * The makers of buffers, as pdf.js sees them (build/pdf-budget.mts puts these in the place of those of the same name): each says
 * how much it is about to take before it does.
 */
import { slowly } from '../unpacking/slowly.ts';
import { spend } from './budget.ts';

type Maker = abstract new (...args: never[]) => object;

/** @param bytesOf what it is about to take, from what it is called with */
function counted<T extends Maker>(maker: T, bytesOf: (args: readonly unknown[]) => number): T {
  return new Proxy(maker, {
    construct: (target, args: unknown[], newTarget) => {
      spend('made', bytesOf(args));
      const made: unknown = Reflect.construct(target, args, newTarget);
      if (typeof made !== 'object' || made === null) throw new TypeError('a maker makes an object');
      return made;
    },
  });
}

/** @param each bytes of an element */
const elements =
  (each: number) =>
  ([first]: readonly unknown[]): number =>
    lengthOf(first) * each;

/** How many elements are made anew: a view of a buffer that is there takes none. */
function lengthOf(first: unknown): number {
  if (typeof first === 'number' && first > 0) return first;
  if (Array.isArray(first)) return first.length;
  return ArrayBuffer.isView(first) ? first.byteLength : 0;
}

export const CountedArrayBuffer = counted(globalThis.ArrayBuffer, elements(1));
export const CountedUint8Array = counted(globalThis.Uint8Array, elements(1));
export const CountedUint8ClampedArray = counted(globalThis.Uint8ClampedArray, elements(1));
export const CountedInt8Array = counted(globalThis.Int8Array, elements(1));
export const CountedUint16Array = counted(globalThis.Uint16Array, elements(2));
export const CountedInt16Array = counted(globalThis.Int16Array, elements(2));
export const CountedUint32Array = counted(globalThis.Uint32Array, elements(4));
export const CountedInt32Array = counted(globalThis.Int32Array, elements(4));
export const CountedFloat32Array = counted(globalThis.Float32Array, elements(4));
export const CountedFloat64Array = counted(globalThis.Float64Array, elements(8));
export const CountedArray = counted(globalThis.Array, ([length]) => (typeof length === 'number' ? length * 8 : 0));

const pixels = ([width, height]: readonly unknown[]): number => Number(width) * Number(height) * 4;
/** Tests run where there is none, and pdf.js asks whether there is. */
export const CountedOffscreenCanvas =
  'OffscreenCanvas' in globalThis ? counted(globalThis.OffscreenCanvas, pixels) : undefined;

/** As the platform's, but what comes out is counted while it does; once it is too much, nobody reads on. */
export class CountedDecompressionStream {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
  constructor(format: CompressionFormat) {
    const { readable, writable } = slowly(new DecompressionStream(format));
    const reader = readable.getReader();
    this.writable = writable;
    this.readable = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          spend('unpacked', value.byteLength);
          controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }
}
