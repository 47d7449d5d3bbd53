import { describe, expect, test } from 'vitest';
import {
  budget,
  giveBack,
  OverBudget,
  spend,
  withinBudget,
  type Budget,
} from '../../../renderer/workers/viewer/budget.ts';
import {
  CountedArray,
  CountedDecompressionStream,
  CountedUint8Array,
  CountedFloat64Array,
} from '../../../renderer/workers/viewer/counted.ts';
import { openPicture, mostUnpacked } from '../../../renderer/workers/viewer/picture.ts';
import { slowly } from '../../../renderer/workers/unpacking/slowly.ts';
import { png } from '../../support/png.ts';
import { deflateSync } from 'node:zlib';

/** Less than the application's, so that it is soon over. */
const few: Budget = { ...budget, unpacked: 16 * 1_048_576, made: 32 * 1_048_576 };

describe('a budget', () => {
  test('of which more is asked for ends the work, also where the work would go on without it', async () => {
    const passedOver = withinBudget(async () => {
      try {
        spend('steps', budget.steps + 1);
      } catch {
        // As pdf.js does with a damaged picture.
      }
      return Promise.resolve('drawn');
    });
    await expect(passedOver).rejects.toBeInstanceOf(OverBudget);
  });

  test('is fresh for each work, and nothing is counted outside of one', async () => {
    const work = (): Promise<string> =>
      withinBudget(() => Promise.resolve(spend('made', budget.made)).then(() => 'done'));
    expect(await work()).toBe('done');
    expect(await work()).toBe('done');
    expect(() => spend('made', budget.made * 2)).not.toThrow();
  });

  test('gets back what is free again, and once over stays over', async () => {
    const kept = withinBudget(() => {
      for (let at = 0; at < 10; at += 1) {
        spend('canvases', budget.canvases);
        giveBack('canvases', budget.canvases);
      }
      return Promise.resolve('kept');
    });
    expect(await kept).toBe('kept');
    const over = withinBudget(() => {
      expect(() => spend('canvases', budget.canvases + 1)).toThrow(OverBudget);
      giveBack('canvases', budget.canvases);
      expect(() => spend('steps', 1)).toThrow(OverBudget);
      return Promise.resolve();
    });
    await expect(over).rejects.toThrow('canvases');
  });

  test('another reason keeps its name', async () => {
    await expect(withinBudget(() => Promise.reject(new TypeError('other')))).rejects.toBeInstanceOf(TypeError);
  });
});

describe('buffers that are counted', () => {
  test.each<[string, () => unknown]>([
    ['bytes', () => new CountedUint8Array(few.made + 1)],
    ['numbers', () => new CountedFloat64Array(few.made / 8 + 1)],
    ['places of a list', () => new CountedArray<unknown>(few.made / 8 + 1)],
    ['copies', () => Array.from({ length: 9 }, () => new CountedUint8Array(new Uint8Array(few.made / 8)))],
  ])('%s say what they take before they take it', async (_, make) => {
    await expect(withinBudget(() => Promise.resolve(make()), few)).rejects.toBeInstanceOf(OverBudget);
  });

  test('are what the platform makes, and a view of bytes that are there takes none', async () => {
    const made = await withinBudget(() => {
      const bytes = new CountedUint8Array([1, 2, 3]);
      for (let at = 0; at < 100; at += 1) new CountedUint8Array(bytes.buffer, 0, 2);
      return Promise.resolve(bytes);
    });
    expect(made).toEqual(Uint8Array.of(1, 2, 3));
    expect(made instanceof CountedUint8Array).toBe(true);
    expect(Array.isArray(new CountedArray(3))).toBe(true);
  });

  test('what comes out of being unpacked is counted while it does', async () => {
    const whole = Buffer.alloc(few.unpacked + 1_048_576);
    const input = new Blob([new Uint8Array(deflateSync(whole))]).stream();
    let seen = 0;
    const read = withinBudget(async () => {
      for await (const piece of input.pipeThrough(new CountedDecompressionStream('deflate'))) seen += piece.length;
    }, few);
    await expect(read).rejects.toBeInstanceOf(OverBudget);
    expect(seen).toBeLessThanOrEqual(few.unpacked);
  });
});

test('SH14: unpacking goes no further than somebody reads', async () => {
  let written = 0;
  const packed = new Uint8Array(65_536);
  // By the standard, as the page's platform does it; Node's own unpacker reads on from version 24.
  const unpacker = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    transform: (piece, control) => control.enqueue(new Uint8Array(piece.length * 1000)),
  });
  const writer = unpacker.writable.getWriter();
  const counting = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: async (piece) => {
      written += piece.length;
      await writer.write(piece);
    },
    close: () => writer.close(),
  });
  const { readable, writable } = slowly({ readable: unpacker.readable, writable: counting });
  const all = new Blob([packed]).stream().pipeTo(writable);
  const reader = readable.getReader();
  await reader.read();
  expect(written).toBeLessThan(packed.length / 2);
  while (!(await reader.read()).done);
  await all;
  expect(written).toBe(packed.length);
});

describe('a picture', () => {
  test.each<['whole' | 'small']>([['whole'], ['small']])(
    'that says it is larger than may be is refused unread (%s)',
    async (room) => {
      const side = Math.ceil(Math.sqrt(mostUnpacked[room])) + 1;
      const picture = png(1, 1);
      new DataView(picture.buffer).setUint32(16, side);
      new DataView(picture.buffer).setUint32(20, side);
      await expect(openPicture(picture, 'image/png', room)).rejects.toMatchObject({ trouble: 'too-large' });
    },
  );

  test('that is none is refused unread', async () => {
    await expect(openPicture(Uint8Array.of(1, 2, 3), 'image/png', 'whole')).rejects.toMatchObject({
      trouble: 'broken',
    });
  });
});
