/**
 * Copies every view of a larger buffer into a buffer of its own size. What crosses a process border is the whole
 * buffer under a view; so a small sealed piece would otherwise take its neighbours along, sealed or not.
 */
export function compact(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.byteLength === value.buffer.byteLength ? value : value.slice();
  if (Array.isArray(value)) return value.map(compact);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}
