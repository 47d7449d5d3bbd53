/** What crosses between page and shell of the double, as bytes: a text of JSON, and behind it the bytes it points to. */

/** A place in the bytes behind the text. */
interface Place {
  readonly $bytes: readonly [from: number, to: number];
}

/** Of an answer that is the message of a handler that threw. */
export const refusedHeader = 'x-handler-threw';

const missing = { $missing: true };

/** Plain values, lists, objects, bytes, and nothing: what the bridge carries. Anything else is refused. */
export function packed(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (given: unknown): unknown => {
    if (given === undefined) return missing;
    if (given instanceof Uint8Array) {
      parts.push(given);
      const from = length;
      length += given.length;
      return { $bytes: [from, length] } satisfies Place;
    }
    if (Array.isArray(given)) return given.map(put);
    if (typeof given !== 'object' || given === null) return given;
    const kind: unknown = Object.getPrototypeOf(given);
    if (kind !== Object.prototype && kind !== null) throw new Error('not a value of the bridge');
    return { $object: Object.entries(given).map(([key, inner]) => [key, put(inner)]) };
  };
  const text = new TextEncoder().encode(JSON.stringify(put(value)));
  const whole = new Uint8Array(4 + text.length + length);
  new DataView(whole.buffer).setUint32(0, text.length);
  whole.set(text, 4);
  let at = 4 + text.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function unpacked(whole: Uint8Array): unknown {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const behind = 4 + length;
  const take = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(take);
    if (typeof given !== 'object' || given === null) return given;
    if ('$bytes' in given && Array.isArray(given.$bytes)) {
      const [from, to] = given.$bytes.map(Number);
      return new Uint8Array(whole.slice(behind + (from ?? 0), behind + (to ?? 0)));
    }
    if (!('$object' in given) || !Array.isArray(given.$object)) return undefined;
    return Object.fromEntries(given.$object.map((entry: unknown) => pairOf(take(entry))));
  };
  return take(JSON.parse(new TextDecoder().decode(whole.subarray(4, behind))));
}

const pairOf = (entry: unknown): readonly [string, unknown] =>
  Array.isArray(entry) ? [String(entry[0]), entry[1]] : ['', undefined];
