/** A picture's size is known before anything is unpacked: a small file must not claim all memory. */
import { describe, expect, it } from 'vitest';
import { fitted, mostPixels } from '../../../renderer/workers/viewer/messages.ts';
import { pictureSize } from '../../../renderer/workers/viewer/picture-size.ts';
import { png } from '../../support/png.ts';

const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x2c, 0x02, 0x58, 3, 0, 0,
]);

function webp(kind: string, body: readonly number[]): Uint8Array<ArrayBuffer> {
  const head = Array.from(`RIFF----WEBP${kind}----`, (letter) => letter.charCodeAt(0));
  return Uint8Array.from([...head, ...body, ...Array.from({ length: 16 }, () => 0)]);
}

describe('the size of a picture', () => {
  it('is read from PNG, JPEG and WebP', () => {
    expect(pictureSize(png(40, 30), 'image/png')).toEqual({ width: 40, height: 30 });
    expect(pictureSize(jpeg, 'image/jpeg')).toEqual({ width: 600, height: 300 });
    expect(pictureSize(webp('VP8X', [0, 0, 0, 0, 0x57, 2, 0, 0x2b, 1, 0]), 'image/webp')).toEqual({
      width: 600,
      height: 300,
    });
    expect(pictureSize(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x58, 2, 0x2c, 1]), 'image/webp')).toEqual({
      width: 600,
      height: 300,
    });
    expect(pictureSize(webp('VP8L', [0x2f, 0x57, 0xc2, 0x4a, 0]), 'image/webp')).toEqual({ width: 600, height: 300 });
  });

  it('is unknown for what only calls itself a picture, of any length', () => {
    for (const mime of ['image/png', 'image/jpeg', 'image/webp', 'text/plain']) {
      for (let length = 0; length < 40; length += 1) {
        expect(pictureSize(new Uint8Array(length).fill(0xff), mime)).toBeNull();
      }
    }
    expect(pictureSize(jpeg.slice(0, 12), 'image/jpeg')).toBeNull();
  });

  it('is drawn as wide as asked, within what memory allows', () => {
    expect(fitted({ width: 595, height: 842 }, 1190)).toEqual({ width: 1190, height: 1684 });
    const huge = fitted({ width: 1_000_000, height: 1_000_000 }, 1_000_000);
    expect(huge.width * huge.height).toBeLessThanOrEqual(mostPixels * 1.01);
    expect(fitted({ width: 1_000_000, height: 1 }, 100)).toEqual({ width: 100, height: 1 });
  });
});
