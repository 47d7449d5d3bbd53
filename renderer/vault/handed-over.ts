/** What of an answer the page gets without a copy (api/call.ts): there can be tens of megabytes of it. */
import type { Call } from './api/call.ts';
import { buffersOf, type PackedAnswer } from './services/search/crossing.ts';

export function handedOver({ hands }: Pick<Call, 'hands'>, answer: unknown): readonly ArrayBuffer[] {
  if (hands === 'packed') return buffersOf(answer as PackedAnswer);
  return hands === 'bytes' ? wholeBuffer(answer) : [];
}

/** Bytes that lie in a larger buffer are copied: the rest of it is somebody else's. */
function wholeBuffer(answer: unknown): readonly ArrayBuffer[] {
  const { value } = answer as { readonly value?: Uint8Array<ArrayBuffer> };
  return value !== undefined && value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
}
