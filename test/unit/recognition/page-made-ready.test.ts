/** What is done to a page before it is read: lines of a table go, letters stay; memory ends where it is told to. */
import { afterEach, describe, expect, it } from 'vitest';
import { languagesFrom } from '../../../renderer/workers/recognition/client.ts';
import { fileOf, type Grey } from '../../../renderer/workers/recognition/grey.ts';
import { limitMemory } from '../../../renderer/workers/recognition/memory-limit.ts';
import { withoutRuledLines } from '../../../renderer/workers/recognition/ruled-lines.ts';

const [width, height] = [320, 300];
type Box = readonly [left: number, top: number, wide: number, high: number];

/** White, with black boxes. */
function pageWith(...boxes: readonly Box[]): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, wide, high] of boxes)
    for (let row = top; row < top + high; row += 1) pixels.fill(0, row * width + left, row * width + left + wide);
  return { width, height, pixels };
}
const inkOf = ({ pixels }: Grey): number => pixels.filter((each) => each < 160).length;

describe('ruled lines', () => {
  it('are taken off, across and down, with their faint edges', () => {
    const page = pageWith([10, 50, 300, 3], [100, 20, 3, 200]);
    page.pixels.fill(180, 49 * width + 10, 49 * width + 310);
    expect(withoutRuledLines(page).pixels.every((each) => each === 255)).toBe(true);
  });

  it('leave letters between them', () => {
    const letters: readonly Box[] = [
      [120, 60, 2, 8],
      [126, 60, 8, 2],
    ];
    const page = withoutRuledLines(pageWith([0, 50, 320, 2], [0, 80, 320, 2], [110, 50, 2, 30], ...letters));
    expect(inkOf(page)).toBe(2 * 8 + 8 * 2);
  });

  it('at the edge of the page are taken off too', () => {
    expect(inkOf(withoutRuledLines(pageWith([0, 0, 320, 2], [0, 298, 320, 2], [0, 0, 2, 300], [318, 0, 2, 300])))).toBe(
      0,
    );
  });
});

describe('a page as a file', () => {
  it('says its size and has its pixels', () => {
    const file = fileOf(pageWith([0, 0, 1, 1]));
    const head = new TextEncoder().encode('P5\n320 300\n255\n');
    expect(file.slice(0, head.length)).toEqual(head);
    expect(file.length).toBe(head.length + width * height);
    expect(file[head.length]).toBe(0);
  });
});

describe('memory of WebAssembly', () => {
  const { grow } = WebAssembly.Memory.prototype;
  afterEach(() => {
    WebAssembly.Memory.prototype.grow = grow;
  });

  it('grows up to the limit and no further', () => {
    const limit = limitMemory(4 * 65_536);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
    expect(memory.grow(3)).toBe(1);
    expect(limit.wasReached()).toBe(false);
    expect(() => memory.grow(1)).toThrow(RangeError);
    expect(limit.wasReached()).toBe(true);
    expect(memory.buffer.byteLength).toBe(4 * 65_536);
  });
});

describe('the languages of a page', () => {
  it('are that of the screen first, and those of the country', () => {
    expect(languagesFrom('fr')).toEqual(['fr', 'nl', 'de']);
    expect(languagesFrom('en')).toEqual(['en', 'nl', 'fr', 'de']);
  });
});
