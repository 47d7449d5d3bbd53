/** A stream that is read in exact pieces (shared/bundle/SPEC.md). */
import { expect, it } from 'vitest';
import { Pieces } from '../../../shared/bundle/pieces.ts';

it('what is not wanted any more is not read on: its source hears of it', async () => {
  let ended: unknown = 'reads on';
  const source = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array([1, 2, 3])),
    cancel: (reason) => {
      ended = reason;
    },
  });
  const pieces = new Pieces(source);
  expect(await pieces.exactly(2)).toEqual(new Uint8Array([1, 2]));
  await pieces.cancel();
  expect(ended).toBeUndefined();
});
