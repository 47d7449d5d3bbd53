/** A page that lies on its side is turned by quarters: how far, how large it is then, and where its first corner comes to lie. */
import { afterEach, expect, test, vi } from 'vitest';
import { isShortcut } from '../../../renderer/ui/shortcuts.ts';
import { sizeTurned, turned, type Quarters } from '../../../renderer/workers/viewer/messages.ts';
import { openPicture } from '../../../renderer/workers/viewer/picture.ts';
import { png } from '../../support/png.ts';

afterEach(() => vi.unstubAllGlobals());

test('four quarters to either side are a whole turn', () => {
  const quarters: readonly Quarters[] = [0, 1, 2, 3];
  expect(quarters.map((from) => turned(from, 1))).toEqual([1, 2, 3, 0]);
  expect(quarters.map((from) => turned(from, -1))).toEqual([3, 0, 1, 2]);
  expect(quarters.map((by) => sizeTurned({ width: 40, height: 30 }, by).width)).toEqual([40, 30, 40, 30]);
});

test('R turns to the right, with Shift to the left, with Ctrl it is not ours', () => {
  const pressed = { key: 'r', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(isShortcut(pressed, 'turnRight')).toBe(true);
  expect(isShortcut(pressed, 'turnLeft')).toBe(false);
  expect(isShortcut({ ...pressed, key: 'R', shiftKey: true }, 'turnLeft')).toBe(true);
  expect(isShortcut({ ...pressed, ctrlKey: true }, 'turnRight')).toBe(false);
});

/** Draws nothing, and knows where the upper left corner of what is drawn came to lie. */
class CornerCanvas {
  #angle = 0;
  #middle = { x: 0, y: 0 };
  corner = { x: 0, y: 0 };

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  getContext(): unknown {
    return {
      translate: (x: number, y: number) => (this.#middle = { x, y }),
      rotate: (angle: number) => (this.#angle = angle),
      drawImage: (_image: unknown, x: number, y: number) => {
        const [cos, sin] = [Math.cos(this.#angle), Math.sin(this.#angle)];
        const at = { x: x * cos - y * sin, y: x * sin + y * cos };
        this.corner = { x: Math.round(this.#middle.x + at.x), y: Math.round(this.#middle.y + at.y) };
      },
    };
  }

  transferToImageBitmap(): unknown {
    return { width: this.width, height: this.height, corner: this.corner };
  }
}

test('a picture is turned about its middle, as wide as asked once it stands', async () => {
  vi.stubGlobal('OffscreenCanvas', CornerCanvas);
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 40, height: 30 }));
  const { draw } = await openPicture(png(40, 30), 'image/png', 'whole');
  const drawn = async (quarters: Quarters): Promise<unknown> => (await draw(1, 120, quarters)).bitmap;
  expect(await drawn(0)).toEqual({ width: 120, height: 90, corner: { x: 0, y: 0 } });
  expect(await drawn(1)).toEqual({ width: 120, height: 160, corner: { x: 120, y: 0 } });
  expect(await drawn(2)).toEqual({ width: 120, height: 90, corner: { x: 120, y: 90 } });
  expect(await drawn(3)).toEqual({ width: 120, height: 160, corner: { x: 0, y: 160 } });
});
